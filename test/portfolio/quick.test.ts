import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { configSchema } from '../../src/portfolio/config.ts';
import { filled } from '../../src/portfolio/filled.ts';
import { interactionSchema } from '../../src/portfolio/interactions.ts';
import { quickOf, REFUSED } from '../../src/portfolio/quick.ts';
import { reviewSchema } from '../../src/portfolio/reviews.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type Data, readDocument } from '../../src/source/document.ts';
import type { Path } from '../../src/value/finding.ts';

const root = resolve(import.meta.dirname, '../../examples');
const schemaOf = (path: string): z.ZodType | undefined =>
  path.endsWith('kam.yaml')
    ? configSchema
    : path.includes('/log/')
      ? interactionSchema
      : path.includes('/reviews/')
        ? reviewSchema
        : SECTIONS.find(({ file }) => file === basename(path))?.schema;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => join(root, path))
  .flatMap((path) => {
    const schema = /\.(md|yaml)$/.test(path) ? schemaOf(path) : undefined;
    return schema === undefined
      ? []
      : [{ path, schema, data: readDocument(path, readFileSync(path, 'utf8')).data }];
  });

/** What the schema itself says; REFUSED where it complains, or where the place of something would not be that in the file. */
const thoroughly = (schema: z.ZodType, data: Data): unknown => {
  const { data: left, inFile } = filled(data);
  const result = schema.safeParse(left ?? Object.create(null));
  const moved = pathsOf(left ?? '').some((path) => inFile(path).join() !== path.join());
  return result.success && !moved ? result.data : REFUSED;
};

const pathsOf = (data: Data, path: Path = []): readonly Path[] => {
  if (typeof data === 'string') return [path];
  const entries: [string | number, Data][] = Array.isArray(data)
    ? [...(data as readonly Data[]).entries()]
    : Object.entries(data);
  return entries.flatMap(([key, value]) => pathsOf(value, [...path, key]));
};

const read = (schema: z.ZodType, data: Data): unknown => quickOf(schema)?.(data);

/** Somewhere in the data something else stands. */
const changed = (
  data: Data,
  steps: readonly number[],
  to: (old: Data | undefined) => Data | undefined,
): Data => {
  const [step, ...deeper] = steps;
  if (typeof data === 'string' || step === undefined) return to(data) ?? '';
  if (Array.isArray(data)) {
    const items = [...(data as readonly Data[])];
    const at = step % Math.max(1, items.length);
    const made = deeper.length === 0 ? to(items[at]) : changed(items[at] ?? '', deeper, to);
    if (made === undefined) items.splice(at, 1);
    else items[at] = made;
    return items;
  }
  const entries = Object.entries(data);
  const at = step % Math.max(1, entries.length);
  const [key = 'id', old = ''] = entries[at] ?? [];
  const made = deeper.length === 0 ? to(old) : changed(old, deeper, to);
  const next = Object.assign(Object.create(null), data, made === undefined ? {} : { [key]: made });
  if (made === undefined) delete next[key];
  return next;
};

const VALUES: readonly (Data | undefined)[] = [
  undefined,
  '',
  '  ',
  'text',
  'none',
  'unknown (asked ivan 2026-01-02)',
  '12 (estimated)',
  '5 (asked x 2026-13-01)',
  '1.4M EUR',
  '1.400 EUR',
  '45%',
  'yes',
  'maybe',
  '2026-11-29',
  '29.11.2026',
  'Not An Id',
  [],
  [''],
  ['a', 'b'],
  ['a', ''],
  { id: 'a' },
  { source: 'public register' },
  { source: 'heard' },
  { unknown_key: 'x' },
  { unknown_key: '' },
  [{ id: 'a' }, { id: 'a' }],
  [['a']],
  ['1', '2 (asked ivan 2026-01-02)'],
];

describe('quick readers say what their schemas say', () => {
  test('every kind of file has one', () => {
    for (const { schema, path } of files) expect(quickOf(schema), path).toBeDefined();
  });

  test.each(files)('$path', ({ schema, data }) => {
    expect(read(schema, data)).toEqual(thoroughly(schema, data));
  });

  test('whatever is changed in kam.yaml, where most has a value by default', () => {
    const settings = files.filter(({ schema }) => schema === configSchema);
    let read = 0;
    fc.assert(
      fc.property(
        fc.nat(settings.length - 1),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...VALUES),
        (file, steps, value) => {
          const other = changed(settings[file]?.data ?? '', steps, () => value);
          const quick = quickOf(configSchema)?.(other);
          if (quick === REFUSED) return;
          read++;
          expect(quick).toEqual(thoroughly(configSchema, other));
        },
      ),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('whatever is changed in them', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(files.length - 1),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...VALUES),
        (file, steps, value) => {
          const { schema, data } = files[file] ?? { schema: interactionSchema, data: '' };
          const other = changed(data, steps, () => value);
          const quick = read(schema, other);
          if (quick === REFUSED) refused++;
          else expect(quick).toEqual(thoroughly(schema, other));
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  test('keys that are given beside the known ones are refused, empty ones too', () => {
    for (const { schema, data } of files.slice(0, 9)) {
      expect(read(schema, { ...(data as object), stranger: 'x' })).toBe(REFUSED);
      expect(read(schema, { ...(data as object), stranger: '' })).toBe(REFUSED);
    }
  });
});
