import type { DuckDBDecimalValue } from '@duckdb/node-api';
import { Decimal } from '../../value/decimal.ts';
import type { Period } from '../../value/period.ts';
import { Exchange } from '../../value/rate.ts';
import type { Keys, Packed } from '../group.ts';
import { Groups } from '../groups.ts';
import type { Dim, LedgerNames, Query, QueryEach, Row } from '../ledger.ts';
import { isTextDim, resolvers } from '../names.ts';
import { faultIn } from './fault.ts';
import { Learning } from './learning.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Engine, Relation, Values } from './open.ts';
import { filterSql, linesSql, MOST_PERIODS, ordersSql, type Shape, type Sql, sumsSql } from './sql.ts';
import type { Warehouse } from './warehouse.ts';
import { NARROW, WIDE, type Width } from './width.ts';

/** Questions to one engine. */
export class Asking {
  private readonly engine: Engine;
  private readonly warehouse: Warehouse;
  private readonly root: string;
  private readonly exchange: Exchange;
  private readonly resolve: ReturnType<typeof resolvers>;
  private readonly learning: Learning;
  private width: Width = NARROW;

  constructor(engine: Engine, warehouse: Warehouse, names: LedgerNames, root: string) {
    this.engine = engine;
    this.warehouse = warehouse;
    this.root = root;
    this.exchange = new Exchange(names.currency, names.rates);
    this.resolve = resolvers(names);
    this.learning = new Learning(this.exchange, this.resolve);
  }

  get files(): readonly string[] {
    return this.engine.relations.flatMap(({ files }) => files);
  }

  /** The sums of each period, all from one reading of the files. */
  async sumEach(query: QueryEach): Promise<readonly (readonly Row[])[]> {
    const { periods } = query;
    if (periods.length > MOST_PERIODS) {
      const [some, others] = [periods.slice(0, MOST_PERIODS), periods.slice(MOST_PERIODS)];
      return [
        ...(await this.sumEach({ ...query, periods: some })),
        ...(await this.sumEach({ ...query, periods: others })),
      ];
    }
    return periods.length === 0 ? [] : this.readOnce(query);
  }

  private async readOnce(query: QueryEach): Promise<readonly (readonly Row[])[]> {
    const { by, periods } = query;
    const { width } = this;
    const lines = { engine: this.engine, lines: this.linesAt(width) };
    const shape = { ...lines, currencies: await this.learning.rates(lines) };
    const filters = await this.filters(query, shape);
    const { sql, values } = sumsSql(shape, by, periods, filters);
    const rows = (await this.engine.rows(sql, values)).filter((row) => row.at(BITS) !== 0);
    if (rows.some((row) => row.at(WRONG) === true)) {
      this.width = WIDE;
      if (width === NARROW) return this.readOnce(query);
      throw await this.faultIn(shape, periods);
    }
    return Promise.all(
      periods.map(async (period, at) => {
        const groups = new Groups();
        for (const row of rows)
          if ((Number(row.at(BITS)) & (1 << at)) !== 0)
            groups.take(this.keysOf(by, row, true), packed(row.slice(by.length)));
        if (query.orders === true) await this.addOrders(groups, shape, { ...query, period }, filters);
        return rowsOf(groups, query);
      }),
    );
  }

  private async faultIn(shape: Shape, periods: readonly Period[]): Promise<Error> {
    for (const period of periods) {
      const fault = await faultIn(shape, { period, root: this.root, exchange: this.exchange });
      if (fault !== undefined) return fault;
    }
    return new Error('a line was wrong, and then none');
  }

  /** Filters by names become filters by the texts that mean them. */
  private filters({ where = {} }: QueryEach, shape: Shape): Promise<readonly Sql[]> {
    const asked = Object.entries(where) as [Dim, readonly (string | null)[]][];
    return Promise.all(
      asked.map(async ([dim, values]) =>
        filterSql(dim, isTextDim(dim) ? await this.learning.textsOf(dim, values, shape) : values),
      ),
    );
  }

  private async addOrders(
    groups: Groups,
    shape: Shape,
    { by, period }: Query,
    filters: readonly Sql[],
  ): Promise<void> {
    if (![...shape.lines.values()].some(({ documented }) => documented)) return;
    for (const dim of by.filter(isTextDim)) await this.learning.names(dim, shape);
    const { sql, values } = ordersSql(shape, by, period, filters);
    for (const row of await this.engine.rows(sql, values)) {
      const keys = this.keysOf(by, row, false);
      groups.take(keys, [keys, [], [0, 0, Number(row[by.length])], '9999-12-31', '0000-01-01']);
    }
  }

  /** The keys that stand first in a row; `raw` where texts are not resolved yet. */
  private keysOf(by: readonly Dim[], row: Values, raw: boolean): Keys {
    return by.map((dim, at) => {
      const text = row[at];
      if (typeof text !== 'string' || text === '') return null;
      return raw && isTextDim(dim) ? this.resolve[dim](text) : text;
    });
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

/** Where the last columns of a row stand. */
const [BITS, WRONG] = [-1, -2];

const rowsOf = (groups: Groups, { by, orders }: QueryEach): readonly Row[] =>
  groups
    .sorted()
    .map((group) =>
      group.row(Object.fromEntries(by.map((dim, at) => [dim, group.keys[at] ?? null])), orders === true),
    );

/** Sums, counts and days of a row as a group takes them. */
const packed = ([s0, s1, s2, s3, s4, lines, linesWithCost, first, last]: Values): Packed => [
  [],
  [s0, s1, s2, s3, s4].map(numberText),
  [Number(lines), Number(linesWithCost), 0],
  String(first),
  String(last),
];

const numberText = (value: unknown): string => {
  if (value === null || value === undefined) return '0';
  const { value: units, scale } = value as DuckDBDecimalValue;
  return String(new Decimal(units, scale));
};
