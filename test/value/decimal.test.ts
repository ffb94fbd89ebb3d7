import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/value/decimal.ts';
import { exceeds, parsePercent, shareOf } from '../../src/value/share.ts';

const of = (text: string): Decimal => Decimal.of(text);
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => new Decimal(units, scale));

describe('exact decimals', () => {
  test('read and written back without trailing zeros, exponents or a minus zero', () => {
    expect(['1.10', '-0.00', '007', '-12.3400', '0.0001'].map((text) => of(text).toString())).toEqual([
      '1.1',
      '0',
      '7',
      '-12.34',
      '0.0001',
    ]);
    expect(['', '1,5', '1e5', '.5', '+1', ' 1', '--1'].map((text) => Decimal.parse(text))).toEqual(
      new Array(7).fill(undefined),
    );
  });

  test('rounds half to even, once, on both sides of zero', () => {
    const cents = (text: string): string => of(text).rounded(2).toString();
    expect(['0.125', '0.135', '-0.125', '-0.135', '0.1251', '2.675'].map(cents)).toEqual([
      '0.12',
      '0.14',
      '-0.12',
      '-0.14',
      '0.13',
      '2.68',
    ]);
  });

  test('divides with a sticky digit, so that a hair above half goes up', () => {
    expect(of('1').dividedBy(of('8'), 2)?.toString()).toBe('0.12');
    expect(of('1.0001').dividedBy(of('8'), 2)?.toString()).toBe('0.13');
    expect(of('-2').dividedBy(of('3'), 4)?.toString()).toBe('-0.6667');
    expect(of('1').dividedBy(Decimal.zero, 2)).toBeUndefined();
  });

  test('a ratio is the nearest double, also of huge and tiny numbers', () => {
    expect(of('1').over(of('3'))).toBe(1 / 3);
    expect(of('25043.05').over(of('2297200.8603'))).toBeCloseTo(0.01090155, 9);
    expect(of('0.0000001').over(of('1000000000000'))).toBe(1e-19);
    expect(of('-1').over(of('4'))).toBe(-0.25);
  });

  test('sums in any order and grouping give the same', () => {
    fc.assert(
      fc.property(fc.array(decimals), (values) => {
        const there = Decimal.sum(values);
        const back = Decimal.sum([...values].reverse());
        expect(there.equals(back)).toBe(true);
        expect(there.minus(back).toString()).toBe('0');
      }),
    );
  });

  test('text, comparison and product agree with scaled integers', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(Decimal.parse(a.toString())?.equals(a)).toBe(true);
        expect(a.compare(b)).toBe(-b.compare(a));
        expect(a.compare(b)).toBe(a.minus(b).sign);
        expect(a.times(b).equals(b.times(a))).toBe(true);
      }),
    );
  });
});

describe('shares', () => {
  test('a limit is passed strictly: 20 % exactly is not above 20 %', () => {
    const limit = parsePercent('20%') ?? Decimal.zero;
    expect(exceeds(of('20'), of('100'), limit)).toBe(false);
    expect(exceeds(of('20.0001'), of('100'), limit)).toBe(true);
    expect(exceeds(of('20'), of('-100'), limit)).toBe(false);
  });

  test('a whole of zero or less has no shares', () => {
    expect(shareOf(of('1'), of('4'))).toBe(0.25);
    expect(shareOf(of('1'), Decimal.zero)).toBeNull();
    expect(shareOf(of('1'), of('-4'))).toBeNull();
  });

  test('percent is typed with a comma or a point, with or without the sign', () => {
    expect(['20%', '0,5 %', '95', 'x%', '1.2.3%'].map((text) => parsePercent(text)?.toString())).toEqual([
      '0.2',
      '0.005',
      '0.95',
      undefined,
      undefined,
    ]);
  });
});
