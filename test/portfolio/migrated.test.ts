import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { childOf } from '../../src/portfolio/filled.ts';
import { migrated, upgradedText } from '../../src/portfolio/migrated.ts';
import { migratedTable } from '../../src/portfolio/migrated-table.ts';
import type { Step } from '../../src/portfolio/migration.ts';
import { type Data, readDocument } from '../../src/source/document.ts';
import { saysTheSame } from '../../src/source/document-expected.ts';
import type { Path } from '../../src/value/finding.ts';
import { Refusal } from '../../src/value/refusal.ts';

/** One migration whose steps each case brings along. */
const now: { steps: readonly Step[] } = vi.hoisted(() => ({ steps: [] }));
vi.mock('../../src/portfolio/formats.ts', () => ({
  MIGRATIONS: [
    {
      facts: { general: () => now.steps, kam: () => now.steps },
      columns: { register: { trade: 'industry', area: 'territory' } },
    },
  ],
  FORMAT: 2,
  FORMATS: ['1', '2'],
}));

const FILE = 'clients/acme/1-general.md';

const TEXT = `---
# Who they are.
id: c-7k3m9q   # never changes
trade: "pumps" # by their site

# Where they are.
company:
  # The west.
  territory: west
  size: 40
lines: [a, b]
---
# Prose

trade: stays as it is
`;

const upgraded = (steps: readonly Step[], text = TEXT): string => {
  now.steps = steps;
  return upgradedText(FILE, text, 1);
};
const read = (steps: readonly Step[], text = TEXT) => {
  now.steps = steps;
  return migrated(readDocument(FILE, text), 1);
};

describe('a migration', () => {
  test('renames a key: only the line meant changes, quotes and comment stay', () => {
    const after = upgraded([{ kind: 'rename', at: ['trade'], key: 'industry' }]);
    expect(after).toBe(TEXT.replace('trade: "pumps"', 'industry: "pumps"'));
  });

  test('moves a fact and leaves the comments that stand alone', () => {
    const after = upgraded([{ kind: 'move', at: ['company', 'territory'], to: ['territory'] }]);
    expect(after).toBe(
      TEXT.replace('  territory: west\n', '').replace('lines: [a, b]\n', 'lines: [a, b]\nterritory: west\n'),
    );
  });

  test('makes a list of a single value', () => {
    const after = upgraded([{ kind: 'set', at: ['trade'], value: ['pumps'] }]);
    expect(readDocument(FILE, after).data).toMatchObject({ trade: ['pumps'] });
    expect(after.replace(/trade:[^#]*# by their site\n( *- "?pumps"?\n)?/, '')).toBe(
      TEXT.replace(/trade:.*\n/, ''),
    );
  });

  test('never puts a name over another, nor touches what is not there', () => {
    const steps: readonly Step[] = [
      { kind: 'rename', at: ['trade'], key: 'id' },
      { kind: 'rename', at: ['gone'], key: 'other' },
      { kind: 'move', at: ['company', 'size'], to: ['lines', 0] },
      { kind: 'remove', at: ['company', 'none'] },
    ];
    expect(upgraded(steps)).toBe(TEXT);
    expect(read(steps).data).toEqual(readDocument(FILE, TEXT).data);
  });

  test('a file that cannot be read is left alone, and its upgrade refused with the place', () => {
    const broken = TEXT.replace('lines: [a, b]', 'lines: [a, b');
    const steps: readonly Step[] = [{ kind: 'rename', at: ['trade'], key: 'industry' }];
    expect(read(steps, broken)).toEqual(readDocument(FILE, broken));
    expect(() => upgraded(steps, broken)).toThrow(/clients\/acme\/1-general\.md:11:\d+/);
  });

  test('files of other kinds, and of no older format, are not even looked at', () => {
    now.steps = [{ kind: 'rename', at: ['trade'], key: 'industry' }];
    const document = readDocument(FILE, TEXT);
    expect(migrated(document, 2)).toBe(document);
    const other = readDocument('clients/acme/4-products.md', TEXT);
    expect(migrated(other, 1)).toBe(other);
  });

  test('kam.yaml names the new format in the end, on its own line', () => {
    now.steps = [{ kind: 'rename', at: ['year_start'], key: 'fiscal_year_start' }];
    const text = 'kam: "1" # the format\nyear_start: 4\n';
    expect(upgradedText('kam.yaml', text, 1)).toBe('kam: "2" # the format\nfiscal_year_start: 4\n');
  });
});

const KEYS = ['a', 'b', 'c', 'ключ'];
const word = fc.constantFrom('x', 'west (asked)', 'да', 'a: b', '- x', '"', '2026-01-01');
const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data; map: Data; list: Data }>((tie) => ({
  data: fc.oneof({ maxDepth: 3 }, word, tie('map'), tie('list')),
  map: fc.dictionary(fc.constantFrom(...KEYS), tie('data'), { minKeys: 1, maxKeys: 4 }),
  list: fc.array(tie('data'), { minLength: 1, maxLength: 3 }),
})).map;
const path = fc.array(fc.oneof(fc.constantFrom(...KEYS), fc.nat({ max: 2 })), { minLength: 1, maxLength: 3 });
const keyPath = path.map((steps): Path => [...steps, 'a']);
const moving: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), at: keyPath, key: fc.constantFrom(...KEYS) }),
  fc.record({
    kind: fc.constant('rename' as const),
    at: fc.constantFrom(['a'], ['b']),
    key: fc.constantFrom(...KEYS),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: path,
    to: fc.array(fc.constantFrom(...KEYS, 'new'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: path }),
);
const changing: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: path, value: data }),
  fc.record({ kind: fc.constant('add' as const), at: path, item: word }),
);
const steps = fc.array(fc.oneof(moving, changing), { maxLength: 4 });

