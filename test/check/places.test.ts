import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { BASE, general } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');

/** Counts as editors do, without the code under test: lines by `\n`, columns by UTF-16 units, no column for the mark. */
const placeIn = (text: string, typed: string) => {
  const before = text.replace('\ufeff', '').split(typed)[0] ?? '';
  const lines = before.split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return { line: lines.length, column, endLine: lines.length, endColumn: column + typed.length };
};

const placesOf = async (rule: string, example: Example) => {
  const { findings } = await check(await openExample(example), words);
  return findings.filter(({ finding }) => finding.rule === rule).map(({ at: { file: _, ...at } }) => at);
};

const FRONT = general('# вопрос 試験 👍\nterritory:\t"юг\t試"\ndeputy: марья\n').replace('марья', 'nobody-1');

describe('places are those that an editor counts', () => {
  test.each([
    ['LF', FRONT],
    ['CRLF', FRONT.replaceAll('\n', '\r\n')],
    ['a BOM', `\ufeff${FRONT}`],
    ['a BOM and CRLF', `\ufeff${FRONT.replaceAll('\n', '\r\n')}`],
  ])('in a section with %s', async (_what, text) => {
    const found = await placesOf('clients/unknown-owner', { 'clients/acme/1-general.md': text });
    expect(found).toEqual([placeIn(text, 'nobody-1')]);
  });

  test('behind Cyrillic, tabs and wide characters on the same line', async () => {
    const text = '---\ntasks:\n  - { id: p, what: "试\tпилот 👍", owner: ivn, due: 2027-01-01 }\n---\n';
    const found = await placesOf('action-plan/unknown-owner', { 'clients/acme/9-action-plan.md': text });
    expect(found).toEqual([placeIn(text, 'ivn')]);
  });

  test('in a scalar for a list of one, and in a list', async () => {
    for (const aim of ['for: strange', 'for:\n      - strange']) {
      const text = `---\ntasks:\n  - id: p\n    what: Pilot\n    ${aim}\n    owner: ivan\n    due: 2027-01-01\n---\n`;
      const found = await placesOf('references/unknown', { 'clients/acme/9-action-plan.md': text });
      expect(found).toEqual([placeIn(text, 'strange')]);
    }
  });

  test('in a disputed fact, in a block source once, behind a broken item', async () => {
    const text = `---
employees:
  - 400 (public)
  - 420 (asked stranger-one 2026-01-01)
units:
  - name: without an id
  - id: ruse
    source: asked stranger-two
    makes: pumps
    employees: 12
id: c-7k3m9q
name: Acme
owner: ivan
---
`;
    const found = await placesOf('people/unknown-person', { 'clients/acme/1-general.md': text });
    expect(found).toEqual([
      placeIn(text, '420 (asked stranger-one 2026-01-01)'),
      // The source of a block is reported at the first fact that has it from there.
      placeIn(text, 'pumps'),
    ]);
  });

  const register = `id,name,status,channel,owner\nc-2m8x4t,"Видин\r\nПомпи; ""试"" 👍",potential,oem,ivn\n`;

  test.each([
    ['commas', register],
    ['a BOM', `\ufeff${register}`],
    ['semicolons', register.replaceAll(';', '.').replaceAll(',', ';')],
    ['a first line sep=', `sep=;\n${register.replaceAll(';', '.').replaceAll(',', ';')}`],
    ['CRLF', register.replace(/(?<!\r)\n/g, '\r\n')],
    ['columns in capitals and quotes', register.replace('owner', '"Owner"')],
  ])('in a register with %s', async (_what, text) => {
    const found = await placesOf('clients/unknown-owner', { 'clients.csv': text });
    expect(found).toEqual([placeIn(text, 'ivn')]);
  });

  test('in a register that Excel saved as windows-1251', async () => {
    const text = 'id;name;status;channel;owner\nc-2m8x4t;Водоканал Юг;potential;oem;ivn\n';
    const bytes = Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    const found = await placesOf('clients/unknown-owner', { 'clients.csv': bytes });
    expect(found).toEqual([placeIn(text, 'ivn')]);
  });

  test('a key that is missing points at its parent, a file without text at its beginning', async () => {
    const plan = '---\ntasks:\n  - id: p\n    what: Pilot\n    owner: ivan\n---\n';
    const found = await placesOf('action-plan/no-due', { 'clients/acme/9-action-plan.md': plan });
    expect(found).toEqual([placeIn(plan, 'id: p')]);
    const config = await placesOf('ledger/empty', {
      ...BASE,
      'sales/erp/2026-05.csv': 'date,client,revenue\n',
    });
    expect(config).toEqual([{ line: 1, column: 1, endLine: 1, endColumn: 1 }]);
  });
});
