import { isAscii } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { pendingFolder } from './change-journal.ts';
import { diskTree, type Watch } from './disk.ts';
import { gitOutput } from './git-blobs.ts';
import type { KnownIds } from './known-ids.ts';
import { type Bundle, bundleId, isPrivate, SKIPPED, type Tree } from './tree.ts';

/** The working folder as it was at one moment. */
export type Snapshot = {
  readonly tree: Tree;
  /**
   * A digest that is another one as soon as a file that `counts` is another: made, changed, renamed, removed. Undefined
   * where that cannot be told, or while an interrupted write waits to be finished.
   */
  digest(counts: (path: string) => boolean): string | undefined;
  /** Were all files that were read since the same at that moment? */
  isTrue(): boolean;
};

/** A change that came so many milliseconds before the moment may carry a later time: clocks of file systems tick slowly. */
const TICK = 50;

/**
 * Looks at the folder; `now` is the clock's time before, in milliseconds since 1970. What git knows of its files is
 * taken from its index, which is faster than reading them; what it does not know, ignores or was told not to look at is
 * read.
 */
export const snapshotOf = async (root: string, ids: KnownIds, now: number): Promise<Snapshot> => {
  const moment = now - TICK;
  let isTrue = !existsSync(pendingFolder(root));
  const watch: Watch = (changed) => {
    if (changed >= moment) isTrue = false;
  };
  const disk = diskTree(root, ids, watch);
  const index = isTrue ? await indexed(root) : undefined;
  return {
    tree: {
      ...disk,
      bundles: async (folder) => {
        const found = await disk.bundles(folder);
        const lines = index === undefined ? new Map() : sureLines(folder, index);
        const known = ([path, each]: [string, Bundle]): [string, Bundle] => [
          path,
          stillBundle(each, lines.get(path), watch),
        ];
        return { folders: new Map([...found.folders].map(known)), rest: found.rest };
      },
    },
    digest: (counts) => {
      if (!isTrue) return undefined;
      try {
        const digest = createHash('sha256').update(index?.listed ?? '');
        const note = (text: string): void => void digest.update(text);
        for (const path of [...new Set(index?.open ?? [''])].sort()) notePath(root, path, counts, ids, note);
        return digest.digest('hex');
      } catch {
        // A file that went away or may not be read: then nothing is known of the state.
        return undefined;
      }
    },
    isTrue: () => isTrue,
  };
};

/**
 * Do these settings speak of sales in files of another program? Those may lie anywhere, and be far too large to be hashed
 * for a state. True as well where the settings cannot be read.
 */
export const hasSalesElsewhere = (settings: string): boolean => {
  try {
    return /^[^#\n]*\bledger\b/m.test(readFileSync(settings, 'utf8'));
  } catch {
    return true;
  }
};

/** What `git ls-files` says of the files below the folder, and the paths for which it does not answer. */
type Index = { readonly listed: Buffer; readonly open: readonly string[] };

const indexed = async (root: string): Promise<Index | undefined> => {
  const [listed, status, otherwise, prefix] = await Promise.all(
    [['ls-files', '-s', '-v', '-z'], STATUS, OTHERWISE, ['rev-parse', '--show-prefix']].map((args) =>
      gitOutput(root, args).catch((error: unknown) => {
        if (error instanceof Refusal) return undefined;
        throw error;
      }),
    ),
  );
  if (listed === undefined || status === undefined || otherwise === undefined || prefix === undefined)
    return undefined;
  const before = prefix.toString().replace(/\n$/, '');
  return { listed, open: [...unsure(listed), ...textsIn(otherwise), ...changed(status, before)] };
};

/** Without waiting for others or making them wait: only looking. */
const STATUS = [
  '--no-optional-locks',
  'status',
  '--porcelain=v1',
  '-z',
  '--no-renames',
  '--untracked-files=all',
  '--ignored=matching',
  '--',
  '.',
];

/** Files that git holds otherwise than the disk: ciphered, in another encoding. Ends of lines make no difference. */
const OTHERWISE = ['ls-files', '-z', '--', '.', ':(exclude,attr:!filter !working-tree-encoding !ident)'];

const textsIn = (output: Buffer): readonly string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((text) => text !== '');

/** Files that git was told not to look at, that are in conflict, and links. */
const unsure = (listed: Buffer): readonly string[] => {
  const paths: string[] = [];
  for (let from = 0; from < listed.length; ) {
    const end = listed.indexOf(0, from);
    if (!isPlain(listed, from)) paths.push(pathIn(listed.toString('utf8', from, end)));
    from = end + 1;
  }
  return paths;
};

/** `H 100644 <id> 0<tab>path`: looked at as usual; a regular file, in no conflict. */
const isPlain = (listed: Buffer, from: number): boolean =>
  PLAIN.every((byte, at) => listed[from + at] === byte) && listed[listed.indexOf(9, from) - 1] === 48;

const PLAIN = [...Buffer.from('H 100')];

const pathIn = (line: string): string => line.slice(line.indexOf('\t') + 1);

/** Paths of a status are those of the whole repository. */
const changed = (status: Buffer, prefix: string): readonly string[] =>
  textsIn(status).map((line) => line.slice(3 + prefix.length).replace(/\/$/, ''));

const notePath = (
  root: string,
  path: string,
  counts: (path: string) => boolean,
  ids: KnownIds,
  note: (text: string) => void,
): void => {
  if (path.split('/').some((step) => SKIPPED.has(step))) return;
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    const names = readdirSync(join(root, path)).sort();
    for (const name of names) notePath(root, path === '' ? name : `${path}/${name}`, counts, ids, note);
  } else if (counts(path)) note(`${path}\0${idOf(root, path, found, ids)}\0`);
};

