import { expect, test } from 'vitest';
import { few } from '../../src/value/few.ts';

test('all names where they have room, else the first and a sign that there are others', () => {
  expect(few([], 2)).toBe('');
  expect(few(['a', 'b'], 2)).toBe('a, b');
  expect(few(['a', 'b', 'c'], 2)).toBe('a, b, …');
});
