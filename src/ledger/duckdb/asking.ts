import type { DuckDBDecimalValue } from '@duckdb/node-api';
import { Decimal } from '../../value/decimal.ts';
import type { Period } from '../../value/period.ts';
import { Exchange } from '../../value/rate.ts';
import { compareKeys } from '../groups.ts';
import type { LedgerNames, Query, Row } from '../ledger.ts';
import { resolvers, TEXT_DIMS } from '../names.ts';
import { NARROW, WIDE, type Width } from './amount.ts';
import { faultIn } from './fault.ts';
import { Learning } from './learning.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Engine, Relation, Values } from './open.ts';
import { linesSql, sumSql } from './sql.ts';
import type { Warehouse } from './warehouse.ts';

/** Questions to one engine. */
export class Asking {
  private readonly engine: Engine;
  private readonly warehouse: Warehouse;
  private readonly root: string;
  private readonly exchange: Exchange;
  private readonly learning: Learning;
  private width: Width = NARROW;

  constructor(engine: Engine, warehouse: Warehouse, names: LedgerNames, root: string) {
    this.engine = engine;
    this.warehouse = warehouse;
    this.root = root;
    this.exchange = new Exchange(names.currency, names.rates);
    this.learning = new Learning({ engine, exchange: this.exchange, resolve: resolvers(names) });
  }

  get files(): readonly string[] {
    return this.engine.relations.flatMap(({ files }) => files);
  }

  async sum(query: Query): Promise<readonly Row[]> {
    const { by, where = {}, period } = query;
    const { width, engine } = this;
    const lines = this.linesAt(width);
    const dims = TEXT_DIMS.filter((dim) => by.includes(dim) || where[dim] !== undefined);
    const shape = { engine, lines, currencies: await this.learning.learn(dims, lines) };
    const { sql, values } = sumSql(shape, query);
    const rows = await engine.rows(sql, values);
    if (!rows.some((row) => row.at(-1) === true)) return sorted(rows, by);
    this.width = WIDE;
    if (width === NARROW) return this.sum(query);
    const fault = await faultIn(shape, { period, root: this.root, exchange: this.exchange });
    throw fault ?? new Error('a line was wrong, and then none');
  }

  async span(): Promise<Period | undefined> {
    const lines = linesSql({ engine: this.engine, lines: this.linesAt(this.width) });
    const [row = []] = await this.engine.rows(
      `SELECT CAST(min(date) AS VARCHAR), CAST(max(date) AS VARCHAR) FROM (${lines})`,
    );
    const [from, to] = row;
    return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
  }

  private linesAt(width: Width): ReadonlyMap<Relation, Lines> {
    return new Map(this.engine.relations.map((each) => [each, linesOf(each, this.warehouse, width)]));
  }
}

const sorted = (rows: readonly Values[], by: Query['by']): readonly Row[] =>
  rows
    .map((row) => ({ keys: by.map((_dim, at) => textOrNull(row[at])), figures: row.slice(by.length) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ keys, figures }) =>
      rowOf(Object.fromEntries(by.map((dim, at) => [dim, keys[at] ?? null])), figures),
    );

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const decimalOf = (value: unknown): Decimal => {
  if (value === null || value === undefined) return Decimal.zero;
  const { value: units, scale } = value as DuckDBDecimalValue;
  return new Decimal(units, scale);
};

const rowOf = (keys: Row['keys'], figures: Values): Row => {
  const [revenue, revenueWithCost, cost, quantity, credits, lines, linesWithCost, orders, first, last] =
    figures;
  return {
    keys,
    revenue: decimalOf(revenue),
    revenueWithCost: decimalOf(revenueWithCost),
    cost: decimalOf(cost),
    quantity: decimalOf(quantity),
    credits: decimalOf(credits),
    lines: Number(lines),
    linesWithCost: Number(linesWithCost),
    orders: Number(orders),
    first: String(first),
    last: String(last),
  };
};
