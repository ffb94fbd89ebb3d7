import type { Block, Cell, Column } from '../../page/page.ts';
import { gridCells } from '../figures.ts';
import { el, escaped } from '../markup.ts';
import type { Canvas } from '../svg/canvas.ts';
import { inlineHtml, legendHtml, tableCellHtml } from './cells.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A table that a screen reader can follow and a narrow screen can scroll, with legend and base below it. */
export const tableHtml = (block: Of<'table'>, canvas: Canvas): string => {
  const legend = legendHtml([...block.rows.flat(), ...(block.total ?? [])], canvas.words);
  const empty = block.rows.length === 0 && block.empty !== undefined;
  return el(
    'div',
    { class: 'table' },
    empty ? emptyHtml(block) : el('div', { class: 'wide' }, grown(block, canvas)),
    legend,
    block.base === '' ? '' : el('p', { class: 'base' }, escaped(block.base)),
  );
};

const emptyHtml = ({ title, empty = '' }: Of<'table'>): string =>
  (title === undefined ? '' : el('p', {}, el('b', {}, escaped(title)))) + el('p', {}, escaped(empty));

/** So few columns stand closer together than the page is wide, or the eye loses the row. */
const FEW = 3;

const grown = (block: Of<'table'>, canvas: Canvas): string => {
  const { title, columns, rows, total } = block;
  const compared = comparedColumn(block);
  const most = Math.max(0, ...rows.map((cells) => shareIn(cells[compared])));
  const row = (cells: readonly Cell[], isTotal = false): string =>
    el(
      'tr',
      {},
      ...columns.map((column, at) => {
        const cell = cells[at];
        const part = at === compared && !isTotal && most > 0 ? Math.max(0, shareIn(cell)) / most : undefined;
        const content = cell === undefined ? '' : tableCellHtml(cell, canvas, part);
        return at === 0
          ? el('th', { scope: 'row', class: classOf(column, cell) }, content)
          : el('td', { class: classOf(column, cell) }, content);
      }),
    );
  return el(
    'table',
    { class: columns.length <= FEW ? 'slim' : undefined },
    title === undefined ? '' : el('caption', {}, escaped(title)),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...columns.map((column) => el('th', { scope: 'col', class: classOf(column) }, escaped(column.title))),
      ),
    ),
    el('tbody', {}, ...rows.map((cells) => row(cells))),
    total === undefined ? '' : el('tfoot', {}, row(total, true)),
  );
};

const classOf = ({ align }: Column, cell?: Cell): string | undefined => {
  if (align === 'right') return 'right';
  return cell?.kind === 'date' || cell?.kind === 'spark' ? 'nowrap' : undefined;
};

const shareIn = (cell: Cell | undefined): number =>
  cell?.kind === 'share' && cell.signed !== true ? (cell.value ?? 0) : 0;

/** The first column of unsigned shares: one column with bars says more than several. -1 where there is none. */
const comparedColumn = ({ columns, rows }: Of<'table'>): number =>
  columns.findIndex(
    (_, at) =>
      rows.length > 1 && rows.every((cells) => cells[at]?.kind === 'share' && cells[at].signed !== true),
  );

/** A map of names: what stands in which cell of rows and columns. */
export const gridHtml = ({ title, rows, columns, cells }: Of<'grid'>, canvas: Canvas): string =>
  el(
    'div',
    { class: 'wide' },
    el(
      'table',
      { class: 'map' },
      el('caption', {}, escaped(title)),
      el(
        'thead',
        {},
        el('tr', {}, el('td', {}), ...columns.map((name) => el('th', { scope: 'col' }, escaped(name)))),
      ),
      el(
        'tbody',
        {},
        ...rows.map((name, row) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, escaped(name)),
            ...columns.map((_, at) => el('td', {}, names(cells[row]?.[at] ?? [], canvas))),
          ),
        ),
      ),
    ),
  ) + legendHtml(gridCells(cells), canvas.words);

const names = (items: readonly (string | Cell)[], canvas: Canvas): string =>
  items.length === 0
    ? ''
    : el(
        'ul',
        {},
        ...items.map((item) =>
          el('li', {}, typeof item === 'string' ? escaped(item) : inlineHtml(item, canvas)),
        ),
      );
