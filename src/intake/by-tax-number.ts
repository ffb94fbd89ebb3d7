import { taxNumberKey } from '../value/tax-number.ts';
import type { Seen } from './seen.ts';

/** A client of ours, as far as it takes to know it. */
type Known = { readonly id: string; readonly name: string; readonly taxId?: string };

/** What the tax numbers of a file say of the names that nobody knows. */
export type ByTaxNumber = {
  /** Names that mean a client of ours, which has the number: by their text, as they become aliases. */
  readonly known: ReadonlyMap<string, Known>;
  /** Names that stand beside several numbers: several companies are called so. */
  readonly several: readonly string[];
};

export const byTaxNumber = (seen: Iterable<Seen>, clients: readonly Known[]): ByTaxNumber => {
  const owners = ownersOf(clients);
  const known = new Map<string, Known>();
  const several: string[] = [];
  for (const each of seen) {
    const keys = keysOf(each);
    const [key = ''] = keys;
    const owner = owners.get(key);
    if (keys.size > 1) several.push(each.text);
    else if (owner !== undefined && owner !== 'several') known.set(each.text, owner);
  }
  return { known: new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1))), several: several.sort() };
};

/** The number of a name that has only one, as the file writes it. */
export const taxIdOf = (spellings: readonly Seen[]): string | undefined => {
  const texts = spellings
    .flatMap(({ taxIds }) => [...(taxIds ?? [])])
    .filter((text) => taxNumberKey(text) !== '');
  const keys = new Set(texts.map(taxNumberKey));
  // The grammar of facts reads brackets as a source.
  return keys.size === 1
    ? texts
        .toSorted()
        .find((text) => /^[\p{L}\p{N} ./\\-]+$/u.test(text))
        ?.trim()
    : undefined;
};

const keysOf = ({ taxIds }: Seen): ReadonlySet<string> =>
  new Set([...(taxIds ?? [])].map(taxNumberKey).filter((key) => key !== ''));

/** Whose a number is; two clients with one number are for people to part. */
const ownersOf = (clients: readonly Known[]): ReadonlyMap<string, Known | 'several'> => {
  const owners = new Map<string, Known | 'several'>();
  for (const client of clients) {
    const key = taxNumberKey(client.taxId ?? '');
    if (key !== '') owners.set(key, owners.has(key) ? 'several' : client);
  }
  return owners;
};
