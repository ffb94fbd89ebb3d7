import {
  addDays,
  addMonths,
  addQuarters,
  lastDayOf,
  monthOf,
  type Period,
  type PlainDate,
  quarterOf,
  spanOf,
  yearEarlier,
} from '../value/period.ts';
import { yearTo } from './change.ts';

/** A fiscal quarter; not whole where the ledger begins or ends inside it. */
export type Quarter = Period & { readonly key: string; readonly whole: boolean };

/** Which time a trend looks at, and what of it the ledger can tell. */
export type Window = {
  /** Oldest first, with a gap nowhere; none that ended before the ledger began. */
  readonly quarters: readonly Quarter[];
  readonly period: Period;
  /** Grown since the same days a year ago: null while the ledger is too young to hold those. */
  readonly compared: { readonly now: Period; readonly yearAgo: Period } | null;
  /** No month of the period that was asked for is over yet. */
  readonly isRunning: boolean;
  /** The last day that counts: silence is measured up to it. */
  readonly asOf: PlainDate;
  /** The first and the last whole month of the ledger. */
  readonly first: string;
  readonly last: string;
};

export type Asked = {
  /** The period that was asked for; none by default. */
  readonly period: Period | undefined;
  readonly quarters: number;
  readonly today: PlainDate;
  readonly fiscalYearStart: number;
};

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** The last fiscal quarters that were over on a day: what is looked at unless a period is asked for. */
export const quartersBefore = (today: PlainDate, count: number, fiscalYearStart: number): Period => {
  const running = quarterOf(today, fiscalYearStart);
  const at = (by: number): Period =>
    spanOf(addQuarters(running, by), fiscalYearStart) ?? { from: today, to: today };
  return { from: at(-count).from, to: at(-1).to };
};

/** The same one by one, oldest first. */
export const quartersIn = (
  today: PlainDate,
  count: number,
  fiscalYearStart: number,
): readonly (Period & { readonly key: string })[] => {
  const running = quarterOf(today, fiscalYearStart);
  return Array.from({ length: count }, (_, at) => {
    const key = addQuarters(running, at - count);
    return { key, ...(spanOf(key, fiscalYearStart) ?? { from: today, to: today }) };
  });
};

/**
 * The quarters to show end with the last whole one before today that the ledger reaches, or with that in which the
 * period that was asked for ends; a period that is longer than their number adds to them. Months that are not over, or
 * that lie after the ledger's last line, tell nothing: they are left out of every comparison.
 */
export const windowOf = (ledger: Period, asked: Asked): Window => {
  const { period, quarters, today, fiscalYearStart } = asked;
  const wanted = period ?? quartersBefore(today, quarters, fiscalYearStart);
  const asOf = earlier(earlier(ledger.to, today), period?.to ?? today);
  const over = lastDayOf(monthOf(asOf));
  const known = over < today ? over : lastDayOf(addMonths(monthOf(today), -1));
  const end = wanted.to < ledger.to ? earlier(known, wanted.to) : known;
  const shown = keysOf(ledger, { end, asOf }, asked).map((key): Quarter => {
    const days = spanOf(key, fiscalYearStart) ?? { from: end, to: end };
    return { key, ...days, whole: monthOf(ledger.from) <= monthOf(days.from) && days.to <= end };
  });
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    quarters: shown,
    period: { from: first?.from ?? wanted.from, to: last?.whole === true ? last.to : asOf },
    compared: comparedIn(shown, ledger, end, period),
    isRunning: period !== undefined && end < period.from,
    asOf,
    first: monthOf(ledger.from),
    last: lastWhole(period === undefined ? known : end),
  };
};

/** The names of the quarters to show, oldest first. */
const keysOf = (
  ledger: Period,
  { end, asOf }: { readonly end: PlainDate; readonly asOf: PlainDate },
  { period, quarters, fiscalYearStart }: Asked,
): readonly string[] => {
  const named = (day: PlainDate) => quarterOf(day, fiscalYearStart);
  const isOver = (spanOf(named(end), fiscalYearStart)?.to ?? end) <= end;
  const whole = isOver ? named(end) : addQuarters(named(end), -1);
  const begun = named(ledger.from);
  const last = period !== undefined || whole < begun ? named(asOf) : whole;
  const back = addQuarters(last, 1 - quarters);
  const reach = period !== undefined && named(period.from) < back ? named(period.from) : back;
  const keys: string[] = [];
  for (let key = reach < begun ? begun : reach; key <= last; key = addQuarters(key, 1)) keys.push(key);
  return keys;
};

/** The last month that was over on a day. */
const lastWhole = (day: PlainDate): string =>
  lastDayOf(monthOf(day)) === day ? monthOf(day) : addMonths(monthOf(day), -1);

const YEAR = 4;

/**
 * The period that was asked for, up to the end of what is known, when it is no longer than a year; else the last four
 * quarters, or as many of the last as the ledger holds a year ago too.
 */
const comparedIn = (
  quarters: readonly Quarter[],
  ledger: Period,
  end: PlainDate,
  asked: Period | undefined,
): Window['compared'] => {
  const held = (now: Period): Window['compared'] => {
    const yearAgo = yearEarlier(now);
    return monthOf(ledger.from) <= monthOf(yearAgo.from) ? { now, yearAgo } : null;
  };
  if (asked !== undefined && asked.from >= yearTo(asked.to).from) {
    const to = earlier(asked.to, end);
    return to < asked.from ? null : held({ from: asked.from, to });
  }
  const whole = quarters.filter((quarter) => quarter.whole).slice(-YEAR);
  for (const { from } of whole) {
    const compared = held({ from, to: whole.at(-1)?.to ?? from });
    if (compared !== null) return compared;
  }
  return null;
};

/** The day after which a trend begins to tell growth: a quarter of the year after the ledger's first month. */
export const tellsFrom = (ledger: Period, fiscalYearStart: number): PlainDate => {
  const month = addMonths(monthOf(ledger.from), 12);
  const quarter = quarterOf(`${month}-01`, fiscalYearStart);
  const span = spanOf(quarter, fiscalYearStart);
  if (span !== undefined && monthOf(span.from) >= month) return addDays(span.to, 1);
  return addDays(spanOf(addQuarters(quarter, 1), fiscalYearStart)?.to ?? ledger.to, 1);
};
