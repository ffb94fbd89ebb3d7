import type { Period } from '../../value/period.ts';
import { earlier, later } from '../columns.ts';
import type { Dim, QueryEach } from '../ledger.ts';
import { isTextDim, type TextDim } from '../names.ts';
import type { Lines } from './lines.ts';
import { type Engine, type Relation, relationSql } from './open.ts';
import { type Currencies, JOIN_RATES, turnedSql } from './turning.ts';

/** What a query is put to: the files, how their lines are read, and their currencies where any line names one. */
export type Shape = {
  readonly engine: Engine;
  readonly lines: ReadonlyMap<Relation, Lines>;
  readonly currencies: Currencies | undefined;
};

/** A piece of SQL with its values. */
export type Sql = { readonly sql: string; readonly values: readonly (string | readonly string[])[] };

/** All lines as SQL. Amounts of two kinds of files get one type: where types differ, DuckDB would give places away for digits. */
export const linesSql = ({ engine, lines }: Pick<Shape, 'engine' | 'lines'>, period?: Period): string => {
  const type = `DECIMAL(38,${placesOf(lines)})`;
  const alike = AMOUNTS.map((amount) => `CAST(${amount} AS ${type}) AS ${amount}`).join(', ');
  const kinds = [...lines].map(
    ([relation, { select, inPeriod }]) =>
      `SELECT ${select} FROM ${relationSql(relation, engine.delimiter)}${period === undefined ? '' : ` WHERE ${inPeriod(period)}`}`,
  );
  return kinds.length === 1
    ? kinds.join()
    : kinds.map((kind) => `SELECT * REPLACE (${alike}) FROM (${kind})`).join(' UNION ALL BY NAME ');
};

const AMOUNTS = ['revenue', 'cost', 'quantity'];

const placesOf = (lines: Shape['lines']): number =>
  Math.max(...[...lines.values()].map(({ places }) => places));

/** Is the line no sale? */
export const WRONG = '(lines.wrong OR lines.revenue IS NULL)';

const both = (filters: readonly Sql[]): Sql => ({
  sql: ['true', ...filters.map(({ sql }) => sql)].join(' AND '),
  values: filters.flatMap(({ values }) => values),
});

/** What a line is grouped by. Months stay days and texts what they are, so that keys are made of groups and not of lines. */
const keySql = (dim: Dim): string => {
  if (dim === 'month') return `date_trunc('month', lines.date)`;
  return dim === 'day' ? 'lines.date' : `lines.${dim}`;
};

/** The same as text. */
const shownSql = (dim: Dim, key: string): string => {
  if (dim === 'month') return `strftime(${key}, '%Y-%m')`;
  return dim === 'day' ? `CAST(${key} AS VARCHAR)` : key;
};

const listOf = (by: readonly Dim[], each: (dim: Dim, at: number) => string): string =>
  by.map((dim, at) => `${each(dim, at)}, `).join('');

const groupBy = (keys: readonly string[]): string =>
  keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;

const keysOf = (by: readonly Dim[]): string[] => by.map((_dim, at) => `k${at}`);

/** In which of the periods a line lies, one bit for each; NULL where its day cannot be read. */
const bitsSql = (periods: readonly Period[]): string =>
  periods.length === 1
    ? '1'
    : periods
        .map(
          ({ from, to }, at) =>
            `CAST(lines.date BETWEEN DATE '${from}' AND DATE '${to}' AS INTEGER) * ${2 ** at}`,
        )
        .join(' + ');

/** As many periods as an INTEGER has bits. */
export const MOST_PERIODS = 30;

/** From the first day of the periods to the last. */
const around = (periods: readonly Period[]): Period => ({
  from: periods.map(({ from }) => from).reduce(earlier),
  to: periods.map(({ to }) => to).reduce(later),
});

/**
 * Sums of the lines by the texts that stand in them and by the periods they lie in. Columns: the keys, revenue,
 * revenueWithCost (NULL where it is the revenue), cost, quantity, credits, lines, linesWithCost, the first day and the
 * last (NULL where it is the first), whether any line is wrong, and the periods as bits: lines of none of them come along
 * where the periods leave days between them.
 */
