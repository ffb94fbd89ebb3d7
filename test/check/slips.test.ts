import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { general } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');
const FILE = 'clients/acme/1-general.md';
/** The line on which the examples begin. */
const FIRST = general('').split('\n').length - 1;

const said = async (lines: string): Promise<string[]> => {
  const { findings } = await check(await openExample({ [FILE]: general(`${lines}\n`) }), words);
  return findings
    .filter(({ finding }) => finding.rule === 'yaml/syntax')
    .map(({ at, message }) => `${at.line - FIRST} ${message}`);
};

describe('what cannot be read is said in the words of who typed it', () => {
  test.each([
    ['a colon in a text', 'note: Pilot: line 2', /^0 a second colon/],
    ['two more colons', 'note: a: b: c', /^0 a second colon/],
    ['a tab', 'units:\n\t- id: a', /^1 a tab cannot indent/],
    ['a line too far to the right', 'industry: pumps\n  territory: north', /^1 this line is not indented/],
    ['a line too far to the left', 'units:\n  - id: a\n   name: b', /^2 this line is not indented/],
    ['an open quote', 'industry: "pumps', /^0 a quote is opened/],
    ['an apostrophe between single quotes', "industry: 'it's fine'", /^0 the text ends at its second quote/],
    ['words behind a quote', 'industry: "pumps" and burners', /^0 the text ends at its second quote/],
    ['a backslash', 'industry: "C:\\dir"', /^0 between double quotes/],
    ['an open bracket', 'aliases: [a, b', /^0 a bracket is opened/],
    ['an open brace', 'aliases: {a: b', /^0 a bracket is opened/],
    ['no colon', 'industry pumps', /^0 there is no "name: value" here/],
    ['no space behind the colon', 'industry:pumps', /^0 there is no "name: value" here/],
    ['a sign at the beginning', 'industry: @pumps', /^0 a text cannot begin with this sign/],
    ['a percent sign at the beginning', 'industry: %', /^0 a text cannot begin with this sign/],
    ['a list beside its name', 'aliases: - a', /^0 the items of a list/],
    ['an item among facts', 'units:\n  id: a\n  - b', /^2 a list item stands among facts/],
    ['a text beside its sign', 'industry: | pumps\n  and burners', /^0 behind \| or >/],
  ])('%s', async (_what, lines, expected) => {
    const [first, ...echoes] = await said(lines);
    expect(first).toMatch(expected);
    // Whatever follows from the first slip is said in words too.
    for (const each of [first, ...echoes]) expect(each).not.toContain('cannot be read as facts');
  });
});
