import { fileNameFlaw } from './file-name.ts';
import { latinOf } from './latin.ts';
import { FORMS, FORMS_BEFORE } from './legal-form.ts';

/** Longer names make paths that Windows refuses and nobody reads. */
const LONGEST = 60;

/**
 * A folder name for a client: `Газмаш АД` → `gazmash`. Letters of Bulgarian and Russian are written as each
 * language has them; under another language the letters ы, э, ё tell a Russian name. Legal forms at either end
 * are left out: one client is written with and without them. Always `[a-z0-9-]`, never empty, never a name that a
 * system reserves.
 */
export const slugOf = (name: string, language: string): string => {
  const words = wordsOf(name);
  const russian = language === 'ru' || (language !== 'bg' && /[ыэё]/.test(words.join(' ')));
  const slug = cut(
    words
      .map((word) => latinOf(word, russian ? 'ru' : 'bg').replace(/[^a-z0-9]/g, ''))
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
  const last = words.findLastIndex((word) => !FORMS.has(word));
  return first < 0 || last < first ? words : words.slice(first, last + 1);
};

/** Cut at the end of a word where that keeps at least half. */
const cut = (slug: string): string => {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > LONGEST / 2 ? end : LONGEST);
};
