import { expect, test } from 'vitest';
import { heldOf, rivalsOf, sumHeld } from '../../src/measure/rivals.ts';
import { walletOf } from '../../src/measure/wallet.ts';
import type { Products } from '../../src/portfolio/sections/products.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import { budget, clientOf, dossierOf, portfolioOf, YEAR } from './base.ts';

const { config } = portfolioOf([], {
  products: [
    { id: 'bolts', category: 'fasteners' },
    { id: 'nuts', category: 'fasteners' },
    { id: 'paint', category: 'chemistry' },
  ],
  rivals: [{ id: 'wuerth', name: 'Wuerth' }],
});
const part = (...shares: readonly string[]): Fact<Decimal> => {
  const [first, ...others] = shares.map(
    (share) => ({ state: 'given', value: Decimal.of(share), how: 'asked' }) as const,
  );
  if (first === undefined) return { state: 'unknown' };
  return others.length === 0 ? first : { ...first, others };
};

/** Our 400 of a fasteners budget of 1000. */
const heldBy = (suppliers: Products['suppliers'], rival?: string) => {
  const client = clientOf('acme', {
    ...dossierOf('acme', {
      products: { budget: { fasteners: budget('1000') }, ...(suppliers && { suppliers }) },
    }),
    ...(rival === undefined ? {} : { rival }),
  });
  const [line] = walletOf(client, [{ product: 'bolts', revenue: Decimal.of(400) }], config, YEAR).lines;
  return line === undefined ? [] : heldOf(line, rivalsOf(client, config), config);
};
const ends = (suppliers: Products['suppliers']) => {
  const sum = sumHeld(heldBy(suppliers));
  return sum && [sum.low.toString(), sum.high.toString(), sum.basis];
};

test('a share of the very category is a share of its budget', () => {
  expect(ends([{ who: 'wuerth', product: 'fasteners', share: part('0.25') }])).toEqual([
    '250',
    '250',
    'known',
  ]);
  expect(ends([{ who: 'wuerth', product: 'fasteners', share: part('0.25', '0.4') }])).toEqual([
    '250',
    '400',
    'disputed',
  ]);
});

test('a share of one product, or in one unit, is at most that much of the budget, and of what is open', () => {
  expect(ends([{ who: 'wuerth', product: 'bolts', share: part('0.25') }])).toEqual(['0', '250', 'known']);
  expect(ends([{ who: 'wuerth', product: 'fasteners', unit: 'ruse', share: part('0.9') }])).toEqual([
    '0',
    '600',
    'known',
  ]);
});

test('without a share, or of everything, nothing can be said in money', () => {
  expect(ends([{ who: 'wuerth', product: 'fasteners' }])).toBeUndefined();
  expect(ends([{ who: 'wuerth', share: part('0.3') }])).toBeUndefined();
  expect(heldBy([{ who: 'wuerth', share: part('0.3') }])).toHaveLength(1);
});

test('a supplier of something else does not stand here', () => {
  expect(heldBy([{ who: 'wuerth', product: 'paint', share: part('0.3') }])).toEqual([]);
});

test('the competitor of the register stands without a share, unless the dossier knows it', () => {
  expect(heldBy(undefined, 'wuerth')).toMatchObject([
    { rival: { name: 'Wuerth', product: null }, amount: undefined },
  ]);
  expect(heldBy([{ who: 'wuerth', product: 'bolts' }], 'wuerth')).toHaveLength(1);
});
