import {
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Refusal } from '../value/refusal.ts';
import { ahead } from './ahead.ts';
import { blobId, fileBlobId } from './blob.ts';
import type { KnownIds } from './known-ids.ts';
import { byPath, type Entry, SKIPPED, type Tree } from './tree.ts';

/** A folder by its NFC path and as the disk spells it; both end with a slash, or are '' for the root. */
type Folder = { readonly path: string; readonly real: string };

/**
 * The working folder. Paths are NFC whatever the disk says (macOS writes NFD); where a folder holds one name
 * in both forms, the second keeps its own. An entry's `id` is hashed when it is first asked for, since most
 * callers never do; `ids` remembers those of large files. Throws a Refusal for what cannot be read.
 */
export const diskTree = (root: string, ids?: KnownIds): Tree => {
  const spelled = new Map<string, string>();
  const onDisk = (path: string): string => join(root, spelled.get(path) ?? path);

  // Asking one thing after another is far quicker than keeping thousands of questions in the air.
  const walk = (folder: Folder, prefix: string, links: Promise<Entry[]>[]): Entry[] => {
    const found = readFolder(join(root, folder.real), folder.path);
    const names = new Set(found.map(({ name }) => name));
    return found.flatMap((each): Entry[] => {
      const name = each.name.normalize('NFC');
      const path = folder.path + (names.has(name) ? each.name : name);
      const real = folder.real + each.name;
      if (real === path) spelled.delete(path);
      else spelled.set(path, real);
      if (each.isDirectory()) {
        const inside = { path: `${path}/`, real: `${real}/` };
        const wanted = inside.path.startsWith(prefix) || prefix.startsWith(inside.path);
        return wanted && !SKIPPED.has(name) ? walk(inside, prefix, links) : [];
      }
      if (!path.startsWith(prefix)) return [];
      if (each.isFile()) return fileEntry(path, join(root, real), ids);
      if (each.isSymbolicLink()) links.push(linkEntry(path, join(root, real), root));
      return [];
    });
  };

  return {
    list: async (prefix) => {
      const links: Promise<Entry[]>[] = [];
      const files = walk({ path: '', real: '' }, prefix, links);
      return [...files, ...(await Promise.all(links)).flat()].sort(byPath);
    },
    read: (entries) =>
      ahead(entries, async (entry) => {
        const path = onDisk(entry.path);
        const file = entry.kind === 'file' ? path : await linkTarget(path, root);
        return file === undefined ? undefined : readWhole(file, entry);
      }),
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** What is gone since it was listed is no error; what may not be read is. */
const unlessGone =
  <T>(path: string, instead: T) =>
  (error: unknown): T => {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return instead;
    throw new Refusal(`cannot read ${path === '' ? 'the folder' : path}: ${code}`);
  };

/** The value, or what stands for it where there is none. */
const tried = <T>(path: string, instead: T, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    return unlessGone(path, instead)(error);
  }
};

const readFolder = (real: string, path: string): Dirent[] =>
  tried(path, [], () => readdirSync(real, { withFileTypes: true }));

const fileEntry = (path: string, file: string, ids: KnownIds | undefined): Entry[] => {
  const found = tried(path, undefined, () => lstatSync(file));
  const id = () => ids?.idOf(path, file) ?? fileBlobId(file);
  return found === undefined ? [] : [entryOf(path, 'file', found.size, id)];
};

const linkEntry = async (path: string, file: string, root: string): Promise<Entry[]> => {
  const target = await linkTarget(file, root);
  const found = await (target === undefined ? lstat(file) : stat(target)).catch(unlessGone(path, undefined));
  const id = () => blobId(new TextEncoder().encode(readlinkSync(file)));
  return [entryOf(path, 'symlink', found?.size ?? 0, id, target === undefined)];
};

/** An entry whose id is made once, when it is first asked for. */
const entryOf = (
  path: string,
  kind: Entry['kind'],
  size: number,
  makeId: () => string,
  outside = false,
): Entry => {
  let id: string | undefined;
  return {
    path,
    kind,
    size,
    ...(outside ? { outside } : {}),
    get id() {
      id ??= makeId();
      return id;
    },
  };
};

/** The file that a link leads to; undefined when it is no file of this portfolio. */
const linkTarget = async (link: string, root: string): Promise<string | undefined> => {
  try {
    const target = await realpath(link);
    const path = relative(await realpath(root), target);
    const inside = !isAbsolute(path) && !path.split(sep).some((step) => step === '..' || SKIPPED.has(step));
    return inside && (await stat(target)).isFile() ? target : undefined;
  } catch {
    return undefined;
  }
};

/** In bytes; larger ones are read while others are worked on. */
const SMALL = 1 << 16;
const FLAG = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Does not follow a link that took the file's place since it was listed. */
const readWhole = (
  file: string,
  { path, size }: Entry,
): Promise<Uint8Array | undefined> | Uint8Array | undefined =>
  size > SMALL
    ? readFile(file, { flag: FLAG }).catch(unlessGone(path, undefined))
    : tried(path, undefined, () => readNow(file));

const readNow = (file: string): Uint8Array => {
  const open = openSync(file, FLAG);
  try {
    return readFileSync(open);
  } finally {
    closeSync(open);
  }
};
