import { detached } from '../source/csv.ts';
import { isDate, type Period, type PlainDate } from '../value/period.ts';
import type { Exchange } from '../value/rate.ts';
import { Refusal } from '../value/refusal.ts';
import type { Column } from './columns.ts';
import { noRate, Turnings, turn, type Used } from './currencies.ts';
import type { Cut } from './cut.ts';
import type { Group, Packed } from './group.ts';
import { Groups, numbered } from './groups.ts';
import type { Dim } from './ledger.ts';
import { badCell, type MonthFile, type Positions, readMonth } from './months.ts';
import { isTextDim, type Resolve, type TextDim } from './names.ts';
import { type Reading, readDecimal } from './total.ts';

/** What one month file adds to an answer, and what that rests on besides the file. */
export type Part = {
  readonly groups: readonly Packed[];
  /** Every text of the dimensions that were looked at, with what it was resolved to. */
  readonly texts: readonly (readonly [TextDim, readonly (readonly [string, string | null])[]])[];
  readonly turned: readonly Used[];
};

export type Given = {
  readonly exchange: Exchange;
  readonly resolve: Readonly<Record<TextDim, Resolve>>;
};

type KeyOf = (cells: readonly string[]) => string | null;

const blank = (): Reading => ({ units: 0, scale: 0, big: undefined });

/** Sums one month file. The inner loop runs a million times: it makes few objects. */
export class Summing {
  private readonly file: MonthFile;
  private readonly given: Given;
  private readonly groups = new Groups();
  private readonly turnings: Turnings;
  private readonly texts = new Map<TextDim, Map<string, string | null>>();
  private readonly revenue = blank();
  private readonly cost = blank();
  private readonly quantity = blank();

  constructor(file: MonthFile, given: Given) {
    this.file = file;
    this.given = given;
    this.turnings = new Turnings(given.exchange);
  }

  /** Sums the days of the file that are in the period. Throws a Refusal for a row that is no sale, in the period or not. */
  read(bytes: Uint8Array, cut: Cut, period: Period): Part {
    readMonth(this.file.entry.path, bytes, (at) => this.adder(cut, at, period));
    return {
      groups: this.groups.sorted().map((group) => group.pack()),
      texts: [...this.texts].map(([dim, keys]) => [dim, [...keys]]),
      turned: this.turnings.used(),
    };
  }

  private adder(
    cut: Cut,
    at: Positions,
    { from, to }: Period,
  ): (cells: readonly string[], row: number) => void {
    const isDay = dayOf(this.file.month);
    const keys = cut.dims.map((dim) => this.keyOf(dim, at));
    const keep = cut.where.map(([dim, values]) => ({ key: this.keyOf(dim, at), values }));
    const documents = new Map<string, number>();
    const numbering = cut.orders ? at.document : undefined;
    return (cells, row) => {
      const date = cells[at.date ?? 0] ?? '';
      if (!isDay(date)) throw this.refused(at, 'date', row, `"${date}" is no day of ${this.file.month}`);
      this.readNumbers(at, cells, row);
      if (at.currency !== undefined) this.turnAmounts(at, cells, date, row);
      if (date < from || date > to || !keep.every(({ key, values }) => values.has(key(cells)))) return;
      const group = this.groupOf(keys, cells);
      group.add(
        date,
        this.revenue,
        filled(cells, at.cost) ? this.cost : undefined,
        filled(cells, at.quantity) ? this.quantity : undefined,
      );
      const document = numbering === undefined ? '' : (cells[numbering] ?? '');
      if (document !== '') group.document(numbered(documents, document));
    };
  }

  private keyOf(dim: Dim, at: Positions): KeyOf {
    if (dim === 'day')
      return remembered(
        (cells) => cells[at.date ?? 0] ?? '',
        new Map(),
        (day) => detached(day),
      );
    if (!isTextDim(dim)) throw new Error(`${dim} is of the file, not of its lines`);
    const position = at[dim];
    if (position === undefined) return () => null;
    const known = this.texts.get(dim) ?? new Map<string, string | null>();
    this.texts.set(dim, known);
    return remembered((cells) => cells[position] ?? '', known, this.given.resolve[dim]);
  }

  /** Every row is read in full, also those that the query leaves out of its sums. */
  private readNumbers(at: Positions, cells: readonly string[], row: number): void {
    if (!readDecimal(cells[at.revenue ?? -1] ?? '', this.revenue))
      throw this.noNumber(at, 'revenue', cells, row);
    if (filled(cells, at.cost) && !readDecimal(cells[at.cost ?? -1] ?? '', this.cost))
      throw this.noNumber(at, 'cost', cells, row);
    if (filled(cells, at.quantity) && !readDecimal(cells[at.quantity ?? -1] ?? '', this.quantity))
      throw this.noNumber(at, 'quantity', cells, row);
  }

  private turnAmounts(at: Positions, cells: readonly string[], day: PlainDate, row: number): void {
    const { exchange } = this.given;
    const currency = cells[at.currency ?? -1] ?? '';
    if (currency === '' || currency === exchange.ours) return;
    const turning = this.turnings.of(currency, day);
    if (turning === undefined) {
      const { what, hint } = noRate(exchange, currency, day);
      throw new Refusal(this.refused(at, 'currency', row, what).message, hint);
    }
    turn(this.revenue, turning);
    if (filled(cells, at.cost)) turn(this.cost, turning);
  }

  private groupOf(keys: readonly KeyOf[], cells: readonly string[]): Group {
    let code = '';
    for (const key of keys) code += `${this.groups.number(key(cells))},`;
    return (
      this.groups.find(code) ??
      this.groups.make(
        code,
        keys.map((key) => key(cells)),
      )
    );
  }

  private refused(at: Positions, column: Column, row: number, what: string): Refusal {
    return badCell(this.file.entry.path, row, at[column] ?? 0, column, what);
  }

  private noNumber(at: Positions, column: Column, cells: readonly string[], row: number): Refusal {
    const text = cells[at[column] ?? -1] ?? '';
    return this.refused(at, column, row, `"${text}" is no number like 1234.5`);
  }
}

/** The key of a cell, made once for each text of the file. */
const remembered =
  (text: (cells: readonly string[]) => string, known: Map<string, string | null>, make: Resolve): KeyOf =>
  (cells) => {
    const cell = text(cells);
    const found = known.get(cell);
    if (found !== undefined) return found;
    const key = make(cell);
    known.set(detached(cell), key);
    return key;
  };

const filled = (cells: readonly string[], at: number | undefined): boolean =>
  at !== undefined && cells[at] !== '';

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
