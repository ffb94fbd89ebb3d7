import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/files.ts';
import type { Dim, LedgerNames, Query } from '../../src/ledger/ledger.ts';
import { portfolioCache } from '../../src/source/cache.ts';
import { diskTree } from '../../src/source/disk.ts';
import type { Entry, Tree } from '../../src/source/tree.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { fold } from '../../src/value/name.ts';

const made: string[] = [];
const newRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'kam-cache-'));
  made.push(root);
  return root;
};
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

const names = (clients: Readonly<Record<string, string>> = {}, rate?: string): LedgerNames => ({
  currency: 'EUR',
  rates: rate === undefined ? [] : [{ currency: 'USD', from: '2026-01-01', rate: Decimal.of(rate) }],
  clients: new Map(Object.entries(clients).map(([text, id]) => [fold(text), id])),
  products: new Map(),
  managers: new Map(),
  channels: new Map(),
});

/** A month of 2,000 lines, which is worth keeping: three clients, documents of three lines, two currencies. */
const monthOf = (month: string, currency = 'EUR', shift = 0): string => {
  const lines = Array.from({ length: 2000 }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    return `${month}-${day},D${Math.floor(at / 3)},${at % 3},Client ${(at + shift) % 4},Product ${at % 5},retail,${at}.25,${at % 2 === 0 ? '' : at},${at % 7 === 0 ? currency : 'EUR'}`;
  });
  return `date,document,line,client,product,channel,revenue,cost,currency\n${lines.join('\n')}\n`;
};

let root = '';
beforeEach(async () => {
  root = newRoot();
  await mkdir(join(root, 'sales/erp'), { recursive: true });
  await mkdir(join(root, 'sales/shop'), { recursive: true });
  writeFileSync(join(root, 'sales/erp/2026-01.csv'), monthOf('2026-01'));
  writeFileSync(join(root, 'sales/erp/2026-02.csv'), monthOf('2026-02', 'USD'));
  writeFileSync(join(root, 'sales/shop/2026-02.csv'), monthOf('2026-02', 'EUR', 1));
  old('sales/erp/2026-01.csv', 'sales/erp/2026-02.csv', 'sales/shop/2026-02.csv');
});

/** Long ago written: files of this very moment are never trusted. */
const old = (...paths: readonly string[]): void => {
  for (const path of paths) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
};

const NAMES = names({ 'Client 1': 'c-1' }, '0.9');
const ALL = { from: '2026-01-01', to: '2026-12-31' };

const cached = async (query: Partial<Query> = {}, known = NAMES, where = root) => {
  const { ids, sums } = portfolioCache(where);
  return JSON.stringify(
    await openLedger(diskTree(where, ids), known, sums).sum({ by: ['client'], period: ALL, ...query }),
  );
};
const plain = async (query: Partial<Query> = {}, known = NAMES, where = root) =>
  JSON.stringify(await openLedger(diskTree(where), known).sum({ by: ['client'], period: ALL, ...query }));

const kept = (where = root): string[] =>
  readdirSync(join(where, '.kam/cache/sums')).map((name) => join(where, '.kam/cache/sums', name));

