import { Decimal } from '../value/decimal.ts';

/** Where a value stands among those of its channel, best first. */
export const BANDS = ['highest', 'high', 'low', 'negative'] as const;
export type Band = (typeof BANDS)[number];

/** The lines, as ratios of a channel's positive total, above which the bands end: 0.5 and 0.8 by default. */
export type BandLines = { readonly highest: Decimal; readonly high: Decimal };

/** Absolute limits that a channel may set instead: at least this much is `highest`, `high`. */
export type BandLimits = { readonly highest: Decimal; readonly high: Decimal };

/** The positive values of one channel, descending: their total, and above(v), the sum of those strictly greater than v. */
export type Field = {
  readonly values: readonly Decimal[];
  /** Of the n largest values, from none to all. */
  readonly sums: readonly Decimal[];
  readonly total: Decimal;
  above(value: Decimal): Decimal;
};

export const fieldOf = (values: Iterable<Decimal>): Field => {
  const positive = [...values].filter(({ sign }) => sign > 0).sort((a, b) => b.compare(a));
  const sums = [Decimal.zero];
  for (const value of positive) sums.push((sums.at(-1) ?? Decimal.zero).plus(value));
  const total = sums.at(-1) ?? Decimal.zero;
  return { values: positive, sums, total, above: (value) => sums[countAbove(positive, value)] ?? total };
};

/**
 * Bands inside one channel: `highest` while above(v) < 50 % of the positive total, `high` while < 80 %, else
 * `low`; without a positive total all are low. Ties share a band, whoever crosses a line is inside it, the order
 * of values does not matter.
 */
export const bandsOf =
  ({ total, above }: Pick<Field, 'total' | 'above'>, lines: BandLines) =>
  (value: Decimal): Band => {
    if (value.sign < 0) return 'negative';
    const under = (line: Decimal) => above(value).compare(total.times(line)) < 0;
    return under(lines.highest) ? 'highest' : under(lines.high) ? 'high' : 'low';
  };

/** How many of the descending values are strictly greater: a binary search. */
export const countAbove = (descending: readonly Decimal[], value: Decimal): number => {
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
