import { join } from 'node:path';
import type { Desk } from '../act/desk.ts';
import { phrases as named } from '../locale/words.ts';
import { applyChanges, describeChanges } from '../source/change.ts';
import type { Context, Opened } from './context.ts';
import { typedPath } from './init-git.ts';

export const phrases = named('written', {
  undo: 'To undo this: git restore -p {files}',
  undoNew: 'To undo this: delete {files}',
  undoBoth: 'To undo this: delete {made} and git restore -p {files}',
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

/** How to take it back: hunk by hunk, since a file may hold other work that is not committed yet. */
export const sayUndo = (desk: Desk, { root, words }: Opened, { cwd }: Context): string => {
  const listed = (isNew: boolean): string =>
    desk
      .touched()
      .filter(({ before }) => (before === undefined) === isNew)
      .map(({ path }) => typedPath(cwd, join(root, path)))
      .join(' ');
  const [made, files] = [listed(true), listed(false)];
  if (made === '') return words.say(phrases.undo, { files });
  return files === ''
    ? words.say(phrases.undoNew, { files: made })
    : words.say(phrases.undoBoth, { made, files });
};
