import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/diff/change.ts';
import { changeText } from '../../src/diff/say.ts';
import { readStatements } from '../../src/diff/stated.ts';
import { loadWords } from '../../src/locale/index.ts';
import { FORMAT } from '../../src/portfolio/formats.ts';
import { partOf } from '../../src/portfolio/layout.ts';
import { portfolio, repository, type Told } from './repository.ts';

const repo = repository();

const SETTINGS = String(portfolio()['kam.yaml']);
const RULES = 'delimiter: ;\ncolumns:\n  date: Day\n  client: Who\n  revenue: Sum\n';
const RATES =
  'currency,date,rate,source\nUSD,2026-06-01,0.92,ECB\nUSD,2026-06-02,0.93,ECB\nGBP,2026-06-01,1.17,\n';

/** What `kam diff` says after files of a committed portfolio were changed, the part of the whole portfolio. */
const toldAfter = async (
  before: Record<string, string>,
  after: Record<string, string>,
): Promise<readonly string[]> => {
  await repo.put({ ...portfolio(), ...before });
  repo.commit('2026-06-01');
  await repo.put(after);
  return (await repo.json<Told>('diff ..')).portfolio.map(({ text }) => text);
};

describe('rates by currency and day', () => {
  test('one with its value, a series in one line', async () => {
    const after =
      'currency;date;rate\nUSD;2026-06-01;0,94\nUSD;2026-06-02;0,93\nUSD;2026-06-03;0,95\nUSD;2026-06-04;0,96\n';
    expect(await toldAfter({ 'rates.csv': RATES }, { 'rates.csv': after })).toEqual([
      'GBP, 2026-06-01: no rate any more',
      'USD, 2026-06-01: 0.92 → 0.94',
      'USD: 2 new rates, 2026-06-03 to 2026-06-04',
    ]);
  });

  test('neither the order of lines and columns nor what Excel makes of them is a change', async () => {
    const saved =
      '\ufeffdate;rate;currency\r\n2026-06-02;0,930;USD\r\n2026-06-01;1,17;GBP\r\n2026-06-01;0,92;USD\r\n';
    expect(await toldAfter({ 'rates.csv': RATES }, { 'rates.csv': saved })).toEqual([]);
  });
});

describe('settings', () => {
  test('team, thresholds, factors, targets and ages in words', async () => {
    const more = `${SETTINGS}thresholds:\n  key: 10%\ntargets:\n  - who: ivan\n    2026: 1M EUR\n  - who: maria\n    2026: 2M EUR\nfreshness:\n  rest: 365d\n  terms: 2y\n`;
    const changed = more
      .replace('role: head', 'role: kam')
      .replace('key: 10%', 'key: 12%')
      .replace('2026: 1M EUR', '2026: 1.2M EUR')
      .replace('terms: 2y', 'terms: never')
      .concat('classes:\n  A:\n    contact_every: 10d\nfactors:\n  - id: satisfaction\n');
    expect(await toldAfter({ 'kam.yaml': more }, { 'kam.yaml': changed })).toEqual([
      'factors: Level of contact is gone',
      'factors: Joint planning is gone',
      'factors: Position against competitors is gone',
      'factors: Importance of our product is gone',
      'Maria Petrova: role head → kam',
      'thresholds.key 10% → 12%',
      'classes.A.contact_every 14d → 10d',
      'targets ivan: 2026 1,000,000 EUR → 1,200,000 EUR',
      'freshness.terms 2y → never',
      'classes.A.visit_every 30d → –',
      'classes.A.review quarter → –',
      'classes.A.completeness 90% → –',
      'factors satisfaction: name Satisfaction → –',
    ]);
  });

  test('what is typed as it holds by default, another order, another writing: no changes', async () => {
    const targets = ['who: ivan\n    2026: 1M EUR', 'channel: oem\n    2026: 2M EUR'];
    const text = (all: readonly string[], limit: string) =>
      `${SETTINGS}${limit}targets:\n${all.map((each) => `  - ${each}\n`).join('')}`;
    const after = text(targets.toReversed(), 'thresholds:\n  mono: 70%\n').replace('1M EUR', '1 000 000 EUR');
    expect(await toldAfter({ 'kam.yaml': text(targets, '') }, { 'kam.yaml': after })).toEqual([]);
  });

  test('rules of an import: what a name of the file means, clients by name', async () => {
    const after = `${RULES.replace('delimiter: ;', 'delimiter: "|"')}aliases:\n  clients:\n    "АКМЕ & Co.": c-2m8x4t\n`;
    const before = { 'imports/erp.yaml': RULES };
    expect(await toldAfter(before, { 'imports/erp.yaml': after })).toEqual([
      'erp: delimiter ; → |',
      'erp: “АКМЕ & Co.” means Vidin Pumps',
    ]);
  });

  test('settings without what they need are read as far as they go, else said to be unreadable', async () => {
    const before = {
      'kam.yaml': SETTINGS.replace(/^company:.*\n/m, ''),
      'imports/erp.yaml': RULES.replace('  revenue: Sum\n', ''),
    };
    const texts = await toldAfter(before, { 'kam.yaml': SETTINGS, 'imports/erp.yaml': RULES });
    expect(texts).toEqual(['the file can be read again', 'company – → Meridian Fasteners']);
  });

  test('a client is named by its name wherever another file has its id', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    await repo.put({
      'clients.csv': 'id,name,status,budget,parent\nc-2m8x4t,Vidin Pumps,active,10k EUR,c-7k3m9q\n',
    });
    const acme = (await repo.json('diff ..')).clients[0];
    expect(acme?.changes[0]?.text).toMatch(/^parent – → [A-Z]/);
  });
});

