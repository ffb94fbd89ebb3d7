import { columnLetters } from '../ledger/columns.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import type { Binding } from './binding.ts';
import type { Manner } from './manner.ts';
import type { Table } from './table.ts';
import type { BadRow, Taking } from './taking.ts';

const LONGEST = 60;

/** Rows that cannot be taken, each with its row and column as the spreadsheet shows them: then nothing is imported. */
export const badRows = (
  { path, form }: Table,
  { bad, badRows: count }: Taking,
  binding: Binding,
  manner: Manner,
): Refusal => {
  const shown = bad.map((each) => `${path}, ${place(each, binding, form)}: ${reason(each, manner)}`);
  const more = count > bad.length ? [`and ${count - bad.length} more rows`] : [];
  return new Refusal([...shown, ...more].join('\n'), `nothing was written; ${advice(bad, manner)}`);
};

/** As the spreadsheet shows it: `Sheet1!C17`. The line of a text file is named only where it differs from the row: after cells of several lines. */
const place = ({ row, line, column }: BadRow, { header }: Binding, form: Table['form']): string => {
  const name = printable(header.cells[column ?? -1]?.trim() ?? '');
  const named = name === '' ? '' : ` "${name}"`;
  if (form.kind === 'sheet') {
    const sheet = printable(form.name);
    return column === undefined ? `${sheet}, row ${row}` : `${cellIn(sheet, column, row)}${named}`;
  }
  const where = row === line ? `row ${row}` : `row ${row} (line ${line} of the file)`;
  return column === undefined ? where : `${where}, column ${columnLetters(column)}${named}`;
};

const cellIn = (sheet: string, column: number, row: number): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row}`;
};

const reason = ({ why, text, currency }: BadRow, { format, mark }: Manner): string => {
  const typed = `"${printable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}"`;
  switch (why) {
    case 'day':
      return text.trim() === '' ? 'the day is missing' : `${typed} is no day written as ${format}`;
    case 'number':
      return `${typed} is no number with the decimal mark "${mark}" in ${currency}`;
    case 'no-revenue':
      return 'the revenue is missing';
    case 'zero-divided':
      return 'the rules divide by zero here';
    case 'currency':
      return `${typed} is no currency: write its three letters, as in EUR`;
    case 'cells':
      return `${typed} stands beyond the last column of the header`;
    case 'error':
      return `the cell holds the error ${text}`;
    case 'formula':
      return 'the formula was never computed, so that its value is unknown';
    case 'merged':
      return `${typed} is merged over several rows: how much of it belongs to this one?`;
    case 'total':
      return `${typed} looks like a sum of other rows`;
  }
};

const advice = (bad: readonly BadRow[], { format }: Manner): string => {
  if (bad.some(({ why }) => why === 'formula')) return 'open the file in Excel, save it, and import again';
  const total = bad.find(({ why }) => why === 'total');
  if (total !== undefined) {
    const word = /^\s*([\p{L}-]+)/u.exec(total.text)?.[1] ?? total.text;
    return `to leave such rows out, add to the rules:  skip: ${printable(word)}`;
  }
  const serial = bad.some(({ why, text }) => why === 'day' && /^\d{5}(?:[.,]\d+)?$/.test(text.trim()));
  if (serial && format !== 'serial') return 'five digits for a day are how Excel counts days:  date: serial';
  return 'mend these rows in the file, or the rules (date, decimal, columns), and import again';
};
