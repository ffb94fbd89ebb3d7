import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completenessOf, knowledgeOf } from '../../src/measure/knowledge.ts';
import { standardOf } from '../../src/measure/standard.ts';
import { agedOn } from '../../src/portfolio/ages.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { memoryTree } from '../../src/source/memory.ts';

const CONFIG = `kam: 1
company: Ours
currency: EUR
products:
  - id: bolts
    category: fasteners
  - id: nuts
    category: fasteners
  - id: coatings
    category: chemistry
`;
const TODAY = '2026-11-21';

const open = async (files: Readonly<Record<string, string>>) => {
  const portfolio = agedOn(
    await loadPortfolio(
      memoryTree({
        'kam.yaml': CONFIG,
        'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme\n---\n',
        ...files,
      }),
    ),
    TODAY,
  );
  const [client] = portfolio.clients;
  if (client === undefined) throw new Error('no client');
  return { client, config: portfolio.config, findings: portfolio.findings };
};
const known = async (files: Readonly<Record<string, string>>) => {
  const { client, config } = await open(files);
  return knowledgeOf(client, config);
};

describe('by the pencil', () => {
  const products = (lines: string) => ({ 'clients/acme/4-products.md': `---\n${lines}---\n` });
  // Weights of section 4: budgets 3 (two categories of 1.5), suppliers 3, gaps 2, forecast 2, terms 1: 11.
  test.each([
    ['nothing', '', 0],
    ['a budget that was asked for', 'budget:\n  fasteners: 5k (asked georgi 2026-09-12)\n', 1.5],
    ['of one product of the category', 'budget:\n  nuts: 5k (asked georgi 2026-09-12)\n', 1.5],
    ['of a year', 'budget_of:\n  2026:\n    nuts: 5k (asked georgi 2026-09-12)\n', 1.5],
    ['known to be none', 'budget:\n  chemistry: none (asked georgi 2026-09-12)\n', 1.5],
    ['asked, and still open', 'budget:\n  chemistry: unknown (asked georgi 2026-09-12)\n', 0],
    ['a list that is known to be none', 'suppliers: none (asked georgi 2026-09-12)\n', 3],
    ['a list that we take to be none', 'suppliers: none\n', 1.5],
    ['a list that was none long ago', 'suppliers: none (asked georgi 2024-09-12)\n', 1.5],
    ['a list that was asked for in vain', 'suppliers: unknown (asked georgi 2026-09-12)\n', 0],
    ['without a source', 'budget:\n  fasteners: 5k\n', 0.75],
    ['estimated', 'budget:\n  fasteners: 5k (estimated ivan)\n', 0.75],
    ['too old', 'budget:\n  fasteners: 5k (asked georgi 2024-09-12)\n', 0.75],
    ['disputed', 'budget:\n  fasteners:\n    - 5k (asked georgi)\n    - 6k (asked elena)\n', 0.75],
    [
      'confirmed at two levels',
      'budget:\n  fasteners:\n    - 5k (asked georgi)\n    - 5k (asked elena)\n',
      1.5,
    ],
    ['a name alone', 'suppliers:\n  - who: wuerth\n', 1.5],
    ['a share of it', 'suppliers:\n  - who: wuerth\n    share: 25% (asked georgi)\n', 3],
    ['the best known of several', 'terms:\n  payment: 45 days (observed ivan)\n  prices: fair\n', 1],
    ['only open facts in it', 'terms:\n  payment: unknown (asked georgi)\n', 0],
  ])('%s', async (_, lines, weight) => {
    const section = (await known(products(lines))).filter(({ section }) => section === 'products');
    expect(completenessOf(section)).toMatchObject({ all: 11, known: weight, questions: 6 });
  });

  test('what is ours to answer needs no source', async () => {
    const general = '---\nid: c-7k3m9q\nname: Acme\nowner: ivan\nchannel: oem\n---\n';
    const section = (await known({ 'clients/acme/1-general.md': general })).filter(
      ({ section }) => section === 'general',
    );
    // Owner and channel, 3 each, of 15.
    expect(completenessOf(section)).toMatchObject({ all: 15, known: 6, sure: 2, unsure: 0, open: 6 });
  });

  test('who decides is known when somebody does', async () => {
    const people = (role: string) => ({
      'clients/acme/3-stakeholders.md': `---\npeople:\n  - id: a\n    name: A\n    roles: ${role}\n---\n`,
    });
    const decider = async (role: string) =>
      (await known(people(role))).find(({ path }) => path === 'stakeholders.people.roles')?.basis;
    expect(await decider('user (observed ivan)')).toBe('unknown');
    expect(await decider('decider (observed ivan)')).toBe('known');
    expect(await decider('decider')).toBe('assumed');
  });

  test('a class asks for so much; two classes for a range', async () => {
    const { client, config } = await open({});
    expect(standardOf(client, ['A'], config)).toMatchObject({
      required: { least: 0.9, most: 0.9 },
      verdict: 'short',
    });
    expect(standardOf(client, ['C', 'D'], config)?.required).toEqual({ least: 0.4, most: 0.75 });
    expect(standardOf(client, [], config)).toMatchObject({ required: null, verdict: 'unset' });
  });
});

