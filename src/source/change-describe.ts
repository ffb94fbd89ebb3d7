import { printable } from '../value/printable.ts';
import type { Change } from './change.ts';
import { spliced } from './change-text.ts';
import { type DiffLine, diffLines } from './line-diff.ts';

/** Lines of the file shown around what changes. */
const CONTEXT = 3;

/** What changes would do, as a unified diff: the dry run of every writing command. */
export const describeChanges = (changes: readonly Change[]): string => changes.map(describe).join('');

const describe = (change: Change): string => {
  const path = printable(change.path);
  switch (change.kind) {
    case 'move':
      return `rename ${path} => ${printable(change.to)}\n`;
    case 'remove':
      return `delete ${path}\n`;
    case 'stream':
      return `write ${path}: ${printable(change.summary)}\n`;
    case 'write':
      return unified(path, change.before, change.text);
    case 'splice':
      return unified(path, change.before, spliced(change));
  }
};

const unified = (path: string, before: string | null, after: string): string => {
  if (before === after) return '';
  const hunks = hunksOf(diffLines(before ?? '', after));
  const head = [before === null ? '--- /dev/null' : `--- a/${path}`, `+++ b/${path}`];
  return `${[...head, ...hunks].join('\n')}\n`;
};

/** Runs of changed lines with the lines around them; runs whose contexts touch are one. */
const hunksOf = (lines: readonly DiffLine[]): readonly string[] => {
  const near = lines.map(() => false);
  for (const [at, { mark }] of lines.entries())
    if (mark !== ' ') near.fill(true, Math.max(0, at - CONTEXT), at + CONTEXT + 1);
  const shown: string[] = [];
  let [old, now] = [1, 1];
  for (const [at, { mark, line }] of lines.entries()) {
    if (near[at] && !near[at - 1]) shown.push(header(lines.slice(at, endOf(near, at)), old, now));
    if (near[at]) shown.push(`${mark}${printable(line.replace(/\r$/, ''))}`);
    if (mark !== '+') old++;
    if (mark !== '-') now++;
  }
  return shown;
};

const endOf = (near: readonly boolean[], from: number): number => {
  const end = near.indexOf(false, from);
  return end < 0 ? near.length : end;
};

const header = (hunk: readonly DiffLine[], old: number, now: number): string => {
  const side = (start: number, without: DiffLine['mark']): string => {
    const count = hunk.filter(({ mark }) => mark !== without).length;
    return `${count === 0 ? start - 1 : start},${count}`;
  };
  return `@@ -${side(old, '+')} +${side(now, '-')} @@`;
};
