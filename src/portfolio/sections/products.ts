import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, map, maybe, must, plain, table } from '../grammar.ts';
import { count, id, money, oneOf, percent, text, when } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('products', {
  title: 'Products and revenue',
  budget: 'How much a year on {product}, all suppliers together?',
  suppliers: 'Who supplies them today, and with which share?',
  gaps: 'What could they buy from us and do not, and how do we fill the gap?',
  forecast: 'How much will they buy from us this year, and what moves it?',
  terms: 'On which terms do they buy from us?',
  wallet: 'our share of the budget, and the class',
  attack: 'where to grow and against whom',
  plan: 'the goal of the year',
});

/** A gap is a product or category that the client could buy from us and does not. */
const gap = map({
  product: must(plain(id), 'Product or category that they do not buy from us'),
  unit: maybe(plain(id), 'In which unit'),
  need: maybe(fact(text), 'The need they have for it'),
  served_by: maybe(fact(text), 'Who serves it today: a competitor, themselves, none'),
  plan: maybe(plain(text), 'How we mean to fill the gap'),
});

const supplier = map({
  who: must(plain(text), 'A competitor of kam.yaml, or a name'),
  product: maybe(plain(id), 'Product or category; without one, all'),
  unit: maybe(plain(id), 'In which unit'),
  share: maybe(fact(percent), 'Its share of what the client buys'),
  rank: maybe(
    fact(count),
    'Its place among the suppliers, 1 for the largest; the place that is left is ours',
  ),
  until: maybe(fact(when), 'Until when it is bound'),
  why: maybe(fact(text), 'Why the client buys there'),
});

const block = map({
  product: must(plain(id), 'Product or category that we cannot sell for now'),
  unit: maybe(plain(id), 'In which unit'),
  why: must(fact(text), 'What blocks it'),
  rival: maybe(plain(id), 'The competitor that holds it'),
  until: maybe(fact(when), 'When the block ends'),
});

const sale = map({
  period: must(plain(when), 'The period: 2026, 2026-Q3, 2026-09'),
  product: maybe(plain(id), 'Product or category; without one, all together'),
  unit: maybe(plain(id), 'In which unit'),
  revenue: maybe(fact(money), 'What they bought from us'),
  margin: maybe(fact(money), 'What we earned on it'),
});

const factor = map({
  what: must(plain(text), 'What moves the revenue'),
  kind: maybe(plain(oneOf('upsell', 'cross-sell', 'range', 'price', 'volume', 'other')), 'In which way'),
  effect: maybe(fact(money), 'By how much a year, with + or −'),
  product: maybe(plain(id), 'Product or category'),
  from: maybe(plain(when), 'From when'),
});

const terms = map({
  payment: maybe(fact(text), 'Payment: days, prepayment'),
  discount: maybe(fact(text), 'Discounts and bonuses'),
  prices: maybe(fact(text), 'Price list and how prices change'),
  delivery: maybe(fact(text), 'Delivery'),
  credit_limit: maybe(fact(money), 'Credit limit'),
  other: maybe(fact(text), 'Other terms'),
});

/** Vertical development: compared with the ideal client of the channel. */
const development = map({
  depth: maybe(table(id, fact(count)), 'How many articles they buy, by category'),
  shelf: maybe(fact(percent), 'Retail: our share of the shelf'),
  placement: maybe(fact(percent), 'Retail: outlets with the agreed placement'),
  content: maybe(fact(percent), 'E-shop: product cards that are complete'),
  promotion: maybe(fact(percent), 'E-shop: part in the agreed promotions'),
  need_satisfied: maybe(fact(percent), 'How far we satisfy the need'),
  service_level: maybe(fact(percent), 'Orders delivered on time and in full'),
  loyalty: maybe(fact(percent), 'End users who would buy again'),
});

const schema = map({
  budget: maybe(table(id, fact(money)), 'Yearly budget by product or category, all suppliers together'),
  budget_total: maybe(fact(money), 'Yearly budget for all that we sell, while no part of it is known'),
  budget_of: maybe(table(when, table(id, fact(money))), 'Budgets of one known year, by year and product'),
  suppliers: maybe(listOrNone(supplier), 'Who supplies the client, with shares'),
  gaps: maybe(listOrNone(gap), 'What they could buy from us, and how we fill each gap'),
  blocked: maybe(listOrNone(block), 'What cannot be sold for now, why and until when'),
  sales: maybe(listOrNone(sale), 'Sales that the ledger does not hold'),
  forecast: maybe(table(when, fact(money)), 'Revenue expected, by year, quarter or month'),
  factors: maybe(listOrNone(factor), 'What moves the revenue up or down'),
  terms: maybe(terms, 'Commercial terms'),
  development: maybe(development, 'What the ideal client of the channel is compared with'),
});

export type Products = z.output<typeof schema>;

export const products = section({
  id: 'products',
  number: 4,
  file: '4-products.md',
  title: phrases.title,
  schema,
  questions: [
    {
      path: 'budget.{product}',
      ask: phrases.budget,
      unblocks: phrases.wallet,
      weight: 3,
      answers: ({ budget, budget_of = {} }, product) => [
        budget?.[product],
        ...Object.values(budget_of).map((year) => year[product]),
      ],
    },
    { path: 'suppliers', ask: phrases.suppliers, unblocks: phrases.attack, weight: 3 },
    { path: 'gaps', ask: phrases.gaps, unblocks: phrases.attack, weight: 2 },
    { path: 'forecast', ask: phrases.forecast, unblocks: phrases.plan, weight: 2 },
    { path: 'terms', ask: phrases.terms, unblocks: phrases.plan, weight: 1 },
  ],
});
