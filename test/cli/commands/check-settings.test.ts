import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE, general } from '../../../src/check/example.ts';
import { kam, type Ran, write, writePortfolio } from './kam.ts';

let top: string;
let made = 0;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'kam-settings-'));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

const GENERAL = 'clients/acme/1-general.md';
const QUIET = 'questions/open';

const portfolio = async (files: Record<string, string | null>): Promise<string> => {
  const root = join(top, String(made++));
  await writePortfolio(root, files);
  return root;
};

const check = (root: string, ...words: string[]): Promise<Ran> =>
  kam(root, ['check', '--today', '2026-11-21', ...words]);

/** `rule file:line severity` of what is found, without the open questions that every dossier has. */
const found = async (root: string, ...words: string[]): Promise<string[]> => {
  const { out, err } = await check(root, '--format', 'json', ...words);
  if (out === '') throw new Error(err);
  return (
    JSON.parse(out).findings as { rule: string; severity: string; at: { file: string; line: number } }[]
  )
    .filter(({ rule }) => rule !== QUIET)
    .map(({ rule, severity, at }) => `${rule} ${at.file}:${at.line} ${severity}`);
};

const settings = (lines: string): string => `${BASE['kam.yaml']}\ncheck:\n${lines}`;
const entry = (list: string, ...keys: string[]): string => `  ${list}:\n    - ${keys.join('\n      ')}\n`;

describe('ignores in a file', () => {
  const unknown = 'clients/unknown-owner';

  test.each([
    ['on the line before', '# kam-ignore clients/unknown-owner: starts in January\ndeputy: anna\n'],
    [
      'with other comments and blank lines between',
      '# kam-ignore clients/unknown-owner: soon\n\n# our deputy\ndeputy: anna\n',
    ],
    ['on the same line', 'deputy: anna # kam-ignore clients/unknown-owner: starts in January\n'],
    ['for the whole file', '# kam-ignore-file clients/unknown-owner: starts in January\n\ndeputy: anna\n'],
    ['with a colon in the reason', '# kam-ignore clients/unknown-owner: see: the contract\ndeputy: anna\n'],
    ['in CRLF', '# kam-ignore clients/unknown-owner: soon\r\ndeputy: anna\r\n'],
  ])('%s', async (_what, lines) => {
    const root = await portfolio({ [GENERAL]: general(lines) });
    expect(await found(root)).toEqual([]);
    expect((await check(root)).out).toMatch(/1 hint, 1 ignored\n$/);
  });

  test.each([
    [
      'speaks of one line alone',
      '# kam-ignore clients/unknown-owner: soon\n\nindustry: pumps\ndeputy: anna\n',
    ],
    [
      'is no ignore inside of a text',
      'industry: "# kam-ignore-file clients/unknown-owner: x"\ndeputy: anna\n',
    ],
    [
      'is no ignore inside of a block',
      'industry: |\n  # kam-ignore-file clients/unknown-owner: x\ndeputy: anna\n',
    ],
    ['is no ignore when it only speaks of one', '# see kam-ignore clients/unknown-owner: x\ndeputy: anna\n'],
  ])('%s', async (_what, lines) => {
    const root = await portfolio({ [GENERAL]: general(lines) });
    expect((await found(root)).filter((each) => each.startsWith(unknown))).toHaveLength(1);
  });

  test('needs a reason, and a rule that there is', async () => {
    const root = await portfolio({
      [GENERAL]: general(
        '# kam-ignore clients/unknown-owner\ndeputy: anna\n# kam-ignore clients/unknwn-owner: x\nindustry: a\n',
      ),
    });
    expect(await found(root)).toEqual([
      `ignore/no-reason ${GENERAL}:7 error`,
      `check/unknown-rule ${GENERAL}:9 error`,
    ]);
    expect((await check(root)).out).toContain('did you mean "clients/unknown-owner"?');
  });

  test('hides nothing that could not be read, and says so', async () => {
    const lines = '# kam-ignore-file yaml/duplicate-key: both hold\nindustry: a\nindustry: b\n';
    const root = await portfolio({ [GENERAL]: general(lines) });
    expect(await found(root)).toEqual([
      `check/firm-rule ${GENERAL}:7 error`,
      `yaml/duplicate-key ${GENERAL}:9 error`,
    ]);
  });

  test('of nothing is a finding, which --fix takes away with its line or its end of a line', async () => {
    const lines =
      '# kam-ignore clients/unknown-owner: soon\ndeputy: maria # kam-ignore clients/unknown-owner: soon\n# of ours\nindustry: a\n';
    const root = await portfolio({ [GENERAL]: general(lines) });
    expect(await found(root)).toEqual([`ignore/unused ${GENERAL}:7 hint`, `ignore/unused ${GENERAL}:8 hint`]);
    await check(root, '--fix');
    expect(await readFile(join(root, GENERAL), 'utf8')).toBe(
      general('deputy: maria\n# of ours\nindustry: a\n'),
    );
  });

  test('of two findings of one line hides the one that it names', async () => {
    const lines = 'deputy: anna # kam-ignore clients/unknown-owner: soon\nrival: nobody-knows\n';
    const root = await portfolio({ [GENERAL]: general(lines) });
    expect(await found(root)).toEqual([`references/unknown ${GENERAL}:8 error`]);
  });
});

