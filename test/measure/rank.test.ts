import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOf, type Standing } from '../../src/measure/rank.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { bookOf, budget, clientOf, type Line, margins, revenues } from './base.ts';

const rank = async (lines: readonly Line[], clients: readonly Client[] = [], settings: object = {}) =>
  rankOf(await bookOf(lines, clients, settings), 'margin');

const by = <T>(rows: readonly Standing[], value: (row: Standing) => T): Record<string, T> =>
  Object.fromEntries([...rows].sort((a, b) => (a.key < b.key ? -1 : 1)).map((row) => [row.key, value(row)]));
const classes = ({ rows }: { readonly rows: readonly Standing[] }) => by(rows, (row) => row.classes.join(''));
const flags = ({ rows }: { readonly rows: readonly Standing[] }) => by(rows, (row) => row.flags);

/** Clients with these yearly budgets. */
const budgets = (texts: Readonly<Record<string, string | readonly string[]>>): Client[] =>
  Object.entries(texts).map(([id, text]) => clientOf(id, { budget: budget(...[text].flat()) }));

describe('the ranking of one channel', () => {
  // Profit: 400, 300, 150, 100, 50, −20; above: 0, 400, 700, 850, 950 of 1000.
  const lines = margins({ a: 400, b: 300, c: 150, d: 100, e: 50, f: -20 });

  test('by pencil', async () => {
    // Potential: 500, 300, 100, 60, 40 of 1000; above: b 0, a 500, e 800, d 900, f 960.
    const found = await rank(lines, budgets({ b: '500', a: '300', e: '100', d: '60', f: '40' }));
    expect(by(found.rows, ({ profitBand }) => profitBand)).toEqual({
      a: 'highest',
      b: 'highest',
      c: 'high',
      d: 'low',
      e: 'low',
      f: 'negative',
    });
    expect(by(found.rows, ({ potentialBands }) => potentialBands.join())).toEqual({
      a: 'high',
      b: 'highest',
      c: '',
      d: 'low',
      e: 'low',
      f: 'low',
    });
    expect(classes(found)).toEqual({ a: 'B', b: 'A', c: 'B', d: 'D', e: 'D', f: 'E' });
    expect(found.rows.map(({ key }) => key)).toEqual(['b', 'a', 'c', 'd', 'e', 'f']);
    expect(found.channels).toMatchObject([
      { key: 'shops', clients: 6, potentialKnown: 5, provisional: false },
    ]);
    expect(String(found.channels[0]?.positive)).toBe('1000');
  });

  test('nobody’s potential is known', async () => {
    const found = await rank(lines);
    expect(classes(found)).toEqual({ a: 'AB', b: 'AB', c: 'B', d: 'CD', e: 'CD', f: 'E' });
    expect(found.rows.flatMap((row) => row.flags)).toEqual([]);
  });

  test('limited potential is a flag of good profits', async () => {
    // above: a 100 of 110; e 0
    const found = await rank(lines, budgets({ e: '100', a: '10' }));
    expect(classes(found)).toMatchObject({ a: 'B', e: 'C' });
    expect(flags(found)).toMatchObject({
      a: ['limited-potential', 'provisional-potential'],
      e: ['provisional-potential'],
    });
  });

  test('potentials are provisional under half of the income of the channel, not at half', async () => {
    // a and d: 400 + 100 of 1000
    expect((await rank(lines, budgets({ a: '10', d: '9' }))).channels[0]?.provisional).toBe(false);
    expect((await rank(lines, budgets({ a: '10', e: '9' }))).channels[0]?.provisional).toBe(true);
  });

  test('a judged potential stands in for a budget, and is not provisional', async () => {
    const judged = (id: string, value: 'high' | 'medium' | 'low') =>
      clientOf(id, { potential: { state: 'given', value, how: 'assumed' } });
    const found = await rank(lines, [judged('a', 'high'), judged('c', 'low'), judged('e', 'medium')]);
    expect(classes(found)).toEqual({ a: 'A', b: 'AB', c: 'B', d: 'CD', e: 'C', f: 'E' });
    expect(flags(found)).toMatchObject({ a: [], c: ['limited-potential'] });
    const both = clientOf('a', { potential: { state: 'given', value: 'high' }, budget: budget('5') });
    expect((await rank(lines, [both])).rows.find(({ key }) => key === 'a')?.potential).toMatchObject({
      kind: 'budget',
    });
  });

  test('absolute limits of the channel instead of bands', async () => {
    const shops = {
      id: 'shops',
      profit_limits: { highest: '150', high: '100' },
      potential_limits: { highest: '1000 EUR', high: '10' },
    };
    const found = await rank(lines, budgets({ a: '1000', b: '999', e: '9' }), { channels: [shops] });
    expect(classes(found)).toEqual({ a: 'A', b: 'B', c: 'AB', d: 'B', e: 'D', f: 'E' });
    expect(found.rows.flatMap((row) => row.flags)).toEqual([]);
  });
});

