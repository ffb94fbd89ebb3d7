import { writeXlsx } from 'hucre/xlsx';
import { textCell, type Written } from './cells.ts';
import { repacked } from './pack.ts';
import { placed } from './sheet.ts';

type Column = {
  readonly title: string;
  readonly values: readonly (string | number | null)[];
  /** How Excel writes its numbers. */
  readonly format?: string;
};

/** A workbook of one sheet of plain columns, each under its title: what a chart in another file is drawn from. */
export const sheetBook = async (
  name: string,
  columns: readonly Column[],
  day: string,
): Promise<Uint8Array> => {
  const rows = Math.max(0, ...columns.map(({ values }) => values.length));
  const lines = [
    columns.map(({ title }) => textCell(title)),
    ...Array.from({ length: rows }, (_, at) => columns.map((column) => cellOf(column, at))),
  ];
  const made = new Date(`${day}T00:00:00Z`);
  return repacked(
    await writeXlsx({
      sheets: [{ name, cells: placed(lines) }],
      properties: { created: made, modified: made },
    }),
  );
};

const cellOf = ({ values, format }: Column, at: number): Written => {
  const value = values[at] ?? null;
  if (typeof value === 'string') return textCell(value);
  if (value === null || !Number.isFinite(value)) return { value: null };
  return { value, type: 'number', ...(format === undefined ? {} : { style: { numFmt: format } }) };
};
