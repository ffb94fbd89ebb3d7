import type { Homes } from '../diff/history.ts';
import { type Memo, readInto, statementsOf } from '../diff/snapshot.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import { blobTree } from '../source/git-blob-tree.ts';
import { blobIds } from '../source/git-blobs.ts';
import { changedSince } from '../source/git-changes.ts';
import { deletedIn, filesBetween, type LogCommit, type LogFile, logOf } from '../source/git-log.ts';

/** A client whose folders are looked for, in the repository of a portfolio; `memo` keeps what was read of it. */
export type Sought = { readonly id: string; readonly root: string; readonly memo: Memo };

const generalOf = (slug: string): string => `clients/${slug}/1-general.md`;
const GENERALS = 'clients/*/1-general.md';

const slugIn = (path: string): string | undefined => /^clients\/([^/]+)\/1-general\.md$/.exec(path)?.[1];

/** Reads versions of files in bulk; null: it is not there. */
export const readVersions = (
  { root, memo }: Sought,
  versions: readonly { readonly path: string; readonly id: string | null }[],
): Promise<void> =>
  readInto(
    memo,
    blobTree(root, async () => []),
    versions.flatMap(({ path, id }) => (id === null ? [] : [{ path, id, size: 0, kind: 'file' }])),
  );

/** The id that a version of section 1 bears; of the register, whether the client has a line. Undefined: it cannot be read. */
const bears = ({ id, memo }: Sought, path: string, blob: string | null): boolean | undefined => {
  const said = blob === null ? [] : statementsOf(memo, { id: blob, path });
  if (path === REGISTER_FILE) return said.some((line) => line.id === id);
  return said[0]?.id === undefined ? undefined : said[0].id === id;
};

/** The folder that the client has in the last commit; undefined where it has none, or is not committed yet. */
export const committedHome = async (
  sought: Sought,
  slug: string | undefined,
): Promise<string | undefined> => {
  const { root } = sought;
  const changed = [...(await changedSince(root, 'HEAD'))].flatMap((path) => slugIn(path) ?? []);
  const slugs = [...new Set([...(slug === undefined ? [] : [slug]), ...changed.sort()])];
  const blobs = await blobIds(
    root,
    slugs.map((each) => ({ commit: 'HEAD', path: generalOf(each) })),
  );
  const versions = slugs.map((each, at) => ({ slug: each, path: generalOf(each), id: blobs[at] ?? null }));
  await readVersions(sought, versions);
  const found = versions.find(({ path, id }) => id !== null && bears(sought, path, id) === true);
  return (
    found?.slug ??
    versions.find(
      (each) => each.slug === slug && each.id !== null && bears(sought, each.path, each.id) !== false,
    )?.slug
  );
};

/** Every folder that the client ever had, and whether it was a line of the register before it got one. */
export const homesEver = async (
  sought: Sought,
  slug: string | undefined,
): Promise<{ readonly slugs: readonly string[]; readonly registered: boolean }> => {
  const { root } = sought;
  const gone = await deletedIn(root, 'HEAD', GENERALS);
  await readVersions(sought, gone.flatMap(earlier));
  const slugs = new Set([...(slug === undefined ? [] : [slug]), ...slugsAmong(gone, sought)]);
  let registered = slug === undefined;
  for (const each of slugs)
    for (const files of await arrivalsAt(each, sought)) {
      for (const found of slugsAmong(files, sought)) slugs.add(found);
      registered ||= files.some((file) =>
        earlier(file).some(({ path, id }) => path === REGISTER_FILE && bears(sought, path, id) === true),
      );
    }
  return { slugs: [...slugs], registered };
};

const earlier = ({ path, before }: LogFile) => before.map((id) => ({ path, id }));

/** The folders that were the client's before a commit changed their section 1. */
const slugsAmong = (files: readonly LogFile[], sought: Sought): readonly string[] =>
  files.flatMap((file) =>
    earlier(file).some(({ path, id }) => id !== null && bears(sought, path, id) === true)
      ? (slugIn(file.path) ?? [])
      : [],
  );

/** What else differs between each commit by which the client came into a folder, and its parents: sections 1 and the register. */
const arrivalsAt = async (slug: string, sought: Sought): Promise<readonly (readonly LogFile[])[]> => {
  const { root } = sought;
  const path = generalOf(slug);
  const commits = await logOf(root, 'HEAD', [path]);
  await readVersions(
    sought,
    commits.flatMap(({ files }) => files.flatMap((file) => [...earlier(file), { path, id: file.after }])),
  );
  const came = commits.filter(
    ({ files: [file] }) =>
      file !== undefined &&
      bears(sought, path, file.after) === true &&
      file.before.every((id) => bears(sought, path, id) !== true),
  );
  return Promise.all(
    came.flatMap(({ id, parents }) =>
      parents.map(async (parent) => {
        const files = (await filesBetween(root, parent, id, ['clients', REGISTER_FILE])).filter(
          (each) => slugIn(each.path) !== undefined || each.path === REGISTER_FILE,
        );
        await readVersions(sought, files.flatMap(earlier));
        return files;
      }),
    ),
  );
};

/**
 * Whose the folders were as of each of these commits and their parents, by the id in section 1. Where it cannot be read,
 * or is not there while other files are, the folder is still whose it was before.
 */
export const homesIn = async (
  commits: readonly LogCommit[],
  slugs: readonly string[],
  sought: Sought,
): Promise<Homes> => {
  const versions = [...new Set(commits.flatMap(({ id, parents }) => [id, ...parents]))];
  const places = versions.flatMap((commit) => slugs.map((slug) => ({ commit, slug, path: generalOf(slug) })));
  const blobs = await blobIds(sought.root, places);
  const known = places.map((place, at) => ({ ...place, id: blobs[at] ?? null }));
  await readVersions(sought, known);
  const keyOf = (commit: string, slug: string): string => `${commit} ${slug}`;
  const said = new Map(
    known.map(({ commit, slug, path, id }) => [keyOf(commit, slug), { id, owned: bears(sought, path, id) }]),
  );
  const owned = new Map<string, boolean>();
  const last = new Map<string, boolean>();
  for (const { id, parents } of [...commits].reverse())
    for (const commit of [...parents, id])
      for (const slug of slugs) {
        const key = keyOf(commit, slug);
        const own = owned.get(key) ?? said.get(key)?.owned ?? last.get(slug) ?? true;
        owned.set(key, own);
        last.set(slug, own);
      }
  const owns = (commit: string, slug: string): boolean => owned.get(keyOf(commit, slug)) ?? false;
  return {
    owns,
    at: (commit) =>
      slugs.find((slug) => said.get(keyOf(commit, slug))?.id != null && owns(commit, slug)) ?? null,
  };
};
