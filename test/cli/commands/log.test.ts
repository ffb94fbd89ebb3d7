import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { folderWith, kam, read, write } from '../../scaffold/run.ts';

/** What the person at the terminal answers, in order; undefined is Ctrl-C. */
const { answers, prompt } = vi.hoisted(() => {
  const answers: (string | readonly string[] | undefined)[] = [];
  const prompt = async ({ validate }: { validate?: (typed: string) => string | undefined }) => {
    for (;;) {
      const answer = answers.shift();
      if (answer === undefined) return Symbol.for('cancel');
      if (typeof answer !== 'string' || validate?.(answer) === undefined) return answer;
    }
  };
  return { answers, prompt };
});

vi.mock('@clack/prompts', () => ({
  text: prompt,
  select: prompt,
  multiselect: prompt,
  isCancel: (value: unknown) => typeof value === 'symbol',
}));

const FILES = {
  'kam.yaml':
    'kam: 1\ncompany: Us\nlanguage: en\ncurrency: EUR\ntoday: 2026-11-21\nteam:\n  - id: ivan\n    name: Ivan Dimitrov\n  - id: maria\n    name: Maria\nproducts:\n  - id: bolts\n    name: Bolts\n',
  'clients.csv': 'id,name,status,owner\nc-333333,Vidin,potential,maria\n',
  'clients/acme/1-general.md': '---\nid: c-222222\nname: Acme\nowner: ivan\n---\n',
  'clients/acme/3-stakeholders.md':
    '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n\n  - id: petar-vasilev\n    name: Petar Vasilev\n---\n',
};

const LOG = 'clients/acme/log';

beforeEach(() => {
  answers.length = 0;
});

test('a talk becomes a file, what was learned goes to its place, what was asked in vain is marked', async () => {
  const folder = await folderWith(FILES);
  const done = await kam(folder, [
    'log',
    'acme',
    '--way',
    'call',
    '--with',
    'Georgi Iliev',
    '--what',
    'the offer: read',
    '--learned',
    'employees=180',
    '--learned',
    'history.status=warmer',
    '--learned',
    'website=acme.example (public)',
    '--asked',
    'budget.bolts; evaded; under 50k, above; laughed',
    '--asked',
    'people.roles; later',
    '--promised',
    'send the new price list; maria; 7d',
    '--promised',
    'send the new drawings',
    '--next',
    '2w',
    '--note',
    'Long.\nLonger.',
  ]);
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(await read(folder, `${LOG}/2026-11-21-call-ivan.md`)).toBe(`---
date: 2026-11-21
way: call
what: "the offer: read"
our_side: ivan
with: georgi-iliev

learned:
  - employees
  - history.status
  - website

asked:
  - fact: budget.bolts
    answer: evaded
    offered: under 50k, above
    reaction: laughed
  - fact: people.roles
    answer: later

promised:
  - id: send-the-new
    what: send the new price list
    owner: maria
    due: 2026-11-28
  - id: send-the-new-2
    what: send the new drawings

next_contact: 2026-12-05
---

Long.
Longer.
`);
  const general = await read(folder, 'clients/acme/1-general.md');
  expect(general).toContain('\nemployees: 180 (asked georgi-iliev 2026-11-21)\n');
  expect(general).toContain('\nwebsite: acme.example (public 2026-11-21)\n');
  expect(await read(folder, 'clients/acme/3-stakeholders.md')).toContain('\nhistory:\n  status: warmer\n');
  expect(await read(folder, 'clients/acme/4-products.md')).toContain(
    '  bolts: unknown (asked georgi-iliev 2026-11-21)\n',
  );
  expect(done.out).toContain('promised by 2026-11-28: send the new price list');
  expect((await kam(folder, ['check', 'clients/acme'])).code).toBe(0);
  const kept = await kam(folder, ['done', 'acme/send-the-new']);
  expect(kept.code).toBe(0);
});

test('a second talk of the day gets a name of its own; a complaint stays open until it is resolved', async () => {
  const folder = await folderWith(FILES);
  const args = ['log', 'acme', '--way', 'email', '--kind', 'complaint', '--what', 'late', '--by', 'maria'];
  await kam(folder, args);
  const second = await kam(folder, args);
  expect(second.out).toContain(`${LOG}/2026-11-21-email-maria-2.md`);
  expect(second.out).toContain('kam done acme/2026-11-21-email-maria-2 --result');
  expect((await readdir(join(folder, LOG))).sort()).toEqual([
    '2026-11-21-email-maria-2.md',
    '2026-11-21-email-maria.md',
  ]);
  expect((await kam(folder, ['done', 'acme/2026-11-21-email-maria', '--result', 'sent again'])).code).toBe(0);
});

test('a client without a dossier has its log under its id', async () => {
  const folder = await folderWith(FILES);
  const args = [
    'log',
    'vidin',
    '--way',
    'call',
    '--cold',
    '--unreached',
    'no answer',
    '--others',
    'Mr. Vidinov',
  ];
  expect((await kam(folder, args)).err).toBe('');
  expect(await read(folder, 'log/c-333333/2026-11-21-call-maria.md')).toBe(
    '---\ndate: 2026-11-21\nway: call\nour_side: maria\nwith_others: Mr. Vidinov\nreached: no\nunreachable_why: no answer\ncold: yes\n---\n',
  );
  expect((await kam(folder, args)).err).toContain('Vidin rests after the last cold contact until 2026-12-21');
  expect((await kam(folder, ['check', '.'])).code).toBe(0);
});

