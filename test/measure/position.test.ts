import { expect, test } from 'vitest';
import { positionOf, potentialLevelOf } from '../../src/measure/position.ts';
import { walletOf } from '../../src/measure/wallet.ts';
import type { Growth } from '../../src/portfolio/sections/growth.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { budget, clientOf, dossierOf, portfolioOf, YEAR } from './base.ts';

const { config } = portfolioOf();
const judged = <Level extends string>(level: Level, ...others: readonly Level[]) => ({
  level: {
    state: 'given',
    value: level,
    ...(others.length === 0 ? {} : { others: others.map((value) => ({ state: 'given', value }) as const) }),
  } as const,
  why: 'they said so',
});
const acme = (growth: Growth = {}) => clientOf('acme', dossierOf('acme', { growth }));
const computed = (sales: string, ...budgets: readonly string[]) => {
  const client = clientOf('acme', { budget: budget(...budgets) });
  const { total } = walletOf(client, [{ product: 'x', revenue: Decimal.of(sales) }], config, YEAR);
  return positionOf(client, total, config).computed;
};

test.each([
  ['500', ['strong']],
  ['499.99', ['medium']],
  ['200', ['medium']],
  ['199.99', ['weak']],
  ['-1', ['weak']],
])('%s of a budget of 1000', (sales, expected) => {
  expect(computed(sales, '1000')).toEqual(expected);
});

test('answers that differ leave every level between them open; no budget leaves none', () => {
  expect(computed('500', '900', '3000')).toEqual(['strong', 'medium', 'weak']);
  expect(computed('500', 'unknown')).toEqual([]);
  expect(computed('500', 'none')).toEqual([]);
});

test('a judgement that no figure can agree with contradicts', () => {
  const { total } = walletOf(clientOf('x', { budget: budget('1000') }), [], config, YEAR);
  expect(positionOf(acme({ position: judged('strong') }), total, config)).toMatchObject({
    judged: ['strong'],
    why: 'they said so',
    computed: ['weak'],
    contradicts: true,
  });
  expect(positionOf(acme({ position: judged('strong', 'weak') }), total, config).contradicts).toBe(false);
  expect(positionOf(acme({ position: judged('strong') }), undefined, config).contradicts).toBe(false);
  expect(positionOf(acme(), total, config).contradicts).toBe(false);
});

test('the band of a budget as a level', () => {
  const levels = potentialLevelOf(acme({ potential: judged('low') }), ['highest', 'high'], 'assumed');
  expect(levels).toMatchObject({
    judged: ['low'],
    computed: ['high', 'medium'],
    computedBasis: 'assumed',
    contradicts: true,
  });
});
