import { CsvReader, detached, type EachRow } from '../source/csv.ts';
import { type Delimited, delimiterOf } from '../source/csv-delimiter.ts';
import { decode, type Encoding, type FoundEncoding, findEncoding } from '../source/encoding.ts';
import { type Incoming, lineOf } from '../source/incoming.ts';
import { Refusal } from '../value/refusal.ts';

/** A delimited file of somebody else, ready to be read as often as needed. */
export type Table = {
  /** As it was named on the command line. */
  readonly path: string;
  readonly encoding: FoundEncoding;
  readonly delimited: Delimited;
  /** The first rows that are not blank, among which the header is looked for. */
  head(): Promise<readonly TableRow[]>;
  /** Reads all rows in constant memory. Throws a Refusal that names the line where it is broken. */
  each(take: EachRow): Promise<void>;
};

export type TableRow = { readonly cells: readonly string[]; readonly row: number };

const HEAD_ROWS = 30;

/** Finds out how a file is written. Throws a Refusal for an empty file, a workbook, broken UTF-8. */
export const openTable = async (
  path: string,
  file: Incoming,
  asked: { readonly encoding?: Encoding; readonly delimiter?: string },
): Promise<Table> => {
  refuseWorkbook(path, await beginning(file));
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
    encoding,
    delimited,
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

const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const refuseWorkbook = (path: string, head: Uint8Array): void => {
  if (!WORKBOOKS.some((magic) => magic.every((byte, i) => head[i] === byte))) return;
  throw new Refusal(
    `${path} is an Excel workbook`,
    'save the sheet as "CSV UTF-8 (comma delimited)" and import that',
  );
};

const refuseBroken = async (path: string, file: Incoming, at: number): Promise<never> => {
  throw new Refusal(
    `${path}, line ${await lineOf(file, at)}: this is not UTF-8, as the rest of the file is or was said to be`,
    'name the encoding (--encoding windows-1251, or "encoding:" in the rules), or mend the line',
  );
};
