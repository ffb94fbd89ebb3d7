import type { Cell, CellStyle } from 'hucre/xlsx';
import type { Figure, Value } from '../tabular/table.ts';

export type Written = Partial<Cell>;

/** Excel holds 15 digits: up to here a figure of money shows them to the cent. */
const EXACT_BELOW = 1e13;

/** A value as a cell. Text is never a formula, nor an error, whatever it begins with. */
export const cellOf = (value: Value, style: CellStyle = {}): Written => {
  if (value === null) return { value: null, style };
  if (value.kind === 'text') return textCell(value.text, style);
  if (value.kind === 'day') return dayCell(value.day, style);
  const number = Number(value.digits);
  const shaped: CellStyle = { ...style, alignment: { horizontal: 'right', vertical: 'top' } };
  return Math.abs(number) < EXACT_BELOW
    ? { value: number, type: 'number', style: { ...shaped, numFmt: formatOf(value) } }
    : textCell(value.digits, shaped);
};

/** The most that Excel takes into one cell. */
const MOST = 32_000;

/** Excel reads `_x0041_` as a character: the underscore in front is written as such. */
const literal = (text: string): string => text.slice(0, MOST).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

export const textCell = (text: string, style: CellStyle = {}): Written => {
  const value = literal(text);
  // The writer takes plain text like "#REF!" for an error.
  return value.startsWith('#')
    ? { value, type: 'richText', richText: [{ text: value }], style }
    : { value, type: 'string', style };
};

/** Excel knows no day before 1900-03-01 for certain: an earlier one is text. */
const dayCell = (day: string, style: CellStyle): Written =>
  day < '1900-03-01'
    ? textCell(day, style)
    : { value: new Date(`${day}T00:00:00Z`), type: 'date', style: { ...style, numFmt: 'yyyy-mm-dd' } };

/** `#,##0.00` and its like; Excel writes the marks of its own language. */
const formatOf = ({ unit, places, signed }: Figure): string => {
  const fraction = places > 0 ? `.${'0'.repeat(places)}` : '';
  const shape = unit === 'share' ? `0${fraction}%` : `#,##0${fraction}`;
  return signed ? `+${shape};-${shape};${shape}` : shape;
};
