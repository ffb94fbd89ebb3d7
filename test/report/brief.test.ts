import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Page } from '../../src/page/page.ts';
import { hintsFor } from '../../src/report/brief/hints.ts';
import { reports } from '../../src/report/index.ts';
import { jsonOf, written } from '../analysis/run.ts';
import { acme, PEOPLE, TODAY, talk } from '../measure/acme.ts';
import { type Line, ledgerOf } from '../measure/base.ts';

const BUYING = `criteria:
  - id: delivery
    what: delivery (asked georgi 2026-09-12)
    weight: 100 (asked georgi 2026-09-12)
    us: 4 (asked georgi 2026-09-12)
    rivals:
      wuerth: 5 (assumed ivan 2026-09-12)

proposals:
  - id: offer
    what: Kitting pilot
    for:
      - georgi
      - petar
    arguments:
      - for: petar
        what: no stops on the line
    sent: 2026-11-16
    confirmed: 2026-11-17
    value: 15k EUR
    next_step: agree the parts
    next_date: 2026-11-27
    prepared_by: ivan
`;
const PLAN = `tasks:
  - id: far
    what: Something in spring
    owner: ivan
    due: 2027-04-01
  - id: near
    what: Visit the line
    owner: maria
    due: 2026-12-01
    joint: yes
`;
const FILES = {
  '3-stakeholders.md': PEOPLE,
  '6-buying.md': BUYING,
  '9-action-plan.md': PLAN,
  ...talk(
    '2026-11-10',
    'offer',
    'what: they want it before the audit\npromised:\n  - id: list\n    what: reference list\n    due: 2026-11-14\n',
  ),
  'log/2026-02-02-visit-ivan.md':
    'date: 2026-02-02\nway: visit\nkind: complaint\nwhat: mixed lots\nour_side: ivan\n',
};
const SALES: Line[] = [
  { client: 'c-7k3m9q', revenue: '400', date: '2025-02-01' },
  { client: 'c-7k3m9q', revenue: '600', date: '2026-02-01' },
  { client: 'other', revenue: '999', date: '2026-03-01' },
];

const brief = async (id?: string, files: Readonly<Record<string, string>> = FILES): Promise<Page> => {
  const { client, portfolio } = await acme(files);
  const request = { portfolio, ledger: ledgerOf(SALES), today: TODAY, client };
  const words = await loadWords('en');
  const { meeting, proposal } = await reports.brief();
  const [page] = id === undefined ? await meeting(request, words) : await proposal(request, id, words);
  if (page === undefined) throw new Error('no page');
  return page;
};

describe('before a meeting', () => {
  test('promises and near tasks, not those of next spring; the latest talk first', async () => {
    const page = await brief();
    const text = await written(page, 'text');
    expect(text).toContain('Internal: not for the client.');
    expect(text).toMatch(/reference list · Ivan Dimitrov, overdue\s+since 2026-11-14/);
    expect(text).toContain('Visit the line');
    expect(text).not.toContain('Something in spring');
    expect(text).toContain('mixed lots (not resolved)');
    expect(text).toContain('Elena Stoyanova (wanted)');
    expect(text).toContain('+50.0%');
    const { data } = await jsonOf(page);
    expect(data).toMatchObject({
      past: { first: '2025-02-01', revenue: '600' },
      duties: [
        { kind: 'promise', id: 'list', state: 'overdue' },
        { kind: 'task', id: 'near', state: 'open' },
      ],
      talks: [{ date: '2026-11-10' }, { date: '2026-02-02' }],
    });
  });

  test('of a client of whom little is known', async () => {
    const text = await written(await brief(undefined, {}), 'text');
    expect(text).toContain('No talk was ever noted.');
    expect(text).toContain('Nobody is known there yet.');
    expect(text).toContain('No deal, tender or proposal is open.');
  });
});

describe('of a proposal', () => {
  test('readers with arguments, criteria with rivals, the group with its contacts, what is missing', async () => {
    const page = await brief('offer');
    const text = await written(page, 'text');
    expect(text).toContain('Brief of a proposal. Internal: not for the client.');
    expect(text).toMatch(/Petar Vasilev\s+user\s+unknown\s+supporter\s+unknown\s+no stops/);
    expect(text).toContain('Georgi Iliev. As a head:');
    expect(text).toMatch(/delivery · 100 of 100 · we 4, Wuerth 5 \?/);
    expect(text).toContain('ivan@ours.example');
    expect(text).toContain('The financial result is not yet in figures');
    const { data } = await jsonOf(page);
    expect(data).toMatchObject({
      proposal: {
        id: 'offer',
        state: 'open',
        next: { act: 'step', due: '2026-11-27' },
        readers: [
          { id: 'georgi', decides: true, arguments: [] },
          { id: 'petar', decides: false, arguments: ['no stops on the line'] },
        ],
        unanswered: ['delivery'],
      },
    });
  });

  test('one that does not exist is refused with those that do', async () => {
    await expect(brief('ofer')).rejects.toMatchObject({
      message: expect.stringContaining('no proposal "ofer"'),
    });
  });
});

test.each([
  ['Chief executive', ['head']],
  ['Генеральный директор', ['head']],
  ['Изпълнителен директор', ['head']],
  ['HR manager', ['people']],
  ['Финансовый директор', ['finance']],
  ['Quality engineer', ['engineering']],
  ['Purchasing director', []],
  ['three', []],
])('a hint for "%s": %j', (title, kinds) => {
  const person = { id: 'a', name: 'A', title: { state: 'given', value: title } } as const;
  expect(hintsFor(person).map(({ id }) => id.split('.')[1])).toEqual(kinds);
});
