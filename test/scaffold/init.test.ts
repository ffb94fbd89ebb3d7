import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/locale/words.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { diskTree } from '../../src/source/disk.ts';
import { folderWith, git, IDENTITY, kam, read, write } from './run.ts';

const FILES = [
  '.editorconfig',
  '.gitattributes',
  '.github/workflows/kam.yml',
  '.gitignore',
  '.gitlab-ci.yml',
  '.vscode/extensions.json',
  '.vscode/kam/import.schema.json',
  '.vscode/kam/kam.schema.json',
  '.vscode/kam/people.schema.json',
  '.vscode/settings.json',
  '.vscode/tasks.json',
  'README.md',
  'clients.csv',
  'clients/.gitkeep',
  'imports/.gitkeep',
  'kam.yaml',
  'log/.gitkeep',
  'reviews/.gitkeep',
  'sales/.gitkeep',
];

const tracked = (folder: string): string[] => git(folder, 'ls-files').trim().split('\n').sort();
const init = (folder: string, ...args: string[]) => kam(folder, ['init', ...args]);

beforeEach(() => {
  for (const [name, value] of Object.entries(IDENTITY)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(LANGUAGES)('kam init --lang %s', (language) => {
  test('makes a repository with one commit whose first check is green', async () => {
    const folder = await folderWith();
    const { code, err } = await init(
      folder,
      'our clients',
      '--lang',
      language,
      '--company',
      'Болт: & #1 "Ко"',
      '--manager',
      'Иван Щербаков, Maria Petrova',
      '--manager',
      'Иван Щербаков',
      '--yes',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const root = join(folder, 'our clients');
    expect(tracked(root)).toEqual(FILES);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(git(root, 'symbolic-ref', '--short', 'HEAD').trim()).toBe('main');
    const { config, findings } = await loadPortfolio(diskTree(root));
    expect(findings).toEqual([]);
    expect(config.company).toBe('Болт: & #1 "Ко"');
    expect(config.language).toBe(language);
    expect(config.team.map(({ name }) => name)).toEqual(['Иван Щербаков', 'Maria Petrova', 'Иван Щербаков']);
    expect(new Set(config.team.map(({ id }) => id)).size).toBe(3);
    const checked = await kam(root, ['check', '--fail-on', 'warning'], { GITHUB_ACTIONS: 'true' });
    expect(checked.code, checked.out).toBe(0);
  });

  test('the examples in kam.yaml are good ones', async () => {
    const folder = await folderWith();
    await init(folder, '--lang', language, '--yes', '--manager', 'Ivan Dimitrov');
    const text = await read(folder, 'kam.yaml');
    expect(text).not.toMatch(/\{\{/);
    await write(folder, 'kam.yaml', text.replace(/^#( {2}.*)$/gm, '$1'));
    const { config, findings } = await loadPortfolio(diskTree(folder));
    expect(findings).toEqual([]);
    expect(config.team).toHaveLength(2);
    expect([config.products, config.channels, config.rivals].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('tells the team in ten lines how to start', async () => {
    const folder = await folderWith();
    await init(folder, '--lang', language, '--yes', '--company', 'Meridian');
    const text = await read(folder, 'README.md');
    expect(text.startsWith('# Meridian: ')).toBe(true);
    expect(text.match(/^\d+\. /gm)).toHaveLength(10);
    for (const command of ['import', 'rank', 'new', 'check', 'report'])
      expect(text).toContain(`\`kam ${command}`);
  });
});

test('the workflows run the check of the version that wrote them', async () => {
  const folder = await folderWith();
  await init(folder, '--yes');
  const github = parse(await read(folder, '.github/workflows/kam.yml'));
  expect(github.jobs.check.steps.map((step: object) => Object.values(step)[0])).toEqual([
    'actions/checkout@v4',
    'actions/setup-node@v4',
    'npx --yes kam@0.0.0-source check',
  ]);
  const gitlab = parse(await read(folder, '.gitlab-ci.yml'));
  const report = gitlab.kam.artifacts.reports.codequality;
  expect(gitlab.kam.script).toEqual([`npx --yes kam@0.0.0-source check -o ${report}`]);
  expect(JSON.parse(await read(folder, '.vscode/settings.json'))['files.eol']).toBe('\n');
});

test('private files and the cache stay out of the history, files of Excel are stored with plain line ends', async () => {
  const folder = await folderWith();
  await init(folder, '--yes');
  await write(folder, 'clients/acme/people.private.yaml', 'people:\n');
  await write(folder, '.kam/cache.json', '{}');
  const header = await read(folder, 'clients.csv');
  await write(folder, 'clients.csv', header.replaceAll('\n', '\r\n'));
  expect(git(folder, 'status', '--porcelain', '--untracked-files=all')).not.toMatch(/private|\.kam/);
  git(folder, 'add', '.');
  expect(git(folder, 'diff', '--cached', '--name-only')).toBe('');
});

test('the whole of the options stands in kam.yaml', async () => {
  const folder = await folderWith();
  const { code } = await init(
    folder,
    '--company=Meridian',
    '--lang=en',
    '--currency=руб.',
    '--fiscal-year-start=04',
    '--income=revenue',
  );
  expect(code).toBe(0);
  const { config } = await loadPortfolio(diskTree(folder));
  expect(config).toMatchObject({
    company: 'Meridian',
    currency: 'RUB',
    fiscal_year_start: 4,
    income: 'revenue',
  });
});

test('without a terminal it names the options that are missing', async () => {
  const folder = await folderWith();
  const { code, err } = await init(folder, '--company', 'Meridian', '--currency', 'EUR');
  expect(code).toBe(2);
  expect(err).toContain('--lang en|ru|bg --fiscal-year-start <month> --income margin|revenue, or --yes');
  expect(await readdir(folder)).toEqual([]);
});

test('--yes takes the language of the machine and the name of the folder', async () => {
  const folder = await folderWith();
  await kam(folder, ['init', 'Крепёж', '--yes'], {
    LC_ALL: '',
    LC_MESSAGES: '',
    LANG: 'ru_RU.UTF-8',
  });
  const { config } = await loadPortfolio(diskTree(join(folder, 'Крепёж')));
  expect(config).toMatchObject({ company: 'Крепёж', language: 'ru', currency: 'RUB' });
});

test.each([
  ['a currency', '--currency', 'gold'],
  ['a month', '--fiscal-year-start', '13'],
  ['a company', '--company', ' \u0007'],
])('what cannot be %s is refused', async (_name, option, value) => {
  const folder = await folderWith();
  const { code, err } = await init(folder, '--yes', option, value);
  expect(code).toBe(2);
  expect(err).toContain(option);
  expect(await readdir(folder)).toEqual([]);
});

test('a dry run prints the files and makes nothing', async () => {
  const folder = await folderWith();
  const { code, out } = await init(folder, 'new', '--yes', '--dry-run');
  expect(code).toBe(0);
  for (const path of FILES) expect(out).toContain(`+++ b/${path}\n`);
  expect(await readdir(folder)).toEqual([]);
});

describe('a folder with something in it', () => {
  test('is refused, naming the files that are in the way', async () => {
    const folder = await folderWith({ 'README.md': 'mine', 'clients.csv': 'mine', 'other.txt': 'mine' });
    const { code, err } = await init(folder, '--yes');
    expect(code).toBe(2);
    expect(err).toContain('README.md, clients.csv');
    expect((await readdir(folder)).sort()).toEqual(['README.md', 'clients.csv', 'other.txt']);
    expect(await read(folder, 'README.md')).toBe('mine');
  });

  test('keeps files that are not in the way, and does not commit them', async () => {
    const folder = await folderWith({ 'export.csv': 'client;sum\n' });
    expect((await init(folder, '--yes')).code).toBe(0);
    expect(tracked(folder)).toEqual(FILES);
    expect(await read(folder, 'export.csv')).toBe('client;sum\n');
  });

  test('that is a portfolio, or lies in one, is refused', async () => {
    const folder = await folderWith();
    await init(folder, '--yes');
    expect((await init(folder, '--yes')).err).toContain('is a portfolio already');
    expect((await init(folder, 'clients/x', '--yes')).err).toContain('lies inside of the portfolio');
  });

  test('a dangling link is not written through', async () => {
    const folder = await folderWith();
    await symlink(join(folder, 'elsewhere'), join(folder, 'kam.yaml'));
    expect((await init(folder, '--yes')).err).toContain('kam.yaml');
    expect(await readdir(folder)).toEqual(['kam.yaml']);
  });
});

describe('with git', () => {
  test('a fresh clone is adopted: its first commit holds our files alone', async () => {
    const folder = await folderWith({ 'notes.txt': 'mine' });
    git(folder, 'init', '-q', '-b', 'trunk');
    git(folder, 'add', '.');
    const { code, out } = await init(folder, '--yes');
    expect(code).toBe(0);
    expect(out).toContain('nothing else is in it');
    expect(git(folder, 'ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n').sort()).toEqual(FILES);
    expect(git(folder, 'symbolic-ref', '--short', 'HEAD').trim()).toBe('trunk');
    expect(git(folder, 'diff', '--cached', '--name-only').trim()).toBe('notes.txt');
  });

  test('a repository with a history gets the files, and no commit by surprise', async () => {
    const folder = await folderWith({ 'notes.txt': 'mine' });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'mine');
    const { code, err } = await init(folder, 'sales/clients', '--yes');
    expect(code).toBe(0);
    expect(err).toContain('git add sales/clients');
    expect(err).toContain('at the top of a repository');
    expect(git(folder, 'rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(git(folder, 'diff', '--cached', '--name-only')).toBe('');
    expect(await readdir(join(folder, 'sales/clients'))).not.toContain('.git');
  });

  test('a bare repository is refused', async () => {
    const folder = await folderWith();
    git(folder, 'init', '-q', '--bare', '.');
    const before = await readdir(folder);
    const { code, err } = await init(folder, '--yes');
    expect(code).toBe(2);
    expect(err).toContain('bare git repository');
    expect(await readdir(folder)).toEqual(before);
  });

  test('whose user is unknown, the files are made and the sentence to type is said', async () => {
    vi.unstubAllEnvs();
    const folder = await folderWith();
    const { code, err } = await init(folder, '--yes');
    expect(code).toBe(0);
    expect(err).toContain('git config --global user.name');
    expect((await readdir(folder)).sort()).toContain('kam.yaml');
    expect((await kam(folder, ['check'])).code).toBe(0);
  });

  test('missing, the files are made and it says so', async () => {
    const folder = await folderWith();
    const empty = await folderWith();
    await mkdir(join(empty, 'bin'));
    vi.stubEnv('PATH', join(empty, 'bin'));
    const { code, err } = await init(folder, '--yes');
    expect(code).toBe(0);
    expect(err).toContain('git is not installed');
    expect(await readdir(folder)).not.toContain('.git');
    expect((await kam(folder, ['check'])).code).toBe(0);
  });
});

test('it ends with what to do next and how to undo it', async () => {
  const folder = await folderWith();
  const fresh = await init(folder, 'portfolio', '--yes');
  for (const line of ['cd portfolio', 'kam import <file>', 'kam new <client>', 'kam check'])
    expect(fresh.out).toContain(`\n  ${line}`);
  expect(fresh.out).toContain(`delete the folder ${join(folder, 'portfolio')}.`);
  const here = await init(await folderWith({ 'mine.txt': '' }), '--yes');
  expect(here.out).toContain(`delete these files:\n  ${FILES.join(' ')}\n`);
  expect(here.out).not.toContain('\n  cd ');
});
