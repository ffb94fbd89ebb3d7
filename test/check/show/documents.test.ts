import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { general } from '../../../src/check/example.ts';
import { openExample } from '../../../src/check/open-example.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { gitlab } from '../../../src/check/show/gitlab.ts';
import { junit } from '../../../src/check/show/junit.ts';
import { unpainted } from '../../../src/check/show/paint.ts';
import type { Result, Said } from '../../../src/check/show/result.ts';
import { sarif } from '../../../src/check/show/sarif.ts';
import { loadWords } from '../../../src/locale/index.ts';
import { SEVERITIES } from '../../../src/value/finding.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const words = await loadWords('en');
const stage = { words, paint: unpainted, screen: { width: 80, unicode: true }, prefix: '', version: '1.2.3' };

/** Any characters at all, those that break documents more often than others. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '&',
      '<',
      ']]>',
      '"',
      "'",
      '\u0000',
      '\u001b',
      '\u202e',
      '\ufffe',
      '\ud800',
      '\n',
      '{0}',
      '[a](b)',
      ' ',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

const files = fc.oneof(
  fc.constantFrom('kam.yaml', 'clients/acme/9-action-plan.md', 'clients/a b%/1-general.md', 'clients.csv'),
  nasty.map((name) => `clients/${name.replaceAll('/', '')}x/1-general.md`),
);

const places = fc
  .record({
    file: files,
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 40 }),
    width: fc.nat(9),
  })
  .map(({ width, ...at }) => ({ ...at, endLine: at.line, endColumn: at.column + width }));

const findings = fc
  .record({
    rule: fc.constantFrom('people/no-decider', 'yaml/syntax', 'clients/twice'),
    severity: fc.constantFrom(...SEVERITIES),
    message: nasty,
    at: places,
    also: fc.array(places, { maxLength: 2 }),
  })
  .map(({ rule: id, severity, message, at, also }): Said => {
    const why = { id: 'why', en: 'Why {it} matters [a](b)' };
    const rule: Rule = {
      id,
      severity: 'error',
      scope: 'read',
      says: { id, en: '"{typed}" is wrong' },
      why,
      bad: {},
      good: {},
    };
    return { finding: { rule: id, severity, at, args: {} }, rule, message, at, also };
  });

const resultOf = (said: readonly Said[], text = ''): Result => ({
  today: '2026-11-21',
  dossiers: ['acme', 'clean'],
  checked: { dossiers: 2, clients: 2, files: 9 },
  findings: said,
  elsewhere: 0,
  ignored: 0,
  known: 0,
  texts: new Map(said.map(({ at }) => [at.file, text])),
});

const results = fc
  .tuple(
    fc.array(findings, { maxLength: 8 }),
    fc.array(nasty).map((lines) => lines.join('\n')),
  )
  .map(([said, text]) => resultOf(said, text));

const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'auto', validateSchema: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
const path = require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
const isValid = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);

describe('SARIF', () => {
  test('fits the published schema, whatever is found', () => {
    fc.assert(
      fc.property(results, (result) => {
        const log: unknown = JSON.parse(sarif(result, stage));
        expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
      }),
    );
  });

  test('the schema refuses what is wrong', () => {
    const log = JSON.parse(sarif(resultOf([]), stage)) as { runs: { results: object[] }[] };
    log.runs[0]?.results.push({ ruleId: 'a/b' });
    expect(isValid(log)).toBe(false);
  });

  test('regions count from 1 in UTF-16 units, and the file as a whole is its first line', () => {
    const [said] = fc.sample(findings, { numRuns: 1, seed: 1 });
    if (said === undefined) throw new Error('nothing was made');
    const at = { file: 'kam.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
    const whole = { file: 'kam.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const log = JSON.parse(sarif(resultOf([{ ...said, at, also: [whole] }]), stage)) as {
      runs: [{ columnKind: string; results: [{ locations: [unknown]; relatedLocations: [unknown] }] }];
    };
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const region = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 };
    expect(run.results[0].locations[0]).toMatchObject({ physicalLocation: { region } });
    expect(run.results[0].relatedLocations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 1 } },
    });
  });
});

describe('SARIF of what can be mended', () => {
  test('says what would stand where, as a check of its own text finds it', async () => {
    const { findings, ...rest } = await check(
      await openExample({ 'clients/acme/1-general.md': general('deputy: mria\naddress: Plant #2\n') }),
      words,
    );
    const log = JSON.parse(sarif({ ...rest, findings }, stage)) as {
      runs: [{ results: { ruleId: string; fixes?: unknown[] }[] }];
    };
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
    const fixes = log.runs[0].results.flatMap(({ ruleId, fixes: each = [] }) =>
      each.length > 0 ? [[ruleId, each]] : [],
    );
    const fix = (deletedRegion: object, text: string): unknown[] => [
      {
        description: { text: 'kam check --fix=unsafe' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'clients/acme/1-general.md', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion, insertedContent: { text } }],
          },
        ],
      },
    ];
    expect(fixes).toEqual([
      ['clients/unknown-owner', fix({ startLine: 7, startColumn: 9, endLine: 7, endColumn: 13 }, 'maria')],
      [
        'yaml/comment-cuts-value',
        fix({ startLine: 8, startColumn: 10, endLine: 8, endColumn: 18 }, '"Plant #2"'),
      ],
    ]);
  });
});

describe('GitLab', () => {
  test('is a list of issues with what Code Quality asks for, each with a name of its own', () => {
    fc.assert(
      fc.property(results, (result) => {
        const issues = JSON.parse(gitlab(result, stage)) as Record<string, unknown>[];
        expect(issues).toHaveLength(result.findings.length);
        for (const issue of issues) {
          expect(issue).toEqual({
            description: expect.any(String),
            check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
            fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
            severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
            location: {
              path: expect.any(String),
              lines: { begin: expect.any(Number), end: expect.any(Number) },
            },
          });
        }
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
      }),
    );
  });

  test('a finding keeps its name when lines are put above it', () => {
    const [said] = fc.sample(findings, { numRuns: 1, seed: 1 });
    if (said === undefined) throw new Error('nothing was made');
    const at = (line: number) => ({ file: 'kam.yaml', line, column: 1, endLine: line, endColumn: 4 });
    const named = (line: number, text: string): unknown =>
      JSON.parse(gitlab(resultOf([{ ...said, at: at(line) }], text), stage))[0].fingerprint;
    expect(named(3, 'new\nnew\ncompany: A')).toBe(named(1, 'company: A'));
    expect(named(1, 'company: B')).not.toBe(named(1, 'company: A'));
  });
});

/** What the schemas of Ant and of Jenkins ask for together: attributes with their form, children in their order. */
const SCHEMA: Readonly<
  Record<string, { readonly attributes: Readonly<Record<string, RegExp>>; readonly children: RegExp }>
