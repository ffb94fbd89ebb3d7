import { nameKey, oneLetterApart } from '../value/alike.ts';

/** A name that could be the same company's, and what it belongs to. */
type Candidate = { readonly name: string; readonly id: string };

/**
 * The candidates whose names may mean the same company: the same but for legal form, quotes, order of words, ё and
 * alphabet (Газмаш, Gazmash), or one letter apart. In the order given, each once.
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
  for (const candidate of candidates) {
    const key = nameKey(candidate.name);
    if (key !== '') byKey.set(key, (byKey.get(key) ?? new Set()).add(candidate));
  }
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const beside = neighbours([...new Set([...byKey.keys(), ...keys.values()])]);
  return new Map(
    [...keys].map(([name, own]) => {
      const near = [own, ...(beside.get(own) ?? [])];
      const found = new Set(near.flatMap((key) => [...(byKey.get(key) ?? [])]));
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
