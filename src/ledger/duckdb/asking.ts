import type { Period } from '../../value/period.ts';
import { Exchange } from '../../value/rate.ts';
import type { Dim, LedgerNames, Query, QueryEach, Row } from '../ledger.ts';
import { isTextDim, resolvers } from '../names.ts';
import { faultIn } from './fault.ts';
import { codeOf, Gathering, type Orders } from './gathering.ts';
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
    const { periods } = query;
    const { width } = this;
    const lines = { engine: this.engine, lines: this.linesAt(width, query.quantity === true) };
    const shape = { ...lines, currencies: await this.learning.rates(lines) };
    const filters = await this.filters(query, shape);
    const { sql, values } = sumsSql(shape, query, filters);
    const gatherings = periods.map(() => new Gathering(query, this.resolve));
    let wrong = false;
    await this.engine.each(sql, values, (row) => {
      const bits = bitsOf(row);
      wrong ||= bits !== 0 && isWrong(row);
      for (const [at, gathering] of gatherings.entries())
        if (bits !== null && (bits & (1 << at)) !== 0) gathering.take(row, bits);
    });
    if (wrong) {
      this.width = WIDE;
      if (width === NARROW) return this.readOnce(query);
      throw await this.faultIn(shape, periods);
    }
    const answers: (readonly Row[])[] = [];
    for (const [at, period] of periods.entries()) {
      const counted =
        query.orders === true ? await this.orders(shape, { ...query, period }, filters) : undefined;
      answers.push(gatherings[at]?.rows(counted) ?? []);
    }
    return answers;
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

  private async orders(shape: Shape, { by, period }: Query, filters: readonly Sql[]): Promise<Orders> {
    if (![...shape.lines.values()].some(({ documented }) => documented)) return new Map();
    for (const dim of by.filter(isTextDim)) await this.learning.names(dim, shape);
    const { sql, values } = ordersSql(shape, by, period, filters);
    const rows = await this.engine.rows(sql, values);
    return new Map(
      rows.map((row) => [codeOf(by.map((_dim, at) => textOf(row[at]))), Number(row[by.length])]),
    );
  }

  async span(): Promise<Period | undefined> {
    const lines = linesSql({ engine: this.engine, lines: this.linesAt(this.width) });
    const [row = []] = await this.engine.rows(
      `SELECT CAST(min(date) AS VARCHAR), CAST(max(date) AS VARCHAR) FROM (${lines})`,
    );
    const [from, to] = row;
    return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
  }

  private linesAt(width: Width, quantity = false): ReadonlyMap<Relation, Lines> {
    const { columns } = this.warehouse;
    return new Map(this.engine.relations.map((each) => [each, linesOf(each, columns, { width, quantity })]));
  }
}

/** The last columns of a row; a line whose day cannot be read lies in no period, and is wrong. */
const bitsOf = (row: Values): number | null => (typeof row.at(-1) === 'number' ? Number(row.at(-1)) : null);
const isWrong = (row: Values): boolean => row.at(-2) === true;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