describe('reviews and talks', () => {
  const FILE = 'clients/acme/reviews/2026-Q1.md';
  const texts = async (line: string): Promise<readonly string[]> =>
    (await repo.json(line)).clients.flatMap(({ changes }) => changes.map(({ text }) => text));

  test('closing and confirming are said in one sentence each, never as digests', async () => {
    const on = (day: string) => repo.put({ 'kam.yaml': `${SETTINGS}today: ${day}\n` });
    await repo.put(portfolio());
    await on('2026-04-03');
    repo.commit('2026-04-01');
    expect((await repo.kam('review start 2026-Q1 acme')).exit).toBe(0);
    expect(await texts('diff ..')).toEqual(['new: 2026-Q1']);
    repo.commit('2026-04-02');
    expect((await repo.kam('review close acme --unfilled')).exit).toBe(0);
    expect(await texts('diff ..')).toEqual(['2026-Q1: reviewed on 2026-04-03']);
    repo.commit('2026-04-03');
    expect(await texts('diff HEAD~2..HEAD')).toEqual(['2026-Q1: reviewed on 2026-04-03']);
    await repo.put({ 'clients/acme/4-products.md': '---\nbudget:\n  bolts: 9M EUR\n---\n' });
    await on('2026-04-04');
    expect((await repo.kam('review confirm acme')).exit).toBe(0);
    expect((await texts('diff ..')).at(-1)).toBe('2026-Q1: the facts under the plan confirmed on 2026-04-04');
    repo.commit('2026-04-04');
    for (const line of ['diff HEAD~3..', 'history acme'])
      expect((await repo.kam(line)).out).not.toMatch(/\b[0-9a-f]{10}\b/);
  });

  test('who took part, what was decided and what was promised', async () => {
    await repo.put(portfolio());
    repo.commit('2026-04-01');
    const decided = 'decisions:\n  - id: prices\n    what: New prices\n    owner: ivan\n';
    await repo.put({
      [FILE]: `---\nperiod: 2026-Q1\ndate: 2026-04-03\nby:\n  - ivan\n  - maria\n${decided}---\n`,
      'clients/acme/log/2026-04-05-call.md':
        '---\ndate: 2026-04-05\nway: call\nkind: complaint\nwhat: late\npromised:\n  - id: answer\n    what: An answer\n    due: 2026-04-09\n---\n',
    });
    expect(await texts('diff ..')).toEqual([
      'new: 2026-04-05 · call · complaint · late',
      'promised: new An answer (due 2026-04-09)',
      '2026-Q1: reviewed on 2026-04-03 by ivan and maria',
      'decisions: new New prices (owner ivan)',
    ]);
  });
});

test('whatever stands in the example, its coming and going is told in a sentence', async () => {
  const root = join(import.meta.dirname, '../../examples');
  const words = await loadWords('en');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:md|yaml|csv)$/.test(path) && partOf(path) !== undefined,
  );
  const told = files.flatMap((path) => {
    const part = partOf(path);
    const said =
      part === undefined ? [] : readStatements(path, readFileSync(join(root, path), 'utf8'), part, FORMAT);
    return said.flatMap(({ stated }) => {
      const empty = { ...stated, leaves: new Map(), items: new Map(), prose: new Map() };
      return [
        ...changesOf({ path, stated: empty }, { path, stated }),
        ...changesOf({ path, stated }, { path, stated: empty }),
      ];
    });
  });
  expect(told.length).toBeGreaterThan(1000);
  for (const change of told) {
    const text = changeText(change, words, new Map());
    expect(text).not.toMatch(/undefined|\[object|NaN|→ ?$|\( ?\)|: $/);
    expect(text).not.toMatch(/\b[0-9a-f]{10}\b/);
  }
});
