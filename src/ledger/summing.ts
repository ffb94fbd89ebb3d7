import { isDate, type PlainDate } from '../value/period.ts';
import type { Refusal } from '../value/refusal.ts';
import type { Column } from './columns.ts';
import type { KeyOf } from './dims.ts';
import { Group } from './group.ts';
import type { Dim, Query, Row } from './ledger.ts';
import { badCell, type MonthFile, type Positions, readMonth } from './months.ts';
import { type Reading, readDecimal } from './total.ts';

export type Dimensions = (dim: Dim, file: MonthFile, at: Positions) => KeyOf;

const blank = (): Reading => ({ units: 0, scale: 0, big: undefined });

/** One query on its way through the month files. Its inner loop runs a million times: it makes no objects. */
export class Summing {
  private readonly query: Query;
  private readonly currency: string;
  private readonly dimensions: Dimensions;
  private readonly groups = new Map<string, Group>();
  /** Keys by number, so that no text can be mistaken for two. */
  private readonly seen = new Map<string | null, number>();
  private readonly revenue = blank();
  private readonly cost = blank();
  private readonly quantity = blank();

  constructor(query: Query, currency: string, dims: Dimensions) {
    this.query = query;
    this.currency = currency;
    this.dimensions = dims;
  }

  read(file: MonthFile, bytes: Uint8Array): void {
    const touched = new Set<Group>();
    readMonth(file.entry.path, bytes, (at) => this.adder(file, at, touched));
    for (const group of touched) group.endOfFile();
  }

  private adder(
    file: MonthFile,
    at: Positions,
    touched: Set<Group>,
  ): (cells: readonly string[], row: number) => void {
    const { from, to } = this.query.period;
    const isDay = dayOf(file.month);
    const keys = this.query.by.map((dim) => this.dimensions(dim, file, at));
    const keep = this.filters(file, at);
    const documents = new Map<string, number>();
    return (cells, row) => {
      const date = cells[at.date ?? 0] ?? '';
      if (!isDay(date)) throw refused(file, at, 'date', row, `"${date}" is no day of ${file.month}`);
      this.readNumbers(file, at, cells, row);
      if (date < from || date > to || !keep.every((filter) => filter(cells))) return;
      const group = this.groupOf(keys, cells);
      touched.add(group);
      group.add(
        date,
        this.revenue,
        filled(cells, at.cost) ? this.cost : undefined,
        filled(cells, at.quantity) ? this.quantity : undefined,
      );
      const document = at.document === undefined ? '' : (cells[at.document] ?? '');
      if (document !== '') group.document(numbered(documents, document));
    };
  }

  private filters(file: MonthFile, at: Positions): readonly ((cells: readonly string[]) => boolean)[] {
    return Object.entries(this.query.where ?? {}).map(([dim, values]) => {
      const wanted = new Set(values);
      const key = this.dimensions(dim as Dim, file, at);
      return (cells) => wanted.has(key(cells));
    });
  }

  /** Every row is read in full, also those that the query leaves out of its sums. */
  private readNumbers(file: MonthFile, at: Positions, cells: readonly string[], row: number): void {
    if (!readDecimal(cells[at.revenue ?? -1] ?? '', this.revenue))
      throw noNumber(file, at, 'revenue', cells, row);
    if (filled(cells, at.cost) && !readDecimal(cells[at.cost ?? -1] ?? '', this.cost))
      throw noNumber(file, at, 'cost', cells, row);
    if (filled(cells, at.quantity) && !readDecimal(cells[at.quantity ?? -1] ?? '', this.quantity))
      throw noNumber(file, at, 'quantity', cells, row);
    const currency = at.currency === undefined ? '' : (cells[at.currency] ?? '');
    if (currency !== '' && currency !== this.currency) {
      const what = `the line is in ${currency}, the portfolio in ${this.currency}`;
      throw refused(file, at, 'currency', row, what);
    }
  }

  private groupOf(keys: readonly KeyOf[], cells: readonly string[]): Group {
    let number = '';
    for (const key of keys) number += `${numbered(this.seen, key(cells))},`;
    const found = this.groups.get(number);
    if (found !== undefined) return found;
    const group = new Group(keys.map((key) => key(cells)));
    this.groups.set(number, group);
    return group;
  }

  rows(): readonly Row[] {
    return [...this.groups.values()]
      .sort((a, b) => compareKeys(a.keys, b.keys))
      .map((group) => group.row(this.query.by));
  }
}

type Keys = readonly (string | null)[];

/** By code units, so that every machine gives the same order; lines without a value come last. */
const compareKeys = (a: Keys, b: Keys): number => {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
};

const refused = (file: MonthFile, at: Positions, column: Column, row: number, what: string): Refusal =>
  badCell(file.entry.path, row, at[column] ?? 0, column, what);

const noNumber = (
  file: MonthFile,
  at: Positions,
  column: Column,
  cells: readonly string[],
  row: number,
): Refusal => refused(file, at, column, row, `"${cells[at[column] ?? -1] ?? ''}" is no number like 1234.5`);

const filled = (cells: readonly string[], at: number | undefined): boolean =>
  at !== undefined && cells[at] !== '';

const numbered = <K>(numbers: Map<K, number>, text: K): number => {
  const found = numbers.get(text);
  if (found !== undefined) return found;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
};

/** Is this a real day of the month? Days come again and again: each is judged once. */
const dayOf = (month: string): ((date: PlainDate) => boolean) => {
  const known = new Map<string, boolean>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const real = isDate(date) && date.startsWith(month);
    known.set(date, real);
    return real;
  };
};
