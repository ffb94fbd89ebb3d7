import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Refusal } from '../value/refusal.ts';

/**
 * A pattern of files as an absolute one. A relative pattern stays inside the portfolio; what is special in a
 * pattern (`* ? [`) is taken literally in the portfolio's own path.
 */
export const absolutePattern = (root: string, pattern: string): string => {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pattern))
    throw new Refusal(`${pattern} is on a network`, 'name files of this machine');
  if (isAbsolute(pattern)) return pattern;
  if (pattern.split(/[\\/]/).includes('..'))
    throw new Refusal(
      `${pattern} leads out of the portfolio`,
      'write the whole path, from the root of the disk',
    );
  return join(literally(root), pattern);
};

/** A path as a pattern that fits it alone. */
export const literally = (path: string): string => path.replace(/[*?[]/g, '[$&]');

/** Does the file lie in the portfolio, wherever links lead? */
export const isInside = async (root: string, file: string): Promise<boolean> =>
  !isOutward(relative(await realpath(root), await realpath(file)));

const isOutward = (path: string): boolean => isAbsolute(path) || path.split(sep)[0] === '..';

/** A path as people know it: from the portfolio's folder where it lies inside, with forward slashes. */
export const shownPath = (root: string, file: string): string => {
  const path = relative(root, file);
  return isOutward(path) ? file : path.split(sep).join('/');
};

/** Where an engine may put aside what does not fit into memory. */
export const overflowFolder = (): string => join(tmpdir(), `kam-${process.pid}`);
