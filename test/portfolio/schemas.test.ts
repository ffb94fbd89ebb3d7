import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { configSchema } from '../../src/portfolio/config.ts';
import { importRulesSchema } from '../../src/portfolio/import-rules.ts';
import { interactionSchema } from '../../src/portfolio/interactions.ts';
import { privatePeopleSchema } from '../../src/portfolio/people.ts';
import { reviewSchema } from '../../src/portfolio/reviews.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type MapShape, type Shape, shapeOf } from '../../src/portfolio/shape.ts';

const schemas: [string, z.ZodType][] = [
  ...SECTIONS.map(({ id, schema }): [string, z.ZodType] => [id, schema]),
  ['kam.yaml', configSchema],
  ['log', interactionSchema],
  ['reviews', reviewSchema],
  ['imports', importRulesSchema],
  ['people.private.yaml', privatePeopleSchema],
];

type Node = {
  properties?: Record<string, Node & { description?: string }>;
  items?: Node;
  anyOf?: Node[];
  additionalProperties?: unknown;
};

/** Every map of a JSON Schema, with the path that leads to it. */
const mapsIn = (node: Node, path: string): [string, Node][] => [
  ...(node.properties === undefined ? [] : [[path, node] as [string, Node]]),
  ...Object.entries(node.properties ?? {}).flatMap(([key, each]) => mapsIn(each, `${path}.${key}`)),
  ...(node.items === undefined ? [] : mapsIn(node.items, path)),
  ...(node.anyOf ?? []).flatMap((each) => mapsIn(each, path)),
  ...(typeof node.additionalProperties === 'object' ? mapsIn(node.additionalProperties as Node, path) : []),
];

describe.each(schemas)('the schema of %s', (name, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;

  test('is JSON Schema that editors can use: every key explained, no others allowed', () => {
    const maps = mapsIn(json, name);
    expect(maps.length).toBeGreaterThan(0);
    for (const [path, map] of maps) {
      for (const [key, value] of Object.entries(map.properties ?? {}))
        expect(value.description, `${path}.${key}`).toMatch(/^.{2}/);
      expect(map.additionalProperties, path).not.toEqual({});
    }
  });

  test('has a shape to write facts by', () => {
    expect(Object.keys(shapeOf(schema).keys)).not.toContain('source');
  });
});

describe('the nine sections', () => {
  test('have the file names of a dossier', () => {
    expect(SECTIONS.map(({ file }) => file)).toEqual([
      '1-general.md',
      '2-priorities.md',
      '3-stakeholders.md',
      '4-products.md',
      '5-competitors.md',
      '6-buying.md',
      '7-relationship.md',
      '8-growth.md',
      '9-action-plan.md',
    ]);
    for (const { number, file, id } of SECTIONS) expect(file).toBe(`${number}-${id}.md`);
  });

  test.each(SECTIONS.map((section) => [section.id, section] as const))(
    'every question of %s is about a fact that can be written',
    (_id, { questions, schema }) => {
      expect(questions.length).toBeGreaterThan(0);
      for (const { path } of questions) {
        const steps = path.replace('{product}', 'bolts').split('.');
        const end = steps.reduce<Shape | undefined>(step, shapeOf(schema));
        expect(end, path).toBeDefined();
      }
    },
  );
});

const step = (shape: Shape | undefined, key: string): Shape | undefined => {
  const map: MapShape | undefined =
    shape?.kind === 'list' ? shape.item : shape?.kind === 'map' ? shape : undefined;
  return map?.keys[key] ?? map?.each;
};
