import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/act/desk.ts';
import { renameThing } from '../../src/act/rename-thing.ts';
import { BASE, general } from '../../src/check/example.ts';
import { openTree } from '../../src/check/open-example.ts';
import { isThing } from '../../src/cli/rename-thing.ts';
import { stampOf } from '../../src/measure/reviewed.ts';
import { childOf } from '../../src/portfolio/filled.ts';
import { partOf } from '../../src/portfolio/layout.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type Shape, shapeOf } from '../../src/portfolio/shape.ts';
import { type Data, readDocument } from '../../src/source/document.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { afterwards, examples, type Files, findingsOf } from './portfolio.ts';

/** Renames on the texts of a portfolio, and returns all of them. */
const rename = async (files: Files, slug: string, typed: string, to: string): Promise<Files> => {
  const { portfolio } = await openTree(memoryTree(files));
  const client = portfolio.clients.find((each) => each.slug === slug);
  if (client === undefined) throw new Error(`no client ${slug}`);
  const folder = `clients/${slug}`;
  const own = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
  const desk = new Desk(new Map(own.map((path) => [path, files[path] ?? ''])));
  renameThing(desk, { client, portfolio, folder, paths: own }, typed, to);
  return afterwards(files, desk);
};

/** Everything in a file that has a short name, by its path. */
const thingsIn = (shape: Shape | undefined, data: Data | undefined, path: readonly string[]): string[] => {
  if (shape?.kind === 'map')
    return Object.entries(shape.keys).flatMap(([key, inner]) =>
      thingsIn(inner, childOf(data, key), [...path, key]),
    );
  if (shape?.kind !== 'list' || shape.item.keys['id'] === undefined || !Array.isArray(data)) return [];
  return (data as readonly Data[]).map((item) => [...path, String(childOf(item, 'id'))].join('.'));
};

const things = Object.entries(examples).flatMap(([path, text]) => {
  const part = partOf(path);
  if (part?.kind === 'log' || part?.kind === 'client-review') {
    const list = part.kind === 'log' ? 'promised' : 'decisions';
    const items = childOf(readDocument(path, text).data, list);
    return (Array.isArray(items) ? (items as readonly Data[]) : []).map((item) => ({
      slug: part.slug,
      typed: `${list}.${String(childOf(item, 'id'))}`,
    }));
  }
  if (part?.kind !== 'section') return [];
  const schema = SECTIONS.find(({ id }) => id === part.section)?.schema;
  return thingsIn(schema && shapeOf(schema), readDocument(path, text).data, [part.section]).map((typed) => ({
    slug: part.slug,
    typed,
  }));
});

/** Spoils a portfolio a little, so that the check has something to find. */
const spoiled = (files: Files, slug: string, line: number, crlf: boolean): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      if (!path.startsWith(`clients/${slug}/`)) return [path, text];
      const lines = text.split('\n');
      const end = lines.indexOf('---', 1);
      const at = 1 + (line % Math.max(1, end - 1));
      const kept = /^\s+(?!- )[a-z_]+: \S/.test(lines[at] ?? '') ? lines.toSpliced(at, 1) : lines;
      return [path, kept.join(crlf ? '\r\n' : '\n')];
    }),
  );

const NEW = 'zz-other-9';

/** The stamp of a deal holds the step of the journey at which it stands. */
const unstamped = (text: string): string => text.replaceAll(/( deals\.\S+: )[0-9a-f]{10}\b/g, '$1');

