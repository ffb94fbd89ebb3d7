import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll } from 'vitest';
import { openWarehouse } from '../../src/ledger/duckdb/index.ts';
import { openLedger } from '../../src/ledger/files.ts';
import type { Ledger, LedgerNames } from '../../src/ledger/ledger.ts';
import { portfolioCache } from '../../src/source/cache.ts';
import { diskTree } from '../../src/source/disk.ts';
import { knownIds } from '../../src/source/known-ids.ts';
import { memoryTree } from '../../src/source/memory.ts';

const made: string[] = [];
afterAll(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A folder of these files; it goes when the tests are done. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'kam-ledger-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};

let writer: Promise<DuckDBConnection> | undefined;

/** A DuckDB to make files with. */
export const duckdb = (): Promise<DuckDBConnection> => {
  writer ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect());
  return writer;
};

export type Files = Readonly<Record<string, string>>;

const inParquet = async (files: Files): Promise<string> => {
  const root = folderOf(files);
  for (const path of Object.keys(files)) {
    const from = `read_csv('${join(root, path)}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
    const to = join(root, path.replace(/csv$/, 'parquet'));
    await (await duckdb()).run(`COPY (SELECT * FROM ${from}) TO '${to}' (FORMAT parquet)`);
    rmSync(join(root, path));
  }
  return root;
};

const warehouse = (root: string, ending: string, names: LedgerNames): Ledger =>
  openWarehouse(root, { files: [`sales/**/*.${ending}`], threads: 2 }, names, knownIds(root));

type Open = (files: Files, names: LedgerNames) => Promise<Ledger>;

/** Whoever sums a ledger: each passes the same tests. */
export const ENGINES: readonly (readonly [string, Open])[] = [
  ['month files', async (files, names) => openLedger(memoryTree(files), names)],
  [
    'month files with a cache',
    async (files, names) => {
      const root = folderOf(files);
      const { ids, sums } = portfolioCache(root);
      return openLedger(diskTree(root, ids), names, sums);
    },
  ],
  ['DuckDB over CSV', async (files, names) => warehouse(folderOf(files), 'csv', names)],
  ['DuckDB over Parquet', async (files, names) => warehouse(await inParquet(files), 'parquet', names)],
];