const idOf = (
  root: string,
  path: string,
  found: { isFile(): boolean; isSymbolicLink(): boolean } | undefined,
  ids: KnownIds,
): string => {
  if (found?.isFile()) return ids.idOf(path, join(root, path));
  return found?.isSymbolicLink() ? `to ${readlinkSync(join(root, path))}` : 'none';
};

/**
 * What the index says of the folders for which git answers; not of those that a disk may spell in another form of
 * Unicode.
 */
const sureLines = (folder: string, { listed, open }: Index): ReadonlyMap<string, Buffer> => {
  const unsure = new Set(open.filter((path) => !isPrivate(path)).map((path) => folderAbove(folder, path)));
  if (unsure.has(undefined)) return new Map();
  return new Map(
    [...linesByFolder(folder, listed)].filter(([path, lines]) => !unsure.has(path) && isComposed(lines)),
  );
};

const isComposed = (lines: Buffer): boolean => {
  if (isAscii(lines)) return true;
  const text = lines.toString('utf8');
  return text === text.normalize('NFC');
};

/** A folder by what the index says of it, else by its files; `watch` hears of files that came or went since its id was told. */
const stillBundle = (bundle: Bundle, lines: Buffer | undefined, watch: Watch): Bundle => {
  let paths: (() => string) | undefined;
  return {
    id: async () => {
      if (lines !== undefined) {
        paths = () => namesOf(textsIn(lines).map(pathIn));
        return hash('sha1', lines);
      }
      const entries = await bundle.entries();
      const names = namesOf(entries.map(({ path }) => path));
      paths = () => names;
      return bundleId(entries);
    },
    entries: async () => {
      const entries = await bundle.entries();
      if (paths !== undefined && paths() !== namesOf(entries.map(({ path }) => path)))
        watch(Number.POSITIVE_INFINITY);
      return entries;
    },
  };
};

/** Which files of a folder count, in few letters. */
const namesOf = (paths: readonly string[]): string => hash('sha1', paths.filter(isOwn).sort().join('\0'));

const isOwn = (path: string): boolean =>
  !isPrivate(path) && !path.split('/').some((step) => SKIPPED.has(step));

/** Where a path lies: in which folder directly below `folder`, '' for none, undefined for all of them at once. */
const folderAbove = (folder: string, path: string): string | undefined => {
  if (folder.startsWith(`${path}/`) || path === '') return undefined;
  if (!path.startsWith(folder)) return '';
  const end = path.indexOf('/', folder.length);
  return end < 0 ? `${path}/` : path.slice(0, end + 1);
};

/** The lines of an index for each folder directly below `folder`; it lists them one after the other. */
const linesByFolder = (folder: string, listed: Buffer): ReadonlyMap<string, Buffer> => {
  const found = new Map<string, Buffer>();
  const slash = 47;
  for (let from = 0; from < listed.length; ) {
    const start = listed.indexOf(9, from) + 1;
    const end = listed.indexOf(0, start);
    const isBelow = listed.toString('utf8', start, start + folder.length) === folder;
    const step = isBelow ? listed.indexOf(slash, start + folder.length) : -1;
    if (step < 0 || step > end) {
      from = end + 1;
      continue;
    }
    const path = listed.subarray(start, step + 1);
    const first = from;
    for (from = end + 1; from < listed.length; from = listed.indexOf(0, from) + 1) {
      const next = listed.indexOf(9, from) + 1;
      if (!listed.subarray(next, next + path.length).equals(path)) break;
    }
    found.set(path.toString('utf8'), listed.subarray(first, from));
  }
  return found;
};
