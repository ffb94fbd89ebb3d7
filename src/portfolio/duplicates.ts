import { nameKey, oneLetterApart } from '../value/alike.ts';
import { slugOf } from '../value/slug.ts';

/** A name that could be the same company's, and what it belongs to. */
type Candidate = { readonly name: string; readonly id: string };

/**
 * The candidates whose names may mean the same company: alike but for legal form, quotes, order of words and ё;
 * the same in the other alphabet (Газмаш, Gazmash); or one letter apart. In the order given, each once.
 */
export const nearNames = <C extends Candidate>(name: string, candidates: readonly C[]): readonly C[] => {
  const keys = keysOf(name);
  const near = candidates.filter((candidate) => {
    const others = keysOf(candidate.name);
    return keys.some((key) =>
      others.some((other) => key === other || oneLetterApart([key, other]).length > 0),
    );
  });
  return near.filter(({ id }, at) => near.findIndex((each) => each.id === id) === at);
};

/** The name as meant, and in Latin letters by both languages' tables. */
const keysOf = (name: string): readonly string[] => {
  const key = nameKey(name);
  return [...new Set([key, ...['bg', 'ru'].map((language) => slugOf(key, language).replaceAll('-', ' '))])];
};
