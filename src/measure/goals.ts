import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, weakest } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import { addMonths, daysBetween, monthOf, type PlainDate, quarterOf, spanOf } from '../value/period.ts';
import { inOurs } from './exchange.ts';

/** Goals by `2027`, `2027-Q1`, `2027-03`, in the portfolio's currency. */
export type Goals = ReadonlyMap<string, Decimal>;

/** What a table of goals says in figures: ranges, and currencies without a rate, say none. */
export const goalsOf = (table: Readonly<Record<string, Money>>, config: Config, today: PlainDate): Goals => {
  const goals = new Map<string, Decimal>();
  for (const [when, { amount, upTo, currency }] of Object.entries(table)) {
    const ours = upTo === undefined ? inOurs(amount, currency, config, today) : undefined;
    if (ours !== undefined) goals.set(when, ours);
  }
  return goals;
};

/** The quarters of a fiscal year, the months of a quarter; a month has no parts. */
export const partsOfSpan = (when: string, fiscalYearStart: number): readonly string[] => {
  const span = spanOf(when, fiscalYearStart);
  if (span === undefined || /^\d{4}-\d{2}/.test(when)) return [];
  const months = (count: number, step: number) =>
    Array.from({ length: count }, (_, at) => addMonths(monthOf(span.from), at * step));
  return when.includes('Q')
    ? months(3, 1)
    : months(4, 3).map((month) => quarterOf(`${month}-01`, fiscalYearStart));
};

/**
 * A plan: as it was typed; the sum of its quarters or months where every one of them was; else its share of the year
 * or quarter around it: of what the parts with a plan leave there, by days. A share is an estimate, to the cent.
 */
export type Planned = { readonly amount: Decimal; readonly of: 'typed' | 'parts' | 'share' };

/** What is planned for a period in so many words; undefined where only a longer period has a plan. */
export const plannedFor = (goals: Goals, when: string, fiscalYearStart: number): Planned | undefined => {
  const typed = goals.get(when);
  if (typed !== undefined) return { amount: typed, of: 'typed' };
  const parts = partsOfSpan(when, fiscalYearStart).map((part) => plannedFor(goals, part, fiscalYearStart));
  const amounts = parts.flatMap((part) => part?.amount ?? []);
  return parts.length > 0 && amounts.length === parts.length
    ? { amount: Decimal.sum(amounts), of: 'parts' }
    : undefined;
};

/** The same, with a share of the longer period where there is nothing else. */
export const planOf = (goals: Goals, when: string, fiscalYearStart: number): Planned | undefined => {
  const own = plannedFor(goals, when, fiscalYearStart);
  const around = own === undefined ? spanAround(when, fiscalYearStart) : undefined;
  if (around === undefined) return own;
  const whole = planOf(goals, around, fiscalYearStart);
  if (whole === undefined) return undefined;
  const parts = partsOfSpan(around, fiscalYearStart);
  const planned = parts.map((part) => ({ part, plan: plannedFor(goals, part, fiscalYearStart)?.amount }));
  const left = whole.amount.minus(Decimal.sum(planned.flatMap(({ plan }) => plan ?? [])));
  // Parts that promise more than the whole leave nothing to share; the check reports them.
  if (left.sign < 0) return undefined;
  const days = planned.flatMap(({ part, plan }) =>
    plan === undefined ? [daysIn(part, fiscalYearStart)] : [],
  );
  const amount = left
    .times(Decimal.of(daysIn(when, fiscalYearStart)))
    .dividedBy(Decimal.of(days.reduce((sum, each) => sum + each, 0)), 2);
  return amount && { amount, of: 'share' };
};

/** The quarter of a month, the year of a quarter. */
const spanAround = (when: string, fiscalYearStart: number): string | undefined => {
  const span = spanOf(when, fiscalYearStart);
  if (span === undefined || /^\d{4}$/.test(when)) return undefined;
  const quarter = quarterOf(span.from, fiscalYearStart);
  return when.includes('Q') ? quarter.slice(0, 4) : quarter;
};

const daysIn = (when: string, fiscalYearStart: number): number => {
  const span = spanOf(when, fiscalYearStart);
  return span === undefined ? 0 : daysBetween(span.from, span.to) + 1;
};

/** What of a plan was due, and how that is known. */
export type Due = { readonly amount: Decimal; readonly basis: Basis };

/**
 * What of a plan was due by the end of a day: all of it once it is over, nothing before it begins. In between it is what
 * was due of its parts, where any of them has a plan of its own, else the part of its days that have passed: rounded
 * to the cent, and an estimate, since no business is even.
 */
export const dueBy = (
  goals: Goals,
  when: string,
  asOf: PlainDate,
  fiscalYearStart: number,
): Due | undefined => {
  const planned = planOf(goals, when, fiscalYearStart);
  const span = spanOf(when, fiscalYearStart);
  if (planned === undefined || span === undefined) return undefined;
  const basis = planned.of === 'share' ? 'estimated' : 'known';
  if (span.to <= asOf) return { amount: planned.amount, basis };
  if (span.from > asOf) return { amount: Decimal.zero, basis: 'known' };
  const parts = partsOfSpan(when, fiscalYearStart);
  if (parts.some((part) => hasPlan(goals, part, fiscalYearStart))) {
    const due = parts.flatMap((part) => dueBy(goals, part, asOf, fiscalYearStart) ?? []);
    return {
      amount: Decimal.sum(due.map(({ amount }) => amount)),
      basis: weakest(due.map((each) => each.basis)),
    };
  }
  const days = (to: PlainDate) => Decimal.of(daysBetween(span.from, to) + 1);
  const part = planned.amount.times(days(asOf)).dividedBy(days(span.to), 2);
  return part && { amount: part, basis: 'estimated' };
};

/** A period or any part of it was planned for in so many words. */
const hasPlan = (goals: Goals, when: string, fiscalYearStart: number): boolean =>
  goals.has(when) || partsOfSpan(when, fiscalYearStart).some((part) => hasPlan(goals, part, fiscalYearStart));
