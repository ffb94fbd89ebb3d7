import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderWith, kam, read, write } from '../../scaffold/run.ts';

const PLAN = `---
objectives:
  - id: revenue
    what: Revenue of the quarter
    measure: revenue
    target: 500 EUR
    due: 2026-Q3

tasks:
  # First of all.
  - id: pilot
    what: Pilot on line 2
    for: revenue
    owner: ivan
    due: 2026-08-01 # at the latest

  - id: visit
    what: Visit
    owner: ivan
    due: 2026-09-01
    done: 2026-08-20

  - id: later
    what: Of the next quarter
    owner: ivan
    due: 2026-11-01
---

The plan in words.
`;
const CONFIG =
  'kam: 1\ncompany: Us\nlanguage: en\ncurrency: EUR\ntoday: 2026-10-10\nteam:\n  - id: ivan\n    name: Ivan\n  - id: maria\n    name: Maria\n    role: head\n';
const FILES = {
  'kam.yaml': CONFIG,
  'clients/acme/1-general.md': '---\nid: c-222222\nname: Acme\nstatus: active\nowner: ivan\n---\n',
  'clients/acme/8-growth.md': '---\n# What we want.\ngoals:\n  2027: 400k EUR\n---\n',
  'clients/acme/9-action-plan.md': PLAN,
  'clients/acme/log/2026-09-10-call-ivan.md':
    '---\ndate: 2026-09-10\nkind: complaint\nwhat: mixed | lots\nour_side: ivan\n---\n',
  'clients/acme/reviews/2026-Q2.md': `---
period: 2026-Q2
date: 2026-07-05
decisions:
  - id: prices
    what: New prices
    owner: ivan
    due: 2026-09-30
---
`,
  'sales/erp/2025-08.csv': 'date,client,revenue,cost\n2025-08-04,c-222222,1000,600\n',
  'sales/erp/2026-09.csv': 'date,client,revenue,cost\n2026-09-30,,5,1\n',
  'sales/erp/2026-08.csv': 'date,client,revenue,cost\n2026-08-04,c-222222,300,200\n',
};
const FILE = 'clients/acme/reviews/2026-Q3.md';

const started = async (files: Readonly<Record<string, string>> = {}) => {
  const folder = await folderWith({ ...FILES, ...files });
  const done = await kam(folder, ['review', 'start', 'acme']);
  expect(done.err).toBe('');
  return { folder, done, text: await read(folder, FILE) };
};

const FACTS = `decisions:
  - id: budget
    what: Ask for the budget
    owner: ivan
    due: 2026-12-01
`;

/** Everything that a review asks for, as people fill it in. */
const filledIn = (text: string): string =>
  text
    .replaceAll('    result:\n', '    result: partly\n')
    .replaceAll('    why:\n', '    why: no time\n')
    .replaceAll('    cause:\n', '    cause: a strike\n')
    .replace('\ndecisions:\n', `\n${FACTS}`);

const suspicions = async (folder: string): Promise<readonly string[]> =>
  (await kam(folder, ['check', '--format', 'concise'])).out
    .split('\n')
    .filter((line) => line.includes('review/suspect'));

