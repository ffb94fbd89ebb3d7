import type { KeyPath, Place } from '../value/finding.ts';
import { delimiterOf } from './csv-delimiter.ts';

type Span = { readonly from: number; readonly to: number };

/**
 * Counts the place of a register's cell. Its path is the line on which its row starts and the name of its
 * column; an empty path is the file as a whole, a row that is too short, or an unknown column, is pointed at as a whole.
 */
export const cellPlace = ({ file, path }: KeyPath, text: string): Place => {
  const [row, name] = path;
  if (row === undefined) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const plain = text.replace(/^\ufeff/, '');
  const { delimiter, skip } = delimiterOf(plain);
  const names = namesIn(plain, skip, delimiter);
  const start = lineStart(plain, Number(row));
  const cells = cellsFrom(plain, start, delimiter);
  // Of two columns of one name the first is read, and the second is what is wrong with the header.
  const column = start <= skip ? names.lastIndexOf(String(name)) : names.indexOf(String(name));
  const whole = { from: cells[0]?.from ?? 0, to: cells.at(-1)?.to ?? 0 };
  return between(file, plain, cells[column] ?? whole);
};

/** The line of a table's first row, and the names that stand in it, in small letters. */
export const headerOf = (text: string): { readonly line: number; readonly names: readonly string[] } => {
  const plain = text.replace(/^\ufeff/, '');
  const { delimiter, skip, lines } = delimiterOf(plain);
  return { line: lines + 1, names: namesIn(plain, skip, delimiter) };
};

const namesIn = (plain: string, skip: number, delimiter: string): string[] =>
  cellsFrom(plain, skip, delimiter).map(({ from, to }) => bare(plain.slice(from, to)));

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim()
    .toLowerCase();

const lineStart = (text: string, line: number): number => {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
};

/** The cells of the row that starts here; a delimiter or a line end between quotes belongs to its cell. */
const cellsFrom = (text: string, start: number, delimiter: string): Span[] => {
  const cells: Span[] = [];
  let [from, quoted] = [start, false];
  for (let at = start; at <= text.length; at++) {
    const char = text[at] ?? '\n';
    if (char === '"') quoted = !quoted;
    const ends = at === text.length || (!quoted && /[\r\n]/.test(char));
    if (!ends && (quoted || char !== delimiter)) continue;
    cells.push({ from, to: at });
    if (ends) break;
    from = at + 1;
  }
  return cells;
};

const between = (file: string, text: string, { from, to }: Span): Place => {
  const start = positionOf(text, from);
  const end = positionOf(text, to);
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

const positionOf = (text: string, index: number): { line: number; column: number } => {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
};
