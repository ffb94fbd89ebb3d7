import { type Chunk, mergeLines } from './lines.ts';
import { either, type Three } from './three.ts';

/** Merges comments and empty lines; where only the number of empty lines differs, there is nothing to decide. */
export const mergeComments = (texts: Three<string>): readonly Chunk[] =>
  mergeLines(texts).map((chunk) => {
    if (typeof chunk === 'string' || chunk.ours.trim() + chunk.theirs.trim() !== '') return chunk;
    return either({ base: '', ...chunk });
  });
