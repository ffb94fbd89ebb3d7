import type { Incoming } from '../source/incoming.ts';
import type { Cell, Day, Sheet } from '../source/sheet.ts';
import { openWorkbook, type Workbook } from '../source/workbook.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { dayText, SERIAL } from './day.ts';
import { findHeader, specsOf } from './header.ts';
import { propose } from './propose.ts';
import { scan } from './scan.ts';
import { type Asked, HEAD_ROWS, type SheetForm, type Table, type Tables } from './table.ts';

/** How typed cells are written: in the manner of the texts beside them. */
type Spelling = Parameters<SheetForm['spelled']>[0];

const PLAIN: Spelling = { mark: '.', format: 'YYYY-MM-DD' };

/** Opens a workbook, whose sheets are the tables. */
export const tablesOfWorkbook = async (path: string, file: Incoming): Promise<Tables> => {
  const book = await openWorkbook(path, file);
  const read = new Map<string, Promise<Sheet>>();
  const tableOf = async (name: string, asked: boolean): Promise<Table> => {
    const reading = read.get(name) ?? book.read(name);
    read.set(name, reading);
    return sheetTable(
      path,
      { kind: 'sheet', name, asked, from1904: book.from1904, sheet: await reading },
      PLAIN,
    );
  };
  return {
    hasSheet: (name) => sheetNamed(book, name) !== undefined,
    open: async (asked) =>
      asked.sheet === undefined
        ? onlyFitting(path, await visibleTables(book, tableOf), asked)
        : tableOf(sheetNamed(book, asked.sheet) ?? refuseSheet(path, book, asked.sheet), true),
  };
};

const sheetNamed = ({ sheets }: Workbook, asked: string): string | undefined =>
  sheets.find(({ name }) => fold(name) === fold(asked))?.name;

const refuseSheet = (path: string, { sheets }: Workbook, asked: string): never => {
  const names = sheets.map(({ name }) => name);
  const near = nearest(asked, names);
  throw new Refusal(
    `${path} has no sheet "${printable(asked)}"${near === undefined ? '' : `; did you mean "${printable(near)}"?`}`,
    `its sheets are: ${names.map(printable).join(' · ')}`,
  );
};

/** Hidden sheets hold lists and leftovers: they are read only when named. */
const visibleTables = async (
  { sheets }: Workbook,
  tableOf: (name: string, asked: boolean) => Promise<Table>,
): Promise<readonly Table[]> => {
  const tables: Table[] = [];
  for (const { name, hidden } of sheets) {
    const table = hidden ? undefined : await tableOf(name, false);
    if (table !== undefined && (await table.head()).length > 0) tables.push(table);
  }
  return tables;
};

/** The only sheet that has what the rules look for; without rules, what every sale needs. */
const onlyFitting = async (path: string, tables: readonly Table[], { columns }: Asked): Promise<Table> => {
  const [first, ...others] = tables;
  if (first === undefined) throw new Refusal(`${path} has no filled sheet`, 'export it again');
  if (others.length === 0) return first;
  const fitting: Table[] = [];
  for (const table of tables) if (await fits(table, columns)) fitting.push(table);
  if (fitting.length < 2) return fitting[0] ?? first;
  const names = fitting.map(nameOf);
  throw new Refusal(
    `several sheets of ${path} hold sales: ${names.map(printable).join(' · ')}`,
    `say which: --sheet "${printable(names[0] ?? '')}", or "sheet:" in the rules`,
  );
};

const nameOf = ({ form }: Table): string => (form.kind === 'sheet' ? form.name : '');

const fits = async (table: Table, columns: Asked['columns']): Promise<boolean> => {
  if (columns === undefined) {
    const seen = await scan(table);
    return seen !== undefined && propose(seen).missing.length === 0;
  }
  return hasHeader(table, columns);
};

const hasHeader = async (table: Table, columns: NonNullable<Asked['columns']>): Promise<boolean> => {
  try {
    findHeader(await table.head(), specsOf(columns), '');
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const sheetTable = (path: string, form: Omit<SheetForm, 'spelled'>, spelling: Spelling): Table => {
  const spell = speller(spelling);
  const { rows } = form.sheet;
  return {
    path,
    form: { ...form, spelled: (manner) => sheetTable(path, form, manner) },
    head: async () => rows.slice(0, HEAD_ROWS).map(({ row, cells }) => ({ row, cells: cells.map(spell) })),
    each: async (take) => {
      for (const { row, cells } of rows) take(cells.map(spell), row, row);
    },
  };
};

/**
 * Cells as texts. A number is the shortest decimal that means the same double, which is what the spreadsheet shows of it:
 * 261.96 is kept in the file as 261.95999999999998.
 */
const speller = ({ mark, format }: Spelling): ((cell: Cell) => string) => {
  const days = new Map<Day, string>();
  const ofDay = (cell: Day): string => {
    const known = days.get(cell);
    if (known !== undefined) return known;
    const day = dayText(cell.day, format);
    const text = cell.time === '' || format === SERIAL ? day : `${day} ${cell.time}`;
    days.set(cell, text);
    return text;
  };
  return (cell) => {
    if (typeof cell === 'string') return cell;
    if (cell === null) return '';
    if (typeof cell === 'number') return mark === '.' ? String(cell) : String(cell).replace('.', mark);
    return typeof cell === 'boolean' ? String(cell).toUpperCase() : ofDay(cell);
  };
};
