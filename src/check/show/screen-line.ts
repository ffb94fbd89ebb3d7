import { printable } from '../../value/printable.ts';
import { widthOf } from '../../value/width.ts';

/** One character as a terminal shows it. `index`: where it starts in the line (UTF-16); `column`: where on the screen (from 0). */
type ScreenCell = {
  readonly index: number;
  readonly column: number;
  readonly shown: string;
  readonly width: number;
};

/** A line of a file as a terminal shows it, and the columns it takes. `plain`: each character is one column, as it is. */
export type ScreenLine = {
  readonly plain?: string;
  readonly cells: readonly ScreenCell[];
  readonly length: number;
  readonly width: number;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters, digits and marks of most lines: nothing of them is wide, hidden or joined to another. */
const PLAIN = /^[ -~\u0400-\u0482\u048a-\u052f]*$/;

/** Lays a line out on the screen; a tab takes two columns, whatever the terminal thinks of it. */
export const screenLine = (line: string): ScreenLine => {
  if (PLAIN.test(line)) return { plain: line, cells: [], length: line.length, width: line.length };
  const cells: ScreenCell[] = [];
  let column = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    const shown = segment === '\t' ? '  ' : printable(segment);
    const width = widthOf(shown);
    cells.push({ index, column, shown, width });
    column += width;
  }
  return { cells, length: line.length, width: column };
};

/** The screen column of a UTF-16 index; the end of the line for anything behind it. */
export const columnOf = (line: ScreenLine, index: number): number => {
  if (index >= line.length) return line.width;
  return line.plain === undefined
    ? (line.cells.findLast((cell) => cell.index <= index)?.column ?? 0)
    : Math.max(0, index);
};

/** The part of a line in the screen columns [from, from + room), with `dots` where something is left out. */
export const cut = (line: ScreenLine, from: number, room: number, dots: string): string => {
  const tooLong = line.width > from + room;
  const end = from + room - (tooLong ? 1 : 0);
  if (line.plain !== undefined)
    return (from > 0 ? dots : '') + line.plain.slice(from > 0 ? from + 1 : 0, end) + (tooLong ? dots : '');
  const kept = line.cells.filter(
    ({ column, width }) => column >= (from > 0 ? from + 1 : 0) && column + width <= end,
  );
  const gap = from > 0 ? dots + ' '.repeat(Math.max(0, (kept[0]?.column ?? 0) - from - 1)) : '';
  return gap + kept.map(({ shown }) => shown).join('') + (tooLong ? dots : '');
};
