import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { BASE, general } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

/** Things that go wrong independently of one another: what to add to which file, and the rule that finds it. */
const SLIPS: readonly (readonly [rule: string, file: string, lines: string])[] = [
  ['clients/unknown-owner', 'general', 'deputy: nobody-1\n'],
  ['format/unknown-key', 'general', 'industri: pumps\n'],
  ['format/not-a-date', 'general', 'postponed_until: soon\n'],
  ['references/unknown', 'general', 'rival: stranger\n'],
  ['yaml/comment-cuts-value', 'general', 'territory: Plant #2\n'],
  ['yaml/duplicate-key', 'general', 'status: active\n'],
  ['people/unknown-person', 'general', 'employees: 400 (asked stranger-2 2026-01-01)\n'],
  ['ignore/no-reason', 'general', '# kam-ignore clients/twice\n'],
  ['check/unknown-rule', 'general', '# kam-ignore-file clients/twize: x\n'],
  ['ignore/unused', 'general', '# kam-ignore clients/twice: x\n'],
  [
    'action-plan/overdue-task',
    'tasks',
    '  - id: late\n    what: Late\n    owner: ivan\n    due: 2026-01-01\n',
  ],
  ['action-plan/no-owner', 'tasks', '  - id: lone\n    what: Alone\n    due: 2027-01-01\n'],
  [
    'action-plan/unknown-owner',
    'tasks',
    '  - id: odd\n    what: Odd\n    owner: nobody-3\n    due: 2027-01-01\n',
  ],
  ['format/missing', 'tasks', '  - what: Without an id\n    owner: ivan\n    due: 2027-01-01\n'],
  ['yaml/syntax', 'competitors', 'a: b: c\n'],
  ['portfolio/stray-file', 'clients/acme/10-notes.md', 'x\n'],
  ['file/no-front-matter', 'clients/acme/8-growth.md', 'prose\n'],
  ['clients/unknown-channel', 'register', 'c-22222a,Vidin Pumps,potential,oen,ivan\n'],
  ['clients/unknown-owner', 'register', 'c-22222b,Struma Trade,potential,oem,nobody-4\n'],
  ['format/not-one-of', 'register', 'c-22222c,Ruse Lifts,maybe,oem,ivan\n'],
  [
    'check/unknown-place',
    'settings',
    '    - rule: questions/open\n      severity: hint\n      in: nowhere\n',
  ],
  ['check/firm-rule', 'settings', '    - rule: yaml/anchor\n      severity: hint\n'],
];
type Slip = (typeof SLIPS)[number];

const portfolioWith = (slips: readonly Slip[]): Record<string, string> => {
  const lines = (wanted: string): string =>
    slips.flatMap(([, file, text]) => (file === wanted ? [text] : [])).join('');
  const whole = slips.filter(([, file]) => file.includes('/')).map(([, file, text]) => [file, text]);
  return {
    'kam.yaml': `${BASE['kam.yaml']}check:\n  rules:\n${lines('settings')}`,
    'clients/acme/1-general.md': general(lines('general')),
    'clients/acme/9-action-plan.md': `---\ntasks:\n${lines('tasks')}---\n`,
    'clients/acme/5-competitors.md': `---\n${lines('competitors')}---\n`,
    'clients.csv': `id,name,status,channel,owner\n${lines('register')}`,
    ...(Object.fromEntries(whole) as Record<string, string>),
  };
};

/** What the rules of these slips say, without places: lines move with what stands above them. */
const saidOf = async (slips: readonly Slip[]): Promise<string[]> => {
  const { findings } = await check(await openExample(portfolioWith(slips)), words);
  return findings.map(({ finding, message, at }) => JSON.stringify([at.file, finding.rule, message]));
};

/** While a file cannot be read, nothing is said of ignores that found nothing: they may be needed in it. */
const QUIET = new Set(['ignore/unused']);

test('no finding hides another: what one slip yields alone is there among all others', async () => {
  const base = await saidOf([]);
  const alone = new Map<Slip, readonly string[]>();
  for (const slip of SLIPS) {
    const own = (await saidOf([slip])).filter(
      (each) => each.includes(`"${slip[0]}"`) && !base.includes(each),
    );
    expect(own, slip.join(' ')).toHaveLength(1);
    alone.set(slip, own);
  }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...SLIPS]), async (slips) => {
      const all = await saidOf(slips);
      for (const slip of slips)
        if (!QUIET.has(slip[0])) expect(all).toEqual(expect.arrayContaining([...(alone.get(slip) ?? [])]));
    }),
    { numRuns: 60 },
  );
});
