import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, kam, portfolioAt, put, type Ran, sums } from '../../intake/portfolio.ts';
import { day, xlsx } from '../../intake/workbook.ts';

const RULES = `date: YYYY-MM-DD
decimal: .
columns:
  date: Date
  document: Invoice
  line: Line
  client: Client
  channel: Channel
  revenue: Net
skip: Total
`;
const HEADER = 'Date,Invoice,Line,Client,Channel,Net\n';
const JANUARY = `${HEADER}2026-01-05,F-1,1,A,OEM,100\n2026-01-06,F-2,1,B,OEM,50\nTotal,,,,,150\n`;
/** It corrects a line of January. */
const FEBRUARY = [
  ['Date', 'Invoice', 'Line', 'Client', 'Channel', 'Net'],
  [day('2026-01-06'), 'F-2', 1, 'B', 'OEM', 55],
  [day('2026-02-03'), 'F-3', 1, 'A', 'Retail', 30.5],
];
const SHOP = 'Day;Customer;Sum\n05.03.2026;C;7,25\n';
const SHOP_RULES =
  "delimiter: ;\ndate: DD.MM.YYYY\ndecimal: ','\nfiles: shop-*.csv\ncolumns:\n  date: Day\n  client: Customer\n  revenue: Sum\n";

const folder = async (more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> =>
  portfolioAt({
    'imports/erp.yaml': RULES,
    'imports/shop.yaml': SHOP_RULES,
    'exports/erp-01.csv': JANUARY,
    'exports/erp-02.xlsx': await xlsx({ Sheet1: FEBRUARY }),
    'exports/shop-03.csv': SHOP,
    'exports/~$erp-02.xlsx': 'lock',
    ...more,
  });

const all = (root: string, ...more: readonly string[]): Promise<Ran> => kam(root, 'import', '--all', ...more);
const revenue = async (root: string): Promise<string> => String((await sums(root))[0]?.revenue);

describe('a folder', () => {
  test('is imported file by file, each by its rules, with one summary', async () => {
    const root = await folder();
    const { exit, out, err } = await all(root);
    expect([exit, err]).toEqual([0, '']);
    expect(
      out
        .split('\n')
        .slice(0, 5)
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      ['file', 'lines', 'revenue', 'new', 'changed', 'unchanged'],
      ['erp-01.csv → erp', '2', '150.00', '2', '0', '0'],
      ['erp-02.xlsx → erp', '2', '85.50', '1', '1', '0'],
      ['shop-03.csv → shop', '1', '7.25', '1', '0', '0'],
      ['3 files', '5', '242.75', '4', '1', '0'],
    ]);
    expect(out).toContain('exports/erp-01.csv:\n  1 row skipped by the rules, with 150.00.\n');
    expect(out).toContain('exports/erp-02.xlsx:\n    changed: 2026-01-06,F-2,1,B');
    expect(out).toContain('3 new clients for clients.csv:');
    expect(out).toContain('2 channels are not in kam.yaml');
    expect(out).toContain('delete sales/erp sales/shop');
    expect(await revenue(root)).toBe('192.75');
    const files = await contents(root);
    expect(files['clients.csv']?.split('\n')).toHaveLength(5);

    const again = await all(root);
    expect(again.out).toMatch(/3 files +5 +242\.75 +0 +2 +3/);
    expect(again.out).not.toContain('To undo this');
    expect(await contents(root)).toEqual(files);
  });

  test('is the same as its files one after the other', async () => {
    const [together, apart] = [await folder(), await folder()];
    await all(together, '--adopt');
    for (const file of ['erp-01.csv', 'erp-02.xlsx', 'shop-03.csv'])
      await kam(apart, 'import', `exports/${file}`, '--adopt');
    const plain = async (root: string): Promise<unknown> => {
      const { 'clients.csv': register, ...files } = await contents(root);
      return [
        { ...files, 'exports/erp-02.xlsx': '' },
        register
          ?.replace(/c-\w{6}/g, 'c')
          .split('\n')
          .sort(),
      ];
    };
    expect(await plain(together)).toEqual(await plain(apart));
  });

  test('--dry-run writes nothing', async () => {
    const root = await folder();
    const before = await contents(root);
    const { out } = await all(root, '--dry-run', '--adopt');
    expect(out).toContain('write sales/erp/2026-01.csv: 2 lines');
    expect(out).toContain('+  - id: oem');
    expect(await contents(root)).toEqual(before);
  });

  test('with one broken file imports none', async () => {
    const root = await folder({ 'exports/shop-04.csv': 'Day;Customer;Sum\n31.02.2026;C;7\n' });
    const before = await contents(root);
    const { exit, err } = await all(root);
    expect([exit, err]).toEqual([2, expect.stringContaining('exports/shop-04.csv, row 2, column A')]);
    expect(await contents(root)).toEqual(before);
  });

  test('files without rules stop all, unless they may stay behind; other files are named', async () => {
    const root = await folder({ 'exports/stock.csv': 'Article;Pieces\nx;1\n', 'exports/notes.md': '' });
    const before = await contents(root);
    const { exit, err } = await all(root);
    expect(exit).toBe(2);
    expect(err).toContain('no rules fit 1 of 4 files, and nothing was written:\n  exports/stock.csv\n');
    expect(err).toContain('--known');
    expect(await contents(root)).toEqual(before);
    expect((await all(root, '--dry-run')).out).toContain('were left out: exports/stock.csv.');
    const known = await all(root, '--known');
    expect(known.exit).toBe(0);
    expect(known.out).toContain('No rules fit these files, and they were left out: exports/stock.csv.');
    expect(known.out).toContain('These are no exports: notes.md.');
    expect(await revenue(root)).toBe('192.75');
  });

  test('--yes has rules proposed; the next file of the kind has them then', async () => {
    const root = await folder({ 'exports/shop-04.csv': SHOP.replace('05.03', '28.04') });
    await rm(join(root, 'imports'), { recursive: true });
    const { exit, out, err } = await all(root, '--yes');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/4 files +6 +250\.00/);
    expect(Object.keys(await contents(root)).filter((path) => path.startsWith('imports/'))).toEqual([
      'imports/erp.yaml',
      'imports/shop.yaml',
    ]);
  });

  test('--rules are those of every file', async () => {
    const root = await folder();
    await put(root, {
      'jan/1.csv': JANUARY,
      'jan/2.csv': JANUARY.replaceAll('F-', 'G-'),
      'our-erp.yaml': RULES,
    });
    const { exit, out } = await all(root, 'jan', '--rules', 'our-erp.yaml');
    expect(exit).toBe(0);
    expect(out).toContain('2.csv → our-erp');
    expect(await revenue(root)).toBe('300');
  });

  test('that is empty or not there is refused', async () => {
    const root = await portfolioAt({ 'empty/notes.md': '' });
    expect((await all(root)).err).toContain('cannot read');
    expect((await all(root, 'empty')).err).toContain('there is no export in empty');
    expect((await kam(root, 'import')).err).toContain('which file?');
  });
});

test('one document in the exports of two sources counts once, in one transaction', async () => {
  const root = await folder({
    'imports/shop.yaml': `${RULES}files: shop-*.csv\nsame_documents_as: erp\n`,
    'imports/erp.yaml': `${RULES}files: erp-*\n`,
    'exports/shop-03.csv': JANUARY,
  });
  const { out } = await all(root);
  expect(out).toContain('(sales/erp): it counts there.');
  expect(out).toContain('2026-01-06 F-2: 50.00 here, 55.00 in sales/erp');
});
