import { describe, expect, test } from 'vitest';
import { walletOf } from '../../src/measure/wallet.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import type { Money } from '../../src/value/money.ts';
import { budget, clientOf, portfolioOf, YEAR } from './base.ts';

const PRODUCTS = [
  { id: 'bolts', category: 'fasteners' },
  { id: 'nuts', category: 'fasteners' },
  { id: 'paint', category: 'chemistry' },
];
const { config } = portfolioOf([], { products: PRODUCTS });
const SALES = [
  { product: 'bolts', revenue: Decimal.of(300) },
  { product: 'nuts', revenue: Decimal.of(100) },
  { product: 'paint', revenue: Decimal.of(50) },
];

const buyer = (table: Readonly<Record<string, Fact<Money>>>) =>
  clientOf('acme', {
    slug: 'acme',
    dossier: {
      slug: 'acme',
      sections: { products: { file: '4-products.md', data: { budget: table }, body: '' } },
      interactions: [],
      reviews: [],
    },
  });

const wallet = (table: Readonly<Record<string, Fact<Money>>>, period = YEAR) =>
  walletOf(buyer(table), SALES, config, period);

describe('share of wallet', () => {
  test('sales of a category against the budget of the category; unknown stays unknown', () => {
    const { lines, total, outside } = wallet({ fasteners: budget('800'), chemistry: budget('unknown') });
    expect(lines.map(({ key, share }) => [key, share?.low, share?.high])).toEqual([
      ['fasteners', 0.5, 0.5],
      ['chemistry', undefined, undefined],
    ]);
    expect(total?.share).toEqual({ low: 0.5, high: 0.5, basis: 'known' });
    expect(outside.toString()).toBe('50');
  });

  test('answers that differ make a range', () => {
    expect(wallet({ fasteners: budget('800', '1000') }).total?.share).toEqual({
      low: 0.4,
      high: 0.5,
      basis: 'disputed',
    });
  });

  test('a quarter takes its part of the year, estimated', () => {
    const share = wallet({ fasteners: budget('1600') }, { from: '2026-01-01', to: '2026-06-30' }).total
      ?.share;
    expect(share?.basis).toBe('estimated');
    expect(share?.low).toBeCloseTo(400 / (1600 * (181 / 365)), 10);
  });

  test('a budget of nothing has no share', () => {
    expect(wallet({ fasteners: budget('none') }).lines[0]?.share).toBeUndefined();
  });

  test('a client of the register has one budget for everything', () => {
    const client = clientOf('acme', { budget: budget('900') });
    const { lines, outside } = walletOf(client, SALES, config, YEAR);
    expect(lines.map(({ key, share }) => [key, share?.low])).toEqual([[null, 0.5]]);
    expect(outside.toString()).toBe('0');
  });
});
