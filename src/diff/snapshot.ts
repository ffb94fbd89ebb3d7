import { partedId } from '../portfolio/format-id.ts';
import { type Part, partOf } from '../portfolio/layout.ts';
import { textsOf } from '../portfolio/texts.ts';
import type { Entry, Tree } from '../source/tree.ts';
import { readStatements, type Stated, type Statement } from './stated.ts';

/** A file of a client, by its name inside of the client's folder. */
export type File = { readonly path: string; readonly stated: Stated };

/** A client in one version: its dossier, its line of the register, its log. */
export type ClientState = {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly files: ReadonlyMap<string, File>;
};

/** What one version says, as far as it was read. */
export type Snapshot = {
  readonly clients: ReadonlyMap<string, ClientState>;
  /** kam.yaml, the rules of imports and the reviews of the whole portfolio, by path. */
  readonly files: ReadonlyMap<string, File>;
};

/** What was read of files, by blob, format and path: a file is parsed once for all versions that have it. */
export type Memo = Map<string, readonly Statement[]>;

type Wanted = Pick<Entry, 'path' | 'id'>;

const memoKey = ({ id, path }: Wanted): string => `${id} ${path}`;

/** What a file says in one version; nothing where it was not read. */
export const statementsOf = (memo: Memo, file: Wanted): readonly Statement[] => memo.get(memoKey(file)) ?? [];

/**
 * Reads files that the memo does not know yet; several versions of one file may be among them. Ids are those of
 * `portfolio/format-id`.
 */
export const readInto = async (memo: Memo, tree: Tree, entries: readonly Entry[]): Promise<void> => {
  const missing = [...new Map(entries.map((entry) => [memoKey(entry), entry])).values()].filter(
    (entry) => entry.outside === undefined && partOf(entry.path) !== undefined && !memo.has(memoKey(entry)),
  );
  const waiting = new Map<string, Entry[]>();
  for (const entry of missing) waiting.set(entry.path, [...(waiting.get(entry.path) ?? []), entry]);
  for await (const each of textsOf(tree, missing.map(asListed))) {
    const path = 'text' in each ? each.path : each.at.file;
    const entry = waiting.get(path)?.shift();
    const part = partOf(path);
    if (entry !== undefined && part !== undefined && 'text' in each)
      memo.set(memoKey(entry), readStatements(path, each.text, part, partedId(entry.id).format));
  }
};

/** As the tree knows it. */
const asListed = (entry: Entry): Entry => {
  const { blob } = partedId(entry.id);
  return blob === entry.id ? entry : { ...entry, id: blob };
};

/** Reads the given files of a tree by their schemas. */
export const readSnapshot = async (
  tree: Tree,
  entries: readonly Entry[],
  memo: Memo = new Map(),
): Promise<Snapshot> => {
  await readInto(memo, tree, entries);
  return snapshotOf(
    entries.flatMap((entry) => {
      const part = partOf(entry.path);
      return part === undefined ? [] : [{ path: entry.path, part, said: statementsOf(memo, entry) }];
    }),
  );
};

type Read = { readonly path: string; readonly part: Part; readonly said: readonly Statement[] };

type Gathered = { id: string; name: string; slug: string | null; readonly files: Map<string, File> };

const snapshotOf = (all: readonly Read[]): Snapshot => {
  const clients = new Map<string, Gathered>();
  const files = new Map<string, File>();
  const client = (id: string): Gathered => {
    const found = clients.get(id) ?? { id, name: id, slug: null, files: new Map() };
    clients.set(id, found);
    return found;
  };
  for (const [slug, folder] of foldersOf(all)) {
    const general = folder.find(({ part }) => part.kind === 'section' && part.section === 'general')?.said[0];
    const state = client(general?.id ?? slug);
    if (state.slug !== null) continue;
    Object.assign(state, { slug, name: general?.name ?? slug });
    for (const { path, said } of folder)
      for (const { stated } of said) state.files.set(path.slice(`clients/${slug}/`.length), { path, stated });
  }
  for (const { path, part, said } of all) {
    if (part.kind === 'register') for (const line of said) addLine(client(line.id ?? ''), path, line);
    else if (part.kind === 'register-log')
      for (const { stated } of said)
        client(part.client).files.set(path.replace(/^log\/[^/]+/, 'log'), { path, stated });
    else if (!('slug' in part)) for (const { stated } of said) files.set(path, { path, stated });
  }
  return { clients, files };
};

/** A dossier wins over a line of the register. */
const addLine = (state: Gathered, path: string, { name, stated }: Statement): void => {
  if (state.slug !== null) return;
  state.name = name ?? state.id;
  state.files.set(path, { path, stated });
};

const foldersOf = (all: readonly Read[]): ReadonlyMap<string, readonly Read[]> => {
  const folders = new Map<string, Read[]>();
  for (const each of all) {
    if (!('slug' in each.part)) continue;
    const folder = folders.get(each.part.slug) ?? [];
    folders.set(each.part.slug, folder);
    folder.push(each);
  }
  return folders;
};

/**
 * The files of two versions that have to be read to tell their difference: those of every folder in which something
 * differs, and what stands beside the folders.
 */
export const differing = (
  before: readonly Entry[],
  after: readonly Entry[],
): readonly [before: readonly Entry[], after: readonly Entry[]] => {
  const [was, is] = [before, after].map((all) => new Map(all.map(({ path, id }) => [path, id])));
  const touched = new Set(
    [...before, ...after].flatMap(({ path }) => (was?.get(path) === is?.get(path) ? [] : [roomOf(path)])),
  );
  const kept = ({ path }: Entry): boolean => touched.has(roomOf(path));
  return [before.filter(kept), after.filter(kept)];
};

/** A dossier's folder, or the file itself; the register goes with the logs of its clients, which have their names there. */
const roomOf = (path: string): string => {
  const part = partOf(path);
  if (part !== undefined && 'slug' in part) return `clients/${part.slug}`;
  return part?.kind === 'register-log' || part?.kind === 'register' ? 'register' : path;
};
