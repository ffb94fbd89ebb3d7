import { changesOf } from '../diff/change.ts';
import { diffOf } from '../diff/diff.ts';
import { type Homes, type Moment, momentsOf } from '../diff/history.ts';
import { readSnapshot } from '../diff/snapshot.ts';
import { entriesIn } from '../portfolio/format-id.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { filesBetween, type LogCommit } from '../source/git-log.ts';
import { gitTree, resolveCommit } from '../source/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import { committedHome, homesEver, homesIn, readVersions, type Sought } from './client-homes.ts';
import type { Opened } from './context.ts';
import { logInFormats } from './log-in-formats.ts';

/**
 * The life of a client, newest first: of its folder under all names that it had, of its line in the register before, and
 * of what is not committed yet. What a folder held while it was another client's is left out. Files are read in bulk: a
 * few processes in all, however many commits there are.
 */
export const lifeOf = async (client: Client, opened: Opened): Promise<readonly Moment[]> => {
  const { root } = opened;
  await resolveCommit(root, 'HEAD');
  const sought: Sought = { id: client.id, root, memo: new Map() };
  const home = await committedHome(sought, client.slug);
  const { slugs, registered } = await homesEver(sought, home);
  const paths = [
    ...slugs.map((slug) => `clients/${slug}`),
    `log/${client.id}`,
    ...(registered ? [REGISTER_FILE] : []),
  ];
  const listed = await logInFormats(root, 'HEAD', paths);
  const homes = await homesIn(listed, slugs, sought);
  const commits = await Promise.all(listed.map((commit) => told(commit, homes, root, paths)));
  await readVersions(
    sought,
    commits.flatMap(({ files }) =>
      files.flatMap(({ path, before, after }) => [...before, after].map((id) => ({ path, id }))),
    ),
  );
  const moments = momentsOf(commits, { id: client.id, memo: sought.memo, homes });
  return [...(await freshOf(client, home, opened)), ...moments];
};

/** A merge by which a client came into another folder is told by what differs from the branch that it was on. */
const told = async (
  commit: LogCommit,
  homes: Homes,
  root: string,
  paths: readonly string[],
): Promise<LogCommit> => {
  const { id, parents } = commit;
  const home = homes.at(id);
  const from = parents.find((parent) => homes.at(parent) !== null);
  const isMoved = home !== null && from !== undefined && parents.every((parent) => homes.at(parent) !== home);
  if (parents.length < 2 || !isMoved) return commit;
  return { ...commit, parents: [from], files: await filesBetween(root, from, id, paths) };
};

/** What the working files say otherwise than the last commit, where the client had the folder `home`. */
const freshOf = async (
  { id, slug }: Client,
  home: string | undefined,
  { root, tree }: Opened,
): Promise<readonly Moment[]> => {
  const slugs = [...new Set([slug, home].filter((each) => each !== undefined))];
  const places = [
    ...slugs.map((each) => `clients/${each}/`),
    ...(slug === undefined || home === undefined ? [REGISTER_FILE] : []),
    `log/${id}/`,
  ];
  const before = await snapshotIn(await gitTree(root, 'HEAD'), places);
  const after = await snapshotIn(tree, places);
  const found = diffOf(before, after, new Map()).clients.find((each) => each.id === id);
  if (found === undefined) return [];
  const moment = { touch: null, created: false, closed: false, movedFrom: found.movedFrom };
  if (found.fate === 'kept') return [{ ...moment, changes: found.changes }];
  if (found.fate === 'closed') return [{ ...moment, closed: true, changes: [], movedFrom: null }];
  const files = [...(after.clients.get(id)?.files.values() ?? [])];
  const changes = files.flatMap((file) => changesOf(null, file));
  return [{ ...moment, created: slug !== undefined, changes, movedFrom: null }];
};

const snapshotIn = async (tree: Tree, places: readonly string[]) =>
  readSnapshot(tree, await entriesIn(tree, places));
