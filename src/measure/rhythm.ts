import type { Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';
import { daysBetween, type PlainDate } from '../value/period.ts';

/** How often somebody buys, and whether the silence since is longer than usual. */
export type Rhythm = {
  /** Days with a purchase. */
  readonly purchases: number;
  /** The median of the days from one purchase to the next; null while the purchases are too few to tell. */
  readonly gap: number | null;
  /** Days since the last purchase. */
  readonly silent: number;
  readonly last: PlainDate;
  readonly state: 'on-time' | 'lapsing' | 'too-few';
};

/** `gaps`: silent for more than so many usual gaps is lapsing · `purchases`: fewer are too few to tell. */
export type RhythmLimits = { readonly gaps: Decimal; readonly purchases: number };

/** A rhythm quicker than a week counts as one of a week, so that a long weekend alarms nobody: ours. */
export const QUICKEST = 7;

/** Undefined without any purchase. Days may come in any order and more than once; those after `asOf` are left out. */
export const rhythmOf = (
  days: Iterable<PlainDate>,
  asOf: PlainDate,
  limits: RhythmLimits,
): Rhythm | undefined => {
  const sorted = [...new Set(days)].filter((day) => day <= asOf).sort();
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const silent = daysBetween(last, asOf);
  const gap = median(sorted.slice(1).map((day, at) => daysBetween(sorted[at] ?? day, day)));
  if (sorted.length < limits.purchases || gap === null)
    return { purchases: sorted.length, gap: null, silent, last, state: 'too-few' };
  const late = Decimal.of(silent).compare(limits.gaps.times(Decimal.of(Math.max(gap, QUICKEST)))) > 0;
  return { purchases: sorted.length, gap, silent, last, state: late ? 'lapsing' : 'on-time' };
};

/** The middle one, or halfway between the two in the middle; null of nothing. */
const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** Something was sold, and not only given back. */
export const isPurchase = ({ revenue, credits }: Pick<Row, 'revenue' | 'credits'>): boolean =>
  revenue.compare(credits) > 0;
