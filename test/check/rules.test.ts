import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { openExample } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

/** A dependence and the lack of an answer to it come together. */
const TOGETHER = ['concentration/critical', 'concentration/mono', 'concentration/no-answer'];

/** What is found in an example; every dossier of them has open questions, so these count only on their own page. */
const foundIn = async (example: Example, id: string): Promise<string[]> => {
  const { findings } = await check(await openExample(example), words);
  const aside = ['questions/open', ...(TOGETHER.includes(id) ? TOGETHER : [])];
  return findings
    .filter(({ finding }) => finding.rule === id || !aside.includes(finding.rule))
    .map(({ finding }) => finding.rule);
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('its bad example yields it alone', async () => {
    expect(await foundIn(rule.bad, id)).toEqual([id]);
  });

  test.skipIf(id === 'questions/open')('its good example yields nothing', async () => {
    expect(await foundIn(rule.good, id)).toEqual([]);
  });
});
