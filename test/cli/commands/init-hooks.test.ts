import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kam, type Ran, write, writePortfolio } from './kam.ts';
import { type Git, gitIn, pathWithKam } from './repositories.ts';

const PLAN = 'clients/acme/9-action-plan.md';
const wrong = '---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: nobody\n    due: 2027-01-15\n---\n';

let top: string;
let path: string;
let made = 0;
beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-hooks-')));
  path = await pathWithKam(join(top, 'bin'));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

/** A repository with a clean portfolio, at its top or below. */
const repository = async (inside = ''): Promise<{ folder: string; root: string; git: Git }> => {
  const folder = join(top, String(made++));
  const root = join(folder, inside);
  await writePortfolio(root);
  await gitIn(top)('init', '-q', '-b', 'main', folder);
  const git = gitIn(root, { PATH: path });
  await git('add', '.');
  await git('commit', '-q', '-m', 'first');
  return { folder, root, git };
};

const hooks = (root: string, ...words: string[]): Promise<Ran> => kam(root, ['init', '--hooks', ...words]);

const commit = (git: Git): Promise<string> =>
  git('commit', '-q', '-m', 'next').then(
    () => 'committed',
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );

describe('kam init --hooks', () => {
  test.each(['', "Ivan's base"])(
    'makes git check what is staged, for a portfolio in "%s"',
    async (inside) => {
      const { folder, root, git } = await repository(inside);
      const { exit, out } = await hooks(root);
      expect([exit, out]).toEqual([0, expect.stringContaining('before each commit now')]);
      expect((await stat(join(folder, '.git/hooks/pre-commit'))).mode & 0o111).toBe(0o111);

      await write(root, { [PLAN]: wrong });
      await git('add', PLAN);
      const said = await commit(git);
      expect(said).toContain('action-plan/unknown-owner');
      expect(said).toContain('git commit --no-verify');
      await write(root, { [PLAN]: wrong.replace('nobody', 'ivan') });
      await git('add', PLAN);
      expect(await commit(git)).toBe('committed');
    },
  );

  test('lets a commit through, and says so, where kam is not on the PATH or cannot run', async () => {
    const { root, git } = await repository();
    await hooks(root);
    await write(root, { [PLAN]: wrong });
    await git('add', PLAN);
    const bare = gitIn(root, { PATH: '/usr/bin:/bin' });
    expect(await bare('commit', '-m', 'from a window').then(() => 'committed')).toBe('committed');
    expect(await git('log', '-1', '--format=%s')).toBe('from a window\n');

    const broken = join(top, 'broken');
    await write(broken, { kam: '#!/usr/bin/env no-such-node\n' });
    await chmod(join(broken, 'kam'), 0o755);
    await write(root, { [PLAN]: `${wrong}More.\n` });
    await git('add', PLAN);
    const without = gitIn(root, { PATH: `${broken}:/usr/bin:/bin` });
    expect(await commit(without)).toBe('committed');
  });

  test('a second time changes nothing, and says where the hook does not run', async () => {
    const { folder, root } = await repository();
    await hooks(root);
    const hook = join(folder, '.git/hooks/pre-commit');
    const before = await readFile(hook, 'utf8');
    await chmod(hook, 0o644);
    const { exit, out, err } = await hooks(root);
    expect([exit, out]).toEqual([0, expect.stringContaining('already')]);
    expect(err).toContain('chmod +x .git/hooks/pre-commit');
    expect(await readFile(hook, 'utf8')).toBe(before);
  });

  test('leaves another hook as it is and names the line to add, which then works', async () => {
    const { folder, root, git } = await repository('base');
    const hook = join(folder, '.git/hooks/pre-commit');
    await write('/', { [hook]: '#!/bin/sh\nexit 0\n' });
    const { exit, err } = await hooks(root);
    expect(exit).toBe(2);
    const line = /add this line to it: (.+)/.exec(err)?.[1] ?? '';
    expect(line).toBe("kam -C 'base' check --staged || exit 1");
    expect(await readFile(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    await write('/', { [hook]: `#!/bin/sh\n${line}\nexit 0\n` });
    await chmod(hook, 0o755);
    await write(root, { [PLAN]: wrong });
    await git('add', PLAN);
    expect(await commit(git)).toContain('action-plan/unknown-owner');
    expect((await hooks(root)).out).toContain('already');
  });

  test('goes where core.hooksPath leads inside of the repository, and never into a shared folder', async () => {
    const { root, git } = await repository();
    await git('config', 'core.hooksPath', '.githooks');
    expect((await hooks(root)).exit).toBe(0);
    expect(await readFile(join(root, '.githooks/pre-commit'), 'utf8')).toContain('kam check --staged');

    const shared = join(top, 'shared-hooks');
    await mkdir(shared);
    await git('config', 'core.hooksPath', shared);
    const { exit, err } = await hooks(root);
    expect([exit, err]).toEqual([2, expect.stringContaining('core.hooksPath')]);
    await expect(stat(join(shared, 'pre-commit'))).rejects.toThrow();
  });

  test.each([
    ['husky', '.husky/commit-msg', '.husky/pre-commit'],
    ['lefthook', 'lefthook.yml', 'lefthook.yml'],
    ['pre-commit', '.pre-commit-config.yaml', '.pre-commit-config.yaml'],
  ])('leaves the hooks to %s where it keeps them', async (name, file, told) => {
    const { folder, root } = await repository();
    await write(root, { [file]: '' });
    const { exit, err } = await hooks(root);
    expect(exit).toBe(2);
    expect(err).toContain(`${name} keeps the hooks`);
    expect(err).toContain(`add to ${told}, for pre-commit: kam check --staged`);
    await expect(stat(join(folder, '.git/hooks/pre-commit'))).rejects.toThrow();
  });

  test('belongs to a new portfolio too, and a dry run writes nothing', async () => {
    const folder = join(top, String(made++));
    expect((await kam(top, ['init', folder, '--company', 'M', '--yes', '--hooks'])).exit).toBe(0);
    expect(await readFile(join(folder, '.git/hooks/pre-commit'), 'utf8')).toContain('kam check --staged');

    const { root, folder: other } = await repository();
    const { out } = await hooks(root, '--dry-run');
    expect(out).toContain('+++ b/.git/hooks/pre-commit');
    await expect(stat(join(other, '.git/hooks/pre-commit'))).rejects.toThrow();
  });

  test('needs a repository', async () => {
    const root = join(top, String(made++));
    await writePortfolio(root);
    const { exit, err } = await hooks(root);
    expect([exit, err]).toEqual([2, expect.stringContaining('git init makes one')]);
  });
});
