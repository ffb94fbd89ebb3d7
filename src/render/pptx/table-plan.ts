import { longestWord } from './measure.ts';
import { BODY } from './piece.ts';
import { type Paragraph, wishOf } from './text.ts';

/** A cell of a table on a slide. `fill`: DrawingML. */
export type SlideCell = { readonly paragraphs: readonly Paragraph[]; readonly fill?: string };

export type SlideColumn = {
  /** Nothing above any column: a list without a header. */
  readonly title?: Paragraph;
  /** Figures and days stay on one line. */
  readonly firm?: boolean;
  /** In points, where it is not to follow from what stands in it. */
  readonly width?: number;
  /** As wide as the others that are to be so. */
  readonly equal?: boolean;
};

export type SlideTable = {
  readonly name: string;
  readonly caption: readonly Paragraph[];
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly (readonly SlideCell[])[];
  readonly total?: readonly SlideCell[];
  /** What stands below each of its parts: what marks mean, what it rests on. */
  readonly foot: readonly Paragraph[];
};

/** Columns that stand side by side on a slide, with their widths; `scale` of the words in them. */
export type Group = {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  readonly scale: number;
};

/** Room beside the words of a cell, left and right together. */
export const PADDING = 10;

const LARGE = 14 / 12;
const SCALES = [1, 11 / 12, 10 / 12, 9 / 12];
const LONGEST_WORD = 150;
const NARROWEST = 60;
const WIDEST = 460;

export const scaled = (para: Paragraph, scale: number): Paragraph =>
  scale === 1 ? para : { ...para, size: Math.round(para.size * scale * 10) / 10 };

type Wish = { readonly least: number; readonly best: number };

const wishOfColumn = (table: SlideTable, at: number, scale: number): Wish => {
  const { title, firm = false, width } = table.columns[at] ?? {};
  if (width !== undefined) return { least: width, best: width };
  const cells = [...table.rows, ...(table.total === undefined ? [] : [table.total])].flatMap(
    (row) => row[at]?.paragraphs ?? [],
  );
  const words = (some: readonly Paragraph[]): number =>
    some.reduce((most, para) => {
      const { size, runs } = scaled(para, scale);
      const bold = runs.some((run) => run.bold === true);
      return Math.max(
        most,
        longestWord(runs.map(({ text }) => text).join(''), { size, bold }) + (para.indent ?? 0),
      );
    }, 0);
  const lines = (some: readonly Paragraph[]): number =>
    some.reduce((most, para) => Math.max(most, wishOf(scaled(para, scale))), 0);
  const head = title === undefined ? [] : [title];
  const heading = Math.min(LONGEST_WORD, words(head));
  const best = Math.max(
    heading,
    Math.min(firm ? BODY.width - PADDING : WIDEST, lines(cells)),
    Math.min(90, lines(head)),
  );
  const least = firm
    ? best
    : Math.min(best, Math.max(heading, NARROWEST, Math.min(LONGEST_WORD, words(cells))));
  return { least: least + PADDING, best: best + PADDING };
};

const total = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0);

/** So few columns stand closer together than the slide is wide, or the eye loses the row. */
const FEW = 3;

/** Widths for wishes that fit: what they like best and more, or what the longest have to give way for. */
const shared = (wishes: readonly Wish[], fixed: boolean): number[] => {
  const best = total(wishes.map((wish) => wish.best));
  if (best <= BODY.width) {
    const target = fixed ? best : Math.min(BODY.width, wishes.length <= FEW ? best * 1.35 : BODY.width);
    return wishes.map((wish) => (wish.best * target) / best);
  }
  const level = levelOf(wishes);
  return wishes.map((wish) => Math.max(wish.least, Math.min(wish.best, level)));
};

/** The width above which columns give way, so that all together are as wide as the slide: short ones stay as they like it. */
const levelOf = (wishes: readonly Wish[]): number => {
  let low = 0;
  let high: number = BODY.width;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    const width = total(wishes.map(({ least, best }) => Math.max(least, Math.min(best, middle))));
    if (width <= BODY.width) low = middle;
    else high = middle;
  }
  return low;
};

/** Columns that are to be as wide as one another share what they have. */
const evened = (widths: readonly number[], columns: readonly SlideColumn[]): number[] => {
  const alike = widths.filter((_, at) => columns[at]?.equal === true);
  return widths.map((width, at) => (columns[at]?.equal === true ? total(alike) / alike.length : width));
};

const groupOf = (
  table: SlideTable,
  columns: readonly number[],
  wishes: readonly Wish[],
  scale: number,
): Group => {
  const own = columns.flatMap((at) => table.columns[at] ?? []);
  const fixed = own.some(({ width }) => width !== undefined);
  return { columns, widths: evened(shared(wishes, fixed), own), scale };
};

/** All columns in larger type, where they have room for it. */
export const roomyGroup = (table: SlideTable): Group | undefined => {
  const all = table.columns.map((_, at) => at);
  const wishes = all.map((at) => wishOfColumn(table, at, LARGE));
  return total(wishes.map(({ best }) => best)) <= BODY.width ? groupOf(table, all, wishes, LARGE) : undefined;
};

/**
 * How the columns stand on slides: side by side in the largest type that lets them, or in several groups, each of which
 * begins with the first column.
 */
export const groupsOf = (table: SlideTable): Group[] => {
  const all = table.columns.map((_, at) => at);
  for (const scale of SCALES) {
    const wishes = all.map((at) => wishOfColumn(table, at, scale));
    if (total(wishes.map(({ least }) => least)) <= BODY.width) return [groupOf(table, all, wishes, scale)];
  }
  const scale = SCALES.at(-1) ?? 1;
  const wishes = all.map((at) => wishOfColumn(table, at, scale));
  return dealt(wishes).map((columns) =>
    groupOf(
      table,
      columns,
      columns
        .flatMap((at) => wishes[at] ?? [])
        .map(({ least, best }) => ({ least: Math.min(least, BODY.width / 2), best })),
      scale,
    ),
  );
};

/** Columns in groups that fit, the first in each of them. */
const dealt = (wishes: readonly Wish[]): number[][] => {
  const groups: number[][] = [];
  const first = Math.min(BODY.width / 2, wishes[0]?.least ?? 0);
  let used = Number.POSITIVE_INFINITY;
  for (let at = 1; at < wishes.length; at++) {
    const width = Math.min(BODY.width / 2, wishes[at]?.least ?? 0);
    if (used + width > BODY.width) {
      groups.push([0]);
      used = first;
    }
    groups.at(-1)?.push(at);
    used += width;
  }
  return groups;
};