describe('a thing of a dossier gets another short name', () => {
  test('the examples have many, of every kind', () => {
    expect(things.length).toBeGreaterThan(100);
    expect(things.every(({ typed }) => isThing(typed))).toBe(true);
  });

  test('only these words change; the check finds the same; the way back restores every byte', async () => {
    let renamed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...things),
        fc.nat({ max: 200 }),
        fc.boolean(),
        async ({ slug, typed }, line, crlf) => {
          const before = spoiled(examples, slug, line, crlf);
          const id = typed.slice(typed.lastIndexOf('.') + 1);
          const back = `${typed.slice(0, -id.length)}${NEW}`;
          const after = await rename(before, slug, typed, NEW).catch((error: unknown) => {
            // Two things of one name that something refers to, and the name of a line that was taken out.
            if (error instanceof Refusal && /may be |there is no /.test(error.message)) return undefined;
            throw error;
          });
          if (after === undefined) return;
          renamed++;
          for (const [path, text] of Object.entries(after))
            expect(unstamped(text.replaceAll(NEW, id))).toBe(unstamped(before[path] ?? ''));
          const found = (await findingsOf(after)).map((each) => each.replaceAll(NEW, id));
          expect([...found].sort()).toEqual([...(await findingsOf(before))].sort());
          expect(await rename(after, slug, back, id)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
    expect(renamed).toBeGreaterThan(25);
  }, 120_000);
});

const PEOPLE = `---
people:
  - id: ivo   # short for Ivaylo
    name: Ivaylo
  - id: "petar"
    name: Petar
    reports_to: 'ivo'
    decides:
      - up to 10k (asked ivo 2026-09-12)
      - nothing (observed ivo 2026-09-13)
our_side:
  - who: ivan
    faces: [ivo, petar]
---
ivo is the one to ask.
`;

const acme = (more: Files = {}): Files => ({
  ...(BASE as Files),
  'clients/acme/1-general.md': general(
    'address: Ivo street (asked ivo 2026-09-12)\nfounded: 1990 (public ivo)\n',
  ),
  'clients/acme/3-stakeholders.md': PEOPLE,
  ...more,
});

const changed = async (files: Files, typed: string, to: string): Promise<Files> => {
  const after = await rename(files, 'acme', typed, to);
  return Object.fromEntries(Object.entries(after).filter(([path, text]) => text !== files[path]));
};

describe('what calls it so', () => {
  test('people: reporting lines, sources, quotes and comments stay as they are', async () => {
    const after = await changed(acme(), 'people.ivo', 'ivaylo-k');
    expect(after).toEqual({
      'clients/acme/1-general.md': general(
        'address: Ivo street (asked ivaylo-k 2026-09-12)\nfounded: 1990 (public ivo)\n',
      ),
      'clients/acme/3-stakeholders.md': PEOPLE.replace('- id: ivo ', '- id: ivaylo-k ')
        .replace("'ivo'", "'ivaylo-k'")
        .replaceAll(/(asked|observed) ivo/g, '$1 ivaylo-k')
        .replace('[ivo,', '[ivaylo-k,'),
    });
  });

  test('the log, reviews with what they stamped, private notes, paths of facts', async () => {
    const files = acme({
      'clients/acme/log/2026-11-02-call-ivan.md': `---
date: 2026-11-02
way: call
our_side: [ivan]
with: ivo
learned: [people.ivo.attitude, stakeholders.people.ivo.title, people.ivona.title]
asked:
  - fact: people.ivo.attitude
    who: ivo
---
`,
      'clients/acme/people.private.yaml': 'people:\n  - id: ivo\n    birthday: 03-14\n',
      'clients/acme/reviews/2026-Q3.md': `---
period: 2026-Q3
date: 2026-10-05
with: [ivo]
reviewed:
  date: 2026-10-05
  facts:
    people.ivo: 0123456789
---
`,
    });
    const after = await changed(files, 'people.ivo', 'iv');
    for (const [path, text] of Object.entries(files))
      if (/log|private|reviews/.test(path)) expect(after[path]).toBe(text.replaceAll(/\bivo\b/g, 'iv'));
  });

  test('a step of the journey under another name makes no plan doubtful', async () => {
    const buying = `---
journey:
  - id: talks
    what: They talk
deals:
  - id: frame
    what: Frame contract
    stage: talks (asked ivo 2026-09-12)
---
`;
    const stamps = async (files: Files): Promise<Readonly<Record<string, string>>> => {
      const { portfolio } = await openTree(memoryTree(files));
      const [client] = portfolio.clients;
      return client === undefined ? {} : stampOf(client);
    };
    const before = acme({ 'clients/acme/6-buying.md': buying });
    const stamp = (await stamps(before))['deals.frame'] ?? '';
    const review = `---\nperiod: 2026-Q3\ndate: 2026-10-05\nreviewed:\n  date: 2026-10-05\n  facts:\n    deals.frame: ${stamp}\n---\n`;
    const after = await rename(
      { ...before, 'clients/acme/reviews/2026-Q3.md': review },
      'acme',
      'journey.talks',
      'negotiation',
    );
    expect(after['clients/acme/6-buying.md']).toContain('stage: negotiation (asked ivo 2026-09-12)');
    const now = (await stamps(after))['deals.frame'] ?? '';
    expect(now).not.toBe(stamp);
    expect(after['clients/acme/reviews/2026-Q3.md']).toContain(`deals.frame: ${now}`);
  });
});

const plan = (aim: string): Files => ({
  'clients/acme/6-buying.md': '---\ndeals:\n  - id: pilot\n    what: Pilot\n---\n',
  'clients/acme/9-action-plan.md': `---
objectives:
  - id: pilot
    what: A pilot
tasks:
  - id: start
    what: Start
    for: ${aim}
---
`,
});

test.each([
  ['people.iva', 'x', {}, 'there is no people.iva', 'did you mean people.ivo?'],
  ['people.pet', 'x', {}, 'there is no people.pet', 'did you mean people.petar?'],
  ['people.nobody', 'x', {}, 'there is no people.nobody', 'there are: ivo, petar'],
  ['people.ivo.attitude', 'x', {}, 'is a fact', 'people.ivo'],
  ['industry', 'x', {}, 'goes by a short name', 'people.<id>'],
  ['people.ivo', 'petar', {}, '"petar" is taken', 'take another'],
  ['people.ivo', 'maria', {}, '"maria" is taken: it stands among team in kam.yaml', 'take another'],
  ['people.ivo', 'Ivo K', {}, '"Ivo K" cannot be a short name', 'ivo-k'],
  ['people.ivo', 'source', {}, 'means something else', 'small letters'],
  ['people.ivo', 'constructor', {}, 'means something else', 'small letters'],
  ['deals.pilot', 'x', plan('pilot'), 'may be deals.pilot, or the one among objectives', 'by hand'],
  ['people.petar', 'x', plan('x'), 'says "x" already, and means something else', 'take another'],
  [
    'people.ivo',
    'x',
    { 'clients/acme/9-action-plan.md': '---\ntasks: [ivo\n---\n' },
    'has the word "ivo" and cannot be read',
    'kam check',
  ],
  [
    'people.ivo',
    'x',
    { 'clients/acme/3-stakeholders.md': '---\npeople: [\n---\n' },
    'cannot be read',
    'kam check',
  ],
] as const)('refuses %s → %s', async (typed, to, more, message, hint) => {
  const refused = await rename(acme(more), 'acme', typed, to).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
});

test('of two things of one name the one that nothing refers to can be renamed', async () => {
  const after = await changed(acme(plan('start-up')), 'deals.pilot', 'pilot-deal');
  expect(Object.keys(after)).toEqual(['clients/acme/6-buying.md']);
});
