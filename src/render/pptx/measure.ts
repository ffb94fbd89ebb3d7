import { isNarrow, widthOf } from '../../value/width.ts';

/**
 * Advance widths of Arial (and of its metric twins) in ems, rounded up: what is measured too wide leaves a little air,
 * what is measured too narrow runs over the edge of a slide.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ !,./:;I[\]\\'|fijltіїјІЇ·\u00a0]/, 0.28],
  [/["()`{}*°„“”’r-]/, 0.41],
  [/[ckJsvxyz^_гтзсухэє]/, 0.52],
  [/[ABEKPSTVXYZFLАБВГЕЁЗКЛРТУХЬ&]/, 0.73],
  [/[CDGHNOQRUwыжмюъДИЙНОПСЦЧЭЯЪЄ<>+=~≠±×]/, 0.83],
  [/[mMWшщфШЩФМЖЫ%]/, 0.95],
  [/[a-z0-9а-џ?$€«»•–†#]/, 0.58],
];
const LARGEST_NARROW = 1.12;
const WIDE_COLUMN = 0.55;
const BOLD = 1.1;

/** Points in the units of the format, whole ones. */
export const emu = (points: number): number => Math.round(points * 12_700);

/** Lines stand so many times their size apart. */
const LEADING = 1.2;

const known = new Map<string, number>();

const advance = (char: string): number => {
  const found = known.get(char);
  if (found !== undefined) return found;
  const ems = isNarrow(char)
    ? (WIDTHS.find(([pattern]) => pattern.test(char))?.[1] ?? LARGEST_NARROW)
    : widthOf(char) * WIDE_COLUMN + (widthOf(char) === 1 ? LARGEST_NARROW - WIDE_COLUMN : 0);
  known.set(char, ems);
  return ems;
};

export type Type = { readonly size: number; readonly bold?: boolean };

/** How wide a text is on one line, in points. */
export const lengthOf = (text: string, { size, bold = false }: Type): number => {
  let ems = 0;
  for (const char of text) ems += advance(char);
  return ems * size * (bold ? BOLD : 1);
};

/** How high so many lines are, in points. */
export const heightOf = (lines: number, size: number): number => lines * size * LEADING;

/** What sums of widths may differ by, for they are added in different orders. */
const SLACK = 0.01;

/** The lines that a text takes in a width: broken at spaces, and within words that are longer than a line. */
export const broken = (text: string, width: number, type: Type): string[] => {
  const lines: string[] = [];
  const space = lengthOf(' ', type);
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const length = lengthOf(word, type);
    const fits = used + (line.length === 0 ? 0 : space) + length <= width + SLACK;
    if (!fits && line.length > 0) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    const parts = length > width + SLACK ? cutWord(word, width, type) : [word];
    const last = parts.pop() ?? '';
    lines.push(...parts);
    used += (line.length === 0 ? 0 : space) + (parts.length === 0 ? length : lengthOf(last, type));
    line.push(last);
  }
  return [...lines, line.join(' ')];
};

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What must not be cut in two; where length is width, characters. */
const graphemes = (word: string): Iterable<string> =>
  isNarrow(word) ? word : Array.from(segmenter.segment(word), ({ segment }) => segment);

const cutWord = (word: string, width: number, type: Type): string[] => {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const segment of graphemes(word)) {
    const length = lengthOf(segment, type);
    if (part !== '' && used + length > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += length;
  }
  return [...parts, part];
};

/** The longest word of a text, in points: a column that is narrower breaks words. */
export const longestWord = (text: string, type: Type): number =>
  text.split(' ').reduce((longest, word) => Math.max(longest, lengthOf(word, type)), 0);
