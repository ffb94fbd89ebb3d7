import { describe, expect, test } from 'vitest';
import { replaceWords, type WordEdit } from '../../src/source/document-words.ts';
import { Refusal } from '../../src/value/refusal.ts';

const edit = (at: WordEdit['at'], more: Partial<WordEdit> = {}): WordEdit => ({
  at,
  word: 'ivo',
  put: 'ivaylo',
  ...more,
});

const replaced = (yaml: string, ...edits: WordEdit[]): string => replaceWords('a.yaml', yaml, edits);

describe('words of a document', () => {
  test.each([
    ['a: ivo # ivo\n', [edit(['a'])], 'a: ivaylo # ivo\n'],
    ['a: "ivo"\r\nb: \'ivo\'\r\n', [edit(['a']), edit(['b'])], 'a: "ivaylo"\r\nb: \'ivaylo\'\r\n'],
    ['a: ivo (asked ivo 2026-09-12)\n', [edit(['a'], { last: true })], 'a: ivo (asked ivaylo 2026-09-12)\n'],
    ['a: ivo (asked ivo)\n', [edit(['a']), edit(['a'], { last: true })], 'a: ivaylo (asked ivaylo)\n'],
    ['a: said ivona, ivo-b\n  and ivo\n', [edit(['a'])], 'a: said ivona, ivo-b\n  and ivaylo\n'],
    ['with: {ivo: ivo, x: ivo}\n', [edit(['with', 'ivo'], { part: 'key' })], 'with: {ivaylo: ivo, x: ivo}\n'],
    [
      'with:\n  ivo: ivo\n',
      [edit(['with', 'ivo'], { part: 'key' }), edit(['with', 'ivo'])],
      'with:\n  ivaylo: ivaylo\n',
    ],
    ['a: [x, ivo]\n', [edit(['a', 1])], 'a: [x, ivaylo]\n'],
    ['\ufeffa: |\n  ivo\n', [edit(['a'])], '\ufeffa: |\n  ivaylo\n'],
  ] as const)('%j', (before, edits, after) => {
    expect(replaced(before, ...edits)).toBe(after);
  });

  test('the prose below stays as it is', () => {
    expect(replaceWords('a.md', '---\na: ivo\n---\nivo\n', [edit(['a'])])).toBe('---\na: ivaylo\n---\nivo\n');
  });

  test.each([
    ['a word that is spelled in another way', 'a: "i\\u0076o"\n', [edit(['a'])]],
    ['a word that does not stand there', 'a: ivona\n', [edit(['a'])]],
    ['a place that is not there', 'a: ivo\n', [edit(['b'])]],
    ['a key that is there already', 'ivo: x\nivaylo: y\n', [edit(['ivo'], { part: 'key' })]],
    ['a word that YAML reads otherwise', 'a: [ivo]\n', [edit(['a', 0], { put: 'x, y' })]],
  ] as const)('refuses %s', (_what, before, edits) => {
    expect(() => replaced(before, ...edits)).toThrow(Refusal);
    expect(() => replaced(before, ...edits)).toThrow(/^a\.yaml:1:\d+: "ivo" cannot be changed/);
  });
});
