import type { Row, Value } from '../tabular/table.ts';

/** One line of RFC 4180, with its end. */
export const lineOf = (row: Row): string => `${row.map(cellOf).join(',')}\r\n`;

const cellOf = (value: Value): string => {
  if (value === null) return '';
  if (value.kind === 'figure') return value.digits;
  return value.kind === 'day' ? value.day : quoted(defused(value.text));
};

/**
 * What a spreadsheet would take for a formula begins with an apostrophe. Also behind a semicolon: where a comma marks
 * decimals, Excel cuts lines there.
 */
const defused = (text: string): string => text.replace(/(^|;)(?=\s*[=+\-@＝＋－＠])/g, "$1'");

const quoted = (text: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
