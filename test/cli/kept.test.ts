import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BASE } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import type { ClientView, Example, Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { alone, judgesBy } from '../../src/check/run.ts';
import { ELAPSED, type Host } from '../../src/cli/context.ts';
import { remembering } from '../../src/cli/memory.ts';
import { runProgram } from '../../src/cli/program.ts';

/** A portfolio with more dossiers than this lets them go. */
const size = vi.hoisted(() => ({ many: 500 }));
vi.mock('../../src/portfolio/load.ts', async (original) => {
  const actual = await original<typeof import('../../src/portfolio/load.ts')>();
  return {
    ...actual,
    loadPortfolio: (...[tree, asked]: Parameters<typeof actual.loadPortfolio>) =>
      actual.loadPortfolio(tree, { ...asked, many: size.many }),
  };
});

const REPOSITORY = join(import.meta.dirname, '../..');
const PROGRAM = pathToFileURL(join(REPOSITORY, 'package.json'));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
    cwd: root,
    stdio: 'pipe',
    encoding: 'utf8',
  }).trim();

const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const change = (root: string, path: string, how: (text: string) => string): void =>
  write(root, path, how(readFileSync(join(root, path), 'utf8')));

const commit = (root: string, date?: string): string => {
  git(root, 'add', '-A', '.');
  const env = date === undefined ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@e', 'commit', '-qm', 'x', '--allow-empty'], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return git(root, 'rev-parse', 'HEAD');
};

/** The dossiers of the example, with its settings, register and sales, as of the days that tests name. */
const portfolio = ({ under = '', date = '2026-01-15T12:00:00Z' } = {}): string => {
  const top = mkdtempSync(join(tmpdir(), 'kam-kept-'));
  folders.push(top);
  const root = join(top, under);
  cpSync(join(REPOSITORY, 'examples'), root, { recursive: true });
  for (const each of ['kaliakra-marine', 'strandzha-wind', 'fixpoint-trade'])
    rmSync(join(root, 'clients', each), { recursive: true });
  for (const path of filesOf(root)) if (/^sales\/.*\/202[2345]/.test(path)) rmSync(join(root, path));
  for (const each of ['exports', 'README.md', '.kam'])
    rmSync(join(root, each), { recursive: true, force: true });
  change(root, 'kam.yaml', (text) => text.replace(/^# The example stands still.*\ntoday:.*\n/m, ''));
  write(root, '.gitignore', '.kam/\n*.private.yaml\n*.tmp\n');
  git(top, 'init', '-q', '-b', 'main');
  commit(top, date);
  return root;
};

const NOON = Date.parse('2026-11-21T12:00:00Z') / 1000;

type Ran = { readonly out: string; readonly err: string; readonly code: number };
type Given = {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** So many dossiers are too many to hold them. */
  readonly many?: number;
  /** Changes what the program is run with. */
  readonly on?: (host: Host) => Host;
};

const runIn = async (
  root: string,
  line: string,
  { env = {}, cwd = root, on, many = 500 }: Given = {},
): Promise<Ran> => {
  size.many = many;
  let [out, err] = ['', ''];
  const host: Host = {
    env: { SOURCE_DATE_EPOCH: String(NOON), ...env },
    cwd: () => cwd,
    stdin: {},
    stdout: {
      write: (text) => {
        out += String(text);
      },
    },
    stderr: {
      write: (text) => {
        err += String(text);
      },
    },
  };
  const argv = ['node', 'kam', ...line.split(' ').filter((word) => word !== '')];
  const code = await remembering(argv, host, PROGRAM, (inner) =>
    runProgram(argv, on === undefined ? inner : on(inner), '0.0.0-test'),
  );
  expect(err).not.toContain('bug in kam');
  return { out: out.replaceAll(ELAPSED, ''), err, code };
};

const cold = (root: string, line: string, given: Given = {}): Promise<Ran> =>
  runIn(root, line, { ...given, env: { ...given.env, KAM_NO_CACHE: '1' } });

/** What was written just now is not kept: clocks of file systems tick slowly. */
const settled = (): Promise<void> => sleep(70);

/** What is said of the files alone is said as well when dossiers are let go, of what was kept, and of both. */
const expectSame = async (root: string, line: string, given: Given = {}): Promise<Ran> => {
  const anew = await cold(root, line, { ...given, many: 500 });
  const same = { line, ...anew };
  expect({ line, ...(await cold(root, line, { ...given, many: 1 })) }).toEqual(same);
  expect({ line, ...(await runIn(root, line, given)) }).toEqual(same);
  return anew;
};

/** The host, of which the tree says when something is asked of it. */
const around = (host: Host, before: (paths: readonly string[]) => void): Host => {
  const { kept } = host;
  if (kept?.now === undefined) return host;
  const { snapshot } = kept.now;
  const { tree } = snapshot;
  const spied: typeof tree = {
    ...tree,
    read: (entries) => {
      before(entries.map(({ path }) => path));
      return tree.read(entries);
    },
    readNow: (paths, most) => {
      before(paths);
      return tree.readNow?.(paths, most) ?? [];
    },
  };
  return { ...host, kept: { ...kept, now: { ...kept.now, snapshot: { ...snapshot, tree: spied } } } };
};

/** Hears of the files that a run reads. */
const opened = () => {
  const paths: string[] = [];
  const on = (host: Host): Host => around(host, (some) => void paths.push(...some));
  return { on, paths };
};

const COMMANDS = [
  'check',
  'check --format json',
  'check --format concise',
  'check --format sarif',
  'check clients/gazmash',
  'check --no-baseline --format concise',
  'rank',
  'questions',
  'clients',
  'wallet',
  'brief gazmash',
];

test('after one change only its folder is opened again, and the same is said as anew', async () => {
  const root = portfolio();
  await settled();
  await runIn(root, 'check clients/gazmash');
  change(root, 'clients/gazmash/9-action-plan.md', (text) => `${text}\nMore.\n`);
  await settled();
  const spy = opened();
  const warm = await runIn(root, 'check clients/gazmash', { on: spy.on });
  // What is bought elsewhere is compared over all clients.
  const files = spy.paths.filter((path) => path.startsWith('clients/') && !path.endsWith('4-products.md'));
  expect(files).toContain('clients/gazmash/9-action-plan.md');
  expect(files.filter((path) => !path.startsWith('clients/gazmash/'))).toEqual([]);
  expect(warm).toEqual(await cold(root, 'check clients/gazmash'));
});

/** Markdown, YAML and tables of a portfolio, in a fixed order. */
const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/[\\/]\.(?:git|kam)\b/.test(join(each.parentPath, each.name)))
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1))
    .sort();

