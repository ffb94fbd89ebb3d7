import { execFile } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { general } from '../../../src/check/example.ts';
import { kam, type Ran, write, writePortfolio } from './kam.ts';

const run = promisify(execFile);
const BIN = resolve(import.meta.dirname, '../../../bin/kam.js');
const GENERAL = 'clients/acme/1-general.md';
const PLAN = 'clients/acme/9-action-plan.md';
const wrong = (owner: string): string =>
  `---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: ${owner}\n    due: 2027-01-15\n---\n`;

let top: string;
let made = 0;
beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-git-')));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

const ENV = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Ivan',
  GIT_AUTHOR_EMAIL: 'ivan@example.com',
  GIT_COMMITTER_NAME: 'Ivan',
  GIT_COMMITTER_EMAIL: 'ivan@example.com',
};

type Git = (...words: string[]) => Promise<string>;
const gitIn =
  (folder: string): Git =>
  async (...words) =>
    (await run('git', words, { cwd: folder, env: ENV })).stdout;

/** A repository with a clean portfolio in it, committed. */
const repository = async (inside = ''): Promise<{ readonly root: string; readonly git: Git }> => {
  const folder = join(top, String(made++));
  const root = join(folder, inside);
  await writePortfolio(root);
  await run('git', ['init', '-q', '-b', 'main', folder]);
  const git = gitIn(root);
  await git('add', '.');
  await git('commit', '-q', '-m', 'first');
  return { root, git };
};

const check = (root: string, ...words: string[]): Promise<Ran> =>
  kam(root, ['check', '--today', '2026-11-21', ...words]);

const found = async (root: string, ...words: string[]): Promise<string[]> => {
  const { out, err } = await check(root, '--format', 'json', ...words);
  if (out === '') throw new Error(err);
  return (JSON.parse(out).findings as { rule: string; at: { file: string } }[])
    .filter(({ rule }) => rule !== 'questions/open')
    .map(({ rule, at }) => `${rule} ${at.file}`);
};

describe('--staged', () => {
  test.each(['', 'base of clients/клиенты'])(
    'checks what is staged, not what lies there, in "%s"',
    async (inside) => {
      const { root, git } = await repository(inside);
      await write(root, { [PLAN]: wrong('nobody') });
      expect(await found(root, '--staged')).toEqual([]);
      await git('add', PLAN);
      await write(root, { [PLAN]: wrong('ivan'), [GENERAL]: general('deputy: anna\n') });
      expect(await found(root, '--staged')).toEqual([`action-plan/unknown-owner ${PLAN}`]);
      expect((await check(root, '--staged')).exit).toBe(1);
      expect(await found(root)).toEqual([`clients/unknown-owner ${GENERAL}`]);
    },
  );

  test('shows a file that is staged in part as it will be committed', async () => {
    const { root, git } = await repository();
    const staged = general('industry: pumps\ndeputy: anna\n');
    await write(root, { [GENERAL]: staged });
    await git('add', GENERAL);
    await write(root, { [GENERAL]: `\n\n${staged}` });
    const { out } = await check(root, '--staged');
    expect(out).toContain(`${GENERAL}:8:9  error  clients/unknown-owner`);
    expect(out).toContain('8 │ deputy: anna');
  });

  test('passes when nothing here is staged, and counts what is wrong elsewhere', async () => {
    const { root, git } = await repository();
    await write(root, { [GENERAL]: general('deputy: anna\n') });
    await git('commit', '-q', '-a', '-m', 'wrong');
    const { exit, out } = await check(root, '--staged');
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/nothing to mend, 2 findings elsewhere: kam check\n$/),
    ]);
  });

  test('knows links, new files that are only announced, and files that are gone', async () => {
    const { root, git } = await repository();
    await write(root, { 'clients/acme/2-priorities.md': '---\nshort_term: []\n---\n' });
    await git('add', '-N', '.');
    expect(await found(root, '--staged')).toEqual([]);
    await git('add', '.');
    await git('rm', '-q', '--cached', 'kam.yaml');
    const { exit, err } = await check(root, '--staged');
    expect([exit, err]).toEqual([2, expect.stringContaining('kam.yaml is not staged')]);
  });

  test('before the first commit everything is staged', async () => {
    const root = join(top, String(made++));
    await writePortfolio(root, { [GENERAL]: general('deputy: anna\n') });
    await run('git', ['init', '-q', root]);
    await gitIn(root)('add', '.');
    expect(await found(root, '--staged')).toEqual([`clients/unknown-owner ${GENERAL}`]);
  });

  test('outside of git, with --at and in the middle of a merge it is refused', async () => {
    const root = join(top, String(made++));
    await writePortfolio(root);
    expect(await check(root, '--staged')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no git repository'),
    });
    const { root: merging, git } = await repository();
    expect((await check(merging, '--staged', '--at', 'HEAD')).exit).toBe(2);
    await git('checkout', '-q', '-b', 'other');
    await write(merging, { [GENERAL]: general('industry: a\n') });
    await git('commit', '-q', '-a', '-m', 'a');
    await git('checkout', '-q', 'main');
    await write(merging, { [GENERAL]: general('industry: b\n') });
    await git('commit', '-q', '-a', '-m', 'b');
    await git('merge', 'other').catch(() => undefined);
    expect(await check(merging, '--staged')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('not merged'),
    });
  });
});

