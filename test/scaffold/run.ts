import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Host } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A fresh folder with these files. */
export const folderWith = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'kam-scaffold-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) await write(folder, path, text);
  return folder;
};

export const write = async (folder: string, path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

export const read = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');

/** Whoever writes commits in these tests, whatever the machine's settings are. */
export const IDENTITY = {
  GIT_AUTHOR_NAME: 'Maria',
  GIT_AUTHOR_EMAIL: 'maria@example.org',
  GIT_COMMITTER_NAME: 'Maria',
  GIT_COMMITTER_EMAIL: 'maria@example.org',
};

export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...IDENTITY } });

/** What a command printed and returned. */
export type Done = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the program in a folder; without a terminal unless told otherwise. */
export const kam = async (
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  isTTY = false,
): Promise<Done> => {
  const said = { out: [] as string[], err: [] as string[] };
  const host: Host = {
    env: { ...process.env, ...(isTTY ? { CI: '' } : {}), ...env },
    cwd: () => folder,
    stdin: { isTTY },
    stdout: { isTTY, write: (text) => said.out.push(String(text)) },
    stderr: { write: (text) => said.err.push(String(text)) },
  };
  const code = await main(['node', 'kam', ...args], host);
  return { code, out: said.out.join(''), err: said.err.join('') };
};
