import { expect, test } from 'vitest';
import { lastQuarter, yearOf } from '../../src/report/spans.ts';

test.each([
  ['2026-11-21', 1, '2026-Q3'],
  ['2026-10-01', 1, '2026-Q3'],
  ['2026-09-30', 1, '2026-Q2'],
  ['2026-01-15', 1, '2025-Q4'],
  // A fiscal year from April: November is in its third quarter.
  ['2026-11-21', 4, '2026-Q2'],
  ['2026-04-02', 4, '2025-Q4'],
])('on %s, with a fiscal year from month %i, %s is reviewed', (today, start, quarter) => {
  expect(lastQuarter(today, start)).toBe(quarter);
});

test('classes rest on the twelve months before today, or on those that end with the period that was asked for', () => {
  const period = { from: '2025-07-01', to: '2025-09-30' };
  expect(yearOf(period, '2026-11-21', false)).toEqual({ from: '2025-11-01', to: '2026-10-31' });
  expect(yearOf(period, '2026-11-21', true)).toEqual({ from: '2024-10-01', to: '2025-09-30' });
});
