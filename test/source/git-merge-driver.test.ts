import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driverState, installMergeDriver } from '../../src/source/git-merge-driver.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'kam-driver-'));
const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
const repository = (): string => {
  const root = folder();
  git(root, 'init', '-q');
  return root;
};

test('installs once: the command in the clone, the lines in .gitattributes', async () => {
  const root = repository();
  writeFileSync(join(root, '.gitattributes'), '*.md text\r\nkam.yaml merge=union\r\n');
  const before = await driverState(root);
  expect(before?.command).toBe('none');
  expect(before?.missing).toHaveLength(7);
  expect(await installMergeDriver(root)).toEqual(['.gitattributes']);
  expect(await driverState(root)).toEqual({ command: 'ours', missing: [] });
  const text = readFileSync(join(root, '.gitattributes'), 'utf8');
  expect(text.startsWith('*.md text\r\nkam.yaml merge=union\r\n\r\n# Merged')).toBe(true);
  expect(text.endsWith('kam.yaml merge=kam\r\n')).toBe(true);
  expect(text.match(/(?<!\r)\n/)).toBeNull();
  expect(await installMergeDriver(root)).toEqual([]);
  expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toBe(text);
});

test('another command under our name is seen and replaced; single lines that lack are added alone', async () => {
  const root = repository();
  await installMergeDriver(root);
  git(root, 'config', 'merge.kam.driver', 'true');
  const path = join(root, '.gitattributes');
  writeFileSync(path, readFileSync(path, 'utf8').replace('clients.csv merge=kam\n', ''));
  expect(await driverState(root)).toEqual({ command: 'other', missing: ['clients.csv'] });
  expect(await installMergeDriver(root)).toEqual(['.gitattributes']);
  expect(await driverState(root)).toEqual({ command: 'ours', missing: [] });
});

test('a portfolio in a folder of a repository has lines of its own', async () => {
  const root = repository();
  execFileSync('mkdir', [join(root, 'clients of ours')]);
  const inner = join(root, 'clients of ours');
  await installMergeDriver(inner);
  expect(await driverState(inner)).toEqual({ command: 'ours', missing: [] });
  expect((await driverState(root))?.missing).toHaveLength(7);
});

test('without a repository there is nothing to install into', async () => {
  const root = folder();
  expect(await driverState(root)).toBeUndefined();
  await expect(installMergeDriver(root)).rejects.toThrow('no git repository');
});
