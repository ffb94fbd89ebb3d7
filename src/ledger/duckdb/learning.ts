import type { DuckDBListValue } from '@duckdb/node-api';
import type { Exchange } from '../../value/rate.ts';
import type { Resolve, TextDim } from '../names.ts';
import { linesSql, namesTable, type Shape } from './sql.ts';
import type { Currencies } from './turning.ts';

type Lines = Pick<Shape, 'engine' | 'lines'>;
type Resolvers = Readonly<Record<TextDim, Resolve>>;

/** What must be known of the lines before some queries can be put: the texts of a dimension, and the days of foreign currencies. Each is learnt once. */
export class Learning {
  private readonly exchange: Exchange;
  private readonly resolve: Resolvers;
  private readonly texts = new Map<TextDim, Promise<readonly (string | null)[]>>();
  private readonly tables = new Map<TextDim, Promise<void>>();
  private currencies: Promise<Currencies | undefined> | undefined;

  constructor(exchange: Exchange, resolve: Resolvers) {
    this.exchange = exchange;
    this.resolve = resolve;
  }

  /** The texts that mean one of these keys; null for no text at all. */
  async textsOf(
    dim: TextDim,
    keys: readonly (string | null)[],
    lines: Lines,
  ): Promise<readonly (string | null)[]> {
    const wanted = new Set(keys);
    return (await this.allTexts(dim, lines)).filter((text) =>
      wanted.has(text === null ? null : this.resolve[dim](text)),
    );
  }

  /** Makes sure of the table of a dimension's names. */
  names(dim: TextDim, lines: Lines): Promise<void> {
    const made = this.tables.get(dim) ?? this.makeNames(dim, lines);
    this.tables.set(dim, made);
    return made;
  }

  /** Makes sure of the table of rates; undefined where no line is in another currency. */
  rates(lines: Lines): Promise<Currencies | undefined> {
    this.currencies ??= this.makeRates(lines);
    return this.currencies;
  }

  private allTexts(dim: TextDim, lines: Lines): Promise<readonly (string | null)[]> {
    const known = this.texts.get(dim);
    if (known !== undefined) return known;
    const read = lines.engine
      .rows(`SELECT list(DISTINCT ${dim}) FROM (${linesSql(lines)})`)
      .then(([row]) => [null, ...textsIn(row?.[0])]);
    this.texts.set(dim, read);
    return read;
  }

  private async makeNames(dim: TextDim, lines: Lines): Promise<void> {
    const keyed = (await this.allTexts(dim, lines)).flatMap((text) => {
      const key = text === null ? null : this.resolve[dim](text);
      return text === null || key === null ? [] : [[text, key] as const];
    });
    await makeTable(lines, `${namesTable(dim)} AS SELECT a AS text, b AS key`, keyed);
  }

  private async makeRates(lines: Lines): Promise<Currencies | undefined> {
    const priced = [...lines.lines.values()].some((each) => each.priced);
    if (!priced) return undefined;
    const { ours } = this.exchange;
    const days = `list(DISTINCT concat(CAST(date AS VARCHAR), ' ', currency))`;
    const [row] = await lines.engine.rows(
      `SELECT ${days} FILTER (currency <> ? AND date IS NOT NULL) FROM (${linesSql(lines)})`,
      [ours],
    );
    const foreign = textsIn(row?.[0]);
    if (foreign.length === 0) return undefined;
    const rates = foreign.flatMap((each) => {
      const turning = this.exchange.onDay(each.slice(11), each.slice(0, 10));
      return turning?.by === 'times' ? [{ each, rate: turning.rate }] : [];
    });
    const ratePlaces = Math.max(0, ...rates.map(({ rate }) => rate.scale));
    const columns = `CAST(a[1:10] AS DATE) AS day, a[12:] AS currency, CAST(b AS DECIMAL(38,${ratePlaces})) AS rate`;
    const pairs = rates.map(({ each, rate }) => [each, String(rate)] as const);
    await makeTable(lines, `rates AS SELECT ${columns}`, pairs);
    return { ours, ratePlaces };
  }
}

const makeTable = async (
  { engine }: Lines,
  what: string,
  pairs: readonly (readonly [string, string])[],
): Promise<void> => {
  const texts = 'SELECT unnest(CAST(? AS VARCHAR[])) AS a, unnest(CAST(? AS VARCHAR[])) AS b';
  await engine.rows(`CREATE TABLE ${what} FROM (${texts})`, [pairs.map(([a]) => a), pairs.map(([, b]) => b)]);
};

const textsIn = (value: unknown): readonly string[] =>
  ((value as DuckDBListValue | null | undefined)?.items ?? []).filter((each) => typeof each === 'string');
