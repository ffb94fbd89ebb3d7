import { expect, test } from 'vitest';
import { agendaOf } from '../../src/measure/agenda.ts';
import { dutiesOf, stateOf } from '../../src/measure/tasks.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';

const TODAY = '2026-11-21';
const GENERAL = '---\nid: c-7k3m9q\nname: Acme\nowner: ivan\n---\n';
const CONFIG =
  'kam: 1\ncompany: Ours\ncurrency: EUR\nteam:\n  - id: ivan\n    name: Ivan\n  - id: maria\n    name: Maria\n';

const load = (files: Readonly<Record<string, string>>) =>
  loadPortfolio(
    memoryTree({
      'kam.yaml': CONFIG,
      'clients/acme/1-general.md': GENERAL,
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`clients/acme/${path}`, text])),
    }),
  );

const agenda = async (files: Readonly<Record<string, string>>, until = '2027-12-31') =>
  agendaOf(await load(files), TODAY, until).map(({ date, occasion, id, owner }) =>
    [date, occasion, id, owner].filter((part) => part !== undefined).join(' '),
  );

test.each([
  [{ due: '2026-11-20' }, 'overdue'],
  [{ due: '2026-11-21' }, 'open'],
  [{}, 'undated'],
  [{ due: '2026-11-20', done: '2026-11-21' }, 'done'],
  // Done only tomorrow: a version of the past does not know it yet.
  [{ due: '2026-11-20', done: '2026-11-22' }, 'overdue'],
  [{ due: '2026-11-20', dropped: '2026-11-01' }, 'dropped'],
])('a task with %j is %s', (task, state) => {
  expect(stateOf({ id: 'a', what: 'a', ...task }, TODAY)).toBe(state);
});

test('tasks of the plan and promises of the log are duties; a promise without owner is of who was there', async () => {
  const portfolio = await load({
    '9-action-plan.md': '---\ntasks:\n  - id: pilot\n    what: Pilot\n    owner: maria\n---\n',
    'log/2026-11-10-call-ivan.md':
      '---\ndate: 2026-11-10\nour_side: ivan\npromised:\n  - id: list\n    what: List\n---\n',
  });
  const [client] = portfolio.clients;
  if (client === undefined) throw new Error('no client');
  expect(dutiesOf(client, portfolio).map(({ kind, task, owner }) => [kind, task.id, owner])).toEqual([
    ['task', 'pilot', 'maria'],
    ['promise', 'list', 'ivan'],
  ]);
});

test('everything with a day that is not closed is due, in the order of its days', async () => {
  const files = {
    '6-buying.md': `---
proposals:
  - id: offer
    what: Offer
    next_step: call
    next_date: 2026-11-27
    valid_until: 2026-12-31
    prepared_by: maria
  - id: old
    what: Old
    valid_until: 2026-12-01
    outcome: refused
tenders:
  - id: frame
    what: Frame
    date: 2027-09-15
contracts:
  - id: supply
    what: Supply
    until: 2027-06-30
    notice: 3m
---
`,
    '9-action-plan.md': `---
tasks:
  - id: late
    what: Late
    due: 2026-11-01
  - id: done
    what: Done
    due: 2026-11-01
    done: 2026-11-01
---
`,
  };
  expect(await agenda(files)).toEqual([
    '2026-11-01 task late ivan',
    '2026-11-27 proposal offer maria',
    '2026-12-01 tender-prepare frame ivan',
    '2026-12-31 proposal-ends offer maria',
    '2027-03-30 notice supply ivan',
    '2027-09-15 tender frame ivan',
  ]);
  expect(await agenda(files, '2026-11-30')).toHaveLength(2);
});
