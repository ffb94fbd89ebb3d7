import { type BigIntStats, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileBlobId } from './blob.ts';
import { cacheFolder, makeFolder, readKept, writeKept } from './kept-texts.ts';

/** Ids of large files, remembered by what the file system says of the file. */
export type KnownIds = {
  /** The blob id of a file, hashed only when the file may have changed. */
  idOf(path: string, file: string): string;
  /** Keeps what was learnt, if that is possible. */
  save(): void;
};

/** Smaller files are hashed faster than looked up. In bytes. */
const LARGE = 1n << 16n;

/** More than a ledger of many years; then only the files of this run are kept. */
const MANY = 10_000;

/** By path: what the file system said, and the id. */
type Known = Map<string, readonly [mark: string, id: string]>;

const NAME = 'ids.json';

/**
 * The ids of a portfolio's files. A file is taken as unchanged when its size, times, inode and device are as they were,
 * and both times lay before the moment at which it was hashed, by the clock of the file system: an edit in the same
 * tick of that clock, which leaves the times as they are, can then not have come after the hashing.
 */
export const knownIds = (root: string): KnownIds => {
  const folder = cacheFolder(root);
  const learnt: Known = new Map();
  let known: Known | undefined;
  let started: bigint | undefined;
  const idOf = (path: string, file: string): string => {
    const before = lstatSync(file, { bigint: true });
    if (before.size < LARGE) return fileBlobId(file);
    known ??= parse(readKept(join(folder, NAME)));
    const found = known.get(path);
    const mark = markOf(before);
    if (found?.[0] === mark) return found[1];
    started ??= nowIn(root, folder);
    const id = fileBlobId(file);
    const still = isBefore(before, started) && markOf(lstatSync(file, { bigint: true })) === mark;
    if (still) learnt.set(path, [mark, id]);
    return id;
  };
  return {
    idOf,
    save: () => {
      if (learnt.size === 0) return;
      const all = new Map([...parse(readKept(join(folder, NAME))), ...learnt]);
      writeKept(root, folder, NAME, JSON.stringify([...(all.size > MANY ? learnt : all)]));
      learnt.clear();
    },
  };
};

const markOf = ({ size, mtimeNs, ctimeNs, ino, dev }: BigIntStats): string =>
  [size, mtimeNs, ctimeNs, ino, dev].join(' ');

const isBefore = ({ mtimeNs, ctimeNs }: BigIntStats, moment: bigint): boolean =>
  mtimeNs < moment && ctimeNs < moment;

/** What the file system's clock says: the time of a file made just now; 0 where none can be made. */
const nowIn = (root: string, folder: string): bigint => {
  if (!makeFolder(root, folder)) return 0n;
  const path = join(folder, `now.${process.pid}`);
  try {
    writeFileSync(path, '');
    return lstatSync(path, { bigint: true }).mtimeNs;
  } catch {
    return 0n;
  } finally {
    rmSync(path, { force: true });
  }
};

const parse = (text: string | undefined): Known => new Map(text === undefined ? [] : JSON.parse(text));
