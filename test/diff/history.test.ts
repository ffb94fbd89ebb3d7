import { execFileSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PEOPLE, PRODUCTS, portfolio, repository } from './repository.ts';

const repo = repository('accounts');

type Life = {
  readonly moments: readonly {
    readonly touch: { readonly by: string; readonly day: string } | null;
    readonly created: boolean;
    readonly movedFrom: string | null;
    readonly changes: readonly { readonly text: string }[];
  }[];
};
type Values = {
  readonly values: readonly {
    readonly kind: string;
    readonly path: string;
    readonly touch: { readonly by: string; readonly day: string } | null;
    readonly after: readonly { readonly value: unknown; readonly how: string | null }[];
  }[];
};

const life = async (line = 'history acme') => (await repo.json<Life>(line)).moments;
const values = async (line: string) =>
  (await repo.json<Values>(line)).values.map(({ kind, touch, after }) => [
    touch?.day ?? null,
    touch?.by ?? null,
    kind,
    (after[0]?.value as { amount?: string } | undefined)?.amount ?? after[0]?.value ?? null,
  ]);

const budget = (amount: string): Record<string, string> => ({
  'clients/acme/4-products.md': PRODUCTS.replace('1.2M', amount),
});

describe('the life of a dossier', () => {
  test('its commits, newest first, with what is not committed yet; layout is none of it', async () => {
    await repo.put(portfolio());
    repo.commit('2026-01-10', 'Maria');
    await repo.put({ 'clients/acme/4-products.md': PRODUCTS.replace('  bolts', '    bolts') });
    repo.commit('2026-02-10', 'Petya');
    await repo.put(budget('2M'));
    repo.commit('2026-03-10', 'Ivan');
    await repo.put(budget('3M'));
    expect(
      (await life()).map(({ touch, created, changes }) => [touch?.day, touch?.by, created, changes.length]),
    ).toEqual([
      [undefined, undefined, false, 1],
      ['2026-03-10', 'Ivan', false, 1],
      ['2026-01-10', 'Maria', true, 8],
    ]);
    expect(await life('history acme --since 2026-Q2')).toHaveLength(1);
    const { out } = await repo.kam('history acme');
    expect(out).toContain('not committed');
    expect(out).toContain('the dossier begins');
  });

  test('through renames of the folder, and as a line of the register before', async () => {
    await repo.put({ ...portfolio() });
    repo.commit('2026-01-10');
    await repo.put({
      'clients.csv': 'id,name\n',
      'clients/vidin/1-general.md': '---\nid: c-2m8x4t\nname: Vidin Pumps\n---\n',
    });
    repo.commit('2026-02-10');
    await rename(join(repo.root, 'clients/vidin'), join(repo.root, 'clients/pumps'));
    repo.commit('2026-03-10');
    await rename(join(repo.root, 'clients/pumps'), join(repo.root, 'clients/danube'));
    await repo.put({
      'clients/danube/1-general.md': '---\nid: c-2m8x4t\nname: Vidin Pumps\nowner: ivan\n---\n',
    });
    repo.commit('2026-04-10');
    const found = await life('history danube');
    expect(found.map(({ touch, created, movedFrom }) => [touch?.day, created, movedFrom])).toEqual([
      ['2026-04-10', false, 'pumps'],
      ['2026-03-10', false, 'vidin'],
      ['2026-02-10', true, null],
      ['2026-01-10', false, null],
    ]);
  });

  test('a client of the register', async () => {
    await repo.put(portfolio());
    repo.commit('2026-01-10');
    await repo.put({
      'clients.csv': 'id,name,status,budget\nc-2m8x4t,Vidin Pumps,active,20k EUR\nc-9z9z9z,New,,\n',
    });
    repo.commit('2026-02-10');
    await repo.put({ 'clients.csv': 'id,name,status,budget\nc-2m8x4t,Vidin Pumps,active,20k EUR\n' });
    repo.commit('2026-03-10');
    const found = await life('history c-2m8x4t');
    expect(found.map(({ touch }) => touch?.day)).toEqual(['2026-02-10', '2026-01-10']);
    expect(found[0]?.changes.map(({ text }) => text)).toEqual(['budget 10,000 EUR → 20,000 EUR']);
  });
});

