import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { openExample } from '../../src/check/open-example.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

/** Blocks of lines that may stand in any order: keys of a map, or items of a list. */
const PLAN = {
  keys: ['tasks', 'objectives', 'resources'],
  tasks: [
    '  - id: late\n    owner: ivan\n    what: Late\n    due: 2026-01-01\n',
    '  - what: Without a day\n    id: undated\n    owner: ivn\n    for: nothing\n',
    '  - id: nobody\n    due: 2027-01-01\n    what: Without an owner\n    needs: engineer\n    with:\n      stranger: decides\n',
    '  - what: Without an id\n    due: 2027-01-01\n',
    '  - id: known\n    what: Known\n    due: 2027-01-01\n    owner: anna # kam-ignore action-plan/unknown-owner: from January\n',
    '  # kam-ignore action-plan/no-owner: nobody yet\n  - id: owned\n    what: Owned\n    due: 2027-01-01\n    owner: ivan\n',
  ],
  objectives: ['  - id: a\n    what: Aim A\n', '  - id: b\n    what: Aim B\n'],
  resources: ['  - id: stock\n    what: Stock\n', '  - id: engineers\n    what: Engineers\n'],
} as const;

const ROWS = [
  'c-22222a,Vidin Pumps OOD,BG1,c-22222b,oem',
  'c-22222b,"Pumps, Vidin",BG2,c-22222a,oen',
  'c-22222c,Struma Trade,BG 1,c-404,oem',
  'c-22222d,Струма,,,oem',
];

const SALES = ['2026-05-04,Acme,,300', '2026-05-04,Vidin Pumps OOD,bolts,100', '2026-05-05,Stranger,nuts,5'];

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const portfolios = fc
  .record({
    keys: shuffled(PLAN.keys),
    tasks: shuffled(PLAN.tasks),
    objectives: shuffled(PLAN.objectives),
    resources: shuffled(PLAN.resources),
    rows: shuffled(ROWS),
    sales: shuffled(SALES),
  })
  .chain(({ keys, rows, sales, ...lists }) => {
    const plan = keys.map((key) => `${key}:\n${lists[key].join('')}`).join('');
    const files: readonly (readonly [string, string])[] = [
      ['clients/acme/9-action-plan.md', `---\n${plan}---\n`],
      ['clients.csv', `id,name,tax_id,parent,channel\n${rows.map((row) => `${row}\n`).join('')}`],
      ['sales/erp/2026-05.csv', `date,client,product,revenue\n${sales.map((row) => `${row}\n`).join('')}`],
      ['clients/beta/1-general.md', '---\nid: c-22222e\nname: Acme Ltd\nowner: nobody\n---\n'],
    ];
    return shuffled(files).map((each) => Object.fromEntries(each));
  });

/** What is said of which file; the lines move with what they are in. */
const saidOf = async (files: Record<string, string>): Promise<string[]> => {
  const { findings } = await check(await openExample(files), words);
  return findings
    .map(({ finding, message, nearest, at, also }) =>
      JSON.stringify([at.file, finding.rule, message, nearest, also.map(({ file }) => file)]),
    )
    .sort();
};

test('the order of files, rows, keys and items changes nothing that is said', async () => {
  const [first] = fc.sample(portfolios, { numRuns: 1, seed: 1 });
  const expected = await saidOf(first ?? {});
  expect(new Set(expected.map((said) => JSON.parse(said)[1])).size).toBeGreaterThan(12);
  await fc.assert(
    fc.asyncProperty(portfolios, async (files) => {
      expect(await saidOf(files)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('findings come by file, then by place in the data, then by rule', async () => {
  const [files] = fc.sample(portfolios, { numRuns: 1, seed: 1 });
  const { findings } = await check(await openExample(files ?? {}), words);
  const order = findings.map(({ finding }) => finding.at.file);
  expect(order).toEqual([...order].sort());
});
