import { describe, expect, test } from 'vitest';
import { rank } from '../../src/analysis/rank.ts';
import { budget, clientOf, type Line, margins, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const clients = [
  clientOf('a', { name: 'Gazmash AD', budget: budget('900') }),
  clientOf('b', { budget: budget('50–700') }),
  clientOf('c', { potential: { state: 'given', value: 'low', how: 'assumed' } }),
  { ...clientOf('d', { budget: budget('10') }), budgetOpen: ['kitting'] },
  clientOf('g'),
  clientOf('p', { status: 'potential' }),
];
// above: a 0, b 400, c 700, d 850, e 950 of 1000
const lines: Line[] = [
  ...margins({ a: 400, b: 300, c: 150, d: 100, e: 50, f: -20 }),
  { client: 'x', channel: 'shops', revenue: '10' },
];
const page = (explain = false) => pageOf(rank, portfolioOf(clients), lines, { explain });

test('the JSON contract', async () => {
  const { data, base, measure } = await jsonOf(await page());
  expect(measure).toBe('margin');
  expect(base).toMatchObject({
    used: 7,
    leftOut: [
      { reason: 'no-sales', count: 1 },
      { reason: 'not-active', count: 1 },
    ],
    lines: 7,
    unassignedLines: 0,
  });
  const row = {
    channel: 'shops',
    potential: null,
    potentialRange: null,
    potentialJudged: false,
    potentialBasis: 'unknown',
    potentialBand: null,
    potentialBands: [],
    flags: [],
  };
  const { rows, ...rest } = data as { rows: Record<string, unknown>[] };
  expect(rest).toMatchObject({
    client: null,
    previous: { period: { from: '2025-01-01', to: '2025-12-31' }, compared: 'no-sales' },
    gone: [],
  });
  expect(rows[1]).toMatchObject({
    before: null,
    turn: null,
    effort: null,
    dossier: null,
    path: { profit: null },
  });
  expect(rows.map(({ before, turn, effort, path, classBasis, dossier, ...old }) => old)).toEqual([
    {
      ...row,
      key: 'a',
      name: 'Gazmash AD',
      profit: '400',
      above: 0,
      profitBand: 'highest',
      classes: ['A'],
      potential: '900',
      potentialBasis: 'known',
      potentialBand: 'highest',
      potentialBands: ['highest'],
    },
    {
      ...row,
      key: 'x',
      name: 'x',
      profit: null,
      above: null,
      profitBand: null,
      classes: ['A', 'B', 'C', 'D', 'E'],
    },
    {
      ...row,
      key: 'b',
      name: 'B',
      profit: '300',
      above: 0.4,
      profitBand: 'highest',
      classes: ['B'],
      potentialRange: { low: '50', high: '700' },
      potentialBasis: 'known',
      potentialBands: ['high', 'low'],
    },
    {
      ...row,
      key: 'c',
      name: 'C',
      profit: '150',
      above: 0.7,
      profitBand: 'high',
      classes: ['B'],
      potentialJudged: true,
      potentialBasis: 'assumed',
      potentialBand: 'low',
      potentialBands: ['low'],
      flags: ['limited-potential'],
    },
    {
      ...row,
      key: 'd',
      name: 'D',
      profit: '100',
      above: 0.85,
      profitBand: 'low',
      classes: ['C', 'D'],
      potentialRange: { low: '10', high: null },
      potentialBasis: 'known',
      potentialBands: ['highest', 'high', 'low'],
    },
    { ...row, key: 'e', name: 'e', profit: '50', above: 0.95, profitBand: 'low', classes: ['C', 'D'] },
    { ...row, key: 'f', name: 'f', profit: '-20', above: 1, profitBand: 'negative', classes: ['E'] },
  ]);
});

describe('the page', () => {
  test('shows classes, the matrix, losses, whom to ask, and its base', async () => {
    const text = await written(await page(), 'text');
    expect(text).toMatch(/^A +1 +400\.00$/m);
    expect(text).toMatch(/^A–E +1 +unknown$/m);
    expect(text).toMatch(/^Together +7 +980\.00$/m);
    expect(text).toContain('1 client is sold to at a loss: -20.00');
    expect(text).toContain('The potential of 3 of 7 clients is unknown.');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '7 of 9 clients used; 1 left out (no sales in the period and no known potential); 1 potential or lost left out',
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('gives every client its reason', async () => {
    const text = await written(await page(true), 'md');
    expect(text).toContain('profitability high, larger ones make 70.0% of the channel; potential low: B');
    expect(text).toContain('profitability negative; potential unknown: E');
    expect(text).toContain('highest while larger values make less than 50%');
  });

  test.each(['text', 'md', 'html', 'json'] as const)('as %s', async (format) => {
    const text = await written(await page(true), format);
    expect(text).toContain('Gazmash AD');
    expect(text).not.toMatch(/undefined|NaN/);
  });
});

describe('against the period before', () => {
  const before = (figures: Readonly<Record<string, number>>): Line[] =>
    margins(figures).map((line) => ({ ...line, date: '2025-06-01' }));
  const moved = (...sales: readonly Line[]) => pageOf(rank, portfolioOf(clients), sales);

  test('who rose, fell, came and went', async () => {
    // Before, of 1000: g 500, a 300 (above 500: high), b 200 (above 800: low).
    const page = await moved(...margins({ a: 600, b: 300, e: 100 }), ...before({ g: 500, a: 300, b: 200 }));
    const { data } = await jsonOf(page);
    const { rows, gone, previous } = data as {
      rows: { key: string; turn: string; before: { classes: string[] } | null }[];
      gone: unknown;
      previous: unknown;
    };
    expect(previous).toMatchObject({ compared: null });
    // d has no sales but a known potential: ranked both times, with a profit of nothing.
    expect(rows.map(({ key, turn, before }) => [key, turn, before?.classes.join('') ?? null])).toEqual([
      ['a', 'up', 'B'],
      ['b', 'up', 'CD'],
      ['d', 'same', 'C'],
      ['e', 'new', null],
      ['c', 'same', 'D'],
    ]);
    expect(gone).toMatchObject([
      { key: 'g', name: 'G', channel: 'shops', profit: '500', classes: ['A', 'B'] },
    ]);
    const text = await written(page, 'text');
    expect(text).toMatch(/^G +A–B +– +gone +500\.00 +–$/m);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('2 up, 0 down, 1 new, 1 gone, 0 shifted');
  });

  test('never in two measures', async () => {
    const uncosted = { client: 'a', channel: 'shops', revenue: '5', date: '2025-06-01' };
    const { data } = await jsonOf(await moved(...lines, uncosted));
    expect(data).toMatchObject({ previous: { compared: 'measure' } });
    const text = await written(await moved(...lines, uncosted), 'text');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('only be ranked in another measure');
  });
});

describe('one client', () => {
  const one = (client: string, explain = false) =>
    pageOf(rank, portfolioOf(clients), lines, { options: { client }, explain });

  test('its path to A, in figures', async () => {
    const { data } = await jsonOf(await one('d'));
    // Margins a 400, b 300, c 150, d 100, e 50: at 150 above is 700 of 1050, under 80 %. Of b's 300 the band would begin
    // at 400 < (900 + x) / 2, so in the gap under 300: 700 < (900 + x) / 2 not before 500.
    expect(data).toMatchObject({
      client: 'd',
      rows: [
        {
          key: 'd',
          path: {
            profit: {
              next: { band: 'high', amount: '150', gain: '50', classes: ['B'] },
              highest: { band: 'highest', amount: '300', gain: '200', classes: ['A', 'B'] },
            },
            // a 900, b 50 to 700; with b at 50: 900 < (950 + x) / 2 behind 850, with b at 700 from 700 on.
            potential: { next: null, highest: { amount: '850.01', gain: null, classes: ['C'] } },
          },
        },
      ],
    });
    const text = await written(await one('d'), 'text');
    expect(text).toMatch(/^Margin +highest +300\.00 +200\.00 +A–B$/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('an A needs nothing, and no cost is no path', async () => {
    expect(await written(await one('Gazmash AD'), 'text')).toContain('It is A');
    expect(await written(await one('x'), 'text')).toContain('No cost of its sales is known');
  });

  test.each(['text', 'md', 'html', 'json'] as const)('as %s', async (format) => {
    expect(await written(await one('c', true), format)).not.toMatch(/undefined|NaN/);
  });

  test('who is not ranked, or nobody, is refused', async () => {
    await expect(one('p')).rejects.toThrow('P is not ranked');
    await expect(one('nobody')).rejects.toThrow('"nobody" is no client');
  });
});
