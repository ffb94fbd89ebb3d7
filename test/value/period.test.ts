import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  lastDayOf,
  parsePeriod,
  periodBefore,
  quarterOf,
  trailingYear,
} from '../../src/value/period.ts';

const read = (text: string, fiscalYearStart = 1) =>
  parsePeriod(text, {
    today: '2026-11-21',
    fiscalYearStart,
    whole: { from: '2024-01-03', to: '2026-11-20' },
  });

describe('days and months', () => {
  test('only real days are days', () => {
    expect(
      ['2024-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '21.11.2026'].map(isDate),
    ).toEqual([true, false, false, false, false, false]);
  });

  test('months roll over years both ways', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
  });

  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2026-11-21', addDays('2026-11-21', days))).toBe(days);
      }),
    );
  });
});

describe('periods', () => {
  test('the grammar', () => {
    expect(read('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(read('2026-Q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(read('2026-03')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(read('2026-01..2026-06')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(read('2026-01-15..2026-06')).toEqual({ from: '2026-01-15', to: '2026-06-30' });
    expect(read('ttm')).toEqual({ from: '2025-11-01', to: '2026-10-31' });
    expect(read('all')).toEqual({ from: '2024-01-03', to: '2026-11-20' });
  });

  test('what is no period is refused', () => {
    for (const text of ['', '26', '2026-Q5', '2026-13', '2026-06..2026-01', '1..2..3', '2026-02-30']) {
      expect(read(text), text).toBeUndefined();
    }
  });

  test('a fiscal year is named after the year in which it starts', () => {
    expect(read('2026', 4)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(read('2026-Q4', 4)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
    expect(quarterOf('2027-02-10', 4)).toBe('2026-Q4');
    expect(quarterOf('2026-11-21')).toBe('2026-Q4');
  });

  test('the period before has the same length and touches this one', () => {
    expect(periodBefore({ from: '2026-07-01', to: '2026-09-30' })).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
    });
    expect(periodBefore(trailingYear('2026-11-21'))).toEqual({ from: '2024-11-01', to: '2025-10-31' });
    expect(periodBefore({ from: '2026-03-02', to: '2026-03-08' })).toEqual({
      from: '2026-02-23',
      to: '2026-03-01',
    });
  });
});

test('a day is what a calendar turns back into itself', () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 4, 1900, 2000, 2024, 2100, 9999)),
      fc.integer({ min: 0, max: 13 }),
      fc.oneof(fc.integer({ min: 0, max: 33 }), fc.integer({ min: 28, max: 31 })),
      (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const same = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect([text, isDate(text)]).toEqual([text, same]);
      },
    ),
    { numRuns: 2000 },
  );
});
