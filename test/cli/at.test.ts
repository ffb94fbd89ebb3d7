import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE } from '../../src/check/example.ts';
import { main } from '../../src/cli/main.ts';

let top: string;
let root: string;
beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-at-')));
  root = join(top, 'repository');
  await mkdir(root);
  vi.stubEnv('GIT_CEILING_DIRECTORIES', top);
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(top, 'none'));
  for (const role of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${role}_NAME`, 'Ivan Димитров');
    vi.stubEnv(`GIT_${role}_EMAIL`, 'ivan@example.com');
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true, force: true });
});

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const put = async (files: Record<string, string>, folder = root): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

/** Commits everything late in the evening of a day, by the clock of Sofia. */
const commit = (day: string, message = day): string => {
  vi.stubEnv('GIT_AUTHOR_DATE', '2001-01-01T12:00:00Z');
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T23:30:00+0300`);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
};

const kam = async (line: string, cwd = root) => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', ...line.split(' ')], {
    env: {},
    cwd: () => cwd,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

const REGISTER = 'id,name,status,channel,owner\nc-2m8x4t,Vidin Pumps,active,oem,ivan\n';
const sales = (amount: number): string =>
  `date,client,revenue\n2026-02-04,Acme,${amount}\n2026-02-05,Vidin Pumps,100\n`;

/** Acme and Vidin Pumps, which buys for 100 in February. */
const portfolio = (acme: number): Record<string, string> => ({
  'kam.yaml': String(BASE['kam.yaml']),
  'clients/acme/1-general.md': String(BASE['clients/acme/1-general.md']),
  'clients.csv': REGISTER,
  'sales/erp/2026-02.csv': sales(acme),
});

/** The largest share of February, and what counted as today. */
const seen = async (options: string, cwd = root) => {
  const { exit, out, err } = await kam(
    `concentration --measure revenue --period 2026-02 ${options}`.trim(),
    cwd,
  );
  expect(err).not.toContain('bug');
  expect(exit, err).toBe(0);
  return {
    largest: /^Largest +(\S+)$/m.exec(out)?.[1],
    today: /as of (\S+)$/m.exec(out)?.[1],
    out,
    err,
  };
};

/** Three versions: 50 % on 10 March, 75 % on 30 June, 80 % on 2 July. */
const history = async (folder = root): Promise<readonly string[]> => {
  git('init', '--quiet', '--initial-branch=main');
  await put(portfolio(100), folder);
  const first = commit('2026-03-10');
  await put({ 'sales/erp/2026-02.csv': sales(300) }, folder);
  const second = commit('2026-06-30');
  await put({ 'sales/erp/2026-02.csv': sales(400) }, folder);
  return [first, second, commit('2026-07-02')];
};

