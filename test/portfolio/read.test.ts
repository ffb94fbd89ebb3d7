import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { actionPlan } from '../../src/portfolio/sections/action-plan.ts';
import { buying } from '../../src/portfolio/sections/buying.ts';
import { general } from '../../src/portfolio/sections/general.ts';
import { products } from '../../src/portfolio/sections/products.ts';
import { stakeholders } from '../../src/portfolio/sections/stakeholders.ts';
import type { Args, Finding, Path } from '../../src/value/finding.ts';
import { read } from './reading.ts';

const brief = ({ rule, at, args, fix }: Finding): unknown => ({
  rule,
  path: 'path' in at ? at.path : at,
  ...('path' in at && at.part !== undefined ? { part: at.part } : {}),
  args,
  ...(fix === undefined ? {} : { fix: [fix.edits[0]?.text, fix.safe] }),
});

const ID = 'id: c-1\nname: Acme\n';

type Case = [
  rule: string,
  schema: z.ZodType,
  yaml: string,
  path: Path,
  args: Args,
  fix?: readonly [text: string, safe: boolean],
];

describe('what a schema refuses becomes findings', () => {
  test.each<Case>([
    [
      'unknown-key',
      general.schema,
      `${ID}industy: pumps`,
      ['industy'],
      { key: 'industy', typed: 'industy', near: 'industry' },
      ['industry', false],
    ],
    ['missing', actionPlan.schema, 'tasks:\n  - id: a', ['tasks', 0, 'what'], { key: 'what' }],
    [
      'not-money',
      products.schema,
      'budget:\n  bolts: about a million (asked x)',
      ['budget', 'bolts'],
      { typed: 'about a million' },
    ],
    [
      'ambiguous-money',
      products.schema,
      'budget:\n  bolts: 1.400 EUR',
      ['budget', 'bolts'],
      { typed: '1.400 EUR' },
    ],
    ['not-a-number', general.schema, `${ID}employees: many`, ['employees'], { typed: 'many' }],
    [
      'local-date',
      actionPlan.schema,
      'tasks:\n  - id: a\n    what: b\n    due: 29.11.2026',
      ['tasks', 0, 'due'],
      { iso: '2026-11-29' },
      ['2026-11-29', true],
    ],
    [
      'local-date',
      general.schema,
      `${ID}founded: 5.1987 (public site)`,
      ['founded'],
      { iso: '1987-05', typed: '5.1987' },
      ['1987-05 (public site)', true],
    ],
    [
      'no-such-day',
      actionPlan.schema,
      'tasks:\n  - id: a\n    what: b\n    due: 2026-02-30',
      ['tasks', 0, 'due'],
      { typed: '2026-02-30' },
    ],
    [
      'not-one-of',
      stakeholders.schema,
      'people:\n  - id: a\n    name: A\n    attitude: netural (observed ivan)',
      ['people', 0, 'attitude'],
      { typed: 'netural', near: 'neutral' },
      ['neutral (observed ivan)', false],
    ],
    [
      'not-an-id',
      buying.schema,
      'deals:\n  - id: Сделка\n    what: b',
      ['deals', 0, 'id'],
      { typed: 'Сделка', near: 'sdelka' },
      ['sdelka', false],
    ],
    [
      'not-an-id',
      products.schema,
      'budget:\n  Болты: 5k',
      ['budget', 'Болты'],
      { typed: 'Болты' },
      ['bolty', false],
    ],
    [
      'unknown-key',
      general.schema,
      `${ID}Industry: pumps`,
      ['Industry'],
      { typed: 'Industry', near: 'industry' },
      ['industry', true],
    ],
    [
      'not-one-of',
      stakeholders.schema,
      'people:\n  - id: a\n    name: A\n    attitude: Neutral (observed ivan)',
      ['people', 0, 'attitude'],
      { typed: 'Neutral', near: 'neutral' },
      ['neutral (observed ivan)', true],
    ],
    [
      'same-id',
      actionPlan.schema,
      'tasks:\n  - id: a\n    what: b\n  - id: a\n    what: c',
      ['tasks', 1, 'id'],
      { typed: 'a' },
    ],
    ['expected-list', general.schema, `${ID}units:\n  ruse: Plant`, ['units'], { key: 'units' }],
    ['expected-list', general.schema, `${ID}aliases:\n  a: b`, ['aliases'], { key: 'aliases' }],
    ['expected-map', general.schema, `${ID}key: reference`, ['key'], { typed: 'reference' }],
    ['expected-text', general.schema, `${ID}territory:\n  north: Ruse`, ['territory'], { key: 'territory' }],
    ['expected-text', general.schema, `${ID}industry:\n  a: b`, ['industry'], { key: 'industry' }],
    [
      'bad-source',
      general.schema,
      `${ID}industry: pumps (asked ivan 12.09.2026)`,
      ['industry'],
      { word: '12.09.2026', iso: '2026-09-12' },
      ['pumps (asked ivan 2026-09-12)', true],
    ],
    [
      'bad-source',
      general.schema,
      `${ID}source: heard it somewhere`,
      ['source'],
      { word: 'heard it somewhere' },
    ],
    [
      'not-a-duration',
      buying.schema,
      'contracts:\n  - id: a\n    what: b\n    notice: long',
      ['contracts', 0, 'notice'],
      {},
    ],
  ])('%s %#', (rule, schema, yaml, path, args, fix) => {
    const { findings } = read(schema, yaml);
    expect(findings.map(brief)).toMatchObject([{ rule: `format/${rule}`, path, args, ...(fix && { fix }) }]);
    if (fix === undefined) expect(findings[0]?.fix).toBeUndefined();
  });

  test('an unknown key says the known ones, and points at the key', () => {
    const [finding] = read(general.schema, `${ID}zzz: 1`).findings;
    expect(finding?.at).toMatchObject({ part: 'key' });
    expect(finding?.args['allowed']).toContain('industry');
    expect(finding?.args['near']).toBeUndefined();
  });
});

