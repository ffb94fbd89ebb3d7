import type { Config } from '../portfolio/config.ts';
import type { PlainDate } from '../value/period.ts';
import { exchangeOf } from '../value/rate.ts';

/** Days with lines in a currency that has no rate on them. */
export type Unrated = {
  readonly currency: string;
  readonly days: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** Lines are kept in their own currency; on these days no figure can say what they are worth in ours. By currency. */
export const unratedDays = (
  days: ReadonlyMap<string, ReadonlySet<PlainDate>>,
  { currency: ours, rates }: Pick<Config, 'currency' | 'rates'>,
): readonly Unrated[] => {
  const exchange = exchangeOf(ours, rates);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, all]): Unrated[] => {
      const without = [...all].filter((day) => exchange.onDay(currency, day) === undefined).sort();
      const [from] = without;
      return from === undefined ? [] : [{ currency, days: without.length, from, to: without.at(-1) ?? from }];
    });
};
