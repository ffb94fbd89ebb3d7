import { fileNameFlaw } from './file-name.ts';

/** Longer names make paths that Windows refuses and nobody reads. */
const LONGEST = 60;

/** Letters of several alphabets as both tables have them; the neighbours' letters may stand in any name. */
const COMMON = table(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh ' +
    'ы y э e ю yu я ya і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ gj ќ kj ѕ dz',
);
/** Bulgaria's streamlined system, the law on transliteration of 2009. */
const BG = table('х h щ sht ъ a ь y');
/** As passports have it, without their `ie` for ъ; ё as е, since one name is written both ways. */
const RU = table('х kh щ shch');

/** Latin letters that do not fall apart into a letter and a mark. */
const LATIN = table('ß ss ø o ł l đ d ð d þ th æ ae œ oe ħ h ı i ŋ n ŧ t');

/** Legal forms say nothing about which client it is, and one client is written with and without them. */
const FORMS_BEFORE = new Set(
  'ооо оао зао пао нпао ао ип гуп муп фгуп тоо чп оод еоод ад еад ет сд кд ooo oao zao pao ao'.split(' '),
);
const FORMS_BEHIND = new Set([
  ...FORMS_BEFORE,
  ...'ip ood eood ad ead et ltd limited llc llp plc inc corp gmbh ag kg se sa sas sarl srl spa bv nv oy ab as'.split(
    ' ',
  ),
]);

function table(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.split(' ');
  return new Map(words.flatMap((from, at) => (at % 2 === 0 ? [[from, words[at + 1] ?? '']] : [])));
}

/**
 * A folder name for a client: `Газмаш АД` → `gazmash`. Letters of Bulgarian and Russian are written as each
 * language has them; under another language the letters ы, э, ё tell a Russian name. Legal forms at either end
 * are left out. Always `[a-z0-9-]`, never empty, never a name that a system reserves.
 */
export const slugOf = (name: string, language: string): string => {
  const words = wordsOf(name);
  const russian = language === 'ru' || (language !== 'bg' && /[ыэё]/.test(words.join(' ')));
  const slug = cut(
    words
      .map((word) => latin(word, russian ? RU : BG))
      .filter((word) => word !== '')
      .join('-'),
  );
  if (slug === '') return 'client';
  return fileNameFlaw(slug) === undefined ? slug : `${slug}-client`;
};

/** The words of a name in small letters, without legal forms unless there is nothing else. */
const wordsOf = (name: string): readonly string[] => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`´"«»„“”]/g, '');
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const first = words.findIndex((word) => !FORMS_BEFORE.has(word));
  const last = words.findLastIndex((word) => !FORMS_BEHIND.has(word));
  return first < 0 || last < first ? words : words.slice(first, last + 1);
};

const latin = (word: string, special: ReadonlyMap<string, string>): string => {
  const ending = special === BG ? word.replace(/ия$/, 'ia') : word;
  const letters = [...ending].map(
    (letter) => special.get(letter) ?? COMMON.get(letter) ?? LATIN.get(letter) ?? letter,
  );
  return letters
    .join('')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
};

/** Cut at the end of a word where that keeps at least half. */
const cut = (slug: string): string => {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > LONGEST / 2 ? end : LONGEST);
};
