import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../src/merge/merge.ts';
import { type Data, type DocumentEdit, editText, readDocument } from '../../src/source/document.ts';

const PATH = 'clients/acme/3-stakeholders.md';
const FACTS = ['title', 'influence', 'attitude', 'phone', 'since'] as const;
const IDS = ['anna', 'boris', 'ivan', 'petr', 'zoe'] as const;

type Person = { readonly id: string; readonly facts: Readonly<Record<string, string>> };
type Layout = { readonly blank: boolean; readonly comments: boolean };

const person = (id: string): fc.Arbitrary<Person> =>
  fc
    .subarray([...FACTS])
    .map((keys) => ({ id, facts: Object.fromEntries(keys.map((key) => [key, `${key} of ${id}`])) }));

/** A section with some people, in one of the layouts that templates and people make. */
const textOf = (people: readonly Person[], { blank, comments }: Layout): string => {
  const gap = blank ? '\n' : '';
  const items = people.map(({ id, facts }) => {
    const head = `${comments ? `  # What ${id} is.\n` : ''}  - id: ${id}\n    name: ${id.toUpperCase()}\n`;
    return (
      head +
      Object.entries(facts)
        .map(([key, value]) => `${gap}    ${key}: ${value}\n`)
        .join('')
    );
  });
  const example = comments ? '#  - id: example\n' : '';
  return `---\n${comments ? '# Whom do we know?\n' : ''}people:\n${items.join(gap)}${example}${gap}history:\n  how: met\n---\n\n## Notes\n\nOld.\n\n## More\n\nOld too.\n`;
};

/** What somebody does to a file. */
type Deed = { readonly side: 0 | 1; readonly edit: (text: string) => string };

const peopleIn = (text: string): readonly Record<string, Data>[] => {
  const { data } = readDocument(PATH, text);
  const people = typeof data === 'object' && 'people' in data ? data['people'] : [];
  return (Array.isArray(people) ? people : []) as readonly Record<string, Data>[];
};

const at = (text: string, id: string): number => peopleIn(text).findIndex((each) => each['id'] === id);

const write = (make: (text: string) => DocumentEdit) => (text: string) => editText(PATH, text, [make(text)]);

const side = fc.constantFrom<0 | 1>(0, 1);

/** Deeds of both sides, each to a part of its own. */
const deeds = (people: readonly Person[]): fc.Arbitrary<readonly Deed[]> => {
  const some = people.flatMap(({ id, facts }): fc.Arbitrary<readonly Deed[]>[] => [
    fc.oneof(
      { weight: 1, arbitrary: gone(id) },
      {
        weight: 5,
        arbitrary: fc.tuple(...FACTS.map((key) => fact(id, key, key in facts))).map((all) => all.flat()),
      },
    ),
  ]);
  const absent = IDS.filter((id) => people.every((each) => each.id !== id)).map(added);
  return fc.tuple(...some, ...absent, section('Notes'), section('More'), history).map((all) => all.flat());
};

const none = fc.constant<readonly Deed[]>([]);

const gone = (id: string): fc.Arbitrary<readonly Deed[]> =>
  side.map((by) => [{ side: by, edit: write((text) => ({ kind: 'remove', at: ['people', at(text, id)] })) }]);

const fact = (id: string, key: string, there: boolean): fc.Arbitrary<readonly Deed[]> =>
  fc.oneof(
    none,
    fc.tuple(side, fc.constantFrom('x', 'y: z', '"q" # r')).map(([by, value]) => [
      {
        side: by,
        edit: write((text) => ({ kind: 'set', at: ['people', at(text, id), key], value: `${value} ${by}` })),
      },
    ]),
    there
      ? side.map((by) => [
          {
            side: by,
            edit: write((text) => ({ kind: 'remove', at: ['people', at(text, id), key] })),
          },
        ])
      : none,
  );

const added = (id: string): fc.Arbitrary<readonly Deed[]> =>
  fc.oneof(
    none,
    side.map((by) => [
      { side: by, edit: write(() => ({ kind: 'add', at: ['people'], item: { id, name: id } })) },
    ]),
  );

const history = fc.oneof(
  none,
  side.map((by): readonly Deed[] => [
    {
      side: by,
      edit: write(() => ({ kind: 'set', at: ['history', 'first_contact'], value: '2022' })),
    },
  ]),
);

const section = (title: string): fc.Arbitrary<readonly Deed[]> =>
  fc.oneof(
    none,
    side.map((by) => [
      {
        side: by,
        edit: (text: string) => text.replace(`## ${title}\n\nOld`, `## ${title}\n\nNew`),
      },
    ]),
    side.map((by) => [
      {
        side: by,
        edit: (text: string) =>
          text.replace(`## ${title}\n`, `## Before ${title}\n\nAdded.\n\n## ${title}\n`),
      },
    ]),
  );

