import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/portfolio/config.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { readAs } from '../../src/portfolio/read.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type Data, readDocument } from '../../src/source/document.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { sample } from './reading.ts';

/** The same meaning in another order: keys, list items, answers. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(canonical)
      .map((each) => JSON.stringify(each))
      .sort();
  if (typeof value !== 'object' || value === null || value instanceof Decimal)
    return JSON.stringify(value) ?? null;
  const { others = [], ...rest } = value as { others?: unknown[] };
  if (others.length > 0) return canonical([rest, ...others]);
  return Object.fromEntries(
    Object.entries(rest)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
};

/** Orders of so many things, the same for one seed. */
const orders = (seed: number): ((n: number) => number[]) => {
  let state = seed;
  return (n) => {
    const keyed = Array.from({ length: n }, (_, at) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return [state, at] as const;
    });
    return keyed.sort(([a], [b]) => a - b).map(([, at]) => at);
  };
};

const shuffled = (data: Data, order: (n: number) => number[]): Data => {
  if (typeof data === 'string') return data;
  if (Array.isArray(data)) return order(data.length).map((at) => shuffled(data[at] ?? '', order));
  const entries = Object.entries(data);
  return Object.fromEntries(
    order(entries.length).flatMap((at) => {
      const entry = entries[at];
      return entry === undefined ? [] : [[entry[0], shuffled(entry[1], order)]];
    }),
  );
};

describe('laws', () => {
  const files = sample();
  const written = SECTIONS.filter(({ file }) => files[`clients/gazmash/${file}`] !== undefined);

  test('the order of keys and list items carries no meaning', () => {
    expect(written).toHaveLength(7);
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.nat(), (at, seed) => {
        const { file = '', schema = configSchema } = written[at] ?? {};
        const document = readDocument(file, files[`clients/gazmash/${file}`] ?? '');
        const { data, findings } = readAs(schema, {
          ...document,
          data: shuffled(document.data, orders(seed)),
        });
        expect(findings).toEqual([]);
        expect(canonical(data)).toEqual(canonical(readAs(schema, document).data));
      }),
    );
  });

  const noise = fc.string({
    unit: fc.constantFrom(...'aЯ1 :\n-#[]{}"\'|>&*!%@`;,\t\u0000()'),
    maxLength: 12,
  });

  test('no mutation of the files makes loading throw, or lose a client whose files are whole', async () => {
    const paths = Object.keys(files).sort();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat(80),
        noise,
        async (path, at, cut, added) => {
          const text = files[path] ?? '';
          const start = at % (text.length + 1);
          const mutated = text.slice(0, start) + added + text.slice(start + cut);
          const { clients } = await loadPortfolio(memoryTree({ ...files, [path]: mutated }));
          if (path !== 'kam.yaml' && path !== 'clients.csv')
            expect(clients.map(({ id }) => id)).toContain('c-2m8x4t');
          if (!path.endsWith('1-general.md') && path !== 'kam.yaml')
            expect(clients.map(({ id }) => id)).toContain('c-7k3m9q');
          expect(clients.filter(({ slug }) => slug === 'gazmash').length).toBe(1);
        },
      ),
      { numRuns: 80 },
    );
  });
});
