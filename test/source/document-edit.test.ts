import { describe, expect, test } from 'vitest';
import { type DocumentEdit, editDocument, editText, readDocument } from '../../src/source/document.ts';

const set = (at: string, value: never | string | object): DocumentEdit =>
  ({ kind: 'set', at: pathOf(at), value }) as DocumentEdit;
const add = (at: string, item: string | object): DocumentEdit =>
  ({ kind: 'add', at: pathOf(at), item }) as DocumentEdit;
const remove = (at: string): DocumentEdit => ({ kind: 'remove', at: pathOf(at) });
const rename = (at: string, key: string): DocumentEdit => ({ kind: 'rename', at: pathOf(at), key });
const pathOf = (typed: string): (string | number)[] =>
  typed.split('.').map((each) => (/^\d+$/.test(each) ? Number(each) : each));

type Case = readonly [what: string, before: string, edit: DocumentEdit, after: string];

const cases: readonly Case[] = [
  ['a scalar is replaced', 'a: 1 # why\nb: 2\n', set('a', 'x y'), 'a: x y # why\nb: 2\n'],
  ['quotes stay', 'a: \'x\'\nb: "y"\n', set('a', "it's"), "a: 'it''s'\nb: \"y\"\n"],
  ['what needs quotes gets them', 'a: 1\n', set('a', 'x: y'), 'a: "x: y"\n'],
  ['with quotes inside', 'a: 1\n', set('a', '"x": y'), 'a: \'"x": y\'\n'],
  ['an empty key', '# ask\na:\n\nb: 2\n', set('a', '1'), '# ask\na: 1\n\nb: 2\n'],
  ['an empty key with a comment', 'a: # ask\nb: 2\n', set('a', '1'), 'a: "1" # ask\nb: 2\n'],
  ['a literal block', 'a: | # long\n  x\n\n  y\n\nb: 2\n', set('a', 'z'), 'a: "z" # long\n\nb: 2\n'],
  ['a folded block inside', 'm:\n  a: >-\n    x\n    y\n  b: 2\n', set('m.a', 'z'), 'm:\n  a: z\n  b: 2\n'],
  ['Cyrillic and wide keys', 'имя: Газмаш\n宽: 😀\n', set('宽', 'да'), 'имя: Газмаш\n宽: да\n'],
  ['a quoted key', '"a b": 1\n', set('a b', '2'), '"a b": 2\n'],
  ['line ends of Windows', 'a: 1\r\nm:\r\n  b: 2\r\n', set('m.c', '3'), 'a: 1\r\nm:\r\n  b: 2\r\n  c: 3\r\n'],
  ['a byte order mark', '\ufeffa: 1\nb: 2\n', set('c', '3'), '\ufeffa: 1\nb: 2\nc: 3\n'],
  ['no line end at the end', 'a: 1', set('b', '2'), 'a: 1\n\nb: 2'],
  ['a key between empty lines', 'a: 1\n\nb: 2\n', set('c', '3'), 'a: 1\n\nb: 2\n\nc: 3\n'],
  [
    'a key before the comments of what follows',
    'm:\n  a: 1\n\n# about n\nn:\n',
    set('m.b', '2'),
    'm:\n  a: 1\n  b: 2\n\n# about n\nn:\n',
  ],
  [
    'a key before a comment close to what follows',
    'm:\n  a: 1\n# about n\nn: 1\n',
    set('m.b', '2'),
    'm:\n  a: 1\n  b: 2\n# about n\nn: 1\n',
  ],
  [
    'a key behind the remarks of what is above',
    'a:\n#  - id: x\n# Also: y\n\nb: 1\n',
    set('a2', 'v'),
    'a:\n#  - id: x\n# Also: y\n\nb: 1\n\na2: v\n',
  ],
  ['a missing map', 'a: 1\nb: 2\n', set('m.n', '1'), 'a: 1\nb: 2\nm:\n  n: 1\n'],
  ['an empty map', 'm:\n#  x: 1\n\nb: 2\n', set('m.n', '1'), 'm:\n  n: 1\n#  x: 1\n\nb: 2\n'],
  [
    'a list of maps',
    'm:\n\nb: 2\n',
    add('m', { id: 'x', name: 'X' }),
    'm:\n  - id: x\n    name: X\n\nb: 2\n',
  ],
  [
    'an item behind another, apart',
    'm:\n  - id: x\n    a: 1\n\n# b?\nb: 2\n',
    add('m', { id: 'y' }),
    'm:\n  - id: x\n    a: 1\n\n  - id: y\n\n# b?\nb: 2\n',
  ],
  [
    'an item as close as the others',
    'm:\n- id: x\n- id: y\nb:\n',
    add('m', { id: 'z', a: ['1', '2'] }),
    'm:\n- id: x\n- id: y\n- id: z\n  a:\n  - 1\n  - 2\nb:\n',
  ],
  ['one answer becomes two', 'a: 1 # why\nb: 2\n', add('a', '3'), 'a:\n  - 1 # why\n  - 3\nb: 2\n'],
  [
    'a long answer becomes two',
    'm:\n  a: |-\n    x\n     y\n  b: 2\n',
    add('m.a', '3'),
    'm:\n  a:\n    - |-\n      x\n       y\n    - 3\n  b: 2\n',
  ],
  [
    'a third answer',
    'a:\n  - 1 # why\n  - 2\nb: 2\n',
    add('a', '3'),
    'a:\n  - 1 # why\n  - 2\n  - 3\nb: 2\n',
  ],
  ['the first answer', 'a:\nb: 2\n', add('a', '3'), 'a:\n  - 3\nb: 2\n'],
  [
    'an item of a list found by position',
    'm:\n  - id: x\n\n    a: 1\n\n  - id: y\n    b: 1\n',
    set('m.1.c', '2'),
    'm:\n  - id: x\n\n    a: 1\n\n  - id: y\n    b: 1\n    c: 2\n',
  ],
  ['an answer of several', 'a:\n  - 1 # x\n  - 2\n', set('a.1', '3'), 'a:\n  - 1 # x\n  - 3\n'],
  ['a list that is one value', 'a: 1\n', set('a.0', '3'), 'a: 3\n'],
  ['an empty item', 'a:\r\n  - 1\r\n  -\r\n', set('a.1', 'b'), 'a:\r\n  - 1\r\n  - b\r\n'],
  [
    'several answers settled',
    'a: # q\n  # old\n  - 1 # x\n  - 2\n\nb: 2\n',
    set('a', '3'),
    'a: "3" # q\n  # old\n\nb: 2\n',
  ],
  ['a value becomes a map', 'a: 1 # x\nb: 2\n', set('a', { c: '1' }), 'a: # x\n  c: 1\nb: 2\n'],
  ['a map becomes another', 'a:\n  b: 1\nc: 2\n', set('a', { d: '1' }), 'a:\n  d: 1\nc: 2\n'],
  ['a flow list', 'a: [x, y] # c\n', add('a', 'p, q'), 'a: [x, y, "p, q"] # c\n'],
  ['an empty flow list', 'a: []\n', add('a', 'p'), 'a: [p]\n'],
  ['a flow list over lines', 'a: [x,\n  y, # c\n  ]\n', add('a', 'z'), 'a: [x,\n  y, z, # c\n  ]\n'],
  ['a flow map', 'a: {b: 1}\n', set('a.c', '2'), 'a: {b: 1, c: 2}\n'],
  ['deep in a flow map', 'a: {b: 1}\n', set('a.c.d', '2'), 'a: {b: 1, c: {d: 2}}\n'],
  ['two answers in a flow map', 'a: {b: 1}\n', add('a.b', '2'), 'a: {b: [1, 2]}\n'],
  ['a key is taken out', 'a: 1\n\n# b?\nb: 2\n\nc: 3\n', remove('b'), 'a: 1\n\n# b?\n\nc: 3\n'],
  ['a key between two', 'a: 1\n\nb:\n  - x\n\nc: 3\n', remove('b'), 'a: 1\n\nc: 3\n'],
  ['the first key', 'b: 2\n\nc: 3\n', remove('b'), 'c: 3\n'],
  ['the last key', 'a: 1\n\nb: 2\n', remove('b'), 'a: 1\n'],
  ['the only key', 'a:\n  b: 1\nc: 2\n', remove('a.b'), 'a:\nc: 2\n'],
  ['the first key of an item', 'a:\n  - id: 1\n    b: 2\n', remove('a.0.id'), 'a:\n  - b: 2\n'],
  ['the only key of an item', 'a:\n  - id: 1\n  - id: 2\n', remove('a.0.id'), 'a:\n  -\n  - id: 2\n'],
  ['an item', 'a:\n  - id: 1\n    b: 2\n\n  - id: 3\n', remove('a.0'), 'a:\n  - id: 3\n'],
  ['a middle item', 'a:\n  - 1\n  - 2 # x\n  - 3\n', remove('a.1'), 'a:\n  - 1\n  - 3\n'],
  ['an item alone', 'a: 1\nb: 2\n', remove('a.0'), 'b: 2\n'],
  ['items in brackets', 'a: [x, y, z]\n', remove('a.1'), 'a: [x, z]\n'],
  ['the first in brackets', 'a: [x, y]\n', remove('a.0'), 'a: [y]\n'],
  ['the only one in brackets', 'a: {b: 1}\n', remove('a.b'), 'a: {}\n'],
  ['a key gets another name', 'm:\n  "a": 1 # x\n', rename('m.a', 'b'), 'm:\n  "b": 1 # x\n'],
];

