import type { Client } from '../portfolio/portfolio.ts';
import { nameKey, oneLetterApart } from '../value/alike.ts';

/** Two clients that may be one; `second` is the one whose line is to be looked at. */
type Pair = { readonly first: Client; readonly second: Client; readonly by: 'tax-id' | 'name' | 'near-name' };

/** Clients with the same tax number, the same name but for its legal form, or a name one letter apart; each pair once. */
export function* duplicates(clients: readonly Client[]): Iterable<Pair> {
  const said = new Set<string>();
  for (const pair of [
    ...sameBy(clients, taxKey, 'tax-id'),
    ...sameBy(clients, ({ name }) => nameKey(name), 'name'),
    ...near(clients),
  ]) {
    const key = `${pair.first.id} ${pair.second.id}`;
    if (!said.has(key)) yield pair;
    said.add(key);
  }
}

/** BG 123-456 786 is BG123456786. */
const taxKey = ({ taxId = '' }: Client): string => taxId.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs the first client of a key, by id, with each further one. */
function* sameBy(
  clients: readonly Client[],
  keyOf: (client: Client) => string,
  by: Pair['by'],
): Iterable<Pair> {
  const firsts = new Map<string, Client>();
  for (const client of clients) {
    const key = keyOf(client);
    if (key === '') continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, client);
    else yield { first, second: client, by };
  }
}

function* near(clients: readonly Client[]): Iterable<Pair> {
  const byKey = new Map<string, Client>();
  for (const client of clients) {
    const key = nameKey(client.name);
    if (!byKey.has(key)) byKey.set(key, client);
  }
  for (const [a, b] of oneLetterApart([...byKey.keys()])) {
    const [first, second] = [byKey.get(a), byKey.get(b)];
    if (first === undefined || second === undefined) continue;
    yield first.id < second.id
      ? { first, second, by: 'near-name' }
      : { first: second, second: first, by: 'near-name' };
  }
}
