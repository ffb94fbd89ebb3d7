import type { DuckDBDecimalValue, DuckDBValue } from '@duckdb/node-api';
import { Decimal } from '../../value/decimal.ts';
import { addDays, type PlainDate } from '../../value/period.ts';
import { earlier, later } from '../columns.ts';
import type { Keys } from '../group.ts';
import { compareKeys } from '../groups.ts';
import type { Dim, Query, Row } from '../ledger.ts';
import { isTextDim, type resolvers } from '../names.ts';
import type { Values } from './open.ts';

/** A row before its keys have names. */
type Sums = { readonly keys: Keys } & Omit<Row, 'keys' | 'orders'>;

/** Orders by `codeOf` of their keys. */
export type Orders = ReadonlyMap<string, number>;

export const codeOf = (keys: Keys): string => JSON.stringify(keys);

/** Puts the rows of `sumsSql` together: texts that mean the same are one key. */
export class Gathering {
  private readonly by: readonly Dim[];
  private readonly quantity: boolean;
  private readonly columns: readonly KeyColumn[];
  private readonly found: Sums[] = [];
  private readonly bits = new Set<number>();

  constructor({ by, quantity }: Pick<Query, 'by' | 'quantity'>, resolve: ReturnType<typeof resolvers>) {
    this.by = by;
    this.quantity = quantity === true;
    this.columns = by.map((dim) => new KeyColumn(isTextDim(dim) ? resolve[dim] : (text) => text));
  }

  /** `bits`: the periods in which its lines lie. Rows of other periods may have the same keys. */
  take(values: Values, bits: number): void {
    this.bits.add(bits);
    const keys = this.columns.map((column, at) => column.of(values[at] ?? null));
    const [s0, s1, s2, s3, s4, lines, linesWithCost, first, last] = values.slice(keys.length);
    const revenue = decimalOf(s0);
    const from = dayOf(first);
    this.found.push({
      keys,
      revenue,
      // Mostly every line has a cost: then the engine does not say the sum twice, nor the day of a single one.
      revenueWithCost: s1 === null && Number(linesWithCost) > 0 ? revenue : decimalOf(s1),
      cost: decimalOf(s2),
      quantity: this.quantity ? decimalOf(s3) : null,
      credits: decimalOf(s4),
      lines: Number(lines),
      linesWithCost: Number(linesWithCost),
      first: from,
      last: last === null ? from : dayOf(last),
    });
  }

  /** By keys; without `orders` nobody has asked for them. */
  rows(orders: Orders | undefined): readonly Row[] {
    const joins = this.bits.size > 1 || this.columns.some((column) => column.joins);
    return (joins ? joined(this.found) : this.found)
      .sort((a, b) => compareKeys(a.keys, b.keys))
      .map((sums) => this.rowOf(sums, orders));
  }

  /** Field by field: of a million rows a spread would take longer than all else. */
  private rowOf(sums: Sums, orders: Orders | undefined): Row {
    const keys: Partial<Record<Dim, string | null>> = {};
    for (const [at, dim] of this.by.entries()) keys[dim] = sums.keys[at] ?? null;
    return {
      keys,
      revenue: sums.revenue,
      revenueWithCost: sums.revenueWithCost,
      cost: sums.cost,
      quantity: sums.quantity,
      credits: sums.credits,
      lines: sums.lines,
      linesWithCost: sums.linesWithCost,
      orders: orders === undefined ? null : (orders.get(codeOf(sums.keys)) ?? 0),
      first: sums.first,
      last: sums.last,
    };
  }
}

/** What the values of one column mean; each is looked up once. */
class KeyColumn {
  private readonly known = new Map<DuckDBValue, string | null>();
  private readonly meaning: (text: string) => string | null;

  constructor(meaning: (text: string) => string | null) {
    this.meaning = meaning;
  }

  of(value: DuckDBValue): string | null {
    const found = this.known.get(value);
    if (found !== undefined) return found;
    const key = this.keyOf(value);
    this.known.set(value, key);
    return key;
  }

  /** Days come as numbers, all else as text. */
  private keyOf(value: DuckDBValue): string | null {
    if (typeof value === 'number') return dayOf(value);
    return typeof value === 'string' && value !== '' ? this.meaning(value) : null;
  }

  /** Do several values mean one key? */
  get joins(): boolean {
    return new Set(this.known.values()).size < this.known.size;
  }
}

const joined = (all: readonly Sums[]): Sums[] => {
  const byKeys = new Map<string, Sums>();
  for (const sums of all) {
    const code = codeOf(sums.keys);
    const other = byKeys.get(code);
    byKeys.set(code, other === undefined ? sums : plus(other, sums));
  }
  return [...byKeys.values()];
};

const plus = (a: Sums, b: Sums): Sums => ({
  keys: a.keys,
  revenue: a.revenue.plus(b.revenue),
  revenueWithCost: a.revenueWithCost.plus(b.revenueWithCost),
  cost: a.cost.plus(b.cost),
  quantity: a.quantity && b.quantity && a.quantity.plus(b.quantity),
  credits: a.credits.plus(b.credits),
  lines: a.lines + b.lines,
  linesWithCost: a.linesWithCost + b.linesWithCost,
  first: earlier(a.first, b.first),
  last: later(a.last, b.last),
});

const decimalOf = (value: DuckDBValue | undefined): Decimal => {
  if (value === null || value === undefined) return Decimal.zero;
  const { value: units, scale } = value as DuckDBDecimalValue;
  return new Decimal(units, scale);
};

/** Days of this run by their number from 1970 on. */
const days = new Map<DuckDBValue, PlainDate>();

const dayOf = (value: DuckDBValue | undefined): PlainDate => {
  const known = days.get(value ?? null);
  if (known !== undefined) return known;
  const day = addDays('1970-01-01', Number(value));
  days.set(value ?? null, day);
  return day;
};
