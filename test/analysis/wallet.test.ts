import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { wallet } from '../../src/analysis/wallet.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { budget, clientOf, dossierOf, type Line, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const settings = {
  products: [
    { id: 'bolts', name: 'Bolts', category: 'fasteners' },
    { id: 'nuts', name: 'Nuts', category: 'fasteners' },
    { id: 'paint', name: 'Paint', category: 'chemistry' },
  ],
  rivals: [{ id: 'wuerth', name: 'Wuerth' }],
};
const judged = <Level extends string>(level: Level) => ({
  level: { state: 'given', value: level, how: 'observed' } as const,
  why: 'first call',
});

/** 400 of fasteners and 50 of paint against 800 and unknown; 25 % of fasteners are with Wuerth. */
const acme = clientOf('acme', {
  name: 'Acme AD',
  channel: 'oem',
  budget: budget('800'),
  ...dossierOf('acme', {
    products: {
      budget: { fasteners: budget('800'), chemistry: budget('unknown') },
      suppliers: [
        {
          who: 'wuerth',
          product: 'fasteners',
          share: { state: 'given', value: Decimal.of('0.25'), how: 'asked' },
        },
      ],
    },
    growth: { position: judged('weak'), potential: judged('high') },
  }),
});
const bee = clientOf('bee', { channel: 'oem', budget: { ...budget('200'), how: 'assumed' } });
const cod = clientOf('cod', { channel: 'oem', budget: budget('100', '400') });
const dab = clientOf('dab', { channel: 'oem', status: 'potential', budget: budget('5000') });
const clients = [acme, bee, cod, dab, clientOf('eel')];
const lines: Line[] = [
  { client: 'acme', product: 'bolts', revenue: '300', date: '2026-01-02' },
  { client: 'acme', product: 'nuts', revenue: '100' },
  { client: 'acme', product: 'paint', revenue: '50' },
  { client: 'bee', product: 'paint', revenue: '150' },
  { client: 'bee', product: 'own brand', revenue: '100' },
  { client: 'cod', product: 'bolts', revenue: '90' },
  { client: 'Fremd', product: 'bolts', revenue: '70' },
  { product: 'bolts', revenue: '30', date: '2026-12-30' },
];
const run = (
  options: Request['options'] = {},
  more: Partial<Request> = {},
  sales = lines,
  base: readonly Client[] = clients,
) => pageOf(wallet, portfolioOf(base, settings), sales, { options, ...more });
const dataOf = async (...asked: Parameters<typeof run>) =>
  (await jsonOf(await run(...asked)))['data'] as Record<string, unknown>;

test('the JSON contract, checked with a pencil', async () => {
  const { data, ...envelope } = await jsonOf(await run());
  expect(envelope).toMatchObject({
    command: 'wallet',
    measure: 'revenue',
    base: {
      rows: 'client',
      used: 4,
      leftOut: [{ reason: 'no-budget', count: 2 }],
      lines: 8,
      unassignedLines: 1,
    },
  });
  expect(data).toMatchObject({
    client: null,
    covered: { from: '2026-01-01', to: '2026-12-31' },
    rows: [
      { key: 'dab', sales: '0', open: { low: '5000' }, share: { low: 0 } },
      {
        key: 'acme',
        of: 'parts',
        known: 1,
        asked: 2,
        sales: '400',
        outside: '50',
        budget: { low: '800', high: '800', basis: 'known' },
        share: { low: 0.5, high: 0.5, basis: 'known' },
        open: { low: '400' },
        rivals: { low: '200', high: '200', basis: 'known' },
        flaw: null,
        lines: [
          { key: 'fasteners', sales: '400', asked: true },
          { key: 'chemistry', sales: '50', budget: null, share: null, open: null, asked: true },
        ],
        suppliers: [
          { name: 'Wuerth', share: { low: 0.25 }, amount: { low: '200' }, until: null, rank: null },
        ],
      },
      {
        key: 'cod',
        sales: '90',
        share: { low: 0.225, high: 0.9, basis: 'disputed' },
        open: { low: '10', high: '310' },
      },
      {
        key: 'bee',
        of: 'whole',
        sales: '250',
        flaw: 'above-budget',
        open: { low: '0', high: '0' },
        lines: [
          { key: null },
          { key: 'chemistry', sales: '150', asked: false },
          { key: 'none', sales: '100' },
        ],
      },
    ],
    trust: [
      { basis: 'known', clients: 2, sales: '400', budget: { low: '5800' }, open: { low: '5400' } },
      { basis: 'assumed', clients: 1, sales: '250', budget: { low: '200' } },
      { basis: 'disputed', clients: 1, sales: '90', budget: { low: '100', high: '400' } },
    ],
    total: { sales: '740', budget: { low: '6100', high: '6400', basis: 'disputed' } },
    sales: { within: '740', outside: '50', withoutBudget: '70', unassigned: '30', total: '890' },
    ask: [{ key: 'Fremd', sales: '70' }],
    map: null,
  });
});