describe('edits of a YAML file', () => {
  test.each(cases.map(([what, before, edit, after]) => ({ what, before, edit, after })))(
    '$what',
    ({ before, edit, after }) => expect(editText('kam.yaml', before, [edit])).toBe(after),
  );

  test.each(cases.map(([what, before, edit, after]) => ({ what, before, edit, after })))(
    '$what, between fences',
    ({ before, edit, after }) => {
      const file = (yaml: string): string => {
        const eol = yaml.includes('\r') ? '\r\n' : '\n';
        return `---${eol}${yaml.replace('\ufeff', '').replace(/\r?\n$/, '')}${eol}---${eol}a: prose${eol}`;
      };
      expect(editText('x.md', file(before), [edit])).toBe(file(after));
    },
  );

  test.each(cases.map(([what, before, edit, after]) => ({ what, before, edit, after })))(
    '$what, as splices',
    ({ before, edit, after }) => {
      const { edits } = editDocument('kam.yaml', before, [edit]);
      const text = [...edits]
        .sort((a, b) => b.start - a.start)
        .reduce((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), before);
      expect(text).toBe(after);
    },
  );
});

describe('where a new key goes', () => {
  const order = () => ['a', 'b', 'c', 'd'];
  test.each([
    ['behind the one before it', 'a: 1\n\n# c?\nc: 3\n', 'b', 'a: 1\n\nb: x\n\n# c?\nc: 3\n'],
    ['before all others', '# head\n\n# b?\nb: 1\nc: 2\n', 'a', '# head\n\na: x\n# b?\nb: 1\nc: 2\n'],
    ['behind an empty one and its example', 'a:\n#  x: 1\n\nc: 3\n', 'b', 'a:\n#  x: 1\n\nb: x\n\nc: 3\n'],
    ['last when nobody knows it', 'a: 1\nc: 2\n', 'z', 'a: 1\nc: 2\nz: x\n'],
  ])('%s', (_what, before, key, after) => {
    expect(editText('kam.yaml', before, [set(key, 'x')], order)).toBe(after);
  });

  test('never before the fact that names an item', () => {
    const before = 'm:\n  - c: 1\n    d: 2\n';
    expect(editText('kam.yaml', before, [set('m.0.a', 'x')], order)).toBe(
      'm:\n  - c: 1\n    a: x\n    d: 2\n',
    );
  });
});

