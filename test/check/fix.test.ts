import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { BASE, general } from '../../src/check/example.ts';
import { mend } from '../../src/check/mend.ts';
import { openExample, openTree } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Finding } from '../../src/value/finding.ts';

const words = await loadWords('en');
const GENERAL = 'clients/acme/1-general.md';
const PRODUCTS = 'clients/acme/4-products.md';
const PLAN = 'clients/acme/9-action-plan.md';

const look = async (input: Parameters<typeof check>[0]): Promise<Finding[]> =>
  (await check(input, words)).findings.map(({ finding }) => finding);

const mendExample = async (example: Example, unsafe = true, inFile = (_file: string) => true) => {
  const { findings, changes, input } = await mend(
    await openExample(example),
    { unsafe, inFile },
    openTree,
    look,
  );
  return {
    mended: findings.map(({ rule }) => rule).sort(),
    texts: Object.fromEntries(
      changes.map((each) => [each.path, each.kind === 'write' ? each.text : each.kind]),
    ),
    left: (await look(input)).map(({ rule }) => rule),
  };
};

/** The rules whose bad example can be mended, and whether that is certain. */
const FIXES: Record<string, 'safe' | 'unsafe'> = {};

describe('every rule that offers a fix', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, { bad }) => {
    const found = (await look(await openExample(bad))).filter(({ rule }) => rule === id);
    const fixes = found.flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) return;
    FIXES[id] = fixes.every(({ safe }) => safe) ? 'safe' : 'unsafe';
    const { mended, left } = await mendExample(bad);
    expect(mended).toContain(id);
    expect(left).not.toContain(id);
    if (FIXES[id] === 'unsafe') expect((await mendExample(bad, false)).mended).not.toContain(id);
  });

  test('these rules have one', () => {
    expect(FIXES).toMatchObject({
      'action-plan/unknown-owner': 'unsafe',
      'clients/unknown-channel': 'unsafe',
      'clients/unknown-owner': 'unsafe',
      'clients/unknown-parent': 'unsafe',
      'format/local-date': 'safe',
      'format/not-a-duration': 'safe',
      'format/not-an-id': 'unsafe',
      'format/not-one-of': 'unsafe',
      'format/unknown-key': 'unsafe',
      'people/unknown-person': 'unsafe',
      'products/unknown-product': 'unsafe',
      'rates/fixed': 'safe',
      'rates/unknown-column': 'unsafe',
      'references/unknown': 'unsafe',
      'register/unknown-column': 'unsafe',
      'team/unknown-member': 'unsafe',
      'yaml/anchor': 'unsafe',
      'yaml/comment-cuts-value': 'unsafe',
      'yaml/syntax': 'unsafe',
      'yaml/tag': 'safe',
    });
  });
});

const task = (id: string, due: string, owner = 'ivan') =>
  `  - id: ${id}   # the ${id}\n    what: "Call: ${id}"\n    due: ${due}\n    owner: ${owner}\n`;

