import { Decimal } from '../value/decimal.ts';
import { type BandLimits, type BandLines, countAbove, type Field } from './bands.ts';

/** Bands that one can rise to. */
export type Rise = 'highest' | 'high' | 'low';

const CENT = Decimal.of('0.01');

/**
 * The smallest value, `from` plus whole cents, that is in a band or a better one while all other values of the
 * channel stay. The value itself is part of the channel's total, so that it rises with it:
 * above(x) < line × (others + x). Both sides move one way, so there is one boundary; one cent below it fails.
 * `others` is the field without the value; it may still hold a value that is not greater than `from`, as long as its
 * total does not count it.
 */
export const reachOf =
  (others: Field, lines: BandLines) =>
  (band: Rise, from: Decimal): Decimal => {
    if (band === 'low') return inCents(from, notBelow(from, Decimal.zero));
    const line = lines[band];
    const holds = (x: Decimal): boolean =>
      x.sign >= 0 && others.above(x).compare(others.total.plus(x).times(line)) < 0;
    if (holds(from)) return from;
    const bound = notBelow(boundIn(others, line, from, holds), notBelow(from, Decimal.zero));
    let reached = downInCents(from, bound);
    while (!holds(reached)) reached = reached.plus(CENT);
    return reached;
  };

/** The same by absolute limits. */
export const reachByLimits =
  (limits: BandLimits) =>
  (band: Rise, from: Decimal): Decimal =>
    inCents(from, notBelow(from, band === 'low' ? Decimal.zero : limits[band]));

/** A field without one of its values, for values from that one on. */
export const without = (field: Field, value: Decimal): Field =>
  value.sign > 0 ? { ...field, total: field.total.minus(value) } : field;

/**
 * Where the band begins, to within a rounding: at the smallest value that is in it, or in the gap under that value, where
 * the sum above includes it, behind sum / line − others. Nothing at all where no value is greater than `from`.
 */
const boundIn = (
  { values, sums, total }: Field,
  line: Decimal,
  from: Decimal,
  holds: (x: Decimal) => boolean,
): Decimal => {
  let [first, last] = [0, countAbove(values, from) - 1];
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if (holds(values[middle] ?? Decimal.zero)) first = middle;
    else last = middle - 1;
  }
  const overtaken = last < 0 ? undefined : values[first];
  if (overtaken === undefined) return Decimal.zero;
  const inGap = (sums[first + 1] ?? total).dividedBy(line, PLACES)?.minus(total) ?? overtaken;
  return inGap.compare(overtaken) < 0 ? inGap : overtaken;
};

/** Far below a cent: the bound is only where the search for the exact one begins. */
const PLACES = 8;

const notBelow = (value: Decimal, floor: Decimal): Decimal => (value.compare(floor) < 0 ? floor : value);

/** The largest value not above `bound` that is whole cents away from `from`. */
const downInCents = (from: Decimal, bound: Decimal): Decimal => {
  const nearest = bound.minus(from).rounded(2);
  const down = nearest.compare(bound.minus(from)) > 0 ? nearest.minus(CENT) : nearest;
  return from.plus(down);
};

/** The smallest value not below `bound` that is whole cents away from `from`. */
const inCents = (from: Decimal, bound: Decimal): Decimal => {
  const down = downInCents(from, bound);
  return down.compare(bound) < 0 ? down.plus(CENT) : down;
};
