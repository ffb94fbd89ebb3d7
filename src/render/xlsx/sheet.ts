import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { widthOf } from '../../value/width.ts';
import type { Row, Table, Value } from '../tabular/table.ts';
import { cellOf, textCell, type Written } from './cells.ts';

export const TOP = { vertical: 'top' } as const;
const WRAPPED: CellStyle = { alignment: { ...TOP, wrapText: true } };
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  border: { bottom: { style: 'thin', color: { rgb: '8A97A6' } } },
  alignment: { vertical: 'center', wrapText: true },
};
const TOTAL: CellStyle = {
  font: { bold: true },
  border: { top: { style: 'thin', color: { rgb: '8A97A6' } } },
  alignment: TOP,
};
export const QUIET: CellStyle = { font: { italic: true, color: { rgb: '5A6673' } }, alignment: TOP };

/** Rows of cells, from the first of a sheet on. */
export type Lines = readonly (readonly Written[])[];

/** Cells by place, as the writer takes them. */
export const placed = (lines: Lines): Map<string, Written> =>
  new Map(lines.flatMap((line, row) => line.map((cell, column) => [`${row},${column}`, cell] as const)));

/** Header and rows of a table, its total below. */
export const tableLines = ({ columns, rows, total }: Omit<Table, 'under' | 'title' | 'notes'>): Lines => [
  columns.map((title) => textCell(title, HEADING)),
  ...rows.map((row) =>
    row.map((value) => cellOf(value, value?.kind === 'text' ? WRAPPED : { alignment: TOP })),
  ),
  ...(total === undefined ? [] : [total.map((value) => cellOf(value, TOTAL))]),
];

/**
 * A sheet that begins with the header, frozen and with filters, as pivots and queries expect; what the table is and
 * what it rests on stand below it.
 */
export const tableSheet = (name: string, table: Table): WriteSheet => {
  const { title, columns, rows, notes } = table;
  const lines: Lines = [
    ...tableLines(table),
    [],
    [textCell(title, { font: { bold: true } })],
    ...notes.map((note) => [textCell(note, QUIET)]),
  ];
  return {
    name,
    columns: widths(table).map((width) => ({ width })),
    cells: placed(lines),
    freezePane: { rows: 1 },
    ...(columns.length === 0
      ? {}
      : { autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` } }),
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
};

/** The letters of a column, counted from 1. */
const letters = (column: number): string =>
  column <= 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const NARROWEST = 10;
const WIDEST = 60;

/** Wide enough for the figures, their marks and the words of a column; longer words are broken. */
const widths = ({ columns, rows, total = [] }: Table): number[] =>
  columns.map((title, at) => {
    const cells = [...rows, total].map((row: Row) => roomOf(row[at] ?? null));
    const longest = Math.max(NARROWEST, Math.min(20, widthOf(title)), ...cells);
    return Math.min(WIDEST, longest + 2);
  });

const roomOf = (value: Value): number => {
  if (value === null) return 0;
  if (value.kind === 'text') return widthOf(value.text);
  if (value.kind === 'day') return value.day.length;
  const whole = value.digits.replace(/\..*|^-/g, '').length;
  return whole + Math.floor(whole / 3) + value.places + 3;
};
