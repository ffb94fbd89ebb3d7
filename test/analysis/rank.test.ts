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
  expect((data as { rows: unknown }).rows).toEqual([
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
