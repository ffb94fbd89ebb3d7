import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtsOf, resourcesOf } from '../../src/measure/plan/doubts.ts';
import { loadOf } from '../../src/measure/plan/load.ts';
import { type Progress, progressOf } from '../../src/measure/plan/progress.ts';
import { qualityOf } from '../../src/measure/plan/quality.ts';
import { readSold } from '../../src/measure/plan/sold.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { addMonths } from '../../src/value/period.ts';
import { type Line, ledgerOf } from './base.ts';

const ID = 'c-7k3m9q';
const CONFIG = `kam: 1
company: Ours
currency: EUR
team:
  - id: ivan
    name: Ivan
  - id: petya
    name: Petya
    left: 2026-01-31
products:
  - id: bolts
    name: Bolts
    category: fasteners
  - id: kits
    name: Kits
`;
type Files = Readonly<Record<string, string>>;
const load = (plan: string, more: Files = {}): Promise<Portfolio> =>
  loadPortfolio(
    memoryTree({
      'kam.yaml': CONFIG,
      'clients/acme/1-general.md': `---\nid: ${ID}\nname: Acme\nowner: ivan\n---\n`,
      'clients/acme/9-action-plan.md': `---\n${plan}---\n`,
      ...more,
    }),
  );

/** 100 of bolts (cost 60) and 20 of kits (cost unknown where `known` is false) in the middle of each month of 2026 up to June. */
const sales = (known = true): readonly Line[] =>
  ['01', '02', '03', '04', '05', '06'].flatMap((month) => [
    { client: ID, product: 'bolts', revenue: '100', cost: '60', date: `2026-${month}-15` },
    {
      client: ID,
      product: 'kits',
      revenue: '20',
      date: `2026-${month}-15`,
      ...(known ? { cost: '15' } : {}),
    },
  ]);

const progress = async (
  objective: string,
  {
    today = '2026-07-10',
    lines = sales(),
    more = {},
  }: { today?: string; lines?: readonly Line[]; more?: Files } = {},
): Promise<Progress> => {
  const portfolio = await load(`objectives:\n  - id: goal\n    what: Goal\n${objective}`, more);
  expect(portfolio.findings).toEqual([]);
  const sold = await readSold(portfolio.clients, portfolio, ledgerOf(lines), today);
  const [client] = portfolio.clients;
  const [found] = client === undefined ? [] : progressOf({ client, portfolio, sold, today });
  if (found === undefined) throw new Error('no objective');
  return found;
};
const lines = (...of: string[]) => of.map((line) => `    ${line}\n`).join('');
const said = ({ now, missing, expected, state }: Progress) => [
  now === null ? missing : `${now.value} ${now.from}`,
  expected === null ? null : Number(expected.toString()).toFixed(2),
  state,
];

