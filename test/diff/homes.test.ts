import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portfolio, repository } from './repository.ts';

const repo = repository('accounts');

type Life = {
  readonly moments: readonly {
    readonly touch: { readonly by: string; readonly day: string } | null;
    readonly created: boolean;
    readonly closed: boolean;
    readonly movedFrom: string | null;
    readonly changes: readonly { readonly text: string }[];
  }[];
};

/** A client of its own id in a folder, with a budget. */
const dossier = (slug: string, id: string, budget: string): Record<string, string> => ({
  [`clients/${slug}/1-general.md`]: `---\nid: ${id}\nname: Client ${id}\nstatus: active\n---\n`,
  [`clients/${slug}/4-products.md`]: `---\nbudget:\n  bolts: ${budget} EUR\n---\n`,
});

const [OURS, OTHER] = ['c-234567', 'c-765432'] as const;

const start = async (files: Record<string, string>): Promise<void> => {
  await repo.put({ 'kam.yaml': String(portfolio()['kam.yaml']), ...files });
  repo.commit('2026-01-01');
};
const move = (from: string, to: string): Promise<void> =>
  rename(join(repo.root, `clients/${from}`), join(repo.root, `clients/${to}`));
const remove = (slug: string): Promise<void> => rm(join(repo.root, `clients/${slug}`), { recursive: true });

/** The moments of a life as `day: what`, newest first. */
const life = async (client: string): Promise<readonly string[]> =>
  (await repo.json<Life>(`history ${client}`)).moments.map(
    ({ touch, created, closed, movedFrom, changes }) => {
      const what = created ? 'begins' : closed ? 'closed' : changes.map(({ text }) => text).join('; ');
      return `${touch?.day ?? 'now'}: ${[...(movedFrom === null ? [] : [`from ${movedFrom}`]), what].join(' ').trim()}`;
    },
  );

const budgets = async (client: string): Promise<readonly (string | undefined)[]> =>
  (
    await repo.json<{ values: { after: { value: { amount: string } }[] }[] }>(
      `history ${client} budget.bolts`,
    )
  ).values.map(({ after }) => after[0]?.value.amount);

describe('a folder that was another client’s', () => {
  test('removed, and the name used again', async () => {
    await start(dossier('acme', OTHER, '1k'));
    await repo.put(dossier('acme', OTHER, '2k'));
    repo.commit('2026-02-01');
    await remove('acme');
    repo.commit('2026-03-01');
    await repo.put(dossier('acme', OURS, '7k'));
    repo.commit('2026-04-01');
    await repo.put(dossier('acme', OURS, '8k'));
    repo.commit('2026-05-01');
    expect(await life('acme')).toEqual([
      '2026-05-01: budget.bolts 7,000 EUR → 8,000 EUR',
      '2026-04-01: begins',
    ]);
    expect(await budgets('acme')).toEqual(['8000', '7000']);
  });

  test('given up and taken in one commit', async () => {
    await start(dossier('acme', OURS, '1k'));
    await move('acme', 'zenith');
    await repo.put(dossier('acme', OTHER, '5k'));
    repo.commit('2026-02-01');
    expect(await life('zenith')).toEqual(['2026-02-01: from acme', '2026-01-01: begins']);
    expect(await life('acme')).toEqual(['2026-02-01: begins']);
    await move('acme', 'third');
    await move('zenith', 'acme');
    await move('third', 'zenith');
    repo.commit('2026-03-01');
    expect(await life('acme')).toEqual([
      '2026-03-01: from zenith',
      '2026-02-01: from acme',
      '2026-01-01: begins',
    ]);
    expect(await life('zenith')).toEqual(['2026-03-01: from acme', '2026-02-01: begins']);
    expect(await budgets('zenith')).toEqual(['5000']);
  });

  test('taken away in one commit, brought back under another name later', async () => {
    await start(dossier('acme', OURS, '1k'));
    await remove('acme');
    repo.commit('2026-02-01');
    await repo.put({ ...dossier('zenith', OURS, '2k'), ...dossier('acme', OTHER, '9k') });
    repo.commit('2026-03-01');
    expect(await life('zenith')).toEqual(['2026-03-01: begins', '2026-02-01: closed', '2026-01-01: begins']);
    expect(await budgets('zenith')).toEqual(['2000', undefined, '1000']);
  });

  test('a rename that is not committed yet', async () => {
    await start(dossier('acme', OURS, '1k'));
    await repo.put(dossier('acme', OURS, '2k'));
    repo.commit('2026-02-01');
    await move('acme', 'zenith');
    await repo.put(dossier('acme', OTHER, '9k'));
    expect(await life('zenith')).toEqual([
      'now: from acme',
      '2026-02-01: budget.bolts 1,000 EUR → 2,000 EUR',
      '2026-01-01: begins',
    ]);
    expect(await life('acme')).toEqual(['now: begins']);
  });

  test('a dossier that became a line of the register', async () => {
    await start(dossier('acme', OURS, '1k'));
    await remove('acme');
    await repo.put({ 'clients.csv': `id,name,budget\n${OURS},Acme,3k EUR\n` });
    repo.commit('2026-02-01');
    expect(await life(OURS)).toEqual(['2026-02-01: closed', '2026-01-01: begins']);
  });

  test('section 1 that cannot be read for a while', async () => {
    await start(dossier('acme', OURS, '1k'));
    await repo.put({ ...dossier('acme', OURS, '2k'), 'clients/acme/1-general.md': '---\nid: [\n---\n' });
    repo.commit('2026-02-01');
    await repo.put(dossier('acme', OURS, '3k'));
    repo.commit('2026-03-01');
    expect(await life('acme')).toEqual([
      '2026-03-01: the file can be read again; budget.bolts 2,000 EUR → 3,000 EUR',
      '2026-02-01: the file cannot be read any more; budget.bolts 1,000 EUR → 2,000 EUR',
      '2026-01-01: begins',
    ]);
  });
});

