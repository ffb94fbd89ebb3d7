import type { Config } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
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

/** A plan as it was typed, or the sum of its quarters or months where every one of them was. */
export type Planned = { readonly amount: Decimal; readonly of: 'typed' | 'parts' };

export const plannedFor = (goals: Goals, when: string, fiscalYearStart: number): Planned | undefined => {
  const typed = goals.get(when);
  if (typed !== undefined) return { amount: typed, of: 'typed' };
  const parts = plannedParts(goals, when, fiscalYearStart);
  return parts && { amount: Decimal.sum(parts.map(({ planned }) => planned.amount)), of: 'parts' };
};

/** Every part with its plan; undefined where one has none, and for a month. */
const plannedParts = (
  goals: Goals,
  when: string,
  fiscalYearStart: number,
): readonly { readonly part: string; readonly planned: Planned }[] | undefined => {
  const parts = partsOfSpan(when, fiscalYearStart);
  const planned = parts.flatMap((part) => {
    const each = plannedFor(goals, part, fiscalYearStart);
    return each === undefined ? [] : [{ part, planned: each }];
  });
  return parts.length > 0 && planned.length === parts.length ? planned : undefined;
};

/** What of a plan was due, and how that is known: a part of a part is an estimate. */
export type Due = { readonly amount: Decimal; readonly basis: Basis };

/**
 * What of a plan was due by the end of a day: all of it once it is over, nothing before it begins. In between it is the
 * plan of the parts that are over and, of what has no smaller plan, the part of its days that have passed: rounded to
 * the cent, and an estimate, since no business is even.
 */
export const dueBy = (
  goals: Goals,
  when: string,
  asOf: PlainDate,
  fiscalYearStart: number,
): Due | undefined => {
  const planned = plannedFor(goals, when, fiscalYearStart);
  const span = spanOf(when, fiscalYearStart);
  if (planned === undefined || span === undefined) return undefined;
  if (span.to <= asOf) return { amount: planned.amount, basis: 'known' };
  if (span.from > asOf) return { amount: Decimal.zero, basis: 'known' };
  const parts = plannedParts(goals, when, fiscalYearStart)?.flatMap(
    ({ part }) => dueBy(goals, part, asOf, fiscalYearStart) ?? [],
  );
  if (parts !== undefined) {
    const estimated = parts.some(({ basis }) => basis === 'estimated');
    return {
      amount: Decimal.sum(parts.map(({ amount }) => amount)),
      basis: estimated ? 'estimated' : 'known',
    };
  }
  const days = (to: PlainDate) => Decimal.of(daysBetween(span.from, to) + 1);
  const part = planned.amount.times(days(asOf)).dividedBy(days(span.to), 2);
  return part && { amount: part, basis: 'estimated' };
};
