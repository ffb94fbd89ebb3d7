import { BODY, GAP, type Piece } from './piece.ts';

/** A part of a slide in which something long may begin below something else. */
const ENOUGH = 0.6;

/**
 * Lays pieces on slides, one below the other. `finish` is told each slide, with the mark (`2/3`) of what goes over
 * several; `close` finishes the one that is begun.
 */
export const stack = (finish: (pieces: readonly Piece[], mark: string) => void) => {
  let pieces: Piece[] = [];
  let used = 0;

  const close = (mark = ''): void => {
    if (pieces.length > 0) finish(pieces, mark);
    pieces = [];
    used = 0;
  };
  const put = (piece: Piece): void => {
    used += piece.height + (pieces.length === 0 ? 0 : GAP);
    pieces.push(piece);
  };
  const room = (): number => BODY.height - used - (pieces.length === 0 ? 0 : GAP);

  const add = (piece: Piece): void => {
    if (piece.height > room() && piece.height <= BODY.height) close();
    if (piece.height <= room()) put(piece);
    else spread(piece);
  };

  /** What is higher than a slide begins on this one where there is enough room below sentences. */
  const spread = (piece: Piece): void => {
    if (room() < BODY.height * ENOUGH || pieces.some(({ words }) => words !== true)) close();
    let parts = piece.parts?.(room()) ?? [piece];
    if ((parts[0]?.height ?? 0) > room()) {
      close();
      parts = piece.parts?.(room()) ?? [piece];
    }
    for (const [at, part] of parts.entries()) {
      put(part);
      close(parts.length > 1 ? `${at + 1}/${parts.length}` : '');
    }
  };

  return { add, close };
};