const picked = <T>(all: readonly T[], n: number): T => {
  const one = all[n % all.length];
  if (one === undefined) throw new Error('nothing is left to edit');
  return one;
};

const ownFile = (root: string, n: number): string =>
  picked(
    filesOf(root).filter((path) => path.startsWith('clients/')),
    n,
  );

const folderOf = (root: string, n: number): string =>
  dirname(ownFile(root, n)).split('/').slice(0, 2).join('/');

const idOf = (root: string, n: number): string =>
  picked(
    filesOf(root)
      .filter((path) => path.endsWith('1-general.md') || path === 'clients.csv')
      .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/^(?:id: )?(c-\w{6})\b/gm)])
      .map(([, id = '']) => id),
    n,
  );

const LINES: readonly ((line: string) => readonly string[])[] = [
  () => [],
  (line) => [line, line],
  (line) => [line.replaceAll(/[1-8]/g, (digit) => String(Number(digit) + 1))],
  (line) => [`${line}x`],
  (line) => [line, '  : [ "'],
  (line) => [`${line} # kam-ignore: seen`],
  (line) => [line.replace(/: .+$/, ': ?')],
  (line) => [line.replace(/20\d\d-\d\d-\d\d/, '2026-09-30')],
];

const SETTINGS = [
  'check:\n  rules:\n    - rule: action-plan/overdue-task\n      severity: error\n',
  'check:\n  ignores:\n    - rule: knowledge/stale\n      in: clients/gazmash\n      reason: known\n',
  'freshness:\n  general: 1 month\n',
  'thresholds:\n  critical_share: 10%\n',
  'language: ru\n',
  'sectoins: x\n',
];

const CALL = `---
date: 2026-11-02
who: ivan
kind: call
promised:
  - id: send
    what: Send it
    owner: ivan
    due: 2026-11-05
---
A call.
`;

