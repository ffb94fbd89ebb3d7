import type { Asked } from '../check/check.ts';
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

/** The portfolio as it was in a commit, checked on the same day; undefined when there was none. */
const openedAt = async (commit: string, { root, today }: Opened): ReturnType<typeof openedTree> => {
  const { gitTree } = await import('../source/git-tree.ts');
  const tree = await gitTree(root, commit);
  const isThere = (await tree.list(CONFIG_FILE)).some(({ path }) => path === CONFIG_FILE);
  return isThere ? openedTree(tree, root, today) : undefined;
};

const openedTree = async (
  tree: Opened['tree'],
  root: string,
  today: Opened['today'],
): Promise<NonNullable<Asked['changed']>['before']> => {
  const [{ loadPortfolio }, { ledgerOf }, { portfolioCache }] = await Promise.all([
    import('../portfolio/load.ts'),
    import('./ledger-of.ts'),
    import('../source/cache.ts'),
  ]);
  const portfolio = await loadPortfolio(tree);
  return {
    tree,
    portfolio,
    today,
    ledger: await ledgerOf({ root, tree, portfolio, cache: portfolioCache(root) }),
  };
};
