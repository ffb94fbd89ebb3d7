import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { clients } from '../../src/analysis/clients.ts';
import type { Interaction } from '../../src/portfolio/interactions.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { clientOf, type Line, portfolioOf, YEAR } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const base: readonly Client[] = [
  clientOf('a', { name: 'Gazmash AD', slug: 'gazmash', channel: 'shops', owner: 'ivan', territory: 'north' }),
  clientOf('b', { channel: 'web', owner: 'petya', territory: 'north' }),
  clientOf('c', { channel: 'shops', owner: 'ivan', status: 'potential', territory: 'north' }),
  clientOf('d', {
    channel: 'shops',
    owner: 'ivan',
    status: 'potential',
    territory: 'north',
    postponedUntil: '2027-03-01',
    reason: { state: 'given', value: 'builds a plant' },
  }),
  clientOf('e', { status: 'lost' }),
];
const settings = {
  channels: [{ id: 'shops', name: 'Shops' }, { id: 'web' }],
  team: [
    { id: 'ivan', name: 'Ivan Dimitrov', aliases: 'Иван' },
    { id: 'petya', name: 'Petya' },
  ],
};
const sale = (client: string | null, revenue: number, date = '2026-05-05'): Line => ({
  client,
  date,
  revenue: String(revenue),
  cost: '0',
});
// 600 + 200 + 100 + 100 without a client = 1000; e stopped in 2024.
const lines: readonly Line[] = [
  sale('a', 400),
  sale('a', 200, '2026-12-30'),
  sale('b', 200),
  sale('Fremd', 100),
  sale(null, 100),
  sale('e', 50, '2024-05-05'),
];
const talk = (date: string, more: Partial<Interaction> = {}): Interaction =>
  ({ date, file: `${date}.md`, body: '', ...more }) as Interaction;
const portfolio = {
  ...portfolioOf(base, settings),
  interactions: new Map([
    ['a', [talk('2026-02-02'), talk('2026-03-03', { reached: false }), talk('2025-02-02')]],
    ['c', [talk('2026-04-04')]],
  ]),
};
const run = (options: Request['options'] = {}, more: Partial<Request> = {}, sales: readonly Line[] = lines) =>
  pageOf(clients, portfolio, sales, { options, ...more });

type Data = {
  populations: Record<string, unknown>[];
  platform: Record<string, unknown>[];
  channels: Record<string, unknown>[];
  rows: { key: string; income: string | null; [key: string]: unknown }[];
  cleaning: { duties: { flaw: string; aspect: string; clients: { key: string }[] }[] };
  [key: string]: unknown;
};
const dataOf = async (...asked: Parameters<typeof run>): Promise<Data> =>
  (await jsonOf(await run(...asked)))['data'] as Data;

