import { distance } from 'fastest-levenshtein';
import { fold } from './name.ts';

/** Legal forms in the languages of our clients: they tell companies apart only on paper. */
const FORMS = new Set(
  'ооо оао зао пао нао ао ип еоод оод ад еад ет сд кд дззд eood ood ad ead et ltd limited llc llp inc corp plc co gmbh ag kg ohg sarl sa sas srl spa bv nv oy ab as aps doo pjsc jsc ojsc ooo oao zao pao ao'.split(
    ' ',
  ),
);

/** A name as people mean it: folded, without legal form and marks, words in alphabetical order. */
export const nameKey = (name: string): string => {
  const words = fold(name)
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const meant = words.filter((word) => !FORMS.has(word));
  return (meant.length === 0 ? words : meant).sort().join(' ');
};

/** In a shorter name one letter makes another name. */
const LONG_ENOUGH = 7;

/**
 * Pairs of names that differ by one letter typed wrong, missing or doubled. Only names that share a text with one letter left out are compared, so that thousands take no time.
 */
export const oneLetterApart = (names: readonly string[]): readonly (readonly [string, string])[] => {
  const byRest = new Map<string, string[]>();
  for (const name of names.filter((each) => each.length >= LONG_ENOUGH)) {
    for (const rest of restsOf(name)) byRest.set(rest, [...(byRest.get(rest) ?? []), name]);
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const alike of byRest.values()) {
    for (const [at, a] of alike.entries()) {
      for (const b of alike.slice(at + 1)) {
        if (distance(a, b) === 1 && telling(a) === telling(b)) pairs.set(`${a}\n${b}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
};

const restsOf = (name: string): Set<string> =>
  new Set([name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))]);

/** Numbers and the shortest words tell branches and namesakes apart: Plant A, Plant B. */
const telling = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word.length < 3 || /\p{N}/u.test(word))
    .join(' ');