describe('how far an objective is', () => {
  // Sales are known up to 30 June: 181 of 365 days of 2026, 720 of revenue, 270 of margin.
  test.each<[string, string, readonly (string | null)[]]>([
    [
      'revenue, evenly over the year',
      lines('measure: revenue', 'target: 1 440 EUR', 'due: 2026'),
      ['720 ledger', '714.08', 'on-track'],
    ],
    [
      'less, but not by more than a tenth',
      lines('measure: revenue', 'target: 1 600 EUR', 'due: 2026-12-31'),
      ['720 ledger', '793.42', 'on-track'],
    ],
    [
      'by more than a tenth',
      lines('measure: revenue', 'target: 1 650 EUR', 'due: 2026'),
      ['720 ledger', '818.22', 'late'],
    ],
    [
      'reached before its time',
      lines('measure: revenue', 'target: 700 EUR', 'due: 2026'),
      ['720 ledger', '347.12', 'reached'],
    ],
    [
      'of one category',
      lines('measure: revenue', 'of: fasteners', 'target: 1 200 EUR', 'due: 2026'),
      ['600 ledger', '595.07', 'on-track'],
    ],
    [
      'of one product',
      lines('measure: revenue', 'of: kits', 'target: 400 EUR', 'due: 2026'),
      ['120 ledger', '198.36', 'late'],
    ],
    [
      'margin',
      lines('measure: margin', 'target: 540 EUR', 'due: 2026'),
      ['270 ledger', '267.78', 'on-track'],
    ],
    [
      'a quarter counts by itself',
      lines('measure: revenue', 'target: 360 EUR', 'due: 2026-Q2'),
      ['360 ledger', '360.00', 'reached'],
    ],
    [
      'a quarter that was missed',
      lines('measure: revenue', 'target: 400 EUR', 'due: 2026-Q2'),
      ['360 ledger', '400.00', 'missed'],
    ],
    [
      'from a day of its own',
      lines('measure: revenue', 'target: 480 EUR', 'from: 2026-03', 'due: 2026-06'),
      ['480 ledger', '480.00', 'reached'],
    ],
    [
      'a day in the year counts from its beginning',
      lines('measure: revenue', 'target: 800 EUR', 'due: 2026-06-30'),
      ['720 ledger', '800.00', 'missed'],
    ],
    [
      'not begun',
      lines('measure: revenue', 'target: 2 000 EUR', 'due: 2027'),
      ['not-begun', '0.00', 'not-begun'],
    ],
    [
      'orders: their number',
      lines('measure: order', 'target: 24', 'due: 2026'),
      ['12 ledger', '11.90', 'on-track'],
    ],
    [
      'orders: their average, from where it began',
      lines('measure: order', 'now: 50 EUR', 'target: 70 EUR', 'due: 2026'),
      ['60 ledger', '59.92', 'on-track'],
    ],
    [
      'an average of which nobody knows the beginning',
      lines('measure: order', 'target: 70 EUR', 'due: 2026'),
      ['60 ledger', null, 'open'],
    ],
    [
      'a count as it is stated',
      lines('measure: count', 'now: 2', 'target: 6', 'due: 2026'),
      ['2 typed', '3.00', 'late'],
    ],
    [
      'one piece is asked for only at the end',
      lines('measure: count', 'now: 0', 'target: 1', 'due: 2026'),
      ['0 typed', '0.00', 'on-track'],
    ],
    [
      'a count that is to fall cannot be judged',
      lines('measure: count', 'now: 10', 'target: 2', 'due: 2026'),
      ['10 typed', null, 'open'],
    ],
    [
      'nothing says where it stands',
      lines('measure: other', 'target: 12%', 'due: 2026'),
      ['no-figure', null, 'open'],
    ],
    [
      'its time is over',
      lines('measure: other', 'now: -4%', 'target: 12%', 'due: 2026-06-30'),
      ['-0.04 typed', null, 'missed'],
    ],
    [
      'somebody wrote that it was reached',
      lines('measure: other', 'target: 12%', 'due: 2026-06-30', 'done: 2026-06-01'),
      ['no-figure', null, 'reached'],
    ],
    [
      'a share without saying of what is as stated',
      lines('measure: share', 'now: 5%', 'target: 20%', 'due: 2026'),
      ['0.05 typed', null, 'open'],
    ],
    ['no day', lines('measure: revenue', 'target: 700 EUR'), ['no-figure', null, 'open']],
  ])('%s', async (_, objective, expected) => {
    expect(said(await progress(objective))).toEqual(expected);
  });

  test('a margin of which too little cost is known is unknown', async () => {
    const objective = lines('measure: margin', 'target: 540 EUR', 'due: 2026');
    expect(said(await progress(objective, { lines: sales(false) }))).toEqual(['no-cost', '267.78', 'open']);
  });

  test('an empty ledger tells nothing', async () => {
    const objective = lines('measure: revenue', 'target: 540 EUR', 'due: 2026');
    expect(said(await progress(objective, { lines: [] }))).toEqual(['no-sales', null, 'open']);
  });

  test('the quarters of section 8 say what is asked for', async () => {
    const more = {
      'clients/acme/8-growth.md':
        '---\ngoals:\n  2026: 1 000 EUR\n  2026-Q1: 100 EUR\n  2026-Q2: 100 EUR\n  2026-Q3: 400 EUR\n  2026-Q4: 400 EUR\n---\n',
    };
    const objective = lines('measure: revenue', 'target: 3 000 EUR', 'due: 2026');
    // A fifth of the year's goal was due in its first half: a fifth of 3,000.
    expect(said(await progress(objective, { more }))).toEqual(['720 ledger', '600.00', 'on-track']);
    expect(said(await progress(objective))).toEqual(['720 ledger', '1487.67', 'late']);
  });

  test('a share of income is that of the group, and falls towards its target', async () => {
    const all = [
      ...sales(),
      { client: 'Other', product: 'bolts', revenue: '630', cost: '0', date: '2026-03-03' },
    ];
    const objective = lines(
      'measure: share',
      'of: income',
      'now: 40%',
      'target: 20%',
      'from: 2026',
      'due: 2027',
    );
    // 270 of 900 of margin; halfway through would be 35 %.
    const found = await progress(objective, { lines: all });
    expect(said(found)).toEqual(['0.3 ledger', '0.35', 'on-track']);
    expect(found.done).toBeCloseTo(0.5);
  });

  test('a share of wallet takes the low end of the budget’s answers', async () => {
    const more = {
      'clients/acme/4-products.md': '---\nbudget:\n  fasteners: 1 200 EUR (asked 2026-03-01)\n---\n',
    };
    // 191 of 365 days are gone: 30 % and 0.523 of the 30 points to go.
    const objective = lines('measure: share', 'of: wallet', 'now: 30%', 'target: 60%', 'due: 2026');
    expect(said(await progress(objective, { more }))).toEqual(['0.5 ledger', '0.46', 'on-track']);
    expect(said(await progress(objective))[0]).toBe('no-budget');
  });

  test('a stage is counted on the ladder, its target stands in section 7', async () => {
    const more = {
      'clients/acme/7-relationship.md':
        '---\nstage: cooperation (observed ivan 2026-03-01)\ntarget: integration\n---\n',
    };
    const found = await progress(lines('measure: stage', 'due: 2026'), { more });
    expect([found.now?.value.toString(), found.target?.toString(), found.state]).toEqual(['3', '4', 'open']);
  });

  test('a count without a figure is that of the done tasks which aim at it', async () => {
    const objective = `${lines('measure: count', 'target: 3', 'due: 2026')}tasks:
  - id: first
    what: First
    for: goal
    done: 2026-03-01
  - id: second
    what: Second
    for: goal
    done: 2026-08-01
  - id: third
    what: Third
    for: goal
    due: 2026-07-01
`;
    const found = await progress(objective);
    expect(said(found)).toEqual(['1 tasks', '1.00', 'on-track']);
    expect(found.tasks).toEqual({ open: 2, overdue: 1, done: 1 });
  });
});

