const NEEDS_QUOTES = /["\r\n]|^\s|\s$/;

/** One cell, in quotes only where it needs them. */
export const csvCell = (text: string, delimiter = ','): string =>
  text.includes(delimiter) || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One line of a file of ours: commas unless the file has another delimiter, LF. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\n`;

const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * Foreign text for a cell that a spreadsheet may open: text that would run as a formula gets an apostrophe
 * in front. Only for columns of text: a negative number must stay a number. `unguard` gives back the very text.
 */
export const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