const typed = fc
  .tuple(data, fc.boolean())
  .map(
    ([facts, flow]) =>
      `---\n# A comment.\n${flow ? `${JSON.stringify(facts)}\n` : stringify(facts)}---\nProse.\n`,
  );

const leaves = (value: Data, above: Path = []): readonly (readonly [Path, string])[] =>
  typeof value === 'string'
    ? [[above, value]]
    : Array.isArray(value)
      ? value.flatMap((each: Data, n) => leaves(each, [...above, n]))
      : Object.entries(value).flatMap(([key, each]) => leaves(each as Data, [...above, key]));

const tried = (own: readonly Step[], text: string): string | undefined => {
  try {
    return upgraded(own, text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

describe('laws', () => {
  test('to migrate on reading is to upgrade and then to read', () => {
    let written = 0;
    fc.assert(
      fc.property(typed, steps, (text, own) => {
        const after = tried(own, text);
        if (after === undefined) return;
        if (after !== text) written++;
        expect(saysTheSame(readDocument(FILE, after).data, read(own, text).data)).toBe(true);
        expect(after).toContain('# A comment.\n');
        expect(after.endsWith('---\nProse.\n')).toBe(true);
      }),
    );
    expect(written).toBeGreaterThan(20);
  });

  test('a fact that was not changed is at its old place in the file', () => {
    let moved = 0;
    fc.assert(
      fc.property(typed, fc.array(moving, { maxLength: 3 }), (text, own) => {
        const before = readDocument(FILE, text).data;
        const { data: after, back = (same) => same } = read(own, text);
        for (const [to, value] of leaves(after)) {
          const from = back(to);
          if (JSON.stringify(from) !== JSON.stringify(to)) moved++;
          expect(from.reduce<Data | undefined>(childOf, before)).toBe(value);
        }
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});

describe('a table', () => {
  const REGISTER = 'clients.csv';

  test.each([
    ['commas', 'id,Trade ,name\nc-1,pumps,A\n', 'id,industry ,name\nc-1,pumps,A\n'],
    [
      'quotes, semicolons, CRLF',
      '\ufeffid;"trade";name\r\nc-1;x;A\r\n',
      '\ufeffid;"industry";name\r\nc-1;x;A\r\n',
    ],
    ['a line of Excel', 'sep=;\nid;trade\nc-1;x\n', 'sep=;\nid;industry\nc-1;x\n'],
    ['both columns', 'trade,area\nx,y\n', 'industry,territory\nx,y\n'],
  ])('gets the names of its columns: %s', (_name, before, after) => {
    expect(migratedTable(REGISTER, before, 1).text).toBe(after);
    expect(migratedTable(REGISTER, after, 1).text).toBe(after);
  });

  test.each([['industry,trade\n1,2\n'], ['trade,trade\n1,2\n'], ['']])('is left alone: %j', (text) => {
    expect(migratedTable(REGISTER, text, 1)).toEqual({ text });
    expect(migratedTable('rates.csv', text, 1)).toEqual({ text });
  });

  test('finds its cells by the old names', () => {
    const { back } = migratedTable(REGISTER, 'trade,area\nx,y\n', 1);
    expect(back?.([2, 'industry'])).toEqual([2, 'trade']);
    expect(back?.([2, 'territory'])).toEqual([2, 'area']);
    expect(back?.([2])).toEqual([2]);
  });
});
