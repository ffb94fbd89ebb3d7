import { expect, test } from 'vitest';
import { questionsOf } from '../../src/measure/questions.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';

const CONFIG = `kam: 1
company: Ours
currency: EUR
products:
  - id: bolts
    name: Bolts
    category: fasteners
  - id: nuts
    name: Nuts
    category: fasteners
  - id: kitting
    name: Kitting
`;

const questions = async (files: Readonly<Record<string, string>>) => {
  const portfolio = await loadPortfolio(
    memoryTree({
      'kam.yaml': CONFIG,
      'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme\n---\n',
      ...files,
    }),
  );
  const [client] = portfolio.clients;
  return client === undefined ? [] : questionsOf(client, portfolio.config);
};

const budgets = (table: string) => ({ 'clients/acme/4-products.md': `---\nbudget:\n${table}---\n` });
const budgetPaths = async (table: string) =>
  (await questions(budgets(table))).flatMap(({ path, basis, asked }) =>
    path.includes('budget.') ? [`${path} ${asked ? 'asked' : basis}`] : [],
  );

test.each([
  ['  bolts: 5k EUR (public)\n', ['products.budget.kitting unknown']],
  ['  fasteners: 5k EUR (public)\n  kitting: unknown\n', ['products.budget.kitting asked']],
  ['  kitting: none (public)\n', ['products.budget.fasteners unknown']],
  ['  kitting: none\n', ['products.budget.fasteners unknown', 'products.budget.kitting assumed']],
  ['  bolts: unknown\n  kitting: 5k EUR (public)\n', ['products.budget.fasteners asked']],
])('budgets %j leave open %j', async (table, open) => {
  expect(await budgetPaths(table)).toEqual(open);
});

test('the weightiest come first, and whatever a section without a file would ask is open', async () => {
  const weights = (await questions({})).map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect((await questions({})).some(({ section }) => section === 'growth')).toBe(true);
});

const toTheClient = async (people: string) =>
  (await questions({ 'clients/acme/3-stakeholders.md': people })).find(({ ours }) => !ours);

test('two levels of the client are asked: those whom we reach', async () => {
  const people = `---
people:
  - id: boss
    name: Boss
    influence: 5 (public)
    contact: wanted
  - id: buyer
    name: Buyer
    influence: 4 (public)
    reports_to: boss
  - id: peer
    name: Peer
    influence: 3 (public)
    reports_to: boss
  - id: user
    name: User
    influence: 1 (public)
    reports_to: peer
---
`;
  const first = await toTheClient(people);
  expect(first?.whom.map(({ id }) => id)).toEqual(['buyer', 'user']);
});

test('reporting lines in a circle end', async () => {
  const people =
    '---\npeople:\n  - id: a\n    name: A\n    reports_to: b\n  - id: b\n    name: B\n    reports_to: a\n---\n';
  const first = await toTheClient(people);
  expect(first?.whom).toHaveLength(2);
});

const STAFF = `---
people:
  - id: boss
    name: Boss
    influence: 5 (public)
  - id: buyer
    name: Buyer
    influence: 4 (public)
    reports_to: boss
  - id: user
    name: User
    influence: 1 (public)
    reports_to: buyer
---
`;
const log = (lines: string) => ({
  'clients/acme/3-stakeholders.md': STAFF,
  'clients/acme/log/2026-10-08-call-ivan.md': `---\ndate: 2026-10-08\nwith: boss\nasked:\n${lines}---\n`,
});
const kitting = async (files: Readonly<Record<string, string>>) => {
  const found = (await questions(files)).find(({ path }) => path === 'products.budget.kitting');
  return found && { ...found, whom: found.whom.map(({ id }) => id) };
};

test('what was asked in a talk and not answered stands open since then, and goes to somebody else first', async () => {
  const evaded =
    '  - fact: budget.kitting\n    answer: evaded\n    offered: below 5k, above\n    reaction: laughed\n';
  expect(await kitting({ 'clients/acme/3-stakeholders.md': STAFF })).toMatchObject({
    asked: false,
    since: null,
    attempts: [],
    whom: ['boss', 'buyer'],
  });
  expect(await kitting(log(evaded))).toMatchObject({
    asked: true,
    since: '2026-10-08',
    attempts: [{ who: ['boss'], answer: 'evaded', offered: 'below 5k, above', reaction: 'laughed' }],
    whom: ['buyer', 'user'],
  });
});

test('those whose answers differ come first', async () => {
  const files = {
    'clients/acme/3-stakeholders.md': STAFF,
    ...budgets('  kitting:\n    - 5k (asked user 2026-10-01)\n    - 6k (asked buyer 2026-10-08)\n'),
  };
  expect(await kitting(files)).toMatchObject({
    basis: 'disputed',
    since: '2026-10-08',
    whom: ['buyer', 'user'],
  });
});

test.each([
  ['budget.kitting', true],
  ['products.budget.kitting', true],
  ['products.budget.bolts', false],
  ['budget', false],
  ['nothing.at.all', false],
])('asking for %s is about the budget of kitting: %j', async (fact, about) => {
  const found = await kitting(log(`  - fact: ${fact}\n`));
  expect(found?.attempts.length).toBe(about ? 1 : 0);
});

test('the order of people and of the log changes nothing', async () => {
  const [head = '', ...items] = STAFF.replace(/---\n$/, '').split('  - id');
  const turned = `${head}  - id${items.reverse().join('  - id')}---\n`;
  const [here, there] = [log('  - fact: budget.kitting\n'), log('  - fact: budget.kitting\n')];
  const whom = async (files: Readonly<Record<string, string>>) =>
    (await questions(files)).map(({ path, whom }) => [path, whom.map(({ id }) => id)]);
  expect(await whom({ ...there, 'clients/acme/3-stakeholders.md': turned })).toEqual(await whom(here));
});
