import { Decimal } from '../value/decimal.ts';
import { addMonths } from '../value/period.ts';
import { shareOf } from '../value/share.ts';

/** What one month or quarter of the year usually brings. */
export type Share = {
  /** 1..12 for a calendar month, 1..4 for a fiscal quarter. */
  readonly of: number;
  /** Of the income of all the years, 0..1. */
  readonly share: number;
  /** 1 = an average month or quarter. */
  readonly index: number;
  /** The smallest and largest share of a single year; null where a year brought nothing or a loss. */
  readonly low: number | null;
  readonly high: number | null;
};

export type Season = {
  readonly years: number;
  /** `YYYY-MM`, both included. */
  readonly from: string;
  readonly to: string;
  /** From January on. */
  readonly months: readonly Share[];
  /** Of the fiscal year. */
  readonly quarters: readonly Share[];
};

/** One good year is no season: ours. */
export const LEAST_YEARS = 2;

type Months = {
  /** The first and the last whole month that is known. */
  readonly first: string;
  readonly last: string;
  /** The income of a month; null while unknown. */
  incomeOf(month: string): Decimal | null;
};

/**
 * How the income of a year spreads over its months, from as many whole years as end with the last month. Undefined
 * for less than two of them, where the income of a month is unknown, and where the years bring nothing.
 */
export const seasonOf = ({ first, last, incomeOf }: Months, fiscalYearStart: number): Season | undefined => {
  const years = Math.floor(monthsBetween(first, last) / 12);
  if (years < LEAST_YEARS) return undefined;
  const from = addMonths(last, 1 - years * 12);
  const months = Array.from({ length: years * 12 }, (_, at) => addMonths(from, at));
  const incomes = months.flatMap((month) => incomeOf(month) ?? []);
  if (incomes.length < months.length) return undefined;
  const total = Decimal.sum(incomes);
  if (total.sign <= 0) return undefined;
  const spread = (parts: number, partOf: (month: number) => number): readonly Share[] => {
    const sumOf = (part: number, year?: number) =>
      Decimal.sum(
        incomes.filter(
          (_, at) =>
            partOf(numberOf(months[at] ?? '')) === part &&
            (year === undefined || Math.floor(at / 12) === year),
        ),
      );
    const wholes = Array.from({ length: years }, (_, at) =>
      Decimal.sum(incomes.slice(at * 12, at * 12 + 12)),
    );
    return Array.from({ length: parts }, (_, at) => {
      const single = wholes.map((whole, year) => shareOf(sumOf(at + 1, year), whole));
      const known = single.flatMap((each) => each ?? []);
      const sum = sumOf(at + 1);
      return {
        of: at + 1,
        share: sum.over(total),
        index: sum.times(Decimal.of(parts)).over(total),
        low: known.length < years ? null : Math.min(...known),
        high: known.length < years ? null : Math.max(...known),
      };
    });
  };
  return {
    years,
    from,
    to: last,
    months: spread(12, (month) => month),
    quarters: spread(4, (month) => Math.floor(((month - fiscalYearStart + 12) % 12) / 3) + 1),
  };
};

const numberOf = (month: string): number => Number(month.slice(5));

/** Whole months from one to another, both included; 0 and less when the last is earlier. */
export const monthsBetween = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + numberOf(last) - numberOf(first) + 1;
