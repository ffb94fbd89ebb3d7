import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf } from '../../src/portfolio/budget.ts';
import { configSchema } from '../../src/portfolio/config.ts';
import { nearNames } from '../../src/portfolio/duplicates.ts';
import { factPath } from '../../src/portfolio/fact-path.ts';
import { findClient } from '../../src/portfolio/find.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { ledgerNames } from '../../src/portfolio/names.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { products } from '../../src/portfolio/sections/products.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { fold } from '../../src/value/name.ts';
import { read, sample } from './reading.ts';

const loaded = (register: string): Promise<Portfolio> =>
  loadPortfolio(memoryTree({ ...sample(), 'clients.csv': register }));

describe('the names of the ledger', () => {
  test('id, slug, name, alias and tax number lead to the client; other lists by id, name and alias', async () => {
    const { clients, products, managers, channels, currency } = ledgerNames(await loaded('id,name\n'));
    for (const typed of ['c-7k3m9q', 'gazmash', 'Gazmash  AD', '«Газмаш» АД', 'BG123456786'])
      expect(clients.get(fold(typed)), typed).toBe('c-7k3m9q');
    expect(products.get(fold('Bolts and studs'))).toBe('bolts');
    expect(managers.get(fold('Maria Petrova'))).toBe('maria');
    expect(channels.get('oem')).toBe('oem');
    expect(currency).toBe('EUR');
  });

  test('a name of two clients leads to none, an id always to its own', async () => {
    const portfolio = await loaded('id,name,aliases\nc-1,Beta,Gazmash AD\nc-2,c-1,\n');
    const { clients } = ledgerNames(portfolio);
    expect(clients.get('gazmash ad')).toBeUndefined();
    expect(clients.get('c-1')).toBe('c-1');
    expect(portfolio.findings.map(({ rule, args }) => [rule, args['name']])).toEqual([
      ['portfolio/ambiguous-name', 'Gazmash AD'],
    ]);
  });
});

describe('finding a client', () => {
  test.each([
    ['gazmash', 'c-7k3m9q'],
    ['GAZMASH', 'c-7k3m9q'],
    ['c-7k3m9q', 'c-7k3m9q'],
    ['газмаш ад', 'c-7k3m9q'],
    ['gaz', 'c-7k3m9q'],
    ['c-7', 'c-7k3m9q'],
    ['Vidin Pumps OOD', 'c-2m8x4t'],
    ['Струма Трейд ЕООД', 'c-9r1k7z'],
  ])('%s is meant', async (typed, id) => {
    expect(findClient(await loadPortfolio(memoryTree(sample())), typed)).toMatchObject({ client: { id } });
  });

  test.each([
    ['c-', ['c-2m8x4t', 'c-7k3m9q', 'c-9r1k7z']],
    ['gzmash', ['c-7k3m9q']],
    ['pumps', ['c-2m8x4t']],
    ['zzzz', []],
    ['', []],
  ])('%s is not sure', async (typed, ids) => {
    const sought = findClient(await loadPortfolio(memoryTree(sample())), typed);
    expect('near' in sought ? sought.near.map(({ id }) => id) : sought).toEqual(ids);
  });
});

describe('near names', () => {
  const known = [
    'Gazmash AD',
    'ООО «Ромашка»',
    'АО "Восток-Юг"',
    'Sofix OOD',
    'Альфа Плюс',
    'Balkan Crane 2 AD',
  ].map((name, at) => ({ id: `c-${at}`, name }));

  test.each([
    ['ГАЗМАШ АД', ['Gazmash AD']],
    ['Ромашка, ООО', ['ООО «Ромашка»']],
    ['Восток Юг АО', ['АО "Восток-Юг"']],
    ['Romashka LLC', ['ООО «Ромашка»']],
    ['Gazmasch EOOD', ['Gazmash AD']],
    ['Sofia OOD', []],
    ['Альфа', []],
    ['Balkan Crane 3 AD', []],
  ])('%s', (name, expected) => {
    expect(nearNames(name, known).map((each) => each.name)).toEqual(expected);
  });

  test('are near to themselves, and to each other alike', () => {
    const letters = fc.constantFrom(...'абвг abcd1 «»');
    const names = fc.string({ unit: letters, minLength: 1, maxLength: 9 }).map((name) => `x${name}`);
    const isNear = (name: string, other: string) => nearNames(name, [{ id: 'c', name: other }]).length > 0;
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(isNear(a, a)).toBe(true);
        expect(isNear(a, b)).toBe(isNear(b, a));
      }),
    );
  });
});

