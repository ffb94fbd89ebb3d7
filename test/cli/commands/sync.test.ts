import { chmod, mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { general } from '../../../src/check/example.ts';
import { conflictsIn } from '../../../src/cli/sync/conflicts.ts';
import { kam, type Ran, write, writePortfolio } from './kam.ts';
import { type Git, gitIn, pathWithKam, person } from './repositories.ts';

const GENERAL = 'clients/acme/1-general.md';
const PLAN = 'clients/acme/9-action-plan.md';
const plan = (what: string, owner = 'ivan'): string =>
  `---\ntasks:\n  - id: pilot\n    what: ${what}\n    owner: ${owner}\n    due: 2027-01-15\n---\nThe plan.\n`;

let top: string;
let made = 0;
beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-sync-')));
  for (const [name, value] of Object.entries(person('ivan'))) vi.stubEnv(name, value);
  vi.stubEnv('PATH', await pathWithKam(join(top, 'bin')));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true });
});

type Clone = { root: string; git: Git };

/** A shared repository, and the clones of two managers. */
let [hub, ivan, maria]: [Clone, Clone, Clone] = [] as never;
beforeEach(async () => {
  const folder = join(top, String(made++));
  const clone = (name: string): Clone => ({ root: join(folder, name), git: gitIn(join(folder, name)) });
  [hub, ivan, maria] = [clone('hub.git'), clone('ivan'), clone('maria')];
  await gitIn(top)('init', '-q', '--bare', '-b', 'main', hub.root);
  await writePortfolio(ivan.root, { [PLAN]: plan('Pilot'), '.gitignore': '*.private.yaml\n.kam/\n' });
  await gitIn(top)('init', '-q', '-b', 'main', ivan.root);
  await ivan.git('add', '.');
  await ivan.git('commit', '-q', '-m', 'first');
  await ivan.git('remote', 'add', 'origin', hub.root);
  await ivan.git('push', '-q', '-u', 'origin', 'main');
  await gitIn(top)('clone', '-q', hub.root, maria.root);
});

const sync = ({ root }: Clone, ...words: string[]): Promise<Ran> => kam(root, ['sync', ...words], {});
const read = ({ root }: Clone, path: string): Promise<string> => readFile(join(root, path), 'utf8');
const last = async ({ git }: Clone): Promise<string> => (await git('log', '-1', '--format=%B')).trim();

