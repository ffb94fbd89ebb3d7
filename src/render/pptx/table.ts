import { el } from '../markup.ts';
import { type Ink, NO_FILL, outline } from './ink.ts';
import { emu } from './measure.ts';
import { type Box, frame, languageOf, type Pen, shape } from './pen.ts';
import { apart, BODY, type Piece, wordsPiece } from './piece.ts';
import {
  type Group,
  groupsOf,
  PADDING,
  roomyGroup,
  type SlideCell,
  type SlideTable,
  scaled,
} from './table-plan.ts';
import { heightIn, inLines, linesIn, type Paragraph, paragraphHeight, paragraphXml } from './text.ts';

/** Room above and below the words of a cell, together. */
const VERTICAL = 7;
const GAP = 6;
/** A heading of more lines is cut: it stands on every part. */
const HEADING_LINES = 4;
type Line = {
  readonly cells: readonly SlideCell[];
  readonly height: number;
  readonly kind: 'head' | 'row' | 'total';
};

/** Columns and rows of a table that stand on one slide. */
type Part = {
  readonly table: SlideTable;
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
};

/** A table as pieces: one, unless what stands around it is too long to be said on each of its parts. */
export const tablePieces = (table: SlideTable): Piece[] => {
  const [before, caption] = apart(table.caption);
  const [after, foot] = apart(table.foot);
  return [
    ...before,
    ...(table.rows.length === 0
      ? [wordsPiece([...caption, ...foot])]
      : [onePiece({ ...table, caption, foot })]),
    ...after,
  ].filter(({ height }) => height > 0);
};

const onePiece = (table: SlideTable): Piece => {
  const roomy = roomyGroup(table);
  const [large, more] = roomy === undefined ? [] : partsOf(table, roomy, BODY.height);
  if (large !== undefined && more === undefined) return pieceOf(large);
  const groups = groupsOf(table);
  const parts = (first: number): Piece[] =>
    groups.flatMap((group, at) => partsOf(table, group, at === 0 ? first : BODY.height)).map(pieceOf);
  const [whole, next] = parts(BODY.height);
  // In several parts it is higher than any slide.
  return whole !== undefined && next === undefined
    ? whole
    : { height: BODY.height + 1, draw: () => '', parts };
};

const pieceOf = (part: Part): Piece => ({
  height: heightOf(part),
  draw: (box, pen) => drawn(part, box, pen),
});

const captionHeight = ({ caption }: SlideTable): number =>
  caption.length === 0 ? 0 : heightIn(caption, BODY.width) + GAP;
const footHeight = ({ foot }: SlideTable): number =>
  foot.length === 0 ? 0 : heightIn(foot, BODY.width) + GAP;

const linesHeight = (lines: readonly Line[]): number => lines.reduce((sum, { height }) => sum + height, 0);
const heightOf = ({ table, lines }: Part): number =>
  captionHeight(table) + linesHeight(lines) + footHeight(table);

/** The rows of a group in parts that fit, the first into `first`, each under the header; the total follows the last. */
const partsOf = (table: SlideTable, group: Group, first: number): Part[] => {
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

const drawn = ({ table, widths, lines }: Part, { x, y, width }: Box, pen: Pen): string => {
  const top = captionHeight(table);
  const height = linesHeight(lines);
  const box = { x, y: y + top, width: widths.reduce((sum, each) => sum + each, 0), height };
  const words = (paragraphs: readonly Paragraph[], name: string, at: number): string =>
    paragraphs.length === 0
      ? ''
      : shape({ x, y: at, width, height: heightIn(paragraphs, width) }, pen, { name, paragraphs });
  return [
    words(table.caption, 'Caption', y),
    frame(box, pen, { kind: 'table', name: table.name }, tableXml(widths, lines, pen)),
    words(table.foot, 'Base', y + top + height + GAP),
  ].join('');
};

const tableXml = (widths: readonly number[], lines: readonly Line[], pen: Pen): string =>
  el(
    'a:tbl',
    {},
    el('a:tblPr', lines[0]?.kind === 'head' ? { firstRow: 1 } : {}),
    el('a:tblGrid', {}, ...widths.map((width) => el('a:gridCol', { w: emu(width) }))),
    ...lines.map(({ cells, height, kind }) =>
      el('a:tr', { h: emu(height) }, ...cells.map((cell) => cellXml(cell, kind, languageOf(pen.words)))),
    ),
  );

/** The line on a side of a cell: left, right, above or below. */
const side = (name: 'L' | 'R' | 'T' | 'B', line?: { ink: Ink; width: number }): string =>
  line === undefined
    ? el(`a:ln${name}`, { w: 0 }, NO_FILL)
    : outline(line.ink, line.width, { element: `a:ln${name}` });

const cellXml = ({ paragraphs, fill }: SlideCell, kind: Line['kind'], language: string): string => {
  const below = {
    head: { ink: 'line', width: 1 },
    row: { ink: 'hair', width: 0.75 },
    total: undefined,
  } as const;
  return el(
    'a:tc',
    {},
    el(
      'a:txBody',
      {},
      '<a:bodyPr/><a:lstStyle/>',
      ...(paragraphs.length === 0 ? [{ runs: [], size: 8 }] : paragraphs).map((each) =>
        paragraphXml(each, language),
      ),
    ),
    el(
      'a:tcPr',
      {
        marL: emu(PADDING / 2),
        marR: emu(PADDING / 2),
        marT: emu(VERTICAL / 2),
        marB: emu(VERTICAL / 2),
        anchor: kind === 'head' ? 'b' : 't',
      },
      side('L'),
      side('R'),
      side('T', kind === 'total' ? { ink: 'ink', width: 1 } : undefined),
      side('B', below[kind]),
      fill ?? NO_FILL,
    ),
  );
};