describe('the path of a fact', () => {
  const data = {
    people: [{ id: 'georgi-iliev', attitude: 'x' }],
    aliases: ['a'],
    offers: [{ product: 'b' }],
  };

  test.each([
    ['stakeholders', ['people', 0, 'attitude'], 'people.georgi-iliev.attitude'],
    ['general', ['website'], 'website'],
    ['general', ['aliases', 0], 'aliases'],
    ['growth', ['offers', 0, 'price'], 'offers'],
    ['competitors', ['competitors'], 'competitors'],
    ['products', ['budget', 'bolts'], 'budget.bolts'],
  ] as const)('%s %j', (section, path, expected) => {
    expect(factPath(section, path, data)).toBe(expected);
  });
});

describe('the budget of a client', () => {
  const config = configSchema.parse({
    kam: '1',
    company: 'Meridian',
    currency: 'EUR',
    rates: [
      { currency: 'USD', rate: '0.9', from: '2026-01-01' },
      { currency: 'USD', rate: '0.8', from: '2026-06-01' },
    ],
  });
  const of = (yaml: string): unknown => {
    const { data, findings } = read(products.schema, yaml);
    expect(findings).toEqual([]);
    return JSON.parse(JSON.stringify(budgetOf(data, config) ?? null));
  };
  const given = (amount: string, how: string, upTo?: string) => ({
    state: 'given',
    value: { amount, ...(upTo === undefined ? {} : { upTo }) },
    how,
  });

  test('sums the parts, as trustworthy as the weakest', () => {
    expect(of('budget:\n  a: 900k EUR (asked x)\n  b: 100k (public site)\n  c: none')).toEqual({
      known: given('1000000', 'assumed'),
      open: [],
    });
    expect(of('budget:\n  a: 1k (asked x)\n  b: 2k (observed y)')).toMatchObject({
      known: { how: 'observed' },
    });
  });

  test('says which parts are open, and knows nothing while all are', () => {
    expect(of('budget:\n  b: unknown\n  a: 1k (asked x)\n  c: 5 GBP')).toEqual({
      known: given('1000', 'asked'),
      open: ['b', 'c'],
    });
    expect(of('budget:\n  a: unknown')).toBeNull();
    expect(of('suppliers:\n  - who: wuerth')).toBeNull();
  });

  test('ranges and differing answers stay ranges and disputed', () => {
    expect(of('budget:\n  a: 50k–100k\n  b: 10k')).toEqual({
      known: given('60000', 'assumed', '110000'),
      open: [],
    });
    expect(of('budget:\n  a:\n    - 110k (asked x)\n    - 150k (asked y)\n  b: 10k (asked x)')).toEqual({
      known: { ...given('120000', 'asked'), others: [given('120000', 'asked', '160000')] },
      open: [],
    });
  });

  test('foreign money goes by the latest rate; the latest year counts where no year is said', () => {
    expect(of('budget:\n  a: 100k USD (asked x)')).toEqual({ known: given('80000', 'asked'), open: [] });
    expect(
      of('budget_of:\n  2025:\n    a: 1k\n    b: 5k\n  2026:\n    a: 2k\nbudget:\n  b: 7k'),
    ).toMatchObject({
      known: { value: { amount: '9000' } },
    });
  });

  test('a total stands where the parts are not all known', () => {
    expect(of('budget_total: 90k (asked x)\nbudget:\n  a: unknown')).toEqual({
      known: { ...given('90000', 'asked'), who: 'x' },
      open: [],
    });
    expect(of('budget_total: 90k (asked x)\nbudget:\n  a: 1k (asked x)')).toMatchObject({
      known: { value: { amount: '1000' } },
    });
  });
});
