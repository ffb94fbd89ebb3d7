import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT } from '../../../src/portfolio/formats.ts';
import { migrated } from '../../../src/portfolio/migrated.ts';
import { migratedTable } from '../../../src/portfolio/migrated-table.ts';
import { formatOf } from '../../../src/portfolio/migrations.ts';
import { readDocument } from '../../../src/source/document.ts';
import { portfolio, repository } from '../../diff/repository.ts';

const repo = repository();

test('there is one format so far: nothing is upgraded, and nothing is asked of git', async () => {
  await repo.put(portfolio());
  for (const line of ['upgrade', 'upgrade --dry-run']) {
    const { exit, out, err } = await repo.kam(line);
    expect([exit, out, err]).toEqual([0, 'Format 1: nothing to upgrade.\n', '']);
  }
  expect(await readFile(join(repo.root, 'kam.yaml'), 'utf8')).toBe(portfolio()['kam.yaml']);
});

test('without an older format a file is read as it stands', () => {
  const document = readDocument('clients/acme/1-general.md', '---\nid: c-7k3m9q\n---\n');
  expect(migrated(document, 1)).toBe(document);
  expect(migratedTable('clients.csv', 'id,name\n', 1)).toEqual({ text: 'id,name\n' });
});

test.each([
  ['company: A', 1],
  ['kam:', 1],
  ['kam: one', 1],
  ['kam: 0', 1],
  ['kam: -1', 1],
  ['kam: [2]', 1],
  ['kam: "2"', 2],
  ['kam: 007', 7],
])('the format that %j names is %i', (text, format) => {
  expect(formatOf(readDocument('kam.yaml', `${text}\n`))).toBe(format);
});

test.each(['templates/portfolio/en', 'templates/portfolio/ru', 'examples'])('%s is in it', async (folder) => {
  const path = join(import.meta.dirname, '../../..', folder, 'kam.yaml');
  expect(await readFile(path, 'utf8')).toMatch(new RegExp(`^kam: ${FORMAT}$`, 'm'));
});

test('settings that are wrong are mended before anything is upgraded', async () => {
  await repo.put({ ...portfolio(), 'kam.yaml': 'kam: 1\ncompany: [\n' });
  const { exit, err } = await repo.kam('upgrade');
  expect([exit, err]).toEqual([2, expect.stringContaining('kam.yaml has')]);
});
