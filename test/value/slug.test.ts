import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameFlaw } from '../../src/value/file-name.ts';
import { slugOf } from '../../src/value/slug.ts';

describe('names become folders', () => {
  test.each([
    ['bg', 'Газмаш АД', 'gazmash'],
    ['bg', 'Българска щъркелова къща', 'balgarska-shtarkelova-kashta'],
    ['bg', 'Съюз „Жълт ден“ ООД', 'sayuz-zhalt-den'],
    ['bg', 'Цех Хъшове', 'tseh-hashove'],
    ['bg', 'Агенция България', 'agentsia-balgaria'],
    ['bg', 'Синьо', 'sinyo'],
    ['ru', 'ООО «Щёлковский объединённый цех»', 'shchelkovskiy-obedinennyy-tsekh'],
    ['ru', 'ПАО Хлебозавод № 5', 'khlebozavod-no-5'],
    ['ru', 'Объект Южный', 'obekt-yuzhnyy'],
    ['ru', 'Энергия', 'energiya'],
    ['en', 'Крыша', 'krysha'],
    ['en', 'Хъшове', 'hashove'],
    ['en', 'Müller & Söhne GmbH', 'muller-sohne'],
    ['en', 'Łódź Weiß Ørsted A/S', 'lodz-weiss-orsted-a-s'],
    ['en', "O'Neil Ltd", 'oneil'],
    ['en', 'İstanbul', 'istanbul'],
    ['en', 'Sean Miller', 'sean-miller'],
    ['ru', 'ООО', 'ooo'],
    ['en', 'AG Insurance SA', 'ag-insurance'],
    ['en', 'AS', 'as'],
    ['en', 'CON', 'con-client'],
    ['en', 'com1 Ltd', 'com1-client'],
    ['en', '../../etc/passwd', 'etc-passwd'],
    ['en', '..', 'client'],
    ['en', '', 'client'],
    ['en', '東京', 'client'],
    ['en', 'a\u0000b\u202ec\r\nd', 'a-b-c-d'],
    ['en', 'Gazmash AD'.normalize('NFD'), 'gazmash'],
    ['bg', 'Йорданов'.normalize('NFD'), 'yordanov'],
  ])('%s: %s', (language, name, slug) => expect(slugOf(name, language)).toBe(slug));

  test('a long name is cut at a word', () => {
    const slug = slugOf('Предприятие за производство на селскостопански машини и резервни части', 'bg');
    expect(slug).toBe('predpriyatie-za-proizvodstvo-na-selskostopanski-mashini-i');
  });
});

const LANGUAGES = fc.constantFrom('en', 'ru', 'bg');
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяёіјљß øŁ-./\\:CONul1'),
    maxLength: 90,
  }),
);

test('every name becomes a safe folder name', () => {
  fc.assert(
    fc.property(names, LANGUAGES, (name, language) => {
      const slug = slugOf(name, language);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(67);
      expect(fileNameFlaw(slug)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('the form and the case of a name change nothing', () => {
  fc.assert(
    fc.property(names, LANGUAGES, (name, language) => {
      const slug = slugOf(name, language);
      expect(slugOf(name.normalize('NFD'), language)).toBe(slug);
      expect(slugOf(` ${name.toLowerCase()}  `, language)).toBe(slug);
    }),
  );
});

test('no letter of the two languages is lost but the two mute ones', () => {
  for (const letter of 'абвгдежзийклмнопрстуфхцчшщъьюя') expect(slugOf(`x${letter}x`, 'bg')).not.toBe('xx');
  for (const letter of 'абвгдеёжзийклмнопрстуфхцчшщыэюя') expect(slugOf(`x${letter}x`, 'ru')).not.toBe('xx');
});

test.each([
  ['CON', 'reserves'],
  ['con.md', 'reserves'],
  ['Lpt9', 'reserves'],
  ['a.', 'drops'],
  ['a ', 'drops'],
  ['a:b', 'character'],
  ['a\\b', 'character'],
  ['a\u0007', 'character'],
  ['..', 'no name'],
])('%j is no file name everywhere', (name, why) => expect(fileNameFlaw(name)).toContain(why));

test.each(['1-general.md', '.gitignore', 'console', 'com10', 'клиент'])('%s is a file name', (name) =>
  expect(fileNameFlaw(name)).toBeUndefined(),
);
