import type { ImportRules } from '../portfolio/import-rules.ts';
import { CsvReader, detached, type EachRow } from '../source/csv.ts';
import { type Delimited, delimiterOf } from '../source/csv-delimiter.ts';
import { decode, type Encoding, type FoundEncoding, findEncoding } from '../source/encoding.ts';
import { type Incoming, lineOf } from '../source/incoming.ts';
import type { Sheet } from '../source/sheet.ts';
import { workbookKind } from '../source/workbook.ts';
import { Refusal } from '../value/refusal.ts';

/** A table of somebody else, ready to be read as often as needed. */
export type Table = {
  /** As it was named on the command line. */
  readonly path: string;
  readonly form: TextForm | SheetForm;
  /** The first rows that are not blank, among which the header is looked for. */
  head(): Promise<readonly TableRow[]>;
  /** Reads all rows; delimited text in constant memory. Throws a Refusal that names the line where it is broken. */
  each(take: EachRow): Promise<void>;
};

/** Delimited text. */
export type TextForm = {
  readonly kind: 'text';
  readonly encoding: FoundEncoding;
  readonly delimited: Delimited;
};

/** A sheet of a workbook. Its cells know what is a number and what a day, so that only texts can be misread. */
export type SheetForm = {
  readonly kind: 'sheet';
  readonly name: string;
  /** Was the sheet asked for by its name? */
  readonly asked: boolean;
  readonly from1904: boolean;
  readonly sheet: Sheet;
  /** The same table with numbers and days written as the texts beside them are. */
  spelled(manner: { readonly mark: '.' | ','; readonly format: string }): Table;
};

export type TableRow = { readonly cells: readonly string[]; readonly row: number };

/** What the rules, or the person, say of a file before it is read. */
export type Asked = {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly columns?: ImportRules['columns'];
};

/** A file from which tables can be opened as rules ask for it. */
export type Tables = {
  /** Throws a Refusal for an empty file, broken UTF-8, a sheet that is not there or not the only one that fits. */
  open(asked: Asked): Promise<Table>;
  /** Could rules that name this sheet be meant? */
  hasSheet(name: string): boolean;
};

export const HEAD_ROWS = 30;

/** Looks into a file: delimited text or a workbook, whatever its name says. */
export const tablesIn = async (path: string, file: Incoming): Promise<Tables> => {
  if (workbookKind(await beginning(file)) !== undefined)
    return (await import('./workbook-tables.ts')).tablesOfWorkbook(path, file);
  return { open: (asked) => openText(path, file, asked), hasSheet: () => true };
};

/** Finds out how a text file is written. */
const openText = async (path: string, file: Incoming, asked: Asked): Promise<Table> => {
  const encoding = await findEncoding(file.chunks(), asked.encoding);
  if (encoding.brokenAt !== undefined) await refuseBroken(path, file, encoding.brokenAt);
  let delimited: Delimited | undefined;
  for await (const text of decode(file.chunks(), encoding.encoding)) {
    delimited = delimiterOf(text, asked.delimiter);
    break;
  }
  if (delimited === undefined || file.size === 0) throw new Refusal(`${path} is empty`, 'export it again');
  return {
    path,
    form: { kind: 'text', encoding, delimited },
    head: () => readHead(file, encoding.encoding, delimited),
    each: (take) => readAll(path, file, encoding.encoding, delimited, take),
  };
};

const readHead = async (
  file: Incoming,
  encoding: Encoding,
  { delimiter, skip }: Delimited,
): Promise<readonly TableRow[]> => {
  const rows: TableRow[] = [];
  const reader = new CsvReader(delimiter, (cells, _line, row) => {
    if (rows.length < HEAD_ROWS) rows.push({ cells: cells.map(detached), row });
  });
  let left = skip;
  for await (const text of decode(file.chunks(), encoding)) {
    reader.write(text.slice(left));
    left = Math.max(0, left - text.length);
    if (rows.length >= HEAD_ROWS || reader.problem !== undefined) return rows;
  }
  reader.end();
  return rows;
};

const readAll = async (
  path: string,
  file: Incoming,
  encoding: Encoding,
  { delimiter, skip, lines }: Delimited,
  take: EachRow,
): Promise<void> => {
  const reader = new CsvReader(delimiter, take, { lines });
  let left = skip;
  for await (const text of decode(file.chunks(), encoding)) {
    reader.write(left === 0 ? text : text.slice(left));
    left = Math.max(0, left - text.length);
    if (reader.problem !== undefined) break;
  }
  reader.end();
  if (reader.problem === undefined) return;
  const { line, kind } = reader.problem;
  throw new Refusal(
    `${path}, line ${line}: ${BROKEN[kind]}`,
    'mend the line, or export the file again; nothing was written',
  );
};

const BROKEN = {
  'open-quote': 'a quote is opened here and never closed',
  'stray-quote': 'a quote stands where none may (a quote inside a quoted cell is written twice)',
  'long-record': 'one row of more than a million characters: this is no table, or a quote is never closed',
} as const;

const beginning = async (file: Incoming): Promise<Uint8Array> => {
  for await (const chunk of file.chunks()) return chunk;
  return new Uint8Array(0);
};

const refuseBroken = async (path: string, file: Incoming, at: number): Promise<never> => {
  throw new Refusal(
    `${path}, line ${await lineOf(file, at)}: this is not UTF-8, as the rest of the file is or was said to be`,
    'name the encoding (--encoding windows-1251, or "encoding:" in the rules), or mend the line',
  );
};
