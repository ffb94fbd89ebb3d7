import type { Words } from '../../locale/words.ts';
import type { Block, Cell } from '../../page/page.ts';
import { gridCells } from '../figures.ts';
import { cellParagraphs, inlineRuns, legendOf, quiet, SIZE } from './cells.ts';
import { solid } from './ink.ts';
import type { SlideTable } from './table-plan.ts';
import { clean, type Paragraph, paragraph } from './text.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const heading = (title: string, align: 'left' | 'right' | 'center' = 'left'): Paragraph =>
  paragraph(title, SIZE.table - 1, { ink: 'soft', align });

const captionOf = (title: string | undefined): Paragraph[] =>
  title === undefined || clean(title) === '' ? [] : [paragraph(title, SIZE.caption, { bold: true })];

const AWAY = 14;

/** A table with the meaning of its marks and its base below. */
export const dataTable = (block: Of<'table'>, words: Words): SlideTable => {
  const { title, columns, rows, total, base, empty = '' } = block;
  /** Words behind figures that end at the right keep away from them. */
  const away = (at: number): { indent?: number } =>
    columns[at]?.align !== 'right' && columns[at - 1]?.align === 'right' ? { indent: AWAY } : {};
  const cell = (each: Cell, at: number, bold = false) => ({
    paragraphs: cellParagraphs(each, words, {
      align: columns[at]?.align ?? 'left',
      bold,
      meter: columns[at]?.bars === true && !bold,
    }).map((para) => ({ ...para, ...away(at) })),
  });
  return {
    name: clean(title ?? '') || 'Table',
    caption: [...captionOf(title), ...(rows.length === 0 ? [paragraph(empty, SIZE.text)] : [])],
    columns: columns.map((column, at) => ({
      title: { ...heading(column.title, column.align), ...away(at) },
      firm: rows.length > 0 && rows.every((row) => row[at] === undefined || row[at].kind !== 'text'),
    })),
    rows: rows.map((row) => row.map((each, at) => cell(each, at))),
    ...(total === undefined ? {} : { total: total.map((each, at) => cell(each, at, true)) }),
    foot: [...legendOf([...rows.flat(), ...(total ?? [])], words), ...quiet(base)],
  };
};

/** A map of names: what stands in which cell of rows and columns. */
export const gridTable = ({ title, rows, columns, cells }: Of<'grid'>, words: Words): SlideTable => ({
  name: clean(title) || 'Grid',
  caption: captionOf(title),
  columns: [
    { title: heading('') },
    ...columns.map((column) => ({ title: heading(column, 'center'), equal: true })),
  ],
  rows: rows.map((row, at) => [
    { paragraphs: [heading(row)] },
    ...columns.map((_, place) => ({
      paragraphs: (cells[at]?.[place] ?? []).map(
        (item): Paragraph => ({
          runs: typeof item === 'string' ? [{ text: clean(item) }] : inlineRuns(item, words),
          size: SIZE.table,
        }),
      ),
      fill: solid('panel'),
    })),
  ]),
  foot: legendOf(gridCells(cells), words),
});
