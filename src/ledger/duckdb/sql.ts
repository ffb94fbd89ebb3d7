import { LEV_PLACES } from '../../value/rate.ts';
import type { Dim, Query } from '../ledger.ts';
import { isTextDim, TEXT_DIMS, type TextDim } from '../names.ts';
import type { Lines } from './lines.ts';
import { type Engine, type Relation, relationSql, textSql, type Values } from './open.ts';

/** What is known of the currencies of the lines; absent where no line names one. */
export type Currencies = { readonly ours: string; readonly ratePlaces: number };

/** What a query is put to: the files, how their lines are read, and their currencies. */
export type Shape = {
  readonly engine: Engine;
  readonly lines: ReadonlyMap<Relation, Lines>;
  readonly currencies: Currencies | undefined;
};

/** All lines as SQL. Amounts of two kinds of files get one type: where types differ, DuckDB would give places away for digits. */
export const linesSql = ({ engine, lines }: Pick<Shape, 'engine' | 'lines'>): string => {
  const type = `DECIMAL(38,${placesOf(lines)})`;
  const alike = AMOUNTS.map((amount) => `CAST(${amount} AS ${type}) AS ${amount}`).join(', ');
  const kinds = [...lines].map(
    ([relation, { select }]) => `SELECT ${select} FROM ${relationSql(relation, engine.delimiter)}`,
  );
  return kinds.length === 1
    ? kinds.join()
    : kinds.map((kind) => `SELECT * REPLACE (${alike}) FROM (${kind})`).join(' UNION ALL BY NAME ');
};

const AMOUNTS = ['revenue', 'cost', 'quantity'];

const placesOf = (lines: Shape['lines']): number =>
  Math.max(...[...lines.values()].map(({ places }) => places));

export const namesTable = (dim: TextDim): string => `names_${dim}`;

/** A key before grouping: days stay days, so that text is made of groups and not of lines. */
const keySql = (dim: Dim): string => {
  if (dim === 'month') return `date_trunc('month', date)`;
  if (dim === 'day') return 'date';
  return isTextDim(dim) ? `${namesTable(dim)}.key` : `nullif(source, '')`;
};

const shownSql = (dim: Dim, key: string): string => {
  if (dim === 'month') return `strftime(${key}, '%Y-%m')`;
  return dim === 'day' ? `CAST(${key} AS VARCHAR)` : key;
};

/**
 * The query as SQL with its values. Columns: the keys, revenue, revenueWithCost, cost, quantity, credits, lines, linesWithCost,
 * orders, the first day and the last, and whether any line is wrong.
 */
export const sumSql = (shape: Shape, query: Query): { readonly sql: string; readonly values: Values } => {
  const { by, period, where = {} } = query;
  const dims = TEXT_DIMS.filter((dim) => by.includes(dim) || where[dim] !== undefined);
  const filters = Object.entries(where).map(([dim, values]) => filterOf(dim as Dim, values));
  const keys = by.map((dim, at) => `${keySql(dim)} AS k${at}`);
  const orders = query.orders === false ? '0' : `count(DISTINCT ${documentSql})`;
  const inner = [
    `SELECT ${[...keys, amountsSql(shape)].join(', ')}, date, document, source, quantity`,
    `FROM (${linesSql(shape)}) AS lines`,
    ...dims.map((dim) => `LEFT JOIN ${namesTable(dim)} ON lines.${dim} = ${namesTable(dim)}.text`),
    ...(shape.currencies === undefined ? [] : [JOIN_RATES]),
    `WHERE ${['(date IS NULL OR date BETWEEN CAST(? AS DATE) AND CAST(? AS DATE))', ...filters.map(({ sql }) => sql)].join(' AND ')}`,
  ].join(' ');
  const grouped = [
    `SELECT ${by.map((_dim, at) => `k${at}, `).join('')}sum(revenue) AS s0`,
    'sum(CASE WHEN cost IS NOT NULL THEN revenue END) AS s1, sum(cost) AS s2, sum(quantity) AS s3',
    'sum(CASE WHEN revenue < 0 THEN revenue END) AS s4, count(*) AS c0, count(cost) AS c1',
    `${orders} AS c2, min(date) AS d0, max(date) AS d1, bool_or(wrong) AS wrong FROM (${inner})`,
  ].join(', ');
  const groups = by.length === 0 ? '' : ` GROUP BY ${by.map((_dim, at) => `k${at}`).join(', ')}`;
  const shown = by.map((dim, at) => `${shownSql(dim, `k${at}`)}, `).join('');
  return {
    sql: `SELECT ${shown}s0, s1, s2, s3, s4, c0, c1, c2, CAST(d0 AS VARCHAR), CAST(d1 AS VARCHAR), wrong FROM (${grouped}${groups}) WHERE c0 > 0`,
    values: [period.from, period.to, ...filters.flatMap(({ values }) => values)],
  };
};

