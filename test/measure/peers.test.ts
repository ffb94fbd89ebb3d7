import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Buyer, peersOf } from '../../src/measure/peers.ts';
import { Decimal } from '../../src/value/decimal.ts';

const buyer = (key: string, parts: Readonly<Record<string, number>>, group = 'oem'): Buyer => ({
  key,
  group,
  parts: new Map(Object.entries(parts).map(([category, bought]) => [category, Decimal.of(bought)])),
});
const median = (buyers: readonly Buyer[], of: Buyer, least = 1) => {
  const part = peersOf(buyers, least)(of, 'paint');
  return part && [part.median.toString(), part.buyers, part.of];
};

describe('a median that a pencil can find', () => {
  const a = buyer('a', { bolts: 90, paint: 10 });
  const b = buyer('b', { bolts: 80, paint: 20 });
  const c = buyer('c', { bolts: 60, paint: 40 });
  const d = buyer('d', { bolts: 100 });
  const all = [a, b, c, d];

  test('the buyer itself is no peer of its own', () => {
    expect(median(all, d)).toEqual(['0.2', 3, 3]);
    expect(median(all, c)).toEqual(['0.1', 2, 3]);
    expect(median(all, a)).toEqual(['0.2', 2, 3]);
    expect(median(all, b)).toEqual(['0.1', 2, 3]);
    expect(median([a, b, c], a)).toEqual(['0.3', 2, 2]);
  });

  test('too few say nothing', () => {
    expect(median(all, d, 4)).toBeUndefined();
    expect(median([a], a)).toBeUndefined();
  });

  test('another group and an empty total are no peers; a negative part is nothing', () => {
    expect(median([a, buyer('x', { paint: 9 }, 'trade')], d)).toEqual(['0.1', 1, 1]);
    expect(median([a, buyer('x', { bolts: 10, paint: -5 })], d)).toEqual(['0.05', 1, 2]);
    expect(median([a, buyer('x', { bolts: -10, paint: 10 })], d)).toEqual(['0.1', 1, 1]);
  });
});

test('as if all others were written down and sorted', () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -50, max: 900 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(amounts, fc.nat(), (rows, at) => {
      const buyers = rows.map(([bolts, paint], place) => buyer(`k${place}`, { bolts, paint }));
      const here = buyers[at % buyers.length];
      if (here === undefined) return;
      const others = rows
        .filter((_, place) => `k${place}` !== here.key)
        .filter(([bolts, paint]) => bolts + paint > 0)
        .map(([bolts, paint]) => Math.max(0, paint) / (bolts + paint))
        .sort((x, y) => x - y);
      const found = peersOf([...buyers].reverse(), 1)(here, 'paint');
      expect(found?.of ?? 0).toBe(others.length);
      expect(found?.buyers ?? 0).toBe(others.filter((part) => part > 0).length);
      if (found === undefined) return;
      const half = others.length / 2;
      const expected = ((others[Math.ceil(half) - 1] ?? 0) + (others[Math.floor(half)] ?? 0)) / 2;
      expect(Number(found.median.toString())).toBeCloseTo(expected, 9);
    }),
  );
});
