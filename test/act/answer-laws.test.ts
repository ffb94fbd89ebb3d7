import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAnswer } from '../../src/act/answer.ts';
import { Desk } from '../../src/act/desk.ts';
import { fileOf } from '../../src/act/spot.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type Shape, shapeOf, type ValueShape } from '../../src/portfolio/shape.ts';
import { readDocument } from '../../src/source/document.ts';
import { diffLines } from '../../src/source/line-diff.ts';

const root = join(import.meta.dirname, '../..');

type Section = (typeof SECTIONS)[number];
type Fact = { readonly path: readonly string[]; readonly shape: ValueShape };

/** Every fact that a section can hold; lists get an item of a new name. */
const factsIn = (shape: Shape, path: readonly string[] = []): readonly Fact[] => {
  if (shape.kind === 'value') return [{ path, shape }];
  if (shape.kind === 'list')
    return Object.entries(shape.item.keys)
      .slice(1)
      .flatMap(([key, inner]) => factsIn(inner, [...path, 'new-one', key]));
  const each = shape.each === undefined ? [] : factsIn(shape.each, [...path, '2027']);
  return [...Object.entries(shape.keys).flatMap(([key, inner]) => factsIn(inner, [...path, key])), ...each];
};

/** All files of a section that we have: the templates in three languages, and the example clients. */
const filesOf = (section: Section): readonly string[] => {
  const folders = [
    ...['en', 'ru', 'bg'].map((language) => join(root, 'templates/dossier', language)),
    ...readdirSync(join(root, 'examples/clients')).map((slug) => join(root, 'examples/clients', slug)),
  ];
  return folders.flatMap((folder) =>
    readdirSync(folder).includes(section.file) ? [readFileSync(join(folder, section.file), 'utf8')] : [],
  );
};

const VALUES = [
  '12',
  '45%',
  '900k EUR',
  '2026-11-29',
  '2027',
  'some-id',
  'Some words: with – marks, "quotes"',
  'Газмаш АД (Русе)',
  '😀 宽',
];

const cases = SECTIONS.flatMap((section) =>
  filesOf(section).map((text) => ({ section: section.id, text, facts: factsIn(shapeOf(section.schema)) })),
);

const writing = fc
  .constantFrom(...cases)
  .chain(({ section, text, facts }) =>
    fc.record({
      section: fc.constant(section),
      text: fc.constantFrom(text, text.replaceAll('\n', '\r\n')),
      fact: fc.constantFrom(...facts),
      values: fc.shuffledSubarray([...VALUES], { minLength: VALUES.length }),
      allowed: fc.nat(),
      from: fc.constantFrom('asked georgi-iliev', 'public', 'assumed ivan'),
    }),
  )
  .map(({ fact, values, allowed, from, ...rest }) => {
    const words = fact.shape.allowed;
    const choices = words.length === 0 ? values : [words[allowed % words.length] ?? ''];
    const [first = '', second = ''] = choices.filter((value) => 'value' in fact.shape.read(value));
    const answer = (value: string, day: string) => ({
      section: rest.section,
      path: fact.path,
      value,
      fresh: true,
      ...(fact.shape.sourced ? { source: `${from} ${day}` } : {}),
    });
    return { ...rest, fact, first: answer(first, '2026-11-21'), second: answer(second, '2026-11-20') };
  })
  .filter(({ first }) => first.value !== '');

const commentsIn = (text: string): readonly string[] => text.split('\n').filter((line) => /^\s*#/.test(line));

/** How many lines of the old text are not in the new one. */
const gone = (before: string, after: string): number =>
  diffLines(before, after).filter(({ mark }) => mark === '-').length;

describe('whatever is answered, in every file that we have', () => {
  const write = (section: Section['id'], text: string, answer: Parameters<typeof writeAnswer>[2]) => {
    const file = `c/${fileOf(section)}`;
    const desk = new Desk(new Map([[file, text]]));
    const written = writeAnswer(desk, 'c', answer);
    return { written, after: desk.text(file) ?? '', data: readDocument(file, desk.text(file) ?? '') };
  };

  test('one line changes, comments and line ends stay, and it reads back', () => {
    fc.assert(
      fc.property(writing, ({ section, text, first }) => {
        const { written, after, data } = write(section, text, first);
        expect(data.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        // What a better source has said already stays as it is.
        if (written.effect === 'same') expect(after).toBe(text);
        else expect(JSON.stringify(data.data)).toContain(JSON.stringify(written.text).slice(1, -1));
        expect(commentsIn(after)).toEqual(commentsIn(text));
        expect(gone(text, after)).toBeLessThanOrEqual(1);
        expect(/(?<!\r)\n/.test(after)).toBe(!text.includes('\r'));
      }),
      { numRuns: 400 },
    );
  });

  test('the same answer again changes nothing', () => {
    fc.assert(
      fc.property(writing, ({ section, text, first }) => {
        const once = write(section, text, first);
        const twice = write(section, once.after, first);
        expect(twice.written.effect).toBe('same');
        expect(twice.after).toBe(once.after);
      }),
      { numRuns: 200 },
    );
  });

  test('another answer about the client loses nothing that was answered', () => {
    fc.assert(
      fc.property(
        writing.filter(({ fact, second }) => fact.shape.sourced && second.value !== ''),
        ({ section, text, first, second }) => {
          const once = write(section, text, first);
          const twice = write(section, once.after, second);
          expect(JSON.stringify(twice.data.data)).toContain(JSON.stringify(once.written.text).slice(1, -1));
        },
      ),
      { numRuns: 200 },
    );
  });
});
