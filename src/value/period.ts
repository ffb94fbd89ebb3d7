/** A calendar day as `YYYY-MM-DD`; compares as text. */
export type PlainDate = string;

/** Both ends included. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

const DAY = 86_400_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** A real calendar day? 2026-02-30 is not. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day <= 28 || day <= lengthOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
};

/** The days of a month; calendars repeat after 400 years, and day 0 is the last of the month before. */
const lengthOf = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const epochDay = (date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;

const fromEpochDay = (day: number): PlainDate => {
  const date = new Date(day * DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(date) + days);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from);

/** From 1, Monday, to 7, Sunday. */
export const weekdayOf = (date: PlainDate): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;

/** `YYYY-MM` shifted by whole months. */
export const addMonths = (month: string, months: number): string => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(n / 12), 4)}-${pad((n % 12) + 1)}`;
};

export const monthOf = (date: PlainDate): string => date.slice(0, 7);

export const lastDayOf = (month: string): PlainDate =>
  `${month}-${lengthOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`;

/** The whole months from one `YYYY-MM` to another, both included. */
const months = (first: string, last: string): Period => ({ from: `${first}-01`, to: lastDayOf(last) });

/** The fiscal quarter that holds a day, `2026-Q3`: named after the calendar year in which the fiscal year starts. */
export const quarterOf = (date: PlainDate, fiscalYearStart = 1): string => {
  const shifted = addMonths(monthOf(date), 1 - fiscalYearStart);
  return `${shifted.slice(0, 4)}-Q${Math.ceil(Number(shifted.slice(5, 7)) / 3)}`;
};

/** `2026-Q3` shifted by whole quarters. */
export const addQuarters = (quarter: string, by: number): string => {
  const n = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return `${pad(Math.floor(n / 4), 4)}-Q${(n % 4) + 1}`;
};

/** The twelve whole months before the month of `today`. */
export const trailingYear = (today: PlainDate): Period =>
  months(addMonths(monthOf(today), -12), addMonths(monthOf(today), -1));

/** The period of the same length in whole months just before this one; for odd ends, the same number of days. */
export const periodBefore = (period: Period): Period => {
  const whole = period.from.endsWith('-01') && period.to === lastDayOf(monthOf(period.to));
  if (!whole) {
    const days = daysBetween(period.from, period.to);
    return { from: addDays(period.from, -days - 1), to: addDays(period.from, -1) };
  }
  const first = monthOf(period.from);
  const last = monthOf(period.to);
  const count =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5)) -
    Number(first.slice(5)) +
    1;
  return months(addMonths(first, -count), addMonths(first, -1));
};

/** The same days a year earlier; the end of a month stays one, and 29 February becomes the 28th. */
export const yearEarlier = (period: Period): Period => {
  const shift = (date: PlainDate): PlainDate => {
    const month = addMonths(monthOf(date), -12);
    const [same, last] = [`${month}${date.slice(7)}`, lastDayOf(month)];
    return same < last ? same : last;
  };
  const whole = period.to === lastDayOf(monthOf(period.to));
  return { from: shift(period.from), to: whole ? lastDayOf(monthOf(shift(period.to))) : shift(period.to) };
};

/**
 * Reads a period: `2026` and `2026-Q3` are fiscal (named after the starting year), `2026-03` and
 * `2026-01..2026-06` calendar (days may stand at either end), `ttm` the trailing year, `all` everything
 * that `whole` spans. Returns undefined for anything else.
 */
export const parsePeriod = (
  text: string,
  given: { today: PlainDate; fiscalYearStart: number; whole: Period | undefined },
): Period | undefined => {
  if (text === 'ttm') return trailingYear(given.today);
  if (text === 'all') return given.whole ?? trailingYear(given.today);
  const [first, last, ...more] = text.split('..');
  if (more.length > 0 || first === undefined) return undefined;
  const from = spanOf(first, given.fiscalYearStart);
  const to = last === undefined ? from : spanOf(last, given.fiscalYearStart);
  if (from === undefined || to === undefined || from.from > to.to) return undefined;
  return { from: from.from, to: to.to };
};

/** The days of a partial date: `2026` and `2026-Q3` fiscal, `2026-03` and `2026-03-14` calendar; undefined for anything else. */
export const spanOf = (text: string, fiscalYearStart: number): Period | undefined => {
  if (isDate(text)) return { from: text, to: text };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return months(text, text);
  const match = /^(\d{4})(?:-Q([1-4]))?$/.exec(text);
  if (match === null) return undefined;
  const start = addMonths(`${match[1]}-01`, fiscalYearStart - 1);
  if (match[2] === undefined) return months(start, addMonths(start, 11));
  const first = addMonths(start, (Number(match[2]) - 1) * 3);
  return months(first, addMonths(first, 2));
};
