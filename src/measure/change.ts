import type { Ledger, Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';
import { addDays, type Period, type PlainDate, periodBefore, yearEarlier } from '../value/period.ts';

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

export type Movement = Compared<Row | undefined> & {
  readonly key: string;
  readonly move: Move;
  /** Revenue of the period less that of a year ago. */
  readonly change: Decimal;
  /** The last day on which it bought, up to the end of the period. */
  readonly last: PlainDate;
};

export type Change = {
  readonly periods: Compared<Period>;
  /** Everything sold in each period; undefined where nothing was. */
  readonly total: Compared<Row | undefined>;
  /** Every client that bought in the period or in the twelve months before it, by the size of its change. */
  readonly movements: readonly Movement[];
};

export const comparedPeriods = (now: Period): Compared<Period> => ({
  now,
  previous: periodBefore(now),
  yearAgo: yearEarlier(now),
});

/** The twelve months that end on a day. */
const yearTo = (to: PlainDate): Period => ({ from: addDays(yearEarlier({ from: to, to }).to, 1), to });

/** What changed from one period to the next and over the year, for the company and client by client. */
export const changeOf = async (ledger: Ledger, period: Period): Promise<Change> => {
  const periods = comparedPeriods(period);
  const byClient = async (of: Period): Promise<ReadonlyMap<string, Row>> =>
    new Map(
      (await ledger.sum({ by: ['client'], period: of })).flatMap((row) =>
        row.keys.client == null ? [] : [[row.keys.client, row]],
      ),
    );
  const whole = async (of: Period) => (await ledger.sum({ by: [], period: of }))[0];
  const year = yearTo(period.to);
  const [now, previous, yearAgo, yearBefore, older] = [
    await byClient(period),
    await byClient(periods.previous),
    await byClient(periods.yearAgo),
    await byClient(yearTo(addDays(period.from, -1))),
    await byClient({ from: '0001-01-01', to: addDays(year.from, -1) }),
  ];
  const keys = [...new Set([...now.keys(), ...yearBefore.keys()])];
  const movements = keys.map((key): Movement => {
    const rows = { now: now.get(key), previous: previous.get(key), yearAgo: yearAgo.get(key) };
    const change = (rows.now?.revenue ?? Decimal.zero).minus(rows.yearAgo?.revenue ?? Decimal.zero);
    const soldBefore = yearBefore.has(key);
    // A ledger that is younger than a year cannot tell who is new: only those without any sale before are.
    const known = older.size > 0 ? older.has(key) : soldBefore;
    const move = moveOf(rows, { soldBefore, known }, change);
    return { key, ...rows, move, change, last: (rows.now ?? yearBefore.get(key))?.last ?? period.to };
  });
  return {
    periods,
    total: {
      now: await whole(period),
      previous: await whole(periods.previous),
      yearAgo: await whole(periods.yearAgo),
    },
    movements: movements.sort((a, b) => b.change.abs().compare(a.change.abs()) || (a.key < b.key ? -1 : 1)),
  };
};

const moveOf = (
  { now, yearAgo }: Compared<Row | undefined>,
  { soldBefore, known }: { readonly soldBefore: boolean; readonly known: boolean },
  change: Decimal,
): Move => {
  if (now === undefined) return 'silent';
  if (!known) return 'new';
  if (!soldBefore) return 'back';
  const limit = (yearAgo?.revenue ?? Decimal.zero).abs().times(STEADY);
  if (change.abs().compare(limit) <= 0) return 'steady';
  return change.sign > 0 ? 'growing' : 'fading';
};
