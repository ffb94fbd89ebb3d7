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
  { by = 'client', measure = 'revenue', where = {} }: Moving = {},
): Promise<Change> => {
  const periods = comparedPeriods(period);
  const byKey = async (of: Period): Promise<ReadonlyMap<string, Row>> =>
    new Map(
      (await ledger.sum({ by: [by], period: of, where })).flatMap((row) =>
        row.keys[by] == null ? [] : [[row.keys[by], row]],
      ),
    );
  const whole = async (of: Period) => (await ledger.sum({ by: [], period: of, where }))[0];
  const year = yearTo(period.to);
  const [now, previous, yearAgo, yearBefore, older] = [
    await byKey(period),
    await byKey(periods.previous),
    await byKey(periods.yearAgo),
    await byKey(yearTo(addDays(period.from, -1))),
    await byKey({ from: '0001-01-01', to: addDays(year.from, -1) }),
  ];
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
    total: {
      now: await whole(period),
      previous: await whole(periods.previous),
      yearAgo: await whole(periods.yearAgo),
    },
    movements: movements.sort((a, b) => b.change.abs().compare(a.change.abs()) || (a.key < b.key ? -1 : 1)),
    unknown: courses.filter(({ key }) => !moved.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

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
