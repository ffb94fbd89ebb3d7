import type { End, Range } from '../diff/page.ts';
import { partOf } from '../portfolio/layout.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { changedSince } from '../source/git-changes.ts';
import { firstParents } from '../source/git-history.ts';
import { gitTree, resolveCommit } from '../source/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import { addDays, type PlainDate, quarterOf, spanOf } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';
import { versionMeant } from './version.ts';

/** Both ends with their files. */
export type Compared = {
  readonly range: Range;
  readonly trees: readonly [from: Tree, to: Tree];
  /** Files that differ from the last commit, where the working files are the end. */
  readonly uncommitted: ReadonlySet<string>;
};

/**
 * The versions that `A..B` means: each what `--at` takes; without A the last commit, without B the working files. Without
 * a range: what is not committed yet, else since the last review or the beginning of the quarter, whichever is later.
 */
export const comparedOf = async (
  typed: string | undefined,
  client: Client | undefined,
  opened: Opened,
): Promise<Compared> => {
  const { root } = opened;
  await resolveCommit(root, 'HEAD');
  const changed = new Set(
    [...(await changedSince(root, 'HEAD'))].filter((path) => partOf(path) !== undefined),
  );
  const { from, to, why } = await asked(typed, changed.size > 0, client, opened);
  const [start, end] = await Promise.all([endOf(from, opened), endOf(to, opened)]);
  return {
    range: { from: start.end, to: end.end, why },
    trees: [start.tree, end.tree],
    uncommitted: to === null ? changed : new Set(),
  };
};

/** A version as it is asked for, and what it is called; null: the working files. */
type Meant = { readonly name: string; readonly revision: string } | null;
type Ends = { readonly from: Meant; readonly to: Meant; readonly why: Range['why'] };

const HEAD = { name: '', revision: 'HEAD' } as const;

const asked = async (
  typed: string | undefined,
  isChanged: boolean,
  client: Client | undefined,
  opened: Opened,
): Promise<Ends> => {
  if (typed !== undefined) {
    const [from = '', to = '', more] = typed.split('..');
    if (more !== undefined || to.startsWith('.'))
      throw new Refusal(`"${typed}" is no range`, 'write two versions: 2026-Q2..2026-Q3, HEAD~5.., ..');
    // One after the other: of two that are refused always the first is named.
    const start = await meantBy(from, opened);
    const end = await meantBy(to, opened);
    return { from: start ?? HEAD, to: end, why: 'asked' };
  }
  if (isChanged) return { from: HEAD, to: null, why: 'uncommitted' };
  const { day, why } = sinceWhen(client, opened.portfolio, opened.today);
  const commits = await firstParents(opened.root);
  const found = commits.find((each) => each.day <= day);
  const first = found ?? commits.at(-1);
  return {
    from: { name: '', revision: first?.id ?? 'HEAD' },
    to: null,
    why: found === undefined ? 'first' : why,
  };
};

const meantBy = async (typed: string, { root }: Opened): Promise<Meant> =>
  typed === '' ? null : { name: typed, revision: (await versionMeant(root, typed)).revision };

/** The day by whose end everything before was known: of the last review, else the last of the quarter before. */
const sinceWhen = (
  client: Client | undefined,
  { config, reviews }: Portfolio,
  today: PlainDate,
): { readonly day: PlainDate; readonly why: 'review' | 'quarter' } => {
  const start = spanOf(quarterOf(today, config.fiscal_year_start), config.fiscal_year_start)?.from ?? today;
  const closed = [...reviews, ...(client?.dossier?.reviews ?? [])].flatMap(({ date }) =>
    date === undefined || date > today ? [] : [date],
  );
  const last = closed.sort().at(-1);
  return last !== undefined && last >= start
    ? { day: last, why: 'review' }
    : { day: addDays(start, -1), why: 'quarter' };
};

const endOf = async (
  meant: Meant,
  { root, tree, today }: Opened,
): Promise<{ readonly end: End; readonly tree: Tree }> => {
  if (meant === null) return { tree, end: { version: '', day: today, commit: null } };
  const commit = await resolveCommit(root, meant.revision);
  const committed = await gitTree(root, commit);
  return { tree: committed, end: { version: meant.name, day: committed.date, commit } };
};
