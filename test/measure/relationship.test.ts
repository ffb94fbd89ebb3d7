import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared } from '../../src/measure/comparison.ts';
import { meaningOf } from '../../src/measure/factors.ts';
import { rungOf, type Stage, standingOf } from '../../src/measure/relationship.ts';
import { type Relationship, STAGES } from '../../src/portfolio/sections/relationship.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import { clientOf, dossierOf, portfolioOf } from './base.ts';

const TODAY = '2026-11-21';
const said = <T>(value: T): Fact<T> => ({ state: 'given', value, how: 'observed' });
const mark = (value: string): Fact<Decimal> => said(Decimal.of(value));

const standing = (data: Relationship, tasks: readonly object[] = [], settings: object = {}) => {
  const client = clientOf(
    'c-acme',
    dossierOf('acme', { relationship: data, 'action-plan': { tasks: tasks as never } }),
  );
  const found = standingOf(client, portfolioOf([client], settings), TODAY);
  if (found === undefined) throw new Error('no section 7');
  return found;
};
const flaws = (data: Relationship, tasks: readonly object[] = []) =>
  standing(data, tasks).flaws.map(({ kind, about }) => [kind, about].filter(Boolean).join(' '));

const joint = { id: 't', what: 'plan together', joint: true };
const shown = { evidence: [said('shares its forecast')] };

describe('what does not fit together', () => {
  test('no section 7, no standing', () => {
    const client = clientOf('a');
    expect(standingOf(client, portfolioOf([client]), TODAY)).toBeUndefined();
  });

  test.each<[string, Relationship, readonly string[]]>([
    ['nothing is known', {}, []],
    ['a stage without evidence', { stage: said('cooperation') }, ['no-evidence']],
    ['a potential client needs none', { stage: said('potential') }, []],
    [
      'raise, but to where?',
      { ...shown, stage: said('cooperation'), aim: 'raise' },
      ['raise-without-target'],
    ],
    [
      'raise to where we are',
      { ...shown, stage: said('cooperation'), aim: 'raise', target: 'cooperation' },
      ['contradiction'],
    ],
    ['raise one stage', { ...shown, stage: said('cooperation'), aim: 'raise', target: 'integration' }, []],
    [
      'keep, with a stage above',
      { ...shown, stage: said('cooperation'), aim: 'keep', target: 'strategic' },
      ['contradiction'],
    ],
    [
      'keep what is',
      { ...shown, stage: said('cooperation'), aim: 'keep', target: 'cooperation', target_date: '2025' },
      [],
    ],
    ['a target below', { ...shown, stage: said('integration'), target: 'cooperation' }, ['contradiction']],
    [
      'a date that passed',
      { ...shown, stage: said('cooperation'), target: 'integration', target_date: '2026-Q3' },
      ['target-passed'],
    ],
    [
      'a date that is to come',
      { ...shown, stage: said('cooperation'), target: 'integration', target_date: '2026-Q4' },
      [],
    ],
    ['an unknown stage is not behind its target', { target: 'integration', target_date: '2025' }, []],
  ])('%s', (_what, data, expected) => {
    expect(flaws(data, [joint])).toEqual(expected);
  });

  test('while answers differ, only what holds for all of them', () => {
    const stage = { ...said<Stage>('cooperation'), others: [said<Stage>('transactional')] };
    const open = { ...shown, stage, aim: 'raise', target: 'cooperation' } as const;
    expect(standing(open).ladder).toMatchObject({
      stages: ['transactional', 'cooperation'],
      basis: 'disputed',
    });
    expect(flaws(open, [joint])).toEqual([]);
  });

  test.each<[string, object, boolean]>([
    ['a joint one', joint, true],
    ['one for the stage', { id: 't', what: 'x', for: ['stage'] }, true],
    ['one for a factor', { id: 't', what: 'x', for: ['joint_planning'] }, true],
    ['one for a defence', { id: 't', what: 'x', for: ['stock'] }, true],
    ['one for sales', { id: 't', what: 'x', for: ['revenue'] }, false],
    ['a done one', { ...joint, done: '2026-11-01' }, false],
  ])('tasks that work on the relationship: %s', (_what, task, works) => {
    const data = {
      falling: said('asks others for prices'),
      target: 'integration',
      defences: [{ id: 'stock', what: said('our stock') }],
    } as const;
    expect(flaws(data, [task])).toEqual(works ? [] : ['falling-without-task', 'target-without-task']);
  });

  test('priority factors run out, and want tasks while they run', () => {
    const priority_factors = [
      { id: 'old', until: '2026-10' },
      { id: 'idle', until: '2027-06' },
      { id: 'busy', until: '2027-06' },
      { id: 'later', from: '2027-01', until: '2027-06' },
    ];
    expect(flaws({ priority_factors }, [{ id: 't', what: 'x', for: ['busy'] }])).toEqual([
      'priority-expired old',
      'priority-without-task idle',
    ]);
  });

  test.each<[string, Relationship, boolean]>([
    ['by a factor at four fifths', { factors: { satisfaction: mark('4') } }, true],
    ['not below', { factors: { satisfaction: mark('3.9') } }, false],
    [
      'by an index above every competitor',
      { csi: [{ date: '2026-06-01', us: mark('8'), rivals: { a: mark('7') } }] },
      true,
    ],
    ['not by one that nothing stands beside', { csi: [{ date: '2026-06-01', us: mark('8') }] }, false],
    [
      'once asked',
      { factors: { satisfaction: mark('5') }, references: [{ kind: 'letter', asked: '2026-01-01' }] },
      false,
    ],
  ])('a satisfied client is asked for a reference: %s', (_what, data, missing) => {
    expect(flaws(data).includes('reference-not-asked')).toBe(missing);
  });
});

