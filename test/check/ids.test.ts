import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';

const src = resolve(import.meta.dirname, '../../src');
const textOf = (folder: string): string =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(src, folder, path), 'utf8'))
    .join('\n');

const readers = textOf('source') + textOf('portfolio');
const values = ['money.ts', 'when.ts', 'source.ts']
  .map((name) => readFileSync(join(src, 'value', name), 'utf8'))
  .join('\n');

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Whole ids, and ids that are put together: those of schemas get `format/`. */
const emitted = new Set([
  ...found(readers, /'((?:file|yaml|format|portfolio|register|rates|config)\/[a-z0-9-]+)'/g),
  ...[
    ...found(readers, /\b(?:no|notOneOf)\('([a-z-]+)'/g),
    ...found(readers, /\brule: '([a-z-]+)'/g),
    ...found(readers, /'(expected-[a-z]+)'/g),
    ...found(values, /problem: '([a-z-]+)'/g),
  ].map((what) => `format/${what}`),
]);

describe('rules and those who find them', () => {
  test('the scanner sees ids of every kind', () => {
    expect([...emitted]).toEqual(
      expect.arrayContaining(['yaml/anchor', 'format/not-money', 'format/missing', 'file/too-large']),
    );
  });

  test('every id that a reader gives has its page, and no page is without a reader', () => {
    const pages = rules.filter(({ scope }) => scope === 'read').map(({ id }) => id);
    expect(pages).toEqual([...emitted].sort());
  });

  test('ids are unique, and say subject and matter', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
  });
});
