import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffOf } from '../../src/diff/diff.ts';
import { readSnapshot, type Snapshot } from '../../src/diff/snapshot.ts';
import { memoryTree } from '../../src/source/memory.ts';

type Person = { readonly id: string; readonly attitude: string; readonly influence: number };

const person = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    attitude: fc.constantFrom('neutral', 'supporter (asked)', 'sceptic (assumed ivan 2026-01-01)', 'unknown'),
    influence: fc.integer({ min: 1, max: 5 }),
  });

/** Some of five people, each once. */
const people = fc
  .tuple(...['anna', 'boris', 'vera', 'galya', 'dimo'].map((id) => fc.option(person(id))))
  .map((all) => all.flatMap((each) => each ?? []));

const blocks = (all: readonly Person[], order: readonly ('name' | 'attitude' | 'influence')[]): string =>
  all
    .map((each) => {
      const lines = { name: `Mr ${each.id}`, attitude: each.attitude, influence: String(each.influence) };
      return `  - id: ${each.id}\n${order.map((key) => `    ${key}: ${lines[key]}\n`).join('')}`;
    })
    .join('');

const ORDER = ['name', 'attitude', 'influence'] as const;

const snapshot = async (
  all: readonly Person[],
  order: readonly (typeof ORDER)[number][] = ORDER,
): Promise<Snapshot> => {
  const tree = memoryTree({
    'clients/acme/1-general.md': '---\nid: c-2345ab\nname: Acme\n---\n',
    'clients/acme/3-stakeholders.md': `---\npeople:${all.length === 0 ? '' : '\n'}${blocks(all, order)}\n---\n`,
  });
  return readSnapshot(tree, await tree.list(''));
};

const changes = (a: Snapshot, b: Snapshot) => diffOf(a, b, new Map()).clients.flatMap((each) => each.changes);

test('a version does not differ from itself, in whatever order it is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      people.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.shuffledSubarray([...ORDER], { minLength: ORDER.length }),
        ),
      ),
      async ([all, shuffled, order]) => {
        expect(changes(await snapshot(all), await snapshot(shuffled, order))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the way back tells the same facts with their sides exchanged', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, async (some, others) => {
      const [a, b] = [await snapshot(some), await snapshot(others)];
      const there = changes(a, b).map(({ path, before, after }) => ({ path, from: before, to: after }));
      const back = changes(b, a).map(({ path, before, after }) => ({ path, from: after, to: before }));
      const byPath = (x: { path: string }, y: { path: string }): number => (x.path < y.path ? -1 : 1);
      expect(back.toSorted(byPath)).toEqual(there.toSorted(byPath));
    }),
    { numRuns: 60 },
  );
});