test('what was learned of a client without a dossier goes into its line of the register', async () => {
  const folder = await folderWith(FILES);
  const args = ['log', 'vidin', '--way', 'call', '--others', 'Mr. Vidinov', '--learned', 'industry=pumps'];
  const done = await kam(folder, [...args, '--learned', 'budget=1M', '--asked', 'tax_id; evaded']);
  expect(done.err).toBe('');
  expect(done.out).toContain('clients.csv:2  industry: pumps (asked 2026-11-21)');
  expect(await read(folder, 'clients.csv')).toBe(
    'id,name,status,owner,industry,budget,tax_id\nc-333333,Vidin,potential,maria,pumps (asked 2026-11-21),1M (asked 2026-11-21),unknown (asked 2026-11-21)\n',
  );
  expect(await read(folder, 'log/c-333333/2026-11-21-call-maria.md')).toContain(
    'learned:\n  - industry\n  - budget\n\nasked:\n  - fact: tax_id\n    answer: evaded\n',
  );
  expect((await kam(folder, ['check', '.'])).code).toBe(0);
  const other = await kam(folder, ['log', 'vidin', '--way', 'call', '--learned', 'budget=2M']);
  expect(other.err).toContain('kam answer c-333333 budget "2M (asked 2026-11-21)" --replace');
});

test('a dry run shows every file and writes none', async () => {
  const folder = await folderWith(FILES);
  const done = await kam(folder, [
    'log',
    'acme',
    '--with',
    'georgi-iliev',
    '--learned',
    'employees=180',
    '--dry-run',
  ]);
  expect(done.out).toContain('+++ b/clients/acme/1-general.md');
  expect(done.out).toContain(`+++ b/${LOG}/2026-11-21-talk-ivan.md`);
  expect(await read(folder, 'clients/acme/1-general.md')).toBe(FILES['clients/acme/1-general.md']);
});

test.each([
  [['acme'], /what happened\?/],
  [['acme', '--with', 'georgi'], /did you mean georgi-iliev\?/],
  [
    ['acme', '--with', 'georgi-iliev', '--with', 'petar-vasilev', '--learned', 'employees=1'],
    /who said it\? employees: 1/,
  ],
  [['acme', '--way', 'call', '--learned', 'employees=1'], /who said it\?/],
  [['acme', '--with', 'georgi-iliev', '--learned', 'employees'], /is no fact=value/],
  [['acme', '--with', 'georgi-iliev', '--learned', 'employees=many'], /"many"/],
  [['acme', '--way', 'call', '--asked', 'nothing.like.it'], /there is no fact/],
  [['acme', '--way', 'call', '--asked', 'employees; evadd'], /evaded|not one of/],
  [['acme', '--way', 'call', '--asked', 'a;b;c;d;e'], /cannot be taken apart/],
  [['acme', '--way', 'call', '--promised', 'x; iv; 7d'], /is not in the team/],
  [['acme', '--way', 'call', '--promised', 'x; ivan; soon'], /"soon" is not a day/],
  [['acme', '--way', 'call', '--by', 'petya'], /is not in the team/],
  [['acme', '--way', 'call', '--about', 'no-such-deal'], /no-such-deal/],
  [['acme', '--way', 'call', '--date', '2027-01-01'], /lies ahead/],
  [['vidin', '--way', 'call', '--learned', 'budget.bolts=1M'], /kam new c-333333/],
] as const)('%j is refused, and nothing is written', async (args, message) => {
  const folder = await folderWith(FILES);
  const done = await kam(folder, ['log', ...args]);
  expect(done.err).toMatch(message);
  expect(done.code).toBe(2);
  for (const [path, text] of Object.entries(FILES)) expect(await read(folder, path)).toBe(text);
  await expect(readdir(join(folder, LOG))).rejects.toThrow('ENOENT');
});

describe('on a terminal', () => {
  test('it asks for what happened, and says at once what cannot be taken apart', async () => {
    const folder = await folderWith(FILES);
    answers.push(
      'yesterday',
      '2026-11-20',
      'visit',
      'wish',
      ['petar-vasilev'],
      'Mrs. Ivanova, Mr. Ivanov',
      'a second line',
      'employees',
      'employees=180',
      '',
      '',
      'send it',
      '',
      '',
    );
    expect((await kam(folder, ['log', 'acme'], {}, true)).code).toBe(0);
    expect(await read(folder, `${LOG}/2026-11-20-visit-ivan.md`)).toBe(`---
date: 2026-11-20
way: visit
kind: wish
what: a second line
our_side: ivan
with: petar-vasilev

with_others:
  - Mrs. Ivanova
  - Mr. Ivanov

learned:
  - employees

promised:
  - id: send-it
    what: send it
---
`);
  });

  test('Ctrl-C ends it, and an option is not asked for', async () => {
    const folder = await folderWith(FILES);
    answers.push('2026-11-20');
    expect((await kam(folder, ['log', 'acme'], {}, true)).code).toBe(130);
    await write(folder, 'kam.yaml', FILES['kam.yaml']);
    expect((await kam(folder, ['log', 'acme', '--yes'], {}, true)).code).toBe(2);
    await expect(readdir(join(folder, LOG))).rejects.toThrow('ENOENT');
  });
});
