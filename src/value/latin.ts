/** Letters of several alphabets as both tables have them; the neighbours' letters may stand in any name. */
const COMMON = table(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f ц ts ч ch ш sh ' +
    'ы y э e ю yu я ya і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ gj ќ kj ѕ dz',
);
/** Bulgaria's streamlined system, the law on transliteration of 2009. */
const BG = table('х h щ sht ъ a ь y');
/** As passports have it, without their `ie` for ъ; ё as е, since one name is written both ways. */
const RU = table('х kh щ shch ъ  ь ');

/** Latin letters that do not fall apart into a letter and a mark. */
const LATIN = table('ß ss ø o ł l đ d ð d þ th æ ae œ oe ħ h ı i ŋ n ŧ t');

function table(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.split(' ');
  return new Map(words.flatMap((from, at) => (at % 2 === 0 ? [[from, words[at + 1] ?? '']] : [])));
}

/**
 * A word in small letters as it is written in Latin ones, by the table of Bulgarian or of Russian, without marks.
 * Letters of other alphabets stay as they are.
 */
export const latinOf = (word: string, language: 'bg' | 'ru'): string => {
  const special = language === 'bg' ? BG : RU;
  const ending = language === 'bg' ? word.replace(/ия$/, 'ia') : word;
  return [...ending]
    .map((letter) => special.get(letter) ?? COMMON.get(letter) ?? LATIN.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
};