test('the JSON contract', async () => {
  const { data, base: rests, measure } = await jsonOf(await run());
  expect(measure).toBe('margin');
  expect(rests).toMatchObject({
    rows: 'client',
    used: 6,
    leftOut: [{ reason: 'not-chosen', count: 0 }],
    lines: 5,
    unassignedLines: 1,
  });
  const found = data as Data;
  expect(found).toMatchObject({
    chosen: { status: null, channel: null, owner: null },
    income: '900',
    unassigned: '100',
    total: '1000',
    orders: 5,
    averageOrder: '200',
    // 800 from two active buyers: 400 each, for 2 active and 2 potential clients.
    capacity: { average: '400', buyers: 2, clients: 4, value: '1600', basis: 'estimated' },
    // a 600, b 200: 800 of 1000.
    makes80: { rows: 2, of: 3, share: 2 / 3 },
    postponed: [
      {
        key: 'd',
        name: 'D',
        until: '2027-03-01',
        reason: 'builds a plant',
        reasonBasis: 'assumed',
        due: false,
      },
    ],
  });
  expect(
    found.populations.map(({ key, clients: count, bought, postponed, income, share }) => [
      key,
      count,
      bought,
      postponed,
      income,
      share,
    ]),
  ).toEqual([
    ['active', 2, 2, 0, '800', 0.8],
    ['potential', 2, 0, 1, '0', 0],
    ['lost', 1, 0, 0, '0', 0],
    ['unregistered', 1, 1, 0, '100', 0.1],
  ]);
  expect(
    found.platform.map(({ territory, channel, contacts, prospects, active, income }) => [
      territory,
      (channel as { name: string }).name,
      contacts,
      prospects,
      active,
      income,
    ]),
  ).toEqual([
    ['north', 'Shops', 2, 1, 1, '600'],
    ['north', 'web', null, 0, 1, '200'],
    ['none', 'none', null, 0, 0, '100'],
  ]);
  expect(
    found.channels.map(({ key, active, potential, lost, unregistered, income }) => [
      key,
      active,
      potential,
      lost,
      unregistered,
      income,
    ]),
  ).toEqual([
    ['shops', 1, 2, 0, 0, '600'],
    ['web', 1, 0, 0, 0, '200'],
    ['none', 0, 0, 1, 1, '100'],
  ]);
  expect(found.rows[0]).toEqual({
    key: 'a',
    name: 'Gazmash AD',
    slug: 'gazmash',
    population: 'active',
    postponedUntil: null,
    channel: 'shops',
    manager: 'ivan',
    territory: 'north',
    last: '2026-12-30',
    income: '600',
    share: 0.6,
    completeness: null,
  });
  expect(found.rows.map(({ key }) => key)).toEqual(['a', 'b', 'Fremd', 'c', 'd', 'e']);
  expect(found.cleaning).toMatchObject({ asOf: '2026-12-30', tellsSilence: true });
  expect(found.cleaning.duties.map(({ flaw, clients: some }) => [flaw, some.map(({ key }) => key)])).toEqual([
    ['unregistered', ['Fremd']],
    ['no-tax-id', ['a', 'b']],
    ['no-reason', ['e']],
  ]);
});

describe('a choice', () => {
  const chosen = async (options: Request['options']) =>
    (await dataOf(options)).rows.map(({ key }) => key).join(' ');

  test('by status, channel and owner, by id, name or alias', async () => {
    expect(await chosen({ status: 'potential' })).toBe('c d');
    expect(await chosen({ status: 'postponed' })).toBe('d');
    expect(await chosen({ status: 'unregistered' })).toBe('Fremd');
    expect(await chosen({ channel: 'SHOPS' })).toBe('a c d');
    expect(await chosen({ owner: 'иван', status: 'active' })).toBe('a');
    expect(await chosen({ owner: 'none' })).toBe('Fremd e');
  });

  test('weighs against the whole company, and leaves what is unassigned out', async () => {
    const { data, base: rests } = await jsonOf(await run({ channel: 'web' }));
    expect(rests).toMatchObject({
      used: 1,
      leftOut: [{ reason: 'not-chosen', count: 5 }],
      lines: 1,
      unassignedLines: 0,
    });
    expect(data).toMatchObject({ income: '200', unassigned: '0', total: '200', averageOrder: '200' });
    expect((data as Data).rows[0]).toMatchObject({ share: 0.2 });
  });

  test('of nobody is empty, and a word that is nothing is refused', async () => {
    expect(await chosen({ status: 'lost', channel: 'web' })).toBe('');
    await expect(run({ channel: 'shps' })).rejects.toThrow('no client has the channel "shps"');
    await expect(run({ owner: '__proto__' })).rejects.toThrow('no client has the owner');
    await expect(run({ status: 'constructor' })).rejects.toThrow('--status takes one of: active, potential');
  });
});

test('a base without any sale is still a base', async () => {
  for (const sales of [[], [sale('a', 1, '2020-01-01')]]) {
    const found = await dataOf({}, {}, sales);
    expect(found.rows).toHaveLength(5);
    expect(found).toMatchObject({ total: '0', capacity: null, makes80: null, averageOrder: null });
    const text = await written(await run({}, {}, sales), 'text');
    expect(text).toMatch(
      sales.length === 0 ? /The ledger holds no sales yet/ : /the ledger runs from\s+2020-01-01/,
    );
  }
});

test('a group counts as one in the denominator and in the 80 % line, and its clients stay apart in the list', async () => {
  const related = portfolioOf([clientOf('top'), clientOf('child', { parent: 'top' }), clientOf('other')]);
  const sales = [sale('top', 500), sale('child', -100), sale('other', 100)];
  const { rows, makes80 } = (await jsonOf(await pageOf(clients, related, sales)))['data'] as Data;
  // Top and child together 400, other 100: 500. Top by itself is all of that.
  expect(makes80).toEqual({ rows: 1, of: 2, share: 0.5 });
  expect(rows.map((row) => [row.key, row.income, row['share']])).toEqual([
    ['top', '500', 1],
    ['other', '100', 0.2],
    ['child', '-100', null],
  ]);
});

