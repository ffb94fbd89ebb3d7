import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, remindersOf } from '../../src/measure/reminders/index.ts';
import type { Class } from '../../src/portfolio/config.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { readPersonal } from '../../src/portfolio/personal.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { memoryTree } from '../../src/source/memory.ts';

const TODAY = '2026-11-21';
const CONFIG = `kam: 1
company: Ours
currency: EUR
team:
  - id: maria
    name: Maria
    role: head
  - id: ivan
    name: Ivan
`;
const general = (lines = '') => `---\nid: c-7k3m9q\nname: Acme\nowner: ivan\n${lines}---\n`;

type Files = Readonly<Record<string, string>>;
const treeOf = ({ config = '', ...files }: Files) =>
  memoryTree({ 'kam.yaml': CONFIG + config, 'clients/acme/1-general.md': general(), ...files });
const load = (files: Files): Promise<Portfolio> => loadPortfolio(treeOf(files));

const said = ({ date, occasion, client, id, what, owner }: Entry): string =>
  [date, occasion, client === null ? '*' : undefined, id, what, owner]
    .filter((part) => part !== undefined)
    .join(' ');

const reminders = async (files: Files, classes: readonly Class[] = [], until = '2027-12-31') =>
  remindersOf(await load(files), { today: TODAY, until, classes: new Map([['c-7k3m9q', classes]]) });
const list = async (...given: Parameters<typeof reminders>) => (await reminders(...given)).map(said);

const log = (day: string, lines: string): Files => ({
  [`clients/acme/log/${day}-call-ivan.md`]: `---\ndate: ${day}\nour_side: ivan\n${lines}---\n`,
});

describe('contacts by the class', () => {
  const visit = log('2026-10-20', 'way: visit\n');
  const call = log('2026-11-10', 'way: call\n');

  test.each<[string, Files, readonly Class[], readonly string[]]>([
    [
      'A: a contact after 14 days, a visit after 30',
      { ...visit, ...call },
      ['A'],
      ['2026-11-19 visit ivan', '2026-11-24 rhythm ivan'],
    ],
    ['a visit is a contact too', visit, ['A'], ['2026-11-03 rhythm ivan', '2026-11-19 visit ivan']],
    [
      'of several classes the least demanding',
      { ...visit, ...call },
      ['A', 'B'],
      ['2026-12-10 rhythm ivan', '2027-01-18 visit ivan'],
    ],
    ['D asks for no visit', { ...visit, ...call }, ['D'], ['2027-05-09 rhythm ivan']],
    ['A or D: perhaps no visit is asked for', { ...visit, ...call }, ['A', 'D'], ['2027-05-09 rhythm ivan']],
    ['nothing was ever logged: nobody knows', {}, ['A'], []],
    ['no class, no rhythm', call, [], []],
    [
      'nobody answered: no contact',
      { ...call, ...log('2026-11-20', 'reached: no\n') },
      ['E'],
      ['2027-02-08 rhythm ivan'],
    ],
    [
      'an agreed contact stands for the next',
      { ...call, ...log('2026-11-20', 'next_contact: 2026-12-01\n') },
      ['E'],
      ['2026-12-01 contact ivan'],
    ],
    [
      'tomorrow is not known yet',
      { ...call, ...log('2026-11-22', 'way: call\n') },
      ['E'],
      ['2027-02-08 rhythm ivan'],
    ],
  ])('%s', async (_, files, classes, expected) => {
    const found = await list(files, classes);
    expect(found.filter((line) => / (rhythm|visit|contact) /.test(line))).toEqual(expected);
  });

  test.each([
    ['lost', 'status: lost\n'],
    ['put off', 'postponed_until: 2027-02-01\n'],
  ])('a client that is %s has no rhythm', async (_, lines) => {
    const found = await list({ ...call, 'clients/acme/1-general.md': general(lines) }, ['A']);
    expect(found.filter((line) => line.includes('rhythm'))).toEqual([]);
  });
});

