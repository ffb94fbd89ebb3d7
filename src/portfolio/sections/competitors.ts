import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, facts, many, map, maybe, must, plain } from '../grammar.ts';
import { id, oneOf, percent, text } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('competitors', {
  title: "The client's competitors and SWOT",
  competitors: 'With whom do they compete, and who is stronger in what?',
  customer: 'Where are they strong and weak, what helps and threatens them?',
  supplier: 'Where are we strong and weak with this client?',
  crossed: 'What follows when both are crossed?',
  help: 'how we make the client stronger in its market',
  defend: 'what to use and what to neutralise',
});

const competitor = map({
  id: must(plain(id), 'Short name'),
  name: maybe(plain(text), 'A competitor of the client'),
  share: maybe(fact(percent), 'Its share of the market'),
  strengths: maybe(facts(text), 'Its strong sides'),
  weaknesses: maybe(facts(text), 'Its weak sides'),
  client_stronger: maybe(facts(text), 'Where the client is stronger'),
  client_weaker: maybe(facts(text), 'Where the client is weaker'),
});

const point = map({
  id: must(plain(id), 'Short name, so that it can be crossed'),
  what: must(fact(text), 'In a sentence'),
});

/** Strengths, weaknesses, opportunities, threats. */
export const swot = map({
  strengths: maybe(listOrNone(point), 'Strong sides'),
  weaknesses: maybe(listOrNone(point), 'Weak sides'),
  opportunities: maybe(listOrNone(point), 'What may help'),
  threats: maybe(listOrNone(point), 'What may harm'),
});

const cross = map({
  id: must(plain(id), 'Short name'),
  of: must(
    many(plain(id)),
    'The points that meet: strength or weakness with opportunity or threat, of either SWOT here or of ours in kam.yaml',
  ),
  what: must(plain(text), 'The possibility, or what neutralises the harm; a task names it under for:'),
  kind: maybe(plain(oneOf('SO', 'ST', 'WO', 'WT')), 'Follows from the points; need not be typed'),
  no_task: maybe(plain(text), 'Why nothing is done about it'),
});

const schema = map({
  competitors: maybe(listOrNone(competitor), 'Competitors of the client'),
  customer_swot: maybe(swot, 'SWOT of the client'),
  supplier_swot: maybe(swot, 'Our SWOT with this client; the general one stands in kam.yaml'),
  crossed: maybe(listOrNone(cross), 'Both SWOTs crossed: possibilities and neutralising actions'),
});

export type Competitors = z.output<typeof schema>;

export const competitors = section({
  id: 'competitors',
  number: 5,
  file: '5-competitors.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'competitors', ask: phrases.competitors, unblocks: phrases.help, weight: 2 },
    { path: 'customer_swot', ask: phrases.customer, unblocks: phrases.help, weight: 1 },
    { path: 'supplier_swot', ask: phrases.supplier, unblocks: phrases.defend, weight: 2 },
    { path: 'crossed', ask: phrases.crossed, unblocks: phrases.defend, weight: 1, ours: true },
  ],
});
