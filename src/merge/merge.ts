import { mergeDocument } from './document.ts';
import { unframed } from './frame.ts';
import { type Chunk, mergeLines } from './lines.ts';
import { marked } from './print.ts';
import { mergeTable } from './table.ts';
import { changedOne, type Three } from './three.ts';

export type { Three } from './three.ts';

/** A merged text, and how many conflicts stand in it between marks. */
export type Merge = { readonly text: string; readonly conflicts: number };

/** What git itself marks conflicts with, in signs. */
const MARK = 7;

/**
 * Merges the three texts of a file of a portfolio: facts by their keys, things by their ids, sets as sets, prose by its
 * headings, clients of a register by their rows and cells. Where both sides changed one fact, and differently, both
 * versions stand between marks of `size` signs around that fact alone. Swapped sides give the same bytes, as far as
 * nothing is in conflict. Undefined when a text cannot be read, or when the result would not read back as it should:
 * then lines are what can be merged.
 */
export const mergeTexts = (path: string, texts: Three<string>, size = MARK): Merge | undefined => {
  const one = changedOne(texts);
  if (one !== undefined) return { text: texts[one], conflicts: 0 };
  const { bare, put } = unframed(texts);
  const chunks = chunksOf(path, bare);
  if (chunks === undefined) return undefined;
  return {
    text: put(marked(chunks, size)),
    conflicts: chunks.filter((chunk) => typeof chunk !== 'string').length,
  };
};

const chunksOf = (path: string, texts: Three<string>): readonly Chunk[] | undefined => {
  if (/\.(?:md|ya?ml)$/.test(path)) return mergeDocument(path, texts);
  return path.endsWith('.csv') ? mergeTable(path, texts) : mergeLines(texts);
};
