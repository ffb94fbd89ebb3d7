import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSince, stampOf, suspectOf } from '../../src/measure/reviewed.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';

const CONFIG = `kam: 1
company: Us
language: en
currency: EUR
team:
  - id: ivan
    name: Ivan
`;

const GENERAL = '---\nid: c-222222\nname: Acme\nstatus: active\nowner: ivan\n---\n';

const FILES: Readonly<Record<string, string>> = {
  'kam.yaml': CONFIG,
  'clients/acme/1-general.md': GENERAL,
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi
    name: Georgi
    roles:
      - decider
      - buyer
    attitude: neutral (observed ivan 2026-10-08)

  - id: petar
    name: Petar
    roles: user
    attitude: supporter (observed ivan 2026-10-08)
---
`,
  'clients/acme/4-products.md':
    '---\nbudget:\n  bolts: 900k EUR (asked georgi 2026-09-12)\n  kits: unknown (asked georgi 2026-09-12)\n---\n',
  'clients/acme/6-buying.md': `---
deals:
  - id: frame
    what: Frame contract
    stage: need (observed ivan 2026-10-08)
    value: 1.20M EUR (estimated ivan 2026-10-08)

  - id: old
    what: An old one
    result: lost
    closed: 2025-12-12
---
`,
  'clients/acme/7-relationship.md':
    '---\nstage: cooperation (observed ivan 2026-10-08)\naim: raise\ntarget: integration\n---\n',
  'clients/acme/8-growth.md': `---
goals:
  2027: 1.36M EUR

risks:
  - id: tender
    what: A tender
    chance: 30% (estimated ivan 2026-10-01)
---
`,
  'clients/acme/9-action-plan.md': `---
objectives:
  - id: revenue
    what: Revenue 2027
    measure: revenue
    now: 0 EUR
    target: 1.36M EUR
    due: 2027-12-31
---
`,
};

const clientOf = async (files: Readonly<Record<string, string>>) => {
  const { clients } = await loadPortfolio(memoryTree(files));
  const [client] = clients;
  if (client === undefined) throw new Error('no client');
  return client;
};

/** What of the facts changes when a text of one file is another. */
const changedBy = async (file: string, from: string | RegExp, to: string): Promise<readonly string[]> => {
  const path = `clients/acme/${file}`;
  const text = FILES[path] ?? '';
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return changedSince(stampOf(await clientOf(FILES)), stampOf(await clientOf({ ...FILES, [path]: after })));
};

describe('the stamp of a plan', () => {
  test('names each fact that decides, sorted, and nothing that nobody knows', async () => {
    const names = Object.keys(stampOf(await clientOf(FILES)));
    expect(names).toEqual([
      'aim',
      'budget.bolts',
      'deals.frame',
      'goals.2027',
      'objectives.revenue',
      'owner',
      'people.georgi',
      'risks.tender',
      'stage',
      'status',
      'target',
    ]);
  });

  test.each([
    ['7-relationship.md', 'cooperation', 'transactional', ['stage']],
    ['7-relationship.md', 'aim: raise', 'aim: keep', ['aim']],
    ['9-action-plan.md', 'target: 1.36M', 'target: 1.4M', ['objectives.revenue']],
    ['4-products.md', '900k', '950k', ['budget.bolts']],
    ['4-products.md', 'unknown', '50k EUR', ['budget.kits']],
    ['3-stakeholders.md', 'neutral', 'opponent', ['people.georgi']],
    ['3-stakeholders.md', 'roles: user', 'roles: decider', ['people.petar']],
    ['3-stakeholders.md', '    roles:\n', '    contact: left\n    roles:\n', ['people.georgi']],
    ['6-buying.md', 'stage: need', 'stage: offer', ['deals.frame']],
    ['6-buying.md', 'stage: need', 'result: won\n    stage: need', ['deals.frame']],
    ['8-growth.md', '1.36M', '1.4M', ['goals.2027']],
    ['8-growth.md', '30%', '60%', ['risks.tender']],
    ['1-general.md', 'owner: ivan', 'deputy: ivan', ['owner']],
  ])('%s: %s → %s', async (file, from, to, facts) => {
    expect(await changedBy(file, from, to)).toEqual(facts);
  });

  test.each([
    ['another writing of one amount', '4-products.md', '900k EUR', '0.9M EUR'],
    ['places that say nothing', '6-buying.md', '1.20M', '1.2M'],
    ['a newer source', '4-products.md', 'georgi 2026-09-12)', 'georgi 2026-11-01)'],
    ['comments', '8-growth.md', 'goals:\n', '# asked in May\ngoals:\n'],
    ['where it stands today', '9-action-plan.md', 'now: 0 EUR', 'now: 400k EUR'],
    ['wording', '6-buying.md', 'Frame contract', 'Contract of frames'],
    ['the attitude of somebody who does not decide', '3-stakeholders.md', 'supporter', 'sceptic'],
    ['the order of roles', '3-stakeholders.md', '- decider\n      - buyer', '- buyer\n      - decider'],
    ['flow instead of block', '3-stakeholders.md', '\n      - decider\n      - buyer', ' [decider, buyer]'],
    ['prose', '8-growth.md', /---\n$/, '---\n\nA note.\n'],
    [
      'an answer that confirms',
      '4-products.md',
      /bolts: (.*)/,
      'bolts:\n    - $1\n    - 0.9M EUR (asked petar 2026-10-01)',
    ],
  ])('%s: no change', async (_what, file, from, to) => {
    expect(await changedBy(file, from, to)).toEqual([]);
  });

  test('the order of keys, of items and of files says nothing; another value of one fact names that fact alone', async () => {
    const goals = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2000, max: 2099 }), goal: fc.integer({ min: 1, max: 9999 }) }),
      { selector: ({ year }) => year, minLength: 2, maxLength: 6 },
    );
    const text = (list: readonly { year: number; goal: number }[]): string =>
      `---\ngoals:\n${list.map(({ year, goal }) => `  ${year}: ${goal} EUR\n`).join('')}---\n`;
    const stamp = async (growth: string, isBackwards = false) => {
      const files = Object.entries({ ...FILES, 'clients/acme/8-growth.md': growth });
      return stampOf(await clientOf(Object.fromEntries(isBackwards ? files.reverse() : files)));
    };
    await fc.assert(
      fc.asyncProperty(goals, fc.nat(), async (list, pick) => {
        const before = await stamp(text(list));
        expect(await stamp(text([...list].reverse()), true)).toEqual(before);
        const at = pick % list.length;
        const other = list.map((each, place) => (place === at ? { ...each, goal: each.goal + 1 } : each));
        expect(changedSince(before, await stamp(text(other)))).toEqual([`goals.${list[at]?.year}`]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a plan is suspect', () => {
  const review = (lines: string): string => `---\nperiod: 2026-Q3\n${lines}---\n`;
  const STAMP = 'reviewed:\n  date: 2026-10-12\n  facts:\n    stage: "0000000000"\n';
  const suspect = async (reviews: Readonly<Record<string, string>>) =>
    suspectOf(
      await clientOf({
        'kam.yaml': CONFIG,
        'clients/acme/1-general.md': GENERAL,
        ...Object.fromEntries(
          Object.entries(reviews).map(([name, text]) => [`clients/acme/reviews/${name}.md`, text]),
        ),
      }),
      '2026-11-21',
    );

  test('when the last closed review has another state: changed, new and gone facts are named', async () => {
    const found = await suspect({ '2026-Q3': review(`date: 2026-10-12\n${STAMP}`) });
    expect(found).toMatchObject({ date: '2026-10-12', facts: ['owner', 'stage', 'status'] });
  });

  test.each([
    ['a review without a stamp', { '2026-Q3': review('date: 2026-10-12\n') }],
    ['a review that is open', { '2026-Q3': review(`started: 2026-10-12\n${STAMP}`) }],
    ['a review of tomorrow', { '2026-Q3': review(`date: 2026-11-22\n${STAMP}`) }],
    [
      'an older review, while a newer one is open',
      { '2026-Q2': review(`date: 2026-07-12\n${STAMP}`), '2026-Q3': review('started: 2026-10-12\n') },
    ],
    [
      'an older review, after one that was closed by hand',
      { '2026-Q2': review(`date: 2026-07-12\n${STAMP}`), '2026-Q3': review('date: 2026-10-12\n') },
    ],
  ])('but not by %s', async (_what, reviews) => {
    expect(await suspect(reviews)).toBeUndefined();
  });
});
