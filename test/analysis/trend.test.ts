import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { trend } from '../../src/analysis/trend.ts';
import { clientOf, type Line, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const clients = [
  clientOf('c-1', { name: 'Gazmash AD', slug: 'gazmash' }),
  clientOf('c-2', { name: 'Gone OOD', status: 'lost' }),
  clientOf('c-3', { name: 'Vidin Pumps', status: 'potential' }),
];
const at = (client: string | null, date: string, revenue: number, product = 'bolts'): Line => ({
  client,
  date,
  product,
  revenue: String(revenue),
  cost: '10',
});
/** A purchase of 110 (margin 100) in the middle of every month from 2024 on; Gone stopped in June 2025. */
const months = Array.from(
  { length: 36 },
  (_, n) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`,
);
const lines: Line[] = [
  ...months.map((date) => at('c-1', date, 110)),
  ...months.slice(0, 18).map((date) => at('c-2', date, 60)),
  ...months.slice(0, 33).map((date) => at('Fremd', date, 20)),
  at('c-1', '2026-11-20', 40, 'nuts'),
  at(null, '2026-05-05', 15),
];
const settings = { products: [{ id: 'bolts', name: 'Bolts' }, { id: 'nuts' }, { id: 'kits' }] };
const run = (options: Request['options'] = {}, more: Partial<Request> = {}, sales: readonly Line[] = lines) =>
  pageOf(trend, portfolioOf(clients, settings), sales, { options, ...more });
const refusal = async (made: Promise<unknown>): Promise<string> =>
  made.then(
    () => 'none',
    (error: Error & { hint?: string }) => `${error.message} | ${error.hint}`,
  );

test('the JSON contract', async () => {
  const { data, base, period, measure } = await jsonOf(await run());
  expect(period).toEqual({ from: '2025-01-01', to: '2026-12-31' });
  expect(measure).toBe('margin');
  expect(base).toMatchObject({
    rows: 'client',
    used: 3,
    leftOut: [{ reason: 'not-bought', count: 1 }],
    lines: 24 + 6 + 21 + 2,
    unassignedLines: 1,
  });
  expect(data).toMatchObject({
    by: 'client',
    client: null,
    ledger: { from: '2024-01-15', to: '2026-12-15' },
    asOf: '2026-12-15',
    tellsFrom: null,
    compared: {
      now: { from: '2026-01-01', to: '2026-12-31' },
      yearAgo: { from: '2025-01-01', to: '2025-12-31' },
    },
    // Now 12 x 100 + 9 x 10 + 30 + 5; a year ago 12 x 100 + 6 x 50 + 12 x 10.
    total: { now: '1325', yearAgo: '1620', change: '-295' },
    unassigned: { now: '5', yearAgo: '0', change: '5', growth: null },
    rhythm: null,
  });
  const { quarters, rows, season } = data as {
    quarters: { key: string }[];
    rows: Record<string, unknown>[];
    season: unknown;
  };
  expect(quarters[0]).toEqual({
    key: '2025-Q1',
    from: '2025-01-01',
    to: '2025-03-31',
    whole: true,
    revenue: '570',
    margin: '480',
    coverage: 1,
    income: '480',
    growth: 0,
    orders: 9,
    averageOrder: '63.3333',
    active: 3,
  });
  expect(season).toMatchObject({ years: 3, from: '2024-01', to: '2026-12' });
  expect(rows).toEqual([
    {
      key: 'c-2',
      name: 'Gone OOD',
      status: 'lost',
      move: 'silent',
      now: '0',
      yearAgo: '300',
      change: '-300',
      growth: -1,
      quarters: ['150', '150', '0', '0', '0', '0', '0', '0'],
      rhythm: { purchases: 6, gap: 31, silent: 548, last: '2025-06-15', state: 'lapsing' },
    },
    {
      key: 'Fremd',
      name: 'Fremd',
      status: null,
      move: 'fading',
      now: '90',
      yearAgo: '120',
      change: '-30',
      growth: -0.25,
      quarters: ['30', '30', '30', '30', '30', '30', '30', '0'],
      rhythm: { purchases: 21, gap: 31, silent: 91, last: '2026-09-15', state: 'lapsing' },
    },
    {
      key: 'c-1',
      name: 'Gazmash AD',
      status: 'active',
      move: 'steady',
      now: '1230',
      yearAgo: '1200',
      change: '30',
      growth: 0.025,
      quarters: ['300', '300', '300', '300', '300', '300', '300', '330'],
      rhythm: { purchases: 25, gap: 31, silent: 0, last: '2026-12-15', state: 'on-time' },
    },
  ]);
});

test('one client by its products', async () => {
  const { data, base } = await jsonOf(await run({ client: 'gazmash' }));
  expect(base).toMatchObject({ rows: 'product', used: 2, leftOut: [{ reason: 'not-bought', count: 1 }] });
  expect(data).toMatchObject({
    by: 'product',
    client: { key: 'c-1', name: 'Gazmash AD' },
    total: { now: '1230', yearAgo: '1200' },
    rhythm: { purchases: 25, state: 'on-time' },
    rows: [
      { key: 'nuts', name: 'nuts', status: null, move: 'new', now: '30' },
      { key: 'bolts', name: 'Bolts', move: 'steady', now: '1200', rhythm: { state: 'on-time' } },
    ],
  });
});

test('refusals say what to type', async () => {
  expect(await refusal(run({ quarters: '0' }))).toContain('--quarters takes a number from 1 to 40');
  expect(await refusal(run({ quarters: '1e1' }))).toContain('--quarters takes a number');
  expect(await refusal(run({}, { today: '2030-01-01' }))).toBe(
    'no sales from 2028-01-01 to 2029-12-31: the ledger runs from 2024-01-15 to 2026-12-15 | try --period 2025-12-16..2026-12-15, or --period all',
  );
  expect(await refusal(run({ client: 'vidin pumps' }))).toBe(
    'Vidin Pumps bought nothing from 2025-01-01 to 2026-12-31 | look further back: --quarters 16',
  );
  expect(await refusal(run({}, {}, []))).toContain('the ledger holds no sales');
  expect(await refusal(run({}, { today: '2020-01-01' }))).toContain('no sales from 2018-01-01');
});

describe('the page', () => {
  test('tells seasons, moves and who lapses; lost clients are not chased', async () => {
    const text = (await written(await run(), 'text')).replaceAll(/[ \n]+/g, ' ');
    expect(text).toContain(
      '3 of 4 clients used; 1 left out (nothing bought in the time shown); 53 ledger lines; 1 of them unassigned',
    );
    expect(text).toContain('Gone OOD lost 0 300 -300 -100.0%');
    expect(text).toContain('Without a client 5 0 +5');
    expect(text).toMatch(/Fremd 2026-09-15 91 31 21 1 of 2 whose rhythm is known; 0 with too few/);
    expect(text).toContain('3 whole years, 2024-01 to 2026-12');
  });

  test('of a young ledger says what it cannot tell', async () => {
    const text = (
      await written(
        await run(
          {},
          {},
          lines.filter(({ date = '' }) => date > '2026-05-20'),
        ),
        'text',
      )
    ).replaceAll(/\s+/g, ' ');
    expect(text).toContain('The ledger begins on 2026-06-15.');
    expect(text).toContain('it can be told from 2027-10-01 on');
    expect(text).toContain('Too short to tell seasons: 7 whole months of sales');
    expect(text).not.toContain('Who grows');
  });

  test('of a ledger that stopped says when', async () => {
    const text = (await written(await run({}, { today: '2027-03-10' }), 'text')).replaceAll(/\s+/g, ' ');
    expect(text).toContain('The ledger ends on 2026-12-15: whatever was sold after that day is not in it.');
  });

  test.each(['text', 'md', 'html', 'json'] as const)('with reasons, as %s', async (format) => {
    for (const options of [{}, { client: 'gazmash' }, { quarters: '1' }]) {
      const text = await written(await run(options, { explain: true }), format);
      expect(text).not.toMatch(/undefined|NaN/);
      if (format === 'text')
        expect(Math.max(...text.split('\n').map((each) => each.length))).toBeLessThanOrEqual(80);
    }
  });

  test('explains rhythm and growth with their thresholds', async () => {
    const text = await written(await run({}, { explain: true }), 'md');
    expect(text).toContain('thresholds.lapse_gaps');
    expect(text).toContain('more than 15% up or down');
  });
});
