import { apart, BODY, type Piece, wordsPiece } from './piece.ts';
import { drawn } from './table-draw.ts';
import { heightOf, type Part, partsOf } from './table-parts.ts';
import { groupsOf, roomyGroup, type SlideTable } from './table-plan.ts';

/** A table as pieces: one, unless what stands around it is too long to be said on each of its parts. */
export const tablePieces = (table: SlideTable): Piece[] => {
  const [before, caption] = apart(table.caption);
  const [after, foot] = apart(table.foot);
  return [
    ...before,
    ...(table.rows.length === 0
      ? [wordsPiece([...caption, ...foot])]
      : [onePiece({ ...table, caption, foot })]),
    ...after,
  ].filter(({ height }) => height > 0);
};

const onePiece = (table: SlideTable): Piece => {
  const roomy = roomyGroup(table);
  const [large, more] = roomy === undefined ? [] : partsOf(table, roomy, BODY.height);
  if (large !== undefined && more === undefined) return pieceOf(large);
  const groups = groupsOf(table);
  const parts = (first: number): Piece[] =>
    groups.flatMap((group, at) => partsOf(table, group, at === 0 ? first : BODY.height)).map(pieceOf);
  const [whole, next] = parts(BODY.height);
  // In several parts it is higher than any slide.
  return whole !== undefined && next === undefined
    ? whole
    : { height: BODY.height + 1, draw: () => '', parts };
};

const pieceOf = (part: Part): Piece => ({
  height: heightOf(part),
  draw: (box, pen) => drawn(part, box, pen),
});
