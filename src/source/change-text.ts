import type { Change } from './change.ts';

/** The text after a splice. Edits may come in any order; two that overlap are a bug. */
export const spliced = ({ path, before, edits }: Extract<Change, { kind: 'splice' }>): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start || end > before.length)
      throw new Error(`edits of ${path} overlap or lie outside`);
    parts.push(before.slice(at, start), text);
    at = end;
  }
  return parts.join('') + before.slice(at);
};