describe('reviews by the class', () => {
  const review = (period: string, more = '') => ({
    [`clients/acme/reviews/${period}.md`]: `---\nperiod: ${period}\n${more}---\n`,
  });

  test.each<[string, Files, readonly Class[], readonly string[]]>([
    ['never reviewed: nobody is late', {}, ['A'], ['2027-01-15 review 2026-Q4 ivan']],
    ['the last quarter is missing', review('2026-Q2'), ['A'], ['2026-10-15 review 2026-Q3 ivan']],
    ['the last quarter is there', review('2026-Q3'), ['A'], ['2027-01-15 review 2026-Q4 ivan']],
    ['half a year', review('2025-Q4'), ['C'], ['2026-07-15 review 2026-Q1..2026-Q2 ivan']],
    ['of several classes the rarest', review('2026-Q2'), ['A', 'D'], ['2027-01-15 review 2026 ivan']],
    [
      'closed only after today',
      review('2026-Q2', 'date: 2026-12-01\n'),
      ['A'],
      ['2027-01-15 review 2026-Q4 ivan'],
    ],
  ])('%s', async (_, files, classes, expected) => {
    expect((await list(files, classes)).filter((line) => line.includes(' review '))).toEqual(expected);
  });

  test('the portfolio is reviewed by its head, each quarter, once it ever was', async () => {
    expect(await list({ 'reviews/2026-Q2.md': '---\nperiod: 2026-Q2\n---\n' })).toEqual([
      '2026-10-15 review * 2026-Q3 maria',
    ]);
    expect(await list({})).toEqual([]);
  });

  test('a decision is due until a later review tells its end', async () => {
    const decided = 'decisions:\n  - id: plan\n    what: A plan\n    owner: ivan\n    due: 2026-09-30\n';
    const told = 'outcomes:\n  - id: plan\n    result: done\n';
    const files = { 'reviews/2026-Q2.md': `---\nperiod: 2026-Q2\n${decided}---\n` };
    expect(await list(files)).toContain('2026-09-30 decision * plan A plan ivan');
    const after = await list({ ...files, 'reviews/2026-Q3.md': `---\nperiod: 2026-Q3\n${told}---\n` });
    expect(after.filter((line) => line.includes('decision'))).toEqual([]);
  });
});

describe('potential clients', () => {
  const potential = { 'clients/acme/1-general.md': general('status: potential\n') };
  const limit = '2027-11-10 hand-on ivan';

  test.each<[string, string, readonly string[]]>([
    ['rests a month after a cold contact', 'cold: yes\n', ['2026-12-10 rested ivan', limit]],
    ['a talk that was not cold needs no rest', '', [limit]],
    [
      'nobody answered',
      'reached: no\nunreachable_why: wrong number\n',
      ['2027-05-09 retry wrong number ivan', limit],
    ],
    [
      'put off in a talk',
      'outcome: put-off\nreason: budget is spent\n',
      ['2027-11-10 comeback budget is spent ivan', limit],
    ],
    ['refused: nobody works on it', 'outcome: refused\n', []],
    ['a day was agreed', 'cold: yes\nnext_contact: 2026-12-01\n', ['2026-12-01 contact ivan', limit]],
  ])('%s', async (_, lines, expected) => {
    expect(await list({ ...potential, ...log('2026-11-10', lines) })).toEqual(expected);
  });

  test('section 1 says when the work began, or must end', async () => {
    const since = general('status: potential\nactivation:\n  since: 2026-01-15\n');
    expect(await list({ 'clients/acme/1-general.md': since })).toEqual(['2027-01-15 hand-on ivan']);
    const until = general('status: potential\nactivation:\n  since: 2026-01-15\n  until: 2026-06-30\n');
    expect(await list({ 'clients/acme/1-general.md': until })).toEqual(['2026-06-30 hand-on ivan']);
  });
});

