import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { concentration } from '../../src/analysis/concentration.ts';
import { analyses } from '../../src/analysis/index.ts';
import { budget, clientOf, dossierOf, type Line, margins, portfolioOf, revenues } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const clients = [
  clientOf('c-1', { name: 'Gazmash AD', slug: 'gazmash', aliases: ['ГАЗМАШ'], parent: 'c-3' }),
  clientOf('c-2', { name: 'Gaztrade OOD', slug: 'gaztrade', parent: 'c-3' }),
  clientOf('c-3', { name: 'Gaz Holding' }),
  clientOf('c-4', { name: 'Vidin Pumps', status: 'potential', budget: budget('70k–90k') }),
  clientOf('c-5', {
    name: 'Later AD',
    status: 'potential',
    postponedUntil: '2028-01-01',
    budget: budget('1k'),
  }),
  clientOf('c-6', { name: 'Silent AD', status: 'potential' }),
];
const lines: Line[] = [
  ...margins({ 'c-1': 300, 'c-2': 100, Fremd: 500, Small: 80 }),
  { client: 'Small', channel: 'shops', revenue: '-50', cost: '-30' },
  { revenue: '200', cost: '160' },
];
const run = (options: Request['options'] = {}, more: Partial<Request> = {}, sales: readonly Line[] = lines) =>
  pageOf(concentration, portfolioOf(clients), sales, { options, ...more });
const refusal = async (made: Promise<unknown>): Promise<string> => {
  const error: unknown = await made.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? `${error.message} | ${(error as { hint?: string }).hint}` : 'none';
};

test('the JSON contract', async () => {
  const { data, ...envelope } = await jsonOf(await run());
  expect(envelope).toEqual({
    kam: 1,
    command: 'concentration',
    today: '2027-01-10',
    period: { from: '2026-01-01', to: '2026-12-31' },
    currency: 'EUR',
    measure: 'margin',
    base: {
      measure: 'margin',
      wanted: 'margin',
      coverage: 1,
      fellBack: null,
      rows: 'client',
      used: 3,
      leftOut: [{ reason: 'no-cost', count: 0 }],
      lines: 6,
      unassignedLines: 1,
    },
  });
  // Fremd 500, the group 400, Small 80 − 20 = 60, without a client 40: 1000 in all.
  expect(data).toMatchObject({
    total: '1000',
    positive: '1000',
    unassigned: '40',
    losses: '0',
    credits: '-50',
    rows: [
      { key: 'Fremd', name: 'Fremd', income: '500', share: 0.5, level: 'critical' },
      {
        key: 'c-3',
        name: 'Gaz Holding',
        income: '400',
        share: 0.4,
        level: 'critical',
        members: ['c-1', 'c-2'],
      },
      { key: 'Small', name: 'Small', income: '60', share: 0.06, level: null },
    ],
    cr1: 0.5,
    cr5: 0.96,
    cr10: 0.96,
    hhi: 2500 + 1600 + 36,
    rowsFor80: 2,
    within: null,
    without: null,
    keyTogether: {
      clients: 2,
      income: '900',
      share: 0.9,
      range: 'above-usual',
      dependsOnAll: true,
      dependsOnOne: false,
    },
  });
});

test('within a channel: one spread for each, with its own denominator', async () => {
  const { data } = await jsonOf(await run({ within: 'channel' }));
  expect(data).toMatchObject({
    within: 'channel',
    total: '1000',
    groups: [
      {
        key: 'shops',
        positive: '960',
        unassigned: '0',
        rows: [{ key: 'Fremd', level: 'key' }, {}, {}],
        base: { lines: 5 },
      },
      { key: 'none', positive: '40', unassigned: '40', rows: [], hhi: 0 },
    ],
  });
});

describe('without a client', () => {
  const stressed = async (...without: readonly string[]) => (await jsonOf(await run({ without })))['data'];

  test('its group goes whole, and the pipeline is shown', async () => {
    expect(await stressed('gazmash')).toMatchObject({
      total: '600',
      rows: [{ key: 'Fremd' }, { key: 'Small' }],
      without: {
        clients: [{ key: 'c-1' }, { key: 'c-2' }, { key: 'c-3' }],
        revenue: '2000',
        income: '400',
        pipeline: { clients: 2, known: 1, low: '70000', high: '90000', basis: 'known' },
      },
    });
  });

  test('by itself', async () => {
    const { data } = await jsonOf(await run({ without: ['gazmash'], single: true }));
    expect(data).toMatchObject({ total: '700', rows: [{ key: 'Fremd' }, { key: 'c-2' }, { key: 'Small' }] });
  });

  test.each(['c-1', 'Gazmash AD', 'газмаш', 'gazm'])('%s names one', async (name) => {
    expect(await stressed(name)).toMatchObject({ total: '600' });
  });

  test('names that only the ledger knows, and several', async () => {
    expect(await stressed('fremd', 'c-3')).toMatchObject({ total: '100' });
  });

  test('everybody: nothing is left, and no share', async () => {
    const all = revenues({ 'c-1': 5 });
    const page = await run({ without: ['c-1'] }, {}, all);
    expect((await jsonOf(page))['data']).toMatchObject({ rows: [], positive: '0', cr1: null, hhi: null });
    expect(await written(page, 'text')).toContain('Nothing was sold.');
  });

  test('a name that fits nobody or several is refused with what is near', async () => {
    expect(await refusal(run({ without: ['gaz'] }))).toBe(
      '"gaz" is no client, or not one alone | did you mean: Gazmash AD (gazmash), Gaztrade OOD (gaztrade)',
    );
    expect(await refusal(run({ without: ['Gazmsh AD'] }))).toContain('did you mean: Gazmash AD (gazmash)');
    expect(await refusal(run({ without: ['fremt'] }))).toContain('did you mean: Fremd');
    expect(await refusal(run({ without: ['__proto__'] }))).toContain('"__proto__" is no client');
  });
});

