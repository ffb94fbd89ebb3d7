import type { Client } from '../portfolio/portfolio.ts';
import { nameKey, oneLetterApart } from '../value/alike.ts';
import { fold } from '../value/name.ts';
import { taxNumberKey } from '../value/tax-number.ts';

/** Two clients that may be one. `first` is the one to keep: that with a dossier, else with the smaller id. */
type Pair = { readonly first: Client; readonly second: Client; readonly by: 'tax-id' | 'name' | 'near-name' };

/**
 * Clients that may stand in the base twice, each pair once: by the same tax number; by a name or alias that is the same
 * but for its legal form, order of words and alphabet; by one that is a letter apart. What the files tell apart is no
 * pair: different tax numbers, and companies of one group.
 */
export function* duplicates(clients: readonly Client[]): Iterable<Pair> {
  const ordered = [...clients].sort((a, b) => rank(a) - rank(b));
  const said = new Set<string>();
  for (const pair of [...sameNumber(ordered), ...sameNames(ordered)]) {
    const key = `${pair.first.id} ${pair.second.id}`;
    if (!said.has(key) && !isTold(pair)) yield pair;
    said.add(key);
  }
}

/** Clients come sorted by id, and stay so among those with a dossier and those without. */
const rank = ({ dossier }: Client): number => (dossier === undefined ? 1 : 0);

const numberOf = ({ taxId = '' }: Client): string => taxNumberKey(taxId);

/** Do the files say that these are two, or does another rule speak of the name that both bear? */
const isTold = ({ first: a, second: b, by }: Pair): boolean => {
  const differ = numberOf(a) !== '' && numberOf(b) !== '' && numberOf(a) !== numberOf(b);
  const related = a.parent === b.id || b.parent === a.id || (a.parent !== undefined && a.parent === b.parent);
  return differ || related || (by !== 'tax-id' && shareAlias(a, b));
};

/** The rule portfolio/ambiguous-name says so: sales under that name can be given to neither. */
const shareAlias = (a: Client, b: Client): boolean => {
  const names = new Set([a.name, ...a.aliases].map(fold));
  return fold(a.name) !== fold(b.name) && [b.name, ...b.aliases].some((name) => names.has(fold(name)));
};

const sameNumber = (clients: readonly Client[]): readonly Pair[] =>
  groupsBy(clients, (client) => [numberOf(client)]).flatMap(([, group]) => withFirst(group, 'tax-id'));

const sameNames = (clients: readonly Client[]): readonly Pair[] => {
  const groups = groupsBy(clients, ({ name, aliases }) => [name, ...aliases].map(nameKey));
  const places = new Map(clients.map((client, at) => [client, at]));
  const placeOf = (client: Client): number => places.get(client) ?? 0;
  const firsts = new Map(groups.map(([key, [first]]) => [key, first]));
  const near = oneLetterApart([...firsts.keys()]).flatMap(([a, b]) => {
    const both = [firsts.get(a), firsts.get(b)].filter((client) => client !== undefined);
    const group = [...new Set(both)].sort((one, other) => placeOf(one) - placeOf(other));
    return withFirst(group, 'near-name');
  });
  return [...groups.flatMap(([, group]) => withFirst(group, 'name')), ...near];
};

/** The clients of each key but the empty one; a client stands once under each of its keys. */
const groupsBy = (
  clients: readonly Client[],
  keysOf: (client: Client) => readonly string[],
): readonly (readonly [string, readonly Client[]])[] => {
  const groups = new Map<string, Client[]>();
  for (const client of clients) {
    for (const key of new Set(keysOf(client))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [client]);
      else group.push(client);
    }
  }
  groups.delete('');
  return [...groups];
};

/** The first of a group with each further one. */
const withFirst = ([first, ...others]: readonly Client[], by: Pair['by']): readonly Pair[] =>
  first === undefined ? [] : others.map((second) => ({ first, second, by }));
