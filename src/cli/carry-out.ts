import { join } from 'node:path';
import type { Desk } from '../act/desk.ts';
import { phrases as named } from '../locale/words.ts';
import { applyChanges, describeChanges } from '../source/change.ts';
import { trackedFiles } from '../source/git.ts';
import type { Context, Opened } from './context.ts';
import { typedPath } from './init-git.ts';

export const phrases = named('written', {
  undo: 'To undo this: git restore -p {files}',
  undoNew: 'To undo this: delete {files}',
  undoBoth: 'To undo this: delete {made} and git restore -p {files}',
  undoByHand: 'Git has no earlier version of {files}: git add and git commit keep one',
});

/** Writes what lies changed on the desk, all or nothing; a dry run prints the diff instead. Says whether it wrote. */
export const carryOut = async (
  desk: Desk,
  { root }: Opened,
  dryRun: boolean,
  { out }: Context,
): Promise<boolean> => {
  const changes = desk.changes();
  if (dryRun) out(describeChanges(changes));
  else await applyChanges(root, changes);
  return !dryRun;
};

/**
 * How to take it back: hunk by hunk, since a file may hold other work that is not committed yet. Of a file that git does
 * not know there is no earlier version.
 */
export const sayUndo = async (desk: Desk, { root, words }: Opened, { cwd }: Context): Promise<string> => {
  const tracked = new Set(await trackedFiles(root).catch(() => []));
  const wayOf = (path: string, isNew: boolean): 'made' | 'files' | 'unknown' => {
    if (isNew) return 'made';
    return tracked.has(path) ? 'files' : 'unknown';
  };
  const listed = { made: '', files: '', unknown: '' };
  for (const { path, before } of desk.touched()) {
    const way = wayOf(path, before === undefined);
    listed[way] = `${listed[way]} ${typedPath(cwd, join(root, path))}`.trim();
  }
  const { made, files, unknown } = listed;
  const lines = [
    ...(made !== '' && files !== '' ? [words.say(phrases.undoBoth, { made, files })] : []),
    ...(made !== '' && files === '' ? [words.say(phrases.undoNew, { files: made })] : []),
    ...(made === '' && files !== '' ? [words.say(phrases.undo, { files })] : []),
    ...(unknown === '' ? [] : [words.say(phrases.undoByHand, { files: unknown })]),
  ];
  return lines.join('\n');
};