test('open complaints, people out of reach, and what comes to its end', async () => {
  const files: Files = {
    ...log('2026-11-01', 'kind: complaint\nwhat: mixed lots\n'),
    ...log('2026-10-01', 'kind: misunderstanding\nwhat: price\nresolved: 2026-10-05\n'),
    'clients/acme/3-stakeholders.md':
      '---\npeople:\n  - id: eva\n    name: Eva Ilieva\n    contact: unreachable\n    unreachable_since: 2026-08-01\n---\n',
    'clients/acme/4-products.md':
      '---\nblocked:\n  - product: anchors\n    why: shelf contract\n    until: 2027-Q1\n---\n',
    'clients/acme/6-buying.md':
      '---\ncontracts:\n  - id: old\n    what: Old\n    until: 2025-12-31\n    notice: 3m\n  - id: new\n    what: New\n    until: 2027-12-31\n    notice: 3m\n---\n',
    'clients/acme/7-relationship.md':
      '---\npriority_factors:\n  - id: joint_planning\n    until: 2027-Q2\n---\n',
    'clients/acme/9-action-plan.md':
      '---\nobjectives:\n  - id: sum\n    what: Revenue\n    due: 2027\n  - id: past\n    what: Past\n    due: 2026\n    done: 2026-05-01\n---\n',
  };
  expect(await list(files)).toEqual([
    '2026-11-01 complaint mixed lots ivan',
    '2027-01-28 retry eva Eva Ilieva ivan',
    '2027-03-31 block-ends anchors shelf contract ivan',
    '2027-06-30 factor-ends joint_planning Joint planning ivan',
    '2027-09-30 notice new New ivan',
    '2027-12-31 contract-ends new New ivan',
    '2027-12-31 objective sum Revenue ivan',
  ]);
});

describe('holidays and birthdays', () => {
  test('holidays are everybody’s, from today on, and by configuration only', async () => {
    const config = 'holiday_calendars: bg\nholidays:\n  - date: 12-05\n    name: Our founding day\n';
    expect(await list({ config }, [], '2027-01-01')).toEqual([
      '2026-12-05 holiday * Our founding day',
      '2026-12-24 holiday * bg-christmas-eve',
      '2026-12-25 holiday * bg-christmas',
      '2026-12-26 holiday * bg-christmas-second',
      '2027-01-01 holiday * bg-new-year',
    ]);
    expect(await list({}, [], '2027-01-01')).toEqual([]);
  });

  const files: Files = {
    'clients/acme/3-stakeholders.md':
      '---\npeople:\n  - id: eva\n    name: Eva Ilieva\n    faced_by: maria\n---\n',
    'clients/acme/people.private.yaml':
      'people:\n  - id: eva\n    birthday: 1980-02-29\n  - id: petar\n    birthday: 12-01\n  - id: wrong\n    birthday: 13-40\n',
  };

  test('birthdays are read for those who ask, and only then', async () => {
    const portfolio = await load(files);
    const asked = { today: TODAY, until: '2028-03-01', classes: new Map() };
    expect(remindersOf(portfolio, asked)).toEqual([]);
    const { people, flawed } = await readPersonal(treeOf(files), portfolio);
    expect(flawed).toEqual(['clients/acme/people.private.yaml']);
    expect(remindersOf(portfolio, { ...asked, personal: people }).map(said)).toEqual([
      '2026-12-01 birthday petar petar ivan',
      '2027-02-28 birthday eva Eva Ilieva maria',
      '2027-12-01 birthday petar petar ivan',
      '2028-02-29 birthday eva Eva Ilieva maria',
    ]);
  });
});

const day = fc
  .integer({ min: 0, max: 700 })
  .map((at) => new Date(Date.UTC(2026, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
const tasks = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), due: day }), {
  selector: ({ id }) => id,
  maxLength: 8,
});

test('keys are unique, say nothing of days, and the order of tasks does not matter', async () => {
  const plan = (some: readonly { id: string; due: string }[]) => ({
    'clients/acme/9-action-plan.md': `---\ntasks:\n${some.map(({ id, due }) => `  - id: ${id}\n    what: Task ${id}\n    due: ${due}\n`).join('')}---\n`,
    ...log(
      '2026-11-01',
      'kind: complaint\nwhat: mixed lots\npromised:\n  - id: a\n    what: Report\n    due: 2026-12-01\n',
    ),
    ...log('2026-11-02', 'promised:\n  - id: a\n    what: Sample\n    due: 2026-12-01\n'),
  });
  await fc.assert(
    fc.asyncProperty(tasks, day, async (some, other) => {
      const found = await reminders(plan(some), ['A']);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(await reminders(plan([...some].reverse()), ['A'])).toEqual(found);
      const moved = await reminders(plan(some.map((task) => ({ ...task, due: other }))), ['A'], '2099-01-01');
      const all = await reminders(plan(some), ['A'], '2099-01-01');
      expect(moved.map(({ key }) => key).sort()).toEqual(all.map(({ key }) => key).sort());
    }),
    { numRuns: 25 },
  );
});
