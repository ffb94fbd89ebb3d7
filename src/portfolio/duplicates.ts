import { nameKey, oneLetterApart } from '../value/alike.ts';
import { slugOf } from '../value/slug.ts';

/** A name that could be the same company's, and what it belongs to. */
type Candidate = { readonly name: string; readonly id: string };

/**
 * The candidates whose names may mean the same company: alike but for legal form, quotes, order of words and ё;
 * the same in the other alphabet (Газмаш, Gazmash); or one letter apart. In the order given, each once.
 */
export const nearNames = <C extends Candidate>(name: string, candidates: readonly C[]): readonly C[] =>
  nearEach([name], candidates).get(name) ?? [];

/** The same for many names at once, in the time of a few. */
export const nearEach = <C extends Candidate>(
  names: readonly string[],
  candidates: readonly C[],
): ReadonlyMap<string, readonly C[]> => {
  if (candidates.length === 0) return new Map();
  const byKey = new Map<string, Set<C>>();
  for (const candidate of candidates)
    for (const key of keysOf(candidate.name)) byKey.set(key, (byKey.get(key) ?? new Set()).add(candidate));
  const keys = new Map(names.map((name) => [name, keysOf(name)]));
  const beside = neighbours([...new Set([...byKey.keys(), ...[...keys.values()].flat()])]);
  return new Map(
    [...keys].map(([name, own]) => {
      const near = new Set(own.flatMap((key) => [key, ...(beside.get(key) ?? [])]));
      const found = new Set([...near].flatMap((key) => [...(byKey.get(key) ?? [])]));
      return [name, onceEach(candidates, found)];
    }),
  );
};

const onceEach = <C extends Candidate>(candidates: readonly C[], found: ReadonlySet<C>): readonly C[] => {
  if (found.size === 0) return [];
  const ids = new Set<string>();
  return candidates.filter((each) => found.has(each) && !ids.has(each.id) && ids.add(each.id));
};

const neighbours = (keys: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const beside = new Map<string, string[]>();
  for (const [a, b] of oneLetterApart(keys)) {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  }
  return beside;
};

/** The name as meant, and in Latin letters by both languages' tables. */
const keysOf = (name: string): readonly string[] => {
  const key = nameKey(name);
  return [...new Set([key, ...['bg', 'ru'].map((language) => slugOf(key, language).replaceAll('-', ' '))])];
};