describe('kam review start', () => {
  test('asks what became of what was not done, why figures moved, and what is next; the rest is prose', async () => {
    const { text, done } = await started();
    const front = text.slice(0, text.indexOf('\n---\n', 4));
    expect(front.replace(/^#.*\n/gm, '').replace(/\n+/g, '\n')).toBe(`---
period: 2026-Q3
started: 2026-10-10
by:
with:
outcomes:
  - id: pilot
    what: Pilot on line 2
    result: not-done
    why:
  - id: revenue
    what: Revenue of the quarter
    result: not-done
    why:
  - id: prices
    what: New prices
    result:
    why:
changes:
  - what: Revenue against 2025-Q3
    before: 1 000 EUR
    after: 300 EUR
    cause:
  - what: Margin against 2025-Q3
    before: 400 EUR
    after: 100 EUR
    cause:
causes:
priorities:
decisions:
new_priority_factors:
new_tasks:`);
    expect(text).toContain('# Acme: review of 2026-Q3');
    expect(text).toContain('- [x] Visit · done 2026-08-20');
    expect(text).toContain('- [ ] ✗ Pilot on line 2');
    expect(text).toContain('mixed \\| lots · complaint · since 2026-09-10');
    expect(text).not.toContain('Of the next quarter');
    expect(done.out).toContain('To fill in: 7. Then: kam review close 2026-Q3 acme\n');
  });

  test('leaves nothing for the check to say but what it said before', async () => {
    const before = await kam(await folderWith(FILES), ['check', '--format', 'concise']);
    const { folder } = await started();
    const after = await kam(folder, ['check', '--format', 'concise']);
    expect(after.out).toBe(before.out);
    expect(after.code).toBe(before.code);
  });

  test.each([
    [
      'there is one already',
      ['start', '2026-Q2', 'acme'],
      'clients/acme/reviews/2026-Q2.md is there already',
    ],
    ['it lies ahead', ['start', '2027-Q1', 'acme'], '2027-Q1 has not begun: today is 2026-10-10'],
    ['no such client', ['start', 'acmee'], 'no client is called "acmee"'],
    ['no period', ['start', '2026-Q7', 'acme'], '"2026-Q7" is no period'],
    ['two clients', ['start', 'acme', 'acme2'], '"acme acme2" is no period and client'],
    ['no action', ['begin'], '"begin" is nothing that can be done with a review'],
    ['no open one', ['close', 'acme'], 'no review is open'],
    ['closed by hand', ['close', '2026-Q2', 'acme'], 'the review of 2026-Q2 was closed on 2026-07-05'],
    ['nothing of a portfolio to confirm', ['confirm'], 'no review was closed'],
  ])('is refused: %s', async (_why, args, said) => {
    const done = await kam(await folderWith(FILES), ['review', ...args]);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(said);
  });

  test('of a half-year and of the whole portfolio; a dry run writes nothing', async () => {
    const folder = await folderWith(FILES);
    const half = await kam(folder, ['review', 'start', 'acme', '--half-year', '--dry-run']);
    expect(half.out).toContain('+++ b/clients/acme/reviews/2026-Q1-Q2.md');
    expect(half.out).toContain('+period: 2026-Q1..2026-Q2');
    const all = await kam(folder, ['review', 'start', '--dry-run']);
    expect(all.out).toContain('+++ b/reviews/2026-Q3.md');
    expect(all.out).toContain('Acme: New prices (decided in 2026-Q2)');
    expect(all.out).toContain('+#    client: acme\n');
    expect(all.out).not.toContain('+new_priority_factors');
    await expect(read(folder, 'reviews/2026-Q3.md')).rejects.toThrow();
    await expect(read(folder, 'clients/acme/reviews/2026-Q1-Q2.md')).rejects.toThrow();
  });

  test('tells a client that begins with a number from a period, and keeps line ends', async () => {
    const general = '---\nid: c-333333\nname: Stroy\nstatus: potential\nowner: ivan\n---\n';
    const folder = await folderWith({ ...FILES, 'clients/2000-stroy/1-general.md': general });
    const file = 'clients/2000-stroy/reviews/2026-Q3.md';
    expect((await kam(folder, ['review', 'start', '2000-stroy'])).code).toBe(0);
    await write(folder, file, (await read(folder, file)).replaceAll('\n', '\r\n'));
    expect((await kam(folder, ['review', 'close', '2000-stroy', '--unfilled'])).code).toBe(0);
    expect(await read(folder, file)).not.toMatch(/[^\r]\n/);
  });

  test('writes in the language of the portfolio', async () => {
    const { text } = await started({ 'kam.yaml': CONFIG.replace('language: en', 'language: ru') });
    expect(text).toContain('# Кто из наших участвовал?');
    expect(text).toContain('# Acme: обзор за 2026-Q3');
    expect(text).toContain('what: Выручка против 2025-Q3');
  });
});

describe('kam review close', () => {
  test('says what is not filled in, with its lines', async () => {
    const { folder, text } = await started();
    const done = await kam(folder, ['review', 'close', 'acme']);
    expect(done.code).toBe(2);
    const line = text.split('\n').indexOf('    why:') + 1;
    expect(done.err).toContain(`is not filled in: outcomes.pilot.why (line ${line}), outcomes.revenue.why`);
    expect(done.err).toContain('decisions (line');
    expect(await read(folder, FILE)).toBe(text);
  });

  test('leaves open what it is told to, and names it', async () => {
    const { folder } = await started();
    const done = await kam(folder, ['review', 'close', 'acme', '--unfilled']);
    expect(done.code).toBe(0);
    expect(done.out).toContain('  still open: outcomes.pilot.why\n');
    expect(done.out).toContain('  still open: decisions\n');
  });

  test('writes the day and the stamp; only lines that it means to change', async () => {
    const { folder, text } = await started();
    const full = filledIn(text);
    await write(folder, FILE, full);
    const done = await kam(folder, ['review', 'close', 'acme']);
    expect(done.err).toBe('');
    const after = await read(folder, FILE);
    const added = after.split('\n').filter((line) => !full.split('\n').includes(line));
    expect(added.slice(0, 4)).toEqual(['date: 2026-10-10', 'reviewed:', '  date: 2026-10-10', '  facts:']);
    expect(added.slice(4).every((line) => /^ {4}[a-z_]+(?:\.[a-zA-Z0-9-]+)?: [0-9a-f]{10}$/.test(line))).toBe(
      true,
    );
    expect(full.split('\n').every((line) => after.includes(line))).toBe(true);
    for (const [path, before] of Object.entries(FILES)) expect(await read(folder, path)).toBe(before);
    expect(await suspicions(folder)).toEqual([]);
  });

  test('new tasks move to section 9, new priorities to section 7, which is begun', async () => {
    const { folder, text } = await started();
    const task =
      '  - id: count\n    what: Count the parts\n    for: revenue\n    owner: ivan\n    due: 2026-12-01\n';
    await write(
      folder,
      FILE,
      filledIn(text)
        .replace('\nnew_tasks:\n', `\nnew_tasks:\n${task}`)
        .replace(
          '\nnew_priority_factors:\n',
          '\nnew_priority_factors:\n  - id: joint_planning\n    until: 2027-06-30\n',
        ),
    );
    const done = await kam(folder, ['review', 'close', 'acme']);
    expect(done.err).toBe('');
    expect(done.out).toContain('clients/acme/9-action-plan.md  count: Count the parts\n');
    expect(await read(folder, 'clients/acme/9-action-plan.md')).toBe(
      PLAN.replace('2026-11-01\n---', `2026-11-01\n\n${task}---`),
    );
    expect(await read(folder, 'clients/acme/7-relationship.md')).toMatch(
      /priority_factors:\n {2}- id: joint_planning\n {4}until: 2027-06-30\n/,
    );
    const review = await read(folder, FILE);
    expect(review).toContain('\nnew_tasks:\n');
    expect(review).not.toContain('Count the parts');
    expect((await kam(folder, ['check', '--fail-on', 'error'])).code).toBe(0);
  });

  test.each([
    ['a task whose name is taken', '  - id: pilot\n    what: Again\n', 'the plan has a task "pilot" already'],
    ['a task without a name', '  - what: Again\n', 'an item of new_tasks has no id'],
    [
      'a task of nobody whom we know',
      '  - id: count\n    what: Count\n    owner: ivn\n',
      'is not in the team',
    ],
    [
      'one name twice',
      '  - id: count\n    what: A\n  - id: count\n    what: B\n',
      '"count" stands twice in new_tasks',
    ],
  ])('%s is refused, and nothing is written', async (_what, task, said) => {
    const { folder, text } = await started();
    const full = filledIn(text).replace('\nnew_tasks:\n', `\nnew_tasks:\n${task}`);
    await write(folder, FILE, full);
    const done = await kam(folder, ['review', 'close', 'acme']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(said);
    expect(await read(folder, FILE)).toBe(full);
    expect(await read(folder, 'clients/acme/9-action-plan.md')).toBe(PLAN);
  });

  test('whatever is written into it stays, and closing changes no other line', {
    timeout: 60_000,
  }, async () => {
    const { folder, text } = await started();
    const said = fc
      .stringMatching(/^[A-Za-zА-я0-9"':#{}[\],&*!|>% -]{1,40}$/)
      .filter((each) => each.trim() !== '');
    await fc.assert(
      fc.asyncProperty(said, said, async (why, note) => {
        const full = filledIn(text)
          .replaceAll('why: no time', () => `why: ${JSON.stringify(why)} # ${note}`)
          .replace('causes:\n', () => `causes:\n  - ${JSON.stringify(note)}\n`);
        await write(folder, FILE, full);
        const done = await kam(folder, ['review', 'close', 'acme']);
        expect(done.err).toBe('');
        const after = await read(folder, FILE);
        const lines = after.split('\n');
        const from = lines.indexOf('reviewed:') - 1;
        const kept = [
          ...lines.slice(0, lines.indexOf('date: 2026-10-10') - 1),
          ...lines.slice(lines.indexOf('date: 2026-10-10') + 1, from),
          ...lines.slice(lines.indexOf('---', 1)),
        ];
        expect(kept.join('\n')).toBe(full);
      }),
      { numRuns: 15 },
    );
  });
});

