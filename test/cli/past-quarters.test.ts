import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { portfolio, repository } from '../diff/repository.ts';

const repo = repository('accounts');

type Quarter = { readonly key: string; readonly asCommitted: string | null; readonly measure: string | null };
type Then = {
  readonly classes: readonly string[];
  readonly wallet: { readonly low: number } | null;
  readonly stage: string | null;
  readonly completeness: number | null;
};
type Data = {
  readonly course: {
    readonly quarters: readonly Quarter[];
    readonly rows: readonly {
      readonly key: string;
      readonly name: string;
      readonly quarters: readonly (Then | null)[];
    }[];
  } | null;
};

const stage = (word: string): Record<string, string> => ({
  'clients/acme/7-relationship.md': `---\nstage: ${word}\n---\n`,
});
const MONTHS = ['2025-03', '2025-06', '2025-09', '2025-12', '2026-03', '2026-06', '2026-09'];
const sales = (): Record<string, string> =>
  Object.fromEntries(
    MONTHS.map((month) => [
      `sales/erp/${month}.csv`,
      `date,client,product,revenue\n${month}-10,Acme,bolts,100000\n${month}-11,Vidin Pumps,,1000\n`,
    ]),
  );

/** Two versions of the files, of February and of May; sales of two years, committed at the end. */
const written = async (): Promise<void> => {
  await repo.put({ ...portfolio(), ...stage('transactional') });
  repo.commit('2026-02-01');
  await repo.put({
    ...stage('cooperation'),
    'clients/acme/4-products.md': '---\nbudget_total: 2M EUR (asked)\n---\n',
  });
  repo.commit('2026-05-01');
  await repo.put(sales());
  repo.commit('2026-10-01');
};

const rank = 'rank --measure revenue --period 2026-01..2026-09 --today 2026-10-15';

test('facts as committed by the end of each quarter, sales of the twelve months up to it', async () => {
  await written();
  const { course } = await repo.json<Data>(`${rank} --quarters 4`);
  expect(course?.quarters.map(({ key, asCommitted, measure }) => [key, asCommitted, measure])).toEqual([
    ['2025-Q4', null, null],
    ['2026-Q1', '2026-02-01', 'revenue'],
    ['2026-Q2', '2026-05-01', 'revenue'],
    ['2026-Q3', '2026-05-01', 'revenue'],
  ]);
  const acme = course?.rows.find(({ name }) => name === 'Acme')?.quarters;
  expect(acme?.map((then) => then?.stage ?? null)).toEqual([
    null,
    'transactional',
    'cooperation',
    'cooperation',
  ]);
  // Four quarters of 100 000 against a budget of 1.2M for bolts, later of 2M for all.
  expect(acme?.map((then) => then?.wallet?.low ?? null)).toEqual([null, 400 / 1200, 0.2, 0.2]);
  expect(acme?.[0]).toBeNull();
  const { out } = await repo.kam(`${rank} --quarters 4`);
  expect(out).toMatch(/Acme +unknown +\S+/);
  expect(out.replace(/\s+/g, ' ')).toContain('nothing was committed yet by the end of 2025-Q4: unknown');
});

test('one client, and beside its trend', async () => {
  await written();
  const { course } = await repo.json<Data>(`${rank} --quarters 2 --client acme`);
  expect(course?.rows.map(({ name }) => name)).toEqual(['Acme']);
  const { out, err } = await repo.kam(
    'trend --client acme --facts --quarters 2 --measure revenue --today 2026-10-15',
  );
  expect(err).not.toContain('bug');
  expect(out).toMatch(/Stage .*cooperation.*cooperation/);
  expect((await repo.json<Data>('trend --client acme --today 2026-10-15')).course).toBeNull();
});

test('a file that versions share gives the same as one that was read alone', async () => {
  await written();
  const { course } = await repo.json<Data>(`${rank} --quarters 2`);
  const alone = await repo.json<Data>(`${rank} --quarters 1`);
  expect(course?.rows.map(({ quarters }) => quarters[1])).toEqual(
    alone.course?.rows.map(({ quarters }) => quarters[0]),
  );
});

test('a shallow clone knows only its end, and says so', async () => {
  await written();
  const top = dirname(dirname(repo.root));
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${dirname(repo.root)}`, 'shallow'], {
    cwd: top,
  });
  const { out, err } = await repo.kam(`${rank} --quarters 4`, join(top, 'shallow/accounts'));
  expect(err).toContain('lacks older versions');
  expect(out.replace(/\s+/g, ' ')).toContain('by the end of 2025-Q4, 2026-Q1, 2026-Q2 and 2026-Q3: unknown');
});

test('a number of quarters that is none is refused', async () => {
  await written();
  expect(await repo.kam(`${rank} --quarters many`)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--quarters'),
  });
});
