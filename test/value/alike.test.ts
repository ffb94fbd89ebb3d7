import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { nameKey, oneLetterApart } from '../../src/value/alike.ts';
import { fold } from '../../src/value/name.ts';
import { nearest } from '../../src/value/nearest.ts';

describe('names as people mean them', () => {
  test.each([
    ['ООО «Ромашка»', 'Ромашка, ООО'],
    ['ООО "Ромашка"', 'Общество с ограниченной ответственностью «Ромашка»'],
    ['OOO Romashka', 'ООО „Ромашка“'],
    ['АО "Восток-Юг"', 'Восток Юг АО'],
    ['ПАО Сбербанк', 'Sberbank PJSC'],
    ['ЗАО Заря', 'ZAO Zarya'],
    ['ИП Иванов И. И.', 'Иванов И.И.'],
    ['Артём', 'Артем О.О.О.'],
    ['Щёлковский завод', 'Shchelkovskiy zavod'],
    ['Объединение Ельцина', 'Obedinenie Yeltsina'],
    ['Хлеб', 'Khleb'],
    ['Альфа', 'Alfa'],
    ['Альянс', 'Alliance'],
    ['Струма Трейд ЕООД', 'Struma Trade EOOD'],
    ['Струма Трейд ЕООД', 'Струма трейд'],
    ['Газмаш АД', 'Gazmash EAD'],
    ['Газмаш ЕАД', 'Еднолично акционерно дружество Газмаш'],
    ['България Юг ООД', 'OOD Yug Balgaria'],
    ['Пъстър свят', 'Pastar svyat'],
    ['ЕТ Синьо', 'ET Sinyo'],
    ['СД Иванов и синове', 'Иванов & синове СД'],
    ['Алфа Груп', 'Alpha Group'],
    ['Acme Ltd.', 'ACME Limited'],
    ['Acme, Inc.', 'Acme LLC'],
    ['Müller & Söhne GmbH & Co. KG', 'Muller und Sohne AG'],
    ['Schmidt GmbH', 'Шмидт ООО'],
    ['Kowalski Sp. z o.o.', 'Kowalski Spółka z o. o.'],
    ['Novák s.r.o.', 'Novak, s. r. o.'],
    ['Novák a.s.', 'Novak'],
    ['Ferrero S.p.A.', 'Ferrero SRL'],
    ['Martin SAS', 'Martin S.A.'],
    ['Nokia Oyj', 'Nokia Oy'],
    ['Maersk A/S', 'Maersk AB'],
    ['Завод № 5', 'Zavod №5'],
    ['Завод № 5', 'Завод 5'],
    ['Қазмұнайгаз', 'ТОО ҚАЗМҰНАЙГАЗ'],
    ['東京 株', '株 東京'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test.each([
    ['«Альфа»', '«Альфа Плюс»'],
    ['Acme', 'Acme Plus'],
    ['Завод 1', 'Завод 11'],
    ['Завод II', 'Завод III'],
    ['Plant A', 'Plant B'],
    ['Юг', 'Восток Юг'],
    ['Дунав Мост', 'Дунав Порт'],
    ['Сервиз Център', 'Сервиз Юг'],
    ['東京', '大阪'],
    ['Қала', 'Ала'],
    ['ООО', 'АО'],
    ['«»', 'Acme'],
  ])('%s is not %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  const word = fc.stringMatching(/^[а-яa-z]{4,9}$/);
  const form = fc.constantFrom(
    'ООО',
    'АО',
    'ПАО',
    'ЗАО',
    'ИП',
    'ЕООД',
    'ООД',
    'АД',
    'ЕАД',
    'ET',
    'СД',
    'OOO',
    'EOOD',
    'OOD',
    'AD',
    'EAD',
    'Ltd.',
    'LLC',
    'GmbH',
    'AG',
    'SRL',
    'S.A.',
    'SAS',
    's.r.o.',
    'Sp. z o.o.',
    'Oy',
    'AB',
  );

  test('the order of words, the legal form and quotes are irrelevant', () => {
    const names = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, form, form, fc.boolean(), (words, one, other, turned) => {
        const there = `${one} «${words.join(' ')}»`;
        const again = `${(turned ? words.toReversed() : words).join(' ').toUpperCase()}, ${other}`;
        expect(nameKey(there)).toBe(nameKey(again));
      }),
    );
  });

  test('a name with a letter or a digit has a key, in any writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        expect(nameKey(name) === '').toBe(!/[\p{L}\p{N}]/u.test(fold(name.replaceAll('№', ''))));
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
        expect(nameKey(` ${name} `)).toBe(nameKey(name));
      }),
    );
  });
});

describe('one letter apart', () => {
  test('finds slips, not branches, namesakes and short names', () => {
    const slips = ['gazmashi', 'gazmahi', 'gasmashi', 'gazmasshi'];
    const pairs = oneLetterApart(slips).map((pair) => [...pair].sort().join(' '));
    expect(pairs.sort()).toEqual(['gasmashi gazmashi', 'gazmahi gazmashi', 'gazmashi gazmasshi']);
    expect(oneLetterApart(['plant 1', 'plant 2', 'a client', 'b client', 'acme', 'acne'])).toEqual([]);
  });

  test('finds every pair at distance one', () => {
    const word = fc.stringMatching(/^[abc]{7,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (names) => {
        const expected = names.flatMap((a, at) => names.slice(at + 1).filter((b) => distance(a, b) === 1));
        expect(oneLetterApart(names)).toHaveLength(expected.length);
      }),
    );
  });
});

describe('the nearest alternative', () => {
  test.each([
    ['ivn', ['maria', 'ivan'], 'ivan'],
    ['ivan', ['maria', 'petya'], undefined],
    ['x', [], undefined],
    ['Иванъ', ['иван', 'марья'], 'иван'],
    ['bat', ['cat', 'bar'], 'bar'],
  ])('to %s among %j is %s', (typed, allowed, expected) => {
    expect(nearest(typed, allowed)).toBe(expected);
  });
});
