import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, facts, map, maybe, must, plain } from '../grammar.ts';
import { id, money, text, when } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('priorities', {
  title: 'Priorities and key projects',
  short: 'What matters to them this year?',
  medium: 'What do they want to reach in one to three years?',
  long: 'Where do they want to be in the long run?',
  projects: 'Which projects do they work on, and how can we help?',
  kpis: 'By which figures do they measure themselves, now and as a target?',
  value: 'Which value do they expect of us?',
  offer: 'what to offer, and with which argument',
  horizon: 'the perspective plan',
});

const priority = map({
  id: must(plain(id), 'Short name, so that a task can aim at it'),
  what: must(fact(text), 'The priority'),
  until: maybe(fact(when), 'By when'),
  help: maybe(plain(text), 'How we can help'),
});

const project = map({
  id: must(plain(id), 'Short name of the project'),
  what: must(fact(text), 'What they build, change or launch'),
  owner: maybe(plain(id), 'Who leads it: a person of section 3'),
  unit: maybe(plain(id), 'In which unit'),
  until: maybe(fact(when), 'By when'),
  budget: maybe(fact(money), 'Its budget'),
  status: maybe(fact(text), 'How far it is'),
  help: maybe(plain(text), 'How we can help it succeed'),
});

const kpi = map({
  id: must(plain(id), 'Short name of the figure'),
  what: must(fact(text), 'What they measure'),
  now: maybe(fact(text), 'Where it stands'),
  target: maybe(fact(text), 'Where it should be'),
  until: maybe(fact(when), 'By when'),
  help: maybe(plain(text), 'How we can move it'),
});

const schema = map({
  short_term: maybe(listOrNone(priority), 'Priorities of this year'),
  medium_term: maybe(listOrNone(priority), 'Priorities of the next one to three years'),
  long_term: maybe(listOrNone(priority), 'Priorities beyond three years'),
  projects: maybe(listOrNone(project), 'Key projects of the client'),
  kpis: maybe(listOrNone(kpi), 'Figures the client steers by'),
  value: maybe(facts(text), 'The value the client may expect of us'),
});

export type Priorities = z.output<typeof schema>;

export const priorities = section({
  id: 'priorities',
  number: 2,
  file: '2-priorities.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'short_term', ask: phrases.short, unblocks: phrases.offer, weight: 3 },
    { path: 'projects', ask: phrases.projects, unblocks: phrases.offer, weight: 3 },
    { path: 'kpis', ask: phrases.kpis, unblocks: phrases.offer, weight: 2 },
    { path: 'value', ask: phrases.value, unblocks: phrases.offer, weight: 2 },
    { path: 'medium_term', ask: phrases.medium, unblocks: phrases.horizon, weight: 1 },
    { path: 'long_term', ask: phrases.long, unblocks: phrases.horizon, weight: 1 },
  ],
});
