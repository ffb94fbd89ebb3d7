import { join } from 'node:path';
import { cacheFolder, readKept, removeOldest, writeKept } from './kept-texts.ts';
import { type KnownIds, knownIds } from './known-ids.ts';

/**
 * Texts that can be made again, by name. Whatever happens to them, a reader gets what was written under the name
 * or nothing: other processes, a full disk, a broken file, a folder copied from elsewhere.
 */
export type Cache = {
  read(name: string): string | undefined;
  /** Kept if that is possible. */
  write(name: string, text: string): void;
  /** Throws the oldest away once there is too much; to be called when the work is done. */
  tidy(): Promise<void>;
};

/** What a folder may hold: sums of some ten million lines. In bytes. */
const MOST = 128 << 20;

/** A cache in `.kam/cache/<kind>/` of a portfolio. */
export const diskCache = (root: string, kind: string, most = MOST): Cache => {
  const folder = join(cacheFolder(root), kind);
  let wrote = false;
  return {
    read: (name) => readKept(join(folder, name)),
    write: (name, text) => {
      wrote = writeKept(root, folder, name, text) || wrote;
    },
    tidy: async () => {
      if (!wrote) return;
      wrote = false;
      await removeOldest(folder, most).catch(() => undefined);
    },
  };
};

/** What is kept for a portfolio: the ids of its large files, and sums of its ledger. */
export const portfolioCache = (root: string): { readonly ids: KnownIds; readonly sums: Cache } => {
  const ids = knownIds(root);
  const kept = diskCache(root, 'sums');
  const tidy = (): Promise<void> => {
    ids.save();
    return kept.tidy();
  };
  return { ids, sums: { ...kept, tidy } };
};
