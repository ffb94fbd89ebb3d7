import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/locale/words.ts';
import { readAs } from '../../src/portfolio/read.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type MapShape, type Shape, shapeOf } from '../../src/portfolio/shape.ts';
import { type Entry, readOutline } from '../../src/scaffold/outline.ts';
import { readDocument } from '../../src/source/document.ts';
import { readTemplate } from '../../src/source/package.ts';

type AnySection = (typeof SECTIONS)[number];

const textOf = (section: AnySection, language: string): Promise<string> =>
  readTemplate(`dossier/${language}/${section.file}`);

/** The template with its examples in force, as if somebody had taken away the `#`. */
const uncommented = (text: string): string =>
  text.replace(/^#( {2}.*)$/gm, '$1').replace(/^#(?:[+ ].*)?$/gm, '');

const keysIn = (text: string): string[] =>
  [...uncommented(text).matchAll(/^[ -]*([A-Za-z0-9_-]+):/gm)].map((match) => match[1] ?? '');

/** Every entry of an outline with the shape that the schema gives it. */
const walk = (
  entries: readonly Entry[],
  shape: MapShape,
  path = '',
): { entry: Entry; path: string; shape: Shape | undefined }[] =>
  entries.flatMap((entry) => {
    const at = path === '' ? entry.key : `${path}.${entry.key}`;
    const inner = shape.keys[entry.key] ?? shape.each;
    const below =
      entry.value.kind === 'map' && inner?.kind === 'map' ? walk(entry.value.entries, inner, at) : [];
    return [{ entry, path: at, shape: inner }, ...below];
  });

/** Lists of words under a shape: what may be written there and nothing else. */
const choices = (shape: Shape | undefined): (readonly string[])[] => {
  if (shape === undefined) return [];
  if (shape.kind === 'value') return shape.allowed.length > 0 ? [shape.allowed] : [];
  return Object.values(shape.kind === 'list' ? shape.item.keys : shape.keys).flatMap(choices);
};

describe.each(LANGUAGES)('the templates in %s', (language) => {
  test.each(SECTIONS)('$file names only facts that its section has, and all of them', async (section) => {
    const shape = shapeOf(section.schema);
    const { decisive, rest } = readOutline(await textOf(section, language));
    const all = walk([...decisive, ...rest], shape);
    expect(all.filter((each) => each.shape === undefined).map(({ path }) => path)).toEqual([]);
    const top = [...decisive, ...rest].map(({ key }) => key);
    expect([...top].sort()).toEqual(Object.keys(shape.keys).sort());
  });

  test.each(SECTIONS)('the examples in $file are read without a finding', async (section) => {
    const text = uncommented(await textOf(section, language))
      .replace(/^id:$/m, 'id: c-234567')
      .replace(/^name:$/m, 'name: Acme')
      .replace(/^( {2})level:\n\n {2}why:$/gm, '');
    const document = readDocument(section.file, text);
    expect(document.findings).toEqual([]);
    expect(readAs(section.schema, document).findings).toEqual([]);
  });

  test.each(SECTIONS)('$file shows every question of its section, none twice', async (section) => {
    const { decisive } = readOutline(await textOf(section, language));
    const asking = walk(decisive, shapeOf(section.schema))
      .filter(({ entry }) => entry.comments.includes('# ?'))
      .map(({ path }) => path);
    const shown = section.questions.map(({ path }) =>
      asking.filter((each) => path === each || path.startsWith(`${each}.`)),
    );
    expect(shown.map((each) => each.length)).toEqual(
      section.questions.map(({ path }) => (path === 'budget.{product}' ? 0 : 1)),
    );
    expect(new Set(shown.flat())).toEqual(new Set(asking));
  });

  test.each(SECTIONS)('$file says which words may be written', async (section) => {
    const { decisive, rest } = readOutline(await textOf(section, language));
    const silent = walk([...decisive, ...rest], shapeOf(section.schema)).flatMap(({ entry, path, shape }) => {
      const said = [...entry.comments, ...entry.below, ...decisive.flatMap(({ comments }) => comments)].join(
        ' ',
      );
      return choices(entry.value.kind === 'map' ? undefined : shape)
        .filter((words) => !words.includes('yes') && !words.includes('1'))
        .filter((words) => words.some((word) => !new RegExp(`(^|[^a-z-])${word}([^a-z-]|$)`).test(said)))
        .map((words) => `${path}: ${words.join(', ')}`);
    });
    expect(silent).toEqual([]);
  });

  test.each(SECTIONS)('$file has the facts of the English one, in the same order', async (section) => {
    expect(keysIn(await textOf(section, language))).toEqual(keysIn(await textOf(section, 'en')));
  });

  test('no line is wider than an editor shows', async () => {
    for (const section of SECTIONS) {
      const lines = (await textOf(section, language)).split('\n');
      expect(lines.filter((line) => [...line].length > 120)).toEqual([]);
    }
  });
});
