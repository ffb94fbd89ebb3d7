import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRules } from '../../src/intake/choose.ts';
import { importRulesSchema } from '../../src/portfolio/import-rules.ts';
import { type Shape, shapeOf } from '../../src/portfolio/shape.ts';
import { ENCODINGS } from '../../src/source/encoding.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8');
const sections = new Map(
  text.split(/^### /m).flatMap((section): [string, string][] => {
    const key = /^`(\w+)`\n/.exec(section)?.[1];
    return key === undefined ? [] : [[key, section.split(/^## /m)[0] ?? '']];
  }),
);
const keysOf = (shape: Shape | undefined): readonly string[] =>
  shape?.kind === 'map' ? Object.keys(shape.keys).sort() : [];
const rules = shapeOf(importRulesSchema);
const yaml = (section: string): readonly string[] =>
  [...section.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

test('every key of the rules has its section, and no other has one', () => {
  expect([...sections.keys()].sort()).toEqual(keysOf(rules));
});

test.each([...sections])('%s is shown in an example', (key, section) => {
  expect(yaml(section).join('')).toMatch(new RegExp(`^${key}:`, 'm'));
});

test.each(Object.entries(rules.keys).filter(([, shape]) => shape.kind === 'map'))(
  'every key of %s is named',
  (key, shape) => {
    const named = [...(sections.get(key) ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]);
    expect(named).toEqual(expect.arrayContaining([...keysOf(shape)]));
  },
);

test.each(yaml(text))('an example is read without a finding: %s', (example) => {
  const whole = /^columns:/m.test(example)
    ? example
    : `${example}columns:\n  date: D\n  client: C\n  revenue: R\n`;
  expect(readRules('imports/x.yaml', whole).findings).toEqual([]);
});

test('every encoding is named', () => {
  for (const encoding of ENCODINGS) expect(sections.get('encoding')).toContain(`\`${encoding}\``);
});
