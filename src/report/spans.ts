import type { Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import {
  addDays,
  type Period,
  type PlainDate,
  parsePeriod,
  quarterOf,
  spanOf,
  trailingYear,
  yearEarlier,
} from '../value/period.ts';

/** The last fiscal quarter that was over on a day, `2026-Q3`: what a review looks back on. */
export const lastQuarter = (today: PlainDate, fiscalYearStart: number): string => {
  const running = spanOf(quarterOf(today, fiscalYearStart), fiscalYearStart);
  return quarterOf(addDays(running?.from ?? today, -1), fiscalYearStart);
};

/**
 * The twelve months on which classes and shares rest: the same as those of the analyses, so that one client has
 * one share; when a period was asked for, those that end with it.
 */
export const yearOf = (period: Period, today: PlainDate, asked: boolean): Period =>
  asked
    ? { from: addDays(yearEarlier({ from: period.to, to: period.to }).to, 1), to: period.to }
    : trailingYear(today);

/** `2026-Q3` or `2026` where the period is that fiscal quarter or year, else its days. */
export const nameOf = (period: Period, config: Config, words: Words): string => {
  const start = config.fiscal_year_start;
  const quarter = quarterOf(period.from, start);
  const is = (text: string): boolean => {
    const read = parsePeriod(text, { today: period.to, fiscalYearStart: start, whole: undefined });
    return read?.from === period.from && read.to === period.to;
  };
  return [quarter, quarter.slice(0, 4)].find(is) ?? daysOf(period, words);
};

/** `1 Jul 2026 – 30 Sep 2026` in the manner of the language. */
export const daysOf = ({ from, to }: Period, words: Words): string =>
  `${words.date(from)} – ${words.date(to)}`;
