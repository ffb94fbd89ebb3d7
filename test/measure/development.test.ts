import { describe, expect, test } from 'vitest';
import { targets } from '../../src/analysis/targets.ts';
import { developmentOf, type Standard } from '../../src/measure/development.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import type { Products } from '../../src/portfolio/sections/products.ts';
import type { Relationship } from '../../src/portfolio/sections/relationship.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import { jsonOf, pageOf, written } from '../analysis/run.ts';
import { bookOf, clientOf, dossierOf, type Line, portfolioOf } from './base.ts';

const settings = {
  products: [
    { id: 'bolts', category: 'fasteners' },
    { id: 'nuts', category: 'fasteners' },
    { id: 'coatings', category: 'chemistry' },
    { id: 'kitting' },
  ],
  channels: [
    {
      id: 'shops',
      name: 'Shops',
      ideal: {
        portrait: 'A shop with a counter',
        categories: '2',
        depth: { fasteners: '2', chemistry: '40' },
        shelf: '30%',
        service_level: '97%',
      },
    },
    { id: 'oem' },
  ],
};
const bought = (client: string, ...products: readonly (string | null)[]): Line[] =>
  products.map((product) => ({ client, channel: 'shops', product, revenue: '10' }));
const found = async (lines: readonly Line[], clients: readonly Client[] = []) =>
  developmentOf(await bookOf(lines, clients, settings));
const standards = async (lines: readonly Line[], clients: readonly Client[] = []) => {
  const [client] = (await found(lines, clients)).channels[0]?.clients ?? [];
  const say = ({ value, basis, from, met }: Standard) => [value?.toString() ?? null, basis, from, met];
  return Object.fromEntries(
    (client?.standards ?? []).map((each) => [each.category ?? each.standard, say(each)]),
  );
};
const share = (value: string, how: Fact<unknown>['how'] = 'observed'): Fact<Decimal> => ({
  state: 'given',
  value: Decimal.of(value),
  ...(how === undefined ? {} : { how }),
});
const a = (products: Products, relationship: Relationship = {}) =>
  clientOf('a', { channel: 'shops', ...dossierOf('a', { products, relationship }) });

describe('a client against the ideal one', () => {
  test('counted in the ledger, and unknown where only a dossier could tell', async () => {
    expect(await standards(bought('a', 'bolts', 'kitting'))).toEqual({
      categories: ['2', 'known', 'ledger', true],
      fasteners: ['1', 'known', 'ledger', false],
      // kam.yaml names one article of chemistry: forty cannot be counted.
      chemistry: [null, 'unknown', null, null],
      shelf: [null, 'unknown', null, null],
      service_level: [null, 'unknown', null, null],
    });
  });

  test('held in the dossier, with its source', async () => {
    const development = {
      depth: {
        chemistry: { state: 'given', value: 41, how: 'asked' },
        fasteners: { state: 'given', value: 9 },
      },
      shelf: share('0.3', 'estimated'),
    } as const;
    const service_level = [
      { date: '2026-01-01', us: share('0.98') },
      { date: '2026-06-01', us: share('0.96') },
      { date: '2026-07-01' },
    ];
    expect(await standards(bought('a', 'nuts'), [a({ development }, { service_level })])).toEqual({
      categories: ['1', 'known', 'ledger', false],
      fasteners: ['1', 'known', 'ledger', false],
      chemistry: ['41', 'known', 'dossier', true],
      shelf: ['0.3', 'estimated', 'dossier', true],
      service_level: ['0.96', 'known', 'dossier', false],
    });
  });

  test('answers that differ are met only when both say so', async () => {
    const disputed = (other: string) => ({
      development: { shelf: { ...share('0.4'), others: [share(other)] } },
    });
    expect((await standards([], [a(disputed('0.2'))]))['shelf']).toEqual([
      '0.4',
      'disputed',
      'dossier',
      null,
    ]);
    expect((await standards([], [a(disputed('0.5'))]))['shelf']).toEqual([
      '0.4',
      'disputed',
      'dossier',
      true,
    ]);
    const none = { development: { shelf: { state: 'none', how: 'observed' } as const } };
    expect((await standards([], [a(none)]))['shelf']).toEqual(['0', 'known', 'dossier', false]);
  });

  test('products that kam.yaml does not name may be what is missing', async () => {
    for (const stranger of ['Odd article', null]) {
      const { categories } = await standards(bought('a', 'bolts', stranger));
      expect(categories).toEqual(['1', 'known', 'ledger', null]);
      expect((await standards(bought('a', 'bolts', 'coatings', stranger)))['categories']?.[3]).toBe(true);
    }
  });

  test('what was given back was not bought', async () => {
    const back = { client: 'a', channel: 'shops', product: 'bolts', revenue: '-10' };
    expect((await standards([...bought('a', 'bolts', 'coatings'), back]))['categories']).toEqual([
      '1',
      'known',
      'ledger',
      false,
    ]);
  });
});

test('active clients and buyers, by channel; those without an ideal are counted', async () => {
  const clients = [
    clientOf('a', { channel: 'shops' }),
    clientOf('l', { channel: 'shops', status: 'lost' }),
    clientOf('o', { channel: 'oem' }),
    clientOf('n'),
  ];
  const { channels, noIdeal } = await found(
    [...bought('s', 'bolts', 'coatings'), ...bought('l', 'bolts')],
    clients,
  );
  expect(channels.map(({ key, portrait }) => [key, portrait])).toEqual([['shops', 'A shop with a counter']]);
  expect(channels[0]?.clients.map(({ key, met, missing }) => [key, met, missing])).toEqual([
    ['s', 1, ['kitting']],
    ['l', 0, ['chemistry', 'kitting']],
    ['a', 0, ['fasteners', 'chemistry', 'kitting']],
  ]);
  expect(noIdeal).toBe(2);
});

describe('kam targets --ideal', () => {
  const page = (options: object = {}, more: object = settings) =>
    pageOf(
      targets,
      portfolioOf([clientOf('a', { channel: 'shops' }), clientOf('o', { channel: 'oem' })], more),
      bought('a', 'bolts'),
      {
        options: { ideal: true, ...options },
        explain: true,
      },
    );

  test('the JSON contract', async () => {
    const { data, base, measure } = await jsonOf(await page());
    expect(measure).toBeNull();
    expect(base).toEqual({ clients: 1, noIdeal: 1, lines: 1 });
    expect(data).toMatchObject({
      kind: 'ideal',
      client: null,
      channels: [
        {
          key: 'shops',
          name: 'Shops',
          clients: [{ key: 'a', met: 0, unknown: 3, missing: ['chemistry', 'kitting'], open: false }],
        },
      ],
    });
  });

  test.each(['text', 'md', 'html', 'json'] as const)('as %s', async (format) => {
    const text = await written(await page({ client: 'a' }), format);
    expect(text).not.toMatch(/undefined|NaN/);
    expect(text).toContain('A shop with a counter');
    if (format === 'text')
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('without an ideal there is nothing to compare with', async () => {
    await expect(page({}, {})).rejects.toThrow('no channel has an ideal client');
    await expect(page({ client: 'o' })).rejects.toThrow('O has no ideal client');
  });
});
