import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editScalar, locate, readDocument } from '../../src/source/document.ts';
import type { Path } from '../../src/value/finding.ts';

const MD = 'clients/acme/9-action-plan.md';

const LINES = [
  '---',
  '# a question',
  'имя: Газмаш АД',
  'empty:',
  'emoji: 😀 宽 # twice as wide',
  'quoted: "a: b"',
  'text: |',
  '  first',
  '  second',
  'tasks:',
  '  - id: pilot',
  '    owner:\tivan',
  '    for: [ revenue, contract ]',
  '  - last',
  '---',
  'body',
];

/** What a place underlines, read back from the text as an editor counts. */
const underlined = (text: string, keys: Path, part?: 'key' | 'value'): string => {
  const { line, column, endLine, endColumn } = locate(MD, text, keys, part);
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const shown = lines.slice(line - 1, endLine ?? line);
  const last = (shown.at(-1) ?? '').slice(0, (endColumn ?? column) - 1);
  shown[shown.length - 1] = last;
  shown[0] = (shown[0] ?? '').slice(column - 1);
  return `${line}: ${shown.join('\n')}`;
};

const CASES: readonly (readonly [Path, string, ('key' | 'value')?])[] = [
  [['имя'], '3: Газмаш АД'],
  [['имя'], '3: имя', 'key'],
  [['empty'], '4: empty'],
  [['quoted'], '6: "a: b"'],
  [['text'], '7: |\n  first\n  second'],
  [['tasks'], '11: - id: pilot'],
  [['tasks'], '10: tasks', 'key'],
  [['tasks', 0], '11: id: pilot'],
  [['tasks', 0, 'owner'], '12: ivan'],
  [['tasks', 0, 'for', 1], '13: contract'],
  [['tasks', 1], '14: last'],
  [['tasks', 0, 'due'], '11: id: pilot'],
  [['tasks', 7], '10: tasks'],
  [['tasks', 1, 'deeper', 'still'], '14: last'],
  [['имя', 'deeper'], '3: имя'],
  [['absent'], '1: '],
  [[], '1: '],
];

describe.each([
  ['LF', LINES.join('\n')],
  ['CRLF', LINES.join('\r\n')],
  ['a byte order mark', `\ufeff${LINES.join('\n')}`],
])('places in a file with %s', (_what, text) => {
  test.each(CASES.map(([keys, expected, part]) => ({ keys, expected, part })))(
    '$keys is $expected',
    ({ keys, expected, part }) => expect(underlined(text, keys, part)).toBe(expected),
  );

  test('columns are UTF-16 units', () => {
    expect(locate(MD, text, ['emoji'])).toMatchObject({ line: 5, column: 8, endColumn: 12 });
    expect(readDocument(MD, text).findings[0]?.at).toMatchObject({ line: 5, column: 8, endColumn: 28 });
  });
});

test('the first line of a YAML file after a byte order mark', () => {
  expect(locate('kam.yaml', '\ufeffa: b\n', ['a'])).toMatchObject({ line: 1, column: 4, endColumn: 5 });
});

describe('one scalar replaced where it stands', () => {
  const edited = (text: string, keys: Path, value: string): string | undefined => {
    const edit = editScalar('kam.yaml', text, keys, value);
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };

  test.each([
    ['a: 1 # why\nb: 2\n', ['a'], 'x y', 'a: x y # why\nb: 2\n'],
    ['a:\nb: 2\n', ['a'], '1', 'a: 1\nb: 2\n'],
    ['a: # ask\nb: 2\n', ['a'], '1', 'a: 1 # ask\nb: 2\n'],
    ['a: |\n  x\n  y\nb: 2\n', ['a'], 'z', 'a: z\nb: 2\n'],
    ['l:\r\n  - a\r\n  -\r\n', ['l', 1], 'b', 'l:\r\n  - a\r\n  - b\r\n'],
    ['a: 1\n', ['a'], 'x: y', 'a: "x: y"\n'],
    ['a: 1\n', ['a'], '@x', 'a: "@x"\n'],
    ['a: [x, y]\n', ['a', 0], 'p, q', 'a: ["p, q", y]\n'],
    ['a: 1\n', ['a'], ' padded', 'a: " padded"\n'],
  ] as [string, Path, string, string][])('%j at %j becomes %j', (text, keys, value, expected) => {
    expect(edited(text, keys, value)).toBe(expected);
  });

  test('nothing where no scalar stands', () => {
    expect(edited('a:\n  b: 1\n', ['a'], 'x')).toBeUndefined();
    expect(edited('a: 1\n', ['b'], 'x')).toBeUndefined();
  });

  test('whatever is written is read back, and no other value changes', () => {
    const text = '# head\nfirst: 1\nlist:\n  - x # note\n  - y\nlast: "q"\n';
    const keys = fc.constantFrom<Path[]>(['first'], ['list', 0], ['list', 1], ['last']);
    fc.assert(
      fc.property(keys, fc.string({ unit: 'binary', maxLength: 20 }), (path, value) => {
        const after = edited(text, path, value);
        if (after === undefined) return;
        const expected = JSON.parse(JSON.stringify(readDocument('kam.yaml', text).data));
        if (path.length === 1) expected[String(path[0])] = value;
        else expected.list[Number(path[1])] = value;
        expect(JSON.parse(JSON.stringify(readDocument('kam.yaml', after).data))).toEqual(expected);
      }),
    );
  });
});
