import { phrases as named, type Words } from '../locale/words.ts';
import { applyChanges, describeChanges } from '../source/change.ts';
import type { FileChange } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import type { Context, Opened } from './context.ts';
import type { Options } from './import-file.ts';

export const phrases = named('import.end', {
  dry: 'Nothing was written (--dry-run).',
  undo: 'To undo this, back to the last commit: git restore {restored}',
  undoNew: 'To undo this, delete {made}',
  undoBoth: 'To undo this, back to the last commit: git restore {restored}, and delete {made}',
  next: 'Next: kam check · kam rank --period all · git add . && git commit',
});

/** Writes an import, all or nothing, and says it with the way back; a dry run shows what would be written. */
export const finish = async (
  said: string,
  changes: readonly FileChange[],
  options: Options,
  { root, tree, words }: Opened,
  { out }: Context,
): Promise<number> => {
  if (options['dryRun'] === true) {
    out(said);
    out(`\n${describeChanges(changes)}${words.say(phrases.dry)}\n`);
    return 0;
  }
  const undo = await undoOf(changes, tree, words);
  await applyChanges(root, changes);
  out(said);
  if (undo.length > 0) out(`\n${[...undo, words.say(phrases.next)].join('\n')}\n`);
  return 0;
};

/** How to take an import back: what was there is restored, what is new is deleted; months by their folder where that is the same. */
const undoOf = async (
  changes: readonly FileChange[],
  tree: Tree,
  words: Words,
): Promise<readonly string[]> => {
  if (changes.length === 0) return [];
  const there = new Set((await tree.list('')).map(({ path }) => path));
  const folders = new Set([...there].map(folderOf));
  const shortened = (paths: readonly string[]): string => [...new Set(paths)].sort().join(' ');
  const paths = changes.map(({ path }) => path);
  const restored = shortened(paths.filter((path) => there.has(path)).map((path) => folderOf(path) ?? path));
  const made = shortened(
    paths
      .filter((path) => !there.has(path))
      .map((path) => (folders.has(folderOf(path)) ? path : (folderOf(path) ?? path))),
  );
  if (restored === '') return [words.say(phrases.undoNew, { made })];
  if (made === '') return [words.say(phrases.undo, { restored })];
  return [words.say(phrases.undoBoth, { restored, made })];
};

/** The folder of a source, for its months. */
const folderOf = (path: string): string | undefined => /^sales\/[^/]+(?=\/)/.exec(path)?.[0];
