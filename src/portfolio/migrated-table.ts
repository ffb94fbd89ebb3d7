import { cellPlace, headerOf } from '../source/csv-place.ts';
import { spanAt } from '../source/place.ts';
import type { Path } from '../value/finding.ts';
import { FORMAT, MIGRATIONS } from './formats.ts';
import { RATES_FILE, REGISTER_FILE } from './layout.ts';
import type { Table } from './migration.ts';

/** A table in today's format. `back`: from the line and column of a cell to those in the file, where columns have other names. */
type MigratedTable = { readonly text: string; readonly back?: (path: Path) => Path };

/** Gives the columns of a table of a format the names of today; every other cell stays as it is. */
export const migratedTable = (file: string, text: string, format: number): MigratedTable =>
  renamesFor(file, format).reduce<MigratedTable>(renamed, { text });

/** Do the formats from this one on differ in the columns of a table? */
export const isTableMigrated = (file: string, format: number): boolean => renamesFor(file, format).length > 0;

const TABLES: Readonly<Record<string, Table>> = { [REGISTER_FILE]: 'register', [RATES_FILE]: 'rates' };

type Rename = { readonly file: string; readonly old: string; readonly column: string };

const renamesFor = (file: string, format: number): readonly Rename[] => {
  const table = format < FORMAT ? TABLES[file] : undefined;
  if (table === undefined) return [];
  return MIGRATIONS.slice(format - 1).flatMap(({ columns }) =>
    Object.entries(columns?.[table] ?? {}).map(([old, column]) => ({ file, old, column })),
  );
};

/** Left alone where the table does not have the column, has two of it, or has one of the new name already. */
const renamed = (table: MigratedTable, { file, old, column }: Rename): MigratedTable => {
  const { text, back = (same) => same } = table;
  const { line, names } = headerOf(text);
  if (names.filter((name) => name === old).length !== 1 || names.includes(column)) return table;
  const { start, end } = spanAt(text, cellPlace({ file, path: [line, old] }, text));
  const [, before = '', after = ''] = /^(\s*"?).*?("?\s*)$/s.exec(text.slice(start, end)) ?? [];
  return {
    text: text.slice(0, start) + before + column + after + text.slice(end),
    back: (path) => back(path.map((step, at) => (at === 1 && step === column ? old : step))),
  };
};
