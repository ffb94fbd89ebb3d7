import { dateText, digitsOf, marked, percentMark } from './marks.ts';
import { fill } from './say.ts';
import type { Catalogue, Language, PhraseArgs, Words } from './words.ts';

/** English stands beside the code; the other catalogues load when their language is asked for. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => ({}),
  ru: async () => (await import('./ru.ts')).catalogue,
  bg: async () => (await import('./bg.ts')).catalogue,
};

/** The words of a language. A phrase that its catalogue lacks is said in English. */
export const loadWords = async (language: Language): Promise<Words> =>
  wordsOf(language, await CATALOGUES[language]());

const wordsOf = (language: Language, catalogue: Catalogue): Words => {
  // Both take some milliseconds to make, and many pages need neither.
  let collator: Intl.Collator | undefined;
  let lists: Intl.ListFormat | undefined;
  const collated = (a: string, b: string): number => {
    collator ??= new Intl.Collator(language, { numeric: true });
    return collator.compare(a, b);
  };
  const list = (items: readonly string[]): string => {
    lists ??= new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
    return lists.format(items);
  };
  const number = (value: number, places: number, style: 'decimal' | 'percent'): string =>
    Number.isFinite(value) ? marked(digitsOf(value, places, style), language) : '–';
  const written = (value: PhraseArgs[string]): string => {
    if (typeof value === 'number') return number(value, placesOf(value), 'decimal');
    return typeof value === 'object' ? list(value) : String(value);
  };
  return {
    language,
    list,
    say: (phrase, args = {}) => {
      const known = Object.hasOwn(catalogue, phrase.id) ? catalogue[phrase.id] : undefined;
      return known === undefined
        ? fill(phrase.en, args, 'en', written)
        : fill(known, args, language, written);
    },
    number: (value, places = 0) => number(value, places, 'decimal'),
    money: (value, currency, places = 2) => {
      const amount = marked(padded(value.rounded(places).toString(), places), language);
      return currency === undefined ? amount : `${amount}\u00a0${currency}`;
    },
    percent: (value, places = 1) =>
      Number.isFinite(value) ? number(value, places, 'percent') + percentMark(language) : '–',
    date: (value) => dateText(value, language),
    // Ties by code units: the order of a report never depends on the order of files.
    compare: (a, b) => collated(a, b) || (a < b ? -1 : a > b ? 1 : 0),
  };
};

/** Canonical text drops trailing zeros; a column of money keeps them. */
const padded = (plain: string, places: number): string => {
  if (places <= 0) return plain;
  const [whole = '', fraction = ''] = plain.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
};

/** A number in a sentence keeps its own digits, at most two after the mark. */
const placesOf = (value: number): number =>
  Number.isInteger(value) ? 0 : Math.min(2, (String(value).split('.')[1] ?? '').length);
