import { describe, expect, test, vi } from 'vitest';
import { folderWith, git, kam, read, write } from '../../scaffold/run.ts';

/** What the person at the terminal chooses; undefined is Ctrl-C. */
const { chosen } = vi.hoisted(() => ({ chosen: [] as (string | undefined)[] }));
vi.mock('@clack/prompts', () => ({
  select: async () => chosen.shift() ?? Symbol.for('cancel'),
  isCancel: (value: unknown) => typeof value === 'symbol',
}));

const FILES = {
  'kam.yaml':
    'kam: 1\ncompany: Us\nlanguage: en\ncurrency: EUR\ntoday: 2026-11-21\nteam:\n  - id: ivan\n    name: Ivan Dimitrov\nproducts:\n  - id: bolts\n    name: Bolts\n',
  'clients.csv':
    'id;name;industry;aliases;budget\r\nc-333333;"Vidin; Pumps";pumps;Видин;200k EUR (asked 2026-01-01)\r\nc-444444;Short\r\n',
  'clients/acme/1-general.md': '---\nid: c-222222\nname: Acme\nowner: ivan\n---\n',
  'clients/acme/3-stakeholders.md':
    '---\npeople:\n  - id: georgi-iliev\n    name: Георги Илиев\n---\n\nНаписано на ръка.\n',
};

const portfolio = () => folderWith(FILES);
const lines = (text: string): string[] => text.split(/\r?\n/);

test('a fact goes where it stands, says so, and how to take it back', async () => {
  const folder = await portfolio();
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  const done = await kam(folder, [
    'answer',
    'acme',
    'people.georgi-iliev.attitude',
    'neutral',
    '--from',
    'георги илиев',
  ]);
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(lines(done.out)).toEqual([
    'clients/acme/3-stakeholders.md:5  people.georgi-iliev.attitude: neutral (asked georgi-iliev 2026-11-21)',
    '  It serves a decision: whom to meet next.',
    'To undo this: git restore -p clients/acme/3-stakeholders.md',
    '',
  ]);
  expect(await read(folder, 'clients/acme/3-stakeholders.md')).toBe(
    FILES['clients/acme/3-stakeholders.md'].replace(
      'Георги Илиев\n',
      'Георги Илиев\n    attitude: neutral (asked georgi-iliev 2026-11-21)\n',
    ),
  );
});

test('of a file that git does not know no earlier version is promised', async () => {
  const folder = await portfolio();
  const done = await kam(folder, ['answer', 'acme', 'employees', '55', '--from', 'public']);
  expect(done.out).toContain('Git has no earlier version of clients/acme/1-general.md');
  expect(done.out).not.toContain('git restore');
});

test.each(['en', 'ru', 'bg'])(
  'a section that is not there is begun from the template (%s), with every other question open',
  async (language) => {
    const folder = await portfolio();
    await write(folder, 'kam.yaml', FILES['kam.yaml'].replace('language: en', `language: ${language}`));
    const done = await kam(folder, [
      'answer',
      'acme',
      'budget.bolts',
      '900k EUR',
      '--from',
      'public',
      '--where',
      'annual report',
      '--date',
      '2026-04-02',
    ]);
    expect(done).toMatchObject({ code: 0, err: '' });
    const text = await read(folder, 'clients/acme/4-products.md');
    expect(text).toContain('\n  bolts: 900k EUR (public annual report 2026-04-02)\n');
    expect(text).toContain('\nsuppliers:\n');
    expect((await kam(folder, ['check', 'clients/acme'])).code).toBe(0);
  },
);

test('a dry run shows the diff and writes nothing', async () => {
  const folder = await portfolio();
  const done = await kam(folder, ['answer', 'acme', 'owner', 'ivan', '--dry-run']);
  expect(done).toEqual({ code: 0, out: '', err: '' });
  const diff = await kam(folder, [
    'answer',
    'acme',
    'website',
    'acme.example',
    '--from',
    'public',
    '--dry-run',
  ]);
  expect(diff.out).toContain('+website: acme.example (public 2026-11-21)');
  expect(await read(folder, 'clients/acme/1-general.md')).toBe(FILES['clients/acme/1-general.md']);
});

