import { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact } from '../value/fact.ts';
import type { Money } from '../value/money.ts';

/** Every answer to a fact: the differing ones of a disputed fact too; none where nobody asked. */
export const answersOf = <T>(fact: Fact<T> | undefined): readonly Fact<T>[] =>
  fact === undefined ? [] : [fact, ...(fact.others ?? [])];

/** What an amount may be, both ends included; they differ for a range and for differing answers. */
export type Span = { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis };

/**
 * The span of all answers to a question about money. `none` is zero. Undefined while unknown; also where an
 * answer is in another currency, since there is no rate to turn it with.
 */
export const spanOf = (fact: Fact<Money> | undefined, currency: string): Span | undefined => {
  const ends: Decimal[] = [];
  for (const answer of answersOf(fact)) {
    if (answer.state === 'none') ends.push(Decimal.zero);
    if (answer.state !== 'given') continue;
    const { amount, upTo, currency: own } = answer.value;
    if (own !== undefined && own !== currency) return undefined;
    ends.push(amount, ...(upTo === undefined ? [] : [upTo]));
  }
  const [low, ...rest] = ends.sort((a, b) => a.compare(b));
  return low === undefined ? undefined : { low, high: rest.at(-1) ?? low, basis: basisOf(fact) };
};

export const isRange = ({ low, high }: Span): boolean => !low.equals(high);
