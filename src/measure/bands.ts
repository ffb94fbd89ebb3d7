import { Decimal } from '../value/decimal.ts';

/** Where a value stands among those of its channel, best first. */
export const BANDS = ['highest', 'high', 'low', 'negative'] as const;
export type Band = (typeof BANDS)[number];

/** The lines of 50 % and 80 % of a channel's positive total: ours, after the habit of ABC analysis. */
export const BAND_LINES = { highest: Decimal.of('0.5'), high: Decimal.of('0.8') };

/** Absolute limits that a channel may set instead: at least this much is `highest`, `high`. */
export type BandLimits = { readonly highest: Decimal; readonly high: Decimal };

const within = (above: Decimal, total: Decimal): Band =>
  above.compare(total.times(BAND_LINES.highest)) < 0
    ? 'highest'
    : above.compare(total.times(BAND_LINES.high)) < 0
      ? 'high'
      : 'low';

/**
 * Bands of all values of one channel. With above(v) = the sum of the positive values strictly greater
 * than v: `highest` while above(v) < 50 % of the positive total, `high` while < 80 %, else `low`. Ties share a
 * band, whoever crosses a line is inside it, the order of values does not matter.
 */
export const bandsOf = (values: Iterable<Decimal>): ((value: Decimal) => Band) => {
  const positive = [...values].filter((value) => value.sign > 0).sort((a, b) => b.compare(a));
  const sums = [Decimal.zero];
  for (const value of positive) sums.push((sums.at(-1) ?? Decimal.zero).plus(value));
  const total = sums.at(-1) ?? Decimal.zero;
  /** How many positive values are strictly greater: a binary search in the descending list. */
  const greater = (value: Decimal): number => {
    let [low, high] = [0, positive.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positive[middle] ?? Decimal.zero).compare(value) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (value) => {
    if (value.sign < 0) return 'negative';
    return total.sign === 0 ? 'low' : within(sums[greater(value)] ?? total, total);
  };
};

/** The band of a value by absolute limits. */
export const bandByLimits =
  (limits: BandLimits) =>
  (value: Decimal): Band => {
    if (value.sign < 0) return 'negative';
    if (value.compare(limits.highest) >= 0) return 'highest';
    return value.compare(limits.high) >= 0 ? 'high' : 'low';
  };