describe('one fact', () => {
  test('every value with who and when; a person from the beginning', async () => {
    await repo.put(portfolio());
    repo.commit('2026-01-10', 'Maria');
    await repo.put(budget('2M'));
    repo.commit('2026-02-10', 'Ivan');
    await repo.put({ 'clients/acme/4-products.md': '---\n---\n' });
    repo.commit('2026-03-10', 'Petya');
    expect(await values('history acme products.budget.bolts')).toEqual([
      ['2026-03-10', 'Petya', 'lost', null],
      ['2026-02-10', 'Ivan', 'changed', '2000000'],
      ['2026-01-10', 'Maria', 'known', '1200000'],
    ]);
    expect(await values('history acme people.anna-orlova.influence')).toEqual([
      ['2026-01-10', 'Maria', 'known', 3],
    ]);
    const { values: below } = await repo.json<Values>('history acme people.ivan-petrov');
    expect(below.map(({ path }) => path).toSorted()).toEqual([
      'people.ivan-petrov.attitude',
      'people.ivan-petrov.roles',
    ]);
  });

  test('what was meant by a slip', async () => {
    await repo.put(portfolio());
    repo.commit('2026-01-10');
    expect(await repo.kam('history acme people.ivan-petrv.attitude')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('did you mean people.ivan-petrov.attitude?'),
    });
    expect(await repo.kam('history acme peple')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('people'),
    });
    expect(await repo.kam('history acne')).toMatchObject({ exit: 2, err: expect.stringContaining('acme') });
    expect(await repo.kam('history acme --since soon')).toMatchObject({ exit: 2 });
  });

  test('a merge tells what its branch told, and a value of its own once', async () => {
    await repo.put(portfolio());
    repo.commit('2026-01-10', 'Maria');
    repo.git('switch', '--quiet', '-c', 'side');
    await repo.put(budget('2M'));
    repo.commit('2026-01-11', 'Petya');
    repo.git('switch', '--quiet', 'main');
    await repo.put({
      ...budget('3M'),
      'clients/acme/3-stakeholders.md': PEOPLE.replace('influence: 3', 'influence: 4'),
    });
    repo.commit('2026-01-12', 'Ivan');
    try {
      repo.git('merge', '--quiet', '--no-edit', 'side');
    } catch {
      await repo.put(budget('4M'));
    }
    repo.commit('2026-01-13', 'Oleg');
    expect((await values('history acme budget.bolts')).map(([day, , , amount]) => [day, amount])).toEqual([
      ['2026-01-13', '4000000'],
      ['2026-01-12', '3000000'],
      ['2026-01-11', '2000000'],
      ['2026-01-10', '1200000'],
    ]);
    expect((await values('history acme people.anna-orlova.influence')).map(([, by]) => by)).toEqual([
      'Ivan',
      'Maria',
    ]);
  });
});

test('a shallow clone says that it knows only the end', async () => {
  await repo.put(portfolio());
  repo.commit('2026-01-10');
  await repo.put(budget('2M'));
  repo.commit('2026-02-10');
  const top = dirname(dirname(repo.root));
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${dirname(repo.root)}`, 'shallow'], {
    cwd: top,
  });
  const { out } = await repo.kam('history acme budget.bolts', join(top, 'shallow/accounts'));
  expect(out).toContain('lacks older versions');
  expect(out).toContain('2026-02-10');
  const { err } = await repo.kam('diff', join(top, 'shallow/accounts'));
  expect(err).toContain('lacks older versions');
});

test('nothing committed yet is refused', async () => {
  await repo.put(portfolio());
  expect(await repo.kam('history acme')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('nothing has been committed yet'),
  });
});