describe('the answers to a dependence', () => {
  const said = (value: string) => ({ state: 'given', value, how: 'estimated' }) as const;
  const answered = [
    ...clients.filter(({ id }) => id !== 'c-2'),
    clientOf('c-2', {
      name: 'Gaztrade OOD',
      parent: 'c-3',
      ...dossierOf('gaztrade', {
        relationship: { defences: [{ id: 'lots', what: said('certificates in their system') }] },
        'action-plan': {
          tasks: [
            { id: 'stock', what: 'Stock stations', for: ['dependence'], owner: 'ivan', due: '2027-01-09' },
          ],
        },
      }),
    }),
  ];
  const page = (options: Request['options'] = {}) =>
    pageOf(concentration, portfolioOf(answered, { team: [{ id: 'ivan', name: 'Ivan' }] }), lines, {
      options,
    });

  test('are those of all clients under one control', async () => {
    const { data } = await jsonOf(await page());
    expect((data as { answers: unknown }).answers).toEqual([
      {
        key: 'Fremd',
        name: 'Fremd',
        level: 'critical',
        share: 0.5,
        clients: 0,
        defences: [],
        loyalty: null,
        tasks: [],
        missing: ['defences', 'loyalty', 'tasks'],
      },
      {
        key: 'c-3',
        name: 'Gaz Holding',
        level: 'critical',
        share: 0.4,
        clients: 3,
        defences: [{ id: 'lots', what: 'certificates in their system', basis: 'estimated' }],
        loyalty: null,
        tasks: [
          {
            client: 'c-2',
            id: 'stock',
            what: 'Stock stations',
            owner: 'ivan',
            due: '2027-01-09',
            state: 'overdue',
          },
        ],
        missing: ['loyalty'],
      },
    ]);
  });

  test('stand on the page with what is lacking, and with how well they are known', async () => {
    const text = await written(await page(), 'text');
    expect(text).toMatch(/^Defences +certificates in their system ~$/m);
    expect(text).toMatch(/^Loyalty measured +never measured$/m);
    expect(text).toMatch(/^Tasks against it +Stock stations \(Ivan\) +2027-01-09 \(overdue\)$/m);
    expect(text).toContain('Gaz Holding, 40.0%: 2 of 3 answers in the dossiers of 3 clients');
  });

  test('are said of clients only', async () => {
    const { data } = await jsonOf(await page({ by: 'territory' }));
    expect(data).toMatchObject({ by: 'territory', answers: [], rows: [], unassigned: '1000' });
  });
});

test('what potential clients could cover', async () => {
  const page = await run({ without: ['fremd'] });
  const { data } = await jsonOf(page);
  expect(data).toMatchObject({ without: { revenue: '1000', cover: { low: 70, high: 90, basis: 'known' } } });
  expect(await written(page, 'text')).toContain('7,000.0%–9,000.0%');
});

test('no sales in the period: the last date and what to type', async () => {
  const period = { from: '2024-01-01', to: '2024-12-31' };
  expect(await refusal(run({}, { period }))).toBe(
    'no sales from 2024-01-01 to 2024-12-31: the ledger runs from 2026-03-14 to 2026-03-14 | try --period 2025-03-15..2026-03-14, or --period all',
  );
  expect(await refusal(run({}, {}, []))).toContain('the ledger holds no sales');
});

test('a word that is no axis is refused', async () => {
  expect(await refusal(run({ by: 'constructor' }))).toContain('--by takes one of: client, channel');
  expect(await refusal(run({ within: 'product' }))).toContain('--within takes one of');
});

describe('the page', () => {
  test('names who it depends on, what to do, and what it rests on', async () => {
    const text = await written(await run(), 'text');
    expect(text).toContain('Fremd brings in 50.0%: critical dependence.');
    expect(text).toContain('All key accounts together make 90.0%, above 75%');
    expect(text).toContain('2 of 3 (67%) make 80% of the income.');
    expect(text).toMatch(/Gaz Holding \(group of 2\) +400\.00 +40\.0% +90\.0% +critical/);
    expect(text).toMatch(/3 of 3 clients used; 6 ledger lines; 1 of them\s+unassigned/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('says why margin gave way to revenue', async () => {
    const text = await written(await run({}, {}, revenues({ a: 3, b: 1 })), 'text');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'cost known for 0.0% of revenue; margin gave way to revenue',
    );
  });

  test.each(['text', 'md', 'html', 'json'] as const)(
    'with reasons, as %s, for every axis',
    async (format) => {
      for (const by of ['client', 'channel', 'territory', 'department', 'manager', 'product']) {
        const page = await run({ by, within: 'manager' }, { explain: true });
        expect(await written(page, format)).not.toContain('undefined');
        expect(await written(await run({ by }, { explain: true }), format)).not.toContain('NaN');
      }
    },
  );

  test('explains every threshold with its source', async () => {
    const text = (await written(await run({}, { explain: true }), 'md')).replaceAll(/\s+/g, ' ');
    for (const said of [
      'ASC 280-10-50-42',
      'Herfindahl',
      'thresholds.critical',
      'convention',
      'our own rule',
    ])
      expect(text).toContain(said);
  });
});

test('every analysis loads under its own name, with examples of its command', async () => {
  for (const { id, load } of analyses) {
    const analysis = await load();
    expect(analysis.id).toBe(id);
    expect(analysis.examples.every((example) => example.startsWith(`kam ${id}`))).toBe(true);
  }
});
