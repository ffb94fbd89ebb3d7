import { parseCsv } from '../source/csv.ts';
import { delimiterOf } from '../source/csv-delimiter.ts';
import { csvCell, csvLine, guard } from '../source/csv-line.ts';
import { cellPlace } from '../source/csv-place.ts';
import { type Span, spanAt } from '../source/place.ts';
import type { Path } from '../value/finding.ts';
import { REGISTER_FILE } from './layout.ts';
import { COLUMNS, type Column } from './register.ts';

/** A client's line as it is written: texts in the grammar of the files. */
export type RegisterFields = Readonly<Partial<Record<Exclude<Column, 'aliases'>, string>>> & {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
};

/** A new register: its first row and nothing else. */
export const registerHeader = (): string => csvLine(COLUMNS);

/**
 * Adds clients at the end of a register, in the columns and with the delimiter and line ends that it has;
 * every other line stays as it is. A column that it lacks and that is needed is added to the first row alone,
 * since rows may be shorter.
 */
export const addToRegister = (csv: string, clients: readonly RegisterFields[]): string => {
  const text = csv.trim() === '' ? registerHeader() : csv;
  const eol = lineEndOf(text);
  const { delimiter } = delimiterOf(bareOf(text));
  const [header] = parseCsv(text).rows;
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const needed = COLUMNS.filter((column) => clients.some((client) => cellOf(client, column) !== ''));
  const added = needed.filter((column) => !names.includes(column));
  const lines = clients.map((client) =>
    [...names, ...added].map((name) => written(cellOf(client, name), delimiter)).join(delimiter),
  );
  const top = added.length === 0 ? text : widened(text, header?.line ?? 1, delimiter + added.join(delimiter));
  return [top.endsWith(eol) ? top.slice(0, -eol.length) : top, ...lines, ''].join(eol);
};

/**
 * A register with one cell written: every other cell stays as it is, quotes and all. A column that is missing is added
 * to the first row, a row that is too short is filled up.
 */
export const withCell = (csv: string, line: number, column: Column, text: string): string => {
  const { delimiter } = delimiterOf(bareOf(csv));
  const [header, ...rows] = parseCsv(csv).rows;
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const known = names.indexOf(column);
  const place = known < 0 ? names.length : known;
  const has = rows.find((row) => row.line === line)?.cells.length ?? 0;
  const cell = written(text, delimiter);
  const at = (path: Path) => spanAt(csv, cellPlace({ file: REGISTER_FILE, path }, csv));
  if (place < has) return spliced(csv, at([line, column]), cell);
  const row = { ...at([line]), start: at([line]).end };
  const filled = spliced(csv, row, delimiter.repeat(place - has + 1) + cell);
  return known < 0 ? widened(filled, header?.line ?? 1, delimiter + column) : filled;
};

const spliced = (text: string, { start, end }: Span, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);

const bareOf = (text: string): string => text.replace(/^\ufeff/, '');

const lineEndOf = (text: string): string => {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
};

/** The text with something added at the end of a line. */
const widened = (text: string, line: number, more: string): string => {
  const eol = lineEndOf(text);
  return text
    .split(eol)
    .map((each, at) => (at === line - 1 ? each + more : each))
    .join(eol);
};

/** Several names in one cell stand between bars; a name's own bars and semicolons would part it. */
const cellOf = ({ aliases = [], ...fields }: RegisterFields, name: string): string => {
  if (name === 'aliases') return aliases.map((alias) => alias.replace(/\s*[|;]\s*/g, ', ')).join(' | ');
  return Object.hasOwn(fields, name) ? (fields[name as keyof typeof fields] ?? '') : '';
};

/** Harmless to a spreadsheet, and in quotes where the file's own delimiter asks for it. */
const written = (text: string, delimiter: string): string => {
  const cell = csvCell(guard(text));
  return cell.startsWith('"') || !cell.includes(delimiter) ? cell : `"${cell}"`;
};
