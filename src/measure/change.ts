import type { Ledger, Query, Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';
import { addDays, type Period, type PlainDate, periodBefore, yearEarlier } from '../value/period.ts';
import { incomeOf, type Measure } from './income.ts';

/**
 * How the buying of a client moved, against the same days a year ago, since most business has seasons. `new`:
 * never bought before the twelve months that end with the period · `back`: bought again after a year of nothing ·
 * `silent`: bought in the twelve months before the period, and nothing in it.
 */
export const MOVES = ['new', 'back', 'growing', 'steady', 'fading', 'silent'] as const;
export type Move = (typeof MOVES)[number];

/** Less than this share up or down is steady: ours. */
export const STEADY = Decimal.of('0.15');

/** A period, the one just before it, and the same days a year ago. */
export type Compared<T> = { readonly now: T; readonly previous: T; readonly yearAgo: T };

/** The sales of one key in the periods. */
export type Course = Compared<Row | undefined> & {
  readonly key: string;
  /** The last day on which it bought, up to the end of the period. */
  readonly last: PlainDate;
};

export type Movement = Course & {
  readonly move: Move;
  /** Income of the period less that of a year ago. */
  readonly change: Decimal;
};

export type Change = {
  readonly periods: Compared<Period>;
  /** Everything sold in each period; undefined where nothing was. */
  readonly total: Compared<Row | undefined>;
  /** Every client that bought in the period or in the twelve months before it, by the size of its change. */
  readonly movements: readonly Movement[];
  /** Those of them whose income is unknown in one of the periods, by key: a margin without a cost. */
  readonly unknown: readonly Course[];
};

/** What moves: clients by their revenue, unless said otherwise. */
export type Moving = {
  readonly by?: 'client' | 'product';
  readonly measure?: Measure;
  readonly where?: Query['where'];
  /** Are the documents of the totals counted? */
  readonly orders?: true;
};

export const comparedPeriods = (now: Period): Compared<Period> => ({
  now,
  previous: periodBefore(now),
  yearAgo: yearEarlier(now),
});

/** The twelve months that end on a day. */
export const yearTo = (to: PlainDate): Period => ({
  from: addDays(yearEarlier({ from: to, to }).to, 1),
  to,
});

/** What changed from one period to the next and over the year, for the company and client by client. */
export const changeOf = async (
  ledger: Ledger,
  period: Period,
  { by = 'client', measure = 'revenue', where = {}, ...counted }: Moving = {},
): Promise<Change> => {
  const periods = comparedPeriods(period);
  const compared = [period, periods.previous, periods.yearAgo];
  const yearsBefore = [
    yearTo(addDays(period.from, -1)),
    { from: '0001-01-01', to: addDays(yearTo(period.to).from, -1) },
  ];
  const keyed = await ledger.sumEach({ by: [by], periods: [...compared, ...yearsBefore], where });
  const totals = await ledger.sumEach({ by: [], periods: compared, where, ...counted });
  const [now = NO_ROWS, previous = NO_ROWS, yearAgo = NO_ROWS, yearBefore = NO_ROWS, older = NO_ROWS] =
    keyed.map((rows) => rowsByKey(rows, by));
  const [total, totalBefore, totalYearAgo] = totals.map(([row]) => row);
  const courses = [...new Set([...now.keys(), ...yearBefore.keys()])].map((key): Course => {
    const rows = { now: now.get(key), previous: previous.get(key), yearAgo: yearAgo.get(key) };
    return { key, ...rows, last: (rows.now ?? yearBefore.get(key))?.last ?? period.to };
  });
  const movements = courses.flatMap((course): readonly Movement[] => {
    const [current, past] = [earned(course.now, measure), earned(course.yearAgo, measure)];
    if (current === null || past === null) return [];
    const soldBefore = yearBefore.has(course.key);
    // A ledger that is younger than a year cannot tell who is new: only those without any sale before are.
    const known = older.size > 0 ? older.has(course.key) : soldBefore;
    return [
      { ...course, move: moveOf(course, { soldBefore, known }, current, past), change: current.minus(past) },
    ];
  });
  const moved = new Set(movements.map(({ key }) => key));
  return {
    periods,
    total: { now: total, previous: totalBefore, yearAgo: totalYearAgo },
    movements: movements.sort((a, b) => b.change.abs().compare(a.change.abs()) || (a.key < b.key ? -1 : 1)),
    unknown: courses.filter(({ key }) => !moved.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

const NO_ROWS: ReadonlyMap<string, Row> = new Map();

const rowsByKey = (rows: readonly Row[], by: 'client' | 'product'): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => (row.keys[by] == null ? [] : [[row.keys[by], row]])));

/** The income of a row; nothing sold is zero, and a margin without a cost is unknown. */
export const earned = (row: Row | undefined, measure: Measure): Decimal | null =>
  row === undefined ? Decimal.zero : incomeOf(row, measure);

const moveOf = (
  { now }: Course,
  { soldBefore, known }: { readonly soldBefore: boolean; readonly known: boolean },
  current: Decimal,
  past: Decimal,
): Move => {
  if (now === undefined) return 'silent';
  if (!known) return 'new';
  if (!soldBefore) return 'back';
  const change = current.minus(past);
  if (change.abs().compare(past.abs().times(STEADY)) <= 0) return 'steady';
  return change.sign > 0 ? 'growing' : 'fading';
};
