import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import type { KeyAccountsData } from '../../src/analysis/key-accounts/data.ts';
import { keyAccounts } from '../../src/analysis/key-accounts/index.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import type { General } from '../../src/portfolio/sections/general.ts';
import { budget, clientOf, dossierOf, type Line, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const withDossier = (
  id: string,
  slug: string,
  general: Partial<General> = {},
  more: Partial<Client> = {},
): Client =>
  clientOf(id, { ...dossierOf(slug, { general: { id, name: id, ...general } as General }), ...more });

const settings = {
  team: [
    { id: 'ivan', name: 'Ivan', department: 'industry', reports_to: 'maria' },
    { id: 'petya', name: 'Petya', department: 'trade', reports_to: 'maria' },
    { id: 'maria', name: 'Maria', role: 'head' },
  ],
  products: [{ id: 'bolts' }],
  income: 'revenue',
};

/** Income 1000: Big 400 with its daughter's 100, Small 90, Mid 110, Trade 200 (of a manager of its own), Rest 100. */
const clients: readonly Client[] = [
  withDossier(
    'c-big',
    'big',
    { key: { reference: { state: 'given', value: 'doors', how: 'asked', who: 'eva', date: '2026-05-01' } } },
    { owner: 'ivan', deputy: 'maria' },
  ),
  clientOf('c-daughter', { parent: 'c-big', owner: 'ivan' }),
  clientOf('c-mid', { owner: 'ivan' }),
  withDossier('c-small', 'small', {}, { owner: 'ivan' }),
  clientOf('c-trade', { owner: 'petya' }),
  withDossier('c-gone', 'gone', {}, { status: 'lost' }),
  clientOf('c-new', { status: 'potential', owner: 'petya', budget: budget('300') }),
  clientOf('c-tiny', { status: 'potential', owner: 'petya', budget: budget('50–400') }),
];
const sale = (client: string, revenue: number): Line => ({
  client,
  product: 'bolts',
  revenue: String(revenue),
  cost: '0',
});
const lines: readonly Line[] = [
  sale('c-big', 400),
  sale('c-daughter', 100),
  sale('c-mid', 110),
  sale('c-small', 90),
  sale('c-trade', 200),
  sale('Stranger', 100),
];

const data = async (
  of = clients,
  sales = lines,
  more: object = {},
  request: Partial<Request> = {},
): Promise<KeyAccountsData> =>
  (await jsonOf(await pageOf(keyAccounts, portfolioOf(of, { ...settings, ...more }), sales, request)))[
    'data'
  ] as KeyAccountsData;

test('who is key for whom, by which limit, clients under one control as one', async () => {
  const { rows, active, together } = await data();
  expect(active).toBe(4);
  expect(together).toMatchObject({
    clients: 3,
    income: '810',
    share: 0.81,
    dependsOnAll: true,
    dependsOnOne: false,
  });
  expect(
    rows.map(({ key, dossiers, owner, ofCompany, byIncome }) => [
      key,
      dossiers.join(),
      owner,
      ofCompany,
      byIncome.map(
        ({ level, of, share, by, depends }) => `${level} ${of ?? ''} ${share?.toFixed(3)} ${by} ${depends}`,
      ),
    ]),
  ).toEqual([
    [
      'c-big',
      'big',
      'ivan',
      true,
      [
        'company  0.500 share critical',
        'department industry 0.714 share null',
        'manager ivan 0.714 share null',
      ],
    ],
    [
      'c-trade',
      '',
      'petya',
      true,
      ['company  0.200 share key', 'department trade 1.000 share null', 'manager petya 1.000 share null'],
    ],
    [
      'c-mid',
      '',
      'ivan',
      true,
      ['company  0.110 share key', 'department industry 0.157 share null', 'manager ivan 0.157 share null'],
    ],
    // 90 of 1,000 is not key for the company; of the 700 that Ivan's clients bring it is.
    [
      'c-small',
      'small',
      'ivan',
      false,
      ['department industry 0.129 share null', 'manager ivan 0.129 share null'],
    ],
  ]);
});

test('exactly a tenth is not above it; a sum of money fires for the company alone', async () => {
  const { rows } = await data(clients, lines, { thresholds: { key: '20%', key_amount: '89 EUR' } });
  expect(
    rows.map(({ key, byIncome }) => [key, byIncome.find(({ level }) => level === 'company')?.by]),
  ).toEqual([
    ['c-big', ['share', 'amount']],
    ['c-trade', ['amount']],
    ['c-mid', ['amount']],
    ['Stranger', ['amount']],
    ['c-small', ['amount']],
  ]);
});

test('an argument of the dossier is key with its evidence, for whom it says', async () => {
  const { rows } = await data();
  expect(rows[0]?.byArgument).toEqual([
    {
      client: 'c-big',
      criterion: 'reference',
      evidence: 'doors',
      basis: 'known',
      levels: ['company'],
      how: 'asked',
      who: 'eva',
      date: '2026-05-01',
    },
  ]);
  const argued = withDossier('c-arg', 'arg', {
    key: { innovator: { state: 'given', value: 'first' } },
    key_for: ['manager'],
  });
  const found = (await data([...clients, argued])).rows.find(({ key }) => key === 'c-arg');
  expect(found).toMatchObject({ ofCompany: false, byArgument: [{ levels: ['manager'], basis: 'assumed' }] });
});

test('who deserves a dossier and has none, and what to type', async () => {
  const { deserve, promisingFrom } = await data();
  // A tenth of all revenue, while kam.yaml names no sum.
  expect(promisingFrom).toBe('100');
  expect(
    deserve.map(({ key, key_for, promising, command }) => [
      key,
      key_for !== null,
      promising?.open.low ?? null,
      command,
    ]),
  ).toEqual([
    ['c-trade', true, null, 'kam new "C-TRADE"'],
    ['c-mid', true, null, 'kam new "C-MID"'],
    ['c-new', false, '300', 'kam new "C-NEW"'],
  ]);
});

test('a budget whose low end is too small promises nothing; prospects come by what is open', async () => {
  const { prospects } = await data();
  expect(prospects.map(({ key, owner, promising }) => [key, owner, promising?.budget.low])).toEqual([
    ['c-new', 'petya', '300'],
  ]);
});

test('a dossier that nothing speaks for any more; those of lost clients are kept', async () => {
  const poor = lines.map((line) => (line.client === 'c-small' ? { ...line, revenue: '10' } : line));
  const { former, dossiers } = await data(clients, poor);
  expect(former.map(({ key }) => key)).toEqual(['c-small']);
  expect(dossiers).toEqual({ all: 2, lost: 1 });
});

describe('limits of practice', () => {
  const kinds = async (of: readonly Client[], more: object = {}): Promise<readonly string[]> =>
    (await data(of, lines, more)).limits.map(({ kind, who, count }) => `${kind} ${who ?? ''} ${count}`);

  test('a small base', async () => {
    // Three of four are key; the two without a dossier have nobody who stands in.
    expect(await kinds(clients)).toEqual(['too-many-key  3', 'no-deputy  2']);
  });

  test('heads and books that are too large', async () => {
    const maria = { id: 'maria', name: 'Maria' };
    const people = Array.from({ length: 8 }, (_, at) => ({
      id: `m-${at}`,
      name: `M ${at}`,
      reports_to: 'maria',
    }));
    expect(
      await kinds(clients, {
        team: [maria, ...people],
        thresholds: { key_clients_per_manager: '1', key_clients: '80%' },
      }),
    ).toEqual(['too-many-managers maria 8', 'too-many-key-accounts ivan 2', 'no-deputy  2']);
    expect(
      await kinds(clients, { team: [maria, ...people.slice(1)], thresholds: { key_clients: '80%' } }),
    ).toContain('split-team maria 7');
    expect(
      await kinds(clients, { team: [maria, ...people.slice(2)], thresholds: { key_clients: '80%' } }),
    ).toEqual(['no-deputy  2']);
  });

  test('large and small at once, and every channel', async () => {
    const mixed = clients.map((client, at) => ({ ...client, channel: `ch-${at % 3}`, owner: 'ivan' }));
    const small = lines.map((line) => (line.client === 'c-small' ? { ...line, revenue: '5' } : line));
    const { limits } = await data(mixed, small, { thresholds: { key_clients: '100%' } });
    expect(limits.map(({ kind, clients: named }) => [kind, named])).toEqual([
      ['large-and-small', ['C-SMALL']],
      ['all-channels', []],
      ['no-deputy', ['C-TRADE', 'C-MID']],
    ]);
  });

  test('prospects that are hoarded, or over their time', async () => {
    const old = withDossier(
      'c-old',
      'old',
      { activation: { since: '2025-01-01' } },
      { status: 'potential', owner: 'petya' },
    );
    expect(
      await kinds([...clients, old], { thresholds: { prospects_per_manager: '2', key_clients: '80%' } }),
    ).toEqual(['hoarded petya 3', 'over-time petya 1', 'no-deputy  2']);
  });
});

test('the page says which limit fired, on what it rests and what to type', async () => {
  const text = await written(
    await pageOf(keyAccounts, portfolioOf(clients, settings), lines, { explain: true }),
    'text',
  );
  expect(text).toContain('C-BIG');
  expect(text).toMatch(/above 10%, critical,\s+reference/);
  expect(text).toContain('kam new "C-MID"');
  expect(text).toContain('thresholds.key_amount');
});

test('no sales are refused as everywhere', async () => {
  await expect(data(clients, [])).rejects.toThrow('the ledger holds no sales');
});

test('the order of clients and lines does not matter', async () => {
  const expected = await data();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...lines], { minLength: lines.length }),
      fc.shuffledSubarray([...clients], { minLength: clients.length }),
      async (sales, of) => {
        expect(await data(of, sales)).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
});
