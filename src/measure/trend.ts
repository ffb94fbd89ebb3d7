import type { Ledger, Query, Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';
import { lastDayOf, type Period, type PlainDate, quarterOf, yearEarlier } from '../value/period.ts';
import { type Change, changeOf, earned, MOVES, type Move, yearTo } from './change.ts';
import { amountsBy, amountsOf, chooseIncome, type Income, incomeOf, type Measure } from './income.ts';
import { type QuarterSales, quarterSales, rowsBy } from './quarters.ts';
import { isPurchase, type Rhythm, type RhythmLimits, rhythmOf } from './rhythm.ts';
import { type Season, seasonOf } from './season.ts';
import type { Window } from './window.ts';

/** `gone`: bought in the quarters that are shown, but not in the last year before the period that is compared. */
export type TrendMove = Move | 'gone';

/** A client, or a product of one client. */
export type TrendRow = {
  readonly key: string;
  /** Null where the ledger is too young, or an income unknown. */
  readonly move: TrendMove | null;
  readonly now: Decimal | null;
  readonly yearAgo: Decimal | null;
  readonly change: Decimal | null;
  /** The change as a part of a year ago; null where there was nothing to grow from. */
  readonly growth: number | null;
  /** The income of each quarter; null = unknown. */
  readonly quarters: readonly (Decimal | null)[];
  /** Null without a purchase in the last two years (credit notes are none). */
  readonly rhythm: Rhythm | null;
};

export type Sums = {
  readonly now: Decimal | null;
  readonly yearAgo: Decimal | null;
  readonly change: Decimal | null;
  readonly growth: number | null;
};

export type Trend = {
  readonly income: Income;
  readonly quarters: readonly QuarterSales[];
  readonly season: Season | undefined;
  /** Null while the ledger is too young. The moves and what is unassigned add up to the total. */
  readonly total: Sums | null;
  readonly unassigned: Sums | null;
  readonly moves: readonly (Sums & { readonly move: Move; readonly rows: number })[];
  /** By the size of the change, else by income. */
  readonly rows: readonly TrendRow[];
  /** Of all that was bought together: of a client, where the rows are its products. */
  readonly rhythm: Rhythm | null;
  readonly lines: number;
  readonly unassignedLines: number;
};

export type Look = {
  readonly by: 'client' | 'product';
  readonly where: NonNullable<Query['where']>;
  readonly wanted: Measure;
  readonly window: Window;
  readonly fiscalYearStart: number;
  /** Cost coverage below which margin gives way to revenue. */
  readonly coverage: Decimal;
  readonly rhythm: RhythmLimits;
};

/** How sales went quarter by quarter, and who moved them. Time is that of the ledger's lines. */
export const trendOf = async (ledger: Ledger, look: Look): Promise<Trend> => {
  const { by, where, window, fiscalYearStart } = look;
  const { period, compared, first, last } = window;
  const until = lastDayOf(last) > period.to ? lastDayOf(last) : period.to;
  const held = { from: `${first}-01`, to: until };
  const months = await ledger.sum({ by: ['month', 'source'], period: held, where, orders: true });
  const keyed = await ledger.sum({ by: [by, 'month'], period, where });
  const income = chooseIncome(look.wanted, amountsOf(keyed), look.coverage);
  const { measure } = income;
  const days = await ledger.sum({ by: [by, 'day'], period: rhythmPeriod(window), where });
  const change = compared === null ? undefined : await changeOf(ledger, compared.now, { by, measure, where });
  const monthly = amountsBy(months, ({ keys }) => keys.month ?? null);
  const rows = rowsOf({ keyed, days, change, measure }, look);
  return {
    income,
    quarters: quarterSales({ months, keyed, by, measure }, window, fiscalYearStart),
    season: seasonOf(
      {
        first,
        last,
        incomeOf: (month) => {
          const amounts = monthly.get(month);
          return amounts === undefined ? Decimal.zero : incomeOf(amounts, measure);
        },
      },
      fiscalYearStart,
    ),
    ...sumsOf(change, rows, measure),
    rows,
    rhythm: rhythmOf(days.filter(isPurchase).map(dayOf), window.asOf, look.rhythm) ?? null,
    lines: amountsOf(keyed).lines,
    unassignedLines: amountsOf(keyed.filter(({ keys }) => keys[by] == null)).lines,
  };
};

/** Two years tell a rhythm, or all that is shown. */
const rhythmPeriod = ({ period, asOf }: Window): Period => {
  const { from } = yearEarlier(yearTo(asOf));
  return { from: from < period.from ? from : period.from, to: asOf };
};

const dayOf = ({ keys }: Row): PlainDate => keys.day ?? '';

type Read = {
  readonly keyed: readonly Row[];
  readonly days: readonly Row[];
  readonly change: Change | undefined;
  readonly measure: Measure;
};

const rowsOf = ({ keyed, days, change, measure }: Read, look: Look): readonly TrendRow[] => {
  const { by, window, fiscalYearStart } = look;
  const keyOf = ({ keys }: Row) => keys[by];
  const [quartered, bought] = [rowsBy(keyed, keyOf), rowsBy(days.filter(isPurchase), keyOf)];
  const moved = new Map(change?.movements.map((movement) => [movement.key, movement]));
  const unknown = new Map(change?.unknown.map((course) => [course.key, course]));
  const keys = new Set([...quartered.keys(), ...moved.keys(), ...unknown.keys()]);
  const rows = [...keys].map((key): TrendRow => {
    const inQuarters = amountsBy(quartered.get(key) ?? [], ({ keys }) =>
      quarterOf(`${keys.month ?? ''}-01`, fiscalYearStart),
    );
    const movement = moved.get(key);
    const course = movement ?? unknown.get(key);
    return {
      key,
      move: movement?.move ?? (change === undefined || course !== undefined ? null : 'gone'),
      ...(change === undefined
        ? NOTHING
        : grown(earned(course?.now, measure), earned(course?.yearAgo, measure))),
      quarters: window.quarters.map((quarter) => {
        const amounts = inQuarters.get(quarter.key);
        return amounts === undefined ? Decimal.zero : incomeOf(amounts, measure);
      }),
      rhythm: rhythmOf((bought.get(key) ?? []).map(dayOf), window.asOf, look.rhythm) ?? null,
    };
  });
  return rows.sort((a, b) => sizeOf(b).compare(sizeOf(a)) || (a.key < b.key ? -1 : 1));
};

/** Of the change; where nothing can be compared, of what the quarters brought. */
const sizeOf = ({ now, change, quarters }: TrendRow): Decimal =>
  (change ?? now ?? Decimal.sum(quarters.flatMap((each) => each ?? []))).abs();

const NOTHING: Sums = { now: null, yearAgo: null, change: null, growth: null };

const grown = (now: Decimal | null, yearAgo: Decimal | null): Sums => {
  const change = now === null || yearAgo === null ? null : now.minus(yearAgo);
  return {
    now,
    yearAgo,
    change,
    growth: change === null || yearAgo === null || yearAgo.sign <= 0 ? null : change.over(yearAgo),
  };
};

/** The sums of what is known of some rows: those of the margin, like any margin, over the lines with a cost. */
const sumOf = (rows: readonly Pick<TrendRow, 'now' | 'yearAgo'>[]): Sums =>
  grown(
    Decimal.sum(rows.flatMap(({ now }) => now ?? [])),
    Decimal.sum(rows.flatMap(({ yearAgo }) => yearAgo ?? [])),
  );

const sumsOf = (
  change: Change | undefined,
  rows: readonly TrendRow[],
  measure: Measure,
): Pick<Trend, 'total' | 'unassigned' | 'moves'> => {
  if (change === undefined) return { total: null, unassigned: null, moves: [] };
  const { now, yearAgo } = grown(earned(change.total.now, measure), earned(change.total.yearAgo, measure));
  const given = sumOf(rows);
  const rest = (all: Decimal | null, part: Decimal | null) =>
    all === null || part === null ? null : all.minus(part);
  return {
    total: grown(now, yearAgo),
    unassigned: grown(rest(now, given.now), rest(yearAgo, given.yearAgo)),
    moves: MOVES.map((move) => {
      const same = rows.filter((row) => row.move === move);
      return { move, rows: same.length, ...sumOf(same) };
    }),
  };
};
