import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** Those of the paths (relative to a folder, which need not exist) where something is already: a file, a folder, a link. */
export const existingPaths = async (folder: string, paths: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(
    paths.map((path) =>
      lstat(join(folder, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  return found.flat();
};