/** What people and programs do to a portfolio; the numbers say to which part of it. */
const EDITS = {
  line: (root, n, m) =>
    change(root, picked(filesOf(root), n), (text) => {
      const lines = text.split('\n');
      const at = m % lines.length;
      return lines.toSpliced(at, 1, ...picked(LINES, n + m)(lines[at] ?? '')).join('\n');
    }),
  // A list item without its id is left out, and moves the places of the others.
  unnamed: (root, n) => change(root, ownFile(root, n), (text) => text.replace(/^(\s*- )id: \S+\n\s*/m, '$1')),
  body: (root, n) => appendFileSync(join(root, ownFile(root, n)), '\nЕщё слово.\n'),
  crlf: (root, n) => change(root, ownFile(root, n), (text) => text.replaceAll(/\r?\n/g, '\r\n')),
  'remove file': (root, n) => rmSync(join(root, ownFile(root, n))),
  'rename file': (root, n) => renameSync(join(root, ownFile(root, n)), join(root, `${ownFile(root, n)}.md`)),
  'copy file': (root, n, m) => {
    const path = ownFile(root, n);
    cpSync(join(root, path), join(root, folderOf(root, m), basename(path)), { force: true });
  },
  'link inside': (root, n) => relink(root, ownFile(root, n), '1-general.md'),
  'link elsewhere': (root, n) => relink(root, ownFile(root, n), '/etc/hostname'),
  'remove folder': (root, n) => rmSync(join(root, folderOf(root, n)), { recursive: true }),
  'rename folder': (root, n, m) => renameSync(join(root, folderOf(root, n)), join(root, `clients/ёж-${m}`)),
  'copy folder': (root, n, m) =>
    cpSync(join(root, folderOf(root, n)), join(root, `clients/copy-${m}`), { recursive: true }),
  // Some disks write names in pieces.
  'decomposed folder': (root, n, m) =>
    renameSync(join(root, folderOf(root, n)), join(root, `clients/${'йод'.normalize('NFD')}-${m}`)),
  'decomposed file': (root, n, m) =>
    write(
      root,
      `${folderOf(root, n)}/log/2026-11-02-${'йод'.normalize(m % 3 ? 'NFD' : 'NFC')}-ivan.md`,
      CALL,
    ),
  log: (root, n, m) => write(root, `log/${idOf(root, n)}/2026-11-0${1 + (m % 9)}-call-ivan.md`, CALL),
  settings: (root, n, m) => {
    const settings = picked(SETTINGS, n);
    const old = new RegExp(`^${settings.slice(0, settings.indexOf(':'))}:.*\\n(?: +.*\\n)*`, 'm');
    change(root, 'kam.yaml', (text) => `${m % 3 ? text.replace(old, '') : text}\n${settings}`);
  },
  rates: (root, n) => write(root, 'rates.csv', `date,currency,rate\n2026-01-01,USD,0.${n + 1}\n`),
  ignored: (root, n, m) => write(root, `${folderOf(root, n)}/x.tmp`, String(m)),
  private: (root, n, m) => write(root, `${folderOf(root, n)}/people.private.yaml`, `people: ${m}\n`),
  unwatched: (root, n) => git(root, 'update-index', '--assume-unchanged', ownFile(root, n)),
  skipped: (root, n) => git(root, 'update-index', '--skip-worktree', ownFile(root, n)),
  add: (root) => git(root, 'add', '-A', '.'),
  announce: (root) => git(root, 'add', '-N', '.'),
  commit: (root) => commit(root),
  undo: (root) => git(root, 'checkout', '-q', '--', '.'),
  back: (root) => git(root, 'reset', '-q', '--hard', 'HEAD~1'),
  'back in the index': (root) => git(root, 'reset', '-q', 'HEAD~1'),
  baseline: (root) => cold(root, 'check --update-baseline'),
} satisfies Record<string, (root: string, n: number, m: number) => unknown>;

const relink = (root: string, path: string, to: string): void => {
  rmSync(join(root, path));
  symlinkSync(to, join(root, path));
};

type Edit = { readonly does: keyof typeof EDITS; readonly n: number; readonly m: number };
const some = fc.nat({ max: 1000 });
const edit: fc.Arbitrary<Edit> = fc.record({
  does: fc.oneof(
    fc.constantFrom('line' as const, 'line' as const, 'commit' as const, 'log' as const, 'settings' as const),
    fc.constantFrom(...(Object.keys(EDITS) as Edit['does'][])),
  ),
  n: some,
  m: some,
});

/** What cannot be done just now (git has nothing to go back to) is left out. */
const tried = (does: () => unknown): void => {
  try {
    does();
  } catch {
    // git has nothing to go back to.
  }
};

const take = async (root: string, { does, n, m }: Edit): Promise<void> => {
  try {
    await EDITS[does](root, n, m);
  } catch {
    // The law holds all the same.
  }
};

