import Table from 'cli-table3';
import type { Tone } from '../../page/page.ts';
import { fitted, widthOf, wrapped } from '../../value/width.ts';
import { phrases } from '../phrases.ts';
import { GAP, type Plan, planColumns, type Wish } from './columns.ts';
import { paragraph, type Stage } from './stage.ts';

/** A clean text to stand in a column. */
export type TextCell = { readonly text: string; readonly tone?: Tone | undefined };

export type TextColumn = {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly weight: number;
  /** Long cells are cut, wrapped, or kept whole (figures and bars). */
  readonly long: 'cut' | 'wrap' | 'whole';
};

export type TextTable = {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly TextCell[])[];
  readonly total?: readonly TextCell[];
};

/** A table without a grid: headings over a thin rule, columns apart by spaces, the total under rules of its own. */
export const tableLines = (table: TextTable, stage: Stage): string[] => {
  const plan = planColumns(wishesOf(table), stage.width);
  const leftOut = table.columns.filter((_, at) => !plan.kept.includes(at)).map(({ title }) => title);
  return [
    ...drawn(table, plan, stage),
    ...(leftOut.length === 0
      ? []
      : muted(stage.say(phrases.leftOut, { columns: leftOut.join(', ') }), stage)),
  ];
};

/** A quiet remark under something. */
export const muted = (text: string, stage: Stage): string[] =>
  paragraph(text, stage).map((line) => stage.ink.muted(line));

const wishesOf = ({ columns, rows, total = [] }: TextTable): Wish[] =>
  columns.map(({ title, weight, long }, at) => ({
    cells: [...rows, total].reduce((widest, row) => Math.max(widest, widthOf(row[at]?.text ?? '')), 0),
    heading: title,
    cuttable: long !== 'whole',
    weight,
  }));

type Paint = (text: string) => string;

/** A cell cut or wrapped to the width of its column. */
type Fitted = { readonly lines: readonly string[]; readonly paint: Paint };

const drawn = ({ columns, rows, total }: TextTable, plan: Plan, stage: Stage): string[] => {
  const { strokes, ink } = stage;
  const kept = plan.kept.flatMap((at) => columns[at] ?? []);
  const row = (cells: readonly TextCell[], strong: Paint = ink.plain): Fitted[] =>
    plan.kept.map((from, at) => {
      const { text, tone } = cells[from] ?? { text: '' };
      const width = plan.widths[at] ?? 0;
      const lines = kept[at]?.long === 'wrap' ? wrapped(text, width) : [fitted(text, width, strokes.dots)];
      return { lines, paint: (line) => strong(ink[tone ?? 'plain'](line)) };
    });
  const rule = plan.widths.map(
    (width): Fitted => ({ lines: [strokes.rule.repeat(width)], paint: ink.muted }),
  );
  return laidOut(
    [
      ...(kept.every(({ title }) => title === '') ? [] : [headings(kept, plan.widths, ink.title), rule]),
      ...rows.map((cells) => row(cells)),
      ...(total === undefined ? [] : [rule, row(total, ink.title)]),
    ],
    plan.widths,
    kept.map(({ align }) => align),
  );
};

/** Headings broken over as many lines as the longest needs; the last line stands on the rule. */
const headings = (columns: readonly TextColumn[], widths: readonly number[], paint: Paint): Fitted[] => {
  const broken = columns.map(({ title }, at) => wrapped(title, widths[at] ?? 0));
  const height = Math.max(...broken.map(({ length }) => length));
  return broken.map((lines) => ({ lines: [...Array(height - lines.length).fill(''), ...lines], paint }));
};

const laidOut = (
  rows: readonly (readonly Fitted[])[],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
): string[] => {
  const line = lineOf(widths);
  const cell = (row: readonly Fitted[], at: number, n: number): string => {
    const { lines = [], paint = same } = row[at] ?? {};
    const [width, text] = [widths[at] ?? 0, lines[n] ?? ''];
    const shown = fitted(text, width);
    const gap = ' '.repeat(width - widthOf(shown));
    return aligns[at] === 'right' ? gap + paint(shown) : paint(shown) + gap;
  };
  return rows.flatMap((row) => {
    const height = Math.max(...row.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      line.replace(STAND_INS, (run) => cell(row, run.charCodeAt(0) - FIRST, n)),
    );
  });
};

const same: Paint = (text) => text;

const FIRST = 0xe000;
const STAND_INS = /[\ue000-\uf8ff]+/g;

/**
 * One line as cli-table3 lays it out, each column a run of a character of its own. Every row is this line with its own texts:
 * to lay out each cell takes longer than to compute it, and cli-table3 counts combining marks and some emoji otherwise
 * than terminals do.
 */
const lineOf = (widths: readonly number[]): string => {
  const table = new Table({
    chars: NO_GRID,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: [...widths],
  });
  table.push(widths.map((width, at) => String.fromCharCode(FIRST + at).repeat(width)));
  return table.toString();
};

const NO_GRID = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
