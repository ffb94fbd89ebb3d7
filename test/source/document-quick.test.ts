import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Data, locate } from '../../src/source/document.ts';
import { parseText } from '../../src/source/document-parse.ts';
import { readQuickly } from '../../src/source/document-quick.ts';

const root = resolve(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .map((path) => join(root, folder, path));

/** The thorough reader has the last word: the quick one may only ever say the same, and nothing where there is a flaw. */
const agrees = (path: string, text: string): boolean => {
  const quick = readQuickly(path, text);
  if (quick === undefined) return false;
  const { data, body, flaws, broken } = parseText(path, text);
  expect({ flaws, broken }).toEqual({ flaws: [], broken: false });
  expect(quick).toEqual({ data, body });
  expect(JSON.stringify(quick.data)).toBe(JSON.stringify(data));
  return true;
};

const KEYS = [
  'id',
  'name',
  'due',
  '2027-Q1',
  'a.b',
  'x_y',
  '__proto__',
  'constructor',
  'toString',
  'Имя',
  '<<',
];
const VALUES = [
  '',
  'text',
  'два слова',
  '900k EUR (asked georgi 2026-09-12)',
  '007',
  '-5',
  '- x',
  '+4%',
  'a: b',
  'a:b',
  'end:',
  'cut # comment',
  'no#comment',
  '"quoted"',
  "'it''s'",
  '"esc\\n"',
  '"open',
  "'a' b",
  '[a, b]',
  '{a: 1}',
  '*alias',
  '&anchor x',
  '!tag y',
  '| ',
  '>',
  '%dir',
  '@at',
  '`tick`',
  'https://x.example',
  '~',
  'null',
  '? q',
  ': v',
  ',x',
  'a, b',
  '#c',
  ' padded ',
  '\u00a0nbsp',
  '"a" # c',
  '(x)',
  '.5',
  '=',
  '<',
  '---',
  '...',
  '🙂',
];
const line = fc.record({
  indent: fc.integer({ min: 0, max: 6 }),
  item: fc.constantFrom('', '', '', '- ', '-   ', '-', '- - '),
  key: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
  value: fc.constantFrom(...VALUES),
  end: fc.constantFrom('\n', '\n', '\n', ' \n', '\r\n', '\n\n', '\n# remark\n', '\n   # deeper\n', '\t\n'),
});
const text = fc
  .array(line, { maxLength: 12 })
  .map((lines) =>
    lines
      .map(({ indent, item, key, value, end }) =>
        [
          ' '.repeat(indent),
          item,
          key === undefined ? value : `${key}:${value === '' ? '' : ` ${value}`}`,
          end,
        ].join(''),
      )
      .join(''),
  );

/** Documents that are mostly well formed, so that the quick reader has much to answer. */
type Tree = string | Tree[] | { [key: string]: Tree };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.dictionary(fc.constantFrom(...KEYS.filter((key) => /^[a-z0-9]/.test(key))), tie('tree'), {
      maxKeys: 4,
    }),
    fc.array(tie('tree'), { maxLength: 3 }),
  ),
}));
const written = (data: Tree, indent: string, left: boolean): string => {
  if (typeof data === 'string') return data === '' ? '\n' : ` ${data}\n`;
  const inner = Array.isArray(data) && left ? indent : `${indent}  `;
  if (Array.isArray(data))
    return `\n${data.map((each) => `${inner}-${asItem(each, inner, left)}`).join('\n')}`;
  return `\n${entries(data, inner, left)}`;
};
const entries = (map: { [key: string]: Tree }, indent: string, left: boolean): string =>
  Object.entries(map)
    .map(([key, value]) => `${indent}${key}:${written(value, indent, left)}`)
    .join('\n# between\n\n');
const asItem = (data: Tree, indent: string, left: boolean): string =>
  typeof data === 'object' && !Array.isArray(data)
    ? ` ${entries(data, `${indent}  `, left).trimStart()}`
    : written(data, indent, left);
const plainText = fc
  .tuple(fc.dictionary(fc.constantFrom('people', 'deals', 'id'), tree, { minKeys: 1 }), fc.boolean())
  .map(([data, left]) => entries(data, '', left));

describe('the quick reader says what the thorough one says, or nothing', () => {
  test.each([...filesIn('templates'), ...filesIn('examples')])('%s', (path) => {
    agrees(path, readFileSync(path, 'utf8'));
    agrees(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  });

  test('nearly every file is plain', () => {
    const files = filesIn('examples/clients');
    const quick = files.filter((path) => readQuickly(path, readFileSync(path, 'utf8')) !== undefined);
    expect(quick.length / files.length).toBeGreaterThan(0.8);
  });

  test('any text', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        agrees('kam.yaml', yaml);
        agrees('x.md', `---\n${yaml}---\n\nprose\n--- x\n`);
      }),
      { numRuns: 4000 },
    );
  });

  test('well-formed texts', () => {
    let answered = 0;
    fc.assert(
      fc.property(plainText, (yaml) => {
        if (agrees('kam.yaml', yaml)) answered++;
        agrees('x.md', `---\r\n${yaml.replaceAll('\n', '\r\n')}---\r\nbody`);
      }),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(100);
  });
});

type Step = string | number;
const pathsIn = (data: Data, path: readonly Step[] = []): (readonly Step[])[] => {
  const missing = [...path, typeof data === 'object' && Array.isArray(data) ? 99 : 'missing'];
  const own = [path, missing, [...path, 0], [...missing, 'below']];
  if (typeof data === 'string') return own;
  const inner: [Step, Data][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return [...own, ...inner.flatMap(([key, value]) => pathsIn(value, [...path, key]))];
};

describe('places are counted as the thorough reader counts them', () => {
  const placesAgree = (yaml: string): boolean => {
    const plain = `---\n${yaml}---\nprose\n`;
    // Only the thorough reader looks at this one; its facts stand at the same places.
    const odd = `${plain}<<<<<<< ours\n`;
    const data = readQuickly('x.md', plain)?.data;
    if (data === undefined) return false;
    for (const path of pathsIn(data))
      for (const part of ['key', 'value'] as const)
        expect([path, locate('x.md', plain, path, part)]).toEqual([path, locate('x.md', odd, path, part)]);
    return true;
  };

  test.each([...filesIn('templates'), ...filesIn('examples')])('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const yaml = path.endsWith('.md') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text;
    placesAgree(yaml);
    placesAgree(yaml.replaceAll('\n', '\r\n'));
  });

  test('any text', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        placesAgree(yaml);
      }),
      { numRuns: 2000 },
    );
  });

  test('well-formed texts', () => {
    let answered = 0;
    fc.assert(
      fc.property(plainText, (yaml) => {
        if (placesAgree(yaml)) answered++;
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(20);
  });
});
