import type { Duration } from './duration.ts';
import type { PlainDate } from './period.ts';

/** The five words that open a source. */
export const HOWS = ['asked', 'public', 'observed', 'assumed', 'estimated'] as const;
export type How = (typeof HOWS)[number];

/** Where a fact comes from: how, from whom or where, when. */
export type Source = { readonly how?: How; readonly who?: string; readonly date?: PlainDate };

/**
 * One fact with its source. An absent fact (nobody asked) is `undefined`; `unknown` was asked and is
 * still open; `none` is known to be none. `others` holds further answers: the fact is disputed where they differ.
 * `stale`: the limit of age that it has passed on the day for which the portfolio was opened.
 */
export type Fact<T> = Source & { readonly others?: readonly Fact<T>[]; readonly stale?: Duration } & (
    | { readonly state: 'given'; readonly value: T }
    | { readonly state: 'unknown' }
    | { readonly state: 'none' }
  );

/** How far a shown figure can be trusted, the best first; a result inherits the weakest basis of its inputs. */
export const BASES = ['known', 'stale', 'assumed', 'estimated', 'disputed', 'unknown'] as const;
export type Basis = (typeof BASES)[number];

/** The weakest of several bases; `known` when there are none. */
export const weakest = (bases: Iterable<Basis>): Basis => {
  let at = 0;
  for (const basis of bases) at = Math.max(at, BASES.indexOf(basis));
  return BASES[at] ?? 'unknown';
};

/** The best known of several bases; `unknown` when there are none. */
export const strongest = (bases: Iterable<Basis>): Basis => {
  let at = BASES.length - 1;
  for (const basis of bases) at = Math.min(at, BASES.indexOf(basis));
  return BASES[at] ?? 'unknown';
};

/** Every answer to a fact, the further ones too; none where nobody asked. */
export const answersOf = <T>(fact: Fact<T> | undefined): readonly Fact<T>[] =>
  fact === undefined ? [] : [fact, ...(fact.others ?? [])];

/** Known = asked, public, observed. A fact about the client without a source counts as assumed. */
const basisOfAnswer = ({ state, how = 'assumed', stale }: Fact<unknown>): Basis => {
  if (state === 'unknown') return 'unknown';
  if (how === 'assumed' || how === 'estimated') return how;
  return stale === undefined ? 'known' : 'stale';
};

/** Answers that agree confirm one another: the best known of them counts. */
export const basisOf = (fact: Fact<unknown> | undefined): Basis => {
  if (fact === undefined) return 'unknown';
  if (fact.others === undefined) return basisOfAnswer(fact);
  return isDisputed(fact) ? 'disputed' : strongest(answersOf(fact).map(basisOfAnswer));
};

/** Answers differ; that somebody does not know is no other answer. */
const isDisputed = (fact: Fact<unknown>): boolean => {
  const [first, ...others] = answersOf(fact).filter(({ state }) => state !== 'unknown');
  return first !== undefined && others.some((other) => !isSameAnswer(first, other));
};

/** Do two answers say the same? `900k EUR` and `0.9M EUR` do, `1y` and `12m`. `currency`: that of amounts that name none. */
export const isSameAnswer = (a: Fact<unknown>, b: Fact<unknown>, currency?: string): boolean =>
  a.state === 'given' && b.state === 'given'
    ? isSame(plainly(a.value, currency), plainly(b.value, currency))
    : a.state === b.state;

/** An amount with its currency, a length of time in days or months; any other value as it is. */
const plainly = (value: unknown, currency: string | undefined): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('amount' in value) return currency === undefined ? value : { currency, ...value };
  if (!('unit' in value && 'count' in value && typeof value.count === 'number')) return value;
  if (value.unit === 'w') return { unit: 'd', count: 7 * value.count };
  return value.unit === 'y' ? { unit: 'm', count: 12 * value.count } : value;
};

/** Values compare themselves where they can (1.25M is 1 250k), else part by part. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if ('equals' in a && typeof a.equals === 'function') return a.equals(b) === true;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
};

/**
 * The value of a fact that is given, else undefined (unasked, unknown and none alike). Of several answers that of
 * the best source, then the latest: their order in the file means nothing.
 */
export const givenOf = <T>(fact: Fact<T> | undefined): T | undefined => {
  if (fact?.others === undefined) return fact?.state === 'given' ? fact.value : undefined;
  const [best] = answersOf(fact)
    .flatMap((each) => (each.state === 'given' ? [each] : []))
    .sort(byTrust);
  return best?.value;
};

const byTrust = (a: Source, b: Source): number =>
  HOWS.indexOf(a.how ?? 'assumed') - HOWS.indexOf(b.how ?? 'assumed') ||
  compare(b.date ?? '', a.date ?? '') ||
  compare(a.who ?? '', b.who ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