describe('ignores in kam.yaml', () => {
  const register =
    'id,name,status,channel,owner\nc-2m8x4t,Vidin Pumps,potential,oem,anna\nc-3m8x4t,Ruse Pumps,potential,oem,anna\n';

  test('reach a row of the register by the id of its client', async () => {
    const root = await portfolio({
      'clients.csv': register,
      'kam.yaml': settings(
        entry('ignores', 'rule: clients/unknown-owner', 'in: c-2m8x4t', 'reason: hers from January'),
      ),
    });
    expect(await found(root)).toEqual(['clients/unknown-owner clients.csv:3 error']);
  });

  test.each(['clients.csv', 'clients.c*', '**'])('reach all of %s', async (place) => {
    const root = await portfolio({
      'clients.csv': register,
      'kam.yaml': settings(
        entry(
          'ignores',
          'rule: clients/unknown-owner',
          `in: ${place === '**' ? '"**"' : place}`,
          'reason: x',
        ),
      ),
    });
    expect(await found(root)).toEqual([]);
  });

  test('without a reason, of nothing, of nobody', async () => {
    const root = await portfolio({
      'kam.yaml': settings(
        `${entry('ignores', 'rule: clients/unknown-owner', 'in: acme')}    - rule: clients/twice\n      in: acme\n      reason: x\n    - rule: clients/twice\n      in: acne\n      reason: x\n`,
      ),
    });
    const lines = (BASE['kam.yaml'] as string).split('\n').length;
    expect(await found(root)).toEqual([
      `ignore/no-reason kam.yaml:${lines + 3} error`,
      `ignore/unused kam.yaml:${lines + 5} hint`,
      `check/unknown-place kam.yaml:${lines + 9} error`,
    ]);
    await check(root, '--fix');
    expect(await found(root)).toEqual([
      `ignore/no-reason kam.yaml:${lines + 3} error`,
      `check/unknown-place kam.yaml:${lines + 6} error`,
    ]);
  });
});

