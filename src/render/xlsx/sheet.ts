import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { widthOf, wrapped } from '../../value/width.ts';
import type { Row, Table, Value } from '../tabular/table.ts';
import { cellOf, textCell, type Written } from './cells.ts';

export const TOP = { vertical: 'top' } as const;

/** A font that is not named is another one in some programs. */
const FACE = { name: 'Calibri', size: 11 } as const;
export const inFont = (font: CellStyle['font']): { font: NonNullable<CellStyle['font']> } => ({
  font: { ...FACE, ...font },
});

const PLAIN: CellStyle = { alignment: { ...TOP, wrapText: true } };
/** Words behind figures, which end at the right, keep away from them. */
const BEHIND: CellStyle = { alignment: { ...TOP, horizontal: 'left', wrapText: true, indent: 1 } };
const HEADING: CellStyle = {
  ...inFont({ bold: true }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  border: { bottom: { style: 'thin', color: { rgb: '8A97A6' } } },
};
const TOTAL: CellStyle = {
  ...inFont({ bold: true }),
  border: { top: { style: 'thin', color: { rgb: '8A97A6' } } },
  alignment: TOP,
};
export const QUIET: CellStyle = { ...inFont({ italic: true, color: { rgb: '5A6673' } }), alignment: TOP };

/** Rows of cells, from the first of a sheet on. */
export type Lines = readonly (readonly Written[])[];

/** Cells by place, as the writer takes them. */
export const placed = (lines: Lines): Map<string, Written> =>
  new Map(lines.flatMap((line, row) => line.map((cell, column) => [`${row},${column}`, cell] as const)));

/** Header and rows of a table, its total below. */
export const tableLines = ({ columns, rows, total }: Omit<Table, 'under' | 'title' | 'notes'>): Lines => {
  const figures = columns.map((_, at) =>
    rows.some((row) => row[at]?.kind === 'figure' || row[at]?.kind === 'day'),
  );
  const words = (at: number): CellStyle => (at > 0 && figures[at] === false ? BEHIND : PLAIN);
  const heading = (at: number): CellStyle => ({
    ...HEADING,
    alignment: {
      ...(figures[at] === true ? { horizontal: 'right' } : words(at).alignment),
      vertical: 'center',
      wrapText: true,
    },
  });
  return [
    columns.map((title, at) => textCell(title, heading(at))),
    ...rows.map((row) =>
      row.map((value, at) => cellOf(value, value?.kind === 'text' ? words(at) : { alignment: TOP })),
    ),
    ...(total === undefined ? [] : [total.map((value) => cellOf(value, TOTAL))]),
  ];
};

/** Points of a line of words of a size. */
const LEADING = 1.37;

/** How high the rows are that hold more than one line of plain words: not every program finds out by itself. */
export const heightsOf = (lines: Lines, widths: readonly number[]): Map<number, { height: number }> =>
  new Map(
    lines.flatMap((line, row) => {
      const heights = line.map(({ value, style = {} }, at) => {
        const size = style.font?.size ?? FACE.size;
        const room = (((widths[at] ?? NARROWEST) - 1) * FACE.size) / size - (style.alignment?.indent ?? 0);
        const wraps = style.alignment?.wrapText === true && typeof value === 'string';
        return (wraps ? wrapped(value, Math.max(1, Math.floor(room))).length : 1) * size * LEADING;
      });
      const height = Math.min(HIGHEST, Math.ceil(Math.max(0, ...heights)));
      return height > FACE.size * LEADING + 1 ? [[row, { height }] as const] : [];
    }),
  );

/** As high as Excel lets a row be, in points. */
const HIGHEST = 409;

/**
 * A sheet that begins with the header, frozen and with filters, as pivots and queries expect; what the table is and
 * what it rests on stand below it.
 */
export const tableSheet = (name: string, table: Table): WriteSheet => {
  const { title, columns, rows, notes } = table;
  const wide = widths(table);
  const whole = Math.max(
    NOTES,
    wide.slice(0, -1).reduce((sum, width) => sum + width, 0),
  );
  const lines: Lines = [
    ...tableLines(table),
    [],
    [textCell(title, inFont({ bold: true }))],
    // What runs over the columns would be printed beside them, and everything made small for it.
    ...notes.flatMap((note) => wrapped(note, whole).map((line) => [textCell(line, QUIET)])),
  ];
  return {
    name,
    columns: wide.map((width) => ({ width })),
    cells: placed(lines),
    rowDefs: heightsOf(lines, wide),
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
/** Notes below a table are at least so wide. */
const NOTES = 60;
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
