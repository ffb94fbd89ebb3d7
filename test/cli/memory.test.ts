import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
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
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ELAPSED, type Host } from '../../src/cli/context.ts';
import { remembering } from '../../src/cli/memory.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
    cwd: root,
    stdio: 'pipe',
  });

const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const portfolio = ({ inGit = true, under = '' } = {}): string => {
  const top = mkdtempSync(join(tmpdir(), 'kam-memory-'));
  folders.push(top);
  const root = join(top, under);
  write(root, 'kam.yaml', 'kam: 1\n');
  write(root, 'clients/acme/1-general.md', '---\nid: c-1\n---\n');
  write(root, 'clients/acme/9-action-plan.md', '---\n---\n');
  write(root, '.gitignore', '.kam/\nsales/\n*.private.yaml\n');
  write(root, 'sales/erp/2026-01.csv', 'date,revenue\n');
  if (inGit) {
    git(top, 'init', '-q');
    git(top, 'add', '-A');
    git(top, 'commit', '-qm', 'first');
  }
  return root;
};

/** Everything that a command may read, as one text. */
const contents = (root: string): string =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(kam\.yaml|clients|sales)/.test(path) && !path.includes('.private.'))
    .filter((path) => !lstatSync(join(root, path)).isDirectory())
    .sort()
    .map((path) => {
      try {
        return `${path}=${readFileSync(join(root, path), 'utf8')}`;
      } catch {
        return path;
      }
    })
    .join('\n');

const program = () => pathToFileURL(join(import.meta.dirname, '../../package.json'));

type Ran = { readonly out: string; readonly code: number; readonly fresh: boolean };

const runIn = async (
  root: string,
  words: readonly string[] = ['check'],
  host: Partial<Host> = {},
  does: (host: Host) => number = () => 0,
): Promise<Ran> => {
  const written: string[] = [];
  let fresh = false;
  const sink = { write: (text: string | Uint8Array) => written.push(String(text)) };
  const whole: Host = { env: {}, cwd: () => root, stdin: {}, stdout: sink, stderr: sink, ...host };
  const code = await remembering(['node', 'kam', ...words], whole, program(), async (recorded) => {
    fresh = true;
    recorded.stdout.write(`${contents(root)}\n`);
    recorded.stderr.write('beside\n');
    return does(recorded);
  });
  return { out: written.join(''), code, fresh };
};

