import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BASE } from '../../src/check/example.ts';
import { rules } from '../../src/check/rules/index.ts';
import { FILE_KINDS, factsShapeAt, schemaOf } from '../../src/portfolio/file-kinds.ts';
import { fact, map, maybe, plain } from '../../src/portfolio/grammar.ts';
import { jsonSchemaOf } from '../../src/portfolio/json-schema.ts';
import * as kinds from '../../src/portfolio/kind.ts';
import { factsKindOf } from '../../src/portfolio/layout.ts';
import { shapeOf } from '../../src/portfolio/shape.ts';
import { document, read } from './reading.ts';

const ajv = new Ajv({ allErrors: true, jsonPointers: true });
const validators = new Map(FILE_KINDS.map((kind) => [kind.id, ajv.compile(schemaOf(kind))]));

/** The facts of a file as an editor sees them: typed by the core schema of YAML. */
const facts = (path: string, text: string): unknown => {
  const plainText = text.replace(/^\ufeff/, '');
  const yaml = path.endsWith('.md') ? (/^---\r?\n([\s\S]*?)^---\r?$/m.exec(plainText)?.[1] ?? '') : plainText;
  return parse(yaml, { schema: 'core', uniqueKeys: false });
};

const complaints = (path: string, text: string): unknown => {
  const kind = factsKindOf(path);
  const validate = kind === undefined ? undefined : validators.get(kind);
  if (validate === undefined) return [];
  return validate(facts(path, text))
    ? []
    : validate.errors?.map(({ dataPath, message }) => `${dataPath} ${message}`);
};

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string): [string, string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(md|yaml)$/.test(path) && !path.includes('node_modules'))
    .map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]);

test.each(FILE_KINDS)(
  'a path that editors match is of the kind $id, and has its shape',
  ({ id, files, schema }) => {
    for (const path of files.map((file) => file.replaceAll('*', 'a'))) {
      expect(factsKindOf(path)).toBe(id);
      expect(factsShapeAt(path)).toBe(shapeOf(schema));
    }
  },
);

describe('the schemas accept what the check accepts', () => {
  const examples = filesIn('examples').filter(([path]) => factsKindOf(path) !== undefined);

  test('there are examples of nearly every kind', () => {
    const found = new Set(examples.map(([path]) => factsKindOf(path)));
    expect(FILE_KINDS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['people']);
  });

  test.each(examples)('examples/%s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });

  test.each(filesIn('templates/dossier'))('templates/dossier/%s', (path, text) => {
    expect(complaints(`clients/acme/${path.split('/').at(-1)}`, text.replace(/\{\{[^}]*\}\}/g, ''))).toEqual(
      [],
    );
  });

  const good = rules.flatMap(({ id, good: files }) =>
    Object.entries({ ...BASE, ...files }).map(([path, text]) => [id, path, text] as const),
  );
  test.each(good)('the good example of %s: %s', (_id, path, text) => {
    if (typeof text === 'string' && factsKindOf(path) !== undefined)
      expect(complaints(path, text)).toEqual([]);
  });

  test('personal data', () => {
    const text =
      'people:\n  - id: georgi-iliev\n    birthday: 03-14\n    hobbies:\n      - chess\n      - 1984\n';
    expect(complaints('clients/acme/people.private.yaml', text)).toEqual([]);
  });

  const KINDS = Object.entries(kinds).filter(([, kind]) => typeof kind === 'object') as [
    string,
    kinds.Kind<unknown>,
  ][];
  const typed = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom(
      '2027-03',
      '2027-Q1',
      '14d',
      '12 w',
      '45 %',
      '4,5',
      '1 400 000',
      '1,4 млн лв',
      '€ 1 200',
      '-60k EUR',
    ),
    fc.constantFrom(
      '50k–100k EUR',
      '2027-02-28',
      '03-14',
      'a-b',
      'a_b',
      'a.b',
      'yes',
      'no',
      'true',
      '007',
      'EUR',
      '"x"',
    ),
    fc.constantFrom('unknown', 'none', 'unknown (public)', '900k (asked a-b 2026-01-01)', '12 (assumed)'),
  );
  test.each(KINDS)('property: whatever the kind %s reads, as text and as a value of YAML', (_name, kind) => {
    const schema = map({ plain: maybe(plain(kind), 'x'), fact: maybe(fact(kind), 'x') });
    const validate = new Ajv().compile(jsonSchemaOf(schema));
    fc.assert(
      fc.property(typed, fc.constantFrom('plain', 'fact'), fc.boolean(), (text, key, quoted) => {
        const yaml = `${key}: ${quoted ? JSON.stringify(text) : text}\n`;
        let value: unknown;
        try {
          value = parse(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
        } catch {
          return;
        }
        const found = [...document(yaml).findings, ...read(schema, yaml).findings];
        if (found.every(({ severity }) => severity === 'hint')) expect(validate(value), yaml).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schemas refuse', () => {
  test.each([
    ['an unknown key', 'clients/acme/1-general.md', 'id: c-1\nname: Acme\nindusty: pumps\n'],
    ['a key that is missing', 'clients/acme/1-general.md', 'id: c-1\n'],
    ['a word that is not allowed', 'clients/acme/1-general.md', 'id: c-1\nname: Acme\nstatus: actve\n'],
    [
      'a word that is not allowed, with a source',
      'clients/acme/3-stakeholders.md',
      'people:\n  - id: a\n    name: A\n    attitude: netural (public)\n',
    ],
    [
      'a number that is not allowed',
      'clients/acme/3-stakeholders.md',
      'people:\n  - id: a\n    name: A\n    influence: 7\n',
    ],
    ['no amount', 'clients/acme/4-products.md', 'budget:\n  bolts: about a million\n'],
    ['a name in other letters', 'clients/acme/4-products.md', 'budget:\n  Болты: 5k\n'],
    [
      'a local date',
      'clients/acme/9-action-plan.md',
      'tasks:\n  - id: a\n    what: x\n    due: 28.02.2027\n',
    ],
    ['a list in place of a value', 'kam.yaml', 'kam: 1\ncompany: [a]\ncurrency: EUR\n'],
    ['a value in place of a list', 'kam.yaml', 'kam: 1\ncompany: a\ncurrency: EUR\nteam: ivan\n'],
    ['another format', 'kam.yaml', 'kam: 2\ncompany: a\ncurrency: EUR\n'],
    ['no source', 'clients/acme/1-general.md', 'id: c-1\nname: Acme\nsource: Ivan said\n'],
  ])('%s', (_what, path, yaml) => {
    expect(complaints(path, path.endsWith('.md') ? `---\n${yaml}---\n` : yaml)).not.toEqual([]);
  });
});

test('every field has its words, for the editor to show', () => {
  const mute = (node: unknown, path: string): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
    const own = Object.entries(properties).filter(([, { description = '' }]) => description === '');
    return [
      ...own.map(([key]) => `${path}.${key}`),
      ...Object.entries(node).flatMap(([key, child]) => mute(child, `${path}.${key}`)),
    ];
  };
  expect(FILE_KINDS.flatMap((kind) => mute(schemaOf(kind), kind.id))).toEqual([]);
});