// The built program, as a hook starts it.
describe('as a hook', () => {
  const hook = async (root: string, git: Git, line = 'check --staged'): Promise<void> => {
    const path = resolve(root, (await git('rev-parse', '--git-path', 'hooks/pre-commit')).trim());
    await write('/', { [path]: `#!/bin/sh\nexec "${process.execPath}" "${BIN}" ${line} --format concise\n` });
    await chmod(path, 0o755);
  };
  const commit = (git: Git, ...words: string[]): Promise<string> =>
    git('commit', '-q', '-m', 'next', ...words).then(
      () => 'committed',
      (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
    );

  test('lets good files pass and stops wrong ones, however they are committed', async () => {
    const { root, git } = await repository('base');
    await hook(root, git, '-C base check --staged');
    await write(root, { [PLAN]: wrong('ivan') });
    await git('add', PLAN);
    expect(await commit(git)).toBe('committed');

    // git keeps the index of `commit -a` and of `commit <paths>` in a file of its own.
    await write(root, { [PLAN]: wrong('nobody') });
    expect(await commit(git, '-a')).toContain('error action-plan/unknown-owner');
    expect(await commit(git, '--', PLAN)).toContain('error action-plan/unknown-owner');

    // What is wrong and not part of the commit stops nothing.
    await write(root, { [GENERAL]: general('industry: pumps\n') });
    expect(await commit(git, '--', GENERAL)).toBe('committed');
    await write(root, { '../outside.txt': 'x' });
    await git('add', '../outside.txt');
    expect(await commit(git)).toBe('committed');
  });

  test('works in a further working folder of the repository', async () => {
    const { root, git } = await repository();
    await hook(root, git);
    const other = `${root}-other`;
    await git('worktree', 'add', '-q', other);
    await write(other, { [PLAN]: wrong('nobody') });
    await write(root, { [GENERAL]: general('deputy: anna\n') });
    await gitIn(other)('commit', '-q', '--allow-empty', '-m', 'nothing');
    await gitIn(other)('add', '.');
    expect(await commit(gitIn(other))).toContain('error action-plan/unknown-owner');
  });

  test('of another repository looks at the portfolio, not at that commit', async () => {
    const { root, git } = await repository();
    await write(root, { [PLAN]: wrong('nobody') });
    await git('add', '.');
    const { root: elsewhere, git: theirs } = await repository();
    await hook(elsewhere, theirs, `-C "${root}" check --staged`);
    await write(elsewhere, { 'note.txt': 'x' });
    await theirs('add', '.');
    expect(await commit(theirs)).toContain('error action-plan/unknown-owner');
  });
});

describe('--since', () => {
  test('shows what lies in changed files, and what is new elsewhere', async () => {
    const { root, git } = await repository();
    // Known to be wrong before, in a file that does not change.
    const beta = 'clients/beta/1-general.md';
    await write(root, {
      [beta]:
        '---\nid: c-2m8x4t\nname: Beta\nstatus: active\nchannel: oem\nowner: anna\ndeputy: maria\n---\n',
    });
    await git('add', '.');
    await git('commit', '-q', '-m', 'beta');
    await git('checkout', '-q', '-b', 'work');
    expect(await found(root, '--since', 'main')).toEqual([]);
    expect((await check(root, '--since', 'main')).exit).toBe(0);

    await write(root, { [PLAN]: wrong('nobody') });
    expect(await found(root, '--since', 'main')).toEqual([`action-plan/unknown-owner ${PLAN}`]);

    // Somebody is taken out of the team: who names her is elsewhere, and that is new.
    const config = await import('node:fs/promises').then(({ readFile }) =>
      readFile(join(root, 'kam.yaml'), 'utf8'),
    );
    await write(root, {
      [PLAN]: null,
      'kam.yaml': config.replace('    reports_to: maria\n', '').replace(/ {2}- id: maria\n.*\n.*\n/, ''),
    });
    expect(await found(root)).toEqual([`clients/unknown-owner ${beta}`, `clients/unknown-owner ${beta}`]);
    expect(await found(root, '--since', 'main')).toEqual([`clients/unknown-owner ${beta}`]);
    const { exit, out } = await check(root, '--since', 'main');
    expect([exit, out]).toEqual([1, expect.stringContaining(`${beta}:7:9`)]);
  });

  test('counts from where the branches part, whatever the other one did since', async () => {
    const { root, git } = await repository();
    await git('checkout', '-q', '-b', 'work');
    await git('checkout', '-q', 'main');
    await write(root, { [GENERAL]: general('industry: pumps\n') });
    await git('commit', '-q', '-a', '-m', 'on main');
    await git('checkout', '-q', 'work');
    await write(root, { [PLAN]: wrong('nobody') });
    await git('add', '.');
    await git('commit', '-q', '-m', 'on work');
    expect(await found(root, '--since', 'main')).toEqual([`action-plan/unknown-owner ${PLAN}`]);
    expect(await found(root, '--since', 'main', 'clients.csv').catch(() => 'refused')).toBe('refused');
  });

  test('shows all of a portfolio that is younger', async () => {
    const { root, git } = await repository('base');
    await git('rm', '-q', '-r', '--cached', '.');
    await write(root, { '../README.md': 'x' });
    await git('add', '../README.md');
    await git('commit', '-q', '-m', 'without');
    await git('add', '.');
    await write(root, { [GENERAL]: general('deputy: anna\n') });
    expect(await found(root, '--since', 'HEAD')).toEqual([`clients/unknown-owner ${GENERAL}`]);
  });

  test('needs a revision that there is, and of this history', async () => {
    const { root, git } = await repository();
    expect(await check(root, '--since', 'no-such')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no version'),
    });
    await git('checkout', '-q', '--orphan', 'apart');
    await git('commit', '-q', '-m', 'apart');
    expect(await check(root, '--since', 'main')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('in common'),
    });
  });
});
