import type { Asked, CheckInput } from '../check/check.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import { Refusal } from '../value/refusal.ts';
import type { Option } from './command.ts';
import type { Opened } from './context.ts';

/** Options that show less than everything. */
export const CHANGE_OPTIONS: readonly Option[] = [
  { flags: '--staged', summary: 'check what git is about to commit, and show the findings in its files' },
  {
    flags: '--since <revision>',
    summary: 'show what is in files that changed since then (a day or a revision), and what is new elsewhere',
  },
];

/** Throws a Refusal for options that contradict one another. */
export const refuseMixed = ({ at, staged, since }: Readonly<Record<string, unknown>>): void => {
  const given = Object.entries({ '--at': at, '--staged': staged, '--since': since }).flatMap(
    ([name, value]) => (value === undefined ? [] : [name]),
  );
  if (given.length > 1)
    throw new Refusal(`${given.join(' and ')} cannot be asked together`, `leave out ${given[0]}`);
};

/** The files that `--staged` or `--since` asks for; for the latter also the portfolio as it was. */
export const changedOf = async (
  { since }: Readonly<Record<string, unknown>>,
  opened: Opened,
): Promise<Asked['changed']> => {
  if (opened.staged !== undefined) return { files: opened.staged };
  if (typeof since !== 'string') return undefined;
  const { root } = opened;
  const [{ versionMeant }, { changedSince, commonCommit }] = await Promise.all([
    import('./version.ts'),
    import('../source/git-changes.ts'),
  ]);
  const base = await commonCommit(root, (await versionMeant(root, since)).revision);
  const files = await changedSince(root, base);
  if (files.size === 0) return { files };
  const before = await openedAt(base, opened);
  return { files, ...(before !== undefined && { before }) };
};

/** The portfolio as it was in a commit; undefined when there was none. */
const openedAt = async (commit: string, opened: Opened): Promise<CheckInput | undefined> => {
  const [{ gitTree }, { openTree }] = await Promise.all([
    import('../source/git-tree.ts'),
    import('./open-tree.ts'),
  ]);
  const tree = await gitTree(opened.root, commit);
  const isThere = (await tree.list(CONFIG_FILE)).some(({ path }) => path === CONFIG_FILE);
  return isThere ? openTree(tree, opened) : undefined;
};
