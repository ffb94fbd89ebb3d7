import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, printableLines } from '../../src/value/printable.ts';

describe('printable', () => {
  test.each([
    ['colour codes', '\u001b[31mred', '^[[31mred'],
    ['a C1 introducer', '\u009b31mred', '\\u009b31mred'],
    ['a bidi override', 'abc\u202edcb', 'abc\\u202edcb'],
    ['white space', 'a\r\nb\tc\nd\u2028e', 'a b c d e'],
    ['zero-width characters', 'ke\u200by\ufeff \u00adclient', 'key client'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['joined emoji, combining marks and Cyrillic stay', '👩‍🔧 e\u0301 ёлка', '👩‍🔧 e\u0301 ёлка'],
  ])('%s', (_what, raw, safe) => {
    expect(printable(raw)).toBe(safe);
  });

  test('nothing active is left, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text);
        expect(once).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
        expect(printable(once)).toBe(once);
      }),
    );
  });

  test('lines stay lines', () => {
    expect(printableLines('one\r\n\ttwo\u001b')).toEqual(['one', '    two^[']);
  });
});
