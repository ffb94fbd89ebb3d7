import type { DuckDBConnection, DuckDBResult, DuckDBValue } from '@duckdb/node-api';
import { absolutePattern, isInside, literally } from '../../source/patterns.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Bound, start } from './start.ts';
import type { Warehouse } from './warehouse.ts';

/** The columns that files have together. */
export type Columns = {
  readonly types: ReadonlyMap<string, string>;
  /** The first text of each column of a CSV file: most others look like it. */
  readonly looks: ReadonlyMap<string, string>;
};

/** The files of one kind. */
export type Relation = Columns & {
  readonly kind: 'csv' | 'parquet';
  readonly files: readonly string[];
};

/** One row of an answer. */
export type Values = readonly DuckDBValue[];

/** DuckDB at work on the files of a warehouse. */
export type Engine = {
  readonly relations: readonly Relation[];
  readonly delimiter: string;
  /** The rows of a query with its values: texts and lists of texts. What DuckDB refuses becomes a Refusal. */
  rows(sql: string, values?: Bound): Promise<readonly Values[]>;
  /** The same one by one: of a million rows hardly any are at hand at a time. */
  each(sql: string, values: Bound, take: (row: Values) => void): Promise<void>;
};

/**
 * Starts DuckDB in memory. It loads no extension, and once the files are known it can read nothing else.
 * Throws a Refusal when the package is missing, or no file fits a pattern.
 */
export const openEngine = async (root: string, warehouse: Warehouse): Promise<Engine> => {
  const { connection, ask } = await start(warehouse);
  const rows: Engine['rows'] = async (sql, values) => (await ask(sql, values)).getRows();
  const files = await filesOf(root, warehouse.files, rows);
  await lock(connection, files);
  const delimiter = warehouse.delimiter ?? ',';
  const kinds = (['csv', 'parquet'] as const).map((kind) => ({
    kind,
    files: files.filter((file) => kindOf(file) === kind),
  }));
  const relations: Relation[] = [];
  for (const kind of kinds.filter((each) => each.files.length > 0)) {
    // Of Parquet the names and types are enough.
    const rows = kind.kind === 'csv' ? 1 : 0;
    const sample = await ask(`SELECT * FROM ${relationSql(kind, delimiter)} LIMIT ${rows}`);
    relations.push({ ...kind, ...(await columnsIn(sample)) });
  }
  return {
    relations,
    delimiter,
    rows,
    each: async (sql, values, take) => {
      for await (const some of (await ask(sql, values)).yieldRows()) for (const row of some) take(row);
    },
  };
};

const columnsIn = async (sample: DuckDBResult): Promise<Columns> => {
  const names = sample.columnNames();
  const [first = []] = await sample.getRows();
  return {
    types: new Map(sample.columnTypes().map((type, at) => [names[at] ?? '', String(type)])),
    looks: new Map(
      first.flatMap((value, at) => (typeof value === 'string' ? [[names[at] ?? '', value]] : [])),
    ),
  };
};

const wholePattern = (root: string, pattern: string): string => {
  try {
    return absolutePattern(root, pattern);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`ledger: ${error.message}`, error.hint);
    throw error;
  }
};

const filesOf = async (
  root: string,
  patterns: readonly string[],
  rows: Engine['rows'],
): Promise<readonly string[]> => {
  const all = new Set<string>();
  for (const pattern of patterns) {
    const whole = wholePattern(root, pattern);
    const found = (await rows('SELECT file FROM glob(?)', [whole])).map(([file]) => String(file));
    if (found.length === 0)
      throw new Refusal(`ledger: no file fits "${pattern}"`, 'see files: under ledger: in kam.yaml');
    for (const file of found) {
      if (kindOf(file) === undefined)
        throw new Refusal(`ledger: ${file} is neither CSV nor Parquet`, 'narrow the pattern down: *.parquet');
      if (whole !== pattern && !(await isInside(root, file)))
        throw new Refusal(
          `ledger: ${file} is a link out of the portfolio`,
          'write the whole path of the file itself',
        );
      all.add(file);
    }
  }
  return [...all].sort();
};

const kindOf = (file: string): Relation['kind'] | undefined => {
  if (/\.(parquet|parq|pq)$/i.test(file)) return 'parquet';
  return /\.(csv|tsv|txt)(\.gz|\.zst)?$/i.test(file) ? 'csv' : undefined;
};

const lock = async (connection: DuckDBConnection, files: readonly string[]): Promise<void> => {
  const paths = [...files, ...files.map(literally)].map(textSql).join(', ');
  await connection.run(
    `SET allowed_paths = [${paths}]; SET enable_external_access = false; SET lock_configuration = true`,
  );
};

/** A text as SQL. */
export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL. */
export const nameSql = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The rows of files as SQL, each with its file. */
export const relationSql = ({ kind, files }: Pick<Relation, 'kind' | 'files'>, delimiter: string): string => {
  const list = `[${files.map((file) => textSql(literally(file))).join(', ')}]`;
  const manner = `union_by_name = true, filename = ${textSql(FILE)}`;
  if (kind === 'parquet') return `read_parquet(${list}, ${manner})`;
  const cells = `delim = ${textSql(delimiter)}, quote = '"', escape = '"', header = true, all_varchar = true`;
  return `read_csv(${list}, ${manner}, ${cells}, strict_mode = true, comment = '', skip = 0)`;
};

/** The column that says the file of a row. */
export const FILE = 'kam file';
