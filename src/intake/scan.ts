import type { Reading } from '../ledger/total.ts';
import { detached } from '../source/csv.ts';
import { readAmount } from './amount.ts';
import { DayEvidence, type DayGuess } from './guess.ts';
import { Header } from './header.ts';
import { HEADER_WORDS, headerWord } from './header-words.ts';
import { looksLikeTotal } from './subtotal.ts';
import type { Table } from './table.ts';

/** What the cells of one column look like. */
export type ColumnLook = {
  readonly name: string;
  readonly filled: number;
  /** How many of the filled cells are numbers, with either decimal mark. */
  readonly numbers: number;
  readonly days: DayGuess;
  /** Different texts, counted up to a thousand. */
  readonly distinct: number;
};

/** What the beginning of a table looks like. */
export type Scan = {
  readonly header: Header;
  readonly columns: readonly ColumnLook[];
  /** The first words of rows that sum other rows. */
  readonly totals: readonly string[];
};

const SAMPLE_ROWS = 5000;
const DISTINCT = 1000;
const MOST_TOTALS = 10;

/** Finds the header of a table and looks at its rows: columns by the first five thousand, subtotals by all. Undefined when there is no row at all. */
export const scan = async (table: Table): Promise<Scan | undefined> => {
  const head = await table.head();
  const found = head[headerAt(head.map(({ cells }) => cells))];
  if (found === undefined) return undefined;
  const looking = new Looking(new Header(found.cells, found.row));
  await table.each((cells, _line, row) => {
    if (row > found.row) looking.take(cells);
  });
  return looking.result();
};

const KNOWN: ReadonlySet<string> = new Set(Object.values(HEADER_WORDS).flat());

/** The row with the most words that headers are made of; else the first with at least two cells, all of them filled text. */
export const headerAt = (rows: readonly (readonly string[])[]): number => {
  const scores = rows.map((cells) => cells.filter((cell) => KNOWN.has(headerWord(cell))).length);
  const best = Math.max(0, ...scores);
  if (best > 1) return scores.indexOf(best);
  const texts = rows.findIndex((cells) => cells.length > 1 && cells.every((cell) => /\p{L}/u.test(cell)));
  return texts >= 0 ? texts : scores.indexOf(best);
};

class Looking {
  private readonly header: Header;
  private readonly columns: readonly Column[];
  private readonly totals = new Set<string>();
  private rows = 0;

  constructor(header: Header) {
    this.header = header;
    this.columns = header.cells.map(() => new Column());
  }

  take(cells: readonly string[]): void {
    if (looksLikeTotal(cells)) this.totals.add(detached(cells.find((cell) => cell.trim() !== '') ?? ''));
    else if (this.rows++ < SAMPLE_ROWS)
      for (const [i, column] of this.columns.entries()) column.take(cells[i] ?? '');
  }

  result(): Scan {
    return {
      header: this.header,
      columns: this.columns.map((column, i) => column.look(this.header.cells[i] ?? '')),
      totals: [...this.totals].sort().slice(0, MOST_TOTALS),
    };
  }
}

const SCRATCH: Reading = { units: 0, scale: 0, big: undefined };

const isNumber = (cell: string): boolean =>
  readAmount(cell, '.', '', SCRATCH) === 'number' || readAmount(cell, ',', '', SCRATCH) === 'number';

class Column {
  private filled = 0;
  private numbers = 0;
  private readonly days = new DayEvidence();
  private readonly texts = new Set<string>();

  take(cell: string): void {
    if (cell.trim() === '') return;
    this.filled++;
    if (isNumber(cell)) this.numbers++;
    this.days.take(cell);
    if (this.texts.size < DISTINCT) this.texts.add(detached(cell));
  }

  look(name: string): ColumnLook {
    return {
      name,
      filled: this.filled,
      numbers: this.numbers,
      days: this.days.guess(),
      distinct: this.texts.size,
    };
  }
}
