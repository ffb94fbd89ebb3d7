import * as promises from 'node:fs/promises';

/** The part of the file system that writing needs; a test passes one that fails or dies. */
export type Files = Pick<
  typeof promises,
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'writeFile'
>;

export const diskFiles: Files = promises;

/** The code of a failed system call, such as ENOSPC; '' for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : '';

/** What file systems answer that know no second names for a file. */
export const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Makes sure that the names in a folder survive a loss of power; systems that cannot do so (Windows) are left alone. */
export const syncFolder = async (path: string, files: Files): Promise<void> => {
  try {
    const folder = await files.open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOENT'].includes(codeOf(error))) throw error;
  }
};