describe('the version that is meant', () => {
  beforeEach(async () => {
    const [first = ''] = await history();
    git('tag', 'reviewed', first);
  });

  test.each([
    ['2026-03-10', '50.0%', '2026-03-10', '2026-03-10'],
    ['2026-06-29', '50.0%', '2026-06-29', '2026-03-10'],
    ['2026-06-30', '75.0%', '2026-06-30', '2026-06-30'],
    ['2026-07-01', '75.0%', '2026-07-01', '2026-06-30'],
    ['2026-07-31', '80.0%', '2026-07-31', '2026-07-02'],
    ['2026-04', '50.0%', '2026-04-30', '2026-03-10'],
    ['2026-Q1', '50.0%', '2026-03-31', '2026-03-10'],
    ['2026-Q2', '75.0%', '2026-06-30', '2026-06-30'],
    ['HEAD', '80.0%', '2026-07-02', '2026-07-02'],
    ['HEAD~1', '75.0%', '2026-06-30', '2026-06-30'],
    ['main', '80.0%', '2026-07-02', '2026-07-02'],
    ['reviewed', '50.0%', '2026-03-10', '2026-03-10'],
  ])('by %s', async (at, largest, today, committed) => {
    const { err, ...found } = await seen(`--at ${at}`);
    expect(found).toMatchObject({ largest, today });
    expect(err).toBe(`kam: the files as committed on ${committed}\n`);
  });

  test('by the beginning of its id', async () => {
    expect(await seen(`--at ${git('rev-parse', 'HEAD~2').slice(0, 9)}`)).toMatchObject({ largest: '50.0%' });
  });

  test('by a quarter of the fiscal year that kam.yaml has now', async () => {
    await put({ 'kam.yaml': `${BASE['kam.yaml']}fiscal_year_start: 4\n` });
    expect(await seen('--at 2026-Q1')).toMatchObject({ largest: '75.0%', today: '2026-06-30' });
  });

  test('its day is today unless --today says another; a frozen today gives way', async () => {
    await put({ 'kam.yaml': `${BASE['kam.yaml']}today: 2020-01-01\n` });
    commit('2026-07-03');
    expect(await seen('--at HEAD')).toMatchObject({ today: '2026-07-03' });
    expect(await seen('--at HEAD~1 --today 2026-12-24')).toMatchObject({ today: '2026-12-24' });
    expect(await seen('')).toMatchObject({ today: '2020-01-01' });
  });

  test('is what was committed: what lies in the folder is not seen', async () => {
    await put({ 'sales/erp/2026-02.csv': sales(900), 'clients.csv': 'id,name\nbroken' });
    git('add', 'clients.csv');
    expect(await seen('--at HEAD')).toMatchObject({ largest: '80.0%' });
    expect(git('status', '--porcelain')).toBe('M  clients.csv\n M sales/erp/2026-02.csv');
  });

  test('is of the current branch: a merged one counts from its merge', async () => {
    git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    await put({ 'clients.csv': REGISTER.replace('Vidin Pumps', 'Vidin Pumps AD') });
    commit('2026-07-01', 'on the side');
    git('checkout', '--quiet', 'main');
    vi.stubEnv('GIT_COMMITTER_DATE', '2026-07-05T12:00:00+0300');
    git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    expect((await seen('--at 2026-07-01')).out).not.toContain('Vidin Pumps AD');
    expect((await seen('--at 2026-07-02')).largest).toBe('80.0%');
    expect((await kam('check --format json --at side')).exit).toBe(0);
  });

  test('the same sales after a client has moved to another folder', async () => {
    await rename(join(root, 'clients/acme'), join(root, 'clients/acme-ad'));
    const general = String(BASE['clients/acme/1-general.md']).replace(
      'name: Acme',
      'name: Acme AD\naliases: Acme',
    );
    await put({ 'clients/acme-ad/1-general.md': general });
    commit('2026-08-01');
    expect(await seen('--at HEAD')).toMatchObject({
      largest: '80.0%',
      out: expect.stringContaining('Acme AD'),
    });
    expect(await seen('--at HEAD~1')).toMatchObject({ largest: '80.0%' });
    expect((await seen('--at HEAD~1')).out).not.toContain('Acme AD');
  });
});

describe('every reading command takes it', () => {
  beforeEach(async () => {
    await history();
    await put({
      'clients/acme/9-action-plan.md':
        '---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: ivan\n    due: 2026-01-15\n---\n',
    });
    commit('2026-07-10');
  });

  test.each(['rank --period 2026-02', 'concentration --period 2026-02', 'report --period 2026-Q1', 'check'])(
    '%s',
    async (line) => {
      const [then, now] = [await kam(`${line} --at 2026-Q2`), await kam(`${line} --at HEAD`)];
      expect(then.exit, then.err).toBe(0);
      expect(then.out).not.toBe(now.out);
      expect(await kam(`${line} --at 2026-Q2`)).toEqual(then);
    },
  );

  test('check names findings of the version alone, also where their file is gone since', async () => {
    const overdue = 'clients/acme/9-action-plan.md:6:10';
    await rm(join(root, 'clients/acme/9-action-plan.md'));
    expect((await kam('check --format concise --at HEAD')).out).toContain(overdue);
    expect((await kam('check --format concise --at HEAD acme')).out).toContain(overdue);
    expect((await kam('check --format concise --today 2026-07-10')).out).not.toContain(overdue);
    expect((await kam('check --format concise --at HEAD~1')).out).not.toContain(overdue);
  });

  test.each(['import x.csv', 'new X', 'init x'])('kam %s writes, and does not', async (line) => {
    const { exit, err } = await kam(`${line} --at HEAD`);
    expect(exit).toBe(2);
    expect(err).toContain("unknown option '--at'");
  });
});