describe('what is wrong is left out, the rest is read', () => {
  test('one bad date costs the date, a broken item costs the item', () => {
    const { data, findings } = read(
      actionPlan.schema,
      'tasks:\n  - id: a\n    what: A\n    due: soon\n  - what: no id\n  - id: c\n    what: C\n    due: 2027-01-01',
    );
    expect(data?.tasks?.map(({ id, due }) => [id, due])).toEqual([
      ['a', undefined],
      ['c', '2027-01-01'],
    ]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['format/missing', 'format/not-a-date']);
  });

  test('a wrong required value is one finding, not also a missing one', () => {
    const { data, findings } = read(
      buying.schema,
      'deals:\n  - id: X Y\n    what: b\n  - id: ok\n    what: c',
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['format/not-an-id']);
    expect(data?.deals?.map(({ id }) => id)).toEqual(['ok']);
  });

  test('positions in the data lead back to positions in the file', () => {
    const { data, inFile } = read(actionPlan.schema, 'tasks:\n  -\n  - what: no id\n  - id: c\n    what: C');
    expect(data?.tasks?.[0]?.id).toBe('c');
    expect(inFile?.(['tasks', 0, 'due'])).toEqual(['tasks', 2, 'due']);
  });

  test('nothing moved where nothing was left out', () => {
    expect(read(actionPlan.schema, 'tasks:\n  - id: c\n    what: C').inFile).toBeUndefined();
  });

  test('a file of another kind has no data', () => {
    expect(read(actionPlan.schema, '- a\n- b')).toMatchObject({
      findings: [{ rule: 'format/expected-map', at: { path: [] } }],
    });
    expect(read(actionPlan.schema, '- a\n- b').data).toBeUndefined();
  });

  test('a file that cannot be parsed has no format findings', () => {
    expect(read(general.schema, 'id: &a x\n<<<<<<< HEAD\n')).toEqual({ findings: [] });
  });

  test('hostile size: at most a hundred findings, and an end', () => {
    const keys = Array.from({ length: 5000 }, (_, n) => `key-${n}: x`).join('\n');
    expect(read(actionPlan.schema, keys).findings).toHaveLength(100);
  });
});
