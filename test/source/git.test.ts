import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diskTree } from '../../src/source/disk.ts';
import {
  commitPaths,
  findRepository,
  initRepository,
  isGitInstalled,
  trackedFiles,
} from '../../src/source/git.ts';
import { gitTree } from '../../src/source/git-tree.ts';
import type { Entry, Tree } from '../../src/source/tree.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'kam-git-')));
  root = join(base, 'repository');
  mkdirSync(root);
  vi.stubEnv('GIT_CEILING_DIRECTORIES', base);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const put = (path: string, content = path): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const identify = (): void => {
  for (const role of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${role}_NAME`, 'Ivan Димитров');
    vi.stubEnv(`GIT_${role}_EMAIL`, 'ivan@example.com');
    vi.stubEnv(`GIT_${role}_DATE`, '2026-11-21T23:30:00 +0300');
  }
};
const withoutGit = (): void => void vi.stubEnv('PATH', base);

describe('what git says of a folder', () => {
  test('no repository', async () => {
    expect(await findRepository(root)).toEqual({ state: 'none' });
    expect(await findRepository(join(root, 'not/there/yet'))).toEqual({ state: 'none' });
  });

  test('a repository without a commit, and with one', async () => {
    await initRepository(root);
    expect(git('symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main');
    expect(await findRepository(join(root, 'clients/new'))).toEqual({ state: 'unborn', root });
    identify();
    put('kam.yaml');
    await commitPaths(root, ['kam.yaml'], 'First');
    expect(await findRepository(root)).toEqual({ state: 'ready', root });
  });

  test('a bare repository', async () => {
    git('init', '--quiet', '--bare');
    expect(await findRepository(root)).toEqual({ state: 'bare' });
  });

  test('no git at all', async () => {
    withoutGit();
    expect(await isGitInstalled()).toBe(false);
    expect(await findRepository(root)).toEqual({ state: 'no-git' });
    await expect(gitTree(root, 'HEAD')).rejects.toThrow('git is not installed');
  });
});

describe('a commit', () => {
  beforeEach(() => initRepository(root));

  test('takes the given paths and nothing else that is staged', async () => {
    identify();
    for (const path of ['клиенты/Газмаш/1.md', 'a b*.md', 'a bc.md', '-dash.md', 'staged.md']) put(path);
    git('add', 'staged.md');
    const id = await commitPaths(root, ['клиенты/Газмаш/1.md', 'a b*.md', '-dash.md'], 'Портфель');
    expect(git('rev-parse', 'HEAD').trim()).toBe(id);
    expect(git('log', '--format=%s|%an').trim()).toBe('Портфель|Ivan Димитров');
    expect(git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean).sort()).toEqual([
      '-dash.md',
      'a b*.md',
      'клиенты/Газмаш/1.md',
    ]);
    expect(await trackedFiles(root)).toEqual(['-dash.md', 'a b*.md', 'staged.md', 'клиенты/Газмаш/1.md']);
    expect(await commitPaths(root, ['-dash.md'], 'Again')).toBeUndefined();
  });

  test('without an author is refused, and the files stay', async () => {
    git('config', 'user.useConfigOnly', 'true');
    put('kam.yaml');
    await expect(commitPaths(root, ['kam.yaml'], 'First')).rejects.toThrow('git does not know who you are');
    expect(git('status', '--porcelain')).toBe('?? kam.yaml\n');
  });

  test('that a hook refuses is refused with the words of the hook', async () => {
    identify();
    put('kam.yaml');
    put('.git/hooks/pre-commit', '#!/bin/sh\necho "not on a Friday" >&2\nexit 1\n');
    execFileSync('chmod', ['+x', join(root, '.git/hooks/pre-commit')]);
    await expect(commitPaths(root, ['kam.yaml'], 'First')).rejects.toThrow('not on a Friday');
  });

  test('of a path that is not there is refused', async () => {
    identify();
    await expect(commitPaths(root, ['none.md'], 'First')).rejects.toThrow('git could not add the files');
  });
});

const texts = async (tree: Tree, entries: readonly Entry[]): Promise<string[]> => {
  const found: string[] = [];
  for await (const { entry, bytes } of tree.read(entries))
    found.push(`${entry.path}: ${new TextDecoder().decode(bytes)}`);
  return found;
};

describe('a revision', () => {
  const commitAll = (): void => {
    git('add', '--all', '--force');
    git('commit', '--quiet', '-m', 'x');
  };
  beforeEach(async () => {
    await initRepository(root);
    identify();
  });

  test('is the same tree as the folder that was committed', async () => {
    put('kam.yaml', 'kam: 1\n');
    put('clients/Ромашка "ООО"/1-general.md', '---\nимя: x\n---\n');
    put(`clients/${'й'.normalize('NFD')}.md`, 'nfd');
    put('clients/tab\tand\nline.md', '');
    put('large.csv', 'строка\n'.repeat(100_000));
    put('node_modules/x.md');
    symlinkSync('../kam.yaml', join(root, 'clients/inside.md'));
    symlinkSync('../../secret', join(root, 'clients/outside.md'));
    symlinkSync('/etc/passwd', join(root, 'absolute.md'));
    commitAll();
    const [disk, tree] = [diskTree(root), await gitTree(root, 'HEAD')];
    const entries = await tree.list('');
    expect(entries).toEqual(await disk.list(''));
    expect(entries.filter(({ outside }) => outside).map(({ path }) => path)).toEqual([
      'absolute.md',
      'clients/outside.md',
    ]);
    expect(await tree.list('clients/')).toEqual(await disk.list('clients/'));
    expect(await texts(tree, [...entries].reverse())).toEqual(await texts(disk, [...entries].reverse()));
    expect(tree.date).toBe('2026-11-21');
  });

  test('stays what it was, and knows nothing above the portfolio', async () => {
    put('above.md');
    put('portfolio/kam.yaml', 'old');
    commitAll();
    put('portfolio/kam.yaml', 'new');
    put('portfolio/more.md');
    commitAll();
    const portfolio = join(root, 'portfolio');
    const [old, now] = [await gitTree(portfolio, 'HEAD~1'), await gitTree(portfolio, 'main')];
    expect(await texts(old, await old.list(''))).toEqual(['kam.yaml: old']);
    expect((await now.list('')).map(({ path }) => path)).toEqual(['kam.yaml', 'more.md']);
  });

  test('can be left half-read', async () => {
    for (let n = 0; n < 200; n++) put(`f${n}.md`, 'x'.repeat(10_000));
    commitAll();
    const tree = await gitTree(root, 'HEAD');
    for await (const { entry } of tree.read(await tree.list(''))) {
      expect(entry.path).toBe('f0.md');
      break;
    }
  });

  test("is read from the folder's own repository, also while a hook of another runs", async () => {
    put('kam.yaml');
    commitAll();
    vi.stubEnv('GIT_DIR', join(base, 'other'));
    vi.stubEnv('GIT_INDEX_FILE', join(base, 'other/index'));
    expect(await findRepository(root)).toEqual({ state: 'ready', root });
    expect((await (await gitTree(root, 'HEAD')).list('')).map(({ path }) => path)).toEqual(['kam.yaml']);
  });

  test('that does not exist is refused', async () => {
    await expect(gitTree(root, 'HEAD')).rejects.toThrow('nothing has been committed yet');
    put('kam.yaml');
    commitAll();
    for (const revision of ['nonsense', '', '--all', 'HEAD:kam.yaml'])
      await expect(gitTree(root, revision)).rejects.toThrow(`no version "${revision}"`);
    rmSync(join(root, '.git'), { recursive: true });
    await expect(gitTree(root, 'HEAD')).rejects.toThrow('in no git repository');
  });
});
