import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { LANGUAGES, type Words } from '../../src/locale/words.ts';
import { Decimal } from '../../src/value/decimal.ts';

const all: readonly Words[] = await Promise.all(LANGUAGES.map(loadWords));
const [en, ru, bg] = all as [Words, Words, Words];
const plain = (text: string): string => text.replaceAll('\u00a0', '_');

/** What a reader of the language would type into a calculator. */
const read = (text: string, words: Words): string =>
  words.language === 'en' ? text.replaceAll(',', '') : text.replaceAll('\u00a0', '').replace(',', '.');

describe('figures', () => {
  test.each([
    [1234567.891, 2, '1,234,567.89', '1_234_567,89', '1_234_567,89'],
    [1234.5, 1, '1,234.5', '1_234,5', '1234,5'],
    [-12345, 0, '-12,345', '-12_345', '-12_345'],
    [999, 0, '999', '999', '999'],
    [-0.001, 1, '0.0', '0,0', '0,0'],
    [0.125, 2, '0.12', '0,12', '0,12'],
    [Number.NaN, 2, '–', '–', '–'],
  ])('number %d to %d places', (value, places, ...expected) => {
    expect(all.map((words) => plain(words.number(value, places)))).toEqual(expected);
  });

  test.each([
    [0.1234, 1, '12.3%', '12,3_%', '12,3_%'],
    [0.285, 0, '28%', '28_%', '28_%'],
    [12.5, 0, '1,250%', '1_250_%', '1250_%'],
    [-0.05, 1, '-5.0%', '-5,0_%', '-5,0_%'],
  ])('percent %d to %d places', (value, places, ...expected) => {
    expect(all.map((words) => plain(words.percent(value, places)))).toEqual(expected);
  });

  test.each([
    ['1234.5', 'EUR', '1,234.50_EUR', '1_234,50_EUR', '1234,50_EUR'],
    ['-2297200.8603', undefined, '-2,297,200.86', '-2_297_200,86', '-2_297_200,86'],
    ['0.125', undefined, '0.12', '0,12', '0,12'],
    // More digits than a double holds: each is still there.
    [
      '9007199254740993.01',
      undefined,
      '9,007,199,254,740,993.01',
      '9_007_199_254_740_993,01',
      '9_007_199_254_740_993,01',
    ],
  ])('money %s %s', (value, currency, ...expected) => {
    expect(all.map((words) => plain(words.money(Decimal.of(value), currency)))).toEqual(expected);
  });

  test('money without places, or with more than it has', () => {
    expect(en.money(Decimal.of('1234.5'), 'EUR', 0)).toBe('1,234\u00a0EUR');
    expect(en.money(Decimal.of('7'), undefined, 4)).toBe('7.0000');
  });

  test('dates are ISO in English and written with points in Russian and Bulgarian', () => {
    expect(all.map((words) => words.date('2026-11-21'))).toEqual(['2026-11-21', '21.11.2026', '21.11.2026']);
    expect(all.map((words) => words.date('2026-11'))).toEqual(['2026-11', '11.2026', '11.2026']);
    expect(ru.date('2026-Q3')).toBe('2026-Q3');
  });

  test('lists', () => {
    expect(all.map((words) => words.list(['a', 'b', 'c']))).toEqual(['a, b and c', 'a, b и c', 'a, b и c']);
  });

  test('names sort as in the language, numbers by size, and ties always the same way', () => {
    expect(['ёлка', 'жук', 'Енот', 'а10', 'а9'].sort(ru.compare)).toEqual([
      'а9',
      'а10',
      'ёлка',
      'Енот',
      'жук',
    ]);
    expect(bg.compare('a', 'a\u200b')).toBe(-1);
  });
});

describe('what is written can be read back', () => {
  test('numbers', () => {
    const cents = fc.tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(cents, fc.constantFrom(...all), ([units, places], words) => {
        const value = units / 10 ** places;
        expect(Number(read(words.number(value, places), words))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('money of any size, exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...all),
        (units, scale, words) => {
          const value = new Decimal(units, scale);
          expect(Decimal.of(read(words.money(value, undefined, 6), words)).equals(value)).toBe(true);
        },
      ),
    );
  });
});

describe('phrases', () => {
  const phrase = { id: 'test.absent', en: '{n} {n|client|clients} of {names}: {n|is|are} {state}' };

  test('are filled, with the plural of the number', () => {
    expect(en.say(phrase, { n: 1, names: ['a'], state: 'done' })).toBe('1 client of a: is done');
    expect(en.say(phrase, { n: 1234, names: ['a', 'b'], state: 'open' })).toBe(
      '1,234 clients of a and b: are open',
    );
  });

  test('fall back to English, with figures in the manner of the language', () => {
    expect(ru.say({ id: 'test.absent', en: '{n} {n|client|clients}' }, { n: 21.5 })).toBe('21,5 clients');
  });

  test('braces in arguments stay text, a missing argument shows, inherited names are no arguments', () => {
    expect(en.say({ id: 'x', en: '{a} {b} {toString}' }, { a: '{b}' })).toBe('{b} {b} {toString}');
    expect(ru.say({ id: 'constructor', en: 'text' })).toBe('text');
  });
});
