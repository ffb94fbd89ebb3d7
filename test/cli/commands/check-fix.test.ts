import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE } from '../../../src/check/example.ts';
import { main } from '../../../src/cli/main.ts';

const PLAN = 'clients/acme/9-action-plan.md';
const plan = (due: string, owner: string) =>
  `---\r\n# What we do\r\ntasks:\r\n  - id: pilot\r\n    what: 'Pilot'\r\n    owner: ${owner}   # asked\r\n    due: ${due}\r\n---\r\n\r\nProse: 28.02.2027.\r\n`;
const WRONG = plan('28.02.2027', 'ivn');
const BETA = 'clients/beta/1-general.md';
const beta = '---\nid: c-2m8x4t\nname: Beta\nowner: mria\n---\n';

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'kam-fix-'));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

let made = 0;
const portfolio = async (
  files: Record<string, string> = { [PLAN]: WRONG, [BETA]: beta },
): Promise<string> => {
  const root = join(top, String(made++));
  for (const [path, content] of Object.entries({ ...BASE, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
};

const kam = async (cwd: string, line: string) => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', 'check', ...line.split(' '), '--today', '2026-11-21'], {
    env: {},
    cwd: () => cwd,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

const read = (root: string, path: string) => readFile(join(root, path), 'utf8');

describe('kam check --fix', () => {
  test('mends what is certain, says what is left, and exits by that', async () => {
    const root = await portfolio();
    const { exit, out } = await kam(root, '--fix');
    expect(await read(root, PLAN)).toBe(plan('2027-02-28', 'ivn'));
    expect(await read(root, BETA)).toBe(beta);
    expect(out).toMatch(
      /^Mended 1 finding in 1 file:\n {2}1 × format\/local-date\nTo undo this, .*: git restore /,
    );
    expect(out).toContain('action-plan/unknown-owner  ── fixable');
    expect(out).toContain('fix:  kam check --fix=unsafe clients/acme');
    expect(out).toMatch(/2 errors, \d hints? · 2 fixable\n$/);
    expect(exit).toBe(1);
  });

  test('--fix=unsafe makes guesses too; nothing is left to do for a second run', async () => {
    const root = await portfolio();
    expect((await kam(root, '--fix=unsafe')).exit).toBe(0);
    expect(await read(root, PLAN)).toBe(plan('2027-02-28', 'ivan'));
    expect(await read(root, BETA)).toBe(beta.replace('mria', 'maria'));
    expect((await kam(root, '--fix=unsafe')).out).toMatch(/^There is nothing that could be mended\.\n/);
  });

  test.each([
    '--fix=unsafe clients/beta',
    '--fix=unsafe beta',
    'beta --fix=unsafe',
    '--fix=unsafe --format json beta',
  ])('%s writes there alone', async (line) => {
    const root = await portfolio();
    const { exit } = await kam(root, line);
    expect([exit, await read(root, PLAN), await read(root, BETA)]).toEqual([
      0,
      WRONG,
      beta.replace('mria', 'maria'),
    ]);
  });

  test('--fix <path> takes the path for a path', async () => {
    const root = await portfolio({ [PLAN]: WRONG, [BETA]: beta.replace('mria', 'maria') });
    await kam(root, '--fix clients/beta');
    expect(await read(root, PLAN)).toBe(WRONG);
    await kam(root, '--fix clients/acme');
    expect(await read(root, PLAN)).toBe(plan('2027-02-28', 'ivn'));
  });

  test('--dry-run prints the diff and writes nothing; its exit is that of what would be left', async () => {
    const root = await portfolio();
    const { exit, out } = await kam(root, '--fix=unsafe --dry-run');
    expect(out).toContain(`--- a/${PLAN}\n+++ b/${PLAN}\n`);
    expect(out).toContain(
      '-    owner: ivn   # asked\n-    due: 28.02.2027\n+    owner: ivan   # asked\n+    due: 2027-02-28\n',
    );
    expect(out).toContain('3 findings in 2 files would be mended:');
    expect([exit, await read(root, PLAN), await read(root, BETA)]).toEqual([0, WRONG, beta]);
  });

  test('an item that a merge left twice goes once, one that differs stays', async () => {
    const task = (what: string) => `  - id: pilot\n    what: ${what}\n    owner: ivan\n    due: 2027-01-15\n`;
    const twice = (a: string, b: string) => `---\ntasks:\n${task(a)}${task(b)}---\n`;
    const root = await portfolio({ [PLAN]: twice('Pilot', 'Pilot') });
    expect((await kam(root, '--fix')).out).toContain('1 × format/same-id');
    expect(await read(root, PLAN)).toBe(`---\ntasks:\n${task('Pilot')}---\n`);
    const other = await portfolio({ [PLAN]: twice('Pilot', 'Another') });
    expect((await kam(other, '--fix=unsafe')).exit).toBe(1);
    expect(await read(other, PLAN)).toBe(twice('Pilot', 'Another'));
  });

  test.each([
    ['c-2m8x4t,Beta,maria,,', true],
    ['c-2m8x4t,BETA,,,', true],
    ['c-2m8x4t,Beta,ivan,,', false],
    ['c-2m8x4t,Beta Ltd,maria,,', false],
    ['c-2m8x4t,Beta,maria,100k EUR,', false],
    ['c-2m8x4t,Beta,maria,much,', false],
    ['c-2m8x4t,Beta,maria,,call first', false],
  ])(
    'a line of the register for a client with a dossier goes where it says nothing more: %s',
    async (line, goes) => {
      const head = 'id,name,owner,budget,remark\n';
      const rest = 'c-3n9y5v,Gamma,ivan,,\n';
      const files = { [BETA]: beta.replace('mria', 'maria'), 'clients.csv': `${head}${line}\n${rest}` };
      const root = await portfolio(files);
      await kam(root, '--fix');
      expect(await read(root, 'clients.csv')).toBe(goes ? head + rest : files['clients.csv']);
    },
  );

  test('two dossiers with one id: the second gets its own, as a guess, where the names differ', async () => {
    const copy = 'clients/copy/1-general.md';
    const named = (name: string) => `---\nid: c-2m8x4t\nname: ${name}\nowner: maria\n---\n`;
    const root = await portfolio({ [BETA]: named('Beta'), [copy]: named('Copy') });
    await kam(root, '--fix');
    expect(await read(root, copy)).toBe(named('Copy'));
    expect((await kam(root, '--fix=unsafe')).out).toContain('1 × portfolio/same-id');
    expect(await read(root, BETA)).toBe(named('Beta'));
    expect(await read(root, copy)).toMatch(/^---\nid: c-[2-9a-z]{6}\nname: Copy\n/);
    expect(await read(root, copy)).not.toContain('c-2m8x4t');
    const same = await portfolio({ [BETA]: named('Beta'), [copy]: named('Beta') });
    await kam(same, '--fix=unsafe');
    expect(await read(same, copy)).toBe(named('Beta'));
  });

  test('formats for programs stay clean: what was mended is said beside them', async () => {
    const root = await portfolio();
    const { out, err } = await kam(root, '--fix --format json');
    expect(JSON.parse(out)).toMatchObject({ command: 'check' });
    expect(err).toContain('Mended 1 finding in 1 file');
  });

  test.each([
    ['--dry-run', '--dry-run belongs to --fix'],
    ['--fix --at HEAD', '--fix mends the files that lie here'],
    ['--fix --staged', '--fix mends the files that lie here'],
    ['--fix --since HEAD', '--since does not say what to mend'],
    ['--fix=unsfae', 'there is nothing to check at "unsfae"'],
  ])('%s is refused', async (line, why) => {
    const root = await portfolio();
    const { exit, err } = await kam(root, line);
    expect([exit, err]).toEqual([2, expect.stringContaining(why)]);
    expect(await read(root, PLAN)).toBe(WRONG);
  });

  test('check alone never writes', async () => {
    const root = await portfolio();
    await kam(root, '--format pretty');
    expect([await read(root, PLAN), await read(root, BETA)]).toEqual([WRONG, beta]);
  });
});