export const sumsSql = (shape: Shape, { by, periods, quantity }: QueryEach, filters: readonly Sql[]): Sql => {
  const { sql, values } = both(filters);
  const { currencies } = shape;
  const amounts =
    currencies === undefined
      ? `revenue, cost, ${WRONG} AS wrong`
      : turnedSql(currencies, placesOf(shape.lines), WRONG);
  const inner = [
    `SELECT ${listOf(by, (dim, at) => `${keySql(dim)} AS k${at}`)}${amounts}, date, quantity, ${bitsSql(periods)} AS bits`,
    `FROM (${linesSql(shape, around(periods))}) AS lines${currencies === undefined ? '' : ` ${JOIN_RATES}`} WHERE ${sql}`,
  ].join(' ');
  const grouped = [
    `SELECT ${[...keysOf(by), 'bits'].join(', ')}, sum(revenue) AS s0`,
    'sum(CASE WHEN cost IS NOT NULL THEN revenue END) AS s1, sum(cost) AS s2',
    `${quantity === true ? 'sum(quantity)' : 'NULL'} AS s3`,
    'sum(CASE WHEN revenue < 0 THEN revenue END) AS s4, count(*) AS c0, count(cost) AS c1',
    `min(date) AS d0, max(date) AS d1, bool_or(wrong) AS wrong FROM (${inner})${groupBy([...keysOf(by), 'bits'])}`,
  ].join(', ');
  const keys = listOf(by, (dim, at) => (dim === 'day' ? dayNumber(`k${at}`) : shownSql(dim, `k${at}`)));
  const days = `${dayNumber('d0')}, ${dayNumber('nullif(d1, d0)')}`;
  return {
    sql: `SELECT ${keys}s0, nullif(s1, s0), s2, s3, s4, c0, c1, ${days}, wrong, bits FROM (${grouped})`,
    values,
  };
};

/** Days from 1970 on: numbers are read many times as fast as texts. */
const dayNumber = (day: string): string => `CAST(${day} - DATE '1970-01-01' AS INTEGER)`;

/** The table of what the texts of a dimension mean. */
export const namesTable = (dim: TextDim): string => `names_${dim}`;

/** Distinct documents by the keys of the texts, which need a table each: two texts of one client may share a document. */
export const ordersSql = (shape: Shape, by: readonly Dim[], period: Period, filters: readonly Sql[]): Sql => {
  const { sql, values } = both(filters);
  const keyOf = (dim: Dim): string => (isTextDim(dim) ? `${namesTable(dim)}.key` : keySql(dim));
  const inner = [
    `SELECT ${listOf(by, (dim, at) => `${keyOf(dim)} AS k${at}`)}${DOCUMENT} AS document FROM (${linesSql(shape, period)}) AS lines`,
    ...by
      .filter(isTextDim)
      .map((dim) => `LEFT JOIN ${namesTable(dim)} ON lines.${dim} = ${namesTable(dim)}.text`),
    `WHERE document IS NOT NULL AND ${sql}`,
  ].join(' ');
  const counted = `SELECT ${listOf(by, (_dim, at) => `k${at}`)}count(DISTINCT document) AS orders FROM (${inner})${groupBy(keysOf(by))}`;
  return {
    sql: `SELECT ${listOf(by, (dim, at) => shownSql(dim, `k${at}`))}orders FROM (${counted}) WHERE orders > 0`,
    values,
  };
};

/** A document within its source and month; the length keeps two texts apart. */
const DOCUMENT = `concat(year(date) * 12 + month(date), ' ', strlen(source), ' ', source, document)`;

/** Lines whose value is one of these; null for lines without one. For texts: the very texts. */
export const filterSql = (dim: Dim, values: readonly (string | null)[]): Sql => {
  const key = shownSql(dim, keySql(dim));
  const texts = values.filter((value) => value !== null);
  const listed = `${key} IN (SELECT unnest(CAST(? AS VARCHAR[])))`;
  return {
    sql: values.includes(null) ? `(${key} IS NULL OR ${listed})` : listed,
    values: [texts],
  };
};