const start = fc
  .tuple(fc.subarray([...IDS]), fc.boolean(), fc.boolean())
  .chain(([ids, blank, comments]) =>
    fc.tuple(fc.tuple(...ids.map(person)), fc.constant({ blank, comments })),
  );

const cases = start.chain(([people, layout]) => fc.tuple(fc.constant(textOf(people, layout)), deeds(people)));

const done = (text: string, some: readonly Deed[]): string => some.reduce((all, { edit }) => edit(all), text);

/** What a text says, people by their ids. */
const said = (text: string) => {
  const document = readDocument(PATH, text);
  expect(document.broken, text).toBe(false);
  expect(document.findings, text).toEqual([]);
  const people = new Map(peopleIn(text).map((each) => [each['id'], { ...each }]));
  const history =
    typeof document.data === 'object' && 'history' in document.data ? document.data['history'] : '';
  const headings = document.body.split(/^(?=## )/m).map((part) => part.trim());
  return { people, history, headings: headings.filter((part) => part !== '').sort() };
};

test('different edits merge without a conflict, in either order to the same bytes, and say all of both', () => {
  fc.assert(
    fc.property(cases, ([base, all]) => {
      const [ours, theirs] = [0, 1].map((by) =>
        done(
          base,
          all.filter((deed) => deed.side === by),
        ),
      );
      const merge = mergeTexts(PATH, { base, ours: ours ?? '', theirs: theirs ?? '' });
      expect(merge?.conflicts, merge?.text).toBe(0);
      expect(mergeTexts(PATH, { base, ours: theirs ?? '', theirs: ours ?? '' })).toEqual(merge);
      expect(said(merge?.text ?? '')).toEqual(said(done(base, all)));
    }),
    { numRuns: 120 },
  );
});

/** The text in which somebody chose one side everywhere. */
const chosen = (text: string, keep: 'ours' | 'theirs'): string =>
  text.replace(
    /^<{7} ours\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7} theirs\n/gm,
    (_all, ours: string, theirs: string) => (keep === 'ours' ? ours : theirs),
  );

type Facts = ReadonlyMap<string, string>;

const factsIn = (text: string): Facts =>
  new Map(
    peopleIn(text).flatMap((each) =>
      Object.entries(each).map(([key, value]) => [`${String(each['id'])}.${key}`, String(value)] as const),
    ),
  );

/** Everything that a side changed, as it is in the text in which that side was chosen. */
const keeps = (base: Facts, changed: Facts, result: Facts): void => {
  for (const key of new Set([...base.keys(), ...changed.keys()]))
    if (base.get(key) !== changed.get(key)) expect([key, result.get(key)]).toEqual([key, changed.get(key)]);
};

test('whatever two people do, nothing that one of them changed is lost', () => {
  fc.assert(
    fc.property(
      start.chain(([people, layout]) =>
        fc.tuple(fc.constant(textOf(people, layout)), deeds(people), deeds(people)),
      ),
      ([base, left, right]) => {
        const [ours, theirs] = [done(base, left), done(base, right)];
        const merge = mergeTexts(PATH, { base, ours, theirs });
        expect(merge).toBeDefined();
        const text = merge?.text ?? '';
        expect(/^<{7} /m.test(text)).toBe((merge?.conflicts ?? 0) > 0);
        keeps(factsIn(base), factsIn(ours), factsIn(chosen(text, 'ours')));
        keeps(factsIn(base), factsIn(theirs), factsIn(chosen(text, 'theirs')));
      },
    ),
    { numRuns: 120 },
  );
});

test('a text merged with itself, or with what it was, stays byte for byte', () => {
  fc.assert(
    fc.property(cases, ([base, all]) => {
      const text = done(base, all);
      const whole = { text, conflicts: 0 };
      expect(mergeTexts(PATH, { base: text, ours: text, theirs: text })).toEqual(whole);
      expect(mergeTexts(PATH, { base, ours: text, theirs: base })).toEqual(whole);
      expect(mergeTexts(PATH, { base, ours: base, theirs: text })).toEqual(whole);
      expect(mergeTexts(PATH, { base, ours: text, theirs: text })).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('two who make the same change beside others of their own agree', () => {
  fc.assert(
    fc.property(cases, ([base, all]) => {
      const half = all.filter((_deed, n) => n % 3 === 0);
      const [ours, theirs] = [0, 1].map((by) =>
        done(
          base,
          all.filter((deed) => half.includes(deed) || deed.side === by),
        ),
      );
      const merge = mergeTexts(PATH, { base, ours: ours ?? '', theirs: theirs ?? '' });
      expect(merge?.conflicts, merge?.text).toBe(0);
      expect(said(merge?.text ?? '')).toEqual(said(done(base, all)));
    }),
    { numRuns: 80 },
  );
});
