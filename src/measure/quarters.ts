import type { Row } from '../ledger/ledger.ts';
import { Decimal } from '../value/decimal.ts';
import { addMonths, addQuarters, quarterOf } from '../value/period.ts';
import { amountsOf, incomeOf, type Measure, marginOf } from './income.ts';
import { isPurchase } from './rhythm.ts';
import type { Quarter, Window } from './window.ts';

/** The sales of one fiscal quarter. */
export type QuarterSales = Quarter & {
  readonly revenue: Decimal;
  /** Over the lines whose cost is known; null where none is. */
  readonly margin: Decimal | null;
  /** Revenue with a known cost / revenue; null without revenue. */
  readonly coverage: number | null;
  /** In the measure of the trend. */
  readonly income: Decimal | null;
  /** The income against that of the same quarter a year ago; null where either is not whole, or there was none. */
  readonly growth: number | null;
  /** Documents; null where the sources give none. */
  readonly orders: number | null;
  /** Revenue per document, over the sources that give documents; rounded at four places. */
  readonly averageOrder: Decimal | null;
  /** How many of the rows (clients, or products of one client) were sold to or sold. */
  readonly active: number;
};

type Sales = {
  /** By month and source, from a year before the first quarter on where the ledger goes so far back. */
  readonly months: readonly Row[];
  /** By row and month. */
  readonly keyed: readonly Row[];
  readonly by: 'client' | 'product';
  readonly measure: Measure;
};

export const quarterSales = (
  { months, keyed, by, measure }: Sales,
  window: Window,
  fiscalYearStart: number,
): readonly QuarterSales[] => {
  const quarterIn = ({ keys }: Row) => quarterOf(`${keys.month ?? ''}-01`, fiscalYearStart);
  const [sold, active] = [rowsBy(months, quarterIn), rowsBy(keyed.filter(isPurchase), quarterIn)];
  return window.quarters.map((quarter) => {
    const rows = sold.get(quarter.key) ?? [];
    const amounts = amountsOf(rows);
    const income = rows.length === 0 ? Decimal.zero : incomeOf(amounts, measure);
    const before = addQuarters(quarter.key, -4);
    const held = quarter.whole && heldFrom(window.first, fiscalYearStart) <= before;
    return {
      ...quarter,
      revenue: amounts.revenue,
      margin: rows.length === 0 ? Decimal.zero : marginOf(amounts),
      coverage: amounts.revenue.sign > 0 ? amounts.revenueWithCost.over(amounts.revenue) : null,
      income,
      growth: held ? growthOf(income, incomeOf(amountsOf(sold.get(before) ?? []), measure)) : null,
      ...ordersOf(rows),
      active: new Set((active.get(quarter.key) ?? []).flatMap(({ keys }) => keys[by] ?? [])).size,
    };
  });
};

/** The first quarter that the ledger holds as a whole. */
const heldFrom = (first: string, fiscalYearStart: number): string => {
  const quarter = quarterOf(`${first}-01`, fiscalYearStart);
  const begins = quarterOf(`${addMonths(first, -1)}-01`, fiscalYearStart) !== quarter;
  return begins ? quarter : addQuarters(quarter, 1);
};

const growthOf = (now: Decimal | null, before: Decimal | null): number | null =>
  now === null || before === null || before.sign <= 0 ? null : now.minus(before).over(before);

/** Rows by key, in their order; those without one are left out. */
export const rowsBy = (
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key == null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** Places of an average: far below a cent. */
const PLACES = 4;

/**
 * Documents, and revenue per document, of rows by source that were asked for their orders. Sources that never give a
 * document are left out of both; a credit note is a document, and lowers the average.
 */
export const ordersOf = (
  rows: readonly Row[],
): { readonly orders: number | null; readonly averageOrder: Decimal | null } => {
  const ordersIn = ({ orders }: Row) => orders ?? 0;
  const numbered = new Set(rows.filter((row) => ordersIn(row) > 0).map(({ keys }) => keys.source ?? null));
  const known = rows.filter(({ keys }) => numbered.has(keys.source ?? null));
  const orders = known.reduce((sum, row) => sum + ordersIn(row), 0);
  if (orders === 0) return { orders: null, averageOrder: null };
  const revenue = Decimal.sum(known.map((row) => row.revenue));
  return { orders, averageOrder: revenue.dividedBy(Decimal.of(orders), PLACES) ?? null };
};
