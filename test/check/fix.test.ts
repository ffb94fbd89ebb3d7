import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { EXAMPLE_DAY, general } from '../../src/check/example.ts';
import { mend } from '../../src/check/mend.ts';
import { openExample, openTree } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Finding } from '../../src/value/finding.ts';

const words = await loadWords('en');
const GENERAL = 'clients/acme/1-general.md';
const PLAN = 'clients/acme/9-action-plan.md';

const mendExample = async (example: Example, unsafe = true, inFile = (_file: string) => true) => {
  const look = async (input: Parameters<typeof check>[0]): Promise<Finding[]> =>
    (await check(input, words)).findings.map(({ finding }) => finding);
  const { findings, changes, input } = await mend(
    await openExample(example),
    { unsafe, inFile },
    openTree,
    look,
  );
  const texts = Object.fromEntries(
    changes.map((each) => [each.path, each.kind === 'write' ? each.text : '']),
  );
  return {
    mended: findings.map(({ rule }) => rule),
    texts,
    left: (await look(input)).map(({ rule }) => rule),
  };
};

describe('every rule that offers a fix', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, { bad }) => {
    const found = (await check(await openExample(bad), words)).findings.filter(
      ({ finding }) => finding.rule === id,
    );
    if (!found.some(({ finding }) => finding.fix !== undefined)) return;
    const { mended, left } = await mendExample(bad);
    expect(mended).toContain(id);
    expect(left).not.toContain(id);
  });
});
