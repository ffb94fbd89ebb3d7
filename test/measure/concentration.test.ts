import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrate } from '../../src/measure/concentration.ts';
import { Decimal } from '../../src/value/decimal.ts';

const of = (figures: Readonly<Record<string, number | string>>, unassigned: number | string = 0) =>
  concentrate(
    Object.entries(figures).map(([key, income]) => ({ key, income: Decimal.of(income) })),
    Decimal.of(unassigned),
  );

describe('concentration', () => {
  test('of four clients, by pencil', () => {
    // 400 + 300 + 200 + 100 = 1000; 40² + 30² + 20² + 10² = 3000
    const found = of({ b: 300, a: 400, d: 100, c: 200 });
    expect(found.rows.map(({ key, share }) => [key, share])).toEqual([
      ['a', 0.4],
      ['b', 0.3],
      ['c', 0.2],
      ['d', 0.1],
    ]);
    expect(found).toMatchObject({ cr1: 0.4, cr5: 1, cr10: 1, hhi: 3000 });
    expect(found.effectiveClients).toBeCloseTo(10_000 / 3000, 12);
    expect([found.total, found.positive].map(String)).toEqual(['1000', '1000']);
  });

  test('credits below zero are in the total and in no share', () => {
    const found = of({ a: 150, b: 50, c: -100 });
    expect([found.total, found.positive].map(String)).toEqual(['100', '200']);
    expect(found.rows.map(({ share }) => share)).toEqual([0.75, 0.25, null]);
    expect(found.hhi).toBe(75 * 75 + 25 * 25);
  });

  test('what is unassigned is in the denominator and not squared', () => {
    const found = of({ a: 50, b: 30 }, 20);
    expect(String(found.positive)).toBe('100');
    expect(found).toMatchObject({ cr1: 0.5, cr5: 0.8, hhi: 2500 + 900 });
  });

  test('a negative unassigned sum only lowers the net total', () => {
    const found = of({ a: 80, b: 20 }, -10);
    expect([found.total, found.positive].map(String)).toEqual(['90', '100']);
  });

  test('ties stand by key; zero has a share of nothing', () => {
    const found = of({ c: 0, b: 5, a: 5 });
    expect(found.rows.map(({ key, share }) => [key, share])).toEqual([
      ['a', 0.5],
      ['b', 0.5],
      ['c', 0],
    ]);
  });

  test('the five and ten largest', () => {
    const twelve = Object.fromEntries([...Array(12).keys()].map((at) => [`c${at + 10}`, 100]));
    const found = of(twelve);
    expect(found.cr5).toBeCloseTo(5 / 12, 15);
    expect(found.cr10).toBeCloseTo(10 / 12, 15);
    expect(found.effectiveClients).toBe(12);
  });

  test.each([
    ['one client', { a: 7 }, { cr1: 1, hhi: 10_000, effectiveClients: 1 }],
    ['nobody', {}, { cr1: null, cr5: null, cr10: null, hhi: null, effectiveClients: null }],
    ['nothing positive', { a: 0, b: -5 }, { cr1: null, hhi: null, effectiveClients: null }],
  ])('%s', (_name, figures, expected) => {
    expect(of(figures)).toMatchObject(expected);
  });

  test('only unassigned income: an index of nothing', () => {
    expect(of({}, 10)).toMatchObject({ cr1: 0, hhi: 0, effectiveClients: null });
  });

  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const figures = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), cents, { maxKeys: 20 });

  test('totals reconcile to the cent, and shares with what is unassigned make one', () => {
    fc.assert(
      fc.property(figures, cents, (given, loose) => {
        const exact = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key, new Decimal(BigInt(value), 2).toString()]),
        );
        const found = of(exact, new Decimal(BigInt(loose), 2).toString());
        const sum = Object.values(given).reduce((a, b) => a + b, 0) + loose;
        expect(found.total.times(Decimal.of(100)).toString()).toBe(String(sum));
        if (found.positive.sign === 0) return;
        const shares = found.rows.reduce((all, { share }) => all + (share ?? 0), 0);
        const rest = loose > 0 ? found.unassigned.over(found.positive) : 0;
        expect(shares + rest).toBeCloseTo(1, 12);
      }),
    );
  });
});
