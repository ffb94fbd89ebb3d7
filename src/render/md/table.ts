import type { Words } from '../../locale/words.ts';
import type { Block, Cell } from '../../page/page.ts';
import { meter, spark, UNICODE, WHOLE } from '../strokes.ts';
import { direction, isFigure, legend, MARKS, shown } from '../value.ts';
import { escaped, quiet, strong } from './escape.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Align = 'left' | 'right';

/** A cell as inline Markdown, with its mark and its note. */
export const inline = (cell: Cell, words: Words): string => {
  const { text, basis } = shown(cell, words);
  const value = cell.kind === 'spark' && text === '' ? spark(cell.values, UNICODE) : text;
  const marked = isFigure(cell) ? MARKS[basis] + value : `${value} ${MARKS[basis]}`.trim();
  const said = cell.tone === 'bad' ? strong(marked) : escaped(marked);
  return cell.note === undefined ? said : `${said} (${escaped(cell.note)})`;
};

/** A change with an arrow for its direction. */
export const change = (cell: Cell, words: Words): string => {
  const way = direction(cell);
  return (way > 0 ? UNICODE.up : way < 0 ? UNICODE.down : '') + inline(cell, words);
};

/** A table of ready inline Markdown. */
export const tableMd = (
  columns: readonly { readonly title: string; readonly align?: Align }[],
  rows: readonly (readonly string[])[],
): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, at) => row[at] ?? ''))),
  ].join('\n');
};

/** What the marks mean, as a quiet line; undefined when all is known. */
export const legendMd = (cells: readonly Cell[], words: Words): string | undefined => {
  const marks = legend(
    cells.map((cell) => shown(cell, words).basis),
    words,
  );
  return marks.length === 0
    ? undefined
    : quiet(marks.map(({ mark, meaning }) => `${mark} ${meaning}`).join(' · '));
};

/** A table block: title, rows, total in bold, legend, base. */
export const tableBlock = (block: TableBlock, words: Words): (string | undefined)[] => {
  const total = block.total?.map((cell) => {
    const text = inline({ ...cell, tone: 'plain' }, words);
    return text === '' ? '' : `**${text}**`;
  });
  const rows = block.rows.map((row) =>
    row.map((cell, at) => {
      const value = inline(cell, words);
      const share = block.columns[at]?.bars === true && cell.kind === 'share' ? cell.value : null;
      return share === null ? value : `${value} ${meter(share, WHOLE).trimEnd()}`;
    }),
  );
  return [
    block.title === undefined ? undefined : strong(block.title),
    block.rows.length === 0 && block.empty !== undefined
      ? escaped(block.empty)
      : tableMd(block.columns, total === undefined ? rows : [...rows, total]),
    legendMd([...block.rows.flat(), ...(block.total ?? [])], words),
    quiet(block.base),
  ];
};
