import { Refusal } from '../value/refusal.ts';
import { blobTree, type Listed } from './git-blob-tree.ts';
import { gitOutput } from './git-blobs.ts';
import type { Tree } from './tree.ts';

/** A tree that knows when it was made. */
type DatedTree = Tree & Required<Pick<Tree, 'date'>>;

/**
 * A revision of the portfolio: everything below `root` as it was committed, read in bulk, without touching the
 * working files. Its date is the day of the commit, where it was made. Throws a Refusal for an unknown revision.
 */
export const gitTree = async (root: string, revision: string): Promise<DatedTree> => {
  const commit = await resolveCommit(root, revision);
  const date = await text(root, ['show', '--no-patch', '--no-show-signature', '--format=%cs', commit]);
  return { date: date.trim(), ...blobTree(root, () => committed(root, commit)) };
};

/** The id of the commit that a revision means. Throws a Refusal when git knows none. */
export const resolveCommit = async (root: string, revision: string): Promise<string> => {
  const inside = await gitOutput(root, ['rev-parse', '--git-dir']);
  if (inside === undefined) throw new Refusal('this folder is in no git repository', 'git init makes one');
  const isOption = revision.startsWith('-');
  const commit = isOption
    ? undefined
    : await gitOutput(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit !== undefined) return commit.toString().trim();
  const head = await gitOutput(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head === undefined)
    throw new Refusal('nothing has been committed yet', 'git commit makes a first version');
  throw new Refusal(`git knows no version "${revision}"`, 'git log shows the versions there are');
};

const text = async (root: string, args: readonly string[]): Promise<string> =>
  new TextDecoder().decode(await gitOutput(root, args));

const LINE = /^(\d{6}) blob ([0-9a-f]+) +(\d+)\t(.+)$/s;

const committed = async (root: string, commit: string): Promise<readonly Listed[]> =>
  (await text(root, ['ls-tree', '-r', '-z', '-l', commit])).split('\0').flatMap((line): Listed[] => {
    const [, mode, id = '', size, name = ''] = LINE.exec(line) ?? [];
    return mode === undefined ? [] : [{ mode, id, size: Number(size), name }];
  });
