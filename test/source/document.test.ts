import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Data, LARGEST_DOCUMENT, readDocument } from '../../src/source/document.ts';
import { isPlace } from '../../src/value/finding.ts';

const MD = 'clients/acme/1-general.md';
const YAML = 'kam.yaml';

/** `rule line:column` of every finding. */
const found = (path: string, text: string): string[] =>
  readDocument(path, text).findings.map(({ rule, at }) =>
    isPlace(at) ? `${rule} ${at.line}:${at.column}` : rule,
  );

const plain = (data: Data): unknown => JSON.parse(JSON.stringify(data));

describe('a dossier file', () => {
  test('facts are the text that was typed', () => {
    const text =
      '---\ntax_id: 007707083893\nphone: +359 82\nnet: 1.10\nyes: no\nlist:\n  - a\n  -\nempty:\n---\n\nProse.\n';
    const document = readDocument(MD, text);
    expect(document.findings).toEqual([]);
    expect(document.broken).toBe(false);
    expect(document.body.trim()).toBe('Prose.');
    expect(plain(document.data)).toEqual({
      tax_id: '007707083893',
      phone: '+359 82',
      net: '1.10',
      yes: 'no',
      list: ['a', ''],
      empty: '',
    });
  });

  test('CRLF, a byte order mark and the last value before the fence leave no trace', () => {
    const document = readDocument(MD, '\ufeff---\r\na: >\r\n  one\r\n  two\r\nb: да\r\n---\r\nтекст\r\n');
    expect(plain(document.data)).toEqual({ a: 'one two\n', b: 'да' });
    expect(document.body).toBe('текст\r\n');
    expect(document.findings).toEqual([]);
  });

  test('only a line of exactly three hyphens closes', () => {
    const text = '---\na: |\n  x\n  --- y\n  ---\nb: 1\n---- : 2\n---\nbody\n---\n';
    const document = readDocument(MD, text);
    expect(plain(document.data)).toEqual({ a: 'x\n--- y\n---\n', b: '1', '----': '2' });
    expect(document.body).toBe('body\n---\n');
  });

  test.each([
    ['no facts at all', '---\n---\nbody', 'body'],
    ['only comments', '---\n# a question\n---\n', ''],
    ['a fence at the very end', '---\na: 1\n---', ''],
    ['a fence at the very end with a lone carriage return', '---\r\na: 1\r\n---\r', ''],
  ])('%s', (_what, text, body) => {
    const document = readDocument(MD, text);
    expect([document.findings, document.broken, document.body]).toEqual([[], false, body]);
  });

  test('maps inherit nothing', () => {
    const { data } = readDocument(YAML, 'a:\n  b: 1\n');
    const inherited = Reflect.ownKeys(Object.prototype).filter((key) => key in Object(data));
    expect(inherited).toEqual([]);
    expect('a' in Object(data)).toBe(true);
  });
});

