import { diffOf } from '../diff/diff.ts';
import { type Moment, momentsOf } from '../diff/history.ts';
import { type Memo, readInto, readSnapshot, statementsOf } from '../diff/snapshot.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { blobTree } from '../source/git-blob-tree.ts';
import { type LogCommit, type LogFile, logOf } from '../source/git-log.ts';
import { gitTree, resolveCommit } from '../source/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import type { Opened } from './context.ts';

/**
 * The life of a client, newest first: of its folder under all names that it had, of its line in the register before, and
 * of what is not committed yet. Files are read in bulk: a few processes in all, however many commits there are.
 */
export const lifeOf = async (client: Client, opened: Opened): Promise<readonly Moment[]> => {
  const { root } = opened;
  await resolveCommit(root, 'HEAD');
  const memo: Memo = new Map();
  const tree = blobTree(root, async () => []);
  const read = (files: readonly LogFile[]) => readInto(memo, tree, files.flatMap(blobsOf));
  const paths = await placesOf(client, root, memo, read);
  const commits = await logOf(root, 'HEAD', paths);
  await read(commits.flatMap(({ files }) => files));
  return [...(await freshOf(client, opened)), ...momentsOf(commits, { id: client.id, memo })];
};

const blobsOf = ({ path, before, after }: LogFile) =>
  [...before, after].flatMap((id) => (id === null ? [] : [{ id, path, size: 0, kind: 'file' } as const]));

const GENERAL = '/1-general.md';

/** Where the client ever stood: its folders, one before the other, the log that it had without a dossier, and the register. */
const placesOf = async (
  { id, slug }: Client,
  root: string,
  memo: Memo,
  read: (files: readonly LogFile[]) => Promise<void>,
): Promise<readonly string[]> => {
  const log = `log/${id}`;
  if (slug === undefined) return [log, REGISTER_FILE];
  const slugs = [slug];
  const isOurs = ({ path, before: [blob] }: LogFile): boolean =>
    blob != null && statementsOf(memo, { id: blob, path }).some((each) => each.id === id);
  for (const each of slugs) {
    const began = (await logOf(root, 'HEAD', [`clients/${each}${GENERAL}`])).filter(begins);
    for (const { id: commit } of began) {
      const [whole] = await logOf(root, `${commit}^!`);
      const gone = (whole?.files ?? []).filter(({ path, after }) => path.endsWith(GENERAL) && after === null);
      const register = (whole?.files ?? []).filter(({ path }) => path === REGISTER_FILE);
      await read([...gone, ...register]);
      const before = gone.filter(isOurs).flatMap(({ path }) => /^clients\/([^/]+)\//.exec(path)?.[1] ?? []);
      slugs.push(...before.filter((one) => !slugs.includes(one)));
      if (register.some(isOurs)) return [...slugs.map((one) => `clients/${one}`), log, REGISTER_FILE];
    }
  }
  return [...slugs.map((one) => `clients/${one}`), log];
};

const begins = ({ files }: LogCommit): boolean =>
  files.some(({ before }) => before.every((id) => id === null));

/** What the working files say otherwise than the last commit. */
const freshOf = async (client: Client, { root, tree }: Opened): Promise<readonly Moment[]> => {
  const at = [client.slug === undefined ? REGISTER_FILE : `clients/${client.slug}/`, `log/${client.id}/`];
  const [before, after] = [await gitTree(root, 'HEAD'), tree];
  const [was, is] = [await snapshotIn(before, at), await snapshotIn(after, at)];
  const found = diffOf(was, is, new Map()).clients.find(({ id }) => id === client.id);
  if (found === undefined || found.fate !== 'kept') return [];
  return [{ touch: null, created: false, movedFrom: null, changes: found.changes }];
};

const snapshotIn = async (tree: Tree, places: readonly string[]) =>
  readSnapshot(tree, (await Promise.all(places.map((place) => tree.list(place)))).flat());
