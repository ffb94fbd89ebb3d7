import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from '../../src/source/line-diff.ts';

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

/** The longest common subsequence, the slow and obvious way. */
const common = (a: readonly string[], b: readonly string[]): number => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const row = table[i + 1] ?? [];
      row[j + 1] = x === y ? (table[i]?.[j] ?? 0) + 1 : Math.max(table[i]?.[j + 1] ?? 0, row[j] ?? 0);
    }
  return table[a.length]?.[b.length] ?? 0;
};

test('both texts can be read out of a comparison, and nothing is marked without need', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = diffLines(before, after);
      const side = (without: string): string =>
        lines
          .filter(({ mark }) => mark !== without)
          .map(({ line }) => `${line}\n`)
          .join('');
      expect([side('+'), side('-')]).toEqual([before, after]);
      const kept = lines.filter(({ mark }) => mark === ' ').length;
      expect(kept).toBe(common(before.split('\n').slice(0, -1), after.split('\n').slice(0, -1)));
    }),
    { numRuns: 500 },
  );
});

test('very different long texts are compared as wholes', () => {
  const many = (letter: string): string => Array.from({ length: 3000 }, (_, n) => `${letter}${n}`).join('\n');
  const lines = diffLines(`same\n${many('a')}`, `same\n${many('b')}`);
  expect(lines).toHaveLength(6001);
  expect(lines.slice(0, 2)).toEqual([
    { mark: ' ', line: 'same' },
    { mark: '-', line: 'a0' },
  ]);
});