describe('from the stamp to the next review', () => {
  const closed = async (): Promise<string> => {
    const { folder, text } = await started();
    await write(folder, FILE, filledIn(text));
    await kam(folder, ['review', 'close', 'acme']);
    return folder;
  };

  test('a fact that changes makes the plan suspect until it is confirmed', async () => {
    const folder = await closed();
    await write(folder, 'clients/acme/8-growth.md', '---\ngoals:\n  2027: 450k EUR\n  2028: 500k EUR\n---\n');
    const [line] = await suspicions(folder);
    expect(line).toContain('facts that changed since 2026-10-10: goals.2027, goals.2028. Look at them');
    const plan = await kam(folder, ['plan', 'acme', '--format', 'json']);
    expect(JSON.parse(plan.out)).toMatchObject({
      data: {
        plans: [{ suspect: { period: '2026-Q3', since: '2026-10-10', facts: ['goals.2027', 'goals.2028'] } }],
      },
    });
    const before = await read(folder, FILE);
    const confirmed = await kam(folder, ['review', 'confirm', 'acme']);
    expect(confirmed.out).toContain('changed since 2026-10-10, and confirmed: goals.2027, goals.2028');
    expect(await suspicions(folder)).toEqual([]);
    const after = (await read(folder, FILE)).split('\n');
    expect(
      after.filter((each) => !before.split('\n').includes(each)).map((each) => each.split(':')[0]),
    ).toEqual(['    goals.2027', '    goals.2028']);
    const again = await kam(folder, ['review', 'confirm', 'acme']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('nothing was written');
  });

  test('the same amount in another writing, and a comment, change nothing', async () => {
    const folder = await closed();
    await write(folder, 'clients/acme/8-growth.md', '---\ngoals: {2027: 0.4M EUR}\n# less\n---\n');
    expect(await suspicions(folder)).toEqual([]);
  });

  test('the check never stamps', async () => {
    const folder = await closed();
    const before = await read(folder, FILE);
    await write(folder, 'clients/acme/8-growth.md', '---\ngoals:\n  2027: 450k EUR\n---\n');
    await kam(folder, ['check', '--fix']);
    await kam(folder, ['check', '--fix=unsafe']);
    expect(await read(folder, FILE)).toBe(before);
  });

  test('the agenda asks for a review until it is closed, and shows what it decided', async () => {
    const occasions = async (folder: string) => {
      const { out } = await kam(folder, ['agenda', '--today', '2026-11-21', '--format', 'json']);
      const entries: readonly { occasion: string; what: string }[] = JSON.parse(out).data.entries;
      return entries
        .filter(({ occasion }) => occasion === 'review' || occasion === 'decision')
        .map(({ occasion, what }) => `${occasion} ${what}`);
    };
    const files = {
      'kam.yaml': `${CONFIG}classes:\n${['A', 'B', 'C', 'D', 'E'].map((each) => `  ${each}:\n    review: quarter\n`).join('')}`,
    };
    const { folder, text } = await started(files);
    expect(await occasions(folder)).toEqual(['decision New prices', 'review 2026-Q3']);
    await write(folder, FILE, filledIn(text));
    expect(await occasions(folder)).toEqual(['decision New prices', 'review 2026-Q3']);
    await kam(folder, ['review', 'close', 'acme']);
    expect(await occasions(folder)).toEqual(['decision Ask for the budget']);
  });
});