describe('branches', () => {
  test('renamed on one, changed on the other: both are told, once', async () => {
    await start(dossier('acme', OURS, '1k'));
    repo.git('switch', '--quiet', '-c', 'side');
    await repo.put(dossier('acme', OURS, '2k'));
    repo.commit('2026-02-01');
    repo.git('switch', '--quiet', 'main');
    await move('acme', 'zenith');
    repo.commit('2026-03-01');
    repo.git('merge', '--quiet', '--no-edit', 'side');
    expect(await budgets('zenith')).toEqual(['2000', '1000']);
    expect((await life('zenith')).toSorted()).toEqual([
      '2026-01-01: begins',
      '2026-02-01: budget.bolts 1,000 EUR → 2,000 EUR',
      '2026-03-01: from acme',
    ]);
  });

  test('two clients in folders of one name: the merge moves one, and each keeps its life', async () => {
    await start({});
    repo.git('switch', '--quiet', '-c', 'side');
    await repo.put(dossier('acme', OTHER, '5k'));
    repo.commit('2026-02-01');
    await repo.put(dossier('acme', OTHER, '6k'));
    repo.commit('2026-02-02');
    repo.git('switch', '--quiet', 'main');
    await repo.put(dossier('acme', OURS, '1k'));
    repo.commit('2026-03-01');
    try {
      repo.git('merge', '--quiet', '--no-edit', 'side');
    } catch {
      // Both added the folder.
    }
    await repo.put({ ...dossier('acme', OURS, '1k'), ...dossier('acme-2', OTHER, '6k') });
    repo.commit('2026-04-01');
    expect(repo.git('rev-list', '--merges', '--count', 'HEAD')).toBe('1');
    expect(await life('acme')).toEqual(['2026-03-01: begins']);
    expect(await life('acme-2')).toEqual([
      '2026-04-01: from acme',
      '2026-02-02: budget.bolts 5,000 EUR → 6,000 EUR',
      '2026-02-01: begins',
    ]);
  });
});

type Step = { readonly client: 0 | 1; readonly act: 'move' | 'remove' | 'change' };

test('whatever became of folders, each client has the budgets that it had', {
  timeout: 120_000,
}, async () => {
  const step = fc.record({
    client: fc.constantFrom(0, 1),
    act: fc.constantFrom('move', 'remove', 'change', 'change'),
  }) as fc.Arbitrary<Step>;
  const folders = ['acme', 'zenith', 'third'];
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      const ids = [`c-23456${run + 2}`, `c-65432${run + 2}`];
      run += 1;
      for (const slug of folders)
        await rm(join(repo.root, `clients/${slug}`), { recursive: true, force: true });
      await start({});
      const homes: (string | undefined)[] = [undefined, undefined];
      const had: string[][] = [[], []];
      let budget = 1;
      const free = () => folders.filter((slug) => !homes.includes(slug))[0] ?? '';
      for (const { client, act } of steps) {
        const home = homes[client];
        if (home !== undefined && act === 'remove') {
          await remove(home);
          homes[client] = undefined;
        } else if (home !== undefined && act === 'move') {
          const to = free();
          homes[client] = to;
          await move(home, to);
        } else {
          budget += 1;
          homes[client] ??= free();
          await repo.put(dossier(homes[client] ?? '', ids[client] ?? '', `${budget}k`));
          had[client]?.unshift(`${budget}000`);
        }
        repo.commit('2026-05-01');
      }
      for (const [client, home] of homes.entries())
        if (home !== undefined)
          expect((await budgets(home)).filter((each) => each !== undefined)).toEqual(had[client]);
    }),
    { numRuns: 6 },
  );
});
