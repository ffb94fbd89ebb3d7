import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { targets } from '../../src/analysis/targets.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import type { Growth } from '../../src/portfolio/sections/growth.ts';
import type { Products } from '../../src/portfolio/sections/products.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { type Money, parseMoney } from '../../src/value/money.ts';
import { spanOf } from '../../src/value/period.ts';
import { budget, clientOf, dossierOf, type Line, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const money = (text: string): Money => {
  const read = parseMoney(text);
  if ('problem' in read) throw new Error(read.problem);
  return read;
};
const table = (amounts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(amounts).map(([when, text]) => [when, money(text)]));
const planned = (goals: Readonly<Record<string, string>>, more: Growth = {}): Partial<Client> =>
  dossierOf('slug', { growth: { goals: table(goals), ...more } });

const clients = [
  clientOf('a', { owner: 'ivan', channel: 'oem', ...planned({ 2026: '100', '2027-Q1': '30' }) }),
  clientOf('b', { owner: 'ivan', channel: 'shops', ...planned({ 2027: '50' }) }),
  clientOf('c', { owner: 'petya', channel: 'oem' }),
];
const settings = {
  income: 'revenue',
  team: [
    { id: 'ivan', name: 'Ivan' },
    { id: 'petya', name: 'Petya' },
  ],
  targets: [
    { who: 'ivan', 2026: '365' },
    { who: 'petya', '2026-Q1': '10', '2026-Q2': '20', '2026-Q3': '30', '2026-Q4': '40' },
    { channel: 'oem', measure: 'margin', 2026: '200' },
    { who: 'ivan', channel: 'oem', 2026: '150' },
  ],
};
const sale = (client: string | null, date: string, revenue: string, cost = '0'): Line => ({
  client,
  date,
  revenue,
  cost,
});
const lines: Line[] = [
  sale('a', '2026-01-10', '40', '10'),
  sale('a', '2026-04-20', '60', '10'),
  sale('b', '2026-04-21', '25.50'),
  sale('c', '2026-05-02', '9'),
  sale(null, '2026-05-03', '7'),
  sale('a', '2025-06-01', '80'),
];
const run = (options: Request['options'] = {}, when = '2026', more: Partial<Request> = {}) =>
  pageOf(targets, portfolioOf(clients, settings), lines, {
    period: spanOf(when, 1) ?? { from: '', to: '' },
    today: '2026-06-05',
    options,
    ...more,
  });
type Data = Record<string, never[]> & {
  rows: { key: string; parts: Record<string, unknown>[] }[];
  gaps: unknown;
};
const dataOf = async (...asked: Parameters<typeof run>) =>
  (await jsonOf(await run(...asked)))['data'] as Data;
const refusal = async (made: Promise<unknown>): Promise<string> =>
  made.then(
    () => 'none',
    (error: Error & { hint?: string }) => `${error.message} | ${error.hint}`,
  );

describe('plan against fact', () => {
  test('by pencil: whole months that are over are known', async () => {
    const { data, base, measure } = await jsonOf(await run({ by: 'manager' }));
    expect(measure).toBe('revenue');
    expect(base).toMatchObject({ plans: 3, unread: 0, lines: 5, unassignedLines: 1, asOf: '2026-05-31' });
    const { rows, totals, asOf } = data as Data & { asOf: string; totals: unknown };
    expect(asOf).toBe('2026-05-31');
    expect(totals).toEqual([
      { measure: 'revenue', fact: '141.5' },
      { measure: 'margin', fact: '121.5' },
    ]);
    // 151 of 365 days; Q1 and 61 of 91 days of Q2.
    expect(rows.map(({ key, parts: [whole] }) => [key, whole])).toMatchObject([
      [
        'ivan',
        { when: '2026', plan: '365', source: 'typed', due: '151', dueBasis: 'estimated', fact: '125.5' },
      ],
      ['petya', { plan: '100', source: 'parts', due: '23.41', dueBasis: 'estimated', fact: '9' }],
      ['ivan oem', { plan: '150', fact: '100' }],
    ]);
    expect(rows[0]?.parts.map(({ when, plan, fact }) => [when, plan, fact]).slice(1, 7)).toEqual([
      ['2026-Q1', '90', '40'],
      ['2026-Q2', '91', '85.5'],
      ['2026-Q3', '92', null],
      ['2026-Q4', '92', null],
      ['2026-01', '31', '40'],
      ['2026-02', '28', '0'],
    ]);
    expect(rows[0]?.parts[0]?.['attained']).toBeCloseTo(125.5 / 151, 12);
  });

  test('a margin is a margin, and unknown where too few costs are known', async () => {
    const [row] = (await dataOf({ by: 'channel' })).rows;
    // a: 30 + 50, c: 9
    expect(row).toMatchObject({ key: 'oem', measure: 'margin' });
    expect(row?.parts[0]).toMatchObject({ fact: '89', plan: '200' });
    const uncosted = lines.map(({ cost: _, ...line }) => line);
    const page = await pageOf(targets, portfolioOf(clients, settings), uncosted, {
      period: spanOf('2026', 1) ?? { from: '', to: '' },
      today: '2026-06-05',
      options: { by: 'channel' },
    });
    const [unknown] = ((await jsonOf(page))['data'] as Data).rows;
    expect(unknown?.parts[0]).toMatchObject({ fact: null, attained: null });
    expect((await written(page, 'text')).replaceAll(/\s+/g, ' ')).toContain('margins are not told');
  });

  test('the sales of today’s future do not count, nor does a month begin to be due', async () => {
    const [row] = (await dataOf({ by: 'manager' }, '2026', { today: '2026-04-20' })).rows;
    // 110 of 365 days: what b bought on the 21st is not known yet.
    expect(row?.parts[0]).toMatchObject({ due: '110', fact: '100' });
  });

  test('what has no target stands beside those that have one, and all is the ledger', async () => {
    const text = await written(await run({ by: 'channel' }), 'text');
    expect(text).toMatch(/^oem +200\.00 +~82\.74 +89\.00 +~107\.6%$/m);
    expect(text).toMatch(/^Without a target +– +– +32\.50 +–$/m);
    expect(text).toMatch(/^Together +200\.00 +~82\.74 +121\.50 +–$/m);
  });

  test('ranges and currencies without a rate are no plan, and counted', async () => {
    const odd = {
      ...settings,
      targets: [...settings.targets, { who: 'petya', 2026: '5 USD' }, { who: 'petya', 2026: '1–2' }],
    };
    const page = await pageOf(targets, portfolioOf(clients, odd), lines, {
      period: spanOf('2026', 1) ?? { from: '', to: '' },
      today: '2026-06-05',
    });
    expect((await jsonOf(page))['base']).toMatchObject({ plans: 5, unread: 2 });
  });

  test('before anything was sold', async () => {
    const page = await pageOf(targets, portfolioOf(clients, settings), [], {
      period: spanOf('2026', 1) ?? { from: '', to: '' },
      today: '2026-06-05',
    });
    const data = (await jsonOf(page))['data'] as Data;
    expect(data).toMatchObject({ asOf: null, totals: [] });
    expect(data.rows.flatMap(({ parts }) => parts.map(({ fact }) => fact))).toEqual(Array(85).fill(null));
    expect(await written(page, 'text')).toContain('no sales yet');
  });
});

test('the gap that no dossier covers', async () => {
  const { gaps } = await dataOf({ by: 'manager' });
  expect(gaps).toMatchObject([
    { key: 'ivan', target: '365', covered: '100', gap: '265', goals: 1, dossiers: 2 },
    { key: 'petya', target: '100', covered: '0', gap: '100', goals: 0, dossiers: 0 },
    { key: 'ivan oem', target: '150', covered: '100', gap: '50', goals: 1, dossiers: 1 },
  ]);
  // Goals in revenue cover no target in margin.
  expect((await dataOf({ by: 'channel' })).gaps).toMatchObject([{ key: 'oem', covered: '0', gap: '200' }]);
  expect(await written(await run(), 'text')).toContain('No dossier covers 265.00 of the target of Ivan');
});

describe('the bridge of factors', () => {
  const factors: NonNullable<Products['factors']> = [
    { what: 'kits', kind: 'upsell', effect: budget('+20') },
    { what: 'coatings', kind: 'cross-sell', from: '2027-07', effect: budget('36.5') },
    { what: 'later', kind: 'price', from: '2028', effect: budget('99') },
    { what: 'who knows', effect: { state: 'unknown' } },
  ];
  const bridge = async (products: Products, today: string, sales: readonly Line[] = lines) => {
    const client = clientOf('a', dossierOf('a', { products, growth: { goals: table({ 2027: '200' }) } }));
    const page = await pageOf(targets, portfolioOf([client], settings), sales, {
      period: spanOf('2027', 1) ?? { from: '', to: '' },
      today,
      options: { client: 'a' },
    });
    return { page, bridge: ((await jsonOf(page))['data'] as Data)['bridges']?.[0] };
  };

  test('from the ledger of a year that is over', async () => {
    const december = [...lines, sale('a', '2026-12-30', '0.25')];
    const { bridge: found, page } = await bridge({ factors }, '2027-02-01', december);
    // 200 − 100.25 − 20 − 36.5 × 184 / 365
    expect(found).toMatchObject({
      start: { of: 'fact', low: '100.25', basis: 'known' },
      factors: [
        { what: 'kits', kind: 'upsell', effect: { low: '20', basis: 'known' }, part: 'whole' },
        { what: 'coatings', effect: { low: '18.4', basis: 'estimated' }, part: 'prorated' },
        { what: 'later', effect: { low: '0' }, part: 'later' },
        { what: 'who knows', kind: 'other', part: 'whole' },
      ],
      goal: '200',
      rest: { low: '61.35', high: '61.35', basis: 'estimated' },
    });
    const text = await written(page, 'text');
    expect(text).toMatch(/^who knows +other +unknown$/m);
    expect(text).toMatch(/^No factor explains +~61$/m);
  });

  test('while the year before runs: its forecast, else the last twelve months; both estimates', async () => {
    const forecast = { 2026: budget('110–120') };
    expect((await bridge({ forecast }, '2026-06-05')).bridge).toMatchObject({
      start: { of: 'forecast', low: '110', high: '120', basis: 'estimated' },
      rest: { low: '80', high: '90' },
    });
    // June 2025 to May 2026
    expect((await bridge({}, '2026-06-05')).bridge).toMatchObject({
      start: { of: 'twelve-months', low: '180', basis: 'estimated' },
      rest: { low: '20' },
    });
    expect((await bridge({}, '2026-06-05', [])).bridge).toEqual(
      expect.not.objectContaining({ start: expect.anything() }),
    );
  });

  test('of all clients, by kind of factor', async () => {
    const text = await written(await run({}, '2027'), 'text');
    expect(text).toMatch(/^B +\[1\] ~26 +0 +~24 +50$/m);
  });
});

test('objectives in figures that are due in the period', async () => {
  const figure = (value: string) => ({ unit: 'number', value: Decimal.of(value) }) as const;
  const objectives = [
    {
      id: 'r',
      what: 'Revenue',
      measure: 'revenue',
      target: { ...figure('150'), unit: 'money', currency: 'EUR' },
      due: '2026',
    },
    { id: 'n', what: 'Contracts', measure: 'count', now: figure('1'), target: figure('2'), due: '2026-Q2' },
    { id: 'x', what: 'Later', measure: 'count', target: figure('2'), due: '2027' },
    { id: 'y', what: 'No figure', due: '2026' },
  ] as const;
  const client = clientOf('a', dossierOf('a', { 'action-plan': { objectives } }));
  const page = await pageOf(targets, portfolioOf([client], settings), lines, {
    period: spanOf('2026', 1) ?? { from: '', to: '' },
    today: '2026-06-05',
    options: { client: 'a' },
  });
  expect((await jsonOf(page))['data']).toMatchObject({
    rows: [],
    objectives: [
      { id: 'r', fact: '100', due: '2026' },
      { id: 'n', fact: null, now: { value: '1' }, due: '2026-Q2' },
    ],
  });
});

describe('what is asked', () => {
  test('a period that is no year, quarter or month is refused with those that are near', async () => {
    const period = { from: '2026-02-01', to: '2026-05-31' };
    expect(await refusal(run({}, '2026', { period }))).toBe(
      'there is no plan for 2026-02-01 to 2026-05-31: plans are for a fiscal year, a quarter or a month | try --period 2026, --period 2026-Q1 or --period 2026-02',
    );
  });

  test('nothing planned names what is', async () => {
    expect(await refusal(run({ by: 'client' }, '2024'))).toBe(
      'nothing is planned for 2024 | there are plans for: 2026, 2027, 2027-Q1',
    );
    expect(await refusal(run({ by: 'department' }))).toContain('write targets: in kam.yaml');
    expect(await refusal(run({ by: 'constructor' }))).toContain('--by takes one of: company');
    expect(await refusal(run({ client: 'nobody' }))).toContain('"nobody" is no client');
  });

  test('the fiscal year of today by default, twelve months for development', () => {
    const asked = (options: Request['options']) =>
      targets.defaultPeriod?.({ today: '2026-03-05', fiscalYearStart: 4, options });
    expect(asked({})).toBe('2025');
    expect(asked({ ideal: true })).toBe('ttm');
  });

  test.each(['text', 'md', 'html', 'json'] as const)('as %s, with reasons', async (format) => {
    for (const options of [{}, { client: 'a' }, { by: 'manager' }]) {
      const text = await written(await run(options, '2026', { explain: true }), format);
      expect(text).not.toMatch(/undefined|NaN/);
      if (format === 'text')
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });
});

test('months make quarters, quarters the year, and plans that split the company the ledger', async () => {
  const line = fc.record({
    client: fc.constantFrom('a', 'b', 'c', 'Stranger', null),
    manager: fc.constantFrom('ivan', 'petya', null),
    date: fc.constantFrom('2026-01-31', '2026-02-01', '2026-03-31', '2026-06-30', '2026-07-01'),
    revenue: fc.integer({ min: -5000, max: 9000 }).map((cents) => new Decimal(BigInt(cents), 2).toString()),
    cost: fc.constant('1.01'),
  });
  const split = {
    ...settings,
    targets: [
      { who: 'ivan', 2026: '1' },
      { who: 'petya', 2026: '1' },
    ],
  };
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (sales) => {
      const page = await pageOf(targets, portfolioOf(clients, split), sales, {
        period: spanOf('2026', 1) ?? { from: '', to: '' },
        today: '2027-01-05',
        options: { by: 'manager' },
      });
      const { rows, totals } = (await jsonOf(page))['data'] as unknown as {
        rows: { parts: { when: string; fact: string | null }[] }[];
        totals: { measure: string; fact: string }[];
      };
      const sum = (facts: readonly (string | null)[]) =>
        Decimal.sum(facts.map((fact) => Decimal.of(fact ?? '0'))).toString();
      for (const { parts } of rows) {
        const [whole, ...rest] = parts;
        const quarters = rest.filter(({ when }) => when.includes('Q'));
        const months = rest.filter(({ when }) => !when.includes('Q'));
        expect([quarters.length, months.length]).toEqual([4, 12]);
        expect(sum(quarters.map(({ fact }) => fact))).toBe(sum([whole?.fact ?? null]));
        expect(sum(months.map(({ fact }) => fact))).toBe(sum([whole?.fact ?? null]));
      }
      expect(totals.find(({ measure }) => measure === 'revenue')?.fact).toBe(
        sum(sales.map(({ revenue }) => revenue)),
      );
    }),
  );
});
