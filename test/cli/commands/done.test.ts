import { describe, expect, test } from 'vitest';
import { folderWith, kam, read } from '../../scaffold/run.ts';

const PLAN = `---
objectives:
  - id: revenue
    what: Revenue 2027
    measure: revenue

tasks:
  # First of all.
  - id: pilot
    what: Pilot on line 2
    for: revenue
    owner: ivan
    due: 2026-12-01 # at the latest

  - id: visit
    what: Visit
    owner: ivan
    done: 2026-11-01
    result: came late
---
`;
const TALK = `---
date: 2026-11-10
kind: complaint
what: mixed lots
our_side: ivan
promised:
  - id: references
    what: send the list
    owner: ivan

  - id: visit
    what: come along
---

As it was told.
`;
const FILES = {
  'kam.yaml':
    'kam: 1\ncompany: Us\nlanguage: en\ncurrency: EUR\ntoday: 2026-11-21\nteam:\n  - id: ivan\n    name: Ivan\n',
  'clients.csv': 'id,name\nc-333333,Vidin\n',
  'clients/acme/1-general.md': '---\nid: c-222222\nname: Acme\nowner: ivan\n---\n',
  'clients/acme/9-action-plan.md': PLAN,
  'clients/acme/log/2026-11-10-call-ivan.md': TALK,
  'clients/beta/1-general.md': '---\nid: c-444444\nname: Beta\nowner: ivan\n---\n',
  'clients/beta/9-action-plan.md': PLAN.replace('id: pilot', 'id: trial').replace('\r', ''),
  'log/c-333333/2026-11-10-call-ivan.md': TALK.replaceAll('\n', '\r\n').replace('references', 'catalogue'),
};
const PLAN_FILE = 'clients/acme/9-action-plan.md';
const TALK_FILE = 'clients/acme/log/2026-11-10-call-ivan.md';

const closed = async (args: readonly string[], file: string) => {
  const folder = await folderWith(FILES);
  const done = await kam(folder, ['done', ...args]);
  return { ...done, text: await read(folder, file) };
};

describe('what is done is closed where it stands', () => {
  test.each([
    [['acme/pilot'], PLAN_FILE, PLAN.replace('latest\n', 'latest\n    done: 2026-11-21\n')],
    [
      ['pilot', '--date', '2026-11-20', '--result', 'it runs: well'],
      PLAN_FILE,
      PLAN.replace('latest\n', 'latest\n    done: 2026-11-20\n    result: "it runs: well"\n'),
    ],
    [
      ['acme/pilot', '--dropped', 'no audit'],
      PLAN_FILE,
      PLAN.replace('latest\n', 'latest\n    dropped: 2026-11-21\n    result: no audit\n'),
    ],
    [
      ['acme/revenue'],
      PLAN_FILE,
      PLAN.replace('measure: revenue\n', 'measure: revenue\n    done: 2026-11-21\n'),
    ],
    [['references'], TALK_FILE, TALK.replace('owner: ivan\n', 'owner: ivan\n    done: 2026-11-21\n')],
    [
      ['acme/2026-11-10-call-ivan/visit'],
      TALK_FILE,
      TALK.replace('come along\n', 'come along\n    done: 2026-11-21\n'),
    ],
    [
      ['acme/2026-11-10-call-ivan', '--result', 'labels changed'],
      TALK_FILE,
      TALK.replace('come along\n', 'come along\nresolved: 2026-11-21\nresolution: labels changed\n'),
    ],
    [
      ['acme/2026-11-10-call-ivan', '--dropped', 'their mistake'],
      TALK_FILE,
      TALK.replace('come along\n', 'come along\nresolved: 2026-11-21\nresolution: their mistake\n'),
    ],
    [['acme/visit', '--undo'], PLAN_FILE, PLAN.replace('    done: 2026-11-01\n    result: came late\n', '')],
  ] as const)('%j', async (args, file, text) => {
    const result = await closed(args, file);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.text).toBe(text);
    expect(result.out).toMatch(/(?:To undo this: |Git has no earlier version of )/);
  });

  test('a promise to a client without a dossier, in lines of CRLF', async () => {
    const { text } = await closed(['catalogue'], 'log/c-333333/2026-11-10-call-ivan.md');
    expect(text).toContain('    owner: ivan\r\n    done: 2026-11-21\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('of one name only what is open', async () => {
    const { out } = await closed(['acme/visit'], TALK_FILE);
    expect(out).toContain('come along: done on');
  });

  test('a dry run shows it', async () => {
    const { out, text } = await closed(['pilot', '--dry-run'], PLAN_FILE);
    expect(out).toContain('+    done: 2026-11-21');
    expect(text).toBe(PLAN);
  });
});

test.each([
  [['pilott'], /did you mean acme\/pilot\?/],
  [
    ['acme/nothing-like-it'],
    /open: acme\/pilot, acme\/references, acme\/visit, acme\/revenue, acme\/2026-11-10-call-ivan/,
  ],
  [['revenue'], /fits several\n.*acme\/revenue, beta\/revenue/],
  [['2026-11-10-call-ivan', '--result', 'x'], /fits several/],
  [['beta/visit'], /beta\/visit is closed since 2026-11-01\n.*--undo/],
  [['acme/pilot', '--undo'], /acme\/pilot is open/],
  [['acme/2026-11-10-call-ivan'], /how was it resolved\?/],
  [['acme/revenue', '--dropped', 'x'], /an objective is not given up in passing/],
  [['pilot', '--dropped', 'x', '--result', 'y'], /either done or given up/],
  [['pilot', '--undo', '--result', 'y'], /--undo goes alone/],
  [['pilot', '--result', ' '], /the text is empty/],
  [['pilot', '--date', '2027-01-01'], /lies ahead/],
  [['acm/pilot'], /no client is called|pilot/],
] as const)('%j is refused', async (args, message) => {
  const folder = await folderWith(FILES);
  const done = await kam(folder, ['done', ...args]);
  if (args[0] === 'acm/pilot') return expect(done.code).toBe(0);
  expect(done.code).toBe(2);
  expect(done.err).toMatch(message);
  for (const [path, text] of Object.entries(FILES)) expect(await read(folder, path)).toBe(text);
});
