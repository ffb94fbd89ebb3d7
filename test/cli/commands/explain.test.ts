import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'kam-explain-'));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

const kam = async (line: readonly string[], env: Record<string, string> = {}) => {
  let [out, err] = ['', ''];
  const exit = await main(['node', 'kam', 'explain', ...line], {
    env,
    cwd: () => top,
    stdin: {},
    stdout: { write: (text) => (out += String(text)) },
    stderr: { write: (text) => (err += String(text)) },
  });
  return { exit, out, err };
};

describe('kam explain', () => {
  test('lists rules by subject, then terms by subject', async () => {
    const { out } = await kam([]);
    expect(out).toMatch(/^action-plan\n(?: {2}action-plan\/.*\n)+/);
    expect(out).toMatch(/\n\nClients\n {2}client-base +Client base\n[\s\S]*\n\nFigures\n/);
  });

  test('finds a term by its words, and shows what it is made of', async () => {
    const { exit, out } = await kam(['share', 'of', 'wallet']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Share of wallet\n {2}also: penetration index/);
    for (const title of ['Formula', 'Limits', 'Set in', 'See it with', 'Source', 'See also'])
      expect(out).toContain(`\n${title}\n  `);
  });

  test('a rule by its id, all rules of a subject', async () => {
    expect((await kam(['wallet/above-100'])).out).toMatch(/^wallet\/above-100 {2}/);
    expect((await kam(['action-plan/no-due', '--format', 'md'])).out).toContain('### action-plan/no-due');
    const subject = (await kam(['yaml'])).out;
    expect(subject).toMatch(/^yaml\n {2}yaml\/anchor/);
    expect(subject).not.toContain('action-plan/');
  });

  test.each([
    ['overdue-tusk', 'kam explain lists all rules and terms'],
    ['overdue-task', 'did you mean "action-plan/overdue-task"?'],
    ['whitespase', 'did you mean "whitespace"?'],
    ['моноклент', 'did you mean "Моноклиент"?'],
  ])('%s is guessed where that can be', async (asked, hint) => {
    const { exit, err } = await kam([asked]);
    expect([exit, err]).toEqual([2, expect.stringContaining(hint)]);
  });

  test('as Markdown: one term, or the whole reference', async () => {
    expect((await kam(['hhi', '--format', 'md'])).out).toMatch(/^### HHI\n\n`hhi` · Herfindahl/);
    const { out } = await kam(['--format', 'md']);
    expect(out).toContain('# Rules of the check');
    expect(out).toContain('\n# Terms of key account management\n');
  }, 60_000);

  test('speaks the language asked for, else the portfolio’s with its limits, else the environment’s', async () => {
    const russian = { LANG: 'ru_RU.UTF-8' };
    expect((await kam(['hhi'], russian)).out).toContain('индекс Херфиндаля');
    const file = join(top, 'kam.yaml');
    await writeFile(
      file,
      'kam: 1\ncompany: X\ncurrency: EUR\nlanguage: bg\nthresholds:\n  mono: 66%\n  key: [\n',
    );
    expect((await kam(['hhi'], russian)).exit).toBe(0);
    await writeFile(file, 'kam: 1\ncompany: X\ncurrency: EUR\nlanguage: bg\nthresholds:\n  mono: 66%\n');
    expect((await kam(['mono-client'], russian)).out).toMatch(/Повече от 66\s% от дохода\./);
    expect((await kam(['mono-client', '--lang', 'en'], russian)).out).toContain(
      'More than 66% of the income.',
    );
    await rm(file);
  });
});
