import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween, seasonOf } from '../../src/measure/season.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { addMonths } from '../../src/value/period.ts';

const of = (first: string, last: string, incomeOf: (month: string) => number | null, fiscalYearStart = 1) =>
  seasonOf(
    {
      first,
      last,
      incomeOf: (month) => {
        const income = incomeOf(month);
        return income === null ? null : Decimal.of(income);
      },
    },
    fiscalYearStart,
  );

describe('seasons, by pencil', () => {
  // Every month 10, each December 90: 200 a year.
  const december = (month: string) => (month.endsWith('-12') ? 90 : 10);

  test('two whole years: December makes 45 % of the year, 5.4 times an average month', () => {
    const found = of('2024-01', '2025-12', december);
    expect(found).toMatchObject({ years: 2, from: '2024-01', to: '2025-12' });
    expect(found?.months[11]).toEqual({ of: 12, share: 0.45, index: 5.4, low: 0.45, high: 0.45 });
    expect(found?.months[0]).toMatchObject({ of: 1, share: 0.05, index: 0.6 });
    expect(found?.quarters.map(({ share, index }) => [share, index])).toEqual([
      [0.15, 0.6],
      [0.15, 0.6],
      [0.15, 0.6],
      [0.55, 2.2],
    ]);
  });

  test('a fiscal year from April has December in its third quarter', () => {
    expect(of('2024-01', '2025-12', december, 4)?.quarters.map(({ share }) => share)).toEqual([
      0.15, 0.15, 0.55, 0.15,
    ]);
  });

  test('years end with the last month; what is left over at the beginning is no whole year', () => {
    const found = of('2023-05', '2026-03', (month) => (month < '2024-04' ? 1000 : 10));
    expect(found).toMatchObject({ years: 2, from: '2024-04', to: '2026-03' });
    expect(found?.months.every(({ index }) => index === 1)).toBe(true);
  });

  test('the lowest and highest year stand beside the share', () => {
    // 2024: January 50 of 160; 2025: January 10 of 120; both: 60 of 280.
    const found = of('2024-01', '2025-12', (month) => (month === '2024-01' ? 50 : 10));
    expect(found?.months[0]).toMatchObject({ share: 60 / 280, low: 10 / 120, high: 50 / 160 });
  });

  test.each([
    ['23 months', of('2024-02', '2025-12', december)],
    ['an unknown month', of('2024-01', '2025-12', (month) => (month === '2025-02' ? null : 1))],
    ['nothing sold', of('2024-01', '2025-12', () => 0)],
    ['losses', of('2024-01', '2025-12', () => -1)],
  ])('%s: no season', (_name, found) => {
    expect(found).toBeUndefined();
  });
});

test('the shares of the months make one, and those of the quarters too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 24, maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (incomes, fiscalYearStart) => {
        const last = addMonths('2020-01', incomes.length - 1);
        const found = of(
          '2020-01',
          last,
          (month) => incomes[monthsBetween('2020-01', month) - 1] ?? 0,
          fiscalYearStart,
        );
        for (const parts of [found?.months ?? [], found?.quarters ?? []])
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      },
    ),
  );
});
