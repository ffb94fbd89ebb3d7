import type { z } from 'zod';
import { type Period, type PlainDate, parsePeriod } from '../value/period.ts';
import { list, many, map, maybe, must, plain, table } from './grammar.ts';
import { date, figure, id, type Kind, oneOf, text, when } from './kind.ts';
import { taskFields } from './sections/action-plan.ts';
import { priority } from './sections/relationship.ts';

/** `2026-Q3`, `2026`, or two of them for a half-year: `2026-Q1..2026-Q2`. */
const span: Kind<string> = {
  read: (typed) => {
    const ends = typed.split('..').map((end) => when.read(end));
    const wrong = ends.find((end) => 'problem' in end);
    if (ends.length > 2) return when.read(typed);
    return wrong ?? { value: ends.map((end) => ('value' in end ? end.value : '')).join('..') };
  },
};

const outcome = map({
  id: must(plain(id), 'A task, objective or priority of the period, or a decision of the review before'),
  what: maybe(plain(text), 'What it was'),
  result: maybe(plain(oneOf('done', 'partly', 'not-done', 'dropped')), 'What became of it'),
  why: maybe(plain(text), 'Why'),
});

const change = map({
  what: must(plain(text), 'What changed, in figures or in the relationship'),
  before: maybe(plain(figure), 'Before'),
  after: maybe(plain(figure), 'After'),
  cause: maybe(plain(text), 'Why'),
});

const decision = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What was decided'),
  owner: maybe(plain(id), 'Who of us does it'),
  due: maybe(plain(date), 'By when'),
  could_fail: maybe(plain(text), 'What could go wrong'),
});

const newTask = map({
  ...taskFields,
  client: maybe(
    plain(text),
    'In a review of the whole portfolio: whose plan it goes to; a decision without one',
  ),
});

const reviewed = map({
  date: must(plain(date), 'When the facts were last looked at'),
  facts: maybe(table(text, plain(text)), 'A digest of each fact on which the plan rests; kam writes them'),
});

/** A review of a client or of the whole portfolio: planned, done, changed, why, and what is next. */
export const reviewSchema = map({
  period: must(plain(span), 'The period that was reviewed: 2026-Q3, 2026, 2026-Q1..2026-Q2'),
  started: maybe(plain(date), 'When it was started; while there is no date, it is open'),
  date: maybe(plain(date), 'When it was closed'),
  by: maybe(many(plain(id)), 'Who of us took part'),
  with: maybe(many(plain(id)), 'Who of the client took part'),
  outcomes: maybe(list(outcome), 'What was planned, and what became of it'),
  changes: maybe(list(change), 'What changed'),
  causes: maybe(many(plain(text)), 'Why it went so'),
  priorities: maybe(many(plain(text)), 'New priorities'),
  decisions: maybe(list(decision), 'What was decided for the next period'),
  new_priority_factors: maybe(list(priority), 'What gets priority; goes to section 7 when it is closed'),
  new_tasks: maybe(list(newTask), 'Tasks that follow; go to section 9 when it is closed'),
  reviewed: maybe(reviewed, 'The state that was reviewed; kam review writes it'),
});

export type Review = z.output<typeof reviewSchema> & {
  readonly file: string;
  readonly body: string;
};

/** Closed by that day. One that was started and has no date is still open; without either it was written by hand. */
export const isHeld = ({ started, date }: Pick<Review, 'started' | 'date'>, today: PlainDate): boolean =>
  date === undefined ? started === undefined : date <= today;

/** The days of a reviewed period; undefined where its end lies before its beginning. */
export const reviewSpan = (period: string, fiscalYearStart: number): Period | undefined =>
  parsePeriod(period, { today: '', fiscalYearStart, whole: undefined });