/** A document within its source and month; the length keeps two texts apart. */
const documentSql = `CASE WHEN document IS NOT NULL THEN concat(year(date) * 12 + month(date), ' ', strlen(source), ' ', source, document) END`;

const filterOf = (
  dim: Dim,
  values: readonly (string | null)[],
): { readonly sql: string; readonly values: Values } => {
  const key = shownSql(dim, keySql(dim));
  const texts = values.filter((value) => value !== null);
  const alternatives = [
    ...(texts.length === 0 ? [] : [`${key} IN (${texts.map(() => '?').join(', ')})`]),
    ...(texts.length < values.length ? [`${key} IS NULL`] : []),
  ];
  return { sql: alternatives.length === 0 ? 'false' : `(${alternatives.join(' OR ')})`, values: texts };
};

export const JOIN_RATES = 'LEFT JOIN rates ON lines.currency = rates.currency AND lines.date = rates.day';

/** Revenue and cost in the portfolio's currency, and what is wrong with the line. */
const amountsSql = ({ lines, currencies }: Shape): string => {
  if (currencies === undefined) return 'revenue, cost, wrong';
  const { ours, ratePlaces } = currencies;
  const places = placesOf(lines);
  const whole = Math.max(places + ratePlaces, ours === 'EUR' ? LEV_PLACES : 0);
  // All ways with one type: where they differ, DuckDB would give places away for digits.
  const type = `DECIMAL(38,${whole})`;
  const turned = (amount: string): string =>
    [
      `CASE WHEN ${ownSql(ours)} THEN CAST(${amount} AS ${type})`,
      `WHEN ${levToEuro(ours)} THEN CAST(${levSql(amount, places)} AS ${type})`,
      `ELSE CAST(${amount} * rates.rate AS ${type}) END AS ${amount}`,
    ].join(' ');
  return `${turned('revenue')}, ${turned('cost')}, (wrong OR ${noRateSql(currencies)}) AS wrong`;
};

const ownSql = (ours: string): string => `coalesce(lines.currency = ${textSql(ours)}, true)`;

const levToEuro = (ours: string): string => (ours === 'EUR' ? `lines.currency = 'BGN'` : 'false');

/** Is the line in a currency that has no rate on its day? */
export const noRateSql = ({ ours }: Currencies): string =>
  `(NOT ${ownSql(ours)} AND NOT ${levToEuro(ours)} AND rates.rate IS NULL)`;

/**
 * An amount in lev as euro, rounded half to even at LEV_PLACES, in whole numbers: 195583 is odd, so that no remainder is
 * ever exactly a half.
 */
const levSql = (amount: string, places: number): string => {
  const ten = 10n ** BigInt(places);
  // In two parts, since a decimal has 38 digits and no more.
  const units = `(CAST(trunc(${amount}) AS HUGEINT) * ${ten} + CAST((${amount} - trunc(${amount})) * ${ten} AS HUGEINT))`;
  const above = `(${units} * ${10n ** BigInt(LEV_DIGITS + LEV_PLACES - places)})`;
  const nearest = `(${above} // ${LEV} + CASE WHEN abs(${above} % ${LEV}) * 2 > ${LEV} THEN sign(${above}) ELSE 0 END)`;
  const place = `CAST('0.${'1'.padStart(LEV_PLACES, '0')}' AS DECIMAL(${LEV_PLACES},${LEV_PLACES}))`;
  return `CAST(${nearest} AS DECIMAL(28,0)) * ${place}`;
};

/** 1.95583 in whole numbers. */
const [LEV, LEV_DIGITS] = [195583, 5];
