import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
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
import { type Bundle, type Bundles, bundleId, byPath, type Entry, SKIPPED, type Tree } from './tree.ts';

/** A folder by its NFC path and as the disk spells it; both end with a slash, or are '' for the root. */
type Folder = { readonly path: string; readonly real: string };

/** Hears of every file that is read: when it or its name was changed last, in milliseconds since 1970; Infinity for one that went away. */
export type Watch = (changed: number) => void;

/**
 * The working folder. Paths are NFC whatever the disk says (macOS writes NFD); where a folder holds one name
 * in both forms, the second keeps its own. An entry's `id` is hashed when it is first asked for, since most
 * callers never do; `ids` remembers those of large files. Throws a Refusal for what cannot be read.
 */
export const diskTree = (root: string, ids?: KnownIds, watch: Watch = () => undefined) => {
  const spelled = new Map<string, string>();
  const onDisk = (path: string): string => join(root, spelled.get(path) ?? path);

  // Asking one thing after another is far quicker than keeping thousands of questions in the air.
  // Whoever hears of folders (their path ends with a slash) says whether to look into one.
  const walk = (
    folder: Folder,
    prefix: string,
    links: Promise<Entry[]>[],
    enters: (path: string) => boolean = () => true,
  ): Entry[] => {
    const step = plainStep(folder.path, prefix);
    if (step !== undefined) {
      if (SKIPPED.has(step) || !isFolder(join(root, folder.real, step), folder.path + step)) return [];
      return walk({ path: `${folder.path}${step}/`, real: `${folder.real}${step}/` }, prefix, links, enters);
    }
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
        return wanted && !SKIPPED.has(name) && enters(inside.path) ? walk(inside, prefix, links, enters) : [];
      }
      if (!path.startsWith(prefix)) return [];
      if (each.isFile()) return fileEntry(path, join(root, real), ids);
      if (each.isSymbolicLink()) links.push(linkEntry(path, join(root, real), root));
      return [];
    });
  };

  const list = async (prefix: string, enters?: (path: string) => boolean): Promise<readonly Entry[]> => {
    const links: Promise<Entry[]>[] = [];
    const files = walk({ path: '', real: '' }, prefix, links, enters);
    return [...files, ...(await Promise.all(links)).flat()].sort(byPath);
  };

  return {
    list: (prefix: string) => list(prefix),
    bundles: async (above: string): Promise<Bundles> => {
      const paths: string[] = [];
      const rest = await list('', (path) => {
        const isBelow = path.startsWith(above) && path !== above;
        if (isBelow) paths.push(path);
        return !isBelow;
      });
      const bundle = (path: string): Bundle => ({
        id: async () => bundleId(await list(path)),
        entries: () => list(path),
      });
      return { folders: new Map(paths.sort().map((path) => [path, bundle(path)])), rest };
    },
    read: (entries) =>
      ahead(entries, async (entry) => {
        const path = onDisk(entry.path);
        const file = entry.kind === 'file' ? path : await linkTarget(path, root);
        return file === undefined ? undefined : readWhole(file, entry, watch);
      }),
    readNow: (paths: readonly string[], most?: number) =>
      paths.map((path) => unlessLink(() => readWatched(onDisk(path), path, watch, most))),
  } satisfies Tree;
};

/** The next folder on the way to the prefix, if its name is spelled in one way only: then nobody need list what is beside it. */
const plainStep = (path: string, prefix: string): string | undefined => {
  if (!prefix.startsWith(path)) return undefined;
  const end = prefix.indexOf('/', path.length);
  const step = prefix.slice(path.length, Math.max(end, path.length));
  return /^[ -.0-~]+$/.test(step) && step !== '.' && step !== '..' ? step : undefined;
};

const isFolder = (real: string, path: string): boolean =>
  tried(path, false, () => lstatSync(real).isDirectory());

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

/** The value, or undefined for what is a link or a folder. */
const unlessLink = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal && /: (?:ELOOP|EISDIR)$/.test(error.message)) return undefined;
    throw error;
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
const readWhole = async (
  file: string,
  { path, size }: Entry,
  watch: Watch,
): Promise<Uint8Array | undefined> => {
  if (size <= SMALL) return readWatched(file, path, watch);
  const bytes = await readFile(file, { flag: FLAG }).catch(unlessGone(path, undefined));
  watch(tried(path, Number.POSITIVE_INFINITY, () => lstatSync(file).ctimeMs));
  return bytes;
};

const readWatched = (file: string, path: string, watch: Watch, most?: number): Uint8Array | undefined => {
  const bytes = tried(path, undefined, () => readNow(file, watch, most));
  if (bytes === undefined) watch(Number.POSITIVE_INFINITY);
  return bytes === 'too large' ? undefined : bytes;
};

const readNow = (file: string, watch: Watch, most = Number.POSITIVE_INFINITY): Uint8Array | 'too large' => {
  const open = openSync(file, FLAG);
  try {
    const { mtimeMs, ctimeMs, size } = fstatSync(open);
    if (size > most) return 'too large';
    const bytes = readFileSync(open);
    watch(Math.max(mtimeMs, ctimeMs));
    return bytes;
  } finally {
    closeSync(open);
  }
};
