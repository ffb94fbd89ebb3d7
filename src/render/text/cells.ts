import type { Block, Cell } from '../../page/page.ts';
import type { Basis } from '../../value/fact.ts';
import { meter, spark } from '../strokes.ts';
import { direction, isFigure, legend, MARKS, shown } from '../value.ts';
import type { Stage } from './stage.ts';
import { muted, type TextCell, type TextTable } from './table.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The value with its mark: before a figure, behind a word. */
const marked = (cell: Cell, stage: Stage): string => {
  const { text, basis } = shown(cell, stage.words);
  const value = cell.kind === 'spark' && text === '' ? spark(cell.values, stage.strokes) : text;
  if (basis === 'known') return value;
  return isFigure(cell) ? MARKS[basis] + value : `${value} ${MARKS[basis]}`.trim();
};

const toneOf = (cell: Cell, stage: Stage): TextCell['tone'] =>
  cell.tone ?? (shown(cell, stage.words).absent ? 'muted' : undefined);

/** A cell in a sentence or a list, its note in brackets. */
export const inline = (cell: Cell, stage: Stage): string =>
  stage.clean(cell.note === undefined ? marked(cell, stage) : `${marked(cell, stage)} (${cell.note})`);

/** A change with an arrow that says its direction without colour. */
export const change = (cell: Cell, stage: Stage): string => {
  const way = direction(cell);
  const { up, down } = stage.strokes;
  return (way > 0 ? up : way < 0 ? down : '') + inline(cell, stage);
};

/** Numbers the notes of figures in a table, so that digits stay under digits. */
const footnotes = () => {
  const notes: string[] = [];
  return {
    notes,
    mark: (note: string): string => {
      if (!notes.includes(note)) notes.push(note);
      return `[${notes.indexOf(note) + 1}]`;
    },
  };
};

/** The cells of a table as text, and the footnotes of its figures. */
export const textTable = (block: TableBlock, stage: Stage): { table: TextTable; notes: string[] } => {
  const { notes, mark } = footnotes();
  const textCell = (cell: Cell): TextCell => ({
    text:
      cell.note !== undefined && isFigure(cell)
        ? stage.clean(`${mark(cell.note)} ${marked(cell, stage)}`)
        : inline(cell, stage),
    tone: toneOf(cell, stage),
  });
  const rows = block.rows.map((row) =>
    row.map((cell, at): TextCell => {
      const drawn = textCell(cell);
      const isBar = block.columns[at]?.bars === true && cell.kind === 'share' && cell.value !== null;
      return isBar ? { ...drawn, text: `${drawn.text} ${meter(cell.value, stage.strokes)}` } : drawn;
    }),
  );
  const columns = block.columns.map(({ title, align, weight, wrap }, at) => ({
    title: stage.clean(title),
    align: align ?? 'left',
    weight: weight ?? 0,
    long: wrap === true ? ('wrap' as const) : isText(block, at) ? ('cut' as const) : ('whole' as const),
  }));
  const total = block.total?.map(textCell);
  return { table: { columns, rows, ...(total === undefined ? {} : { total }) }, notes };
};

const isText = ({ rows }: TableBlock, at: number): boolean => rows.every((row) => row[at]?.kind === 'text');

/** What the marks of these cells mean, as a quiet line; nothing when all is known. */
export const legendLines = (cells: Iterable<Cell>, stage: Stage): string[] =>
  basisLines(
    [...cells].map((cell) => shown(cell, stage.words)),
    stage,
  );

/** The same for whatever has a basis. */
export const basisLines = (some: readonly { readonly basis?: Basis }[], stage: Stage): string[] => {
  const bases = some.map(({ basis = 'known' }) => basis);
  const marks = legend(bases, stage.words);
  if (marks.length === 0) return [];
  return muted(stage.clean(marks.map(({ mark, meaning }) => `${mark} ${meaning}`).join(' · ')), stage);
};
