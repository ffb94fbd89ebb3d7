import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { type Fact, weakest } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOf,
  monthOf,
  type Period,
  spanOf as spanOfYear,
} from '../value/period.ts';
import { type Span, spanOf } from './answers.ts';

/** What a client spends on a product or category in a period; `span` is undefined while unknown. */
export type Budget = { readonly key: string; readonly span: Span | undefined };

export type Budgets = {
  /** In the order of the dossier, those that were asked for and are unknown included. */
  readonly parts: readonly Budget[];
  /** One budget for all that we sell: of the register, or typed in the dossier. */
  readonly whole: Span | undefined;
};

const MONTHS = Decimal.of(12);
const DAYS = Decimal.of(365);
/** Places that a division keeps: far below a cent of any budget. */
const PLACES = 12;

/**
 * The budgets of a client, brought from a year to the period. A budget of the fiscal year in which the period ends
 * goes before an undated one, and that before one of another year, which is an estimate for this one.
 */
export const budgetsOf = (client: Client, config: Config, period: Period): Budgets => {
  const { budget = {}, budget_of = {}, budget_total } = client.dossier?.sections.products?.data ?? {};
  const years = Object.keys(budget_of).sort();
  const current = years.find((year) => {
    const span = /^\d{4}$/.test(year) ? spanOfYear(year, config.fiscal_year_start) : undefined;
    return span !== undefined && span.from <= period.to && period.to <= span.to;
  });
  const stretched = partOf(period);
  const read = (fact: Fact<Money> | undefined): Span | undefined =>
    stretched(spanOf(fact, config, period.to));
  const keys = new Set([
    ...Object.keys(budget),
    ...years.flatMap((year) => Object.keys(budget_of[year] ?? {})),
  ]);
  const parts = [...keys].map((key): Budget => {
    const own = (current === undefined ? undefined : budget_of[current]?.[key]) ?? budget[key];
    if (own !== undefined) return { key, span: read(own) };
    const latest = years.filter((year) => budget_of[year]?.[key] !== undefined).at(-1) ?? '';
    return { key, span: estimated(read(budget_of[latest]?.[key])) };
  });
  return { parts, whole: read(keys.size === 0 ? client.budget : budget_total) };
};

const estimated = (span: Span | undefined): Span | undefined =>
  span && { ...span, basis: weakest([span.basis, 'estimated']) };

/** A yearly amount for the period: itself for twelve months, else its part of a year, which is an estimate. */
export const partOf = (period: Period): ((yearly: Span | undefined) => Span | undefined) => {
  const months = wholeMonths(period);
  if (months === 12) return (yearly) => yearly;
  const [count, year] =
    months === undefined
      ? [Decimal.of(daysBetween(period.from, period.to) + 1), DAYS]
      : [Decimal.of(months), MONTHS];
  const part = (amount: Decimal) => amount.times(count).dividedBy(year, PLACES) ?? Decimal.zero;
  return (yearly) => estimated(yearly && { ...yearly, low: part(yearly.low), high: part(yearly.high) });
};

/** How many months a period has; twelve also from any day to the day before it a year later; undefined for odd days. */
const wholeMonths = ({ from, to }: Period): number | undefined => {
  if (`${addMonths(monthOf(from), 12)}${from.slice(7)}` === addDays(to, 1)) return 12;
  if (!from.endsWith('-01') || to !== lastDayOf(monthOf(to))) return undefined;
  const [first, last] = [monthOf(from), monthOf(to)];
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5)) -
    Number(first.slice(5)) +
    1
  );
};
