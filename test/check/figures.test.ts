import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { general } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

const foundIn = async (example: Example): Promise<string[]> => {
  const { findings } = await check(await openExample(example), words);
  return findings
    .filter(({ finding }) => finding.rule !== 'questions/open')
    .map(({ finding, at }) => `${finding.severity} ${finding.rule} ${at.file}:${at.line}`);
};

const PRODUCTS = 'clients/acme/4-products.md';
const sales = (month: string, amount: string) => ({
  [`sales/erp/${month}.csv`]: `date,client,product,revenue\n${month}-04,Acme,bolts,${amount}\n${month}-05,,bolts,900000\n`,
});

describe('wallet/above-100', () => {
  const closed = (source: string, year = '2025') => ({
    [PRODUCTS]: `---\nbudget_of:\n  ${year}:\n    bolts: 60k EUR (${source})\n---\n`,
  });

  test.each([
    ['asked of the client for that very year', closed('asked ivan 2025-02-01'), ['error wallet/above-100']],
    ['assumed for that very year', closed('assumed ivan 2025-02-01'), ['warning wallet/above-100']],
    ['asked, for a year that is not over', closed('asked ivan 2026-02-01', '2026'), []],
  ])('a budget %s', async (_what, budget, expected) => {
    const found = await foundIn({ ...budget, ...sales('2025-05', '60000.01') });
    expect(found).toEqual(expected.map((each) => `${each} ${PRODUCTS}:4`));
  });

  test.each([
    ['60k EUR', '60000', []],
    ['60k EUR', '60000.0001', [`warning wallet/above-100 ${PRODUCTS}:3`]],
    ['50k–60k EUR', '60000', []],
    ['none', '1', [`warning wallet/above-100 ${PRODUCTS}:3`]],
    ['unknown', '60000', []],
  ])('a budget of %s and sales of %s', async (budget, sold, expected) => {
    const products = { [PRODUCTS]: `---\nbudget:\n  bolts: ${budget} (public)\n---\n` };
    expect(await foundIn({ ...products, ...sales('2026-05', sold) })).toEqual(expected);
  });

  test('a budget in the register points at its cell', async () => {
    const found = await foundIn({
      'clients.csv': 'id,name,channel,owner,budget\nc-2m8x4t,Vidin Pumps,oem,ivan,10 EUR (public)\n',
      'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,Vidin Pumps,11\n2026-05-04,,900\n',
    });
    expect(found).toEqual(['warning wallet/above-100 clients.csv:2']);
  });
});

describe('concentration', () => {
  test('a group counts as one, at its parent', async () => {
    const others = ['b', 'c', 'd', 'e', 'f'];
    const owner = (id: string) => (id < 'c' ? 'ivan' : id < 'f' ? 'maria' : '');
    const row = (id: string, parent = '') => `c-22222${id},Client ${id},oem,${owner(id)},${parent}\n`;
    const sale = (client: string) => `2026-05-04,${client},100\n`;
    const register = (parent: string) => ({
      'clients.csv': `id,name,channel,owner,parent\n${row('a', parent)}${others.map((id) => row(id)).join('')}`,
      'sales/erp/2026-05.csv': `date,client,revenue\n${['Acme', 'Client a', ...others.map((id) => `Client ${id}`)].map(sale).join('')}`,
    });
    expect(await foundIn(register(''))).toEqual([]);
    expect(await foundIn(register('c-7k3m9q'))).toEqual([
      'warning concentration/critical clients/acme/1-general.md:3',
      'warning concentration/no-answer clients/acme/1-general.md:3',
    ]);
  });

  test('a ledger that cannot be read hides nothing else', async () => {
    const found = await foundIn({
      'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,Acme,1\n2026-02-30,Acme,1\n',
      'clients/acme/1-general.md': general('deputy: nobody\n'),
    });
    expect(found).toEqual([
      'error clients/unknown-owner clients/acme/1-general.md:7',
      'error ledger/unreadable sales/erp/2026-05.csv:3',
    ]);
  });
});

describe('what could not be read is not missing', () => {
  test('names of a list that is broken are not called unknown', async () => {
    const team = await foundIn({
      'kam.yaml': 'kam: 1\ncompany: Meridian\ncurrency: EUR\nteam:\n  - name: Ivan\n',
    });
    expect(team).toEqual(['hint channels/undeclared kam.yaml:1', 'error format/missing kam.yaml:5']);
    const people = await foundIn({
      'clients/acme/3-stakeholders.md': '---\npeople: [\n---\n',
      'clients/acme/1-general.md': general('industry: pumps (asked georgi-iliev)\n'),
    });
    expect(people).toEqual([expect.stringContaining('error yaml/syntax clients/acme/3-stakeholders.md')]);
  });

  test('clients in one unknown channel are said once, and none where kam.yaml describes no channel', async () => {
    const register =
      'id,name,status,channel\nc-22222b,Beta,active,oen\nc-22222c,Gamma,active,oen\nc-22222d,Delta,active,shops\n';
    const settings = 'kam: 1\ncompany: Meridian\ncurrency: EUR\nteam:\n  - id: ivan\n    name: Ivan\n';
    const channels = 'channels:\n  - id: oem\n';
    expect(await foundIn({ 'clients.csv': register, 'kam.yaml': settings + channels })).toEqual([
      'error clients/unknown-channel clients.csv:2',
      'error clients/unknown-channel clients.csv:4',
    ]);
    expect(await foundIn({ 'clients.csv': register, 'kam.yaml': settings })).toEqual([
      'hint channels/undeclared kam.yaml:1',
    ]);
  });

  test('a broken file hides no finding of another', async () => {
    const found = await foundIn({
      'clients/acme/4-products.md': '---\nbudget: &x\n---\n',
      'clients/beta/1-general.md': '---\nid: c-22222b\nname: Beta\nowner: nobody\n---\n',
    });
    expect(found).toEqual([
      'error yaml/anchor clients/acme/4-products.md:2',
      'error clients/unknown-owner clients/beta/1-general.md:4',
    ]);
  });
});
