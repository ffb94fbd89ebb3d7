import type { PlainDate } from './period.ts';

/** The five words that open a source. */
export const HOWS = ['asked', 'public', 'observed', 'assumed', 'estimated'] as const;
export type How = (typeof HOWS)[number];

/** Where a fact comes from: how, from whom or where, when. */
export type Source = { readonly how?: How; readonly who?: string; readonly date?: PlainDate };

/**
 * One fact with its source. An absent fact (nobody asked) is `undefined`; `unknown` was asked and is
 * still open; `none` is known to be none. `others` holds the differing answers of a disputed fact.
 */
export type Fact<T> = Source & { readonly others?: readonly Fact<T>[] } & (
    | { readonly state: 'given'; readonly value: T }
    | { readonly state: 'unknown' }
    | { readonly state: 'none' }
  );

/** How far a shown figure can be trusted; a result inherits the weakest basis of its inputs. */
export type Basis = 'known' | 'assumed' | 'estimated' | 'disputed' | 'unknown';

const STRENGTH: readonly Basis[] = ['known', 'assumed', 'estimated', 'disputed', 'unknown'];

/** The weakest of several bases; `known` when there are none. */
export const weakest = (bases: Iterable<Basis>): Basis => {
  let at = 0;
  for (const basis of bases) at = Math.max(at, STRENGTH.indexOf(basis));
  return STRENGTH[at] ?? 'unknown';
};

/** Known = asked, public, observed. A fact about the client without a source counts as assumed. */
export const basisOf = (fact: Fact<unknown> | undefined): Basis => {
  if (fact === undefined || fact.state === 'unknown') return 'unknown';
  if (fact.others !== undefined && fact.others.length > 0) return 'disputed';
  if (fact.how === undefined) return 'assumed';
  return fact.how === 'assumed' || fact.how === 'estimated' ? fact.how : 'known';
};

/** The value of a fact that is given, else undefined (unasked, unknown and none alike). */
export const givenOf = <T>(fact: Fact<T> | undefined): T | undefined =>
  fact?.state === 'given' ? fact.value : undefined;
