import type { Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import { piecesOf } from './blocks.ts';
import { SIZE } from './cells.ts';
import { BODY, GAP, type Piece, wordsPiece } from './piece.ts';
import { paragraph } from './text.ts';

/** A section within another that takes less than half a slide, as one piece under its heading: several share a slide. */
export const shortSection = (
  { title, blocks }: Extract<Block, { kind: 'section' }>,
  words: Words,
): Piece | undefined => {
  const leaves = blocks.filter((block) => block.kind !== 'section');
  if (leaves.length < blocks.length) return undefined;
  const heading = wordsPiece([paragraph(title, SIZE.caption, { bold: true })]);
  const pieces = [heading, ...leaves.flatMap((block) => piecesOf(block, words))].filter(
    ({ height }) => height > 0,
  );
  const below = (at: number): number => (at === 0 ? 0 : at === 1 ? GAP / 2 : GAP);
  const height = pieces.reduce((sum, piece, at) => sum + below(at) + piece.height, 0);
  return pieces.length === 1 || height > BODY.height / 2
    ? undefined
    : {
        height,
        draw: (box, pen) => {
          let { y } = box;
          return pieces
            .map((piece, at) => {
              y += below(at) + piece.height;
              return piece.draw({ ...box, y: y - piece.height, height: piece.height }, pen);
            })
            .join('');
        },
      };
};
