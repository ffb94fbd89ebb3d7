import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rhythmOf } from '../../src/measure/rhythm.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { addDays } from '../../src/value/period.ts';

const LIMITS = { gaps: Decimal.of(2), purchases: 4 };
/** Days counted from 1 January 2026. */
const days = (...at: readonly number[]) => at.map((each) => addDays('2026-01-01', each));
const of = (at: readonly number[], asOf: number) =>
  rhythmOf(days(...at), addDays('2026-01-01', asOf), LIMITS);

describe('a rhythm, by pencil', () => {
  test('the median of the gaps: 10, 20, 30 days is 20; twice that is still as usual', () => {
    expect(of([0, 10, 40, 60], 100)).toMatchObject({ purchases: 4, gap: 20, silent: 40, state: 'on-time' });
    expect(of([0, 10, 40, 60], 101)).toMatchObject({ silent: 41, state: 'lapsing', last: '2026-03-02' });
  });

  test('of four gaps the median lies between the two in the middle: 10, 20, 25, 30 gives 22.5', () => {
    expect(of([0, 10, 30, 55, 85], 130)).toMatchObject({ gap: 22.5, silent: 45, state: 'on-time' });
    expect(of([0, 10, 30, 55, 85], 131)).toMatchObject({ silent: 46, state: 'lapsing' });
  });

  test('a daily buyer may rest two weeks', () => {
    expect(of([0, 1, 2, 3], 17)).toMatchObject({ gap: 1, state: 'on-time' });
    expect(of([0, 1, 2, 3], 18)).toMatchObject({ state: 'lapsing' });
  });

  test('three purchases are too few to tell, however long the silence', () => {
    expect(of([0, 10, 20], 500)).toMatchObject({ purchases: 3, gap: null, silent: 480, state: 'too-few' });
    expect(of([5], 5)).toMatchObject({ purchases: 1, silent: 0, state: 'too-few' });
    expect(rhythmOf(days(5), '2026-01-01', { ...LIMITS, purchases: 1 })).toBeUndefined();
    expect(rhythmOf(days(5), '2027-01-01', { ...LIMITS, purchases: 0 })?.state).toBe('too-few');
  });

  test('nobody who never bought has one', () => {
    expect(of([], 10)).toBeUndefined();
  });
});

test('neither order nor repetition of the days matters, nor the days after', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 30 }), fc.nat(400), (at, asOf) => {
      const again = [...at.toReversed(), ...at, ...at.map((each) => each + 401)];
      expect(of(again, asOf)).toEqual(of(at, asOf));
    }),
  );
});
