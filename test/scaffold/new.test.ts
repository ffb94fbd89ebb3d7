import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, kam, read } from './run.ts';

const config = (language = 'en', more = ''): string => `kam: 1
company: Meridian
language: ${language}
currency: EUR
today: 2026-11-21
team:
  - id: ivan
    name: Ivan Dimitrov
products:
  - id: bolts
    name: Bolts and studs
    category: fasteners
  - id: nuts
    category: fasteners
  - id: coatings
    name: Coatings
    category: chemistry
channels:
  - id: oem
rivals:
  - id: acme
${more}`;

const REGISTER = `id,name,status,channel,owner,department,territory,industry,size,tax_id,parent,aliases,budget,rival,came_by,postponed_until,reason,note
c-2m8x4t,Vidin Pumps OOD,potential,oem,ivan,industry,north,pumps,180,BG175074752,,Vidin | ВП,200k EUR (assumed ivan 2026-10-01),acme,fair,2027-03-01,waits for its new plant,"a note
of two lines"
c-9r1k7z,Struma Trade EOOD,active,,ivan,,,,,,,Струма Трейд ЕООД,,,,,,
`;

const portfolio = (language?: string, more?: Readonly<Record<string, string>>) =>
  folderWith({ 'kam.yaml': config(language), 'clients.csv': REGISTER, ...more });

const ALL = ['1-general.md', '2-priorities.md', '3-stakeholders.md', '4-products.md', '5-competitors.md'];
const NINE = [...ALL, '6-buying.md', '7-relationship.md', '8-growth.md', '9-action-plan.md'];
const FOUR = ['1-general.md', '3-stakeholders.md', '4-products.md', '9-action-plan.md'];

describe.each(['en', 'ru', 'bg'])('a fresh dossier in %s', (language) => {
  test.each([
    ['four sections', [], FOUR],
    ['all nine with --full', ['--full'], NINE],
  ])('%s, and the check finds nothing but open questions', async (_name, options, files) => {
    const folder = await portfolio(language);
    const made = await kam(folder, ['new', 'Gazmash AD', '--set', 'owner=ivan', ...options]);
    expect(made.err).toBe('');
    expect(made.code).toBe(0);
    expect((await readdir(join(folder, 'clients/gazmash'))).sort()).toEqual(files);
    const { code, out } = await kam(folder, [
      'check',
      'clients/gazmash',
      '--format',
      'json',
      '--fail-on',
      'warning',
    ]);
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['questions/open']));
  });

  test('asks in that language', async () => {
    const folder = await portfolio(language);
    await kam(folder, ['new', 'Gazmash AD']);
    const text = await read(folder, 'clients/gazmash/1-general.md');
    const letters = { en: /Who stands in/, ru: /Кто замещает ответственного/, bg: /Кой замества/ };
    expect(text).toMatch(letters[language as keyof typeof letters]);
    expect(text).not.toMatch(/# \?|\{\{|\{\w+\}/);
  });
});

