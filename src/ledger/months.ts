import { CsvReader } from '../source/csv.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { COLUMNS, type Column, columnLetters, NEEDED, parseMonthPath } from './columns.ts';

/** One month of one source. */
export type MonthFile = { readonly entry: Entry; readonly source: string; readonly month: string };

/** Where each column stands in a file; undefined where the file leaves it out. */
export type Positions = Readonly<Record<Column, number | undefined>>;

/** The month files of a tree by month, then by source. Anything else that looks like sales is refused, so that no sale is overlooked. */
export const monthFiles = async (tree: Tree): Promise<readonly MonthFile[]> => {
  const files: MonthFile[] = [];
  for (const entry of await tree.list('sales/')) {
    const named = parseMonthPath(entry.path);
    if (named !== undefined && entry.kind === 'file') files.push({ entry, ...named });
    else if (entry.path.toLowerCase().endsWith('.csv')) {
      throw new Refusal(
        `${entry.path} is no month of the ledger`,
        'sales stand in sales/<source>/<YYYY-MM>.csv: import the file with kam import, or move it out of sales/',
      );
    }
  }
  return files.sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

const key = ({ month, source }: MonthFile): string => `${month}/${source}`;

export const touches = ({ month }: MonthFile, { from, to }: Period): boolean =>
  month >= from.slice(0, 7) && month <= to.slice(0, 7);

const SLICE = 1 << 20;

/**
 * Reads one month file row by row. `begin` is told where the columns stand and gives back what is done with
 * each row (counted as the spreadsheet shows it). Throws a Refusal that names the file and the row.
 */
export const readMonth = (
  path: string,
  bytes: Uint8Array,
  begin: (at: Positions, header: readonly string[]) => (cells: readonly string[], row: number) => void,
): void => {
  let width = 0;
  let each: ((cells: readonly string[], row: number) => void) | undefined;
  const reader = new CsvReader(',', (cells, _line, row) => {
    if (each === undefined) {
      width = cells.length;
      each = begin(positionsOf(path, cells), cells);
    } else if (cells.length === width) each(cells, row);
    else throw badRow(path, row, `has ${cells.length} cells where the header has ${width}`);
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += SLICE) {
    reader.write(decoded(path, decoder, bytes.subarray(at, at + SLICE), at + SLICE < bytes.length));
  }
  reader.end();
  if (reader.problem !== undefined)
    throw new Refusal(`${path}, line ${reader.problem.line}: a quote is opened and not closed`, MEND);
};

const decoded = (
  path: string,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  stream: boolean,
): string => {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Refusal(`${path} is not UTF-8: another program has saved it`, MEND);
  }
};

const MEND = 'mend the file, or bring back what git has: git checkout -- sales';

/** A row that is no sale, named as the spreadsheet shows it. */
export const badRow = (path: string, row: number, what: string): Refusal =>
  new Refusal(`${path}, row ${row} ${what}`, MEND);

/** The same for one cell. */
export const badCell = (path: string, row: number, at: number, column: Column, what: string): Refusal =>
  badRow(path, row, `(column ${columnLetters(at)}, ${column}): ${what}`);

const positionsOf = (path: string, header: readonly string[]): Positions => {
  const at = Object.fromEntries(
    COLUMNS.map((column) => {
      const found = header.indexOf(column);
      if (found !== header.lastIndexOf(column)) throw badRow(path, 1, `has the column ${column} twice`);
      return [column, found < 0 ? undefined : found];
    }),
  ) as Record<Column, number | undefined>;
  for (const column of NEEDED) {
    if (at[column] === undefined)
      throw badRow(path, 1, `has no column ${column}; a month begins with: ${COLUMNS.join(',')}`);
  }
  return at;
};
