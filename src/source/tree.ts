import type { PlainDate } from '../value/period.ts';

/** One file of a tree. `path` is relative to the portfolio, with forward slashes, NFC; `id` is git's blob id. */
export type Entry = {
  readonly path: string;
  readonly id: string;
  readonly size: number;
  readonly kind: 'file' | 'symlink';
};

/** The narrow port through which files are read: a folder, the index, a git revision, memory, an overlay. */
export type Tree = {
  /** Every entry whose path starts with the prefix, sorted by path. Never follows a link out of the portfolio. */
  list(prefix: string): Promise<readonly Entry[]>;
  read(entries: readonly Entry[]): AsyncIterable<{ readonly entry: Entry; readonly bytes: Uint8Array }>;
  /** When this version was made, for trees that know it. */
  readonly date?: PlainDate;
};
