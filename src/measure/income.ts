import type { Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';

/** What shares and classes are computed on; one for a whole analysis, never a mix in one denominator. */
export type Measure = 'margin' | 'revenue';

/** The sums of some ledger lines that income is read from, in the portfolio's currency. */
export type Amounts = Pick<
  Row,
  'revenue' | 'revenueWithCost' | 'cost' | 'credits' | 'lines' | 'linesWithCost'
>;

const NOTHING: Amounts = {
  revenue: Decimal.zero,
  revenueWithCost: Decimal.zero,
  cost: Decimal.zero,
  credits: Decimal.zero,
  lines: 0,
  linesWithCost: 0,
};

const plus = (a: Amounts, b: Amounts): Amounts => ({
  revenue: a.revenue.plus(b.revenue),
  revenueWithCost: a.revenueWithCost.plus(b.revenueWithCost),
  cost: a.cost.plus(b.cost),
  credits: a.credits.plus(b.credits),
  lines: a.lines + b.lines,
  linesWithCost: a.linesWithCost + b.linesWithCost,
});

export const amountsOf = (parts: Iterable<Amounts>): Amounts => {
  let sum = NOTHING;
  for (const part of parts) sum = plus(sum, part);
  return sum;
};

/** Sums by key in one pass; null keys stand together under null. */
export const amountsBy = <T extends Amounts>(
  parts: Iterable<T>,
  keyOf: (part: T) => string | null,
): Map<string | null, Amounts> => {
  const sums = new Map<string | null, Amounts>();
  for (const part of parts) {
    const key = keyOf(part);
    sums.set(key, plus(sums.get(key) ?? NOTHING, part));
  }
  return sums;
};

/** Revenue less cost over the lines whose cost is known; null where no cost is known at all. */
export const marginOf = (amounts: Amounts): Decimal | null =>
  amounts.linesWithCost === 0 ? null : amounts.revenueWithCost.minus(amounts.cost);

/** The income of some lines in one measure; null = unknown (a margin without a cost), never zero. */
export const incomeOf = (amounts: Amounts, measure: Measure): Decimal | null =>
  measure === 'revenue' ? amounts.revenue : marginOf(amounts);

export type Income = {
  readonly measure: Measure;
  readonly wanted: Measure;
  /** Revenue with a known cost / revenue, 0..1 (above 1 when credit notes lack a cost); null without revenue. */
  readonly coverage: number | null;
  /** Why margin was wanted and revenue is used. */
  readonly fellBack: null | 'coverage' | 'no-revenue';
};

/**
 * Chooses the measure of a whole analysis: margin only while the cost of at least `floor` of the revenue is
 * known (a ratio; 0.9 by default), for below it margins would speak for too little of the base.
 */
export const chooseIncome = (wanted: Measure, whole: Amounts, floor: Decimal): Income => {
  const complete = whole.lines > 0 && whole.linesWithCost === whole.lines;
  const revenue = whole.revenue.sign > 0;
  const coverage = complete ? 1 : revenue ? whole.revenueWithCost.over(whole.revenue) : null;
  if (wanted === 'revenue') return { measure: 'revenue', wanted, coverage, fellBack: null };
  const covered = complete || (revenue && whole.revenueWithCost.compare(whole.revenue.times(floor)) >= 0);
  if (covered) return { measure: 'margin', wanted, coverage, fellBack: null };
  return { measure: 'revenue', wanted, coverage, fellBack: revenue ? 'coverage' : 'no-revenue' };
};
