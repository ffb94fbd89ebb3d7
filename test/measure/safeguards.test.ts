import { describe, expect, test } from 'vitest';
import { safeguardsOf } from '../../src/measure/safeguards.ts';
import { stressOf } from '../../src/measure/stress.ts';
import type { ActionPlan } from '../../src/portfolio/sections/action-plan.ts';
import type { Relationship } from '../../src/portfolio/sections/relationship.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { bookOf, budget, clientOf, dossierOf, portfolioOf, revenues } from './base.ts';

const said = (value: string) => ({ state: 'given', value, how: 'observed' }) as const;
const safeguards = (relationship: Relationship, plan: ActionPlan = {}) => {
  const client = clientOf('a', dossierOf('a', { relationship, 'action-plan': plan }));
  return safeguardsOf([clientOf('b'), client], portfolioOf([client]), '2026-11-21');
};
const task = (more: object) => ({ tasks: [{ id: 't', what: 'do', ...more }] });

describe('the answers to a dependence', () => {
  test('defences that hold, the latest loyalty, an open task', () => {
    const found = safeguards(
      {
        defences: [
          { id: 'old', what: said('training'), until: '2025' },
          { id: 'lots', what: said('certificates'), until: '2026' },
          { id: 'open', what: { state: 'unknown' } },
        ],
        loyalty: [
          { date: '2026-06-15', score: { state: 'given', value: Decimal.of(8) } },
          { date: '2025-06-15', score: { state: 'given', value: Decimal.of(9), how: 'asked' } },
          { date: '2027-01-01', score: { state: 'given', value: Decimal.of(1) } },
        ],
      },
      task({ for: ['lots'] }),
    );
    expect(found).toMatchObject({
      defences: [{ id: 'lots', what: 'certificates', basis: 'known' }],
      loyalty: { date: '2026-06-15', basis: 'assumed' },
      tasks: [{ client: 'a', task: { id: 't' } }],
      missing: [],
    });
  });

  test('nothing at all', () => {
    expect(safeguards({}).missing).toEqual(['defences', 'loyalty', 'tasks']);
  });

  const figure = (value: string) => ({ unit: 'share', value: Decimal.of(value) }) as const;
  const objective = (now: string, target: string) => ({
    objectives: [
      { id: 'less', what: 'Less', measure: 'share', now: figure(now), target: figure(target) } as const,
    ],
  });
  test.each([
    ['the dependence itself', task({ for: ['dependence'] }), true],
    ['a share that is to fall', { ...objective('0.24', '0.2'), ...task({ for: ['less'] }) }, true],
    ['a share that is to rise', { ...objective('0.2', '0.24'), ...task({ for: ['less'] }) }, false],
    ['something else', task({ for: ['contract'] }), false],
    ['nothing', task({}), false],
    ['it, but is done', task({ for: ['dependence'], done: '2026-10-01' }), false],
  ])('a task that aims at %s', (_aim, plan, counts) => {
    expect(safeguards({}, plan).missing.includes('tasks')).toBe(!counts);
  });
});

describe('cover from potential clients', () => {
  const base = [
    clientOf('a'),
    clientOf('p', { status: 'potential', budget: budget('50–100') }),
    clientOf('q', { status: 'potential' }),
    clientOf('r', { status: 'potential', budget: budget('900'), postponedUntil: '2027-06-01' }),
  ];
  const stressed = async (gone: readonly string[]) =>
    stressOf(await bookOf(revenues({ a: 200, b: 10 }), base), new Set(gone), 'revenue', '2027-01-10');

  test('yearly budgets over the revenue of a year', async () => {
    expect((await stressed(['a'])).cover).toEqual({ low: 0.25, high: 0.5, basis: 'known' });
  });

  test('of a quarter only its part of them, which is an estimate', async () => {
    const book = await bookOf(revenues({ a: 200 }), base);
    const quarter = { ...book, period: { from: '2026-01-01', to: '2026-03-31' } };
    const { cover } = stressOf(quarter, new Set(['a']), 'revenue', '2027-01-10');
    expect(cover).toEqual({ low: 0.0625, high: 0.125, basis: 'estimated' });
  });

  test('unknown without a budget, and where no revenue is lost', async () => {
    expect((await stressed(['z'])).cover).toBeNull();
    const book = await bookOf(revenues({ a: 200 }), [clientOf('a')]);
    expect(stressOf(book, new Set(['a']), 'revenue', '2027-01-10').cover).toBeNull();
  });
});
