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
  /** When this version was made, for trees that know it. */
  readonly date?: PlainDate;
};
