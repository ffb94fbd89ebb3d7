import { distance } from 'fastest-levenshtein';
import { latinOf } from './latin.ts';
import { FORMS, LONG_FORMS } from './legal-form.ts';
import { fold } from './name.ts';

/**
 * A name as people mean it, the same for all its writings: without legal form, quotes and marks, in Latin letters as
 * they sound (`Газмаш АД`, `Gazmash EAD`), words in alphabetical order. Never empty for a name with a letter or digit.
 */
export const nameKey = (name: string): string => {
  const words = wordsOf(name);
  const meant = words.filter((word) => !FORMS.has(word) && !JOINING.has(word));
  return (meant.length === 0 ? words : meant).map(sounded).sort().join(' ');
};

/** Words that are left out as the sign `&` is. */
const JOINING: ReadonlySet<string> = new Set(['и', 'and', 'und']);

/** `О.О.О.`, `s. r. o.`, `A/S`: letters that one word is abbreviated by. */
const ABBREVIATION = /(?<!\p{L})\p{L}(?:[./] ?\p{L}(?!\p{L}))+\.?/gu;

const LONG_FORM = new RegExp(` (?:${LONG_FORMS.join('|')})(?= )`, 'gu');

const wordsOf = (name: string): readonly string[] => {
  const plain = fold(name.replaceAll('№', ' '))
    .replace(ABBREVIATION, (letters) => letters.replace(/[^\p{L}]/gu, ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const short = ` ${plain} `.replace(LONG_FORM, ' ').trim();
  return (short === '' ? plain : short).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
};

/** One sound, several spellings: of transliterations, and of words that went from one language into another. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sht'],
  [/sch/g, 'sh'],
  [/kh|ch$/g, 'h'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ce$/, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/^ie/, 'e'],
  [/(\p{L})\1+/gu, '$1'],
];

/** Borrowed words that are written by ear. */
const BORROWED: ReadonlyMap<string, string> = new Map([
  ['treid', 'trade'],
  ['treiding', 'trading'],
]);

/** Numbers, Roman ones too, tell plants and branches apart and stay as they are. */
const NUMBER = /^[\p{N}ivx]+$/u;

/** The soft sign is heard only in ьо, the hard one not before a vowel of its own. */
const SILENT = /ь(?!о)|ъ(?=[еюя])/g;

const sounded = (word: string): string => {
  if (NUMBER.test(word)) return word;
  const latin = latinOf(word.replace(SILENT, ''), 'bg');
  const sounds = SOUNDS.reduce((text, [spelled, sound]) => text.replace(spelled, sound), latin);
  return BORROWED.get(sounds) ?? (sounds === '' ? word : sounds);
};

/** In a shorter name one letter makes another name. */
const LONG_ENOUGH = 7;

/**
 * Pairs of names that differ by one letter typed wrong, missing or doubled. Only names that share a text with one
 * letter left out are compared, so that thousands take no time. Each name is given once.
 */
export const oneLetterApart = (names: readonly string[]): readonly (readonly [string, string])[] => {
  const byRest = new Map<string, string[]>();
  for (const name of names.filter((each) => each.length >= LONG_ENOUGH)) {
    for (const rest of restsOf(name)) {
      const alike = byRest.get(rest);
      if (alike === undefined) byRest.set(rest, [name]);
      else alike.push(name);
    }
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const alike of byRest.values()) {
    // Most stand alone.
    if (alike.length === 1) continue;
    for (const [at, a] of alike.entries()) {
      for (const b of alike.slice(at + 1))
        if (distance(a, b) === 1 && telling(a) === telling(b)) pairs.set(`${a}\n${b}`, [a, b]);
    }
  }
  return [...pairs.values()];
};

/** The name, and the name without each of its letters. */
const restsOf = (name: string): ReadonlySet<string> => {
  const rests = new Set([name]);
  for (let at = 0; at < name.length; at++) rests.add(name.slice(0, at) + name.slice(at + 1));
  return rests;
};

/** Numbers and the shortest words tell branches and namesakes apart: Plant A, Plant B. */
const telling = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word.length < 3 || /\p{N}/u.test(word))
    .join(' ');
