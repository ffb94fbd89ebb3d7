import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idleCrossings, KINDS, openHarms, swotOf } from '../../src/measure/swot.ts';
import { acme, TODAY } from './acme.ts';

const POINTS = `customer_swot:
  strengths:
    - id: cs
      what: strong (asked georgi 2026-11-10)
  weaknesses:
    - id: cw
      what: weak (asked georgi 2026-11-10)
  opportunities:
    - id: co
      what: chance (asked georgi 2026-11-10)
  threats:
    - id: ct
      what: danger (assumed ivan 2026-11-10)
supplier_swot:
  weaknesses:
    - id: sw
      what: ours weak (observed ivan 2026-11-10)
  threats:
    - id: st
      what: ours in danger (observed ivan 2026-11-10)
`;

const crossing = (id: string, of: readonly string[], more = ''): string =>
  `  - id: ${id}\n    what: ${id}\n    of:\n${of.map((point) => `      - ${point}\n`).join('')}${more}`;

const swot = async (crossings: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const crossed = crossings.length === 0 ? '' : `crossed:\n${crossings.join('')}`;
  const { client, portfolio } = await acme({ '5-competitors.md': POINTS + crossed, ...files });
  return swotOf(client, portfolio, TODAY);
};

test.each([
  [['cs', 'co'], ['SO']],
  [['lots', 'ct'], ['ST']],
  [['co', 'cw'], ['WO']],
  [['cw', 'st'], ['WT']],
  [
    ['cs', 'cw', 'ct'],
    ['ST', 'WT'],
  ],
  [['cs', 'cw'], []],
  [['ct'], []],
])('%j makes %j', async (of, kinds) => {
  const [only] = (await swot([crossing('a', of)])).crossings;
  expect(only?.kinds).toEqual(kinds);
});

test('unknown ids are said, and make no kind', async () => {
  const [only] = (await swot([crossing('a', ['cs', 'nowhere'])])).crossings;
  expect(only).toMatchObject({ unknown: ['nowhere'], kinds: [] });
});

test('every weakness and threat is open until a crossing meets it; general ones are never asked for', async () => {
  const open = async (...crossings: readonly string[]) =>
    openHarms(await swot(crossings)).map(({ id }) => id);
  expect(await open()).toEqual(['cw', 'ct', 'sw', 'st']);
  expect(await open(crossing('a', ['cw', 'co']), crossing('b', ['lots', 'st']))).toEqual(['ct', 'sw']);
  // A point of one side alone takes no harm away.
  expect(await open(crossing('a', ['cw', 'sw']))).toEqual(['cw', 'ct', 'sw', 'st']);
});

test('a crossing is idle until a task names it or a reason stands there', async () => {
  const task = (more: string) => ({
    '9-action-plan.md': `tasks:\n  - id: t\n    what: T\n    for: a\n    owner: ivan\n${more}`,
  });
  const idle = async (files: Readonly<Record<string, string>>, more = '') =>
    idleCrossings(await swot([crossing('a', ['cs', 'co'], more)], files)).length;
  expect(await idle({})).toBe(1);
  expect(await idle({}, '    no_task: too early\n')).toBe(0);
  expect(await idle(task(''))).toBe(0);
  expect(await idle(task('    done: 2026-11-01\n'))).toBe(0);
  expect(await idle(task('    dropped: 2026-11-01\n'))).toBe(1);
});

test('what we say of ourselves in general is known; a fact without a source about the client is assumed', async () => {
  const { factors } = await swot([]);
  const basis = Object.fromEntries(factors.map((each) => [each.id, each.basis]));
  expect(basis).toMatchObject({ lots: 'known', cs: 'known', ct: 'assumed' });
});

test('the order of points and crossings changes nothing', async () => {
  const ids = ['cs', 'cw', 'co', 'ct', 'sw', 'st', 'lots'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.subarray(ids, { minLength: 1 }), { maxLength: 4 }), async (crossings) => {
      const lines = crossings.map((of, at) => crossing(`x${at}`, of));
      const turned = crossings.map((of, at) => crossing(`x${at}`, [...of].reverse())).reverse();
      const [one, other] = [await swot(lines), await swot(turned)];
      expect(openHarms(other).map(({ id }) => id)).toEqual(openHarms(one).map(({ id }) => id));
      for (const { typed, kinds } of one.crossings) {
        expect(other.crossings.find((each) => each.typed.id === typed.id)?.kinds).toEqual(kinds);
        expect(KINDS.filter((kind) => kinds.includes(kind))).toEqual(kinds);
      }
    }),
    { numRuns: 25 },
  );
});