test('the same answer again writes nothing', async () => {
  const folder = await portfolio();
  git(folder, 'init', '-q');
  const args = ['answer', 'acme', 'website', 'acme.example', '--from', 'public'];
  await kam(folder, args);
  const before = await read(folder, 'clients/acme/1-general.md');
  const again = await kam(folder, args);
  expect(again.out).toContain('nothing was written');
  expect(again.out).not.toContain('undo');
  expect(await read(folder, 'clients/acme/1-general.md')).toBe(before);
});

test('lines of CRLF stay lines of CRLF', async () => {
  const folder = await portfolio();
  const file = 'clients/acme/1-general.md';
  await write(folder, file, `\ufeff${FILES[file].replaceAll('\n', '\r\n')}`);
  expect((await kam(folder, ['answer', 'acme', 'website', 'x.example', '--from', 'public'])).code).toBe(0);
  const text = await read(folder, file);
  expect(text).toContain('owner: ivan\r\nwebsite: x.example (public 2026-11-21)\r\n---\r\n');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

describe('refused, with what to type, and nothing written', () => {
  test.each([
    [['acme', 'website', 'x'], /who says so\?/],
    [['acme', 'website', 'x', '--from', 'georgi'], /did you mean georgi-iliev\?/],
    [
      ['acme', 'website', 'x', '--from', 'Petar Ivanov'],
      /kam answer acme people\.petar-ivanov\.name "Petar Ivanov"/,
    ],
    [['acme', 'website', 'x', '--from', 'ivan'], /--from observed --where ivan/],
    [['acme', 'website', 'x', '--from', 'asked'], /asked whom\?/],
    [['acme', 'website', 'x', '--from', 'public', '--where', 'a (b)'], /is no source/],
    [['acme', 'website', 'x', '--from', 'georgi-iliev', '--where', 'phone'], /--where goes with public/],
    [['acme', 'website', 'x', '--from', 'public', '--date', '21.11.2026'], /is no day/],
    [['acme', 'website', 'x', '--from', 'public', '--date', '2027-01-01'], /lies ahead/],
    [['acme', 'website', ' \u200b', '--from', 'public'], /the answer is empty/],
    [['acme', 'wbsite', 'x', '--from', 'public'], /did you mean website\?/],
    [['acme', 'founded', '1.400', '--from', 'public'], /founded: /],
    [['acme', 'people.georgi-iliev.attitude', 'nuetral', '--from', 'public'], /did you mean "neutral"\?/],
    [
      ['acme', 'people.petar.attitude', 'neutral', '--from', 'public'],
      /type first: kam answer acme people\.petar\.name/,
    ],
    [
      ['acme', 'people.georgi-ilev.attitude', 'neutral', '--from', 'public'],
      /did you mean people\.georgi-iliev\? For a new one add --new/,
    ],
    [['acme', 'budget.bolt', '1k', '--from', 'public'], /did you mean "bolts"\?/],
    [['acme', 'owner', 'ivna'], /owner: "ivna"/],
    [['acme', 'status', 'unknown'], /ours to say/],
    [['amce', 'status', 'lost'], /no client is called "amce"/],
    [['acme', 'website', 'x', '--from', 'public', '--offered', 'a; b'], /options are offered to a person/],
  ])('%j', async (args, message) => {
    const folder = await portfolio();
    const done = await kam(folder, ['answer', ...args]);
    expect(done.code).toBe(2);
    expect(done.out).toBe('');
    expect(done.err).toMatch(message);
    expect(await read(folder, 'clients/acme/1-general.md')).toBe(FILES['clients/acme/1-general.md']);
    expect(await read(folder, 'clients/acme/3-stakeholders.md')).toBe(
      FILES['clients/acme/3-stakeholders.md'],
    );
  });

  test('a file that cannot be read, with its place', async () => {
    const folder = await portfolio();
    await write(folder, 'clients/acme/1-general.md', '---\nid: c-222222\nname: Acme\nwebsite: [x\n---\n');
    const done = await kam(folder, ['answer', 'acme', 'website', 'x', '--from', 'public']);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(/1-general\.md:\d+:\d+: the file cannot be read/);
  });
});

test('who would not say is marked as asked, and what was offered goes into the log', async () => {
  const folder = await portfolio();
  const args = [
    'answer',
    'acme',
    'budget.bolts',
    'unknown',
    '--from',
    'georgi-iliev',
    '--offered',
    'under 50k; above',
    '--reaction',
    'laughed',
  ];
  expect((await kam(folder, args)).code).toBe(0);
  expect(await read(folder, 'clients/acme/4-products.md')).toContain(
    'bolts: unknown (asked georgi-iliev 2026-11-21)',
  );
  const log = 'clients/acme/log/2026-11-21-talk-ivan.md';
  expect(await read(folder, log)).toBe(
    '---\ndate: 2026-11-21\nour_side: ivan\nwith: georgi-iliev\n\nasked:\n  - fact: budget.bolts\n    answer: evaded\n    offered: under 50k; above\n    reaction: laughed\n---\n',
  );
  const more = [
    'answer',
    'acme',
    'employees',
    '180',
    '--from',
    'georgi-iliev',
    '--offered',
    'under 100; above',
  ];
  expect((await kam(folder, more)).out).toContain(log);
  expect(await read(folder, log)).toContain(
    '  - fact: employees\n    answer: answered\n    offered: under 100; above\n',
  );
  expect((await kam(folder, ['check', 'clients/acme'])).code).toBe(0);
});

test('on a terminal it asks who says so, where that must be known', async () => {
  const folder = await portfolio();
  const typed = (...args: string[]) => kam(folder, ['answer', 'acme', ...args], {}, true);
  chosen.push('georgi-iliev');
  expect((await typed('website', 'acme.example')).out).toContain(
    'acme.example (asked georgi-iliev 2026-11-21)',
  );
  expect((await typed('founded', '1998')).code).toBe(130);
  expect((await typed('founded', '1998', '--yes')).err).toContain('who says so?');
  expect((await typed('founded', '1998 (public)')).code).toBe(0);
  expect((await typed('status', 'lost')).code).toBe(0);
  expect(chosen).toEqual([]);
});

describe('a client of the register', () => {
  test('has its columns answered, every other cell as it was', async () => {
    const folder = await portfolio();
    expect(
      (
        await kam(folder, [
          'answer',
          'c-333333',
          'industry',
          'pumps; "big" ones',
          '--from',
          'observed',
          '--where',
          'ivan',
          '--replace',
        ])
      ).code,
    ).toBe(0);
    expect((await kam(folder, ['answer', 'c-333333', 'aliases', 'Vidin P'])).code).toBe(0);
    expect((await kam(folder, ['answer', 'c-333333', 'budget', '0.2M EUR', '--from', 'public'])).code).toBe(
      0,
    );
    expect((await kam(folder, ['answer', 'Short', 'territory', 'north'])).code).toBe(0);
    expect(await read(folder, 'clients.csv')).toBe(
      'id;name;industry;aliases;budget;territory\r\nc-333333;"Vidin; Pumps";"pumps; ""big"" ones (observed ivan 2026-11-21)";Видин | Vidin P;0.2M EUR (public 2026-11-21)\r\nc-444444;Short;;;;north\r\n',
    );
    expect((await kam(folder, ['check', 'clients.csv'])).code).toBe(0);
  });

  test.each([
    ['industry', 'cranes', /holds one answer, and there is another: pumps/],
    ['people.x.name', 'X', /kam new c-333333/],
    ['industri', 'X', /did you mean industry\?/],
    ['id', 'c-999999', /never changes/],
    ['budget', '1.400', /budget: "1\.400" can be read as/],
  ])('%s %s is refused', async (fact, value, message) => {
    const folder = await portfolio();
    const from =
      fact === 'industry' || fact === 'budget'
        ? ['--from', 'public', ...(fact === 'budget' ? ['--replace'] : [])]
        : [];
    const done = await kam(folder, ['answer', 'c-333333', fact, value, ...from]);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(message);
    expect(await read(folder, 'clients.csv')).toBe(FILES['clients.csv']);
  });
});
