import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue as bg } from '../../src/locale/bg.ts';
import { catalogue as ru } from '../../src/locale/ru.ts';
import { FORMS } from '../../src/locale/say.ts';
import type { Catalogue, Language, Phrase } from '../../src/locale/words.ts';

const root = resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .filter((path) => /^export const phrases\b/m.test(readFileSync(join(root, path), 'utf8')))
  .filter((path) => path !== join('locale', 'words.ts'))
  .sort();

const found: Phrase[] = [];
for (const file of files) {
  const module: { phrases?: Readonly<Record<string, Phrase>> } = await import(
    pathToFileURL(join(root, file)).href
  );
  found.push(...Object.values(module.phrases ?? {}));
}
const english = new Map(found.map(({ id, en }) => [id, en]));

const PLACEHOLDER = /\{(\w+)(\|[^{}]*)?\}/g;
const holes = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
const distinct = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** Plural places whose number of forms is not that of the language. */
const wrongForms = (text: string, language: Language): string[] =>
  [...text.matchAll(PLACEHOLDER)]
    .filter((match) => match[2] !== undefined)
    .filter((match) => match[2]?.slice(1).split('|').length !== FORMS[language].length)
    .map((match) => match[0]);

test('phrases were found', () => {
  expect(found.length).toBeGreaterThan(20);
});

test('every id is used once', () => {
  const ids = found.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('English texts have their two plural forms', () => {
  expect(found.flatMap(({ id, en }) => wrongForms(en, 'en').map((form) => `${id}: ${form}`))).toEqual([]);
});

describe.each<[Language, Catalogue]>([
  ['ru', ru],
  ['bg', bg],
])('the catalogue %s', (language, catalogue) => {
  test('has a text for every phrase', () => {
    expect([...english.keys()].filter((id) => (catalogue[id] ?? '').trim() === '').sort()).toEqual([]);
  });

  test('has no text that nobody says', () => {
    expect(Object.keys(catalogue).filter((id) => !english.has(id))).toEqual([]);
  });

  test('takes the same arguments as the English', () => {
    const different = Object.entries(catalogue).filter(
      ([id, text]) => distinct(holes(text)).join() !== distinct(holes(english.get(id) ?? '')).join(),
    );
    expect(different).toEqual([]);
  });

  test('has the plural forms of the language', () => {
    const wrong = Object.entries(catalogue).flatMap(([id, text]) =>
      wrongForms(text, language).map((form) => `${id}: ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  test('is written in Cyrillic, but for names of programs and files', () => {
    const named = (text: string): string => text.replace(PLACEHOLDER, '').replace(/kam\.yaml: [\w.]+/g, '');
    const latin = Object.entries(catalogue).filter(
      ([id, text]) => /[a-z]{3}/.test(named(english.get(id) ?? '')) && !/[а-яё]/i.test(text),
    );
    expect(latin).toEqual([]);
  });
});
