import Table from 'cli-table3';
import type { Tone } from '../../page/page.ts';
import { fitted, isNarrow, widthOf, wrapped } from '../../value/width.ts';
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
  return inPortions(
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

/** The time that cli-table3 takes grows faster than its rows. */
const PORTION = 20;

const inPortions = (
  rows: readonly (readonly Fitted[])[],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
): string[] => {
  const lines: string[] = [];
  for (let at = 0; at < rows.length; at += PORTION) {
    const swap = standIns();
    const table = new Table({
      chars: NO_GRID,
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
      colWidths: [...widths],
      colAligns: [...aligns],
    });
    for (const row of rows.slice(at, at + PORTION))
      table.push(row.map(({ lines, paint }) => lines.map((line) => paint(swap.put(line))).join('\n')));
    lines.push(...table.toString().split('\n').map(swap.back));
  }
  return lines;
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

const FIRST = 0xf0000;
const FILLER = String.fromCodePoint(0xffffd);

/**
 * cli-table3 counts combining marks and some emoji otherwise than terminals do. Such texts are handed to it as
 * private-use characters, one for each column they take, and put back when the table is drawn.
 */
const standIns = () => {
  const texts: string[] = [];
  return {
    put: (text: string): string => {
      const width = widthOf(text);
      if (isNarrow(text)) return text;
      if (width === 0) return '';
      texts.push(text);
      return String.fromCodePoint(FIRST + texts.length - 1) + FILLER.repeat(width - 1);
    },
    back: (line: string): string =>
      line.replace(
        /([\u{f0000}-\u{ffffc}])\u{ffffd}*/gu,
        (_, first: string) => texts[(first.codePointAt(0) ?? 0) - FIRST] ?? '',
      ),
  };
};
