import type { Goals } from '../measure/goals.ts';
import { Decimal } from '../value/decimal.ts';
import { addMonths, type Period, type PlainDate, quarterOf, spanOf } from '../value/period.ts';

/** The first year that has a goal and is not over: offers are made for what is to come. */
export const yearAhead = (
  goals: Goals,
  fiscalYearStart: number,
  today: PlainDate,
): { readonly year: string; readonly period: Period; readonly goal: Decimal } | undefined => {
  for (const [year, goal] of [...goals].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const period = isYear(year) ? spanOf(year, fiscalYearStart) : undefined;
    if (period !== undefined && period.to >= today) return { year, period, goal };
  }
  return undefined;
};

const isYear = (when: string): boolean => /^\d{4}$/.test(when);

type Parts = {
  readonly whole: string;
  readonly goal: Decimal;
  readonly sum: Decimal;
  readonly count: number;
  /** Every quarter of the year, or every month of the whole, has a goal. */
  readonly complete: boolean;
};

/** Each year by its quarters and by its months, each quarter by its months; only where parts are written. */
export function* partsOf(goals: Goals, fiscalYearStart: number): Iterable<Parts> {
  if (goals.size < 2) return;
  for (const [whole, goal] of goals) {
    const months = monthsOf(whole, fiscalYearStart);
    const quarters = new Set(months.map((month) => quarterOf(`${month}-01`, fiscalYearStart)));
    for (const parts of isYear(whole) ? [[...quarters], months] : [months]) {
      const written = parts.flatMap((part) => (part === whole ? [] : (goals.get(part) ?? [])));
      if (written.length === 0) continue;
      const complete = written.length === parts.length;
      yield { whole, goal, sum: Decimal.sum(written), count: written.length, complete };
    }
  }
}

const monthsOf = (whole: string, fiscalYearStart: number): string[] => {
  const span = spanOf(whole, fiscalYearStart);
  if (span === undefined || /^\d{4}-\d{2}/.test(whole)) return [];
  const count = whole.includes('Q') ? 3 : 12;
  return Array.from({ length: count }, (_, at) => addMonths(span.from.slice(0, 7), at));
};
