import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { answersOf, type Basis, basisOf, type Fact, weakest } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import type { PlainDate } from '../value/period.ts';
import { inOurs } from './exchange.ts';

export { answersOf };

/** What an amount may be, both ends included; they differ for a range and for differing answers. */
export type Span = { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis };

/**
 * The span of all answers to a question about money, in the portfolio's currency; `none` is zero. Undefined
 * while unknown; also where an answer is in a currency without a rate on the day.
 */
export const spanOf = (
  fact: Fact<Money> | undefined,
  config: Pick<Config, 'currency' | 'rates'>,
  date: PlainDate,
): Span | undefined => {
  const ends: Decimal[] = [];
  for (const answer of answersOf(fact)) {
    if (answer.state === 'none') ends.push(Decimal.zero);
    if (answer.state !== 'given') continue;
    const { amount, upTo, currency } = answer.value;
    for (const end of upTo === undefined ? [amount] : [amount, upTo]) {
      const ours = inOurs(end, currency, config, date);
      if (ours === undefined) return undefined;
      ends.push(ours);
    }
  }
  const [low, ...rest] = ends.sort((a, b) => a.compare(b));
  return low === undefined ? undefined : { low, high: rest.at(-1) ?? low, basis: basisOf(fact) };
};

export const isRange = ({ low, high }: Span): boolean => !low.equals(high);

/** All of them together, as well known as the weakest; undefined where there are none. */
export const sumSpans = (spans: readonly Span[]): Span | undefined =>
  spans.length === 0
    ? undefined
    : {
        low: Decimal.sum(spans.map(({ low }) => low)),
        high: Decimal.sum(spans.map(({ high }) => high)),
        basis: weakest(spans.map(({ basis }) => basis)),
      };
