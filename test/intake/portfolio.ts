import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { openLedger } from '../../src/ledger/files.ts';
import type { Dim, Row } from '../../src/ledger/ledger.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { ledgerNames } from '../../src/portfolio/names.ts';
import { diskTree } from '../../src/source/disk.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export const KAM = 'kam: 1\ncompany: Meridian\ncurrency: EUR\n';
export const REGISTER = 'id,name,status,channel,aliases\n';

/** Real portfolios in folders of their own, and the program run in them. */
export const portfolioAt = async (files: Files = {}): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'kam-import-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await put(root, { 'kam.yaml': KAM, 'clients.csv': REGISTER, ...files });
  return root;
};

export const put = async (root: string, files: Files): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
};

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

export const kam = async (root: string, ...args: readonly string[]): Promise<Ran> => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', ...args], {
    env: {},
    cwd: () => root,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

/** Every file of a folder with its text, sorted: what a second import must leave as it is. */
export const contents = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const texts = files.sort().map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
};

/** The ledger as every analysis sums it. */
export const sums = async (root: string, by: readonly Dim[] = []): Promise<readonly Row[]> => {
  const tree = diskTree(root);
  const ledger = openLedger(tree, ledgerNames(await loadPortfolio(tree)));
  return ledger.sum({ by, period: { from: '1970-01-01', to: '2100-12-31' }, orders: true });
};
