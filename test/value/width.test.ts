import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../src/value/printable.ts';
import { fitted, padded, widthOf, wrapped } from '../../src/value/width.ts';

const text = fc.string({ unit: 'grapheme' }).map(printable);

describe('width on a terminal', () => {
  test.each([
    ['Газмаш АД', 9],
    ['株式会社', 8],
    ['ｱｲｳ', 3],
    ['e\u0301', 1],
    ['กำ', 2],
    ['👩‍🔧', 2],
    ['🇧🇬', 2],
    ['❤️', 2],
    ['한국', 4],
    ['', 0],
  ])('%s takes %d', (raw, width) => {
    expect(widthOf(raw)).toBe(width);
  });

  test('of a part and the rest is that of the whole, where both are plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'я', '漢', ' ') }), (raw) => {
        expect(widthOf(raw)).toBe(raw.length + (raw.match(/漢/g) ?? []).length);
      }),
    );
  });
});

describe('text in a given room', () => {
  test('is cut between characters', () => {
    expect(fitted('Ромашка', 5)).toBe('Рома…');
    expect(fitted('株式会社', 6)).toBe('株式…');
    expect(fitted('abc', 3)).toBe('abc');
    expect(fitted('abc', 0)).toBe('');
  });

  test('is never wider than the room, filled or broken', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (raw, room) => {
        expect(widthOf(fitted(raw, room))).toBeLessThanOrEqual(room);
        expect(widthOf(padded(fitted(raw, room), room))).toBe(room);
        for (const line of wrapped(raw, room)) expect(widthOf(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('loses nothing but spaces when broken', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (raw, room) => {
        expect(wrapped(raw, room).join('').replaceAll(' ', '')).toBe(raw.replaceAll(' ', ''));
      }),
    );
  });

  test('breaks at spaces, not at no-break spaces', () => {
    expect(wrapped('in all 1\u00a0234 EUR', 9)).toEqual(['in all', '1\u00a0234 EUR']);
  });
});