describe('what was said is said again', () => {
  test.each([{}, { inGit: false }, { under: 'team/base' }])('while nothing changes: %o', async (where) => {
    const root = portfolio(where);
    const first = await runIn(root, ['check'], {}, () => 1);
    const second = await runIn(root);
    expect([first.fresh, second.fresh]).toEqual([true, false]);
    expect({ ...second, fresh: true }).toEqual(first);
  });

  test('with the time that it took now', async () => {
    const root = portfolio();
    await runIn(root, ['check'], {}, (host) => {
      host.stdout.write(`in ${ELAPSED} ms`);
      return 0;
    });
    expect((await runIn(root)).out).toMatch(/in \d+ ms$/);
  });

  test.each<[string, (root: string) => void]>([
    ['a changed file', (root) => write(root, 'clients/acme/1-general.md', '---\nid: c-2\n---\n')],
    ['a new file', (root) => write(root, 'clients/acme/2-priorities.md', '---\n---\n')],
    ['a new dossier', (root) => write(root, 'clients/zeta/1-general.md', '---\nid: c-9\n---\n')],
    ['a removed file', (root) => rmSync(join(root, 'clients/acme/9-action-plan.md'))],
    ['a renamed folder', (root) => renameSync(join(root, 'clients/acme'), join(root, 'clients/acme-2'))],
    ['an ignored file', (root) => write(root, 'sales/erp/2026-01.csv', 'date,revenue\n2026-01-01,5\n')],
    ['a new ignored file', (root) => write(root, 'sales/erp/2026-02.csv', 'date\n')],
    ['the settings', (root) => write(root, 'kam.yaml', 'kam: 1\nlanguage: ru\n')],
    [
      'a change of the same length right after git looked',
      (root) => {
        git(root, 'status');
        writeFileSync(join(root, 'clients/acme/1-general.md'), '---\nid: c-7\n---\n');
      },
    ],
    [
      'a file that git was told to leave alone',
      (root) => {
        git(root, 'update-index', '--assume-unchanged', 'clients/acme/1-general.md');
        write(root, 'clients/acme/1-general.md', '---\nid: c-3\n---\n');
      },
    ],
    [
      'a file that is not checked out',
      (root) => {
        git(root, 'update-index', '--skip-worktree', 'clients/acme/9-action-plan.md');
        rmSync(join(root, 'clients/acme/9-action-plan.md'));
      },
    ],
    [
      'a link that leads elsewhere',
      (root) => {
        rmSync(join(root, 'clients/acme/9-action-plan.md'));
        symlinkSync('1-general.md', join(root, 'clients/acme/9-action-plan.md'));
      },
    ],
  ])('but not after %s', async (_what, change) => {
    const root = portfolio();
    await runIn(root);
    change(root);
    const after = await runIn(root);
    expect(after.fresh).toBe(true);
    expect(after.out).toContain(contents(root));
    expect((await runIn(root)).fresh).toBe(false);
  });

  test('after any changes it is what would be said anew', async () => {
    const PATHS = [
      'kam.yaml',
      'clients/acme/1-general.md',
      'clients/b/1-general.md',
      'sales/erp/2026-01.csv',
      'note.txt',
    ];
    const step = fc.oneof(
      fc.record({
        path: fc.constantFrom(...PATHS),
        text: fc.constantFrom('a\n', 'b\n', '---\nid: c-1\n---\n'),
      }),
      fc.constantFrom('add', 'commit', 'stash', 'run', 'run'),
      fc.record({ gone: fc.constantFrom(...PATHS.slice(1)) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const root = portfolio();
        for (const each of steps) {
          if (each === 'run') await runIn(root);
          else if (each === 'add') git(root, 'add', '-A');
          else if (each === 'commit') git(root, 'commit', '-qam', 'x', '--allow-empty');
          else if (each === 'stash') git(root, 'stash', '-q');
          else if ('gone' in each) rmSync(join(root, each.gone), { force: true });
          else write(root, each.path, each.text);
          if (!existsSync(join(root, 'kam.yaml'))) return;
          expect((await runIn(root)).out).toContain(contents(root));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('nothing is kept, nor hashed, where sales lie in files of another program', async () => {
    const root = portfolio({ inGit: false });
    write(root, 'kam.yaml', 'kam: 1\nledger:\n  engine: duckdb\n  files: w/x.csv\n');
    write(root, 'w/x.csv', 'date,revenue\n');
    await runIn(root);
    expect((await runIn(root)).fresh).toBe(true);
    expect(existsSync(join(root, '.kam'))).toBe(false);
  });

  test('nor for other words, another screen, another day or language, another place', async () => {
    const root = portfolio();
    await runIn(root);
    const wide = { isTTY: true, columns: 120, write: () => true };
    const others: [readonly string[], Partial<Host>][] = [
      [['check', '--format', 'json'], {}],
      [['check'], { stdout: wide }],
      [['check'], { env: { NO_COLOR: '1' } }],
      [['check'], { env: { SOURCE_DATE_EPOCH: '0' } }],
      [['check', '-C', '..'], { cwd: () => join(root, 'clients/acme') }],
    ];
    for (const [words, host] of others)
      expect((await runIn(root, words, host)).fresh, String(words)).toBe(true);
  });
});

describe('never remembered is', () => {
  test.each([
    ['init'],
    ['check', '--fix'],
    ['check', '--staged'],
    ['check', '--since', 'HEAD'],
    ['check', '--update-baseline'],
    ['rank', '-o', 'x.html'],
    ['rank', '--output=x.html'],
    ['rank', '--at', 'HEAD'],
    ['agenda', '--private'],
  ])('%s %s', async (...words) => {
    const root = portfolio();
    await runIn(root, words);
    expect((await runIn(root, words)).fresh).toBe(true);
  });

  test('what failed, what wrote bytes, what looked at more than the files, and where that is wished', async () => {
    const root = portfolio();
    const runs: [(host: Host) => number, Partial<Host>][] = [
      [() => 2, {}],
      [
        (host) => {
          host.stdout.write(new Uint8Array(1));
          return 0;
        },
        {},
      ],
      [
        (host) => {
          host.forget?.();
          return 0;
        },
        {},
      ],
      [() => 0, { env: { KAM_NO_CACHE: '1' } }],
    ];
    for (const [does, host] of runs) {
      await runIn(root, ['check'], host, does);
      expect((await runIn(root, ['check'], host, does)).fresh).toBe(true);
    }
  });

  test('what was read while a file changed', async () => {
    const root = portfolio();
    await runIn(root, ['check'], {}, () => {
      write(root, 'clients/acme/1-general.md', '---\nid: c-8\n---\n');
      return 0;
    });
    expect((await runIn(root)).fresh).toBe(true);
  });

  test('what lies broken in the folder, or where it cannot be written', async () => {
    const root = portfolio();
    await runIn(root);
    const kept = join(root, '.kam/cache/said');
    for (const name of readdirSync(kept))
      writeFileSync(join(kept, name), 'digest\n{"pieces":[["out","forged"]],"code":0}');
    expect(await runIn(root)).toMatchObject({ fresh: true, code: 0 });
    rmSync(join(root, '.kam'), { recursive: true });
    write(root, '.kam', 'a file in its place');
    expect((await runIn(root)).fresh).toBe(true);
    expect((await runIn(root)).fresh).toBe(true);
  });

  test('private people: they change nothing and stand nowhere', async () => {
    const root = portfolio();
    await runIn(root);
    write(root, 'clients/acme/people.private.yaml', 'birthday: 1970-01-01\n');
    expect((await runIn(root)).fresh).toBe(false);
  });
});

test('a file that may not be read is no reason to fail', async () => {
  const root = portfolio({ inGit: false });
  chmodSync(join(root, 'clients/acme/1-general.md'), 0);
  expect((await runIn(root)).code).toBe(0);
});
