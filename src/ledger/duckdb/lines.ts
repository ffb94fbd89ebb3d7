import type { Period } from '../../value/period.ts';
import { Refusal } from '../../value/refusal.ts';
import { TEXT_DIMS } from '../names.ts';
import { amountSql, type Check, columnType } from './amount.ts';

export type { Check };

import { FILE, nameSql, type Relation } from './open.ts';
import type { Field, Warehouse } from './warehouse.ts';
import type { Width } from './width.ts';

/** The columns of the lines of a relation as SQL, and what makes a line no sale. */
export type Lines = {
  /** `date, document, currency, source, client …, revenue, cost, quantity`, and `wrong` where one of them cannot be read. */
  readonly select: string;
  /** Which rows are lines of the period, or may be: those whose day cannot be read are wrong, and must be seen. */
  readonly inPeriod: (period: Period) => string;
  readonly checks: readonly Check[];
  /** Places of the amounts. */
  readonly places: number;
  /** Does a column say the currency? */
  readonly priced: boolean;
  /** Does a column say the document? */
  readonly documented: boolean;
};

const OUR_NAMES = ['date', 'document', ...TEXT_DIMS, 'quantity', 'revenue', 'cost', 'currency'] as const;

/** How much is read: numbers in this width, and quantities only where they are asked for. */
type Extent = { readonly width: Width; readonly quantity: boolean };

/** Which column holds what in this relation. */
const columnsOf = (
  columns: Warehouse['columns'],
  types: Relation['types'],
): Readonly<Partial<Record<Field, string>>> =>
  Object.fromEntries(
    columns === undefined
      ? OUR_NAMES.filter((name) => types.has(name) || name === 'date' || name === 'revenue').map((name) => [
          name,
          name,
        ])
      : Object.entries(columns).filter(([, text]) => text !== undefined),
  );

/** How the lines of a relation are read. Throws a Refusal for a column that is not there, or that cannot hold what it should. */
export const linesOf = (
  relation: Relation,
  named: Warehouse['columns'],
  { width, quantity: asked }: Extent,
): Lines => {
  const { types } = relation;
  const columns = columnsOf(named, types);
  const textOf = (field: Field): string => {
    const name = columns[field];
    if (name === undefined) return 'CAST(NULL AS VARCHAR)';
    const column = nameSql(name);
    return columnType(field, name, types) === 'VARCHAR' ? column : `CAST(${column} AS VARCHAR)`;
  };
  const amount = (field: 'revenue' | 'cost' | 'quantity') => {
    const text = columns[field];
    return text === undefined ? undefined : amountSql(field, text, relation, width);
  };
  // A column that is not there is refused, whether it is read or not.
  const [revenue, cost, stated] = [amount('revenue'), amount('cost'), amount('quantity')];
  const quantity = asked ? stated : undefined;
  if (revenue === undefined) throw noColumn('revenue');
  const date = dateSql(columns.date, types);
  const places = Math.max(...[revenue, cost, quantity].map((each) => each?.places ?? 0));
  const none = {
    wrong: `${revenue.sql} IS NULL`,
    text: "''",
    field: 'revenue',
    what: 'is no number like 1234.5',
  };
  const unreadable = [date.check, ...[revenue, cost, quantity].flatMap((each) => each?.checks ?? [])];
  const source = columns.source === undefined ? folderSql : textOf('source');
  const select = [
    `${date.sql} AS date`,
    `nullif(${textOf('document')}, '') AS document`,
    `nullif(${textOf('currency')}, '') AS currency`,
    `${source} AS source`,
    ...TEXT_DIMS.map((dim) => `${textOf(dim)} AS ${dim}`),
    ...Object.entries({ revenue, cost, quantity }).map(
      ([field, each]) => `${each?.sql ?? 'CAST(NULL AS DECIMAL(18,4))'} AS ${field}`,
    ),
    `(${unreadable.map(({ wrong }) => wrong).join(' OR ')}) AS wrong`,
  ].join(', ');
  return {
    select,
    checks: [...unreadable, none],
    inPeriod: date.inPeriod,
    places,
    priced: columns.currency !== undefined,
    documented: columns.document !== undefined,
  };
};

/** The name of the file's folder: sales/<source>/2026-01.csv. */
const folderSql = `regexp_extract(replace(${nameSql(FILE)}, '\\', '/'), '([^/]+)/[^/]+$', 1)`;

const noColumn = (field: Field): Refusal =>
  new Refusal(`kam.yaml: ledger: columns: ${field} is missing`, `say which column holds the ${field}`);

type Day = Pick<Lines, 'inPeriod'> & { readonly sql: string; readonly check: Check };

const dateSql = (name: string | undefined, types: Relation['types']): Day => {
  if (name === undefined) throw noColumn('date');
  const type = columnType('date', name, types);
  const column = nameSql(name);
  const check = (wrong: string): Check => ({
    wrong,
    text: `coalesce(CAST(${column} AS VARCHAR), '')`,
    field: 'date',
    what: 'is no day like 2026-01-31',
  });
  if (type === 'VARCHAR') return textDay(column, check);
  if (type !== 'DATE' && !/^TIMESTAMP(_S|_MS|_NS)?$/.test(type))
    throw new Refusal(
      `ledger: the column ${name} holds ${type}, which is no day`,
      'make it a DATE in the warehouse',
    );
  const sql = type === 'DATE' ? column : `CAST(${column} AS DATE)`;
  return {
    sql,
    check: check(`${column} IS NULL`),
    inPeriod: ({ from, to }) => `(${sql} IS NULL OR ${sql} BETWEEN DATE '${from}' AND DATE '${to}')`,
  };
};

/**
 * Days as text compare as days: a cast in the filter would be made once for each comparison. What is no day in its looks
 * is never filtered out.
 */
const textDay = (column: string, check: (wrong: string) => Check): Day => {
  const sql = `TRY_CAST(${column} AS DATE)`;
  const looks = `regexp_full_match(${column}, '[0-9]{4}-[0-9]{2}-[0-9]{2}')`;
  return {
    sql,
    check: check(`(${sql} IS NULL OR ${column} NOT LIKE '____-__-__')`),
    inPeriod: ({ from, to }) =>
      `(${column} BETWEEN '${from}' AND '${to}' OR NOT ${looks} OR ${column} IS NULL)`,
  };
};