test('a useful dossier takes at most thirty typed lines', async () => {
  const folder = await portfolio();
  const typed = [
    'owner=ivan',
    'channel=oem',
    'industry=burners (public site 2026-09-01)',
    'purchasing=central (asked georgi 2026-09-12)',
    'people.georgi.name=Georgi Iliev',
    'people.georgi.roles=decider',
    'people.georgi.attitude=neutral (observed ivan 2026-11-10)',
    'people.georgi.contact=active',
    'people.georgi.useful_for=a contract for two years',
    'our_side.ivan.part=leads',
    'first_contact=2019-05',
    'budget.bolts=900k EUR (asked georgi 2026-09-12)',
    'budget.chemistry=300k EUR (assumed ivan 2026-09-12)',
    'suppliers.acme.share=45% (asked georgi 2026-09-12)',
    'forecast.2027=520k EUR (estimated ivan 2026-10-01)',
    'objectives.revenue.what=Revenue 2027',
    'objectives.revenue.target=640k EUR',
    'objectives.revenue.due=2027-12-31',
    'tasks.pilot.what=Pilot',
    'tasks.pilot.for=revenue',
    'tasks.pilot.owner=ivan',
    'tasks.pilot.due=2027-02-28',
  ].map((each) => each.replace(/^first_contact/, 'history.first_contact'));
  expect(typed.length).toBeLessThanOrEqual(30);
  const { code, err } = await kam(folder, ['new', 'Gazmash', ...typed.flatMap((fact) => ['--set', fact])]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const checked = await kam(folder, ['check', '--fail-on', 'warning']);
  expect(checked.code, checked.out).toBe(0);
  const questions = Number(/(\d+) open question/.exec(checked.out)?.[1]);
  expect(questions).toBeLessThan(45);
});

describe('a client of the register', () => {
  test.each([
    ['its id', 'c-2m8x4t'],
    ['its name in another case', 'vidin pumps ood'],
    ['an alias', 'ВП'],
    ['how it begins', 'vidin p'],
  ])('is found by %s and keeps everything that the register said', async (_name, typed) => {
    const folder = await portfolio();
    const { code, out } = await kam(folder, ['new', typed]);
    expect(code).toBe(0);
    expect(out).toContain('put this line back');
    const general = await read(folder, 'clients/vidin-pumps/1-general.md');
    for (const fact of [
      'id: c-2m8x4t',
      'name: Vidin Pumps OOD',
      'status: potential',
      'channel: oem',
      'owner: ivan',
      'department: industry',
      'territory: north',
      'industry: pumps',
      'employees: 180',
      'tax_id: BG175074752',
      'rival: acme',
      'came_by: fair',
      'postponed_until: 2027-03-01',
      'postponed_why: waits for its new plant',
      'aliases:\n  - Vidin\n  - ВП',
    ])
      expect(general).toContain(`\n${fact}\n`);
    expect(general).toContain('---\n\na note\nof two lines\n');
    expect(await read(folder, 'clients/vidin-pumps/4-products.md')).toContain(
      '\nbudget_total: 200k EUR (assumed ivan 2026-10-01)\n',
    );
    const lines = REGISTER.split('\n');
    expect(await read(folder, 'clients.csv')).toBe([lines[0], lines[3], ''].join('\n'));
  });

  test('goes, and the other lines stay as Excel wrote them', async () => {
    const folder = await portfolio();
    const before =
      '\uFEFFid;name;note;added\r\nc-111111;Alpha;"two\r\nlines; quoted";x\r\n\r\nc-222222;Бета ООД;plain;7\r\nc-333333;Gamma;"";';
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'clients.csv'), before);
    expect((await kam(folder, ['new', 'бета оод'])).code).toBe(0);
    expect(await read(folder, 'clients.csv')).toBe(before.replace('c-222222;Бета ООД;plain;7\r\n', ''));
    expect(await read(folder, 'clients/beta/1-general.md')).toContain('---\n\nplain\n\nadded: 7\n');
    expect((await kam(folder, ['new', 'alpha'])).code).toBe(0);
    expect(await read(folder, 'clients.csv')).toBe('\uFEFFid;name;note;added\r\n\r\nc-333333;Gamma;"";');
  });

  test('in an encoding whose lines could not stay as they are is refused, with nothing changed', async () => {
    const folder = await portfolio();
    const { writeFile, readFile } = await import('node:fs/promises');
    const bytes = Buffer.concat([
      Buffer.from('id,name\nc-222222,'),
      Buffer.from([0xc1, 0xe5, 0xf2, 0xe0]),
      Buffer.from('\n'),
    ]);
    await writeFile(join(folder, 'clients.csv'), bytes);
    const { code, err } = await kam(folder, ['new', 'c-222222']);
    expect(code).toBe(2);
    expect(err).toContain('UTF-8');
    expect(await readFile(join(folder, 'clients.csv'))).toEqual(bytes);
    expect(await readdir(folder)).toEqual(['clients.csv', 'kam.yaml']);
  });

  test('takes its interactions along', async () => {
    const note = '---\ndate: 2026-11-10\nway: call\nour_side: ivan\n---\n\nHello.\n';
    const folder = await portfolio('en', { 'log/c-2m8x4t/2026-11-10-call-ivan.md': note });
    const { out } = await kam(folder, ['new', 'c-2m8x4t']);
    expect(out).toContain('move clients/vidin-pumps/log back to log/c-2m8x4t');
    expect(await read(folder, 'clients/vidin-pumps/log/2026-11-10-call-ivan.md')).toBe(note);
    expect((await kam(folder, ['check', '--fail-on', 'error'])).code).toBe(0);
  });
});

const HEADER = 'date,document,client,product,revenue,cost\n';

