import { BODY } from './piece.ts';
import { type Group, PADDING, type SlideCell, type SlideTable, scaled } from './table-plan.ts';
import { heightIn, inLines, linesIn, type Paragraph, paragraphHeight } from './text.ts';

/** Room above and below the words of a cell, together. */
export const VERTICAL = 7;
export const GAP = 6;
/** A heading of more lines is cut: it stands on every part. */
const HEADING_LINES = 4;

export type Line = {
  readonly cells: readonly SlideCell[];
  readonly height: number;
  readonly kind: 'head' | 'row' | 'total';
};

/** Columns and rows of a table that stand on one slide. */
export type Part = {
  readonly table: SlideTable;
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
};

export const captionHeight = ({ caption }: SlideTable): number =>
  caption.length === 0 ? 0 : heightIn(caption, BODY.width) + GAP;
const footHeight = ({ foot }: SlideTable): number =>
  foot.length === 0 ? 0 : heightIn(foot, BODY.width) + GAP;

export const linesHeight = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);
export const heightOf = ({ table, lines }: Part): number =>
  captionHeight(table) + linesHeight(lines) + footHeight(table);

/** The rows of a group in parts that fit, the first into `first`, each under the header; the total follows the last. */
export const partsOf = (table: SlideTable, group: Group, first: number): Part[] => {
  const pick = (cells: readonly SlideCell[]): SlideCell[] =>
    group.columns.map((at) => ({
      ...cells[at],
      paragraphs: (cells[at]?.paragraphs ?? []).map((para) => scaled(para, group.scale)),
    }));
  const line = (cells: readonly SlideCell[], kind: Line['kind']): Line => ({
    cells,
    height: Math.max(
      ...cells.map(
        ({ paragraphs }, at) => heightIn(paragraphs, (group.widths[at] ?? 0) - PADDING) + VERTICAL,
      ),
    ),
    kind,
  });
  const titled = table.columns.some(({ title }) => title !== undefined);
  const head = titled ? [line(headings(pick(table.columns.map(titleCell)), group.widths), 'head')] : [];
  const around = captionHeight(table) + linesHeight(head) + footHeight(table);
  const most = BODY.height - around;
  const rows = [
    ...table.rows.flatMap((row) => cutRow(pick(row), group.widths, most)).map((row) => line(row, 'row')),
    ...(table.total === undefined ? [] : cutRow(pick(table.total), group.widths, most)).map((row) =>
      line(row, 'total'),
    ),
  ];
  return filled(rows, first - around, most).map((lines) => ({
    table,
    widths: group.widths,
    lines: [...head, ...lines],
  }));
};

const titleCell = ({ title }: SlideTable['columns'][number]): SlideCell => ({
  paragraphs: title === undefined ? [] : [title],
});

const headings = (cells: readonly SlideCell[], widths: readonly number[]): SlideCell[] =>
  cells.map(({ paragraphs: [title] }, at) => {
    if (title === undefined) return { paragraphs: [] };
    const lines = linesIn(title, (widths[at] ?? 0) - PADDING);
    if (lines.length <= HEADING_LINES) return { paragraphs: [title] };
    const [run = { text: '' }] = title.runs;
    return {
      paragraphs: [
        { ...title, runs: [{ ...run, text: `${lines.slice(0, HEADING_LINES).join(' ').slice(0, -2)}…` }] },
      ],
    };
  });

/** A row that is higher than a slide, in rows that are not. */
const cutRow = (cells: readonly SlideCell[], widths: readonly number[], most: number): SlideCell[][] => {
  const room = most - VERTICAL;
  const width = (at: number): number => (widths[at] ?? 0) - PADDING;
  if (cells.every(({ paragraphs }, at) => heightIn(paragraphs, width(at)) <= room)) return [[...cells]];
  const columns = cells.map(({ paragraphs }, at) => {
    const slices: Paragraph[][] = [[]];
    let left = room;
    for (const each of paragraphs.flatMap((para) => inLines(para, width(at)))) {
      const height = paragraphHeight(each, width(at));
      if (height > left && slices.at(-1)?.length !== 0) {
        slices.push([]);
        left = room;
      }
      slices.at(-1)?.push(each);
      left -= height;
    }
    return slices;
  });
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, slice) =>
    cells.map((cell, at) => ({ ...cell, paragraphs: columns[at]?.[slice] ?? [] })),
  );
};

/** Rows in as few parts as they take, the first into a room of its own, the others about as high as one another. */
const filled = (rows: readonly Line[], first: number, most: number): Line[][] => {
  const parts = dealt(rows, first, most);
  let [low, high] = [linesHeight(rows) / parts.length, most];
  for (let step = 0; parts.length > 1 && step < 8; step++) {
    const middle = (low + high) / 2;
    if (dealt(rows, Math.min(first, middle), middle).length === parts.length) high = middle;
    else low = middle;
  }
  return dealt(rows, Math.min(first, high), high);
};

const dealt = (rows: readonly Line[], first: number, most: number): Line[][] => {
  const parts: Line[][] = [[]];
  let room = first;
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    // A total does not stand alone: the row before goes with it.
    const needed = row.height + (row.kind === 'row' && next?.kind === 'total' ? next.height : 0);
    if (needed > room && parts.at(-1)?.length !== 0) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)?.push(row);
    room -= row.height;
  }
  return parts;
};