describe('the page', () => {
  test('says what to do, what is an estimate, and what it rests on', async () => {
    const text = (await written(await run(), 'text')).replaceAll(/\s+/g, ' ');
    expect(text).toContain('2 of 3 clients or groups (67%) make 80% of the income.');
    expect(text).toContain('~1,600 (4 active and potential x 400 each)');
    expect(text).toContain('Existence: sold to, and not in the base');
    expect(text).toContain('1 client. Ask them why; a reason is what one learns from.');
    expect(text).toContain('north web unknown 0 1 200.00');
    expect(text).toContain('6 of 6 clients used; 5 ledger lines; 1 of them unassigned');
  });

  test.each(['text', 'md', 'html', 'json'] as const)('with reasons, as %s', async (format) => {
    for (const options of [{}, { owner: 'ivan' }, { status: 'lost', channel: 'web' }]) {
      const text = await written(await run(options, { explain: true }), format);
      expect(text).not.toMatch(/undefined|NaN/);
      if (format === 'text')
        expect(Math.max(...text.split('\n').map((each) => each.length))).toBeLessThanOrEqual(80);
    }
  });
});

describe('laws', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'Fremd', 'x'];
  const some = fc.array(
    fc.record(
      {
        client: fc.constantFrom(...ids, null),
        date: fc.constantFrom('2024-02-29', '2025-06-06', '2026-01-01', '2026-12-31'),
        revenue: fc.integer({ min: -500, max: 900 }).map(String),
        cost: fc.integer({ min: 0, max: 300 }).map(String),
      },
      { requiredKeys: ['client', 'date', 'revenue'] },
    ),
    { maxLength: 30 },
  );
  const measure = fc.constantFrom('revenue' as const, 'margin' as const);
  const sum = (values: readonly unknown[]) =>
    Decimal.sum(values.flatMap((each) => (typeof each === 'string' ? [Decimal.of(each)] : []))).toString();

  test('totals reconcile with the ledger, and every client is counted once in every view', async () => {
    await fc.assert(
      fc.asyncProperty(some, measure, async (sales, wanted) => {
        const page = await jsonOf(await run({}, { measure: wanted }, sales));
        const found = page['data'] as Data;
        const inYear = sales.filter(({ date }) => date >= YEAR.from && date <= YEAR.to);
        const ledger = inYear.flatMap(({ revenue, cost }) =>
          page['measure'] === 'revenue'
            ? [revenue]
            : cost === undefined
              ? []
              : [Decimal.of(revenue).minus(Decimal.of(cost)).toString()],
        );
        expect(found['total']).toBe(sum(ledger));
        expect(sum([found['income'], found['unassigned']])).toBe(found['total']);
        const everybody = new Set([
          ...base.map(({ id }) => id),
          ...sales.flatMap(({ client }) => client ?? []),
        ]);
        expect(found.rows.map(({ key }) => key).sort()).toEqual([...everybody].sort());
        for (const view of [found.populations, found.channels, found.platform]) {
          expect(sum(view.map(({ income }) => income))).toBe(found['income']);
          expect(view.reduce((count, part) => count + Number(part['clients']), 0)).toBe(everybody.size);
        }
      }),
    );
  });

  test('statuses divide the base, channels and owners too; the order of rows is irrelevant', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (sales) => {
        const whole = await dataOf({}, {}, sales);
        expect(await dataOf({}, {}, sales.toReversed())).toEqual(whole);
        for (const [option, values] of [
          ['status', ['active', 'potential', 'lost', 'unregistered']],
          ['channel', ['shops', 'web', 'none']],
          ['owner', ['ivan', 'petya', 'none']],
        ] as const) {
          const parts = await Promise.all(values.map((value) => dataOf({ [option]: value }, {}, sales)));
          expect(parts.flatMap(({ rows }) => rows.map(({ key }) => key)).sort()).toEqual(
            whole.rows.map(({ key }) => key).sort(),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
