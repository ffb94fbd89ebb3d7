import type { Words } from '../../locale/words.ts';
import type { Cell } from '../../page/page.ts';
import type { Basis } from '../../value/fact.ts';
import { el, escaped } from '../markup.ts';
import type { Canvas } from '../svg/canvas.ts';
import { sparkSvg } from '../svg/spark.ts';
import { direction, isFigure, legend, MARKS, shown } from '../value.ts';

/** The value with its mark; the currency of a figure is set apart. */
export const valueHtml = (cell: Cell, canvas: Canvas): string => {
  const { words } = canvas;
  const { text, basis, absent } = shown(cell, words);
  if (absent) return el('span', { class: 'absent' }, escaped(text));
  const value = cell.kind === 'spark' ? sparkSvg(cell.values, canvas) : withUnit(text, cell);
  if (basis === 'known') return value;
  const meaning = legend([basis], words)[0]?.meaning;
  const mark = el('abbr', { class: 'basis', title: meaning }, escaped(MARKS[basis]));
  return isFigure(cell) ? mark + value : `${value} ${mark}`;
};

const withUnit = (text: string, cell: Cell): string => {
  const currency = cell.kind === 'money' || cell.kind === 'range' ? cell.currency : undefined;
  if (currency === undefined || !text.endsWith(currency)) return escaped(text);
  // An ordinary space: in a narrow card the currency may stand below the figure.
  return `${escaped(text.slice(0, -currency.length).trimEnd())} ${el('span', { class: 'unit' }, escaped(currency))}`;
};

/** A cell within a line: coloured, its note behind it. */
export const inlineHtml = (cell: Cell, canvas: Canvas): string => {
  const value = toned(valueHtml(cell, canvas), cell);
  return cell.note === undefined ? value : `${value} ${el('small', {}, `(${escaped(cell.note)})`)}`;
};

/** A change: an arrow for its direction, its note behind it. */
export const changeHtml = (cell: Cell, canvas: Canvas): string => {
  const way = direction(cell);
  const arrow = way === 0 ? '' : el('span', { 'aria-hidden': 'true' }, way > 0 ? '▲ ' : '▼ ');
  const value = el('b', { class: cell.tone }, arrow, valueHtml(cell, canvas));
  return cell.note === undefined ? value : `${value} ${escaped(cell.note)}`;
};

const toned = (markup: string, { tone }: Cell): string =>
  tone === undefined || tone === 'plain' ? markup : el('span', { class: tone }, markup);

/** A cell of a table: its note below it; with `part` (0..1) a thin bar before it that compares it with the others. */
export const tableCellHtml = (cell: Cell, canvas: Canvas, part?: number): string => {
  const value = toned(valueHtml(cell, canvas), cell);
  const note = cell.note === undefined ? '' : el('span', { class: 'cell-note' }, escaped(cell.note));
  if (part === undefined) return value + note;
  return (
    el('span', { class: 'meter', style: `--part:${Math.round(part * 1e3) / 1e3}` }, el('span', {}, value)) +
    note
  );
};

/** What the marks of these cells mean; empty when all is known. */
export const legendHtml = (cells: readonly Cell[], words: Words): string =>
  basisHtml(
    cells.map((cell) => shown(cell, words)),
    words,
  );

/** The same for whatever has a basis. */
export const basisHtml = (some: readonly { readonly basis?: Basis }[], words: Words): string => {
  const marks = legend(
    some.map(({ basis = 'known' }) => basis),
    words,
  );
  if (marks.length === 0) return '';
  const said = marks.map(
    ({ mark, meaning }) => `${el('abbr', { class: 'basis' }, escaped(mark))} ${escaped(meaning)}`,
  );
  return el('p', { class: 'base' }, said.join(' · '));
};
