import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf } from '../../src/portfolio/json-schema.ts';
import { quickOf } from '../../src/portfolio/quick.ts';
import { buying } from '../../src/portfolio/sections/buying.ts';
import { shapeOf } from '../../src/portfolio/shape.ts';
import { vacancyOf } from '../../src/value/vacancy.ts';
import { document, read } from './reading.ts';

const { schema } = buying;

test.each([
  ['tenders: none', { state: 'none' }],
  [
    'tenders: none (asked georgi-iliev 2026-09-12)',
    { state: 'none', how: 'asked', who: 'georgi-iliev', date: '2026-09-12' },
  ],
  ['tenders: unknown (asked georgi-iliev)', { state: 'unknown', how: 'asked', who: 'georgi-iliev' }],
  ['source: public register\ntenders: none', { state: 'none', how: 'public', who: 'register' }],
  ['source: public register\ntenders: none (observed ivan)', { state: 'none', how: 'observed', who: 'ivan' }],
])('%s is an empty list that knows why, quickly and thoroughly', (yaml, vacancy) => {
  const quick = quickOf(schema)?.(document(yaml).data) as { tenders: readonly unknown[] };
  const thorough = schema.parse(document(yaml).data);
  for (const { tenders } of [quick, thorough]) {
    expect(tenders).toEqual([]);
    expect(vacancyOf(tenders ?? [])).toEqual(vacancy);
  }
});

test('lists that hold something know nothing of the kind', () => {
  const { data } = read(schema, 'tenders:\n  - id: rolls\n    what: Rolls\n');
  expect(vacancyOf(data?.tenders ?? [])).toBeUndefined();
});

test.each([
  ['another word', 'tenders: nothing', 'format/expected-list', ['tenders']],
  ['a map', 'tenders:\n  id: rolls', 'format/expected-list', ['tenders']],
  ['a day that is none', 'tenders: none (asked x 12.13.2026)', 'format/bad-source', ['tenders']],
  ['the word in a list', 'tenders:\n  - none', 'format/expected-map', ['tenders', 0]],
  ['an item without its key', 'tenders:\n  - id: rolls', 'format/missing', ['tenders', 0, 'what']],
])('%s is a finding', (_, yaml, rule, path) => {
  expect(read(schema, yaml).findings.map((found) => [found.rule, found.at])).toEqual([
    [rule, { file: 'file.yaml', path }],
  ]);
});

describe('what others make of it', () => {
  test('the shape says what may stand in its place', () => {
    const { tenders } = shapeOf(schema).keys;
    expect(tenders).toMatchObject({
      kind: 'list',
      item: { kind: 'map' },
      none: { kind: 'value', sourced: true },
    });
  });

  test('an editor offers the words and takes the source', () => {
    const ajv = new Ajv({ allErrors: true, jsonPointers: true });
    const valid = ajv.compile(jsonSchemaOf(schema));
    const takes = (tenders: unknown) => valid({ tenders });
    expect(['none', 'unknown', 'none (asked ivan 2026-01-02)', null, []].map(takes)).toEqual(
      Array(5).fill(true),
    );
    expect(['nothing', 12, ['none'], 'none (heard)'].map(takes)).toEqual(Array(4).fill(false));
  });
});
