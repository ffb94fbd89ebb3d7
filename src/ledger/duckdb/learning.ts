import type { DuckDBListValue } from '@duckdb/node-api';
import type { Exchange } from '../../value/rate.ts';
import { type Resolve, TEXT_DIMS, type TextDim } from '../names.ts';
import type { Lines } from './lines.ts';
import type { Engine, Relation } from './open.ts';
import { type Currencies, linesSql, namesTable } from './sql.ts';

type Given = {
  readonly engine: Engine;
  readonly exchange: Exchange;
  readonly resolve: Readonly<Record<TextDim, Resolve>>;
};

/**
 * What a query needs to know of the lines before it can be put: which texts there are, so that they become keys, and
 * which currencies on which days. It is made into tables to join, each once.
 */
export class Learning {
  private readonly given: Given;
  private readonly known = new Set<TextDim>();
  private currencies: Currencies | undefined;
  private priced = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(given: Given) {
    this.given = given;
  }

  /** One after another: two queries at once must not make one table twice. */
  learn(dims: readonly TextDim[], lines: ReadonlyMap<Relation, Lines>): Promise<Currencies | undefined> {
    const next = this.last.then(() => this.read(dims, lines));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async read(
    dims: readonly TextDim[],
    lines: ReadonlyMap<Relation, Lines>,
  ): Promise<Currencies | undefined> {
    const missing = TEXT_DIMS.filter((dim) => dims.includes(dim) && !this.known.has(dim));
    const priced = !this.priced && [...lines.values()].some((each) => each.priced);
    if (missing.length === 0 && !priced) return this.currencies;
    const { engine, exchange } = this.given;
    const lists = missing.map((dim) => `list(DISTINCT ${dim})`);
    const foreign = `list(DISTINCT ${DAY_AND_CURRENCY}) FILTER (currency <> ? AND date IS NOT NULL)`;
    const [found = []] = await engine.rows(
      `SELECT ${[...lists, ...(priced ? [foreign] : [])].join(', ')} FROM (${linesSql({ engine, lines })})`,
      priced ? [exchange.ours] : [],
    );
    for (const [at, dim] of missing.entries()) await this.makeNames(dim, textsIn(found[at]));
    if (priced) await this.makeRates(textsIn(found[missing.length]));
    return this.currencies;
  }

  private async makeNames(dim: TextDim, texts: readonly string[]): Promise<void> {
    const keyed = texts.flatMap((text) => {
      const key = this.given.resolve[dim](text);
      return key === null ? [] : [[text, key] as const];
    });
    await this.makeTable(`${namesTable(dim)} AS SELECT a AS text, b AS key`, keyed);
    this.known.add(dim);
  }

  /** The rates of all days on which something was sold in another currency. */
  private async makeRates(days: readonly string[]): Promise<void> {
    const { exchange } = this.given;
    const rates = days.flatMap((each) => {
      const turning = exchange.onDay(each.slice(11), each.slice(0, 10));
      return turning?.by === 'times' ? [{ each, rate: turning.rate }] : [];
    });
    const ratePlaces = Math.max(0, ...rates.map(({ rate }) => rate.scale));
    const columns = `CAST(a[1:10] AS DATE) AS day, a[12:] AS currency, CAST(b AS DECIMAL(38,${ratePlaces})) AS rate`;
    await this.makeTable(
      `rates AS SELECT ${columns}`,
      rates.map(({ each, rate }) => [each, String(rate)]),
    );
    this.priced = true;
    if (days.length > 0) this.currencies = { ours: exchange.ours, ratePlaces };
  }

  private async makeTable(what: string, pairs: readonly (readonly [string, string])[]): Promise<void> {
    await this.given.engine.make(
      `CREATE TABLE ${what} FROM (SELECT unnest(CAST(? AS VARCHAR[])) AS a, unnest(CAST(? AS VARCHAR[])) AS b)`,
      [pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
  }
}

const DAY_AND_CURRENCY = `concat(CAST(date AS VARCHAR), ' ', currency)`;

const textsIn = (value: unknown): readonly string[] =>
  ((value as DuckDBListValue | null | undefined)?.items ?? []).filter((each) => typeof each === 'string');
