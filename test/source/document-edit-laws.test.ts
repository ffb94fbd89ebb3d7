import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Data, type DocumentEdit, editText, readDocument } from '../../src/source/document.ts';
import { diffLines } from '../../src/source/line-diff.ts';
import type { Path } from '../../src/value/finding.ts';

/** How a person lays a file out. */
type Manner = {
  readonly step: 2 | 4;
  readonly dash: 0 | 2;
  readonly airy: boolean;
  readonly crlf: boolean;
  readonly bom: boolean;
};

const KEYS = ['name', 'имя', 'budget_of', '2027', 'a-b', 'цена на болта'];
const TEXTS = [
  'x',
  '900k EUR (asked ivan 2026-09-12)',
  'Газмаш: АД',
  "it's",
  '"so"',
  '- no',
  '#1',
  '宽 😀',
  '{',
  'yes',
  '1e5',
  'a # b',
];

const scalar = fc.constantFrom(...TEXTS);
const mapOf = (value: fc.Arbitrary<Data>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), value), {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 4,
    })
    .map((entries): Data => Object.fromEntries(entries));
const leaf: fc.Arbitrary<Data> = fc.oneof(
  scalar,
  fc.constant(''),
  fc.array(scalar, { minLength: 1, maxLength: 3 }),
);
const item = mapOf(leaf);
const document = mapOf(fc.oneof(leaf, item, fc.array(item, { minLength: 1, maxLength: 3 }), mapOf(item)));
const manner: fc.Arbitrary<Manner> = fc.record({
  step: fc.constantFrom(2, 4),
  dash: fc.constantFrom(0, 2),
  airy: fc.boolean(),
  crlf: fc.boolean(),
  bom: fc.boolean(),
});

const quoted = (text: string): string =>
  /^[\p{L}\p{N}][^:#]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;

/** The data as somebody types it, a comment above every key and a remark at the end. */
const typed = (data: Data, style: Manner): string => {
  const lines = (value: Data, indent: number): string[] => {
    const pad = ' '.repeat(indent);
    return Object.entries(value).flatMap(([key, inner], at) => {
      const head = [...(at > 0 && style.airy ? [''] : []), `${pad}# about ${key} ${at}`];
      if (typeof inner === 'string')
        return [...head, `${pad}${quoted(key)}:${inner === '' ? '' : ` ${quoted(inner)}`}`];
      if (!Array.isArray(inner))
        return [...head, `${pad}${quoted(key)}:`, ...lines(inner, indent + style.step)];
      return [
        ...head,
        `${pad}${quoted(key)}:`,
        ...inner.flatMap((each, place) => items(each, indent + style.dash, place)),
      ];
    });
  };
  const items = (each: Data, indent: number, place: number): string[] => {
    const pad = ' '.repeat(indent);
    if (typeof each === 'string') return [`${pad}- ${quoted(each)}`];
    const [comment = '', first = '', ...rest] = lines(each, indent + 2);
    return [
      ...(place > 0 && style.airy ? [''] : []),
      `${pad}${comment.trim()}`,
      `${pad}- ${first.trim()}`,
      ...rest,
    ];
  };
  const eol = style.crlf ? '\r\n' : '\n';
  return `${style.bom ? '\ufeff' : ''}${[...lines(data, 0), '', '# the end'].join(eol)}${eol}`;
};

/** Every path of the data, that of the whole left out. */
const pathsOf = (data: Data, at: Path = []): readonly Path[] => {
  if (typeof data === 'string') return [at];
  const inner = Array.isArray(data)
    ? data.flatMap((each, place) => pathsOf(each, [...at, place]))
    : Object.entries(data).flatMap(([key, each]) => pathsOf(each, [...at, key]));
  return at.length === 0 ? inner : [at, ...inner];
};

const isMap = (data: Data | undefined): boolean => typeof data === 'object' && !Array.isArray(data);
const valueAt = (data: Data, path: Path): Data | undefined =>
  path.reduce<unknown>(
    (here, step) => (here as Record<string | number, unknown> | undefined)?.[step],
    data,
  ) as Data | undefined;

const editing = fc
  .record({
    data: document,
    style: manner,
    where: fc.nat(),
    kind: fc.constantFrom('set', 'new', 'add', 'remove', 'rename'),
    text: scalar,
  })
  .map(({ data, style, where, kind, text }) => {
    const paths = pathsOf(data);
    const at = paths[where % paths.length] ?? [];
    const here = valueAt(data, at);
    const edit = ((): DocumentEdit => {
      if (kind === 'remove') return { kind, at };
      if (kind === 'rename' && typeof at.at(-1) === 'string') return { kind, at, key: 'новое имя' };
      if (kind === 'add' && !isMap(here) && typeof at.at(-1) === 'string') return { kind, at, item: text };
      if (kind === 'new' && isMap(here)) return { kind: 'set', at: [...at, 'new', 'deep'], value: text };
      return { kind: 'set', at, value: text };
    })();
    return { text: typed(data, style), edit, style, old: here };
  });

const commentsIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim());

describe('any edit of any file', () => {
  test('the files of this test are typed without a flaw', () => {
    fc.assert(
      fc.property(document, manner, (data, style) => {
        expect(readDocument('kam.yaml', typed(data, style)).findings).toEqual([]);
      }),
    );
  });

  test('is made: the fact is changed, all else is the same, comments and line ends stay', () => {
    fc.assert(
      fc.property(editing, ({ text, edit, style }) => {
        const after = editText('kam.yaml', text, [edit]);
        expect(readDocument('kam.yaml', after).findings).toEqual([]);
        expect(commentsIn(after)).toEqual(commentsIn(text));
        expect(/(?<!\r)\n/.test(after)).toBe(!style.crlf);
        expect(after.startsWith('\ufeff')).toBe(style.bom);
      }),
      { numRuns: 1000 },
    );
  });

  test('touches the lines of the fact alone', () => {
    fc.assert(
      fc.property(
        editing.filter(
          ({ edit, old }) =>
            edit.kind !== 'remove' &&
            (typeof old === 'string' || edit.kind !== 'set' || edit.at.includes('new')),
        ),
        ({ text, edit }) => {
          const marks = diffLines(text, editText('kam.yaml', text, [edit])).map(({ mark }) => mark);
          expect(marks.filter((mark) => mark === '-').length).toBeLessThanOrEqual(1);
          expect(marks.filter((mark) => mark === '+').length).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