describe('laws of the ladder', () => {
  const stage = fc.constantFrom(...STAGES);
  test('to raise is no contradiction exactly where the target is above', () => {
    fc.assert(
      fc.property(stage, stage, (from, to) => {
        const kinds = flaws({ ...shown, stage: said(from), aim: 'raise', target: to }, [joint]);
        expect(kinds.includes('contradiction')).toBe(rungOf(to) <= rungOf(from));
      }),
    );
  });
});

describe('factors', () => {
  test('all of kam.yaml, judged or not, and then those that only the dossier has', () => {
    const { factors } = standing(
      {
        factors: { price: mark('2'), trust: mark('4') },
        factor_targets: { trust: Decimal.of(5), reach: Decimal.of(3) },
      },
      [],
      {
        factors: [
          { id: 'trust', name: 'Trust', anchors: { 5: 'keys', 1: 'none', 3: 'some' } },
          { id: 'pace' },
        ],
      },
    );
    expect(
      factors.map(({ id, now, target, gap }) => [id, now?.toString(), target?.toString(), gap?.toString()]),
    ).toEqual([
      ['trust', '4', '5', '1'],
      ['pace', undefined, undefined, undefined],
      ['price', '2', undefined, undefined],
      ['reach', undefined, '3', undefined],
    ]);
    expect(factors[0]?.anchors.map(({ mark: at }) => at)).toEqual([1, 3, 5]);
  });

  test('a mark means the highest anchor that it reaches', () => {
    const anchors = [1, 3, 5].map((at) => ({ mark: at, text: String(at) }));
    const meaning = (value: string | null) =>
      meaningOf(value === null ? null : Decimal.of(value), anchors)?.mark;
    expect(['0.5', '1', '2.9', '3', '4', '5', null].map(meaning)).toEqual([
      undefined,
      1,
      1,
      3,
      3,
      5,
      undefined,
    ]);
  });
});

describe('against competitors', () => {
  const at = (date: string, us: string | null, rivals: Record<string, string> = {}) => ({
    date,
    ...(us === null ? {} : { us: mark(us) }),
    rivals: Object.fromEntries(Object.entries(rivals).map(([id, value]) => [id, mark(value)])),
  });

  test('the last reading of both sides says who leads; our last two say where it goes', () => {
    const found = compared(
      [
        at('2026-06-15', '8.4', { wuerth: '8.6', bossard: '8.1' }),
        at('2025-06-12', '7.9', { wuerth: '8.5' }),
        at('2026-10-01', '8.8'),
        at('2027-01-01', '1', { wuerth: '10' }),
      ],
      TODAY,
    );
    expect(found.readings.map(({ date }) => date)).toEqual(['2025-06-12', '2026-06-15', '2026-10-01']);
    expect(found.leader).toBe('rival');
    expect(found.lead?.toString()).toBe('-0.2');
    expect(found.change?.toString()).toBe('0.4');
    expect(found.readings[1]?.rivals.map(({ id }) => id)).toEqual(['wuerth', 'bossard']);
  });

  test('nothing to compare says nothing', () => {
    expect(compared([at('2026-06-15', null, { wuerth: '8' })], TODAY)).toMatchObject({
      leader: null,
      lead: null,
      change: null,
    });
    expect(compared(undefined, TODAY).readings).toEqual([]);
  });
});

test('a defence holds to the end of its last day', () => {
  const holds = (until?: string) =>
    standing({ defences: [{ id: 'd', what: said('stock'), ...(until === undefined ? {} : { until }) }] })
      .defences[0]?.holds;
  expect([undefined, '2026', '2026-11', '2026-11-21', '2026-11-20'].map(holds)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
