import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopted, type Gaps } from '../../src/intake/adopt.ts';
import type { Proposed } from '../../src/intake/catalogue.ts';

const entry = (id: string, ...names: readonly string[]): Proposed => ({ id, names, lines: 1 });
const gaps = (channels: readonly Proposed[], more: Partial<Gaps> = {}): Gaps => ({
  channels,
  team: [],
  products: [],
  ...more,
});
const OEM = gaps([entry('oem', 'OEM: «makers»', 'O.E.M.')]);
const ITEM = "- id: oem\n    name: 'OEM: «makers»'\n    aliases:\n      - O.E.M.\n";

const BEFORE = '# ours\nkam: 1\ncompany: Meridian   # since 1999\n';

describe('new entries of kam.yaml', () => {
  test.each([
    ['a list that is not there', BEFORE, `${BEFORE}\nchannels:\n  ${ITEM}`],
    ['no last line end', BEFORE.trimEnd(), `${BEFORE}\nchannels:\n  ${ITEM}`.trimEnd()],
    [
      'an empty list with comments',
      `channels:   # how we sell\n  # none yet\n\n${BEFORE}`,
      `channels:   # how we sell\n  ${ITEM}  # none yet\n\n${BEFORE}`,
    ],
    [
      'a list that goes on; comments behind it belong to what comes',
      `channels:\n  - id: retail\n    # shops\n    name: Retail\n\n# Who works here.\nteam:\n  - id: maria\n    name: Maria\n`,
      `channels:\n  - id: retail\n    # shops\n    name: Retail\n  ${ITEM}\n# Who works here.\nteam:\n  - id: maria\n    name: Maria\n`,
    ],
    [
      'no indent',
      `channels:\n- id: retail\n${BEFORE}`,
      `channels:\n- id: retail\n${ITEM.replaceAll('\n  ', '\n')}${BEFORE}`,
    ],
    [
      'more indent',
      `channels:\n    - id: retail\n      name: R\n`,
      `channels:\n    - id: retail\n      name: R\n    ${ITEM.replaceAll('\n  ', '\n    ')}`,
    ],
    [
      'the last line of the file',
      'channels:\n  - id: retail',
      `channels:\n  - id: retail\n  ${ITEM.trimEnd()}`,
    ],
  ])('%s', (_what, before, after) => {
    expect(adopted(before, OEM)).toBe(after);
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(adopted(windows(before), OEM)).toBe(windows(after));
  });

  test.each([
    ['a list in brackets', 'channels: [retail]\n'],
    ['an empty list in brackets', 'channels: []\n'],
    ['a map', 'channels:\n  retail: Retail\n'],
    ['a key in quotes', '"channels":\n  - id: retail\n'],
    [
      'a text that goes on with what looks like a comment',
      'channels:\n  - id: a\n    name: |\n      x\n      # y\n',
    ],
  ])('%s is left to people', (_what, text) => {
    expect(adopted(text, OEM)).toBeUndefined();
  });

  test('all three lists at once', () => {
    const all = gaps([entry('oem', 'OEM')], {
      team: [entry('ivan', 'Ivan')],
      products: [entry('bolts', 'Bolts')],
    });
    expect(adopted('products:\n  - id: nuts\nkam: 1\n', all)).toBe(
      'products:\n  - id: nuts\n  - id: bolts\n    name: Bolts\nkam: 1\n\nchannels:\n  - id: oem\n    name: OEM\n\nteam:\n  - id: ivan\n    name: Ivan\n',
    );
  });

  test('nothing to add leaves all as it is', () => {
    expect(adopted(BEFORE, gaps([]))).toBe(BEFORE);
  });
});

const comment = fc.constantFrom('', '# words: and - marks', '  # indented', '    # deeper');
const items = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b-2', 'c'), comment)
    .map(([id, said]) => `- id: ${id}\n${said === '' ? '' : `${said}\n`}`),
  { maxLength: 3 },
);
const list = (key: string) =>
  fc.tuple(comment, fc.constantFrom('', '  ', '   '), items).map(([said, indent, all]) => {
    const head = `${key}:${said === '' ? '' : ' # said'}\n`;
    return head + all.map((item) => indent + item).join('');
  });
const texts = fc
  .tuple(fc.shuffledSubarray(['channels', 'team', 'products']), fc.infiniteStream(comment), fc.boolean())
  .chain(([keys, comments, windows]) =>
    fc.tuple(...keys.map(list)).map((lists) => {
      const text = lists.map((each) => `${each}${comments.next().value}\n\n`).join('');
      return windows ? `kam: 1\n${text}`.replaceAll('\n', '\r\n') : `kam: 1\n${text}`;
    }),
  );

test('what was there stays there, line by line and in its order', () => {
  fc.assert(
    fc.property(texts, fc.string({ minLength: 1, maxLength: 12 }), (text, name) => {
      const plain = name.replace(/\s+/g, ' ').trim();
      const all = gaps([entry('new-1', plain === '' ? 'x' : plain)], { products: [entry('new-2', 'Ж "1"')] });
      const result = adopted(text, all);
      if (result === undefined) return;
      const kept = result.split('\n');
      for (const line of text.split('\n')) {
        const at = kept.indexOf(line);
        expect(at).toBeGreaterThanOrEqual(0);
        kept.splice(0, at + 1);
      }
      expect(result.includes('\r\n')).toBe(text.includes('\r\n'));
      expect(/[^\r]\n/.test(result)).toBe(/[^\r]\n/.test(text));
    }),
  );
});

test('lists in lines can always be added to', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(adopted(text, OEM)).toBeDefined();
    }),
  );
});
