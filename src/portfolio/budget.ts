import { Decimal } from '../value/decimal.ts';
import { answersOf, basisOf, type Fact, HOWS, type How } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import { exchangeOf, turned } from '../value/rate.ts';
import type { Config } from './config.ts';
import { bare } from './grammar.ts';
import type { Products } from './sections/products.ts';

/** What a client spends a year on all that we sell. */
export type Budget = {
  /** The sum of the parts that are known; as trustworthy as the weakest of them, disputed when one is. */
  readonly known: Fact<Money>;
  /** Products and categories whose budget is unknown, or in a currency without a rate: the sum is a lower bound. Sorted. */
  readonly open: readonly string[];
};

type Parts = Readonly<Record<string, Fact<Money>>>;
type Currencies = Pick<Config, 'currency' | 'rates'>;
type Span = { readonly low: Decimal; readonly high: Decimal };

/** The yearly budget by product or category: that of `budget`, else of the latest year of `budget_of`. */
const budgetParts = ({ budget = {}, budget_of = {} }: Products): Parts => {
  const years = Object.keys(budget_of).sort();
  return bare([...years.flatMap((year) => Object.entries(budget_of[year] ?? {})), ...Object.entries(budget)]);
};

/**
 * The sum over section 4, or its `budget_total` while that is all, or more than its parts say; undefined while
 * nothing is known. `none` is zero; rates are the latest ones.
 */
export const budgetOf = (products: Products | undefined, config: Currencies): Budget | undefined => {
  const parts = products === undefined ? undefined : sumOfParts(products, config);
  const total = products?.budget_total;
  const complete = parts !== undefined && parts.open.length === 0;
  return complete || total?.state !== 'given' ? parts : { known: total, open: [] };
};

const sumOfParts = (products: Products, config: Currencies): Budget | undefined => {
  const parts = Object.entries(budgetParts(products)).map(([product, fact]) => ({
    product,
    fact,
    answers: answersIn(fact, config),
  }));
  const known = parts.filter(({ answers }) => answers.length > 0);
  if (known.length === 0) return undefined;
  const first = sum(known.map(({ answers }) => answers.slice(0, 1)));
  const all = sum(known.map(({ answers }) => answers));
  const how = weakestHow(known.map(({ fact }) => fact));
  const old = known.find(({ fact }) => basisOf(fact) === 'stale')?.fact;
  const stale = answersOf(old).find((answer) => answer.stale !== undefined)?.stale;
  const source = { how, ...(stale === undefined ? {} : { stale }) };
  const disputed = known.some(({ answers }) => answers.length > 1);
  return {
    known: {
      state: 'given',
      value: first,
      ...source,
      ...(disputed ? { others: [{ state: 'given', value: all, ...source }] } : {}),
    },
    open: parts
      .filter(({ answers }) => answers.length === 0)
      .map(({ product }) => product)
      .sort(),
  };
};

/** All answers to a fact that are amounts in our currency. */
const answersIn = (fact: Fact<Money>, config: Currencies): readonly Span[] =>
  answersOf(fact).flatMap((answer) => {
    if (answer.state === 'none') return [{ low: Decimal.zero, high: Decimal.zero }];
    if (answer.state === 'unknown') return [];
    const { amount, upTo = amount, currency } = answer.value;
    if (currency === undefined || currency === config.currency) return [{ low: amount, high: upTo }];
    const turning = exchangeOf(config.currency, config.rates).roughly(currency);
    return turning === undefined ? [] : [{ low: turned(amount, turning), high: turned(upTo, turning) }];
  });

/** From the sum of the lowest answers to the sum of the highest. */
const sum = (parts: readonly (readonly Span[])[]): Money => {
  const ends = parts.map((spans) => ({
    low: spans.map(({ low }) => low).reduce((a, b) => (b.compare(a) < 0 ? b : a)),
    high: spans.map(({ high }) => high).reduce((a, b) => (b.compare(a) > 0 ? b : a)),
  }));
  const amount = Decimal.sum(ends.map(({ low }) => low));
  const upTo = Decimal.sum(ends.map(({ high }) => high));
  return amount.equals(upTo) ? { amount } : { amount, upTo };
};

/** From asked to estimated; a part without a source is assumed. */
const weakestHow = (facts: readonly Fact<Money>[]): How => {
  const answers = facts.flatMap(answersOf);
  const place = Math.max(...answers.map(({ how = 'assumed' }) => HOWS.indexOf(how)));
  return HOWS[place] ?? 'assumed';
};