test('what the ledger knows is shown, and asked about where it was sold', async () => {
  const folder = await portfolio('en', {
    'sales/erp/2024-03.csv': `${HEADER}2024-03-05,D1,Vidin,bolts,10,\n`,
    'sales/erp/2026-10.csv': `${HEADER}2026-10-05,D2,Vidin Pumps OOD,coatings,1000.5,900\n2026-10-09,D3,VIDIN,bolts,3000,2000\n2026-10-09,D3,Other,bolts,77,70\n`,
  });
  await kam(folder, ['new', 'vidin']);
  const text = await read(folder, 'clients/vidin-pumps/4-products.md');
  expect(text).toContain(`---
# Our sales in the ledger, 2025-11-01 to 2026-10-31: 4,000 EUR, margin 1,100 EUR.
#   Bolts and studs: 3,000 EUR, margin 1,000 EUR
#   Coatings: 1,000 EUR, margin 100 EUR
# First sale 2024-03-05, last sale 2026-10-09.

budget:
  # How much a year on Bolts and studs, all suppliers together?
  bolts:

  # How much a year on Coatings, all suppliers together?
  coatings:

`);
});

test('names that would end a comment do not', async () => {
  const folder = await portfolio('en', {
    'kam.yaml': `${config()}  - id: odd\nfactors:\n  - id: own\n    name: "x\\nid: c-999999"\n`.replace(
      'name: Coatings',
      'name: "Coat\\nowner: ivan"',
    ),
    'sales/erp/2026-10.csv': `${HEADER}2026-10-05,D2,Vidin,"a\n---\nb",1000.5,900\n2026-10-05,D2,Vidin,coatings,10,9\n`,
  });
  expect((await kam(folder, ['new', 'vidin', '--full'])).code).toBe(0);
  const products = await read(folder, 'clients/vidin-pumps/4-products.md');
  expect(products).toContain('\n  # How much a year on Coat owner: ivan, all');
  expect(products).toContain('\n#   a --- b: 1,000 EUR');
  expect(await read(folder, 'clients/vidin-pumps/7-relationship.md')).toContain(
    '\n  # x id: c-999999\n  own:\n',
  );
});

test('a name that only the ledger knows starts an active client; one without sales a potential one', async () => {
  const folder = await portfolio('en', {
    'sales/erp/2026-10.csv': `${HEADER}2026-10-05,D2,Rila Steel,coatings,1000.5,900\n`,
  });
  await kam(folder, ['new', 'Rila Steel']);
  await kam(folder, ['new', 'Gazmash']);
  expect(await read(folder, 'clients/rila-steel/1-general.md')).toContain('\nstatus: active\n');
  expect(await read(folder, 'clients/gazmash/1-general.md')).toContain('\nstatus: potential\n');
});

