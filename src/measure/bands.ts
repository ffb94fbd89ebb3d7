import { Decimal } from '../value/decimal.ts';

/** Where a value stands among those of its channel, best first. */
export const BANDS = ['highest', 'high', 'low', 'negative'] as const;
export type Band = (typeof BANDS)[number];

/** The lines, as ratios of a channel's positive total, above which the bands end: 0.5 and 0.8 by default. */
export type BandLines = { readonly highest: Decimal; readonly high: Decimal };

/** Absolute limits that a channel may set instead: at least this much is `highest`, `high`. */
export type BandLimits = { readonly highest: Decimal; readonly high: Decimal };

/**
 * Bands of all values of one channel. With above(v) = the sum of the positive values strictly greater
 * than v: `highest` while above(v) < 50 % of the positive total, `high` while < 80 %, else `low`. Ties share a
 * band, whoever crosses a line is inside it, the order of values does not matter.
 */
export const bandsOf = (values: Iterable<Decimal>, lines: BandLines): ((value: Decimal) => Band) => {
  const positive = [...values].filter(({ sign }) => sign > 0).sort((a, b) => b.compare(a));
  const sums = [Decimal.zero];
  for (const value of positive) sums.push((sums.at(-1) ?? Decimal.zero).plus(value));
  const total = sums.at(-1) ?? Decimal.zero;
  const [highest, high] = [total.times(lines.highest), total.times(lines.high)];
  return (value) => {
    if (value.sign < 0) return 'negative';
    const above = sums[countAbove(positive, value)] ?? total;
    if (total.sign > 0 && above.compare(highest) < 0) return 'highest';
    return total.sign > 0 && above.compare(high) < 0 ? 'high' : 'low';
  };
};

/** How many of the descending values are strictly greater: a binary search. */
const countAbove = (descending: readonly Decimal[], value: Decimal): number => {
  let [from, to] = [0, descending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((descending[middle] ?? Decimal.zero).compare(value) > 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The band of a value by absolute limits. */
export const bandByLimits =
  (limits: BandLimits) =>
  (value: Decimal): Band => {
    if (value.sign < 0) return 'negative';
    if (value.compare(limits.highest) >= 0) return 'highest';
    return value.compare(limits.high) >= 0 ? 'high' : 'low';
  };