describe('what is open', () => {
  const lines = margins({ a: 400, b: 300, c: 150, d: 100, e: 50 });

  test('a range of budgets may be in several bands', async () => {
    // b at 90: above 200 of 320, high; at 500: nobody above.
    const found = await rank(lines, budgets({ a: '100', c: '100', d: '30', b: '90–500' }));
    expect(by(found.rows, ({ potentialBands }) => potentialBands.join())['b']).toBe('highest,high');
    expect(classes(found)['b']).toBe('AB');
  });

  test('differing answers are a range', async () => {
    const found = await rank(lines, budgets({ a: '100', c: '100', d: '30', b: ['500', '90'] }));
    expect(classes(found)['b']).toBe('AB');
    expect(found.rows.find(({ key }) => key === 'b')?.potential).toMatchObject({ basis: 'disputed' });
  });

  test('a budget with unknown parts may be any larger', async () => {
    const open = { ...clientOf('e', { budget: budget('1') }), budgetOpen: ['bolts'] };
    const found = await rank(lines, [...budgets({ a: '100', b: '100' }), open]);
    expect(classes(found)['e']).toBe('CD');
    expect(by(found.rows, ({ potentialBands }) => potentialBands.join())['e']).toBe('highest,high,low');
  });

  test('`none` is a potential of nothing, `unknown` is none at all', async () => {
    const found = await rank(lines, budgets({ a: '100', b: 'none', c: 'unknown' }));
    expect(classes(found)).toMatchObject({ a: 'A', b: 'B', c: 'B' });
    expect(flags(found)['b']).toContain('limited-potential');
    expect(found.channels[0]?.potentialKnown).toBe(2);
  });

  test('a foreign budget needs a rate, the last before the end of the period', async () => {
    const foreign = budgets({ a: '100', b: '60 USD' });
    expect((await rank(lines, foreign)).channels[0]?.potentialKnown).toBe(1);
    const rates = [
      { currency: 'USD', rate: '0.9', from: '2025-01-01' },
      { currency: 'USD', rate: '2', from: '2026-12-31' },
      { currency: 'USD', rate: '9', from: '2027-01-01' },
    ];
    const found = await rank(lines, foreign, { rates });
    expect(String(found.rows.find(({ key }) => key === 'b')?.potential?.kind)).toBe('budget');
    expect(classes(found)).toMatchObject({ a: 'B', b: 'A' });
  });

  test('without a cost the profit is unknown and nearly every class possible', async () => {
    const found = await rank(
      [...lines, { client: 'x', channel: 'shops', revenue: '10' }],
      budgets({ a: '1' }),
    );
    const row = found.rows.find(({ key }) => key === 'x');
    expect(row).toMatchObject({ profit: null, profitBand: null });
    expect(classes(found)['x']).toBe('ABCDE');
  });
});

