import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './change-files.ts';
import { cacheFolder } from './kept-texts.ts';

/** Removes what programs that were killed left half-written in the cache of a portfolio. Nothing there is needed. */
export const removeLeftovers = (root: string): void => {
  const folder = cacheFolder(root);
  for (const name of namesIn(folder)) {
    const pid = /\.(\d+)\.tmp$|(?:^|[\\/])now\.(\d+)$/.exec(name);
    if (pid !== null && !isAlive(Number(pid[1] ?? pid[2]))) rmSync(join(folder, name), { force: true });
  }
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
};