describe('what is refused, with its place', () => {
  test.each([
    ['an empty file', MD, '', ['file/empty 1:1']],
    ['nothing but space', YAML, '\ufeff \r\n', ['file/empty 1:1']],
    ['no front matter', MD, '# Acme\n', ['file/no-front-matter 1:1']],
    ['a longer line of hyphens', MD, '----\na: 1\n----\n', ['file/no-front-matter 1:1']],
    ['an open end', MD, '---\na: 1\nbody\n', ['file/open-front-matter 1:1']],
    ['a fence with a space behind it', MD, '---\na: 1\n--- \nbody\n', ['file/open-front-matter 3:1']],
    ['an opening fence with a space behind it', MD, '--- \na: 1\n---\n', ['file/no-front-matter 1:1']],
    ['a language', MD, '---js\n{ a: 1 }\n---\n', ['file/front-matter-language 1:1']],
    ['an anchor and its alias', YAML, 'a: &x 1\nb: *x\n', ['yaml/anchor 1:4', 'yaml/anchor 2:4']],
    ['a tag', YAML, 'a: !!binary aGk=\nb: !foo 2\n', ['yaml/tag 1:4', 'yaml/tag 2:4']],
    ['a directive', YAML, '%YAML 1.1\n---\na: 1\n', ['yaml/directive 1:1']],
    ['several documents', YAML, 'a: 1\n---\nb: 2\n---\nc: 3\n', ['yaml/several-documents 2:1']],
    ['a merge key', YAML, '<<: x\n', ['yaml/merge-key 1:1']],
    [
      'a reserved key',
      YAML,
      'a:\n  __proto__: 1\n  constructor: 2\n',
      ['yaml/reserved-key 2:3', 'yaml/reserved-key 3:3'],
    ],
    ['a duplicate key', MD, '---\r\nимя: 1\r\nb: 2\r\nимя: 3\r\n---\r\n', ['yaml/duplicate-key 4:1']],
    [
      'a comment after a value',
      YAML,
      'a: 10 # or 12\nb: "10" # fine\n# fine\n',
      ['yaml/comment-cuts-value 1:4'],
    ],
    ['a tab', YAML, 'a:\n\tb: 1\n', ['yaml/syntax 2:1']],
    ['a colon in a value', YAML, 'a: Pilot: line 2\n', ['yaml/syntax 1:4']],
    ['two errors', YAML, 'a: @x\nb: fine\nc: `y\n', ['yaml/syntax 1:4', 'yaml/syntax 3:4']],
    ['a list as a key', YAML, '? [a]\n: 1\n', ['yaml/syntax 1:3']],
    ['endless nesting', YAML, `a: ${'['.repeat(5000)}`, ['yaml/too-deep 1:1']],
    [
      'endless indentation',
      YAML,
      Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      ['yaml/too-deep 1:1'],
    ],
    [
      'a conflict',
      MD,
      '---\na: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3: 4\n>>>>>>> x\n---\n',
      ['yaml/conflict-marker 3:1'],
    ],
    [
      'a conflict over a fence',
      MD,
      '---\na: 1\n<<<<<<< HEAD\n---\nx\n=======\n',
      ['yaml/conflict-marker 3:1'],
    ],
  ])('%s', (_what, path, text, expected) => expect(found(path, text)).toEqual(expected));

  test('what stands beside a refused key is still read', () => {
    const text = 'a: 1\na: 2\n__proto__: 3\nb: &x 4\n';
    const { data, broken } = readDocument(YAML, text);
    expect([plain(data), broken]).toEqual([{ a: '1', b: '4' }, false]);
  });

  test('a duplicate key names the first one', () => {
    const [finding] = readDocument(YAML, 'a: 1\nb: 2\na: 3\n').findings;
    expect(finding?.also).toEqual([{ file: YAML, line: 1, column: 1, endLine: 1, endColumn: 2 }]);
  });

  test('a conflict in the prose leaves the facts readable', () => {
    const document = readDocument(MD, '---\na: 1\n---\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> b\n');
    expect(plain(document.data)).toEqual({ a: '1' });
    expect(document.findings.map(({ rule }) => rule)).toEqual(['yaml/conflict-marker']);
  });

  test('a heading underlined with equals signs is no conflict', () => {
    expect(found(MD, '---\na: 1\n---\nTitle\n=======\n')).toEqual([]);
  });

  test.each([
    'js',
    'javascript',
    'json',
    'coffee',
    'constructor',
    '__proto__',
    'toString',
    'yaml',
    ' js',
    'js\tx',
  ])('the language "%s" never reaches a parser', (language) => {
    const text = `---${language}\nglobalThis.ran = true\n---\n`;
    expect(found(MD, text)).toEqual(['file/front-matter-language 1:1']);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('the prose below is not parsed at all', () => {
    expect(found(MD, '---\na: 1\n---\n---js\nthrow 1\n---\n')).toEqual([]);
  });

  test('a bomb of aliases stays small', () => {
    const lines = Array.from({ length: 20 }, (_, n) => `k${n}: &k${n} [*k${n - 1}, *k${n - 1}]`);
    const { data, findings } = readDocument(YAML, lines.join('\n'));
    expect(JSON.stringify(data).length).toBeLessThan(1000);
    expect(findings.every(({ rule }) => rule === 'yaml/anchor')).toBe(true);
  });

  test('twenty thousand keys are read, and twenty thousand times one key is refused a hundred times', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n');
    expect(Object.keys(readDocument(YAML, keys).data)).toHaveLength(20_000);
    expect(readDocument(YAML, 'k: v\n'.repeat(20_000)).findings).toHaveLength(100);
  });

  test('a text over the limit is not parsed', () => {
    const text = `a: ${'x'.repeat(LARGEST_DOCUMENT)}`;
    expect(found(YAML, text)).toEqual(['file/too-large 1:1']);
  });
});

test('no text makes the reader throw, and every finding lies inside the text', () => {
  const soup = fc.string({
    unit: fc.constantFrom(...'---\n\r\t :#&*!%@`"\'[]{}|>?,ab<=Ж😀\ufeff'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(soup, fc.boolean(), fc.constantFrom(MD, YAML), (text, fenced, path) => {
      const whole = fenced ? `---\n${text}\n---\n${text}` : text;
      const lines = whole.split('\n').length;
      for (const { at } of readDocument(path, whole).findings)
        expect(isPlace(at) && at.line >= 1 && at.line <= lines && at.column >= 1).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