describe('who is ranked', () => {
  test('who sold, and active clients with a known potential; the others are counted', async () => {
    const clients = [
      clientOf('a', { status: 'lost' }),
      clientOf('b', { budget: budget('5') }),
      clientOf('c'),
      clientOf('p', { status: 'potential', budget: budget('5') }),
      clientOf('l', { status: 'lost' }),
    ];
    const found = await rank([...margins({ a: 1 }), { revenue: '10', cost: '5' }], clients);
    expect(by(found.rows, ({ profit }) => String(profit))).toEqual({ a: '1', b: '0' });
    expect(found.idle).toEqual({ active: 1, potential: 1, lost: 1 });
    expect(found).toMatchObject({ lines: 2, unassignedLines: 1 });
  });

  test('each in the channel of its files, else of most revenue, else none; children by themselves', async () => {
    const lines: Line[] = [
      { client: 'a', channel: 'shops', revenue: '10' },
      { client: 'b', channel: 'shops', revenue: '10' },
      { client: 'b', channel: 'oem', revenue: '11' },
      { client: 'c', revenue: '10' },
    ];
    const found = await rank(lines, [clientOf('a', { channel: 'trade', parent: 'b' }), clientOf('b')]);
    expect(by(found.rows, ({ channel }) => channel)).toEqual({ a: 'trade', b: 'oem', c: 'none' });
  });

  test('four clients are few to compare, five are not', async () => {
    const four = { a: 4, b: 3, c: 2, d: 1 };
    expect((await rank(margins(four))).rows.every((row) => row.flags.includes('few-to-compare'))).toBe(true);
    expect((await rank(margins({ ...four, e: 0 }))).rows.flatMap((row) => row.flags)).toEqual([]);
  });

  test('revenue ranks where costs are missing', async () => {
    const found = await rank(revenues({ a: 90, b: -10, c: 10 }));
    expect(found.income).toMatchObject({ measure: 'revenue', fellBack: 'coverage' });
    expect(classes(found)).toEqual({ a: 'AB', b: 'E', c: 'CD' });
  });

  test('nobody', async () => {
    expect((await rank([])).rows).toEqual([]);
  });
});

describe('laws', () => {
  const figures = fc.array(
    fc.tuple(fc.integer({ min: -300, max: 999 }), fc.option(fc.integer({ min: 0, max: 500 }))),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const made = (given: readonly (readonly [number, number | null])[], factor = 1) => {
    const keyed = given.map(([margin, potential], at) => ({ key: `c${at + 10}`, margin, potential }));
    const lines = keyed.map(({ key, margin }, at): Line => {
      const [revenue, cost] = [1000, 1000 - margin].map((each) => Decimal.of(each).times(Decimal.of(factor)));
      return { client: key, channel: at % 3 === 0 ? 'x' : 'y', revenue: String(revenue), cost: String(cost) };
    });
    const clients = keyed.flatMap(({ key, potential }) =>
      potential === null ? [] : [clientOf(key, { budget: budget(`${potential * factor} EUR`) })],
    );
    return { lines, clients };
  };

  test('scale and order of everything change no class', async () => {
    await fc.assert(
      fc.asyncProperty(figures, fc.integer({ min: 2, max: 5000 }), async (given, factor) => {
        const { lines, clients } = made(given);
        const scaled = made(given, factor);
        const expected = classes(await rank(lines, clients));
        expect(classes(await rank(lines.toReversed(), clients.toReversed()))).toEqual(expected);
        expect(classes(await rank(scaled.lines, scaled.clients))).toEqual(expected);
      }),
    );
  });

  test('profits add up to the margin of the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (given) => {
        const { rows } = await rank(made(given).lines);
        const sum = Decimal.sum(rows.map(({ profit }) => profit ?? Decimal.zero));
        expect(String(sum)).toBe(String(given.reduce((all, [margin]) => all + margin, 0)));
      }),
    );
  });
});
