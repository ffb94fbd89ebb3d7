import type { Place } from '../value/finding.ts';

/** A stretch of a text, in UTF-16 units from its beginning. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Counts places in one text: lines end with `\n` (a `\r` before it belongs to the end), columns are UTF-16
 * units from 1, and a byte order mark takes no column, all as editors have it.
 */
export const placesIn = (path: string, text: string): ((span: Span) => Place) => {
  const starts = lineStarts(text);
  const count = (offset: number): { line: number; column: number } => {
    const line = lineOf(starts, offset);
    const mark = line === 0 && text.startsWith('\ufeff') && offset > 0 ? 1 : 0;
    return { line: line + 1, column: offset - (starts[line] ?? 0) - mark + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [count(start), count(end)];
    return { file: path, ...from, endLine: to.line, endColumn: to.column };
  };
};

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** The index of the last line that starts at or before the offset. */
const lineOf = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The stretch of a text that a place counts; the way back from `placesIn`. */
export const spanAt = (text: string, { line, column, endLine, endColumn }: Place): Span => {
  const starts = lineStarts(text);
  const offset = (row: number, unit: number): number => {
    const mark = row === 1 && text.startsWith('\ufeff') ? 1 : 0;
    return Math.min((starts[row - 1] ?? text.length) + unit - 1 + mark, text.length);
  };
  return { start: offset(line, column), end: offset(endLine ?? line, endColumn ?? column) };
};

/** Whole lines: from the beginning of the first to the end of the last, its line end included. */
export const wholeLines = (text: string, { start, end }: Span): Span => {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const first = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  return { start: first, end: next < 0 ? text.length : next + 1 };
};