> = {
  testsuites: { attributes: {}, children: /^(testsuite )*$/ },
  testsuite: {
    attributes: {
      name: /^\S(.*\S)?$/,
      package: /^\S+$/,
      id: /^\d+$/,
      timestamp: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
      hostname: /^\S+$/,
      tests: /^\d+$/,
      failures: /^\d+$/,
      errors: /^\d+$/,
      time: /^\d{1,3}$/,
    },
    children: /^properties (testcase )*system-out system-err $/,
  },
  properties: { attributes: {}, children: /^$/ },
  testcase: {
    attributes: { name: /^(\S+( \S+)*)?$/, classname: /^\S+( \S+)*$/, time: /^\d+$/ },
    children: /^(failure )?$/,
  },
  failure: { attributes: { message: /^/, type: /^\S+$/ }, children: /^$/ },
  'system-out': { attributes: {}, children: /^$/ },
  'system-err': { attributes: {}, children: /^$/ },
};

const expectValid = (element: XmlElement): void => {
  const schema = SCHEMA[element.name];
  if (schema === undefined) throw new Error(`<${element.name}> is in no schema`);
  expect(Object.keys(element.attributes)).toEqual(Object.keys(schema.attributes));
  for (const [name, form] of Object.entries(schema.attributes))
    expect(element.attributes[name]).toMatch(form);
  expect(element.children.map(({ name }) => `${name} `).join('')).toMatch(schema.children);
  element.children.forEach(expectValid);
};

describe('JUnit', () => {
  test('fits the schemas of Ant and Jenkins, whatever is found', () => {
    fc.assert(
      fc.property(results, (result) => {
        const root = readXml(junit(result, stage));
        expectValid(root);
        for (const [id, suite] of root.children.entries()) {
          const cases = suite.children.filter(({ name }) => name === 'testcase');
          const failed = cases.filter(({ children }) => children.length > 0);
          expect(suite.attributes).toMatchObject({
            id: String(id),
            tests: String(cases.length),
            failures: String(failed.length),
          });
        }
      }),
    );
  });

  test('what does not fail the check is no failed test', () => {
    const failed = (result: Result, failing?: (typeof SEVERITIES)[number][]): number =>
      readXml(junit(result, { ...stage, ...(failing && { failing }) })).children.reduce(
        (sum, { attributes }) => sum + Number(attributes['failures']),
        0,
      );
    fc.assert(
      fc.property(results, (result) => {
        const errors = result.findings.filter(({ finding }) => finding.severity === 'error').length;
        expect(failed(result)).toBe(errors);
        expect(failed(result, [...SEVERITIES])).toBe(result.findings.length);
        expect(failed(result, [])).toBe(0);
      }),
    );
  });
});

test('without findings every document is valid, and says what was checked', () => {
  expect(JSON.parse(gitlab(resultOf([]), stage))).toEqual([]);
  expect(JSON.parse(sarif(resultOf([]), stage))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
  const root = readXml(junit(resultOf([]), stage));
  expectValid(root);
  expect(root.children.map(({ attributes }) => [attributes['name'], attributes['tests']])).toEqual([
    ['clients/acme', '1'],
    ['clients/clean', '1'],
  ]);
});
