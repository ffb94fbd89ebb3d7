import { expect, test } from 'vitest';
import { classesOf } from '../../src/measure/classes.ts';

test.each([
  ['highest', 'highest', 'A'],
  ['highest', 'high', 'B'],
  ['highest', 'low', 'B'],
  ['highest', null, 'AB'],
  ['high', 'highest', 'B'],
  ['high', 'high', 'B'],
  ['high', 'low', 'B'],
  ['high', null, 'B'],
  ['low', 'highest', 'C'],
  ['low', 'high', 'C'],
  ['low', 'low', 'D'],
  ['low', null, 'CD'],
  ['negative', 'highest', 'E'],
  ['negative', 'high', 'E'],
  ['negative', 'low', 'E'],
  ['negative', null, 'E'],
  [null, 'highest', 'ABCE'],
  [null, 'high', 'BCE'],
  [null, 'low', 'BDE'],
  [null, null, 'ABCDE'],
] as const)('profitability %s, potential %s: %s', (profit, potential, classes) => {
  expect(classesOf(profit, potential === null ? [] : [potential]).join('')).toBe(classes);
});

test('several bands of potential leave several classes', () => {
  expect(classesOf('highest', ['highest', 'high'])).toEqual(['A', 'B']);
  expect(classesOf('high', ['high', 'low'])).toEqual(['B']);
  expect(classesOf('low', ['high', 'low'])).toEqual(['C', 'D']);
});
