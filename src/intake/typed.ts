import type { EachRow } from '../source/csv.ts';
import type { Cell, Day } from '../source/sheet.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { type ReadDay, SERIAL } from './day.ts';
import type { Header } from './header.ts';
import type { SheetForm, Table } from './table.ts';

/** What the column of days of a sheet holds as days, and not as text. None in a text file. */
export const typedDays = ({ form }: Table, { row: head }: Header, column: number): readonly Day[] =>
  form.kind === 'text' ? [] : below(form, head, column).filter(isDay);

const below = ({ sheet }: SheetForm, head: number, column: number): readonly Cell[] =>
  sheet.rows.filter(({ row }) => row > head).map(({ cells }) => cells[column] ?? null);

const isDay = (cell: Cell): cell is Day => typeof cell === 'object' && cell !== null;

/**
 * Reads the rows of a table as evidence of how it is written. The numbers and days of a sheet are none: only what
 * was typed as text can be read in two ways. A number stands there without its fraction, for it may count days.
 */
export const evidenceOf = (table: Table): ((take: EachRow) => Promise<void>) => {
  const { form } = table;
  if (form.kind === 'text') return (take) => table.each(take);
  return async (take) => {
    for (const { row, cells } of form.sheet.rows) take(cells.map(evidence), row, row);
  };
};

const evidence = (cell: Cell): string => {
  if (typeof cell === 'number') return String(Math.trunc(cell));
  return typeof cell === 'string' ? cell : '';
};

/** So many days of each kind say something. */
const ENOUGH = 3;
const LAST_MONTH = 12;

/**
 * Refuses days of a sheet that mean others than they seem: bare numbers that count from 1904; and a column in which Excel
 * made days of `03.04.2026`, with day and month exchanged, and left `25.04.2026` as text, which happens when a text file is
 * opened in a country that writes days in another order.
 */
export const refuseOtherDays = (
  table: Table,
  header: Header,
  column: number,
  { format, day }: { readonly format: string; readonly day: ReadDay },
): void => {
  const { form } = table;
  if (form.kind === 'text') return;
  const name = printable(header.cells[column] ?? '');
  const cells = below(form, header.row, column);
  if (form.from1904 && format === SERIAL && cells.some((cell) => typeof cell === 'number'))
    throw new Refusal(
      `the days of "${name}" are bare numbers, and this workbook counts from 1904`,
      'format the column as dates in Excel, save, and import again',
    );
  const typed = cells.filter(isDay).map((cell) => cell.day);
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? (day(cell) ?? []) : []));
  if (typed.length < ENOUGH || texts.length < ENOUGH) return;
  if (typed.some((each) => dayOfMonth(each) > LAST_MONTH)) return;
  if (texts.some((each) => dayOfMonth(each) <= LAST_MONTH)) return;
  throw new Refusal(
    `in "${name}" all days up to the 12th of a month are dates, and all later ones are text: Excel has exchanged day and month`,
    'import the file as the source wrote it, before Excel opened it',
  );
};

const dayOfMonth = (day: string): number => Number(day.slice(8, 10));
