import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { fileNameFlaw } from '../value/file-name.ts';
import { Refusal } from '../value/refusal.ts';
import { codeOf, type Files } from './change-files.ts';
import { SKIPPED } from './tree.ts';

/** Where a change leads on this disk. */
export type Target = {
  /** Relative to the portfolio, as the disk spells it. */
  readonly path: string;
  readonly absolute: string;
  /** Undefined when nothing is there. */
  readonly found: Stats | undefined;
  /** The folders above it that do not exist yet, outermost first. */
  readonly missing: readonly string[];
};

/** Refuses a path that is not plainly inside of the portfolio. Says so by its words alone, without a look at the disk. */
export const segmentsOf = (path: string): readonly string[] => {
  const segments = path.split('/').map((each) => each.normalize('NFC'));
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..' || /[\\\u0000-\u001f]/.test(segment))
      throw new Refusal(`"${path}" is no path inside of the portfolio`);
    if (SKIPPED.has(segment.toLowerCase())) throw new Refusal(`"${path}" is not ours to write`);
  }
  return segments;
};

/**
 * Finds where a path leads, whatever form of Unicode the disk uses. Throws a Refusal for a path that leaves
 * the portfolio, goes through a link, or ends at one.
 */
export const findTarget = async (root: string, path: string, files: Files): Promise<Target> => {
  const segments = segmentsOf(path);
  const spelled: string[] = [];
  const missing: string[] = [];
  let found: Stats | undefined;
  for (const [at, segment] of segments.entries()) {
    const isLast = at === segments.length - 1;
    const folder = join(root, ...spelled);
    const name = missing.length > 0 ? segment : await spelling(folder, segment, files);
    spelled.push(name);
    found = missing.length > 0 ? undefined : await statOf(join(folder, name), files);
    if (found?.isSymbolicLink())
      throw new Refusal(`"${path}" leads through a link`, 'write to the real file');
    if (isLast) break;
    if (found === undefined) missing.push(spelled.join('/'));
    else if (!found.isDirectory()) throw new Refusal(`"${spelled.join('/')}" is no folder`);
  }
  return { path: spelled.join('/'), absolute: join(root, ...spelled), found, missing };
};

/** Refuses names that some system cannot hold. */
export const checkNewName = (path: string): void => {
  for (const segment of segmentsOf(path)) {
    const flaw = fileNameFlaw(segment);
    if (flaw !== undefined) throw new Refusal(`"${segment}" cannot be a file name: ${flaw}`);
  }
};

export const statOf = async (path: string, files: Files): Promise<Stats | undefined> => {
  try {
    return await files.lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const spelling = async (folder: string, name: string, files: Files): Promise<string> => {
  if ((await statOf(join(folder, name), files)) !== undefined) return name;
  const names = await files.readdir(folder).catch(() => []);
  return names.find((each) => each.normalize('NFC') === name) ?? name;
};