test('one client: its budgets, its suppliers, and only its sales', async () => {
  const data = await dataOf({ client: 'acme' });
  expect(data).toMatchObject({
    client: 'acme',
    rows: [{ key: 'acme' }],
    sales: { total: '450', unassigned: '0' },
  });
  const text = await written(await run({ client: 'Acme AD' }), 'text');
  expect(text).toContain('Share of wallet: Acme AD');
  expect(text).toMatch(/chemistry +50 +unknown +unknown +unknown/);
  expect(text).toMatch(/Wuerth +fasteners +25\.0% +200/);
  expect(text).toContain('1 of 2 budgets known');
  expect(await written(await run({ client: 'eel' }), 'text')).toContain('No budget is known');
  await expect(run({ client: 'nobody' })).rejects.toThrow('"nobody" is no client');
});

test('parts that make more than the budget, and sales above it, are said', async () => {
  const supplier = {
    who: 'wuerth',
    product: 'fasteners',
    share: { state: 'given', value: Decimal.of('0.6'), how: 'asked' } as const,
  };
  const both = {
    ...acme,
    ...dossierOf('acme', { products: { budget: { fasteners: budget('800') }, suppliers: [supplier] } }),
  };
  const text = (await written(await run({}, {}, lines, [both, bee]), 'text')).replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Acme AD: what it buys from us and what competitors are said to have make more than its budget of 800',
  );
  expect(text).toContain('BEE: bought for 250, more than the budget of 200');
});

test('a ledger that covers half of the period takes half of the budgets, as estimates', async () => {
  const half = lines.map((line) => ({
    ...line,
    date: line.date === '2026-12-30' ? '2026-06-30' : (line.date ?? '2026-03-03'),
  }));
  const data = await dataOf({}, {}, half);
  expect(data).toMatchObject({
    covered: { from: '2026-01-01', to: '2026-06-30' },
    rows: [
      { key: 'dab' },
      { key: 'cod' },
      { key: 'acme', budget: { low: '400', basis: 'estimated' }, share: { low: 1 } },
      {},
    ],
  });
  expect(await written(await run({}, {}, half), 'text')).toContain(
    'The ledger covers 2026-01-01 to 2026-06-30',
  );
});

describe('the map', () => {
  test('judged and computed side by side; prospects stand where they would', async () => {
    const { map } = (await dataOf({ map: true })) as { map: { key: string }[] };
    expect(map).toMatchObject([
      {
        key: 'acme',
        position: { judged: ['weak'], computed: ['strong'], contradicts: true, why: 'first call' },
        potential: { judged: ['high'], computed: ['high'], contradicts: false },
        cells: [{ position: 'weak', potential: 'high' }],
        computedCells: [{ position: 'strong', potential: 'high' }],
      },
      // Shares of wallet of 125 % and of 22.5 to 90 %: open budgets leave both axes open.
      { key: 'bee', position: { judged: [], computed: ['strong'], computedBasis: 'assumed' } },
      { key: 'cod', position: { computed: ['strong', 'medium'] } },
      {
        key: 'dab',
        position: { computed: ['weak'] },
        potential: { computed: ['high'] },
        cells: [{ position: 'weak' }],
      },
    ]);
  });

  test('says the contradiction with both arguments, and whose the stances are', async () => {
    const text = (await written(await run({ map: true }), 'text')).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Acme AD: the position is judged weak (first call), the share of wallet says strong (50.0%)',
    );
    expect(text).toMatch(/Acme AD \(judged\)/);
    expect(text).toMatch(/Acme AD \(computed\)/);
    expect(text).toContain('the stances are ours');
  });
});

test('margin is refused: a budget is what a client spends', async () => {
  await expect(run({}, { measure: 'margin' })).rejects.toThrow('computed on revenue only');
});

test.each(['text', 'md', 'html', 'json'] as const)('every page with reasons as %s', async (format) => {
  for (const options of [{}, { client: 'acme' }, { map: true }, { map: true, client: 'cod' }]) {
    const said = await written(await run(options, { explain: true }), format);
    expect(said).not.toMatch(/undefined|NaN/);
    if (format === 'text')
      expect(Math.max(...said.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  }
});

test('all sales stand somewhere, to the cent, whatever the budgets', async () => {
  const line = fc.record({
    client: fc.constantFrom('acme', 'bee', 'cod', 'eel', 'Fremd', null),
    product: fc.constantFrom('bolts', 'nuts', 'paint', 'stranger', null),
    revenue: fc
      .integer({ min: -900, max: 9000 })
      .map((cents) => Decimal.of(cents).times(Decimal.of('0.01')).toString()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (sales) => {
      const data = (await dataOf({}, {}, sales)) as { sales: Record<string, string> };
      const { total, ...places } = data.sales;
      expect(Decimal.sum(Object.values(places).map(Decimal.of)).toString()).toBe(total);
      expect(total).toBe(Decimal.sum(sales.map(({ revenue }) => Decimal.of(revenue))).toString());
      expect(await dataOf({}, {}, [...sales].reverse())).toEqual(data);
    }),
    { numRuns: 40 },
  );
});
