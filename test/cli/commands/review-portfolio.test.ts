import { describe, expect, test } from 'vitest';
import { folderWith, kam, read, write } from '../../scaffold/run.ts';

const CONFIG =
  'kam: 1\ncompany: Us\nlanguage: en\ncurrency: EUR\ntoday: 2026-10-10\nteam:\n  - id: ivan\n    name: Ivan\n  - id: maria\n    name: Maria\n    role: head\n';
const general = (id: string, name: string) =>
  `---\nid: ${id}\nname: ${name}\nstatus: active\nowner: ivan\n---\n`;
const PLAN =
  '---\ntasks:\n  # First of all.\n  - id: pilot\n    what: Pilot\n    owner: ivan\n    due: 2026-12-01\n---\n';
const FILES = {
  'kam.yaml': CONFIG,
  'clients/acme/1-general.md': general('c-222222', 'Acme'),
  'clients/acme/9-action-plan.md': PLAN,
  'clients/beta/1-general.md': general('c-333333', 'Beta'),
  'clients.csv': 'id,name\nc-444444,Gamma\n',
};
const FILE = 'reviews/2026-Q3.md';

const task = (id: string, client: string | undefined, more = 'owner: ivan\n    due: 2027-01-31') =>
  `  - id: ${id}\n    what: Task ${id}\n${client === undefined ? '' : `    client: ${client}\n`}    ${more}\n`;

/** A review of the portfolio with these tasks, filled in. */
const withTasks = async (...tasks: readonly string[]) => {
  const folder = await folderWith(FILES);
  expect((await kam(folder, ['review', 'start'])).code).toBe(0);
  const text = (await read(folder, FILE)).replace('\nnew_tasks:\n', `\nnew_tasks:\n${tasks.join('')}`);
  await write(folder, FILE, text);
  return { folder, text };
};

describe('closing the review of the whole portfolio', () => {
  test('tasks go to the plans of the clients that they name; the others are decisions', async () => {
    const { folder } = await withTasks(
      task('count', 'acme'),
      task('count', 'c-333333'),
      task('train', undefined, 'owner: maria\n    due: 2027-02-28\n    could_fail: no time'),
    );
    const done = await kam(folder, ['review', 'close']);
    expect(done.err).toBe('');
    expect(done.out).toContain(
      'clients/acme/9-action-plan.md  count: Task count\nclients/beta/9-action-plan.md  count: Task count\nreviews/2026-Q3.md  train: Task train\n',
    );
    expect(done.out).toContain('1 decision for the agenda');
    expect(await read(folder, 'clients/acme/9-action-plan.md')).toBe(
      PLAN.replace('2026-12-01\n---', `2026-12-01\n\n${task('count', undefined)}---`),
    );
    expect(await read(folder, 'clients/beta/9-action-plan.md')).toContain('what: Task count');
    const review = await read(folder, FILE);
    expect(review).toMatch(
      /\ndecisions:\n {2}- id: train\n {4}what: Task train\n {4}owner: maria\n {4}due: 2027-02-28\n {4}could_fail: no time\n/,
    );
    expect(review).not.toContain('Task count');
    expect((await kam(folder, ['check', '--fail-on', 'error'])).code).toBe(0);
    const agenda = await kam(folder, ['agenda', '--until', '2027-03-31']);
    expect(agenda.out).toContain('Task train');
    expect(agenda.out).toContain('Acme: Task count');
  });

  test('nothing was decided yet: the places are named; a task for a plan is enough', async () => {
    const { folder } = await withTasks();
    expect((await kam(folder, ['review', 'close'])).err).toContain('is not filled in: decisions (line');
    const other = await withTasks(task('train', undefined, 'could_fail: no time'));
    expect((await kam(other.folder, ['review', 'close'])).err).toContain('new_tasks.train.owner (line');
    const third = await withTasks(task('count', 'Acme', 'due: 2027-01-31'));
    expect((await kam(third.folder, ['review', 'close'])).err).toBe('');
  });

  test.each([
    ['a client that nobody knows', [task('count', 'acmee')], 'no client is called "acmee"'],
    ['a client without a dossier', [task('count', 'Gamma')], 'Gamma has no dossier'],
    ['a task that the plan has', [task('pilot', 'acme')], 'the plan has a task "pilot" already'],
    ['twice for one client', [task('count', 'acme'), task('count', 'acme')], '"count" stands twice'],
    ['twice for one client by two names', [task('count', 'acme'), task('count', 'Acme')], 'count'],
    [
      'of nobody whom we know',
      [task('count', 'beta'), task('more', 'acme', 'owner: ivn\n    due: 2027-01-01')],
      'is not in the team',
    ],
    [
      'for no plan, and more than a decision',
      [task('train', undefined, 'owner: ivan\n    due: 2027-01-01\n    joint: yes')],
      'a decision has no "joint"',
    ],
  ])('is refused: %s; nothing is written', async (_what, tasks, said) => {
    const { folder, text } = await withTasks(...tasks);
    const done = await kam(folder, ['review', 'close']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(said);
    expect(await read(folder, FILE)).toBe(text);
    expect(await read(folder, 'clients/acme/9-action-plan.md')).toBe(PLAN);
    await expect(read(folder, 'clients/beta/9-action-plan.md')).rejects.toThrow();
  });

  test('in the review of a client a task names none', async () => {
    const folder = await folderWith(FILES);
    await kam(folder, ['review', 'start', 'acme']);
    const file = 'clients/acme/reviews/2026-Q3.md';
    const text = (await read(folder, file)).replace(
      '\nnew_tasks:\n',
      `\nnew_tasks:\n${task('count', 'beta')}`,
    );
    await write(folder, file, text);
    const done = await kam(folder, ['review', 'close', 'acme', '--unfilled']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('tasks are its own');
  });
});

describe('the stamp of the whole portfolio', () => {
  const suspicions = async (folder: string): Promise<readonly string[]> =>
    (await kam(folder, ['check', '--format', 'concise'])).out
      .split('\n')
      .filter((line) => line.includes('review/decisions-suspect'));

  test('an owner, the team or a target that changes makes decisions suspect until they are confirmed', async () => {
    const { folder } = await withTasks(task('train', undefined));
    const closed = await kam(folder, ['review', 'close']);
    expect(closed.out).toContain(
      '4 facts stamped: when one changes, kam check says that the decisions are suspect',
    );
    expect(await suspicions(folder)).toEqual([]);
    await write(folder, 'clients/beta/1-general.md', general('c-333333', 'Beta').replace('ivan', 'maria'));
    await write(
      folder,
      'kam.yaml',
      `${CONFIG.replace('name: Ivan', 'name: Ivan P.')}targets:\n  - who: ivan\n    2027: 1M EUR\n`,
    );
    const [line] = await suspicions(folder);
    expect(line).toContain('facts that changed since 2026-10-10: Beta, targets.ivan.2027. Look at them');
    const confirmed = await kam(folder, ['review', 'confirm']);
    expect(confirmed.out).toContain('changed since 2026-10-10, and confirmed: Beta, targets.ivan.2027');
    expect(await suspicions(folder)).toEqual([]);
    expect((await kam(folder, ['review', 'confirm'])).out).toContain('nothing was written');
  });
});