describe('kam sync', () => {
  test('commits in words, shares, and takes in what others did', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv'), [GENERAL]: general('industry: pumps\n') });
    const { exit, out } = await sync(ivan);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Committed here: Acme.*: General.*, Action plan\nShared: 1 commit of yours\n$/);
    expect(await sync(maria)).toMatchObject({ exit: 0, out: 'Taken in: 1 commit of others\n' });
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Plovdiv'));
    // Nothing was done here: no merge is made.
    expect(await maria.git('rev-parse', 'HEAD')).toBe(await ivan.git('rev-parse', 'HEAD'));
    expect((await sync(maria)).out).toBe('Nothing to do: here and there are the same.\n');
  });

  test('merges what two managers did, and takes a message', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [GENERAL]: general('industry: pumps\n') });
    const { exit, out } = await sync(maria, '--message', 'Visit');
    expect([exit, out]).toEqual([
      0,
      'Committed here: Visit\nTaken in: 1 commit of others, merged with yours\nShared: 2 commits of yours\n',
    ]);
    await sync(ivan);
    expect(await ivan.git('rev-parse', 'HEAD^{tree}')).toBe(await maria.git('rev-parse', 'HEAD^{tree}'));
    expect(await read(ivan, GENERAL)).toBe(general('industry: pumps\n'));
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Plovdiv'));
  });

  test('two who change neighbouring facts need decide nothing, where the doctor was', async () => {
    await kam(ivan.root, ['doctor', '--fix']);
    await sync(ivan);
    await sync(maria);
    await kam(maria.root, ['doctor', '--fix']);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot', 'maria') });
    expect(await sync(maria)).toMatchObject({ exit: 0, out: expect.stringContaining('merged with yours') });
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Plovdiv', 'maria'));
  });

  test('stops where two changed one fact, says which, and goes on once it is decided', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot in Varna') });
    const { exit, out } = await sync(maria);
    expect(exit).toBe(1);
    expect(out).toContain(`Action plan: ${PLAN}`);
    expect(out).toMatch(/line \d+\n {4}yours: +what: Pilot in Varna\n {4}theirs: +what: Pilot in Plovdiv/);
    expect(out).toContain('kam sync --continue');

    // Neither a second sync nor going on too early makes marks part of a commit.
    expect(await sync(maria)).toMatchObject({ exit: 2, err: expect.stringContaining('--continue') });
    expect(await sync(maria, '--continue')).toMatchObject({ exit: 1, out: expect.stringContaining(PLAN) });
    await write(maria.root, { [PLAN]: plan('Pilot in both') });
    expect(await sync(maria, '--continue')).toMatchObject({ exit: 0, out: 'Shared: 2 commits of yours\n' });
    await sync(ivan);
    expect(await read(ivan, PLAN)).toBe(plan('Pilot in both'));
  });

  test('--abort goes back to how it was, with the own work committed', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot in Varna') });
    await sync(maria);
    expect((await sync(maria, '--abort')).exit).toBe(0);
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Varna'));
    expect(await maria.git('status', '--porcelain')).toBe('');
    expect(await last(maria)).toContain('Action plan');
    expect(await sync(maria, '--abort')).toMatchObject({ exit: 2 });
    expect(await sync(maria, '--continue')).toMatchObject({ exit: 2 });
  });

  test('says of a file that one changed and the other deleted', async () => {
    await ivan.git('rm', '-q', PLAN);
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot in Varna') });
    const { exit, out } = await sync(maria);
    expect([exit, out]).toEqual([1, expect.stringContaining('deleted by the other')]);
    expect((await sync(maria, '--continue')).exit).toBe(0);
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Varna'));
  });

  test('does not share what the check calls wrong, and says how to', async () => {
    const before = await hub.git('rev-parse', 'main');
    await write(ivan.root, { [PLAN]: plan('Pilot', 'nobody') });
    const { exit, out } = await sync(ivan);
    expect([exit, out]).toEqual([1, expect.stringContaining('git push origin main')]);
    expect(out).toContain('the check finds 1 error.');
    expect(await hub.git('rev-parse', 'main')).toBe(before);
    await write(ivan.root, { [PLAN]: plan('Pilot', 'ivan # again') });
    expect(await sync(ivan)).toMatchObject({ exit: 0 });
  });

  test('stops at a hook that refuses, even without a word', async () => {
    const hook = join(ivan.root, '.git/hooks/pre-commit');
    await write('/', { [hook]: '#!/bin/sh\nexit 1\n' });
    await chmod(hook, 0o755);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    expect(await sync(ivan)).toMatchObject({ exit: 2, err: expect.stringContaining('git could not commit') });
    expect(await last(ivan)).toBe('first');
    expect(await read(ivan, PLAN)).toBe(plan('Pilot in Plovdiv'));
  });

  test('never commits private files, and never lets a private file of others overwrite one', async () => {
    const file = 'clients/acme/people.private.yaml';
    await write(ivan.root, { [file]: 'people: []\n', 'clients/acme/notes.private.md': 'x' });
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    expect(await hub.git('ls-tree', '-r', '--name-only', 'main')).not.toContain('private');
    expect((await sync(ivan)).out).toContain('Nothing to do');

    await write(maria.root, { [file]: 'people:\n  - id: hers\n' });
    await maria.git('add', '-f', file);
    await maria.git('commit', '-q', '-m', 'by mistake');
    await maria.git('pull', '-q', '--no-rebase', '--no-edit');
    await maria.git('push', '-q');
    const { exit, err } = await sync(ivan);
    expect([exit, err]).toEqual([2, expect.stringContaining(file)]);
    expect(await read(ivan, file)).toBe('people: []\n');
  });

  test('tries once more when somebody was quicker', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await write(maria.root, { [GENERAL]: general('industry: pumps\n') });
    await maria.git('commit', '-q', '-a', '-m', 'quicker');
    // Between the fetch and the push of Ivan, Maria pushes.
    const hook = join(ivan.root, '.git/hooks/pre-push');
    await write('/', {
      [hook]: `#!/bin/sh\ntest -e "${top}/once-${made}" && exit 0\ntouch "${top}/once-${made}"\nunset GIT_DIR\ncd "${maria.root}" && git push -q origin main\n`,
    });
    await chmod(hook, 0o755);
    expect(await sync(ivan)).toMatchObject({ exit: 0, out: expect.stringContaining('merged with yours') });
    expect(await read(ivan, GENERAL)).toBe(general('industry: pumps\n'));
    expect(await hub.git('rev-parse', 'main')).toBe(await ivan.git('rev-parse', 'HEAD'));
  });

  test('says what a protected branch needs', async () => {
    const hook = join(hub.root, 'hooks/pre-receive');
    await write('/', { [hook]: '#!/bin/sh\necho "main is protected" >&2\nexit 1\n' });
    await chmod(hook, 0o755);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    const { exit, err } = await sync(ivan);
    expect([exit, err]).toEqual([2, expect.stringContaining('git switch -c my-changes')]);
    expect(err).toContain('main is protected');
    expect(await last(ivan)).toContain('Action plan');
  });

  test('reaches a remote the way the environment says', async () => {
    const ssh = join(top, 'ssh');
    await write('/', { [ssh]: '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n' });
    await chmod(ssh, 0o755);
    vi.stubEnv('GIT_SSH_COMMAND', ssh);
    await ivan.git('remote', 'set-url', 'origin', `example.com:${hub.root}`);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    expect(await sync(ivan)).toMatchObject({ exit: 0, out: expect.stringContaining('Shared: 1') });
    vi.stubEnv('GIT_SSH_COMMAND', undefined);
  });

  test('keeps what was done when nobody answers', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await rm(hub.root, { recursive: true });
    const { exit, err } = await sync(ivan);
    expect([exit, err]).toEqual([2, expect.stringContaining('nothing is lost')]);
    expect(await last(ivan)).toContain('Action plan');
  });

  test('a dry run says what would happen, and changes no file', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [GENERAL]: general('industry: pumps\n') });
    const before = await maria.git('rev-parse', 'HEAD');
    const { out } = await sync(maria, '--dry-run');
    expect(out).toMatch(
      /^Would commit: .*General.*\nWould take in: 1 commit of others\nWould share: 1 commit of yours\n/,
    );
    expect(out).toContain('The changes of both sides fit together.');
    expect(await maria.git('rev-parse', 'HEAD')).toBe(before);
    expect(await read(maria, PLAN)).toBe(plan('Pilot'));
  });

  /** All that a repository holds beside the marks of where others are. */
  const stateOf = async ({ git }: Clone): Promise<readonly string[]> =>
    Promise.all([
      git('status', '--porcelain'),
      git('stash', 'list'),
      git('log', '--format=%H', 'main'),
      git('count-objects', '-v'),
      git('ls-files', '--stage'),
    ]);

  test('a dry run foretells what somebody would have to decide, and leaves no trace', async () => {
    await write(ivan.root, {
      [PLAN]: plan('Pilot in Plovdiv'),
      [GENERAL]: general('industry: pumps\n'),
      'clients/acme/3-stakeholders.md': '---\npeople: []\n---\n',
    });
    await sync(ivan);
    await sync(maria);
    await write(ivan.root, { [PLAN]: plan('Pilot in Ruse'), 'clients/acme/3-stakeholders.md': null });
    await sync(ivan);
    await write(maria.root, {
      [PLAN]: plan('Pilot in Varna'),
      'clients/acme/3-stakeholders.md': '---\npeople: []\n---\nNobody yet.\n',
    });
    await maria.git('fetch', '-q');
    const before = await stateOf(maria);
    const foretold = await sync(maria, '--dry-run');
    expect(foretold.exit).toBe(1);
    expect(foretold.out).toMatch(
      /^Would commit: .*\nWould take in: 1 commit of others\nWould share: 1 commit of yours\nIt would stop at 2 places/,
    );
    expect(await stateOf(maria)).toEqual(before);
    expect(await read(maria, PLAN)).toBe(plan('Pilot in Varna'));

    // It comes as it was foretold: the same files, lines and sides.
    const { out } = await sync(maria);
    const told = (text: string): string => /\n\n(.*?)\n(?:\n(?:Keep|For)|$)/s.exec(text)?.[1] ?? '';
    expect(told(foretold.out)).toContain(`Action plan: ${PLAN}`);
    expect(told(foretold.out)).toContain('changed by one and deleted by the other');
    expect(told(foretold.out)).toBe(told(out).trimEnd());
  });

  test('what kam would merge fact by fact is said, and foretold once it does', async () => {
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot', 'maria') });
    const { exit, out } = await sync(maria, '--dry-run');
    expect([exit, out]).toEqual([1, expect.stringContaining('For 1 file of these')]);
    await kam(maria.root, ['doctor', '--fix']);
    expect(await sync(maria, '--dry-run')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('fit together'),
    });
  });

  test('an older git cannot tell, and that is said', async () => {
    const old = join(top, 'old-git');
    const real = (await gitIn(top)('--exec-path')).trim();
    await write(old, {
      git: `#!/bin/sh\nfor word in "$@"; do [ "$word" = --write-tree ] && exit 129; done\nexec "${real}/git" "$@"\n`,
    });
    await chmod(join(old, 'git'), 0o755);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    await sync(ivan);
    await write(maria.root, { [PLAN]: plan('Pilot in Varna') });
    const path = process.env['PATH'] ?? '';
    vi.stubEnv('PATH', `${old}:${path}`);
    const { exit, out } = await sync(maria, '--dry-run');
    vi.stubEnv('PATH', path);
    expect([exit, out]).toEqual([0, expect.stringContaining('git from 2.38 on can tell before')]);
  });

  test('a change to several clients is told by their names', async () => {
    await write(ivan.root, {
      [PLAN]: plan('Pilot in Plovdiv'),
      'clients/beta/1-general.md': '---\nid: c-22beta\nname: Бета АД\nowner: ivan\n---\n',
    });
    await sync(ivan);
    const [first, empty, ...rest] = (await last(ivan)).split('\n');
    expect(first).toMatch(/^2 clients: Acme.*, Бета АД$/);
    expect(empty).toBe('');
    expect(rest).toEqual([expect.stringMatching(/^Acme.*: Action plan$/), 'Бета АД: General information']);
  });

  test.each<[string, (clone: Clone) => Promise<unknown>, string]>([
    ['a detached head', ({ git }) => git('checkout', '-q', '--detach'), 'git switch main'],
    ['no remote', ({ git }) => git('remote', 'remove', 'origin'), 'git remote add origin'],
    [
      'an unfinished rebase',
      ({ git }) => git('rebase', '-q', '--exec', 'false', '--root').catch(() => ''),
      'git rebase --abort',
    ],
    ['no repository', ({ root }) => rm(join(root, '.git'), { recursive: true }), 'git init'],
  ])('refuses %s with the command that helps, and commits nothing', async (_what, prepare, message) => {
    await prepare(ivan);
    await write(ivan.root, { [PLAN]: plan('Pilot in Plovdiv') });
    const { exit, err } = await sync(ivan);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
    await expect(stat(join(ivan.root, PLAN))).resolves.toBeDefined();
    expect(await read(ivan, PLAN)).toBe(plan('Pilot in Plovdiv'));
  });

  test('makes the branch of a remote that is empty', async () => {
    const empty = join(top, `${made++}.git`);
    await gitIn(top)('init', '-q', '--bare', empty);
    await ivan.git('remote', 'set-url', 'origin', empty);
    await ivan.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(await sync(ivan)).toMatchObject({ exit: 0, out: 'Shared: 1 commit of yours\n' });
    expect(await gitIn(empty)('rev-parse', 'main')).toBe(await ivan.git('rev-parse', 'HEAD'));
  });
});

test('marks are found with and without the base between them', () => {
  const text = 'a\n<<<<<<< ours\nb\n||||||| base\nx\n=======\nc\nd\n>>>>>>> theirs\ne\n=======\n';
  expect(conflictsIn(text)).toEqual([{ line: 2, here: ['b'], there: ['c', 'd'] }]);
  expect(conflictsIn(text.replace('||||||| base\nx\n', ''))).toEqual([
    { line: 2, here: ['b'], there: ['c', 'd'] },
  ]);
});
