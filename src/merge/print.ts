import type { Block, Piece } from '../source/document-pieces.ts';
import type { Chunk } from './lines.ts';

/** Lines moved to the right or, with a negative number, to the left as far as spaces go; empty ones stay. */
export const shifted = (text: string, by: number): string => {
  if (by === 0) return text;
  const pad = ' '.repeat(Math.max(0, by));
  return text.replace(/^( *)(?=[^\n ])/gm, (spaces) =>
    by > 0 ? pad + spaces : spaces.slice(Math.min(-by, spaces.length)),
  );
};

/** The same for what begins in the middle of a line. */
export const shiftedBelow = (text: string, by: number): string => {
  const end = text.indexOf('\n') + 1;
  return text.slice(0, end) + shifted(text.slice(end), by);
};

/** A piece as lines at a column; without `above` it begins with its own line. */
export const printed = (piece: Piece, column: number, above = true): string =>
  `${above ? shifted(piece.above, column - piece.column) : ''}${' '.repeat(column)}${line(piece, column)}`;

/** A piece from its key or dash on. */
export const line = (piece: Piece, column: number): string =>
  piece.head + printedValue(piece, column) + shifted(piece.below, column - piece.column);

/** What stands behind the `:` or `-` of a piece. */
export const printedValue = (piece: Piece, column: number): string => {
  const { value } = piece;
  if (value.kind === 'leaf') return shiftedBelow(value.text, column - piece.column);
  const inner = innerColumn(piece, value, column);
  const pieces = value.pieces.map((each, at) =>
    isItem(piece) && at === 0 ? line(each, inner) : printed(each, inner),
  );
  return value.lead + pieces.join('');
};

/** An item of a list, whose first fact stands beside the dash. */
export const isItem = ({ head }: Pick<Piece, 'head'>): boolean => head.startsWith('-');

/** Where the pieces below a piece stand. */
export const innerColumn = (
  { head }: Pick<Piece, 'head'>,
  { indent }: Pick<Block, 'indent'>,
  column: number,
): number => column + (isItem({ head }) ? head.length : indent);

/** Chunks with something in front of what the first says, in both versions of it. */
export const prefixed = (before: string, [first, ...rest]: readonly Chunk[]): readonly Chunk[] => {
  if (first === undefined) return [];
  if (typeof first === 'string') return [before + first, ...rest];
  const put = (text: string): string => (text === '' ? '' : before + text);
  return [{ ours: put(first.ours), theirs: put(first.theirs) }, ...rest];
};

/** The whole text, the two versions of each conflict between marks of so many signs, as git and its tools have them. */
export const marked = (chunks: readonly Chunk[], size: number): string => {
  const mark = (sign: string, label: string): string => `${sign.repeat(size)}${label}\n`;
  return chunks
    .map((chunk) =>
      typeof chunk === 'string'
        ? chunk
        : `${mark('<', ' ours')}${chunk.ours}${mark('=', '')}${chunk.theirs}${mark('>', ' theirs')}`,
    )
    .join('');
};

/** The text in which every conflict was decided for one side. */
export const decided = (chunks: readonly Chunk[], side: 'ours' | 'theirs'): string =>
  chunks.map((chunk) => (typeof chunk === 'string' ? chunk : chunk[side])).join('');
