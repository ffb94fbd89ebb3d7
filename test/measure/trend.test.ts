import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Look, type Trend, trendOf } from '../../src/measure/trend.ts';
import { windowOf } from '../../src/measure/window.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Period } from '../../src/value/period.ts';
import { type Line, ledgerOf } from './base.ts';

const look = async (lines: readonly Line[], more: Partial<Look> = {}, period?: Period): Promise<Trend> => {
  const ledger = ledgerOf(lines);
  const span = await ledger.span();
  if (span === undefined) throw new Error('no lines');
  return trendOf(ledger, {
    by: 'client',
    where: {},
    wanted: 'revenue',
    window: windowOf(span, { period, quarters: 8, today: '2027-01-10', fiscalYearStart: 1 }),
    fiscalYearStart: 1,
    coverage: Decimal.of('0.9'),
    rhythm: { gaps: Decimal.of(2), purchases: 4 },
    ...more,
  });
};

const line = (client: string | null, date: string, revenue: number, more: Partial<Line> = {}): Line => ({
  client,
  date,
  revenue: String(revenue),
  ...more,
});

/** The same 100 a quarter for three years, so that the ledger is long enough for everybody. */
const STEADY = [
  line('s', '2023-12-10', 100),
  ...['2024', '2025', '2026'].flatMap((year) =>
    ['03', '06', '09', '12'].map((month) => line('s', `${year}-${month}-10`, 100)),
  ),
];

describe('by pencil', () => {
  test('a quarter: revenue, growth on a year ago, orders, average order, clients', async () => {
    const { quarters } = await look([
      ...STEADY,
      line('a', '2026-10-01', 60, { document: 'D1' }),
      line('a', '2026-10-01', 30, { document: 'D1' }),
      line('a', '2026-12-31', -10, { document: 'K1' }),
    ]);
    expect(quarters.map(({ key }) => key).at(0)).toBe('2025-Q1');
    // 100 + 60 + 30 - 10 = 180 in three documents; a year ago 100.
    expect(JSON.parse(JSON.stringify(quarters.at(-1)))).toMatchObject({
      key: '2026-Q4',
      revenue: '180',
      income: '180',
      margin: null,
      growth: 0.8,
      orders: 3,
      averageOrder: '60',
      active: 2,
    });
    expect(quarters[0]?.growth).toBe(0);
  });

  test('sources without documents have no average order, and spoil nobody else’s', async () => {
    const shop = line('a', '2026-12-11', 900, { document: '', source: 'shop' });
    const without = await look([shop, line('a', '2025-10-01', 1, { document: '', source: 'shop' })]);
    expect(without.quarters.at(-1)).toMatchObject({ orders: null, averageOrder: null });
    const both = await look([...STEADY, shop]);
    expect(both.quarters.at(-1)).toMatchObject({ orders: 1 });
    expect(String(both.quarters.at(-1)?.averageOrder)).toBe('100');
  });

  test('who grows, fades, is new, silent, gone', async () => {
    const { rows, moves, total } = await look(
      [
        ...STEADY,
        ...[line('up', '2025-05-05', 100), line('up', '2026-05-05', 116)],
        ...[line('down', '2025-05-05', 100), line('down', '2026-05-05', 84)],
        line('new', '2026-06-06', 7),
        line('silent', '2025-06-06', 9),
        line('gone', '2024-06-06', 9),
      ],
      {},
      { from: '2024-01-01', to: '2026-12-31' },
    );
    expect(Object.fromEntries(rows.map(({ key, move }) => [key, move]))).toEqual({
      s: 'steady',
      up: 'growing',
      down: 'fading',
      new: 'new',
      silent: 'silent',
      gone: 'gone',
    });
    // Now 400 + 116 + 84 + 7 = 607; a year ago 400 + 100 + 100 + 9 = 609.
    expect([total?.now, total?.yearAgo, total?.change].map(String)).toEqual(['607', '609', '-2']);
    expect(moves.map(({ move, rows: count }) => `${move} ${count}`)).toEqual([
      'new 1',
      'back 0',
      'growing 1',
      'steady 1',
      'fading 1',
      'silent 1',
    ]);
  });

  test('a margin without a cost is unknown, never zero', async () => {
    const cost = { cost: '50' };
    const { rows, income } = await look(
      [
        ...STEADY.map((each) => ({ ...each, ...cost })),
        line('a', '2025-05-05', 5),
        line('a', '2026-05-05', 60, cost),
      ],
      { wanted: 'margin' },
    );
    expect(income.measure).toBe('margin');
    const row = rows.find(({ key }) => key === 'a');
    expect(row).toMatchObject({ move: null, yearAgo: null, change: null, growth: null });
    expect(String(row?.now)).toBe('10');
    expect(row?.quarters.map((each) => each?.toString() ?? null)).toEqual([
      '0',
      null,
      '0',
      '0',
      '0',
      '10',
      '0',
      '0',
    ]);
  });

  test('a credit note is no purchase', async () => {
    const { rows } = await look([...STEADY, line('s', '2026-12-20', -5)]);
    expect(rows[0]?.rhythm).toMatchObject({ last: '2026-12-10', silent: 10, state: 'on-time' });
  });

  test('products of one client, and its own rhythm', async () => {
    const bolts = STEADY.map((each) => ({ ...each, product: 'bolts' }));
    const { rows, rhythm, total } = await look(
      [...bolts, line('s', '2026-09-10', 50, { product: 'nuts' }), line('other', '2026-12-31', 999)],
      { by: 'product', where: { client: ['s'] } },
    );
    expect(rows.map(({ key, move }) => `${key} ${move}`)).toEqual(['nuts new', 'bolts steady']);
    expect(String(total?.now)).toBe('450');
    expect(rhythm).toMatchObject({ purchases: 8, gap: 92, silent: 21 });
  });

  test('a ledger of half a year tells no growth and no season', async () => {
    const found = await look([line('a', '2026-06-10', 10), line('b', '2026-12-10', 10)]);
    expect(found).toMatchObject({ total: null, unassigned: null, moves: [], season: undefined });
    expect(found.rows.map(({ key, move, now }) => [key, move, now])).toEqual([
      ['a', null, null],
      ['b', null, null],
    ]);
  });
});

