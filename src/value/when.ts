import { namedDate } from './month-name.ts';
import { type Period, spanOf } from './period.ts';

/** A date of any grain as it was typed, and the days it spans. */
export type When = Period & { readonly text: string };

/** Why a text is no date; fits into the args of a finding. */
export type WhenProblem =
  | { readonly problem: 'not-a-date' }
  /** 30 February, a 13th month. */
  | { readonly problem: 'no-such-day' }
  /** Understood, but written the local way, with the name of the month too: `iso` is what to write, and safe to put there. */
  | { readonly problem: 'local-date'; readonly iso: string }
  /** `03/04/2026`: a day in March or in April. */
  | { readonly problem: 'ambiguous-date'; readonly readings: readonly string[] };

/** Other ways to write a date, each with the order of its parts. */
const LOCAL: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?: ?г\.?)?$/, (day, month, year) => iso(year, month, day)],
  [/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, (year, month, day) => iso(year, month, day)],
  [/^(\d{1,2})[./](\d{4})$/, (month, year) => iso(year, month)],
  [/^(\d{4})[./](\d{1,2})$/, (year, month) => iso(year, month)],
  [/^(\d{4})[ -]?[Qq]([1-4])$/, (year, quarter) => `${year}-Q${quarter}`],
  [/^[Qq]([1-4])[ -]?(\d{4})$/, (quarter, year) => `${year}-Q${quarter}`],
];

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const iso = (...parts: (string | undefined)[]): string =>
  parts.map((part = '') => part.padStart(2, '0')).join('-');

/** Reads `2027`, `2027-Q1` (both fiscal), `2027-03`, `2027-03-14`; recognises dates written the local way. */
export const parseWhen = (text: string, fiscalYearStart = 1): When | WhenProblem => {
  const span = spanOf(text, fiscalYearStart);
  if (span !== undefined) return { text, ...span };
  const slashed = SLASHED.exec(text);
  if (slashed !== null)
    return chosen([iso(slashed[3], slashed[2], slashed[1]), iso(slashed[3], slashed[1], slashed[2])]);
  for (const [shape, order] of LOCAL) {
    const parts = shape.exec(text);
    if (parts !== null) return chosen([order(...parts.slice(1))]);
  }
  const named = namedDate(text);
  if (named?.year !== undefined) return chosen([iso(...[named.year, named.month, named.day ?? []].flat())]);
  return { problem: /^\d{4}-\d{2}$/.test(text) ? 'no-such-day' : 'not-a-date' };
};

const chosen = (written: readonly string[]): WhenProblem => {
  const readings = [...new Set(written)].filter((each) => spanOf(each, 1) !== undefined);
  const [first, second] = readings;
  if (first === undefined) return { problem: 'no-such-day' };
  return second === undefined
    ? { problem: 'local-date', iso: first }
    : { problem: 'ambiguous-date', readings };
};
