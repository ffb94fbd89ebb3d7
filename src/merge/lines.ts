import { diffOf } from '../source/line-diff.ts';
import { changedOne, type Three } from './three.ts';

/** A stretch of a merged text: agreed upon, or in two versions of which a person chooses. */
export type Chunk = string | { readonly ours: string; readonly theirs: string };

/** Lines of the base that one side has in another way: base[start, end) became `lines`. */
type Hunk = { readonly start: number; readonly end: number; readonly lines: readonly string[] };

/**
 * Merges texts line by line. Changes that touch or overlap are a conflict, except where both sides made the same; lines
 * with which both versions begin or end stay out of it.
 */
export const mergeLines = (texts: Three<string>): readonly Chunk[] => {
  const one = changedOne(texts);
  if (one !== undefined) return [texts[one]];
  const base = linesOf(texts.base);
  const [ours, theirs] = [texts.ours, texts.theirs].map((text) => hunksOf(base, linesOf(text)));
  return merged(base, ours ?? [], theirs ?? []);
};

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const hunksOf = (base: readonly string[], now: readonly string[]): readonly Hunk[] => {
  const hunks: { start: number; end: number; lines: string[] }[] = [];
  let at = 0;
  let open = false;
  for (const { mark, line } of diffOf(base, now)) {
    if (mark !== ' ' && !open) hunks.push({ start: at, end: at, lines: [] });
    open = mark !== ' ';
    const last = hunks.at(-1);
    if (mark !== '+') at++;
    if (last !== undefined && mark === '-') last.end = at;
    if (last !== undefined && mark === '+') last.lines.push(line);
  }
  return hunks;
};

const merged = (
  base: readonly string[],
  ours: readonly Hunk[],
  theirs: readonly Hunk[],
): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let [at, o, t] = [0, 0, 0];
  while (o < ours.length || t < theirs.length) {
    const start = Math.min(ours[o]?.start ?? base.length, theirs[t]?.start ?? base.length);
    let end = start;
    const [firstOurs, firstTheirs] = [o, t];
    for (let grown = true; grown; ) {
      const [a, b] = [ours[o], theirs[t]];
      const takesOurs: boolean = a !== undefined && a.start <= end;
      const takesTheirs: boolean = b !== undefined && b.start <= end;
      if (takesOurs && a !== undefined) [end, o] = [Math.max(end, a.end), o + 1];
      if (takesTheirs && b !== undefined) [end, t] = [Math.max(end, b.end), t + 1];
      grown = takesOurs || takesTheirs;
    }
    chunks.push(base.slice(at, start).join(''));
    const span = { start, end };
    chunks.push(...chosen(base, span, ours.slice(firstOurs, o), theirs.slice(firstTheirs, t)));
    at = end;
  }
  chunks.push(base.slice(at).join(''));
  return chunks.filter((chunk) => chunk !== '');
};

type Stretch = { readonly start: number; readonly end: number };

const chosen = (
  base: readonly string[],
  span: Stretch,
  ours: readonly Hunk[],
  theirs: readonly Hunk[],
): readonly Chunk[] => {
  if (theirs.length === 0) return [version(base, span, ours).join('')];
  if (ours.length === 0) return [version(base, span, theirs).join('')];
  return apart(version(base, span, ours), version(base, span, theirs));
};

/** What one side made of a stretch of the base. */
const version = (
  base: readonly string[],
  { start, end }: Stretch,
  hunks: readonly Hunk[],
): readonly string[] => {
  const lines: string[] = [];
  let at = start;
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...lines, ...base.slice(at, end)];
};

const apart = (ours: readonly string[], theirs: readonly string[]): readonly Chunk[] => {
  const most = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < most && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < most - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
  const middle = (lines: readonly string[]): string => lines.slice(head, lines.length - tail).join('');
  const [left, right] = [middle(ours), middle(theirs)];
  return [
    ours.slice(0, head).join(''),
    ...(left === right ? [] : [{ ours: left, theirs: right }]),
    ours.slice(ours.length - tail).join(''),
  ].filter((chunk) => chunk !== '');
};
