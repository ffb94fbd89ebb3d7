import { hash } from 'node:crypto';
import type { PlainDate } from '../value/period.ts';

/** One file of a tree. `path` is relative to the portfolio, with forward slashes, NFC; `id` is git's blob id. */
export type Entry = {
  readonly path: string;
  readonly id: string;
  readonly size: number;
  readonly kind: 'file' | 'symlink';
  /** A link to anything but a file of the portfolio; it is listed so that a reader can say so, and never read. */
  readonly outside?: true;
};

/** The order of every listing: by path, in code units, the same on all machines. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** Folders that hold no part of a portfolio, at any depth. `.kam` is the cache and the place of unfinished writes. */
export const SKIPPED: ReadonlySet<string> = new Set(['.git', '.kam', 'node_modules']);

/** The narrow port through which files are read: a folder, the index, a git revision, memory, an overlay. */
export type Tree = {
  /** Every entry whose path starts with the prefix, sorted by path. Never follows a link out of the portfolio. */
  list(prefix: string): Promise<readonly Entry[]>;
  /** The bytes in the order of the entries; entries that are gone or lie outside are left out. */
  read(entries: readonly Entry[]): AsyncIterable<{ readonly entry: Entry; readonly bytes: Uint8Array }>;
  /** Files (no links) at once, for trees that can; what is gone or has more than so many bytes is undefined. */
  readNow?(paths: readonly string[], most?: number): readonly (Uint8Array | undefined)[];
  /** The folders directly below `folder` (which ends with a slash) and all that lies elsewhere; for trees that know folders by what is in them. */
  bundles?(folder: string): Promise<Bundles>;
  /** When this version was made, for trees that know it. */
  readonly date?: PlainDate;
};

/** A folder as a whole; its id is another one as soon as anything in it is, and undefined where that cannot be told. */
export type Bundle = { id(): Promise<string | undefined>; entries(): Promise<readonly Entry[]> };

/** Folders by their path, which ends with a slash, in the order of a listing; `rest`: the entries of none of them. */
export type Bundles = { readonly folders: ReadonlyMap<string, Bundle>; readonly rest: readonly Entry[] };

/** The folders directly below `folder` of any tree. */
export const bundlesOf = async (tree: Tree, folder: string): Promise<Bundles> => {
  if (tree.bundles !== undefined) return tree.bundles(folder);
  const folders = new Map<string, Entry[]>();
  const rest: Entry[] = [];
  for (const entry of await tree.list('')) {
    const end = entry.path.startsWith(folder) ? entry.path.indexOf('/', folder.length) + 1 : 0;
    const path = entry.path.slice(0, end);
    const inside = folders.get(path);
    if (end === 0) rest.push(entry);
    else if (inside === undefined) folders.set(path, [entry]);
    else inside.push(entry);
  }
  const bundle = (entries: readonly Entry[]): Bundle => ({
    id: async () => bundleId(entries),
    entries: async () => entries,
  });
  return { folders: new Map([...folders].map(([path, entries]) => [path, bundle(entries)])), rest };
};

/** The id of a folder with these entries, as git's index writes them; none where a link leads elsewhere. */
export const bundleId = (entries: readonly Entry[]): string | undefined => {
  if (entries.some(({ kind }) => kind === 'symlink')) return undefined;
  const own = entries.filter(({ path }) => !isPrivate(path));
  return hash('sha1', own.map(({ id, path }) => `H 100644 ${id} 0\t${path}\0`).join(''));
};

/** What nobody but its owner reads: no command that remembers looks at it. */
export const isPrivate = (path: string): boolean => /\.private\.[a-z]+$/.test(path);
