import { describe, expect, test } from 'vitest';
import { latest } from '../../src/value/latest.ts';

describe('the last answer of a function', () => {
  test('is given again to the same question, and worked out anew for any other', () => {
    const asked: (readonly unknown[])[] = [];
    const list = latest((...given: readonly unknown[]): readonly unknown[] => {
      asked.push(given);
      return given;
    });
    const [one, same] = [{ id: 1 }, { id: 1 }];
    expect(list(one, 'a')).toBe(list(one, 'a'));
    expect(list(same, 'a')[0]).toBe(same);
    expect(list(same, 'b')).toEqual([same, 'b']);
    expect(list(same)).toEqual([same]);
    expect(list(one, 'a')).toEqual([one, 'a']);
    expect(asked).toHaveLength(5);
  });

  test('an answer of undefined is an answer, and a failure is none', () => {
    let times = 0;
    const never = latest(() => {
      times++;
      if (times === 1) throw new RangeError('once');
    });
    expect(never).toThrow(RangeError);
    never();
    never();
    expect(times).toBe(2);
  });
});
