import type { Words } from '../../locale/words.ts';
import type { Cell } from '../../page/page.ts';
import type { Basis } from '../../value/fact.ts';
import { meter, spark, UNICODE, WHOLE } from '../strokes.ts';
import { direction, isFigure, legend, MARKS, shown } from '../value.ts';
import { TONE_INK } from './ink.ts';
import { clean, type Paragraph, paragraph, type Run } from './text.ts';

/** Sizes of words, in points. */
export const SIZE = { text: 14, table: 12, note: 10, foot: 10, caption: 13 } as const;

/** The value with its mark: before a figure, behind a word. */
export const valueRuns = (cell: Cell, words: Words, bold = false): Run[] => {
  const { text, basis, absent } = shown(cell, words);
  if (absent) return [{ text: clean(text), ink: 'soft' }];
  const said = cell.kind === 'spark' ? spark(cell.values, UNICODE) : clean(text);
  const value: Run = { text: said, ink: TONE_INK[cell.tone ?? 'plain'], bold };
  if (basis === 'known') return [value];
  const mark: Run = { text: MARKS[basis], ink: 'accent', bold: true };
  return isFigure(cell) ? [mark, value] : [value, { text: ' ' }, mark];
};

/** A cell within a line, its note behind it. */
export const inlineRuns = (cell: Cell, words: Words): Run[] => [
  ...valueRuns(cell, words),
  ...(cell.note === undefined ? [] : [{ text: ` (${clean(cell.note)})`, ink: 'soft' } as const]),
];

/** Cells in one line. */
export const lineRuns = (cells: readonly Cell[], words: Words): Run[] =>
  cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: ' · ', ink: 'soft' } as const]),
    ...inlineRuns(cell, words),
  ]);

/** A change: an arrow for its direction, its note behind it. */
export const changeRuns = (cell: Cell, words: Words): Run[] => {
  const way = direction(cell);
  const arrow = way === 0 ? '' : way > 0 ? UNICODE.up : UNICODE.down;
  return [{ text: arrow, ink: TONE_INK[cell.tone ?? 'plain'] }, ...inlineRuns(cell, words)];
};

type Look = { readonly align?: 'left' | 'right'; readonly bold?: boolean; readonly meter?: boolean };

/** A cell of a table, its note below it; with `meter` its share is drawn as a bar of a whole as well. */
export const cellParagraphs = (
  cell: Cell,
  words: Words,
  { align = 'left', bold = false, meter: barred = false }: Look = {},
): Paragraph[] => {
  const bar =
    barred && cell.kind === 'share' && cell.value !== null
      ? [{ text: `${meter(cell.value, WHOLE).trimEnd()} `, ink: 'accent' } as const]
      : [];
  return [
    { runs: [...bar, ...valueRuns(cell, words, bold)], size: SIZE.table, align },
    ...(cell.note === undefined ? [] : [paragraph(cell.note, SIZE.note, { ink: 'soft', align })]),
  ];
};

/** What the marks of these cells mean, in a line of their own; nothing when all is known. */
export const legendOf = (cells: readonly Cell[], words: Words): Paragraph[] =>
  basesOf(
    cells.map((cell) => shown(cell, words)),
    words,
  );

/** The same for whatever has a basis. */
export const basesOf = (some: readonly { readonly basis?: Basis }[], words: Words): Paragraph[] => {
  const marks = legend(
    some.map(({ basis = 'known' }) => basis),
    words,
  );
  const runs = marks.flatMap(({ mark, meaning }, at): Run[] => [
    ...(at === 0 ? [] : [{ text: ' · ', ink: 'soft' } as const]),
    { text: mark, ink: 'accent', bold: true },
    { text: ` ${clean(meaning)}`, ink: 'soft' },
  ]);
  return marks.length === 0 ? [] : [{ runs, size: SIZE.foot }];
};

export const quiet = (text: string): Paragraph[] =>
  clean(text) === '' ? [] : [paragraph(text, SIZE.foot, { ink: 'soft' })];
