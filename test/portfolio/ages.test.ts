import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agedOn } from '../../src/portfolio/ages.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { basisOf } from '../../src/value/fact.ts';
import { addDays } from '../../src/value/period.ts';

const KAM = 'kam: 1\ncompany: Ours\ncurrency: EUR\nproducts:\n  - id: bolts\n';
const open = (files: Readonly<Record<string, string>>, freshness = '') =>
  loadPortfolio(
    memoryTree({
      'kam.yaml': `${KAM}${freshness}`,
      'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme\n---\n',
      ...files,
    }),
  );

const TODAY = '2026-11-21';
const people = (lines: string, day = '2026-08-01') => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    source: observed ivan ${day}
${lines}---
`,
});
const titleOf = async (lines: string, freshness = '') => {
  const { clients } = agedOn(await open(people(`    title: Buyer\n${lines}`), freshness), TODAY);
  return basisOf(clients[0]?.dossier?.sections.stakeholders?.data.people?.[0]?.title);
};

test.each([
  ['an ordinary person has the limit of the rest', '    influence: 3\n', '', 'known'],
  ['one of influence is key: 90 days', '    influence: 4\n', '', 'stale'],
  ['so is whoever decides', '    roles: decider\n', '', 'stale'],
  ['the limit of people may be longer', '    influence: 5\n', 'freshness:\n  people: 1y\n', 'known'],
  ['that of the rest may be shorter', '', 'freshness:\n  rest: 30d\n', 'stale'],
  ['a section may have its own', '', 'freshness:\n  stakeholders: 30d\n', 'stale'],
  ['key people keep theirs then', '    influence: 5\n', 'freshness:\n  stakeholders: 1y\n', 'stale'],
  [
    'what names the fact goes before both',
    '    influence: 5\n',
    'freshness:\n  people.title: never\n',
    'known',
  ],
])('%s', async (_, lines, freshness, basis) => {
  expect(await titleOf(lines, freshness)).toBe(basis);
});

const budgetOn = async (source: string, today: string, freshness = '') => {
  const portfolio = await open(
    { 'clients/acme/4-products.md': `---\nbudget:\n  bolts: 5k EUR (${source})\n---\n` },
    freshness,
  );
  const { budget } = agedOn(portfolio, today).clients[0] ?? {};
  return basisOf(budget);
};

test('on the last day of its limit a fact is fresh, on the next it is stale; a client’s sum of budgets too', async () => {
  const limit = 'freshness:\n  budget: 10d\n  rest: 1d\n';
  expect(await budgetOn('asked georgi 2026-11-11', TODAY, limit)).toBe('known');
  expect(await budgetOn('asked georgi 2026-11-10', TODAY, limit)).toBe('stale');
});

test.each([
  ['a fact without a day has no age', 'public annual report', 'known'],
  ['an assumption stays one', 'assumed ivan 2020-01-01', 'assumed'],
  ['an estimate stays one', 'estimated ivan 2020-01-01', 'estimated'],
])('%s', async (_, source, basis) => {
  expect(await budgetOn(source, TODAY)).toBe(basis);
});

test('what is over and done does not grow old, unless kam.yaml says so', async () => {
  const general = {
    'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme\nfounded: 1987 (public 2000-01-01)\n---\n',
  };
  const basis = async (freshness: string) =>
    basisOf(
      agedOn(await open(general, freshness), TODAY).clients[0]?.dossier?.sections.general?.data.founded,
    );
  expect(await basis('')).toBe('known');
  expect(await basis('freshness:\n  founded: 1y\n')).toBe('stale');
});

test.each([
  ['open', '', 'stale'],
  ['won', '    result: won\n', 'known'],
])('a deal that is %s', async (_, result, basis) => {
  const deal = `---\ndeals:\n  - id: frame\n    what: Frame\n    value: 5k EUR (asked georgi 2020-01-01)\n${result}---\n`;
  const { clients } = agedOn(await open({ 'clients/acme/6-buying.md': deal }), TODAY);
  expect(basisOf(clients[0]?.dossier?.sections.buying?.data.deals?.[0]?.value)).toBe(basis);
});

test('a budget of the register grows old too', async () => {
  const portfolio = await open({
    'clients.csv': 'id,name,budget\nc-222222,Beta,5k EUR (asked georgi 2020-01-01)\n',
  });
  const beta = agedOn(portfolio, TODAY).clients.find(({ id }) => id === 'c-222222');
  expect(basisOf(beta?.budget)).toBe('stale');
});

test.each([
  ['freshness:\n  budgt: 10d\n', 'budget'],
  ['freshness:\n  people.atitude: 10d\n', 'people.attitude'],
  ['freshness:\n  relationshp: 10d\n', 'relationship'],
])('%j names no fact: did you mean %j?', async (freshness, near) => {
  const { findings } = await open({}, freshness);
  expect(findings).toMatchObject([{ rule: 'format/unknown-key', args: { near } }]);
});

test('a limit that is none is refused', async () => {
  const { findings } = await open({}, 'freshness:\n  budget: sometimes\n');
  expect(findings.map(({ rule }) => rule)).toEqual(['format/not-a-duration']);
});

test('nothing is copied or lost: what is fresh is the very same, and marking twice changes nothing', async () => {
  const portfolio = await open(people('    influence: 3\n', TODAY));
  expect(agedOn(portfolio, TODAY).clients[0]).toBe(portfolio.clients[0]);
  const old = agedOn(await open(people('    influence: 5\n')), TODAY);
  expect(agedOn(old, TODAY)).toEqual(old);
});

test('time only ages', async () => {
  const portfolio = await open(people('    title: Buyer\n    influence: 5\n'));
  const stale = (today: string) =>
    JSON.stringify(agedOn(portfolio, today).clients[0]?.dossier?.sections).split('"stale"').length;
  fc.assert(
    fc.property(fc.nat(800), fc.nat(800), (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) => addDays('2026-06-01', days));
      expect(stale(late ?? '')).toBeGreaterThanOrEqual(stale(early ?? ''));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['1M', '1M EUR', 'known'],
  ['1 000 000 EUR', '1.0M', 'known'],
  ['1M', '1M USD', 'disputed'],
  ['1M', '2M EUR', 'disputed'],
])('an amount without a currency is in that of the portfolio: %s and %s', async (one, other, basis) => {
  const budget = `---\nbudget:\n  bolts:\n    - ${one} (asked georgi)\n    - ${other} (asked elena)\n---\n`;
  const { clients } = agedOn(await open({ 'clients/acme/4-products.md': budget }), TODAY);
  expect(basisOf(clients[0]?.dossier?.sections.products?.data.budget?.['bolts'])).toBe(basis);
});