/** Answers to a handful of questions; each is given or not, with any source. */
const SOURCES = [
  '',
  ' (asked georgi 2026-09-12)',
  ' (asked georgi 2020-01-01)',
  ' (assumed ivan)',
  ' (public)',
];
const FIELDS: readonly (readonly [file: string, lines: (source: string) => string])[] = [
  ['1-general.md', (source) => `revenue: 5M EUR${source}\n`],
  ['1-general.md', (source) => `employees: 12${source}\n`],
  ['1-general.md', (source) => `purchasing: central${source}\n`],
  ['2-priorities.md', (source) => `value:\n  - speed${source}\n`],
  ['4-products.md', (source) => `terms:\n  payment: 45 days${source}\n`],
  ['4-products.md', (source) => `suppliers:\n  - who: wuerth\n    share: 25%${source}\n`],
  ['7-relationship.md', (source) => `stage: cooperation${source}\n`],
  ['9-action-plan.md', () => 'tasks:\n  - id: t\n    what: T\n'],
];
type Answers = readonly (string | null)[];
const filesOf = (answers: Answers): Record<string, string> => {
  const files = new Map([['1-general.md', 'id: c-7k3m9q\nname: Acme\n']]);
  for (const [at, [file, lines]] of FIELDS.entries()) {
    const source = answers[at] ?? null;
    if (source !== null) files.set(file, (files.get(file) ?? '') + lines(source));
  }
  return Object.fromEntries([...files].map(([file, text]) => [`clients/acme/${file}`, `---\n${text}---\n`]));
};
const answers = fc.array(fc.option(fc.constantFrom(...SOURCES)), {
  minLength: FIELDS.length,
  maxLength: FIELDS.length,
});

describe('whatever a dossier holds', () => {
  test('completeness lies between nothing and all, and counts every question once', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const all = await known(filesOf(given));
        for (const { id } of SECTIONS) {
          const own = completenessOf(all.filter(({ section }) => section === id));
          expect(own.share).toBeGreaterThanOrEqual(0);
          expect(own.share).toBeLessThanOrEqual(1);
          expect(own.sure + own.unsure + own.open).toBe(own.questions);
        }
        expect(completenessOf(all).all).toBe(
          SECTIONS.reduce(
            (sum, { id }) => sum + completenessOf(all.filter(({ section }) => section === id)).all,
            0,
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('an answer to an open question never makes it less complete, a better source neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.nat(FIELDS.length - 1),
        fc.constantFrom(...SOURCES),
        async (given, at, source) => {
          const share = async (some: Answers) => completenessOf(await known(filesOf(some))).share;
          const open = given.with(at, null);
          const answered = await share(given.with(at, source));
          expect(answered).toBeGreaterThan(await share(open));
          expect(await share(given.with(at, ' (asked georgi 2026-09-12)'))).toBeGreaterThanOrEqual(answered);
        },
      ),
      { numRuns: 40 },
    );
  });
});