describe('refused, with nothing written', () => {
  const cases: [string, string[], RegExp][] = [
    ['an empty name', [' \u0007 '], /name of the client is empty/],
    ['a name without end', ['x'.repeat(201)], /longer than 200/],
    [
      'a fact that no section has',
      ['Gazmash', '--set', 'revnue=1'],
      /no fact "revnue"[\s\S]*did you mean revenue\?/,
    ],
    [
      'a key that a person does not have',
      ['Gazmash', '--set', 'people.ivan.atitude=neutral'],
      /did you mean stakeholders\.people\.ivan\.attitude/,
    ],
    [
      'a fact of two sections',
      ['Gazmash', '--set', 'factors.price.kind=price'],
      /products\.factors\.price\.kind or relationship/,
    ],
    ['a whole list', ['Gazmash', '--set', 'people=Ivan'], /holds several facts/],
    ['something below a fact', ['Gazmash', '--set', 'website.x=1'], /nothing stands below/],
    ['no value', ['Gazmash', '--set', 'website='], /is no fact=value/],
    [
      'a value that the schema refuses',
      ['Gazmash', '--set', 'revenue=a lot'],
      /--set revenue: "a lot" is not an amount/,
    ],
    [
      'a word that is near another',
      ['Gazmash', '--set', 'people.ivan.name=Ivan', '--set', 'people.ivan.attitude=neutrl'],
      /--set people\.ivan\.attitude[\s\S]*did you mean "neutral"/,
    ],
    [
      'two values where one may stand',
      ['Gazmash', '--set', 'owner=ivan', '--set', 'owner=maria'],
      /takes one value/,
    ],
    ['a path that would be YAML', ['Gazmash', '--set', 'budget.a: b\nc=1'], /is no path of a fact/],
    ['a key that is none', ['Gazmash', '--set', 'budget.__proto__=1'], /--set products/],
    ['an id', ['Gazmash', '--set', 'general.id=c-222222'], /never changes/],
    ['a folder name that is none', ['Gazmash', '--slug', '../x'], /cannot be the name/],
    ['a folder name that Windows reserves', ['Gazmash', '--slug', 'con'], /cannot be the name/],
    [
      'a name like one of the register',
      ['Trade Struma'],
      /may be a client that you have: Struma Trade EOOD \(c-9r1k7z\)[\s\S]*kam new c-9r1k7z[\s\S]*--separate/,
    ],
    ['a name one letter away', ['Vidim Pumps'], /may be a client that you have/],
  ];
  test.each(cases)('%s', async (_name, args, message) => {
    const folder = await portfolio();
    const { code, out, err } = await kam(folder, ['new', ...args]);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await read(folder, 'clients.csv')).toBe(REGISTER);
    expect((await readdir(folder)).sort()).toEqual(['clients.csv', 'kam.yaml']);
  });

  test('a client that has a dossier, by any of its names', async () => {
    const folder = await portfolio();
    await kam(folder, ['new', 'Газмаш АД', '--set', 'aliases=Gazmash Bulgaria', '--set', 'aliases=GM']);
    const text = await read(folder, 'clients/gazmash/1-general.md');
    for (const name of ['газмаш ад', 'GM', 'gazmash']) {
      const { code, err } = await kam(folder, ['new', name, '--separate']);
      expect(code).toBe(2);
      expect(err).toContain('clients/gazmash');
    }
    const { err } = await kam(folder, ['new', 'Gazmash EOOD']);
    expect(err).toContain('may be a client that you have: Газмаш АД (gazmash)');
    expect(await read(folder, 'clients/gazmash/1-general.md')).toBe(text);
  });

  test.each([
    ['whose settings are broken', 'kam.yaml', 'kam: 1\ncompany: [\n'],
    ['whose register is broken', 'clients.csv', 'id,name\nc-222222,"Beta\n'],
  ])('a portfolio %s', async (_name, file, text) => {
    const folder = await portfolio('en', { [file]: text });
    const { code, err } = await kam(folder, ['new', 'Gazmash']);
    expect(code).toBe(2);
    expect(err).toContain(`kam: ${file} has`);
    expect((await readdir(folder)).sort()).toEqual(['clients.csv', 'kam.yaml']);
  });

  test('a portfolio of a newer format', async () => {
    const folder = await portfolio('en', { 'kam.yaml': 'kam: 2\ncompany: Meridian\n' });
    const { code, err } = await kam(folder, ['new', 'Gazmash']);
    expect([code, err]).toEqual([2, expect.stringContaining('in format 2, and this kam reads up to 1')]);
    expect((await readdir(folder)).sort()).toEqual(['clients.csv', 'kam.yaml']);
  });

  test('two clients of one name', async () => {
    const folder = await portfolio('en', { 'clients.csv': 'id,name\nc-222222,Beta\nc-333333,beta\n' });
    const { err } = await kam(folder, ['new', 'Beta']);
    expect(err).toContain('several clients are called "Beta": Beta (c-222222), beta (c-333333)');
  });
});

test('--separate makes a client of its own beside one with a like name', async () => {
  const folder = await portfolio();
  await kam(folder, ['new', 'Газмаш АД']);
  expect((await kam(folder, ['new', 'Gazmash EOOD', '--separate'])).code).toBe(0);
  expect((await readdir(join(folder, 'clients'))).sort()).toEqual(['gazmash', 'gazmash-2']);
});

test('several answers to one fact are disputed; a file of another section is made for its facts', async () => {
  const folder = await portfolio();
  await kam(folder, [
    'new',
    'Gazmash',
    '--set',
    'revenue=40M EUR (public report 2026-01-01)',
    '--set',
    'revenue=48M EUR (assumed ivan 2026-01-01)',
    '--set',
    'relationship.stage=transactional',
    '--set',
    'website=https://gazmash.example/#top (public)',
    '--slug',
    'gm',
  ]);
  const general = await read(folder, 'clients/gm/1-general.md');
  expect(general).toContain(
    'revenue:\n  - 40M EUR (public report 2026-01-01)\n  - 48M EUR (assumed ivan 2026-01-01)\n',
  );
  expect(general).toContain('\nwebsite: https://gazmash.example/#top (public)\n');
  expect(await read(folder, 'clients/gm/7-relationship.md')).toContain('\nstage: transactional\n');
  expect((await kam(folder, ['check', '--fail-on', 'warning'])).code).toBe(0);
});

test('a dry run prints the files and writes nothing', async () => {
  const folder = await portfolio();
  const { code, out } = await kam(folder, ['new', 'vidin', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toContain('+++ b/clients/vidin-pumps/1-general.md');
  expect(out).toContain('+id: c-2m8x4t');
  expect(out).toContain('-c-2m8x4t,Vidin Pumps OOD');
  expect((await readdir(folder)).sort()).toEqual(['clients.csv', 'kam.yaml']);
});