const RUNS = Number(process.env['KEPT_RUNS'] ?? 4);

const DAYS = ['2026-11-21', '2026-11-22', '2027-03-01', '2026-05-02'].map((day) =>
  String(Date.parse(`${day}T12:00:00Z`) / 1000),
);

describe('what was kept says the same as the files', () => {
  test.each(['', 'sales team/отдел'])('whatever is edited, in the folder "%s"', async (under) => {
    const round = fc.record({
      edits: fc.array(edit, { minLength: 1, maxLength: 2 }),
      lines: fc.uniqueArray(fc.constantFrom(...COMMANDS), { minLength: 1, maxLength: 2 }),
      day: fc.constantFrom(...DAYS, ...DAYS.slice(0, 1)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(1, 500),
        async (rounds, many) => {
          const root = portfolio({ under });
          await settled();
          await runIn(root, 'check', { many });
          for (const { edits, lines, day } of rounds) {
            for (const each of edits) await take(root, each);
            await settled();
            for (const line of lines) await expectSame(root, line, { env: { SOURCE_DATE_EPOCH: day }, many });
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('and in each of these cases', () => {
  /** Twice, so that what was kept is read, and after a change of one other file. */
  const expectSameTwice = async (root: string, lines: readonly string[] = COMMANDS): Promise<void> => {
    for (const day of ['2026-11-21', '2026-11-22']) {
      const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) };
      await settled();
      for (const line of lines) await expectSame(root, line, { env });
      appendFileSync(join(root, 'clients/vitosha-lifts/1-general.md'), '\nMore.\n');
      await settled();
      for (const line of lines) await expectSame(root, line, { env, many: 1 });
    }
  };

  test('a file whose name the disk and git spell in pieces', async () => {
    const root = portfolio();
    write(root, `clients/gazmash/log/2026-11-02-${'йод'.normalize('NFD')}-ivan.md`, CALL);
    commit(root);
    await expectSameTwice(root, ['check --format concise', 'brief gazmash']);
  });

  test('a section that is a link within the portfolio', async () => {
    const root = portfolio();
    renameSync(join(root, 'clients/gazmash/9-action-plan.md'), join(root, 'clients/gazmash/plan.txt'));
    symlinkSync('plan.txt', join(root, 'clients/gazmash/9-action-plan.md'));
    await expectSameTwice(root, ['check --format concise', 'brief gazmash']);
    commit(root);
    await expectSameTwice(root, ['check --format concise', 'brief gazmash']);
  });

  test.each([' sales', 'sales ', 'a/ b/c'])('a folder of the repository named "%s"', async (under) => {
    const root = portfolio({ under });
    await settled();
    await runIn(root, 'check');
    change(root, 'clients/gazmash/1-general.md', (text) => text.replace('name:', 'nmae:'));
    await expectSameTwice(root, ['check --format concise']);
  });

  test('lists that are known to hold nothing grow old', async () => {
    const root = portfolio();
    write(root, 'clients/vitosha-lifts/5-competitors.md', '---\ncompetitors: none (asked 2025-11-21)\n---\n');
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']) {
      const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) };
      await settled();
      for (const line of ['check --format json', 'clients --format json', 'brief vitosha-lifts'])
        await expectSame(root, line, { env });
    }
  });

  test('the disk holds another text than git: an encoding, a filter', async () => {
    const root = portfolio();
    git(root, 'config', 'filter.hidden.clean', 'tr a-z b-za');
    git(root, 'config', 'filter.hidden.smudge', 'tr b-za a-z');
    write(
      root,
      '.gitattributes',
      'clients/gazmash/** filter=hidden\nclients/dunav-most/** text eol=crlf\nclients/hemus-build/** working-tree-encoding=UTF-16LE-BOM\n',
    );
    rmSync(join(root, 'clients/hemus-build'), { recursive: true });
    git(root, 'checkout', '-q', '--', 'clients/hemus-build');
    commit(root);
    for (const line of [
      'check --format concise',
      'check --format concise --at HEAD',
      'check --format json',
      'check --format json --at HEAD',
    ]) {
      await settled();
      await expectSame(root, line);
    }
  });
});

describe('the time of versions', () => {
  test('any versions in any order say what they say without what was kept', async () => {
    const root = portfolio();
    const versions = ['2026-Q1', '2026-02'];
    for (const [at, month] of ['03', '05', '08', '10'].entries()) {
      EDITS.line(root, 5 * at, 11 * at);
      EDITS['copy folder'](root, at, at);
      EDITS.unnamed(root, 3 * at);
      versions.push(commit(root, `2026-${month}-20T12:00:00Z`), `2026-${month}`);
    }
    versions.push('2026-Q3', 'HEAD', 'HEAD~2');
    const asked = fc.record({
      line: fc.constantFrom(
        'check --format concise',
        'check',
        'rank',
        'brief gazmash',
        'questions',
        'wallet',
      ),
      at: fc.option(fc.constantFrom(...versions)),
      many: fc.constantFrom(1, 500),
    });
    await settled();
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 4 }), async (all) => {
        for (const { line, at, many } of all)
          await expectSame(root, at === null ? line : `${line} --at ${at}`, { many });
      }),
      { numRuns: RUNS },
    );
  });
});

