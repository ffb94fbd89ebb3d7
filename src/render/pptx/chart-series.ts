import type { Unit } from '../amount.ts';
import { el } from '../markup.ts';
import { type SheetColumn, titleRef, valuesRef } from './chart-sheet.ts';
import type { Plot } from './chart-xml.ts';

/** A chart with the sheet that its figures stand in. */
export type Made = { readonly plot: Plot; readonly columns: readonly SheetColumn[] };

/** How Excel and its kin write a unit; they take the marks of their own language. */
export const formatOf = (unit: Unit, values: readonly (number | null)[]): string => {
  if (unit === 'share') return '0.0%';
  return unit === 'money' || values.every((value) => value === null || Number.isInteger(value))
    ? '#,##0'
    : '#,##0.0';
};

export const val = (name: string, value: string | number): string => el(`c:${name}`, { val: value });
export const AXES = val('axId', 1) + val('axId', 2);

export const series = (
  at: number,
  columns: readonly SheetColumn[],
  column: number,
  ...rest: readonly string[]
): string =>
  el('c:ser', {}, val('idx', at), val('order', at), el('c:tx', {}, titleRef(columns, column)), ...rest);

export const names = (columns: readonly SheetColumn[]): string => el('c:cat', {}, valuesRef(columns, 0));
export const values = (columns: readonly SheetColumn[], at: number): string =>
  el('c:val', {}, valuesRef(columns, at));

export const point = (at: number, look: string): string =>
  el('c:dPt', {}, val('idx', at), val('invertIfNegative', 0), val('bubble3D', 0), look);

/** Lines without signs at their points. */
export const NO_MARKER = el('c:marker', {}, val('symbol', 'none'));
