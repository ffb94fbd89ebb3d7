import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/check/rule.ts';
import { sayFindings } from '../../../src/check/say.ts';
import { shows } from '../../../src/check/show/index.ts';
import { unpainted } from '../../../src/check/show/paint.ts';
import type { Result } from '../../../src/check/show/result.ts';
import { loadWords } from '../../../src/locale/index.ts';
import type { Finding } from '../../../src/value/finding.ts';

const words = await loadWords('en');

const page = (id: string, severity: Rule['severity'], says: string, more: Partial<Rule> = {}): Rule => ({
  id,
  severity,
  scope: 'read',
  says: { id, en: says },
  why: { id: `${id}-why`, en: '' },
  bad: {},
  good: {},
  ...(more as object),
});

const RULES = [
  page('action-plan/unknown-owner', 'error', '"{typed}" is not in the team'),
  page('clients/twice', 'warning', '{name} and {other} have the same tax number\nand 100%: one, two'),
  page('concentration/critical', 'warning', '{name} brings {share} of the income', {
    kinds: { share: 'share' },
  }),
  page('questions/open', 'hint', '{n} open questions', {
    folded: { id: 'f', en: '{n} open questions in {places} {places|dossier|dossiers}: kam report {client}' },
  }),
  page('yaml/comment-cuts-value', 'hint', 'cut'),
  page('file/empty', 'hint', 'the file is empty'),
];

const PLAN = 'clients/acme/9-action-plan.md';
const TEXT = '---\r\ntasks:\r\n  - id: пилот 試験\t # x\r\n    owner: ivn\r\n    due: 2026-12-15\r\n---\r\n';
const team = ['ivan', 'maria', 'petya', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];

const hint = (rule: string, file: string, line: number, args = {}): Finding => ({
  rule,
  severity: 'hint',
  at: { file, line, column: 1 },
  args,
});

const FINDINGS: Finding[] = [
  {
    rule: 'action-plan/unknown-owner',
    severity: 'error',
    at: { file: PLAN, line: 4, column: 12, endLine: 4, endColumn: 15 },
    args: { typed: 'ivn', allowed: team },
  },
  {
    rule: 'clients/twice',
    severity: 'warning',
    at: { file: 'clients.csv', line: 2, column: 10 },
    also: [{ file: PLAN, line: 3, column: 9, endLine: 3, endColumn: 17 }],
    args: { name: 'Acme \u001b[31m', other: '=A%:,' },
  },
  {
    rule: 'concentration/critical',
    severity: 'warning',
    at: { file: 'clients/acme/1-general.md', line: 1, column: 1 },
    args: { name: 'Acme', share: '0.2345' },
    until: '2026-12-01',
  },
  hint('file/empty', PLAN, 1),
  hint('questions/open', PLAN, 1, { n: 3, client: 'acme' }),
  hint('questions/open', 'clients/b/1-general.md', 1, { n: 9, client: 'b' }),
  ...[1, 2, 3, 4].map((line) => hint('yaml/comment-cuts-value', PLAN, line)),
];

const TEXTS = new Map([
  [PLAN, TEXT],
  ['clients.csv', 'id,name\nc-22,"Acme"\n'],
]);

const result = (findings: readonly Finding[]): Result => ({
  today: '2026-11-21',
  dossiers: ['acme', 'b', 'clean'],
  checked: { dossiers: 2, clients: 40, files: 1902 },
  findings: sayFindings(findings, RULES, TEXTS, words),
  elsewhere: 0,
  ignored: 0,
  known: 0,
  texts: TEXTS,
});

const stage = { words, paint: unpainted, screen: { width: 80, unicode: true }, prefix: 'base/' };

describe('a result shown', () => {
  test.each(Object.entries(shows))('%s', async (name, show) => {
    await expect(show(result(FINDINGS), stage)).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test('nothing found', () => {
    const none = { ...result([]), elapsed: '120', elsewhere: 2 };
    expect(shows['pretty']?.(none, stage)).toBe(
      'Checked 2 dossiers (1,902 files) in 120 ms: nothing to mend, 2 findings elsewhere: kam check\n',
    );
    expect(shows['concise']?.(none, stage)).toBe('');
    expect(shows['github']?.(none, stage)).toBe('');
  });

  test('no format lets a control character through', () => {
    for (const show of Object.values(shows))
      expect(show(result(FINDINGS), stage)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('in the narrowest terminal, in ASCII', async () => {
    const narrow = { ...stage, screen: { width: 40, unicode: false } };
    await expect(shows['pretty']?.(result(FINDINGS), narrow)).toMatchFileSnapshot('expected/narrow.txt');
  });
});
