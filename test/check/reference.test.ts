import { describe, expect, test } from 'vitest';
import { rulePage } from '../../src/check/rule-page.ts';
import { rules } from '../../src/check/rules/index.ts';
import { unpainted } from '../../src/check/show/paint.ts';
import { markdownPages, textPage } from '../../src/check/show/rule-pages.ts';
import { titleOf } from '../../src/check/title.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');
const stage = { words, paint: unpainted, screen: { width: 80, unicode: true }, prefix: '' };

describe('the reference of rules', () => {
  // The frames in it are also where the places of all examples are held: renew it with -u, and read the diff.
  test('docs/rules.md is what the rules say', async () => {
    const pages = await Promise.all(rules.map((rule) => rulePage(rule, words)));
    await expect(markdownPages(pages, stage)).toMatchFileSnapshot('../../docs/rules.md');
  });

  test('one page for a terminal', async () => {
    const rule = rules.find(({ id }) => id === 'clients/unknown-channel');
    if (rule === undefined) throw new Error('the rule is gone');
    await expect(textPage(await rulePage(rule, words), stage)).toMatchFileSnapshot('show/expected/page.txt');
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has a title without braces', (_id, rule) => {
    expect(titleOf(rule, words)).toMatch(/^[^{}]{10,}$/);
    expect(words.say(rule.why).length).toBeGreaterThan(40);
  });
});
