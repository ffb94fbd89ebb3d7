import { widthOf } from '../../value/width.ts';

/** What a column asks for. */
export type Wish = {
  /** The widest cell, and the widest single word of the heading. */
  readonly cells: number;
  readonly heading: string;
  /** Text may be cut, figures may not. */
  readonly cuttable: boolean;
  /** The higher, the earlier it is left out; 0 only when nothing else helps. */
  readonly weight: number;
};

/** Which columns are drawn, and how wide; the headings of the others are named under the table. */
export type Plan = { readonly kept: readonly number[]; readonly widths: readonly number[] };

export const GAP = 2;

/** A name is still a name at this width, and still a hint of one at that. */
const COMFORTABLE = 18;
const LEAST = 6;
/** Most words of a heading stay whole at this width. */
const WORD = 10;

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);

const longestWord = (heading: string): number => Math.max(0, ...heading.split(' ').map(widthOf));

/**
 * Fits columns into `room`: headings break first, then names are cut to a comfortable width, then columns
 * with a weight are left out, then names are cut to the least, then columns are left out from the right.
 * Figures are never cut while another column can give way.
 */
export const planColumns = (wishes: readonly Wish[], room: number): Plan => {
  let kept = wishes.map((_, at) => at);
  for (const floor of [COMFORTABLE, WORD, LEAST]) {
    for (;;) {
      const widths = fitted(
        kept.flatMap((at) => wishes[at] ?? []),
        room,
        floor,
      );
      if (widths !== undefined) return { kept, widths };
      const next =
        floor === COMFORTABLE
          ? heaviest(kept, wishes)
          : floor === LEAST && kept.length > 1
            ? kept.at(-1)
            : undefined;
      if (next === undefined) break;
      kept = kept.filter((at) => at !== next);
    }
  }
  return { kept: kept.slice(0, 1), widths: [room] };
};

const heaviest = (kept: readonly number[], wishes: readonly Wish[]): number | undefined => {
  let found: number | undefined;
  for (const at of kept) {
    const weight = wishes[at]?.weight ?? 0;
    if (weight > 0 && weight >= (found === undefined ? 0 : (wishes[found]?.weight ?? 0))) found = at;
  }
  return found;
};

/** Widths that fit, none below `floor` for text; undefined when there are none. */
const fitted = (wishes: readonly Wish[], room: number, floor: number): number[] | undefined => {
  const wide = wishes.map(({ cells, heading }) => Math.max(cells, widthOf(heading)));
  if (total(wide) <= room) return wide;
  const widths = wishes.map(({ cells, heading, cuttable }) =>
    cuttable
      ? Math.min(Math.max(cells, longestWord(heading)), Math.max(cells, floor))
      : Math.max(cells, longestWord(heading)),
  );
  while (total(widths) > room) {
    const widest = widestCuttable(wishes, widths, floor);
    if (widest === undefined) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widened(widths, wide, room);
};

const widestCuttable = (
  wishes: readonly Wish[],
  widths: readonly number[],
  floor: number,
): number | undefined => {
  let found: number | undefined;
  for (const [at, width] of widths.entries()) {
    if (wishes[at]?.cuttable !== true || width <= floor) continue;
    if (found === undefined || width > (widths[found] ?? 0)) found = at;
  }
  return found;
};

/** Gives what room is left back to headings that were broken, from the left. */
const widened = (widths: readonly number[], wide: readonly number[], room: number): number[] => {
  let left = room - total(widths);
  return widths.map((width, at) => {
    const more = Math.max(0, Math.min(left, (wide[at] ?? width) - width));
    left -= more;
    return width + more;
  });
};
