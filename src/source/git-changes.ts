import { Refusal } from '../value/refusal.ts';
import { gitOutput } from './git-blobs.ts';
import { isShallow, UNSHALLOW } from './git-history.ts';
import { resolveCommit } from './git-tree.ts';

/** The last commit that this branch has in common with a revision. Throws a Refusal where there is none. */
export const commonCommit = async (root: string, revision: string): Promise<string> => {
  const commit = await resolveCommit(root, revision);
  const base = await gitOutput(root, ['merge-base', 'HEAD', commit]);
  if (base !== undefined) return base.toString().trim();
  const hint = (await isShallow(root)) ? UNSHALLOW : 'name a revision of this history';
  throw new Refusal(`this branch has no commit in common with "${revision}"`, hint);
};

/** The files below a folder that differ from a commit: changed, added, gone, and those that git does not know yet. */
export const changedSince = async (root: string, commit: string): Promise<ReadonlySet<string>> => {
  const named = ['--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z'];
  const outputs = await Promise.all([
    gitOutput(root, ['diff', ...named, commit]),
    gitOutput(root, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return new Set(
    outputs
      .flatMap((output) => new TextDecoder().decode(output).split('\0'))
      .filter((name) => name !== '')
      .map((name) => name.normalize('NFC')),
  );
};
