import { csvCell, guard } from '../source/csv-line.ts';
import { isDate } from '../value/period.ts';
import { COLUMNS, parseMonthPath } from './columns.ts';
import { badCell, badRow, readMonth } from './months.ts';

/**
 * One sale as its line of a month file, without the line end: its cells in the order of COLUMNS, each as it
 * stands in the file. Two lines are the same sale when these texts are equal.
 */
export type Line = string;

const PLAIN = /^[^",\r\n'=+\-@\t\s](?:[^",\r\n]*[^",\r\n\s])?$/;

/** Foreign text as a cell of a month file: guarded against formulas, quoted where it must be. */
export const textCell = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : csvCell(guard(text));

export const monthOfLine = (line: Line): string => line.slice(0, 7);
export const dateOfLine = (line: Line): string => line.slice(0, 10);

const CELL = /(?:"(?:[^"]|"")*"|[^,]*)/y;

/** Document and line as the key of a sale; undefined when either is empty. */
export const keyOfLine = (line: Line): string | undefined => {
  const end = endOfKey(line);
  return end === 0 ? undefined : line.slice(KEY_START, end);
};

/** The number of the document as its cell stands in the line; empty when there is none. */
export const documentOfLine = (line: Line): string => line.slice(KEY_START, endOfCell(line, KEY_START));

/** Where the key begins in a line, and where it ends: 0 when there is none. */
export const KEY_START = 11;
export const endOfKey = (line: Line): number => {
  const middle = endOfCell(line, KEY_START);
  const end = endOfCell(line, middle + 1);
  return middle === KEY_START || end === middle + 1 ? 0 : end;
};

const endOfCell = (line: Line, from: number): number => {
  if (line.charCodeAt(from) !== 34) return line.indexOf(',', from);
  CELL.lastIndex = from;
  return from + (CELL.exec(line)?.[0].length ?? 0);
};

/** Revenue, cost and currency of a line as they stand there; the cost is empty where it is unknown. */
export const amountsOfLine = (
  line: Line,
): { readonly revenue: string; readonly cost: string; readonly currency: string } => {
  // The last cells are numbers and a code: none is ever quoted.
  const currency = line.lastIndexOf(',');
  const cost = line.lastIndexOf(',', currency - 1);
  const revenue = line.lastIndexOf(',', cost - 1);
  return {
    revenue: line.slice(revenue + 1, cost),
    cost: line.slice(cost + 1, currency),
    currency: line.slice(currency + 1),
  };
};

/**
 * The lines of a month file as they would be written today, whatever another program made of the file. Throws a
 * Refusal for a column that would be lost, and for a day that is none of the month.
 */
export const linesOf = (path: string, bytes: Uint8Array): Line[] => {
  const lines: Line[] = [];
  const month = parseMonthPath(path)?.month ?? '';
  readMonth(path, bytes, (at, header) => {
    const stranger = header.find((name) => !COLUMNS.some((column) => column === name));
    if (stranger !== undefined) throw badRow(path, 1, `has a column "${stranger}" that would be lost`);
    const positions = COLUMNS.map((column) => at[column]);
    return (cells, row) => {
      const line = positions.map((position) =>
        csvCell(position === undefined ? '' : (cells[position] ?? '')),
      );
      const [date = ''] = line;
      if (!isDate(date) || !date.startsWith(month))
        throw badCell(path, row, at.date ?? 0, 'date', `"${date}" is no day of ${month}`);
      lines.push(line.join(','));
    };
  });
  return lines;
};
