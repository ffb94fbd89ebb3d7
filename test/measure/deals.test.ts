import { expect, test } from 'vitest';
import { dealsOf, funnelOf, worthOf } from '../../src/measure/deals.ts';
import { acme, TODAY } from './acme.ts';

const JOURNEY = `journey:
  - id: need
    what: the plant asks (observed ivan 2026-11-10)
  - id: decision
    what: purchasing decides (observed ivan 2026-11-10)
`;

const deals = async (text: string, config = '') => {
  const { client, portfolio } = await acme({ '6-buying.md': text }, config);
  return dealsOf(client, portfolio, TODAY);
};
const sum = (span: { low: object; high: object; basis: string } | null) =>
  span && [String(span.low), String(span.high), span.basis];

test('stages are steps of the journey, or words; values weigh by their chance', async () => {
  const [frame, words, bare] = await deals(`${JOURNEY}deals:
  - id: frame
    what: Frame
    stage: decision (asked georgi 2026-11-10)
    value: 100k EUR (asked georgi 2026-11-10)
    chance: 60% (asked georgi 2026-11-10)
    due: 2027-06
  - id: pilot
    what: Pilot
    stage: in talks
    value: 10k–20k EUR (assumed ivan 2026-11-10)
    chance:
      - 50% (asked georgi 2026-11-10)
      - 80% (asked petar 2026-11-10)
  - id: bare
    what: Bare
`);
  expect(frame?.stage).toEqual({
    id: 'decision',
    what: 'purchasing decides',
    step: { at: 2, of: 2 },
    basis: 'known',
  });
  expect(sum(frame?.weighted ?? null)).toEqual(['60000', '60000', 'estimated']);
  expect(words?.stage).toMatchObject({ id: 'in talks', step: null, basis: 'assumed' });
  expect(sum(words?.value ?? null)).toEqual(['10000', '20000', 'assumed']);
  expect(sum(words?.weighted ?? null)).toEqual(['5000', '16000', 'disputed']);
  expect(bare).toMatchObject({ stage: null, value: null, chance: null, weighted: null, due: null });
});

test.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11', false],
  ['2026-10', true],
  ['2026-Q4', false],
])('a deal to be decided by %s: overdue is %s', async (due, overdue) => {
  const [deal] = await deals(`deals:\n  - id: a\n    what: A\n    due: ${due}\n`);
  expect(deal?.overdue).toBe(overdue);
});

test('a closed deal is never overdue', async () => {
  const [deal] = await deals(
    'deals:\n  - id: a\n    what: A\n    due: 2026-01\n    result: won\n    closed: 2026-02-01\n',
  );
  expect(deal).toMatchObject({ state: 'won', overdue: false, closed: '2026-02-01' });
});

test('what is unknown is counted, never added as zero', async () => {
  const all = await deals(`deals:
  - id: a
    what: A
    value: 100k EUR (asked georgi 2026-11-10)
    chance: 50% (asked georgi 2026-11-10)
  - id: b
    what: B
    value: 50k EUR (assumed ivan 2026-11-10)
  - id: c
    what: C
    value: 7k USD
  - id: d
    what: D
    value: unknown
`);
  const worth = worthOf(all);
  expect(worth).toMatchObject({ deals: 4, valued: 2, weighed: 1 });
  expect(sum(worth.value)).toEqual(['150000', '150000', 'assumed']);
  expect(sum(worth.weighted)).toEqual(['50000', '50000', 'estimated']);
  expect(worthOf([])).toMatchObject({ deals: 0, value: null, weighted: null });
});

test('the funnel goes along the journey; words after its steps, the unknown last, closed deals nowhere', async () => {
  const all = await deals(`${JOURNEY}deals:
  - id: a
    what: A
  - id: b
    what: B
    stage: in talks
  - id: c
    what: C
    stage: decision
  - id: d
    what: D
    stage: need
  - id: e
    what: E
    stage: need
  - id: f
    what: F
    stage: need
    result: lost
`);
  const rungs = funnelOf(all).map(({ stage, deals: n }) => [stage, n]);
  expect(rungs).toEqual([
    ['need', 2],
    ['decision', 1],
    ['in talks', 1],
    [null, 1],
  ]);
  expect(funnelOf([...all].reverse())).toEqual(funnelOf(all));
});
