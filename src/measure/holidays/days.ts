import { orthodoxEaster } from '../../value/easter.ts';
import { addDays, lastDayOf, type PlainDate, weekdayOf } from '../../value/period.ts';

/** When something is kept in a year. */
export type Day = (year: number) => PlainDate;

const written = (year: number): string => String(year).padStart(4, '0');

/** The same day every year: `03-08`. */
export const fixed =
  (day: string): Day =>
  (year) =>
    `${written(year)}-${day}`;

/** So many days from Orthodox Easter Sunday: -2 is Good Friday. */
export const easter =
  (days: number): Day =>
  (year) =>
    addDays(orthodoxEaster(year), days);

/** The n-th weekday of a month: the second Sunday (7) of August. Weekdays from 1, Monday, to 7. */
export const nth =
  (n: number, weekday: number, month: string): Day =>
  (year) => {
    const first = `${written(year)}-${month}-01`;
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  };

/** The last such weekday of a month. */
export const last =
  (weekday: number, month: string): Day =>
  (year) => {
    const end = lastDayOf(`${written(year)}-${month}`);
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7));
  };