describe('severities', () => {
  const LATE = '---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: ivan\n    due: 2026-01-15\n---\n';
  const PLAN = 'clients/acme/9-action-plan.md';
  const at = `${PLAN}:6`;
  const setting = (rule: string, severity: string, place?: string): string =>
    `    - rule: ${rule}\n      severity: ${severity}\n${place === undefined ? '' : `      in: ${place}\n`}`;
  const judged = async (...entries: string[]): Promise<string[]> =>
    found(await portfolio({ [PLAN]: LATE, 'kam.yaml': settings(`  rules:\n${entries.join('')}`) }));
  const overdue = 'action-plan/overdue-task';

  test.each(['error', 'warning', 'hint'])('a rule may be %s', async (severity) => {
    expect(await judged(setting(overdue, severity))).toEqual([`${overdue} ${at} ${severity}`]);
  });

  test('or off, for one client, folder, file, pattern, or a whole subject', async () => {
    for (const place of [
      undefined,
      'acme',
      'c-7k3m9q',
      'clients',
      'clients/acme/',
      PLAN,
      'clients/*/9-*.md',
      '"**/9-action-plan.md"',
    ])
      expect(await judged(setting(overdue, 'off', place)), place).toEqual([]);
    expect(await judged(setting('action-plan/*', 'off'))).toEqual([]);
    expect(await judged(setting(overdue, 'off', 'reviews'))).toEqual([`${overdue} ${at} warning`]);
  });

  test('what is said more exactly goes first, whatever the order', async () => {
    const all = [
      setting('action-plan/*', 'error', 'acme'),
      setting(overdue, 'hint'),
      setting(overdue, 'off', 'reviews'),
    ];
    expect(await judged(...all)).toEqual([`${overdue} ${at} error`]);
    expect(await judged(...all.toReversed())).toEqual([`${overdue} ${at} error`]);
    const two = [setting(overdue, 'hint'), setting(overdue, 'error')];
    expect(await judged(...two)).toEqual([`${overdue} ${at} error`]);
    expect(await judged(...two.toReversed())).toEqual([`${overdue} ${at} error`]);
  });

  test('of what could not be read may not be lowered', async () => {
    const root = await portfolio({
      [GENERAL]: general('').replace('---', '---js'),
      'kam.yaml': settings(
        `  rules:\n${setting('file/front-matter-language', '"off"')}${setting('file/*', 'hint')}`,
      ),
    });
    const rules = (await found(root)).map((each) => each.split(' ')[0]);
    expect(rules).toEqual(expect.arrayContaining(['file/front-matter-language', 'check/firm-rule']));
    expect((await check(root)).exit).toBe(1);
  });

  test('decide the exit code', async () => {
    const root = await portfolio({
      [PLAN]: LATE,
      'kam.yaml': settings(`  rules:\n${setting(overdue, 'error')}`),
    });
    expect((await check(root)).exit).toBe(1);
    await write(root, { 'kam.yaml': settings(`  rules:\n${setting(overdue, 'hint')}`) });
    expect((await check(root)).exit).toBe(0);
    expect((await check(root, '--fail-on', 'hint')).exit).toBe(1);
  });
});

describe('the baseline', () => {
  const FILE = '.kam-baseline.csv';
  const task = (id: string, owner: string): string =>
    `  - id: ${id}\n    what: ${id}\n    owner: ${owner}\n    due: 2027-01-15\n`;
  const plan = (...tasks: string[]): Record<string, string> => ({
    'clients/acme/9-action-plan.md': `---\ntasks:\n${tasks.join('')}---\n`,
  });
  const messy = {
    ...plan(task('a', 'nobody'), task('b', 'nobody')),
    'clients/beta/1-general.md': '---\nid: c-2m8x4t\nname: Beta\nowner: anna\n---\n',
  };
  const text = (root: string): Promise<string> => readFile(join(root, FILE), 'utf8');

  test('lets pass what was there, shows what comes anew, and only shrinks', async () => {
    const root = await portfolio(messy);
    expect((await check(root)).exit).toBe(1);
    expect((await check(root, '--baseline')).exit).toBe(2);

    const dry = await check(root, '--update-baseline', '--dry-run');
    expect([dry.exit, dry.out]).toEqual([
      0,
      expect.stringContaining('+c-7k3m9q,action-plan/unknown-owner,2'),
    ]);
    await expect(text(root)).rejects.toThrow();

    const first = await check(root, '--update-baseline');
    expect([first.exit, first.out]).toEqual([
      0,
      `${FILE} lets 3 findings pass. Commit it.\nTo undo this, delete ${FILE}.\n`,
    ]);
    expect(await text(root)).toBe(
      'client,rule,findings\nc-2m8x4t,clients/unknown-owner,1\nc-7k3m9q,action-plan/unknown-owner,2\n',
    );
    expect((await check(root, '--baseline')).exit).toBe(0);
    expect((await check(root)).out).toMatch(/3 in the baseline\n$/);
    expect((await check(root, '--no-baseline')).exit).toBe(1);

    // One more: all of its kind at this client are shown, and the baseline does not grow.
    await write(root, plan(task('a', 'nobody'), task('b', 'nobody'), task('c', 'nobody')));
    expect((await found(root)).filter((each) => each.endsWith('error'))).toHaveLength(3);
    const grown = await check(root, '--update-baseline');
    expect([grown.exit, grown.err]).toEqual([
      2,
      expect.stringContaining('action-plan/unknown-owner (c-7k3m9q)'),
    ]);

    // One less: a hint says so, and the line shrinks.
    await write(root, plan(task('a', 'nobody'), task('b', 'ivan')));
    expect(await found(root)).toEqual([`baseline/mended ${FILE}:3 hint`]);
    expect((await check(root)).out).toContain(
      '1 finding of the baseline is mended: kam check --update-baseline',
    );
    await check(root, '--update-baseline');
    expect(await text(root)).toBe(
      'client,rule,findings\nc-2m8x4t,clients/unknown-owner,1\nc-7k3m9q,action-plan/unknown-owner,1\n',
    );

    await write(root, { ...plan(task('a', 'ivan')), 'clients/beta/1-general.md': null });
    expect((await check(root, '--update-baseline')).out).toContain(`${FILE} is gone`);
    await expect(text(root)).rejects.toThrow();
  });

  test('keeps nothing that could not be read, and is not counted meanwhile', async () => {
    const root = await portfolio({
      ...messy,
      [FILE]: 'client,rule,findings\nc-7k3m9q,yaml/syntax,5\nc-7k3m9q,action-plan/unknown-owner,2\n',
    });
    await write(root, { [GENERAL]: general('industry: "pumps\n') });
    expect((await found(root)).map((each) => each.split(' ')[0])).toEqual(
      expect.arrayContaining(['yaml/syntax', 'clients/unknown-owner']),
    );
    const { exit, err } = await check(root, '--update-baseline');
    expect([exit, err]).toEqual([2, expect.stringContaining('mend them first')]);
  });

  test.each([
    ['a conflict', 'client,rule,findings\n<<<<<<< HEAD\n'],
    ['a line twice', 'client,rule,findings\nc-2,a/b,1\nc-2,a/b,2\n'],
    ['no header', 'c-2,a/b,1\n'],
    ['a number that is none', 'client,rule,findings\nc-2,a/b,-1\n'],
  ])('with %s is refused with its line', async (_what, content) => {
    const root = await portfolio({ [FILE]: content });
    const { exit, err } = await check(root);
    expect([exit, err]).toEqual([2, expect.stringMatching(/\.kam-baseline\.csv cannot be read: line \d/)]);
    expect((await check(root, '--no-baseline')).exit).toBe(0);
  });

  test('is of the whole portfolio', async () => {
    const root = await portfolio(messy);
    for (const words of [['acme'], ['--fix'], ['--staged'], ['--since', 'HEAD']])
      expect((await check(root, '--update-baseline', ...words)).exit).toBe(2);
  });
});