const TODAY = '2026-11-21';
const only = ({ clients: [client] }: Portfolio) => {
  if (client === undefined) throw new Error('no client');
  return client;
};

test('the quality of a plan: what lacks what', async () => {
  const portfolio = await load(`objectives:
  - id: sum
    what: Revenue
    target: 1M EUR
    due: 2027
  - id: wish
    what: Wish
resources:
  - id: engineer
    what: engineer
  - id: van
    what: van
    granted: yes
tasks:
  - id: pilot
    what: Pilot
    for: sum
    owner: ivan
    due: 2027-02-01
    needs: engineer
    joint: yes
  - id: bare
    what: Bare
    needs: none
  - id: over
    what: Over
    done: 2026-01-01
`);
  const checks = qualityOf(only(portfolio), portfolio, TODAY);
  expect(
    checks.map(({ id, passed, good, of, lacking }) => [id, passed, good, of, lacking.join(' ')]),
  ).toEqual([
    ['objectives', true, 2, 5, ''],
    ['figures', false, 1, 2, 'wish'],
    ['worked-on', false, 1, 2, 'wish'],
    ['owners', false, 1, 2, 'bare'],
    ['days', false, 1, 2, 'bare'],
    ['resources', true, 2, 2, ''],
    ['stakeholders', false, 0, 2, 'pilot bare'],
    ['aims', false, 1, 2, 'bare'],
    ['could-fail', false, 0, 2, 'pilot bare'],
    ['relationship', true, 1, 2, ''],
    ['joint', true, 1, 2, ''],
    ['granted', false, 0, 1, 'engineer'],
  ]);
  expect(resourcesOf(only(portfolio), portfolio, TODAY).map(({ state, tasks }) => [state, tasks])).toEqual([
    ['unknown', ['pilot']],
    ['granted', []],
  ]);
});