/** All files of the cache. */
const keptIn = (root: string): readonly string[] =>
  readdirSync(join(root, '.kam/cache'), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();

describe('whatever lies in .kam/cache', () => {
  const LINES_OF = ['check --format json', 'check --format json --at HEAD'];
  const harm: Record<string, (path: string) => void> = {
    'is gone': (path) => rmSync(path),
    'is empty': (path) => writeFileSync(path, ''),
    'is cut': (path) => writeFileSync(path, readFileSync(path).subarray(0, -9)),
    'lacks its middle': (path) =>
      writeFileSync(path, readFileSync(path, 'latin1').replace(/(?<=\n[^\n]{40})[^\n]{9}/, ''), 'latin1'),
    'is no text': (path) => writeFileSync(path, Buffer.from([0, 255, 254, 10, 9, 10])),
    'is a folder': (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    'is a link': (path) => {
      rmSync(path);
      symlinkSync('/dev/null', path);
    },
    'is a link in a circle': (path) => {
      rmSync(path);
      symlinkSync(basename(path), path);
    },
  };

  test('is harmed, no result changes', async () => {
    const root = portfolio();
    for (const [at, spoil] of Object.values(harm).entries()) {
      EDITS.body(root, at);
      await settled();
      for (const line of LINES_OF) await expectSame(root, line);
      expect(keptIn(root).length).toBeGreaterThan(3);
      for (const path of keptIn(root)) spoil(path);
    }
    EDITS.body(root, 9);
    await settled();
    for (const line of LINES_OF) await expectSame(root, line);
  });

  test.each(['judged', ''])('nor when a file or a link stands in place of .kam/cache/%s', async (kind) => {
    const root = portfolio();
    const place = join(root, '.kam/cache', kind);
    await settled();
    await runIn(root, 'check');
    const outside = mkdtempSync(join(tmpdir(), 'kam-outside-'));
    folders.push(outside);
    for (const put of [() => writeFileSync(place, 'x'), () => symlinkSync(outside, place)]) {
      rmSync(place, { recursive: true, force: true });
      put();
      EDITS.body(root, 0);
      await settled();
      for (const line of LINES_OF) await expectSame(root, line);
    }
  });

  test('two checks at once do no harm', async () => {
    const root = portfolio();
    const kam = async (env: Record<string, string> = {}): Promise<string> => {
      const child = spawn('node', [join(REPOSITORY, 'bin/kam.js'), 'check', '--format', 'json'], {
        cwd: root,
        env: { ...process.env, SOURCE_DATE_EPOCH: String(NOON), ...env },
      });
      let out = '';
      for await (const piece of child.stdout) out += String(piece);
      return out;
    };
    for (const n of [0, 1]) {
      EDITS.body(root, n);
      await settled();
      const anew = await kam({ KAM_NO_CACHE: '1' });
      expect(anew).toContain('"findings"');
      expect(await Promise.all([kam(), kam()])).toEqual([anew, anew]);
      EDITS.ignored(root, n, n);
      await settled();
      expect(await kam()).toEqual(await kam({ KAM_NO_CACHE: '1' }));
    }
  });
});

test('what is private is kept nowhere', async () => {
  const root = portfolio();
  write(
    root,
    'clients/gazmash/people.private.yaml',
    'people:\n  georgi-iliev:\n    birthday: 1970-01-01\n    note: geheimwort\n',
  );
  git(root, 'add', '-f', 'clients/gazmash/people.private.yaml');
  commit(root);
  await settled();
  for (const line of [...COMMANDS, 'people --private', 'agenda --private', 'check --at HEAD'])
    await runIn(root, line);
  expect(keptIn(root).length).toBeGreaterThan(3);
  for (const path of keptIn(root)) expect(readFileSync(path, 'latin1')).not.toContain('geheimwort');
});

describe('files that change while they are read', () => {
  const EDIT_AT: Record<string, (root: string) => void> = {
    'one is edited': (root) =>
      change(root, 'clients/gazmash/4-products.md', (text) => text.replaceAll(/\d/g, '1')),
    'one is gone': (root) => rmSync(join(root, 'clients/gazmash/4-products.md')),
    'a folder is gone': (root) => rmSync(join(root, 'clients/hemus-build'), { recursive: true }),
    'one comes': (root) => write(root, 'clients/gazmash/log/2026-11-01-call-ivan.md', CALL),
    'the settings change': (root) => write(root, 'kam.yaml', 'kam: 1\ncompany: X\ncurrency: EUR\n'),
    'git takes in a change': (root) => {
      change(root, 'clients/gazmash/4-products.md', (text) => text.replaceAll(/\d/g, '1'));
      commit(root);
    },
  };

  test.each(Object.keys(EDIT_AT))('%s: nothing wrong is kept', async (what) => {
    for (const [at, isWarm] of [
      [1, false],
      [5, true],
    ] as const) {
      const root = portfolio();
      await settled();
      if (isWarm) await runIn(root, 'check --format json --today 2026-11-01');
      if (isWarm) await runIn(root, 'check --format json');
      let asked = 0;
      const before = (): void => {
        asked += 1;
        if (asked === at) EDIT_AT[what]?.(root);
      };
      // Remembering the whole command would hide what was kept of the folders.
      await runIn(root, 'check --format json --today 2026-11-21', { on: (host) => around(host, before) });
      await settled();
      await expectSame(root, 'check --format json');
      git(root, 'reset', '-q', '--hard', 'main');
      tried(() => git(root, 'reset', '-q', '--hard', 'HEAD~1'));
      await settled();
      await expectSame(root, 'check --format json');
    }
  });
});

describe('each example of a rule', () => {
  const put = (root: string, example: Example): void => {
    for (const [path, content] of Object.entries({ ...BASE, ...example })) {
      if (content === null) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (typeof content === 'string' || content instanceof Uint8Array)
        writeFileSync(join(root, path), content);
      else symlinkSync(content.link, join(root, path));
    }
  };

  /** All files with what is in them. */
  const contents = (root: string): readonly string[] =>
    filesOf(root).map((path) => `${path}: ${readFileSync(join(root, path), 'latin1')}`);

  test('is judged and mended in the same way when its dossiers are let go, and when they were kept', async () => {
    const top = mkdtempSync(join(tmpdir(), 'kam-kept-'));
    folders.push(top);
    let fixable = 0;
    const at = (name: string, id: string): string => join(top, name, id.replace('/', '-'));
    for (const { id, bad } of rules) for (const name of ['held', 'let-go']) put(at(name, id), bad);
    await settled();
    for (const { id } of rules) {
      const [held, letGo] = [at('held', id), at('let-go', id)];
      const anew = await cold(held, 'check --format json');
      for (const [line, many] of [
        ['check --format json', 0],
        ['check --format json --fail-on error', 500],
      ] as const)
        expect([id, await runIn(letGo, line, { many })]).toEqual([id, anew]);
      if (!anew.out.includes('"fix"')) continue;
      fixable += 1;
      expect([id, await runIn(letGo, 'check --fix', { many: 0 })]).toEqual([
        id,
        await cold(held, 'check --fix'),
      ]);
      expect([id, contents(letGo)]).toEqual([id, contents(held)]);
    }
    expect(fixable).toBeGreaterThan(5);
  });
});

test('a rule of clients that looks beyond its client is a bug, which nobody overlooks', async () => {
  const { portfolio: whole, today } = await openExample({});
  const [client] = whole.clients;
  if (client === undefined) throw new Error('the base has a client');
  for (const key of ['clients', 'reviews', 'imports', 'ignores', 'files'] as const) {
    const beyond = {
      ...(rules.find(({ scope }) => scope === 'client') as Extract<Rule, { scope: 'client' }>),
      *check({ portfolio: given }: ClientView) {
        yield { at: { file: 'kam.yaml', path: [] }, args: { all: String(given[key]) } };
      },
    };
    const look = () => judgesBy([beyond])({ client, portfolio: alone(whole), today });
    expect(look).toThrow('looks beyond its client');
  }
});
