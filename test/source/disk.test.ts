import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskTree } from '../../src/source/disk.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { readTexts } from '../../src/source/text.ts';
import type { Entry, Tree } from '../../src/source/tree.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kam-disk-'));
  root = join(base, 'portfolio');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const put = (path: string, content: string | Uint8Array = ''): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

const paths = (entries: readonly Entry[]): string[] => entries.map(({ path }) => path);

const texts = async (tree: Tree, entries: readonly Entry[]): Promise<string[]> => {
  const found: string[] = [];
  for await (const { entry, bytes } of tree.read(entries))
    found.push(`${entry.path}: ${new TextDecoder().decode(bytes)}`);
  return found;
};

test('a folder and a memory with the same files are the same tree', async () => {
  const files = {
    'kam.yaml': 'kam: 1\n',
    'clients/б/1-general.md': '---\n---\n',
    'clients/a/x.md': '',
    'clients.csv': 'id\n',
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  const [disk, memory] = [diskTree(root), memoryTree(files)];
  const listed = await disk.list('');
  expect(paths(listed)).toEqual(['clients.csv', 'clients/a/x.md', 'clients/б/1-general.md', 'kam.yaml']);
  expect(listed).toEqual(await memory.list(''));
  expect(await disk.list('clients/a')).toEqual(await memory.list('clients/a'));
  expect(paths(await disk.list('clients'))).toEqual([
    'clients.csv',
    'clients/a/x.md',
    'clients/б/1-general.md',
  ]);
  expect(await disk.list('none/')).toEqual([]);
  expect(await texts(disk, listed)).toEqual(await texts(memory, listed));
});

test("an entry's id is the one that git gives", async () => {
  put('a.md', 'текст\r\n');
  put('empty.md');
  symlinkSync('a.md', join(root, 'link.md'));
  const ids = (await diskTree(root).list('')).map(({ id }) => id);
  const git = (input: string): string =>
    execFileSync('git', ['hash-object', '--stdin', '--no-filters'], { input, encoding: 'utf8' }).trim();
  expect(ids).toEqual([git('текст\r\n'), git(''), git('a.md')]);
});

test("git's folder, packages and unfinished writes are no part of a portfolio", async () => {
  for (const path of ['.git/config', 'node_modules/x/kam.yaml', '.kam/pending/0', 'a/.git', '.github/ci.yml'])
    put(path);
  expect(paths(await diskTree(root).list(''))).toEqual(['.github/ci.yml', 'a/.git']);
});

test('a link inside is followed, a link out of the portfolio is named and never read', async () => {
  put('clients/a/1-general.md', 'inside');
  put('.git/config', 'secret');
  writeFileSync(join(base, 'secret.md'), 'secret');
  const links = {
    'absolute.md': join(base, 'secret.md'),
    'broken.md': 'nowhere.md',
    'folder.md': 'clients',
    'git.md': '.git/config',
    'inside.md': 'clients/a/1-general.md',
    'loop.md': 'loop.md',
    'outside.md': '../secret.md',
  };
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
  symlinkSync(base, join(root, 'parent'));

  const tree = diskTree(root);
  const entries = (await tree.list('')).filter(({ kind }) => kind === 'symlink');
  expect(paths(entries)).toEqual([...Object.keys(links), 'parent']);
  expect(paths(entries.filter(({ outside }) => !outside))).toEqual(['inside.md']);
  expect(await texts(tree, entries)).toEqual(['inside.md: inside']);
});

test('a link that is turned outwards after the listing is not read either', async () => {
  put('a.md', 'a');
  put('b.md', 'b');
  writeFileSync(join(base, 'secret.md'), 'secret');
  symlinkSync('a.md', join(root, 'link.md'));
  const tree = diskTree(root);
  const entries = await tree.list('');
  for (const name of ['link.md', 'b.md']) {
    rmSync(join(root, name));
    symlinkSync('../secret.md', join(root, name));
  }
  await expect(texts(tree, entries)).rejects.toThrow('cannot read b.md');
  expect(
    await texts(
      tree,
      entries.filter(({ path }) => path !== 'b.md'),
    ),
  ).toEqual(['a.md: a']);
});

test('names are NFC; a twin in the other form keeps its own', async () => {
  const [nfc, nfd] = ['клиент-й', 'клиент-й'.normalize('NFD')];
  put(`clients/${nfd}/x.md`, 'decomposed');
  const tree = diskTree(root);
  const alone = await tree.list('');
  expect(paths(alone)).toEqual([`clients/${nfc}/x.md`]);
  expect(await texts(tree, alone)).toEqual([`clients/${nfc}/x.md: decomposed`]);
  put(`clients/${nfc}/x.md`, 'composed');
  const both = await tree.list('clients/');
  expect(await texts(tree, both)).toEqual([
    `clients/${nfd}/x.md: decomposed`,
    `clients/${nfc}/x.md: composed`,
  ]);
});

test('special files are skipped, files that vanish are left out', async () => {
  put('a.md', 'a');
  put('b.md', 'b');
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  const tree = diskTree(root);
  const entries = await tree.list('');
  expect(paths(entries)).toEqual(['a.md', 'b.md']);
  rmSync(join(root, 'a.md'));
  expect(await texts(tree, entries)).toEqual(['b.md: b']);
});

test('many files are read in the order that was asked for', async () => {
  const names = Array.from({ length: 300 }, (_, n) => `f${String(n).padStart(3, '0')}.md`);
  for (const name of names) put(name, name);
  const tree = diskTree(root);
  const backwards = [...(await tree.list(''))].reverse();
  expect(await texts(tree, backwards)).toEqual([...names].reverse().map((name) => `${name}: ${name}`));
});

test('a huge file is refused by its size, without a look inside', async () => {
  put('kam.yaml', 'kam: 1\n');
  put('huge.md');
  truncateSync(join(root, 'huge.md'), 200_000_000);
  symlinkSync('/etc/passwd', join(root, 'link.md'));
  const disk = diskTree(root);
  const opened: string[] = [];
  const tree: Tree = {
    ...disk,
    read: (entries) => {
      opened.push(...paths(entries));
      return disk.read(entries);
    },
  };
  const found = [];
  for await (const { path, text, finding } of readTexts(tree, await tree.list('')))
    found.push([path, text ?? finding?.rule]);
  expect(found).toEqual([
    ['huge.md', 'file/too-large'],
    ['link.md', 'file/link-outside'],
    ['kam.yaml', 'kam: 1\n'],
  ]);
  expect(opened).toEqual(['kam.yaml']);
});