describe('a fix', () => {
  test('of one makes way for the next', async () => {
    const text = `---\ntasks:\n${task('pilot', '28.02.2027').replace('"Call: pilot"', 'Call: pilot')}---\n`;
    const { mended, texts } = await mendExample({ [PLAN]: text });
    expect(mended).toEqual(['format/local-date', 'yaml/syntax']);
    expect(texts).toEqual({ [PLAN]: `---\ntasks:\n${task('pilot', '2027-02-28')}---\n` });
  });

  test('keeps the source of a fact, its quotes, and the name of a person in it', async () => {
    const text = (product: string, who: string) =>
      `---\nbudget:\n  ${product}: "900k EUR (asked ${who} 2026-09-12)" # yearly\n---\n`;
    const people = {
      'clients/acme/3-stakeholders.md': '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n---\n',
    };
    const { texts } = await mendExample({ ...people, [PRODUCTS]: text('bolt', 'georgi-ilev') });
    expect(texts).toEqual({ [PRODUCTS]: text('bolts', 'georgi-iliev') });
  });

  test('of a source that stands once for a block is made there', async () => {
    const block = (who: string) =>
      general(`units:\n  - id: ruse\n    source: asked ${who}\n    makes: pumps\n`);
    const { texts } = await mendExample({ [GENERAL]: block('ivn') });
    expect(texts).toEqual({ [GENERAL]: block('ivan') });
  });

  test('of a channel is made at all its clients, in registers too', async () => {
    const register = (channel: string) =>
      `\ufeffid;name;channel\r\nc-2m8x4t;"Vidin; Pumps";${channel}\r\nc-2m8x4v;Beta;"${channel}"\r\n`;
    const { mended, texts } = await mendExample({
      'clients.csv': register('oen'),
      [GENERAL]: general('').replace('channel: oem', 'channel: oen'),
    });
    expect(mended).toEqual(['clients/unknown-channel']);
    expect(texts).toEqual({
      'clients.csv': register('oem').replace('"oem"', 'oem'),
      [GENERAL]: general(''),
    });
  });

  test('is made in the wanted files alone', async () => {
    const other = 'clients/beta/1-general.md';
    const wrong = {
      [GENERAL]: general('deputy: mria\n'),
      [other]: general('deputy: mria\n').replace('c-7k3m9q', 'c-2m8x4t'),
    };
    const { texts } = await mendExample(wrong, true, (file) => file.startsWith('clients/beta/'));
    expect(Object.keys(texts)).toEqual([other]);
  });

  test('leaves a register in another encoding, and an ambiguous name, alone', async () => {
    const latin = Uint8Array.from('id;name;owner\nc-2m8x4t;\u00cf\u00ee\u00ec\u00ef\u00e8;ivn\n', (char) =>
      char.charCodeAt(0),
    );
    const twice = general('industry: ivn (asked ivn)\n');
    const { texts } = await mendExample({ 'clients.csv': latin, [GENERAL]: twice });
    expect(texts).toEqual({});
  });

  test('never gives a map two keys of one name', async () => {
    const both = general('industy: pumps\nindustry: burners\n');
    expect((await mendExample({ [GENERAL]: both })).texts).toEqual({});
  });
});

/** Slips, each with what stands there when it is mended. */
const SLIPS = [
  ['due: 28.02.2027', 'due: 2027-02-28'],
  ["due: '28.02.2027'", "due: '2027-02-28'"],
  ['owner: ivn', 'owner: ivan'],
  ['ownr: ivan', 'owner: ivan'],
  ['Result: sent', 'result: sent'],
  ['joint: true   # with them', 'joint: yes   # with them'],
  ['with: { ivn: leads }', 'with: { ivan: leads }'],
] as const;

/** Lines that are right in any layout. */
const RIGHT = [
  '    # ясно: 試験 👍',
  '    could_fail: "x: #y"',
  '    result: > \n      long\n\n      text',
  '',
];

describe('property: mending changes the lines it means to, and no others', () => {
  test('comments, order, quotes, line ends and prose stay', async () => {
    const slip = fc.constantFrom(...SLIPS);
    const item = fc.record({ slip, before: fc.subarray(RIGHT, { maxLength: 2 }), quoted: fc.boolean() });
    const layout = fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
      eol: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
      prose: fc.constantFrom('', '\nWe met: ivn, 28.02.2027\n'),
    });
    await fc.assert(
      fc.asyncProperty(layout, async ({ items, eol, mark, prose }) => {
        const file = (side: 0 | 1) => {
          const lines = items.flatMap(({ slip: both, before, quoted }, at) => [
            `  - id: t-${at}`,
            `    what: ${quoted ? '"Call"  ' : "'Call'"}`,
            ...before.filter((line) => !(line.includes('result') && /result/i.test(both[0]))),
            `    ${both[side]}`,
          ]);
          return `${mark}---\n# plan\ntasks:\n${lines.join('\n')}\n---\n${prose}`.replaceAll('\n', eol);
        };
        const { texts } = await mendExample({ [PLAN]: file(0) });
        expect(texts[PLAN]).toBe(file(1));
      }),
      { numRuns: 60 },
    );
  });

  test('safe fixes of a settled portfolio are none, and mending twice is mending once', async () => {
    expect((await mendExample(BASE, true)).texts).toEqual({});
    const once = await mendExample({ [PLAN]: `---\ntasks:\n${task('a', '1.2.2027', 'ivn')}---\n` });
    expect((await mendExample(once.texts)).texts).toEqual({});
  });
});
