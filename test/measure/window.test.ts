import { describe, expect, test } from 'vitest';
import { type Asked, tellsFrom, windowOf } from '../../src/measure/window.ts';

const TODAY = '2026-11-21';
const LONG = { from: '2022-01-03', to: '2026-11-20' };
const of = (ledger = LONG, more: Partial<Asked> = {}) =>
  windowOf(ledger, { period: undefined, quarters: 4, today: TODAY, fiscalYearStart: 1, ...more });
const keys = (window: ReturnType<typeof of>) =>
  window.quarters.map(({ key, whole }) => (whole ? key : `${key}*`)).join(' ');

describe('which quarters', () => {
  test('the last whole ones before today, against a year ago', () => {
    const found = of();
    expect(keys(found)).toBe('2025-Q4 2026-Q1 2026-Q2 2026-Q3');
    expect(found.period).toEqual({ from: '2025-10-01', to: '2026-09-30' });
    expect(found.compared).toEqual({
      now: { from: '2025-10-01', to: '2026-09-30' },
      yearAgo: { from: '2024-10-01', to: '2025-09-30' },
    });
    expect(found).toMatchObject({ asOf: '2026-11-20', first: '2022-01', last: '2026-10' });
  });

  test('of a fiscal year that starts in April', () => {
    expect(keys(of(LONG, { fiscalYearStart: 4, today: '2026-07-01' }))).toBe(
      '2025-Q2 2025-Q3 2025-Q4 2026-Q1',
    );
  });

  test('a ledger that ends early ends them: September is missing', () => {
    expect(keys(of({ ...LONG, to: '2026-08-30' }))).toBe('2025-Q3 2025-Q4 2026-Q1 2026-Q2');
    expect(keys(of({ ...LONG, to: '2026-09-01' }))).toBe('2025-Q4 2026-Q1 2026-Q2 2026-Q3');
  });

  test('a young ledger begins inside a quarter, which is not whole', () => {
    const found = of({ from: '2026-02-02', to: '2026-11-20' });
    expect(keys(found)).toBe('2026-Q1* 2026-Q2 2026-Q3');
    expect(found.compared).toBeNull();
  });

  test('as many quarters are compared as the ledger holds a year ago', () => {
    expect(of({ from: '2025-02-02', to: '2026-11-20' }).compared).toEqual({
      now: { from: '2026-04-01', to: '2026-09-30' },
      yearAgo: { from: '2025-04-01', to: '2025-09-30' },
    });
  });

  test('a ledger of some weeks still shows them', () => {
    const found = of({ from: '2026-11-02', to: '2026-11-20' });
    expect(keys(found)).toBe('2026-Q4*');
    expect(found.period).toEqual({ from: '2026-10-01', to: '2026-11-20' });
    expect(found.compared).toBeNull();
  });
});

describe('a period that was asked for', () => {
  const asked = (from: string, to: string, ledger = LONG) => of(ledger, { period: { from, to } });

  test('one quarter is compared with itself a year ago, after the quarters before it', () => {
    const found = asked('2026-01-01', '2026-03-31');
    expect(keys(found)).toBe('2025-Q2 2025-Q3 2025-Q4 2026-Q1');
    expect(found.compared?.yearAgo).toEqual({ from: '2025-01-01', to: '2025-03-31' });
    expect(found.asOf).toBe('2026-03-31');
  });

  test('a year that is not over is cut to its whole months', () => {
    const found = asked('2026-01-01', '2026-12-31');
    expect(keys(found)).toBe('2026-Q1 2026-Q2 2026-Q3 2026-Q4*');
    expect(found.period.to).toBe('2026-11-20');
    expect(found.compared?.now).toEqual({ from: '2026-01-01', to: '2026-10-31' });
  });

  test('a month that is not over is compared with nothing', () => {
    const found = asked('2026-11-01', '2026-11-30');
    expect(found).toMatchObject({ compared: null, isRunning: true, last: '2026-10' });
    expect(asked('2026-10-01', '2026-12-31')).toMatchObject({
      isRunning: false,
      compared: { now: { from: '2026-10-01', to: '2026-10-31' } },
    });
  });

  test('all of the ledger: every quarter, and the last four compared', () => {
    const found = asked('2014-01-03', '2017-12-30', { from: '2014-01-03', to: '2017-12-30' });
    expect(found.quarters).toHaveLength(16);
    expect(found.quarters.every(({ whole }) => whole)).toBe(true);
    expect(found.compared?.now).toEqual({ from: '2017-01-01', to: '2017-12-31' });
    expect(found.last).toBe('2017-12');
  });

  test('nothing to compare with before the ledger began', () => {
    expect(asked('2022-04-01', '2022-06-30').compared).toBeNull();
  });
});

test.each([
  ['2023-11-01', 1, '2025-04-01'],
  ['2024-01-15', 1, '2025-04-01'],
  ['2024-02-01', 4, '2025-07-01'],
])('a ledger from %s on (year from month %i) tells growth from %s on', (from, start, day) => {
  expect(tellsFrom({ from, to: '2026-01-01' }, start)).toBe(day);
});