const DAYS = [
  '2023-05-05',
  '2024-02-29',
  '2025-01-01',
  '2025-08-15',
  '2026-03-31',
  '2026-08-08',
  '2026-12-31',
];
const sale = fc.record(
  {
    client: fc.constantFrom('a', 'b', 'c', 'd', null),
    date: fc.constantFrom(...DAYS),
    revenue: fc.integer({ min: -500, max: 900 }).map(String),
    cost: fc.integer({ min: 0, max: 500 }).map(String),
  },
  { requiredKeys: ['client', 'date', 'revenue'] },
);
/** Long enough to compare, whatever else was sold. */
const sales = fc
  .array(sale, { maxLength: 40 })
  .map((lines): Line[] => [...lines, line('a', '2023-01-05', 1), line('b', '2026-12-31', 1)]);
const measure = fc.constantFrom('revenue' as const, 'margin' as const);
const ALL = { from: '2023-01-05', to: '2026-12-31' };

describe('laws', () => {
  test('quarters add up to the ledger, and every client is one row', async () => {
    await fc.assert(
      fc.asyncProperty(sales, measure, async (lines, wanted) => {
        const found = await look(lines, { wanted }, ALL);
        const ledger = Decimal.sum(lines.map(({ revenue }) => Decimal.of(revenue)));
        expect(Decimal.sum(found.quarters.map(({ revenue }) => revenue)).toString()).toBe(ledger.toString());
        const keys = found.rows.map(({ key }) => key);
        expect(keys.toSorted()).toEqual([...new Set(lines.flatMap(({ client }) => client ?? []))].sort());
      }),
    );
  });

  test('moves and what is unassigned add up to the total; rows add up to it in both periods', async () => {
    await fc.assert(
      fc.asyncProperty(sales, measure, async (lines, wanted) => {
        const { total, unassigned, rows, moves, income } = await look(lines, { wanted }, ALL);
        if (total === null || unassigned === null) throw new Error('comparable');
        for (const side of ['now', 'yearAgo'] as const) {
          if (total[side] === null) continue;
          const sum = Decimal.sum([
            ...rows.flatMap((row) => row[side] ?? []),
            unassigned[side] ?? Decimal.zero,
          ]);
          expect(sum.toString()).toBe(total[side].toString());
        }
        if (income.measure === 'margin' || total.change === null) return;
        const changes = Decimal.sum([...moves, unassigned].map(({ change }) => change ?? Decimal.zero));
        expect(changes.toString()).toBe(total.change.toString());
      }),
    );
  });

  test('neither the order of rows nor the size of money moves anybody', async () => {
    await fc.assert(
      fc.asyncProperty(sales, async (lines) => {
        const moved = async (of: readonly Line[]) => {
          const { rows } = await look(of, {}, ALL);
          return rows.map(({ key, move, growth, rhythm }) => [key, move, growth, rhythm]).sort();
        };
        const before = await moved(lines);
        expect(await moved(lines.toReversed())).toEqual(before);
        const scaled = lines.map((each) => ({
          ...each,
          revenue: Decimal.of(each.revenue).times(Decimal.of('2.5')).toString(),
        }));
        expect(await moved(scaled)).toEqual(before);
      }),
    );
  });
});
