import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './digest.ts';

/** Beside the files, where git and a tree do not look. */
export const cacheFolder = (root: string): string => join(root, '.kam', 'cache');

/** The text of a kept file whose first line is the digest of the rest. */
export const readKept = (path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string | undefined => {
  try {
    const whole = readFileSync(path, encoding);
    const end = whole.indexOf('\n');
    const text = whole.slice(end + 1);
    return end > 0 && whole.slice(0, end) === digestOf([text]) ? text : undefined;
  } catch {
    return undefined;
  }
};

/** Writes beside and renames, so that nobody reads a half; false where that cannot be done. */
export const writeKept = (root: string, folder: string, name: string, text: string): boolean => {
  if (!makeFolder(root, folder)) return false;
  const beside = join(folder, `${name}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, `${digestOf([text])}\n${text}`);
    renameSync(beside, join(folder, name));
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
};

/** Makes a folder of the cache, which ignores itself, so that no portfolio commits it; false where that cannot be done. */
export const makeFolder = (root: string, folder: string): boolean => {
  try {
    if (!isOurs(root)) return false;
    if (mkdirSync(folder, { recursive: true }) !== undefined)
      writeFileSync(join(cacheFolder(root), '.gitignore'), '*\n');
    return true;
  } catch {
    return false;
  }
};

/** A link in the place of our folder could lead anywhere. */
const isOurs = (root: string): boolean =>
  [join(root, '.kam'), cacheFolder(root)].every(
    (path) => !(lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false),
  );

/** Throws the oldest files of a folder away while they are more than so many bytes together. */
export const removeOldest = async (folder: string, most: number): Promise<void> => {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= most) return;
  files.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
  for (const { name, size } of files) {
    if (total <= (most * 3) / 4) return;
    await unlink(join(folder, name)).catch(() => undefined);
    total -= size;
  }
};
