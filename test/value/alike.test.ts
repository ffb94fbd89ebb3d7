import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { nameKey, oneLetterApart } from '../../src/value/alike.ts';
import { nearest } from '../../src/value/nearest.ts';

describe('names as people mean them', () => {
  test.each([
    ['ООО «Ромашка»', 'Ромашка, ООО'],
    ['АО "Восток-Юг"', 'Восток Юг АО'],
    ['Acme Ltd.', 'ACME Limited'],
    ['Струма Трейд ЕООД', 'Струма трейд'],
    ['Артём', 'Артем О.О.О.'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('a name of legal forms alone keeps them', () => {
    expect(nameKey('ООО АО')).toBe('ао ооо');
    expect(nameKey('Acme')).not.toBe(nameKey('Acme Plus'));
  });
});

describe('one letter apart', () => {
  test('finds slips, not branches, namesakes and short names', () => {
    const slips = ['gazmashi', 'gazmahi', 'gasmashi', 'gazmasshi'];
    const pairs = oneLetterApart(slips).map((pair) => [...pair].sort().join(' '));
    expect(pairs.sort()).toEqual(['gasmashi gazmashi', 'gazmahi gazmashi', 'gazmashi gazmasshi']);
    expect(oneLetterApart(['plant 1', 'plant 2', 'a client', 'b client', 'acme', 'acne'])).toEqual([]);
  });

  test('finds every pair at distance one', () => {
    const word = fc.stringMatching(/^[abc]{7,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (names) => {
        const expected = names.flatMap((a, at) => names.slice(at + 1).filter((b) => distance(a, b) === 1));
        expect(oneLetterApart(names)).toHaveLength(expected.length);
      }),
    );
  });
});

describe('the nearest alternative', () => {
  test.each([
    ['ivn', ['maria', 'ivan'], 'ivan'],
    ['ivan', ['maria', 'petya'], undefined],
    ['x', [], undefined],
    ['Иванъ', ['иван', 'марья'], 'иван'],
    ['bat', ['cat', 'bar'], 'bar'],
  ])('to %s among %j is %s', (typed, allowed, expected) => {
    expect(nearest(typed, allowed)).toBe(expected);
  });
});
