import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { many, map, maybe, must, plain, table } from '../grammar.ts';
import { date, figure, id, oneOf, text, when, word, yesNo } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('action-plan', {
  title: 'Action plan',
  objectives: 'Which five results do we want, in figures?',
  resources: 'What do we need for them that we do not have at hand?',
  tasks: 'Who does what by when, and with whom of the client?',
  plan: 'everything: all other sections end here',
});

/** What a share may be of, beside products: what all clients bring us in, or what the client spends. */
export const SHARE_OF = ['income', 'wallet'] as const;

/** Under `needs:` of a task: it needs nothing that is not at hand. */
export const NEEDS_NOTHING = 'none';

/** What an objective is counted in. */
export const MEASURES = ['revenue', 'margin', 'order', 'share', 'count', 'stage', 'other'] as const;

const objective = map({
  id: must(plain(id), 'Short name, so that a task can aim at it'),
  what: must(plain(text), 'The result'),
  measure: maybe(plain(oneOf(...MEASURES)), 'Counted in'),
  of: maybe(
    plain(word),
    'Of what: a product or category; for a share, income (theirs in ours) or wallet (ours in their budget)',
  ),
  now: maybe(plain(figure), 'Where it stands'),
  target: maybe(plain(figure), 'The figure to reach'),
  from: maybe(plain(when), 'From when; the fiscal year of the last day by default'),
  due: maybe(plain(when), 'By when'),
  done: maybe(plain(date), 'When it was reached'),
  result: maybe(plain(text), 'What came of it'),
});

const resource = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What is needed, and how much of it'),
  kind: maybe(plain(oneOf('people', 'systems', 'marketing', 'money', 'other')), 'Kind'),
  from: maybe(plain(when), 'From when'),
  until: maybe(plain(when), 'Until when'),
  owner: maybe(plain(id), 'Who of us provides it'),
  granted: maybe(plain(yesNo), 'Whether it is granted'),
});

export const taskFields = {
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What is done'),
  for: maybe(many(plain(word)), 'What it aims at: an objective, a factor, a priority, a risk, a deal'),
  owner: maybe(plain(id), 'Who of us does it'),
  from: maybe(plain(date), 'When it begins'),
  due: maybe(plain(date), 'By when'),
  needs: maybe(many(plain(id)), 'Resources it needs; none: nothing that is not at hand'),
  with: maybe(table(id, plain(text)), 'Key stakeholders and their part: people of section 3'),
  joint: maybe(plain(yesNo), 'yes: done together with the client'),
  could_fail: maybe(plain(text), 'What could go wrong'),
  done: maybe(plain(date), 'When it was done'),
  dropped: maybe(plain(date), 'When it was given up'),
  result: maybe(plain(text), 'What came of it, or why it was dropped'),
};

/** A task; a promise of the log is one too. */
export const task = map(taskFields);

export type Task = z.output<typeof task>;

const schema = map({
  objectives: maybe(listOrNone(objective), 'The five main objectives, in figures'),
  resources: maybe(listOrNone(resource), 'Critical resources'),
  tasks: maybe(listOrNone(task), 'Tasks with dates, owners, resources and stakeholders'),
});

export type ActionPlan = z.output<typeof schema>;

export const actionPlan = section({
  id: 'action-plan',
  number: 9,
  file: '9-action-plan.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'objectives', ask: phrases.objectives, unblocks: phrases.plan, weight: 3, ours: true },
    { path: 'tasks', ask: phrases.tasks, unblocks: phrases.plan, weight: 3, ours: true },
    { path: 'resources', ask: phrases.resources, unblocks: phrases.plan, weight: 1, ours: true },
  ],
});
