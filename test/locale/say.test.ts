import { expect, test } from 'vitest';
import { fill } from '../../src/locale/say.ts';

const said = (text: string, n: number, language: 'ru' | 'bg'): string => fill(text, { n }, language, String);

test.each([
  [1, '1 клиент'],
  [2, '2 клиента'],
  [5, '5 клиентов'],
  [11, '11 клиентов'],
  [21, '21 клиент'],
  [104, '104 клиента'],
  [0, '0 клиентов'],
  [-3, '-3 клиента'],
  [1.5, '1.5 клиента'],
])('Russian counts %d', (n, expected) => {
  expect(said('{n} {n|клиент|клиента|клиентов}', n, 'ru')).toBe(expected);
});

test.each([
  [1, '1 договор'],
  [2, '2 договора'],
  [21, '21 договора'],
])('Bulgarian counts %d', (n, expected) => {
  expect(said('{n} {n|договор|договора}', n, 'bg')).toBe(expected);
});