describe('formats', () => {
  const WRONG = { [GENERAL]: general('deputy: anna\n') };

  test.each([
    ['kam.sarif', '"version": "2.1.0"'],
    ['kam.sarif.json', '"version": "2.1.0"'],
    ['kam.xml', '<testsuites>'],
    ['gl-code-quality-report.json', '"check_name"'],
    ['kam.json', '"command": "check"'],
    ['kam.txt', 'error  clients/unknown-owner'],
  ])('-o %s writes a file beside what is shown', async (name, expected) => {
    const root = await portfolio(WRONG);
    const { exit, out, err } = await check(root, '-o', name);
    expect([exit, out, err]).toEqual([
      1,
      expect.stringContaining('error  clients/unknown-owner'),
      `written: ${name}\n`,
    ]);
    expect(await readFile(join(root, name), 'utf8')).toContain(expected);
  });

  test('a name that tells no format is refused', async () => {
    const root = await portfolio(WRONG);
    expect((await check(root, '-o', 'findings')).exit).toBe(2);
    expect((await check(root, '-o', 'findings', '--format', 'junit')).exit).toBe(1);
  });

  test('GitLab gets its report by itself, with paths of its checkout', async () => {
    const root = await portfolio(WRONG);
    const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: top };
    const { exit, out, err } = await kam(root, ['check', '--today', '2026-11-21'], env);
    const paths = (JSON.parse(out) as { location: { path: string } }[]).map(({ location }) => location.path);
    expect([exit, new Set(paths)]).toEqual([1, new Set([`${root.slice(top.length + 1)}/${GENERAL}`])]);
    expect(err).toMatch(/^Checked 1 dossier/);
    await kam(root, ['check', '-o', 'report.json'], env);
    expect(JSON.parse(await readFile(join(root, 'report.json'), 'utf8'))).toHaveLength(paths.length);
  });

  test('a document read elsewhere names its files from the portfolio on', async () => {
    const root = await portfolio(WRONG);
    const { out } = await kam(join(root, 'clients'), ['check', '--format', 'gitlab']);
    expect(JSON.parse(out)[0].location.path).toBe(GENERAL);
  });
});
