import { createHash, type Hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { pendingFolder } from './change-journal.ts';
import { gitOutput } from './git-blobs.ts';
import type { KnownIds } from './known-ids.ts';
import { SKIPPED } from './tree.ts';

/**
 * A digest that is another one as soon as a file below `root` that `counts` is another: made, changed, renamed,
 * removed. Undefined where that cannot be told, or while an interrupted write waits to be finished. What git knows of its files is taken from its index, which is
 * faster than reading them; what it does not know, ignores or was told not to look at is read.
 */
export const stateOf = async (
  root: string,
  counts: (path: string) => boolean,
  ids: KnownIds,
): Promise<string | undefined> => {
  const hash = createHash('sha256');
  if (existsSync(pendingFolder(root))) return undefined;
  try {
    const open = (await indexed(root, hash)) ?? [''];
    for (const path of [...new Set(open)].sort()) hashPath(root, path, counts, ids, hash);
  } catch {
    // A file that went away or may not be read: then nothing is known of the state.
    return undefined;
  }
  return hash.digest('hex');
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

/** Hashes what the index says, and returns the paths that it does not answer for; undefined where there is no git. */
const indexed = async (root: string, hash: Hash): Promise<readonly string[] | undefined> => {
  const [listed, status, prefix] = await Promise.all(
    [['ls-files', '-s', '-v', '-z'], STATUS, ['rev-parse', '--show-prefix']].map((args) =>
      gitOutput(root, args).catch((error: unknown) => {
        if (error instanceof Refusal) return undefined;
        throw error;
      }),
    ),
  );
  if (listed === undefined || status === undefined || prefix === undefined) return undefined;
  hash.update(listed);
  return [...unsure(listed), ...changed(status, prefix.toString().trim())];
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

/** Files that git was told not to look at, that are in conflict, and links. */
const unsure = (listed: Buffer): readonly string[] => {
  const paths: string[] = [];
  for (let from = 0; from < listed.length; ) {
    const end = listed.indexOf(0, from);
    if (listed.toString('latin1', from, from + PLAIN.length) !== PLAIN || isStaged(listed, from))
      paths.push(pathIn(listed.toString('utf8', from, end)));
    from = end + 1;
  }
  return paths;
};

/** `H`: looked at as usual; a regular file. */
const PLAIN = 'H 100';

/** The stage is not 0: `H 100644 <id> 2<tab>path`. */
const isStaged = (listed: Buffer, from: number): boolean => listed[listed.indexOf(9, from) - 1] !== 48;

const pathIn = (line: string): string => line.slice(line.indexOf('\t') + 1);

/** Paths of a status are those of the whole repository. */
const changed = (status: Buffer, prefix: string): readonly string[] =>
  status
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3 + prefix.length).replace(/\/$/, ''));

const hashPath = (
  root: string,
  path: string,
  counts: (path: string) => boolean,
  ids: KnownIds,
  hash: Hash,
): void => {
  if (path.split('/').some((step) => SKIPPED.has(step))) return;
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    const names = readdirSync(join(root, path)).sort();
    for (const name of names) hashPath(root, path === '' ? name : `${path}/${name}`, counts, ids, hash);
  } else if (counts(path)) hash.update(`${path}\0${idOf(root, path, found, ids)}\0`);
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
