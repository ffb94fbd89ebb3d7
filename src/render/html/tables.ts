import type { Block, Cell, Column } from '../../page/page.ts';
import { el, escaped } from '../markup.ts';
import type { Canvas } from '../svg/canvas.ts';
import { legendHtml, tableCellHtml } from './cells.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const right = (column: Column | undefined): string | undefined =>
  column?.align === 'right' ? 'right' : undefined;

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

const grown = ({ title, columns, rows, total }: Of<'table'>, canvas: Canvas): string => {
  const row = (cells: readonly Cell[]): string =>
    el(
      'tr',
      {},
      ...columns.map((column, at) => {
        const cell = cells[at];
        const content = cell === undefined ? '' : tableCellHtml(cell, canvas);
        return at === 0
          ? el('th', { scope: 'row', class: right(column) }, content)
          : el('td', { class: right(column) }, content);
      }),
    );
  return el(
    'table',
    {},
    title === undefined ? '' : el('caption', {}, escaped(title)),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...columns.map((column) => el('th', { scope: 'col', class: right(column) }, escaped(column.title))),
      ),
    ),
    el('tbody', {}, ...rows.map(row)),
    total === undefined ? '' : el('tfoot', {}, row(total)),
  );
};

/** A map of names: what stands in which cell of rows and columns. */
export const gridHtml = ({ title, rows, columns, cells }: Of<'grid'>): string =>
  el(
    'div',
    { class: 'wide' },
    el(
      'table',
      { class: 'grid' },
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
            ...columns.map((_, at) => el('td', {}, names(cells[row]?.[at] ?? []))),
          ),
        ),
      ),
    ),
  );

const names = (items: readonly string[]): string =>
  items.length === 0 ? '' : el('ul', {}, ...items.map((item) => el('li', {}, escaped(item))));