test('an empty plan fails for want of objectives alone', async () => {
  const portfolio = await load('objectives: []\n');
  expect(qualityOf(only(portfolio), portfolio, TODAY).map(({ id, passed }) => [id, passed])).toEqual([
    ['objectives', false],
  ]);
});

test('what could fail: written, refused, late, after its objective, out of reach, gone', async () => {
  const portfolio = await load(
    `objectives:
  - id: sum
    what: Revenue
    due: 2026-12-31
resources:
  - id: engineer
    what: engineer
    from: 2027-Q2
    granted: no
tasks:
  - id: pilot
    what: Pilot
    for: sum
    owner: petya
    due: 2027-02-01
    needs: engineer
    could_fail: the audit moves
    with:
      eva: decides
      georgi: knows
`,
    {
      'clients/acme/3-stakeholders.md':
        '---\npeople:\n  - id: eva\n    name: Eva\n    contact: wanted\n  - id: georgi\n    name: Georgi\n    contact: active\n---\n',
    },
  );
  expect(doubtsOf(only(portfolio), portfolio, TODAY).map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    'written the audit moves',
    'resource engineer',
    'resource-late engineer',
    'after-objective sum',
    'not-reached eva',
    'owner-left petya',
  ]);
});

const task = (id: string, more: string) => `  - id: ${id}\n    what: ${id}\n${more}`;

test('the load: from the first month of a task to its last, late ones now, none without a day', async () => {
  const portfolio = await load(`tasks:
${task('late', '    owner: ivan\n    due: 2026-09-01\n')}${task('long', '    owner: ivan\n    from: 2026-10-01\n    due: 2027-01-15\n')}${task('ahead', '    owner: petya\n    from: 2026-12-01\n    due: 2026-12-20\n')}${task('free', '    due: 2026-12-24\n')}${task('someday', '    owner: ivan\n')}${task('done', '    owner: ivan\n    due: 2026-12-01\n    done: 2026-11-01\n')}`);
  expect(loadOf(portfolio, TODAY)).toEqual({
    months: ['2026-11', '2026-12', '2027-01'],
    rows: [
      { owner: 'ivan', counts: [2, 1, 1], overdue: 1, undated: 1 },
      { owner: 'petya', counts: [0, 1, 0], overdue: 0, undated: 0 },
      { owner: null, counts: [0, 1, 0], overdue: 0, undated: 0 },
    ],
    overloads: [],
  });
});

test('an overload is more than the limit, of one or of all together', async () => {
  const many = (owner: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      task(`${owner}-${at}`, `    owner: ${owner}\n    due: 2026-12-${String(at + 1).padStart(2, '0')}\n`),
    ).join('');
  const over = async (ivan: number, petya: number) =>
    loadOf(await load(`tasks:\n${many('ivan', ivan)}${many('petya', petya)}`), TODAY).overloads;
  expect(await over(10, 10)).toEqual([]);
  expect(await over(11, 9)).toEqual([{ owner: 'ivan', month: '2026-12', tasks: 11, limit: 10 }]);
  expect(await over(11, 10)).toEqual([
    { owner: 'ivan', month: '2026-12', tasks: 11, limit: 10 },
    { owner: null, month: '2026-12', tasks: 21, limit: 20 },
  ]);
});

const span = fc.record({
  owner: fc.constantFrom('ivan', 'petya'),
  from: fc.integer({ min: -5, max: 12 }),
  lasts: fc.integer({ min: 0, max: 6 }),
});

test('every open task with a day lies on its owner in each of its months, and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(span, { maxLength: 12 }), async (spans) => {
      const month = (at: number) => addMonths('2026-11', at);
      const portfolio = await load(
        `tasks:\n${spans.map(({ owner, from, lasts }, at) => task(`t-${at}`, `    owner: ${owner}\n    from: ${month(from)}-01\n    due: ${month(from + lasts)}-28\n`)).join('')}`,
      );
      const { months, rows } = loadOf(portfolio, TODAY);
      const total = rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
      // What began before this month counts from now on; what is over counts now.
      const asked = spans.reduce(
        (sum, { from, lasts }) => sum + Math.max(0, from + lasts) - Math.max(0, from) + 1,
        0,
      );
      expect(total).toBe(asked);
      expect(rows.every(({ counts }) => counts.length === months.length)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
