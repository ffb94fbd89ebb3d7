import type { z } from 'zod';
import { list, many, map, maybe, must, plain } from './grammar.ts';
import { date, figure, id, oneOf, text, when } from './kind.ts';

const outcome = map({
  id: must(plain(id), 'A task, objective or priority of the period'),
  result: must(plain(oneOf('done', 'partly', 'not-done', 'dropped')), 'What became of it'),
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

/** A closed review, of a client or of the whole portfolio: planned, done, changed, why, and what is next. */
export const reviewSchema = map({
  period: must(plain(when), 'The period that was reviewed: 2026-Q3, 2026'),
  date: maybe(plain(date), 'When it was closed'),
  by: maybe(many(plain(id)), 'Who of us took part'),
  with: maybe(many(plain(id)), 'Who of the client took part'),
  outcomes: maybe(list(outcome), 'What was planned, and what became of it'),
  changes: maybe(list(change), 'What changed'),
  causes: maybe(many(plain(text)), 'Why it went so'),
  priorities: maybe(many(plain(text)), 'New priorities'),
  decisions: maybe(list(decision), 'What was decided for the next period'),
});

export type Review = z.output<typeof reviewSchema> & {
  readonly file: string;
  readonly body: string;
};
