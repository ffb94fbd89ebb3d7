import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFirm, isUnread } from '../../src/check/firm.ts';
import { rules } from '../../src/check/rules/index.ts';

const docs = readFileSync(join(import.meta.dirname, '../../docs/check.md'), 'utf8');
const said = docs.slice(docs.indexOf('## What is never silenced'));

test('the docs name every rule that cannot be silenced', () => {
  const firm = rules.filter(isFirm).map(({ id }) => id);
  expect(firm.length).toBeGreaterThan(20);
  for (const id of firm) expect(said).toMatch(new RegExp(`\`${id}\`|\`${id.split('/')[0]}/\``));
});

test('what only looks odd can be silenced, what was not read cannot', () => {
  const of = (wanted: (rule: (typeof rules)[number]) => boolean): readonly string[] =>
    rules.filter(wanted).map(({ id }) => id);
  expect(of(isUnread)).toEqual(expect.arrayContaining(['yaml/syntax', 'file/not-utf8', 'ledger/unreadable']));
  for (const id of [
    'yaml/comment-cuts-value',
    'register/unknown-column',
    'format/unknown-key',
    'ignore/unused',
  ])
    expect(of(isFirm)).not.toContain(id);
});
