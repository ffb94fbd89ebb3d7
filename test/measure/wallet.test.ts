import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walletOf } from '../../src/measure/wallet.ts';
import type { Products } from '../../src/portfolio/sections/products.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import type { Money } from '../../src/value/money.ts';
import { budget, clientOf, dossierOf, portfolioOf, YEAR } from './base.ts';

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

const buyer = (products: Products) => clientOf('acme', dossierOf('acme', { products }));

const wallet = (table: Readonly<Record<string, Fact<Money>>>, period = YEAR, more: Products = {}) =>
  walletOf(buyer({ budget: table, ...more }), SALES, config, period);

describe('share of wallet', () => {
  test('sales of a category against the budget of the category; unknown stays unknown', () => {
    const { lines, total, outside } = wallet({ fasteners: budget('800'), chemistry: budget('unknown') });
    expect(lines.map(({ key, share }) => [key, share?.low, share?.high])).toEqual([
      ['fasteners', 0.5, 0.5],
      ['chemistry', undefined, undefined],
    ]);
    expect(total?.share).toEqual({ low: 0.5, high: 0.5, basis: 'known' });
    expect(total?.of).toBe('parts');
    expect(total?.open?.low.toString()).toBe('400');
    expect(outside.toString()).toBe('50');
  });

  test('answers that differ make a range, of the open wallet too', () => {
    const { total } = wallet({ fasteners: budget('300', '1000') });
    expect(total?.share).toEqual({ low: 0.4, high: 400 / 300, basis: 'disputed' });
    expect(total?.open).toMatchObject({ low: Decimal.zero, high: Decimal.of(600) });
    expect(total?.above).toBe(false);
  });

  test('sales above even the highest answer', () => {
    expect(wallet({ fasteners: budget('300', '399') }).total?.above).toBe(true);
    expect(wallet({ fasteners: budget('400') }).total?.above).toBe(false);
  });

  test('what is bought above one budget does not fill another', () => {
    const { total } = wallet({ fasteners: budget('300'), chemistry: budget('250') });
    expect([total?.open?.low.toString(), total?.share?.low, total?.above]).toEqual(['200', 450 / 550, false]);
  });

  test.each([
    ['a quarter', { from: '2026-01-01', to: '2026-03-31' }, '400', 'estimated'],
    ['half a year', { from: '2026-01-01', to: '2026-06-30' }, '800', 'estimated'],
    ['ten days', { from: '2026-01-01', to: '2026-01-10' }, '43.835616438356', 'estimated'],
    ['two years', { from: '2025-01-01', to: '2026-12-31' }, '3200', 'estimated'],
    ['twelve months from any day', { from: '2025-03-15', to: '2026-03-14' }, '1600', 'known'],
    ['a leap year', { from: '2027-03-01', to: '2028-02-29' }, '1600', 'known'],
  ])('%s takes its part of the year', (_name, period, part, basis) => {
    const line = wallet({ fasteners: budget('1600') }, period).lines[0];
    expect([line?.budget?.low.toString(), line?.share?.basis]).toEqual([part, basis]);
  });

  test('a budget of nothing has no share', () => {
    expect(wallet({ fasteners: budget('none') }).lines[0]).toMatchObject({ share: undefined, above: true });
  });

  test('a client of the register has one budget for everything', () => {
    const client = clientOf('acme', { budget: budget('900') });
    const { lines, total, outside } = walletOf(client, SALES, config, YEAR);
    expect(lines.map(({ key, share }) => [key, share?.low])).toEqual([[null, 0.5]]);
    expect(total?.of).toBe('whole');
    expect(outside.toString()).toBe('0');
  });

  test('a total that was typed stands in while a part is unknown', () => {
    const parts = { fasteners: budget('800'), chemistry: budget('unknown') };
    const { total } = wallet(parts, YEAR, { budget_total: budget('1800') });
    expect([total?.of, total?.share?.low]).toEqual(['whole', 0.25]);
    expect(wallet({ fasteners: budget('800') }, YEAR, { budget_total: budget('1800') }).total?.of).toBe(
      'parts',
    );
  });

  test('the budget of the year of the period goes before an undated one; another year is an estimate', () => {
    const more = { budget_of: { 2025: { chemistry: budget('200') }, 2026: { fasteners: budget('1000') } } };
    const { lines } = wallet({ fasteners: budget('800') }, YEAR, more);
    expect(lines.map(({ key, budget, share }) => [key, budget?.low.toString(), share?.basis])).toEqual([
      ['fasteners', '1000', 'known'],
      ['chemistry', '200', 'estimated'],
    ]);
  });

  test('a product inside a category that has a budget counts once', () => {
    const { total, outside } = wallet({ fasteners: budget('800'), bolts: budget('600') });
    expect([total?.budget?.low.toString(), total?.sales.toString(), outside.toString()]).toEqual([
      '800',
      '400',
      '50',
    ]);
  });
});

describe('laws', () => {
  const amount = fc.integer({ min: -500, max: 5000 });
  const sold = fc.array(
    fc.record({
      product: fc.constantFrom('bolts', 'nuts', 'paint', 'stranger', null),
      revenue: amount.map((cents) => Decimal.of(cents).times(Decimal.of('0.01'))),
    }),
    { maxLength: 20 },
  );
  const answer = fc.oneof(fc.constantFrom('unknown', 'none'), fc.integer({ min: 1, max: 9_000 }).map(String));
  const table = fc.dictionary(
    fc.constantFrom('bolts', 'nuts', 'fasteners', 'chemistry'),
    answer.map((each) => budget(each)),
  );

  test('what is inside and outside of budgets makes all sales, to the cent', () => {
    fc.assert(
      fc.property(sold, table, (sales, budgets) => {
        const { total, outside } = walletOf(buyer({ budget: budgets }), sales, config, YEAR);
        const all = Decimal.sum(sales.map(({ revenue }) => revenue));
        expect((total?.sales ?? Decimal.zero).plus(outside).equals(all)).toBe(true);
      }),
    );
  });

  test('scaling sales and budgets changes no share; the order of sales changes nothing', () => {
    fc.assert(
      fc.property(
        sold,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 2, max: 50 }),
        (sales, of, times) => {
          const at = (factor: number, lines: typeof sales) =>
            walletOf(
              buyer({ budget: { fasteners: budget(String(of * factor)) } }),
              lines.map(({ product, revenue }) => ({ product, revenue: revenue.times(Decimal.of(factor)) })),
              config,
              YEAR,
            ).total?.share?.low;
          expect(at(times, sales)).toBe(at(1, sales));
          expect(at(1, [...sales].reverse())).toBe(at(1, sales));
        },
      ),
    );
  });

  test('our sales and the open wallet make the budget, unless we sold more than it', () => {
    fc.assert(
      fc.property(sold, fc.integer({ min: 1, max: 200 }), (sales, of) => {
        const { total } = walletOf(buyer({ budget: { fasteners: budget(String(of)) } }), sales, config, YEAR);
        const sum = total?.open?.low.plus(total.sales);
        expect(total?.above === true || sum?.equals(Decimal.of(of))).toBe(true);
      }),
    );
  });
});
