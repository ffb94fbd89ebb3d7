import { type Chunk, mergeLines } from './lines.ts';
import { either, type Three } from './three.ts';

/** Merges comments and empty lines; where only one side has a comment, or only empty lines differ, there is nothing to decide. */
export const mergeComments = (texts: Three<string>): readonly Chunk[] =>
  mergeLines(texts).map((chunk) => {
    if (typeof chunk === 'string') return chunk;
    const [ours, theirs] = [chunk.ours.trim(), chunk.theirs.trim()];
    if (ours !== '' && theirs !== '') return chunk;
    return ours + theirs === '' ? either({ base: '', ...chunk }) : ours === '' ? chunk.theirs : chunk.ours;
  });
