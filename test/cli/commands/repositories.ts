import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The built program, as hooks and merge drivers run it. */
const BIN = resolve(import.meta.dirname, '../../../bin/kam.js');

export type Git = (...words: string[]) => Promise<string>;

/** Who commits, and no settings but those of the repository itself. */
export const person = (name: string): Record<string, string> => ({
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: `${name}@example.com`,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: `${name}@example.com`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
});

/** git in a folder; what it says when it fails is part of the error's message. */
export const gitIn =
  (folder: string, env: Record<string, string> = {}): Git =>
  async (...words) =>
    (await run('git', words, { cwd: folder, env: { ...process.env, ...person('ivan'), ...env } })).stdout;

/** A PATH on which the command `kam` is the built program. */
export const pathWithKam = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'kam');
  await writeFile(path, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  await chmod(path, 0o755);
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
};
