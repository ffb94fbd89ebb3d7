import type { PlainDate } from '../value/period.ts';

/**
 * The columns of a month file, `sales/<source>/YYYY-MM.csv`, in the order in which they are written. Dates are
 * ISO days, numbers have a decimal point and no grouping; an empty cost is an unknown cost. All others are text
 * as the source wrote it, guarded against formulas (see `guard`).
 */
export const COLUMNS = [
  'date',
  'document',
  'line',
  'client',
  'product',
  'channel',
  'manager',
  'department',
  'unit',
  'quantity',
  'revenue',
  'cost',
  'currency',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these a line is no sale; the others may be left out of a file. */
export const NEEDED: readonly Column[] = ['date', 'client', 'revenue'];

export const HEADER = `${COLUMNS.join(',')}\n`;

export const monthPath = (source: string, month: string): string => `sales/${source}/${month}.csv`;

const MONTH_PATH = /^sales\/([^/]+)\/(\d{4}-(?:0[1-9]|1[0-2]))\.csv$/;

/** What a path says of a month file; undefined for any other path. */
export const parseMonthPath = (path: string): { source: string; month: string } | undefined => {
  const match = MONTH_PATH.exec(path);
  return match === null ? undefined : { source: match[1] ?? '', month: match[2] ?? '' };
};

/** The letters over a column in a spreadsheet: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Days are compared as text. */
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
