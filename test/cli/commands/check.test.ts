import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE } from '../../../src/check/example.ts';
import { main } from '../../../src/cli/main.ts';

const PLAN = '---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: ivan\n    due: 2026-01-15\n---\n';
const WRONG = PLAN.replace('owner: ivan', 'owner: ivn');

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'kam-check-'));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

/** Writes a portfolio; null leaves a file of the smallest one out. */
const portfolio = async (
  name: string,
  files: Record<string, string | Uint8Array | null> = {},
): Promise<string> => {
  const root = join(top, name);
  for (const [path, content] of Object.entries({ ...BASE, ...files })) {
    if (content === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
};

type Ran = { readonly exit: number; readonly out: string; readonly err: string };

const kam = async (cwd: string, line: string, env: Record<string, string> = {}): Promise<Ran> => {
  let [out, err] = ['', ''];
  const exit = await main(
    [
      'node',
      'kam',
      ...line.split(' '),
      ...(line.startsWith('check') && !line.includes('--today') ? ['--today', '2026-11-21'] : []),
    ],
    {
      env,
      cwd: () => cwd,
      stdin: {},
      stdout: { write: (text) => (out += String(text)) },
      stderr: { write: (text) => (err += String(text)) },
    },
  );
  return { exit, out, err };
};

describe('exit codes', () => {
  test('0 when only hints are left', async () => {
    const { exit, out } = await kam(await portfolio('clean'), 'check');
    expect(out).toMatch(
      /^hint {2}\d+ open questions in 1 dossier: kam \w+ acme\n\nChecked 1 dossier \(\d files\): 1 hint\n$/,
    );
    expect(exit).toBe(0);
  });

  test('0 in a portfolio without any client: its settings count as checked', async () => {
    const root = await portfolio('fresh', {
      'clients/acme/1-general.md': null,
      'sales/erp/2026-05.csv': null,
    });
    const { exit, out } = await kam(root, 'check');
    expect(exit).toBe(0);
    expect(out).toContain('Checked 0 dossiers (1 file): 1 hint');
  });

  test.each([
    ['check', 0],
    ['check --fail-on warning', 1],
    ['check --fail-on hint', 1],
    ['check --fail-on never', 0],
  ])('with a warning, %s exits with %i', async (line, exit) => {
    const root = await portfolio('late', { 'clients/acme/9-action-plan.md': PLAN });
    expect((await kam(root, line)).exit).toBe(exit);
  });

  test.each([
    ['check', 1],
    ['check --fail-on never', 0],
    ['check --format json', 1],
    ['check clients/acme/1-general.md', 0],
    ['check acme', 1],
    ['check clients/acme', 1],
    ['check clients.csv', 2],
    ['check README.md', 2],
    ['check ..', 2],
    ['check --format yaml', 2],
  ])('with an error, %s exits with %i', async (line, exit) => {
    const root = await portfolio('wrong', { 'clients/acme/9-action-plan.md': WRONG, 'README.md': 'x' });
    expect((await kam(root, line)).exit).toBe(exit);
  });

  test('2 for a day that is none', async () => {
    expect((await kam(await portfolio('day'), 'check --today yesterday')).exit).toBe(2);
  });

  test('2 where there is no portfolio', async () => {
    const { exit, err } = await kam(top, 'check');
    expect(exit).toBe(2);
    expect(err).toContain('there is no kam.yaml');
  });

  test('2 for a file that cannot be read, with its name', async () => {
    const root = await portfolio('unreadable', { 'clients/acme/9-action-plan.md': null });
    await symlink('9-action-plan.md', join(root, 'clients/acme/9-action-plan.md'));
    const { exit, out, err } = await kam(root, 'check');
    expect([exit, out + err]).toEqual([expect.any(Number), expect.stringContaining('9-action-plan.md')]);
    expect(exit).toBeGreaterThan(0);
  });
});

describe('paths', () => {
  test('limit what is shown, and say what is elsewhere', async () => {
    const root = await portfolio('two', {
      'clients/acme/9-action-plan.md': WRONG,
      'clients/beta/1-general.md': '---\nid: c-2m8x4t\nname: Beta\nowner: nobody\n---\n',
    });
    const { out } = await kam(root, 'check beta');
    expect(out).toContain('clients/beta/1-general.md:4:8  error  clients/unknown-owner');
    expect(out).not.toContain('clients/acme/9');
    expect(out).toMatch(/1 error, 1 hint, 3 findings elsewhere: kam check\n$/);
  });

  test('stand where the user stands', async () => {
    const root = await portfolio('inside', { 'clients/acme/9-action-plan.md': WRONG });
    const { exit, out } = await kam(join(root, 'clients/acme'), 'check 9-action-plan.md --format concise');
    expect(exit).toBe(1);
    expect(out).toContain('../../clients/acme/9-action-plan.md:5:12: error action-plan/unknown-owner');
  });

  test('a mistyped client is guessed, an outside path refused', async () => {
    const root = await portfolio('guess');
    expect((await kam(root, 'check acne')).err).toContain('did you mean "acme"?');
    expect((await kam(root, 'check /etc/passwd')).err).toContain(
      '"/etc/passwd" lies outside of the portfolio',
    );
  });
});

describe('formats', () => {
  test('GitHub gets annotations by itself, with paths of its checkout', async () => {
    const root = await portfolio('repo/base', { 'clients/acme/9-action-plan.md': WRONG });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(top, 'repo') };
    const { out, err } = await kam(root, 'check', env);
    expect(out).toContain('::error file=base/clients/acme/9-action-plan.md,line=5,col=12,');
    expect(err).toMatch(/^Checked 1 dossier/);
    expect((await kam(root, 'check --format pretty', env)).out).toMatch(/^clients\/acme/);
  });

  test('JSON is a contract: the same bytes for the same files and day', async () => {
    const root = await portfolio('json', { 'clients/acme/9-action-plan.md': WRONG });
    const first = await kam(root, 'check --format json');
    expect(await kam(root, 'check --format json')).toEqual(first);
    expect(JSON.parse(first.out)).toMatchObject({
      kam: 1,
      command: 'check',
      today: '2026-11-21',
      checked: { dossiers: 1, clients: 1, files: 3 },
      findings: [
        { rule: 'questions/open', severity: 'hint' },
        {
          rule: 'action-plan/unknown-owner',
          severity: 'error',
          message: '"ivn" is not in the team',
          at: { file: 'clients/acme/9-action-plan.md', line: 5, column: 12, endLine: 5, endColumn: 15 },
          also: [],
          args: { typed: 'ivn', allowed: ['ivan', 'maria'] },
        },
        { rule: 'action-plan/overdue-task', severity: 'warning' },
      ],
    });
  });
});

describe('what only a disk can show', () => {
  test('a link that leaves the portfolio, a name in decomposed letters', async () => {
    const names = ['NFC', 'NFD'].map((form) => `clients/acme/log/2026-11-10-й.md`.normalize(form));
    const root = await portfolio(
      'links',
      Object.fromEntries(names.map((name) => [name, '---\ndate: 2026-11-10\n---\n'])),
    );
    await symlink('/etc/passwd', join(root, 'clients/acme/9-action-plan.md'));
    const { exit, out } = await kam(root, 'check');
    expect(exit).toBe(1);
    expect(out).toContain('clients/acme/9-action-plan.md:1:1  error  file/link-outside');
    expect(out).not.toContain('root:');
    expect(out).toContain('warning  portfolio/name-not-nfc');
  });
});

describe('explain', () => {
  test('lists the rules, shows a page, guesses a mistyped name', async () => {
    expect((await kam(top, 'explain')).out).toMatch(
      /^action-plan\n(?: {2}.+\n)* {2}action-plan\/no-due +warning {2}"…" has no day/,
    );
    const page = await kam(top, 'explain action-plan/overdue-task');
    expect(page.exit).toBe(0);
    expect(page.out).toContain('log/2026-11-10-call-ivan.md:9:10  warning  action-plan/overdue-task');
    const wrong = await kam(top, 'explain action-plan/overdue-tusk');
    expect([wrong.exit, wrong.err]).toEqual([
      2,
      expect.stringContaining('did you mean "action-plan/overdue-task"?'),
    ]);
    expect((await kam(top, 'explain overdue-task')).err).toContain(
      'did you mean "action-plan/overdue-task"?',
    );
    expect((await kam(top, 'explain x')).err).toContain('kam explain lists all rules');
  });
});
