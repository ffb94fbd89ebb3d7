import { parseCsv } from '../source/csv.ts';
import { delimiterOf } from '../source/csv-delimiter.ts';
import { csvCell } from '../source/csv-line.ts';

/** A row as it was typed: `cells` are the very characters by column, `values` what they say. */
export type Row = {
  /** Empty lines above. */
  readonly above: string;
  readonly raw: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
};

/** A delimited text whose first row names the columns, cut without anything lost. */
export type Table = {
  /** A first line `sep=;`, or nothing. */
  readonly sep: string;
  readonly delimiter: string;
  readonly header: Row;
  readonly columns: readonly string[];
  /** By what tells rows apart. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly tail: string;
};

type Record = { readonly above: string; readonly raw: string; readonly cells: readonly string[] };

/** Undefined where rows cannot be told apart by these columns, or a cell is not what it seems. */
export const tableOf = (text: string, keys: readonly string[]): Table | undefined => {
  const { delimiter, skip } = delimiterOf(text);
  const { rows, problems } = parseCsv(text);
  const { records, tail } = recordsIn(text.slice(skip), delimiter);
  const [head, ...others] = records;
  const isRead = records.every(({ cells }, at) => {
    const read = rows[at]?.cells ?? [];
    return cells.length === read.length && cells.every((cell, n) => unquoted(cell) === read[n]);
  });
  if (problems.length > 0 || head === undefined || rows.length !== records.length || !isRead)
    return undefined;
  const columns = head.cells.map((cell) => unquoted(cell).trim().toLowerCase());
  const isNamed = !columns.includes('') && new Set(columns).size === columns.length;
  if (!isNamed || !keys.every((key) => columns.includes(key))) return undefined;
  const found = new Map<string, Row>();
  for (const record of others) {
    const row = rowOf(record, columns);
    const key = keys.map((column) => row.values.get(column)?.trim() ?? '');
    if (key.includes('') || found.has(key.join('\n')) || record.cells.length > columns.length)
      return undefined;
    found.set(key.join('\n'), row);
  }
  return { sep: text.slice(0, skip), delimiter, header: rowOf(head, columns), columns, rows: found, tail };
};

const rowOf = ({ above, raw, cells }: Record, columns: readonly string[]): Row => ({
  above,
  raw,
  cells: new Map(columns.map((column, at) => [column, cells[at] ?? ''])),
  values: new Map(columns.map((column, at) => [column, unquoted(cells[at] ?? '')])),
});

const unquoted = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** A cell as it stands in a text with this delimiter. */
export const cellFor = (row: Row, column: string, same: boolean, delimiter: string): string =>
  same ? (row.cells.get(column) ?? '') : csvCell(row.values.get(column) ?? '', delimiter);

/** A delimiter or a line end between quotes belongs to its cell. */
const recordsIn = (
  text: string,
  delimiter: string,
): { readonly records: readonly Record[]; readonly tail: string } => {
  const records: Record[] = [];
  let above = '';
  for (let start = 0; start < text.length; ) {
    const cells: string[] = [];
    let [from, quoted, at] = [start, false, start];
    for (; at < text.length && (quoted || text[at] !== '\n'); at++) {
      if (text[at] === '"') quoted = !quoted;
      else if (!quoted && text[at] === delimiter) {
        cells.push(text.slice(from, at));
        from = at + 1;
      }
    }
    cells.push(text.slice(from, at));
    const raw = text.slice(start, at + 1);
    if (raw === '\n') above += raw;
    else records.push({ above, raw, cells });
    if (raw !== '\n') above = '';
    start = at + 1;
  }
  return { records, tail: above };
};