test('several edits are one change, and touch only their lines', () => {
  const before = '---\n# q\na:\n\nb: 2\n\nm:\n  c: 1\n---\nprose\n';
  const change = editDocument('x.md', before, [set('a', '1'), set('m.d', '2'), add('b', '3')]);
  expect(change.edits).toEqual([
    { start: 10, end: 10, text: ' 1' },
    { start: 14, end: 16, text: '\n  - 2\n  - 3' },
    { start: 28, end: 28, text: '  d: 2\n' },
  ]);
});

test('a file without facts gets its first one', () => {
  expect(editText('x.md', '---\n---\nprose\n', [set('m.a', '1')])).toBe('---\nm:\n  a: 1\n---\nprose\n');
  expect(editText('x.md', '---\n# c\n---\n', [set('a', '1')])).toBe('---\n# c\na: 1\n---\n');
  expect(editText('kam.yaml', '# c\n', [add('a', '1')])).toBe('# c\na:\n  - 1\n');
});

describe('refused', () => {
  test.each([
    ['a broken file', 'a: [1\n', set('a', '2'), /^kam.yaml:\d+:\d+: the file cannot be read/],
    ['a text where a map is expected', 'a: text\n', set('a.b', '2'), /^kam.yaml:1:1: "b" cannot stand below/],
    ['an item of a map', 'a:\n  b: 1\n', add('a', '2'), /a map stands where a list is expected/],
    ['nothing to take out', 'a: 1\n', remove('b'), /nothing to take out/],
    ['a name that is taken', 'a: 1\nb: 2\n', rename('a', 'b'), /cannot be changed/],
    ['a key of JavaScript', 'a: 1\n', set('__proto__', '2'), /cannot be changed/],
    ['lists in one line', 'a:\n  - - 1\n    - 2\n', remove('a.0.0'), /cannot be changed/],
  ] as const)('%s', (_what, before, edit, message) => {
    expect(() => editText('kam.yaml', before, [edit])).toThrow(message);
  });
});

test('what is written reads back', () => {
  for (const value of [
    '- x',
    '? y',
    '#z',
    'a #b',
    '*x',
    '',
    ' p ',
    'yes',
    '1e5',
    '{',
    '"',
    "'",
    'a\nb',
    '—',
  ]) {
    const after = editText('kam.yaml', 'a: 1\n', [set('b', value)]);
    expect(readDocument('kam.yaml', after).data).toEqual({ a: '1', b: value });
  }
});
