import type { PlainDate } from '../value/period.ts';

/** A day that a workbook keeps as such, whatever it looks like on the sheet; `time` is empty at midnight. */
export type Day = { readonly day: PlainDate; readonly time: string };

/** A cell by its value, a formula by the value it had when the file was saved. Errors are their text: `#N/A`. */
export type Cell = string | number | boolean | Day | null;

/** `merged`: shows what stands above it, in one range with it · `formula`: never computed, so that nobody knows its value. */
export type Oddity = 'merged' | 'formula';

export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] };

export type Sheet = {
  /** Rows with at least one filled cell, hidden ones too; `row` counts from 1. Cells below the first of a merged range repeat it. */
  readonly rows: readonly SheetRow[];
  /** What is odd about a cell; columns count from 0. Undefined when nothing is odd on the whole sheet. */
  readonly oddity: ((row: number, column: number) => Oddity | undefined) | undefined;
};

/** The rows from top to bottom (from 1) in which one range shows the cell of its first column (from 0). */
export type Merge = { readonly top: number; readonly bottom: number; readonly column: number };

/** More cells than this are no table that a person has on a sheet. */
export const MOST_CELLS = 20_000_000;

/**
 * A sheet of its rows, in their order, with merged ranges filled downwards: a client that stands once beside several rows is
 * the client of each. `formulas` are the places (`row,column`) of those without a value.
 */
export const sheetOf = (
  rows: readonly { readonly row: number; readonly cells: Cell[] }[],
  merges: readonly Merge[],
  formulas: ReadonlySet<string>,
): Sheet => {
  const merged = filledDown(rows, merges);
  const oddity = (row: number, column: number): Oddity | undefined => {
    const key = `${row},${column}`;
    return merged.has(key) ? 'merged' : formulas.has(key) ? 'formula' : undefined;
  };
  return { rows, oddity: merged.size + formulas.size === 0 ? undefined : oddity };
};

const filledDown = (
  rows: readonly { readonly row: number; readonly cells: Cell[] }[],
  merges: readonly Merge[],
): ReadonlySet<string> => {
  const downwards = merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
  const filled = new Set<string>();
  const open = new Map<number, { readonly bottom: number; readonly value: Cell }>();
  let next = 0;
  for (const { row, cells } of rows) {
    for (const [column, { bottom, value }] of open) {
      if (bottom < row) open.delete(column);
      else if (put(cells, column, value)) filled.add(`${row},${column}`);
    }
    for (let merge = downwards[next]; merge !== undefined && merge.top <= row; merge = downwards[++next]) {
      const value = merge.top === row ? (cells[merge.column] ?? null) : null;
      if (value !== null) open.set(merge.column, { bottom: merge.bottom, value });
    }
  }
  return filled;
};

/** Only into an empty place: what a program left below the first cell of a range is not thrown away. */
const put = (cells: Cell[], column: number, value: Cell): boolean => {
  while (cells.length <= column) cells.push(null);
  if (cells[column] !== null) return false;
  cells[column] = value;
  return true;
};

/** The day of a date at UTC, as readers of workbooks give it; null where a number is formatted as a day and is none. */
export const dayOf = (date: Date): Day | null => {
  if (Number.isNaN(date.getTime())) return null;
  const [day = '', time = ''] = date.toISOString().split('T');
  return { day, time: time.startsWith('00:00:00') ? '' : time.slice(0, 8) };
};
