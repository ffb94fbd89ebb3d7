import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueBy, type Goals, partsOfSpan, plannedFor, planOf } from '../../src/measure/goals.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { addDays } from '../../src/value/period.ts';

const goals = (amounts: Readonly<Record<string, number>>): Goals =>
  new Map(Object.entries(amounts).map(([when, amount]) => [when, Decimal.of(amount)]));
const plan = (amounts: Readonly<Record<string, number>>, when: string) => {
  const found = planOf(goals(amounts), when, 1);
  return found && [found.amount.toString(), found.of];
};
const due = (amounts: Readonly<Record<string, number>>, when: string, asOf: string) => {
  const found = dueBy(goals(amounts), when, asOf, 1);
  return found && [found.amount.toString(), found.basis];
};

test('parts are fiscal quarters and calendar months', () => {
  expect(partsOfSpan('2026', 4)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(partsOfSpan('2026-Q4', 4)).toEqual(['2027-01', '2027-02', '2027-03']);
  expect(partsOfSpan('2026-03', 4)).toEqual([]);
  expect(partsOfSpan('2026-03-14', 4)).toEqual([]);
});

describe('a plan', () => {
  const quarters = { '2026-Q1': 10, '2026-Q2': 20, '2026-Q3': 30, '2026-Q4': 40 };

  test('as it was typed, which goes before the sum of its parts', () => {
    expect(plan({ ...quarters, 2026: 99 }, '2026')).toEqual(['99', 'typed']);
    expect(plan(quarters, '2026')).toEqual(['100', 'parts']);
  });

  test('the sum of parts only where every one is there, months within quarters included', () => {
    const { '2026-Q4': _, ...three } = quarters;
    expect(plan(three, '2026')).toBeUndefined();
    const months = { '2026-10': 1, '2026-11': 2, '2026-12': 3 };
    expect(plan({ ...three, ...months }, '2026')).toEqual(['66', 'parts']);
  });

  test('a share of what the others leave, by days', () => {
    // 365 − 40 over Q2, Q3, Q4: 91, 92 and 92 of 275 days.
    expect(plan({ 2026: 315, '2026-Q1': 40 }, '2026-Q2')).toEqual(['91', 'share']);
    expect(plan({ 2026: 315, '2026-Q1': 40 }, '2026-Q3')).toEqual(['92', 'share']);
    // A month of a quarter without a plan: 30 of 91 days of the quarter's share.
    expect(plan({ 2026: 315, '2026-Q1': 40 }, '2026-04')).toEqual(['30', 'share']);
    expect(plan({ 2027: 315 }, '2026-Q2')).toBeUndefined();
    expect(plan({ 2026: 30, '2026-Q1': 40 }, '2026-Q2')).toBeUndefined();
    expect(plannedFor(goals({ 2026: 315 }), '2026-Q2', 1)).toBeUndefined();
  });
});

describe('what was due', () => {
  test.each([
    ['before it begins', { 2026: 365 }, '2026', '2025-12-31', ['0', 'known']],
    ['once it is over', { 2026: 365 }, '2026', '2026-12-31', ['365', 'known']],
    ['on its first day', { 2026: 365 }, '2026', '2026-01-01', ['1', 'estimated']],
    ['of a year by days', { 2026: 365 }, '2026', '2026-10-31', ['304', 'estimated']],
    ['to the cent', { 2026: 100 }, '2026', '2026-01-31', ['8.49', 'estimated']],
    [
      'by whole quarters',
      { '2026-Q1': 10, '2026-Q2': 20, '2026-Q3': 5, '2026-Q4': 6 },
      '2026',
      '2026-06-30',
      ['30', 'known'],
    ],
    // 10 + 20 + 31 of 92 days of 46
    [
      'by quarters and days of the running one',
      { '2026-Q1': 10, '2026-Q2': 20, '2026-Q3': 46, '2026-Q4': 6 },
      '2026',
      '2026-07-31',
      ['45.5', 'estimated'],
    ],
    // 40 of Q1, 91 / 275 of the rest
    [
      'by the quarter that is there and shares of the rest',
      { 2026: 315, '2026-Q1': 40 },
      '2026',
      '2026-06-30',
      ['131', 'estimated'],
    ],
  ] as const)('%s', (_what, amounts, when, asOf, expected) => {
    expect(due(amounts, when, asOf)).toEqual(expected);
  });

  test('nothing where nothing is planned', () => {
    expect(due({ 2027: 1 }, '2026', '2026-06-30')).toBeUndefined();
  });
});

test('shares make the whole to a few cents, and what is due never falls', () => {
  const when = fc.constantFrom('2026', '2026-Q1', '2026-Q3', '2026-02', '2026-05', '2026-11', '2026-12');
  fc.assert(
    fc.property(
      fc.dictionary(when, fc.integer({ min: 0, max: 1_000_000 }), { minKeys: 1 }),
      fc.integer({ min: 0, max: 400 }),
      (amounts, days) => {
        const given = goals(amounts);
        const parts = partsOfSpan('2026', 1).map((part) => planOf(given, part, 1)?.amount);
        const whole = planOf(given, '2026', 1);
        if (whole !== undefined && parts.every((part) => part !== undefined) && !isTypedWhole(given)) {
          const sum = Decimal.sum(parts.flatMap((part) => part ?? []));
          expect(Math.abs(Number(sum.minus(whole.amount).toString()))).toBeLessThan(0.05);
        }
        const day = addDays('2025-12-20', days);
        for (const part of ['2026', '2026-Q1', '2026-03']) {
          const [now, next] = [day, addDays(day, 1)].map((asOf) => dueBy(given, part, asOf, 1)?.amount);
          if (now === undefined || next === undefined) continue;
          if (promisesTooMuch(given, part)) continue;
          expect(Number(next.minus(now).toString())).toBeGreaterThan(-0.02);
        }
      },
    ),
  );
});

/** All quarters typed: then nothing is shared, and a typed year may say otherwise. */
const isTypedWhole = (given: Goals): boolean =>
  partsOfSpan('2026', 1).every((part) => plannedFor(given, part, 1) !== undefined);

/** Some part of it has no plan left: its quarters or months are more than the whole. */
const promisesTooMuch = (given: Goals, when: string): boolean =>
  partsOfSpan(when, 1).some((part) => planOf(given, part, 1) === undefined || promisesTooMuch(given, part));
