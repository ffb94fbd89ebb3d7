import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRODUCTS, portfolio, repository } from '../diff/repository.ts';

const repo = repository();

type Home = {
  readonly changed: {
    readonly since: string;
    readonly range: string;
    readonly touched: readonly {
      readonly name: string;
      readonly day: string | null;
      readonly by: string | null;
    }[];
  } | null;
};

const changed = async (line: string) => (await repo.json<Home>(line)).changed;
const names = async (line: string) =>
  (await changed(line))?.touched.map(({ name, day, by }) => [name, day, by]);

test('the page shows where something changed in the last seven days, by whom, and how to see more', async () => {
  await repo.put({ ...portfolio(), 'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-01,c-7k3m9q,5\n' });
  repo.commit('2026-06-01', 'Maria');
  await repo.put({
    'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '2M'),
    'sales/erp/2026-06.csv': 'date\n',
  });
  repo.commit('2026-06-10', 'Petya');
  await repo.put({ 'clients.csv': 'id,name,status,budget\nc-2m8x4t,Vidin Pumps,active,20k EUR\n' });
  repo.commit('2026-06-15', 'Ivan');
  await repo.put({ 'reviews/2026-Q1.md': '---\nperiod: 2026-Q1\ndate: 2026-06-16\n---\n' });
  expect(await changed('--today 2026-06-16')).toMatchObject({ since: '2026-06-09', range: '2026-06-09..' });
  expect(await names('--today 2026-06-16')).toEqual([
    ['reviews', null, null],
    ['register', '2026-06-15', 'Ivan'],
    [portfolioName(), '2026-06-10', 'Petya'],
  ]);
  expect((await names('--today 2026-06-20'))?.map(([name]) => name)).toEqual(['reviews', 'register']);
  const { out } = await repo.kam('--today 2026-06-16');
  expect(out).toContain('Changed since 2026-06-09: 3');
  expect(out).toContain('what changed in them: kam diff 2026-06-09..');
  expect((await repo.kam('diff 2026-06-09..')).exit).toBe(0);
});

const portfolioName = () => /^name: (.*)$/m.exec(String(portfolio()['clients/acme/1-general.md']))?.[1] ?? '';

test('a younger repository is looked at from its first commit on; a renamed client once, by its name', async () => {
  await repo.put(portfolio());
  const first = repo.commit('2026-06-10', 'Maria');
  await rename(join(repo.root, 'clients/acme'), join(repo.root, 'clients/zenith'));
  repo.commit('2026-06-12', 'Petya');
  const told = await changed('--today 2026-06-13');
  expect(told).toMatchObject({ since: '2026-06-10', range: `${first.slice(0, 7)}..` });
  expect(told?.touched.map(({ name }) => name)).toEqual([portfolioName(), 'acme']);
  expect((await repo.kam(`diff ${told?.range}`)).exit).toBe(0);
});

test('nothing is said where nothing changed, of an older version, and where nothing is committed', async () => {
  await repo.put(portfolio());
  expect(await changed('--today 2026-06-13')).toBeNull();
  repo.commit('2026-06-01');
  expect((await repo.kam('--today 2026-06-20')).out).not.toContain('Changed since');
  await repo.put({ 'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '2M') });
  expect((await repo.kam('--today 2026-06-20')).out).toContain('what changed in them: kam diff\n');
  expect(await changed('--at HEAD --today 2026-06-20')).toBeNull();
});
