import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BASE } from '../../../src/check/example.ts';
import { main } from '../../../src/cli/main.ts';

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

/** Runs a command line as a user would in this folder, without a terminal. */
export const kam = async (
  cwd: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', ...words], {
    env,
    cwd: () => cwd,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

export type Files = Readonly<Record<string, string | null>>;

/** Writes files below a folder; null takes one away. */
export const write = async (root: string, files: Files): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) {
      await rm(join(root, path), { force: true });
      continue;
    }
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
};

/** Lays files over the smallest valid portfolio. */
export const writePortfolio = (root: string, files: Files = {}): Promise<void> =>
  write(root, { ...(BASE as Files), ...files });