describe('a portfolio in a folder of a larger repository', () => {
  test('is read from its own folder, also when one stands below it', async () => {
    const folder = join(root, 'sales team/портфель');
    await put({ 'README.md': 'above', 'sales/erp/2026-02.csv': sales(9000) });
    await mkdir(folder, { recursive: true });
    await history(folder);
    expect(await seen('--at 2026-Q2', folder)).toMatchObject({ largest: '75.0%' });
    expect(await seen('--at HEAD', join(folder, 'clients'))).toMatchObject({ largest: '80.0%' });
  });

  test('did not exist before its kam.yaml', async () => {
    git('init', '--quiet', '--initial-branch=main');
    await put({ 'README.md': 'above' });
    commit('2026-01-05');
    await put(portfolio(100), join(root, 'portfolio'));
    commit('2026-03-10');
    commit('2026-03-12');
    const { exit, err } = await kam('rank --at 2026-02-01', join(root, 'portfolio'));
    expect(exit).toBe(2);
    expect(err).toContain('there was no kam.yaml in this folder at 2026-02-01');
    expect(err).toContain('--at 2026-03-10');
  });
});

describe('what is no version is refused', () => {
  test.each([
    ['2026-03-09', 'nothing is known of 2026-03-09: the first commit is of 2026-03-10', '--at 2026-03-10'],
    ['2025-Q4', 'nothing is known of 2025-12-31', '--at 2026-03-10'],
    ['nonsense', 'git knows no version "nonsense"', 'git log'],
    ['2026-13-01', 'git knows no version "2026-13-01"', 'git log'],
    ['HEAD:kam.yaml', 'git knows no version', 'git log'],
    ['HEAD~9', 'git knows no version', 'git log'],
  ])('%s', async (at, message, hint) => {
    await history();
    const { exit, out, err } = await kam(`rank --at ${at}`);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test('without a repository, without a commit, without kam.yaml among the commits', async () => {
    await put(portfolio(100));
    expect((await kam('rank --at 2026-03-09')).err).toContain('this folder is in no git repository');
    expect((await kam('rank --at HEAD')).err).toContain('this folder is in no git repository');
    git('init', '--quiet', '--initial-branch=main');
    expect((await kam('rank --at 2026-03-09')).err).toContain('nothing has been committed yet');
    expect((await kam('rank --at HEAD')).err).toContain('nothing has been committed yet');
    git('commit', '--quiet', '--allow-empty', '-m', 'empty');
    expect((await kam('rank --at HEAD')).err).toContain('kam.yaml has never been committed');
  });

  test('without git', async () => {
    await history();
    vi.stubEnv('PATH', top);
    const { exit, err } = await kam('rank --at HEAD');
    expect(exit).toBe(2);
    expect(err).toContain('git is not installed');
  });

  test('with settings that were wrong then: where to see them', async () => {
    await history();
    await put({ 'kam.yaml': 'kam: 1\ncompany: X\ncurrency: EURO\n' });
    commit('2026-08-01');
    expect((await kam('rank --at HEAD')).err).toContain('kam check kam.yaml --at HEAD');
  });
});

describe('a clone that holds the newest commits only', () => {
  const shallow = async (depth: number): Promise<string> => {
    await history();
    const clone = join(top, 'clone');
    git('clone', '--quiet', '--depth', String(depth), `file://${root}`, clone);
    return clone;
  };

  test('says so, and counts what it has', async () => {
    const found = await seen('--at 2026-Q2', await shallow(2));
    expect(found.largest).toBe('75.0%');
    expect(found.err).toContain('lacks older versions; git fetch --unshallow');
  });

  test('refuses what it lacks, without saying that there was nothing', async () => {
    const clone = await shallow(1);
    const { exit, err } = await kam('rank --at 2026-Q1', clone);
    expect(exit).toBe(2);
    expect(err).toContain('this copy of the repository begins on 2026-07-02');
    expect((await kam('rank --at HEAD~1', clone)).err).toContain('lacks older versions');
  });
});
