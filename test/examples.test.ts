import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import type { Result } from '../src/check/show/result.ts';
import { openLedger } from '../src/ledger/files.ts';
import { loadWords } from '../src/locale/index.ts';
import { agedOn } from '../src/portfolio/ages.ts';
import { loadPortfolio } from '../src/portfolio/load.ts';
import { ledgerNames } from '../src/portfolio/names.ts';
import { diskTree } from '../src/source/disk.ts';

const EXAMPLES = resolve(import.meta.dirname, '../examples');

const open = async () => {
  const tree = diskTree(EXAMPLES);
  const loaded = await loadPortfolio(tree);
  const today = loaded.config.today ?? '';
  const portfolio = agedOn(loaded, today);
  return { tree, portfolio, ledger: openLedger(tree, ledgerNames(portfolio)), today };
};

describe('kam check in the examples', () => {
  let result: Result;
  beforeAll(async () => {
    result = await check(await open(), await loadWords('en'));
  });

  test('there are no errors', () => {
    const errors = result.findings.filter(({ finding }) => finding.severity === 'error');
    expect(errors.map(({ at, message }) => `${at.file}:${at.line} ${message}`)).toEqual([]);
  });

  test('the warnings are those that the README explains', async () => {
    const readme = await readFile(join(EXAMPLES, 'README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `([a-z-]+\/[a-z0-9-]+)` \| (\S+) \|/gm)];
    const found = result.findings.filter(({ finding }) => finding.severity === 'warning');
    expect(found.map(({ finding, at }) => `${finding.rule} ${at.file}`).sort()).toEqual(
      explained.map(([, rule, file]) => `${rule} ${file}`).sort(),
    );
  });
});

describe('the examples hold what the README says', () => {
  test('forty clients, eight of them with a dossier, and no sale of a stranger', async () => {
    const { portfolio, ledger } = await open();
    expect(portfolio.clients).toHaveLength(40);
    expect(portfolio.clients.filter(({ dossier }) => dossier !== undefined)).toHaveLength(8);
    const rows = await ledger.sum({ by: ['client', 'product', 'channel', 'manager'], period: ALL });
    const known = {
      client: new Set(portfolio.clients.map(({ id }) => id)),
      product: new Set(portfolio.config.products.map(({ id }) => id)),
      channel: new Set(portfolio.config.channels.map(({ id }) => id)),
      manager: new Set(portfolio.config.team.map(({ id }) => id)),
    };
    for (const dim of ['client', 'product', 'channel', 'manager'] as const) {
      expect(rows.map(({ keys }) => keys[dim] ?? '').filter((key) => !known[dim].has(key))).toEqual([]);
    }
  });

  test('the ledger holds the totals of the exports, to the cent', async () => {
    const { ledger } = await open();
    const [row] = await ledger.sum({ by: [], period: ALL });
    const [erp, almaty] = await Promise.all([exported('erp', 10), exported('almaty', 5)]);
    expect(row?.lines).toBe(erp.lines + almaty.lines);
    expect(row?.revenue.toString()).toBe(String((erp.cents + almaty.cents) / 100));
  });
});

const ALL = { from: '2023-11-01', to: '2026-10-31' };

/** Lines and cents of an export, read in the simplest way: no cell before the column of money holds a semicolon. */
const exported = async (source: string, column: number) => {
  const text = await readFile(join(EXAMPLES, 'exports', `${source}-2023-11-2026-10.csv`), 'utf8');
  const rows = text.trim().split('\n').slice(1);
  const sales = rows.map((row) => row.split(';')).filter(([first]) => first !== 'Итого');
  const cents = sales.reduce((sum, cells) => sum + Number((cells[column] ?? '').replace(',', '')), 0);
  return { lines: sales.length, cents };
};

describe('npm run examples', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kam-examples-'));
    await cp(EXAMPLES, folder, { recursive: true });
    await rm(join(folder, 'exports'), { recursive: true });
    execFileSync(process.execPath, [resolve(EXAMPLES, '../scripts/make-examples.mjs'), folder], {
      stdio: 'pipe',
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('makes the committed files again, byte for byte', async () => {
    expect(await contents(folder)).toEqual(await contents(EXAMPLES));
  });
});

const contents = async (root: string): Promise<Record<string, string>> => {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const made: Record<string, string> = {};
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const inside = path.slice(root.length + 1).replaceAll('\\', '/');
    if (!file.isFile() || !/^(clients\.csv|kam\.yaml|exports\/|imports\/|sales\/)/.test(inside)) continue;
    made[inside] = await readFile(path, 'utf8');
  }
  return made;
};
