import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, many, map, maybe, must, plain, table } from '../grammar.ts';
import { id, money, number, oneOf, percent, text, when } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('growth', {
  title: 'Growth, goals and risks',
  offers: 'What do we want to sell, at which price, how much and how often?',
  goals: 'What is the goal of the year, and of each quarter?',
  opportunities: 'Where is there room for cross-sell and upsell?',
  risks: 'What could stop it, and what is the answer?',
  position: 'How strong is our position, and why?',
  potential: 'How large is the potential of the client, and why?',
  perspective: 'What do we want to reach beyond the year?',
  plan: 'the goal and its tasks',
  effort: 'how much effort the client deserves',
});

/** What a risk or an offer concerns. */
export const GROWTH = ['present', 'upsell', 'cross-sell'] as const;
/** How often an offer repeats. */
export const RHYTHMS = ['once', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

const offer = map({
  product: must(plain(id), 'Product'),
  unit: maybe(plain(id), 'For which unit'),
  kind: maybe(plain(oneOf(...GROWTH)), 'present range, upsell or cross-sell'),
  price: maybe(plain(money), 'Target price of one'),
  floor: maybe(plain(money), 'The lowest price; never shown to the client'),
  quantity: maybe(plain(number), 'How much each time'),
  every: maybe(plain(oneOf(...RHYTHMS)), 'How often'),
  from: maybe(plain(when), 'From when'),
  until: maybe(plain(when), 'Until when'),
});

const opportunity = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'The opportunity'),
  kind: maybe(plain(oneOf('upsell', 'cross-sell')), 'upsell or cross-sell'),
  product: maybe(plain(id), 'Product or category'),
  unit: maybe(plain(id), 'In which unit'),
  value: maybe(fact(money), 'Worth a year'),
});

const risk = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'The risk, barrier or limit'),
  kind: maybe(plain(oneOf('risk', 'barrier', 'limit')), 'risk, barrier or operating limit'),
  hits: maybe(many(plain(oneOf(...GROWTH))), 'What it hits: present, upsell, cross-sell'),
  chance: maybe(fact(percent), 'How likely it is'),
  impact: maybe(fact(money), 'What it would cost a year'),
  answer: maybe(plain(text), 'The answer, if there is one'),
  owner: maybe(plain(id), 'Who of us watches it'),
});

/** Judged, with the argument that makes a judgement of an opinion. */
const judged = <const W extends string>(...levels: readonly W[]) =>
  map({
    level: must(fact(oneOf(...levels)), levels.join(', ')),
    why: must(plain(text), 'The argument'),
  });

const milestone = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What is reached'),
  due: must(plain(when), 'By when'),
  revenue: maybe(plain(money), 'Revenue a year by then'),
  done: maybe(plain(when), 'When it was reached'),
});

/** Beyond the operating plan: a year changes little. */
const perspective = map({
  aim: maybe(plain(text), 'What we want to be for the client'),
  until: maybe(plain(when), 'By when'),
  milestones: maybe(listOrNone(milestone), 'The steps to it'),
});

const condition = map({
  for: must(
    plain(oneOf('double', 'no-tender', 'exclusive', 'new-product')),
    'For what: twice the purchases, orders without a tender, an exclusive, a product we lack',
  ),
  terms: must(fact(text), 'On which terms the client would do it'),
});

const schema = map({
  position: maybe(judged('strong', 'medium', 'weak'), 'Our position at the client, judged'),
  potential: maybe(judged('high', 'medium', 'low'), 'Potential of the client, judged'),
  perspective: maybe(perspective, 'Perspective plan'),
  offers: maybe(listOrNone(offer), 'What we sell and want to sell'),
  goals: maybe(table(when, plain(money)), 'Goals in revenue, by year, quarter or month'),
  margin_goals: maybe(table(when, plain(money)), 'Goals in margin'),
  opportunities: maybe(listOrNone(opportunity), 'Cross-sell and upsell'),
  conditions: maybe(listOrNone(condition), 'On which terms they would buy more'),
  risks: maybe(listOrNone(risk), 'Risks, barriers, operating limits'),
});

export type Growth = z.output<typeof schema>;

export const growth = section({
  id: 'growth',
  number: 8,
  file: '8-growth.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'goals', ask: phrases.goals, unblocks: phrases.plan, weight: 3, ours: true },
    { path: 'offers', ask: phrases.offers, unblocks: phrases.plan, weight: 2, ours: true },
    { path: 'potential', ask: phrases.potential, unblocks: phrases.effort, weight: 2 },
    { path: 'position', ask: phrases.position, unblocks: phrases.effort, weight: 2, ours: true },
    { path: 'risks', ask: phrases.risks, unblocks: phrases.plan, weight: 2, ours: true },
    { path: 'opportunities', ask: phrases.opportunities, unblocks: phrases.plan, weight: 1, ours: true },
    { path: 'perspective', ask: phrases.perspective, unblocks: phrases.effort, weight: 1, ours: true },
  ],
});
