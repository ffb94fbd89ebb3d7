import { printable } from '../../value/printable.ts';
import { widthOf } from '../../value/width.ts';

/** One character as a terminal shows it. `index`: where it starts in the line (UTF-16); `column`: where on the screen (from 0). */
type ScreenCell = {
  readonly index: number;
  readonly column: number;
  readonly shown: string;
  readonly width: number;
};

/** A line of a file as a terminal shows it, and the columns it takes. */
export type ScreenLine = {
  readonly cells: readonly ScreenCell[];
  readonly length: number;
  readonly width: number;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Lays a line out on the screen; a tab takes two columns, whatever the terminal thinks of it. */
export const screenLine = (line: string): ScreenLine => {
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
export const columnOf = (line: ScreenLine, index: number): number =>
  index >= line.length ? line.width : (line.cells.findLast((cell) => cell.index <= index)?.column ?? 0);

/** The part of a line in the screen columns [from, from + room), with `dots` where something is left out. */
export const cut = (line: ScreenLine, from: number, room: number, dots: string): string => {
  const tooLong = line.width > from + room;
  const kept = line.cells.filter(
    ({ column, width }) =>
      column >= (from > 0 ? from + 1 : 0) && column + width <= from + room - (tooLong ? 1 : 0),
  );
  const gap = from > 0 ? dots + ' '.repeat(Math.max(0, (kept[0]?.column ?? 0) - from - 1)) : '';
  return gap + kept.map(({ shown }) => shown).join('') + (tooLong ? dots : '');
};
