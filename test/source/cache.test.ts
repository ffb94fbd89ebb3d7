import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileBlobId } from '../../src/source/blob.ts';
import { diskCache } from '../../src/source/cache.ts';
import { knownIds } from '../../src/source/known-ids.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kam-kept-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('gives back what was written under a name, or nothing', () => {
  const cache = diskCache(root, 'x');
  expect(cache.read('a')).toBeUndefined();
  cache.write('a', 'one\ntwo');
  cache.write('empty', '');
  expect(cache.read('a')).toBe('one\ntwo');
  expect(cache.read('empty')).toBe('');
  expect(diskCache(root, 'y').read('a')).toBeUndefined();
});

test('the oldest go once there is too much', async () => {
  const cache = diskCache(root, 'x', 1000);
  for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
    cache.write(name, 'x'.repeat(300));
    utimesSync(join(root, '.kam/cache/x', name), 1_700_000_000 + at, 1_700_000_000 + at);
  }
  await cache.tidy();
  expect(readdirSync(join(root, '.kam/cache/x'))).toEqual(['c', 'd']);
});

const LARGE = 'x'.repeat(100_000);
const entries = (): unknown[] => {
  const [, body = '[]'] = readFileSync(join(root, '.kam/cache/ids.json'), 'utf8').split('\n');
  return JSON.parse(body);
};

test('ids of large files that lay still are remembered', () => {
  const file = join(root, 'a.csv');
  writeFileSync(file, LARGE);
  const before = Date.now();
  // The file's clock must have moved on: an edit of this very tick could not be seen.
  while (Date.now() - before < 50);
  const ids = knownIds(root);
  expect(ids.idOf('a.csv', file)).toBe(fileBlobId(file));
  ids.save();
  expect(entries()).toHaveLength(1);
  const path = join(root, '.kam/cache/ids.json');
  const digest = readFileSync(path, 'utf8');
  expect(knownIds(root).idOf('a.csv', file)).toBe(fileBlobId(file));
  writeFileSync(file, LARGE.replace('x', 'y'));
  expect(knownIds(root).idOf('a.csv', file)).toBe(fileBlobId(file));
  expect(readFileSync(path, 'utf8')).toBe(digest);
});

test('a file that was written after the run began is not remembered', () => {
  const first = join(root, 'a.csv');
  writeFileSync(first, LARGE);
  const ids = knownIds(root);
  ids.idOf('a.csv', first);
  const second = join(root, 'b.csv');
  writeFileSync(second, LARGE);
  ids.idOf('b.csv', second);
  ids.save();
  expect(readdirSync(join(root, '.kam/cache'))).not.toContain('now');
  const known = readdirSync(join(root, '.kam/cache')).includes('ids.json') ? entries() : [];
  expect(JSON.stringify(known)).not.toContain('b.csv');
});

test('small files are hashed each time and leave nothing behind', () => {
  const file = join(root, 'a.csv');
  writeFileSync(file, 'small');
  const ids = knownIds(root);
  expect(ids.idOf('a.csv', file)).toBe(fileBlobId(file));
  ids.save();
  expect(readdirSync(root)).toEqual(['a.csv']);
});