/** Writes nonsense that is valid into everything kept, so that a reader of it would give itself away. */
const poison = (): void => {
  for (const path of kept()) {
    const [, body = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${body.replaceAll('Client', 'Poison')}\n`);
  }
};

describe('what is kept changes no answer', () => {
  test('the first time, the second, and without a cache', async () => {
    const answer = await plain();
    expect(await cached()).toBe(answer);
    expect(kept()).toHaveLength(3);
    expect(await cached()).toBe(answer);
  });

  test('the second time the files are not read', async () => {
    const answer = await cached();
    const { ids, sums } = portfolioCache(root);
    const tree = diskTree(root, ids);
    const read: Entry[] = [];
    const blind: Tree = {
      ...tree,
      read: (entries) => {
        read.push(...entries);
        return tree.read(entries);
      },
    };
    expect(JSON.stringify(await openLedger(blind, NAMES, sums).sum({ by: ['client'], period: ALL }))).toBe(
      answer,
    );
    expect(read).toEqual([]);
  });

  test('by any keys, filters and periods, whatever was asked before', async () => {
    const dims = fc.subarray<Dim>(['client', 'product', 'channel', 'month', 'source', 'day'], {
      maxLength: 3,
    });
    const values = fc.subarray(['c-1', 'Client 2', 'Client 9', null], { minLength: 1 });
    const query = fc.record({
      by: dims,
      where: fc.option(fc.record({ client: values, source: fc.constant(['erp']) }, { requiredKeys: [] }), {
        nil: undefined,
      }),
      period: fc.constantFrom(
        ALL,
        { from: '2026-01-05', to: '2026-02-28' },
        { from: '2026-02-01', to: '2026-02-10' },
      ),
    });
    await fc.assert(
      fc.asyncProperty(query, async ({ where, ...rest }) => {
        const asked = { ...rest, ...(where === undefined ? {} : { where }) };
        expect(await cached(asked)).toBe(await plain(asked));
      }),
      { numRuns: 60 },
    );
  });

  test('other names, other rates, another currency of ours', async () => {
    await cached();
    for (const known of [names({ 'Client 2': 'c-2' }, '0.9'), names({}, '0.8'), NAMES])
      expect(await cached({}, known)).toBe(await plain({}, known));
    await expect(cached({}, names())).rejects.toThrow(
      'sales/erp/2026-02.csv, row 2 (column I, currency): there is no rate of USD for 2026-02-01, and none before',
    );
    const rouble = {
      ...names(),
      currency: 'RUB',
      rates: [
        { currency: 'EUR', from: '2020-01-01', rate: Decimal.of(100) },
        { currency: 'USD', from: '2020-01-01', rate: Decimal.of(90) },
      ],
    };
    expect(await cached({}, rouble)).toBe(await plain({}, rouble));
  });

  test('an edit of the same length within the same tick of the clock', async () => {
    const path = join(root, 'sales/erp/2026-01.csv');
    for (const client of ['Client 7', 'Client 8', 'Client 9']) {
      writeFileSync(path, monthOf('2026-01').replaceAll('Client 2', client));
      expect(await cached()).toBe(await plain());
    }
  });

  test('an edit that puts the time of the file back', async () => {
    await cached();
    writeFileSync(join(root, 'sales/erp/2026-01.csv'), monthOf('2026-01').replaceAll('Client 2', 'Client 8'));
    old('sales/erp/2026-01.csv');
    expect(await cached()).toBe(await plain());
    expect(await cached()).toContain('Client 8');
  });

  test('a month that was copied under the name of another is still refused', async () => {
    await cached();
    writeFileSync(join(root, 'sales/erp/2026-03.csv'), monthOf('2026-02', 'USD'));
    await expect(cached()).rejects.toThrow('"2026-02-01" is no day of 2026-03');
  });

  test('broken, cut, emptied, foreign or missing files are made again', async () => {
    const answer = await cached();
    const spoilers: readonly ((path: string) => void)[] = [
      (path) => writeFileSync(path, ''),
      (path) => writeFileSync(path, readFileSync(path).subarray(0, 200)),
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Client', 'Kliend')),
      (path) => writeFileSync(path, '{"groups":[]}'),
      (path) => rmSync(path),
    ];
    for (const spoil of spoilers) {
      for (const path of [...kept(), join(root, '.kam/cache/ids.json')]) spoil(path);
      expect(await cached()).toBe(answer);
    }
    poison();
    expect(await cached()).toBe(answer);
    rmSync(join(root, '.kam'), { recursive: true });
    expect(await cached()).toBe(answer);
  });

  test('a cache that another portfolio made', async () => {
    await cached();
    const other = newRoot();
    await cp(root, other, { recursive: true });
    writeFileSync(join(other, 'sales/erp/2026-01.csv'), monthOf('2026-01', 'EUR', 2));
    utimesSync(join(other, 'sales/erp/2026-01.csv'), 1_700_000_000, 1_700_000_000);
    expect(await cached({}, NAMES, other)).toBe(await plain({}, NAMES, other));
  });

  test('several at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => cached()));
    expect(new Set(answers)).toEqual(new Set([await plain()]));
    expect(kept()).toHaveLength(3);
  });
});

describe('where it is kept', () => {
  test('the folder ignores itself, and a small ledger makes none', async () => {
    await cached();
    expect(readFileSync(join(root, '.kam/cache/.gitignore'), 'utf8')).toBe('*\n');
    const small = newRoot();
    await mkdir(join(small, 'sales/erp'), { recursive: true });
    writeFileSync(join(small, 'sales/erp/2026-01.csv'), 'date,client,revenue\n2026-01-01,A,1\n');
    await cached({}, NAMES, small);
    expect(readdirSync(small)).toEqual(['sales']);
  });

  test('a link in its place is not followed, and a place that cannot be written does no harm', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'kam-cache-'));
    made.push(elsewhere);
    symlinkSync(elsewhere, join(root, '.kam'));
    expect(await cached()).toBe(await plain());
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(join(root, '.kam'));
    writeFileSync(join(root, '.kam'), 'a file');
    expect(await cached()).toBe(await plain());
  });

  test('a part that would be as large as its file is not kept', async () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `2026-01-01,Client ${at},1\n`);
    writeFileSync(join(root, 'sales/erp/2026-01.csv'), `date,client,revenue\n${lines.join('')}`);
    expect(statSync(join(root, 'sales/erp/2026-01.csv')).size).toBeGreaterThan(1 << 16);
    await cached({ period: { from: '2026-01-01', to: '2026-01-31' } });
    expect(readdirSync(join(root, '.kam/cache'))).not.toContain('sums');
  });
});
