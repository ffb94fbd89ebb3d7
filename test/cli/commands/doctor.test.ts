import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NODE } from '../../../src/cli/doctor/versions.ts';
import { kam, type Ran, write, writePortfolio } from './kam.ts';
import { type Git, gitIn, person } from './repositories.ts';

let top: string;
let made = 0;
beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-doctor-')));
  for (const [name, value] of Object.entries(person('ivan'))) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true });
});

/** A portfolio as `kam init --hooks` makes it. */
const healthy = async (): Promise<{ root: string; git: Git }> => {
  const root = join(top, String(made++));
  const { exit, err } = await kam(top, ['init', root, '--company', 'M', '--yes', '--hooks']);
  if (exit !== 0) throw new Error(err);
  return { root, git: gitIn(root) };
};

type Told = {
  id: string;
  state: string;
  said: string;
  mend: string | null;
  fixable: boolean;
  mended: string | null;
};

const doctor = async (
  root: string,
  ...more: string[]
): Promise<Ran & { told: (id: string) => Told | undefined }> => {
  const ran = await kam(root, ['doctor', '--format', 'json', ...more]);
  const { checks } = JSON.parse(ran.out) as { checks: Told[] };
  return { ...ran, told: (id) => checks.find((each) => each.id === id) };
};

describe('kam doctor', () => {
  test('finds nothing in a portfolio that init made', async () => {
    const { root } = await healthy();
    const { exit, out } = await kam(root, ['doctor']);
    expect(out).toMatch(/\n18 checks: 0 wrong\n$/);
    expect(exit).toBe(0);
  });

  test('needs the node that package.json names', async () => {
    const { engines } = JSON.parse(
      await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    );
    expect(engines.node).toBe(`>=${NODE}`);
  });

  test('works without a repository, and says so', async () => {
    const root = join(top, String(made++));
    await writePortfolio(root);
    const { exit, told } = await doctor(root);
    expect(exit).toBe(1);
    expect(told('git/repository')).toMatchObject({ state: 'wrong', mend: 'git init' });
    expect(told('git/hook')).toBeUndefined();
    expect(told('files/encoding')?.state).toBe('ok');
  });

  test('--fix mends settings, hook, driver and lines, says what it wrote, and is content afterwards', async () => {
    const root = join(top, String(made++));
    await writePortfolio(root, { 'clients/acme/протокол.txt': 'x', '.gitignore': '*.tmp' });
    await write(root, { '.gitattributes': '*.txt text\n' });
    const git = gitIn(root);
    await git('init', '-q', '-b', 'main');
    await git('add', '.');
    await git('commit', '-q', '-m', 'first');
    const ids = ['git/merge-driver', 'git/hook', 'git/line-ends', 'git/quotepath', 'git/ignore'];
    const before = await doctor(root);
    expect(ids.map((id) => before.told(id)?.fixable)).toEqual(ids.map(() => true));
    expect(before.exit).toBe(1);
    expect(await git('status', '--porcelain')).toBe('');

    const { exit, told } = await doctor(root, '--fix');
    expect(ids.map((id) => told(id)?.state)).toEqual(ids.map(() => 'ok'));
    expect(told('git/quotepath')?.mended).toBe('core.quotepath');
    expect(exit).toBe(0);
    expect(await readFile(join(root, '.gitignore'), 'utf8')).toBe('*.tmp\n*.private.yaml\n.kam/\n');
    const attributes = await readFile(join(root, '.gitattributes'), 'utf8');
    expect(attributes.startsWith('* text=auto eol=lf\n*.txt text\n')).toBe(true);
    expect(await git('config', 'core.quotepath')).toBe('false\n');

    const again = await doctor(root, '--fix');
    expect(ids.map((id) => again.told(id)?.mended)).toEqual(ids.map(() => null));
    expect(await readFile(join(root, '.gitattributes'), 'utf8')).toBe(attributes);
  });

  test('never touches the hook of somebody else', async () => {
    const { root } = await healthy();
    const hook = join(root, '.git/hooks/pre-commit');
    await write('/', { [hook]: '#!/bin/sh\nexit 0\n' });
    const { exit, told } = await doctor(root, '--fix');
    expect(exit).toBe(1);
    expect(told('git/hook')?.said).toContain('kam check --staged');
    expect(await readFile(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('knows files in other encodings, marks in front, and takes only the marks away', async () => {
    const { root } = await healthy();
    const file = 'clients/acme/1-general.md';
    await write(root, { [file]: '\ufeff---\nid: c-7k3m9q\nname: Acme\n---\nProse.\n' });
    expect((await doctor(root)).told('files/encoding')).toMatchObject({ state: 'wrong', fixable: true });
    expect((await doctor(root, '--fix')).told('files/encoding')).toMatchObject({ state: 'ok', mended: file });
    expect(await readFile(join(root, file), 'utf8')).toBe('---\nid: c-7k3m9q\nname: Acme\n---\nProse.\n');

    const { writeFile } = await import('node:fs/promises');
    await writeFile(
      join(root, file),
      Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    );
    expect((await doctor(root, '--fix')).told('files/encoding')).toMatchObject({
      state: 'wrong',
      fixable: false,
      said: expect.stringContaining(file),
    });
  });

  test('knows private files in the index and in the history, but not encrypted ones', async () => {
    const { root, git } = await healthy();
    const file = 'clients/acme/people.private.yaml';
    await write(root, { [file]: 'people: []\n' });
    expect((await doctor(root)).told('files/private')?.state).toBe('ok');
    await git('add', '-f', file);
    expect((await doctor(root)).told('files/private')).toMatchObject({
      state: 'wrong',
      mend: `git rm --cached -- "${file}"`,
    });
    await git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'by mistake');
    await git('rm', '-q', '--cached', file);
    await git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'taken out');
    const { said, state } = (await doctor(root)).told('files/private') ?? {};
    expect([state, said]).toEqual(['wrong', expect.stringContaining(`in the history`)]);
    expect(said).toContain(file);
    await write(root, { '.gitattributes': '*.private.yaml filter=git-crypt\n* text=auto eol=lf\n' });
    expect((await doctor(root)).told('files/private')?.state).toBe('ok');
  });

  test('knows names in NFD and names that differ by case', async () => {
    const { root, git } = await healthy();
    const blob = (await git('hash-object', '-w', 'kam.yaml')).trim();
    const add = (path: string) => git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
    const apart = 'clients/acme/й.md'.normalize('NFD');
    await add(apart);
    expect((await doctor(root)).told('files/names')).toMatchObject({ state: 'wrong' });
    await add('clients/acme/1-general.md');
    await add('clients/Acme/2-priorities.md');
    expect((await doctor(root)).told('files/case')).toMatchObject({
      state: 'wrong',
      said: expect.stringContaining('clients/Acme = clients/acme'),
    });
  });

  test('knows a shallow clone and a remote, and asks no network', async () => {
    const { root, git } = await healthy();
    await write(root, { 'notes.md': 'x' });
    await git('add', '.');
    await git('-c', 'core.hooksPath=/dev/null', 'commit', '-q', '-m', 'second');
    const clone = join(top, String(made++));
    await git('clone', '-q', '--depth', '1', `file://${root}`, clone);
    await rm(root, { recursive: true });
    const { told } = await doctor(clone);
    expect(told('git/shallow')).toMatchObject({ state: 'wrong', mend: 'git fetch --unshallow' });
    expect(told('git/remote')).toMatchObject({ state: 'ok', said: expect.stringContaining('origin') });
  });

  test('knows an interrupted write and schemas of another kam, and mends both', async () => {
    const { root } = await healthy();
    await mkdir(join(root, '.kam'), { recursive: true });
    await write(root, {
      '.kam/journal.json': '{"kam":1,"folders":[],"steps":[],"direction":"forward"}',
      '.kam/pending/0.new': 'x',
      '.vscode/kam/kam.schema.json': '{}',
    });
    const before = await doctor(root);
    expect(before.told('files/unfinished')).toMatchObject({ state: 'wrong', fixable: true });
    const { told } = await doctor(root, '--fix');
    expect(told('files/unfinished')).toMatchObject({ state: 'ok', mended: '.kam/journal.json' });
    expect(told('editor/schemas')?.state).toBe('ok');
  });

  test('knows a portfolio of a newer kam', async () => {
    const { root } = await healthy();
    await write(root, { 'kam.yaml': 'kam: 7\n' });
    expect((await doctor(root)).told('versions/kam')).toMatchObject({
      state: 'wrong',
      said: expect.stringContaining('7'),
    });
  });
});
