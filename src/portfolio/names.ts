import type { Finding } from '../value/finding.ts';
import { fold } from '../value/name.ts';
import type { Rate } from '../value/rate.ts';
import type { ImportRules } from './import-rules.ts';
import type { Client, Portfolio } from './portfolio.ts';

type Named = {
  readonly id: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
};

/** Folded text → id, for everything that a ledger may name. Structurally what the ledger asks for. */
export type Names = {
  readonly currency: string;
  readonly rates: readonly Rate[];
  readonly clients: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly managers: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
};

/** How sales are given to clients, products, managers and channels; a name that two of them bear is given to none. */
export const ledgerNames = ({ clients, config, imports }: Portfolio): Names => {
  const names = {
    currency: config.currency,
    rates: config.rates,
    clients: resolved(clients.map(wordsOfClient)),
    products: resolved(config.products.map(wordsOf)),
    managers: resolved(config.team.map(wordsOf)),
    channels: resolved(config.channels.map(wordsOf)),
  };
  const rules = [...imports].sort(([a], [b]) => (a < b ? -1 : 1));
  return rules.reduce((all, [, { aliases }]) => withAliases(all, aliases), names);
};

/** Names together with the aliases of one import. What is known already stays: a source cannot rename a client of ours. */
export const withAliases = (names: Names, aliases: ImportRules['aliases'] = {}): Names => ({
  currency: names.currency,
  rates: names.rates,
  clients: joined(names.clients, aliases.clients),
  products: joined(names.products, aliases.products),
  managers: joined(names.managers, aliases.managers),
  channels: joined(names.channels, aliases.channels),
});

const joined = (
  known: ReadonlyMap<string, string>,
  aliases: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> => {
  const all = new Map(known);
  for (const [text, meant] of Object.entries(aliases)) {
    const id = known.get(fold(meant));
    if (id !== undefined && !known.has(fold(text))) all.set(fold(text), id);
  }
  return all;
};

type Words = { readonly id: string; readonly words: readonly string[] };

const wordsOf = ({ id, name, aliases = [] }: Named): Words => ({
  id,
  words: [id, ...(name === undefined ? [] : [name]), ...aliases],
});

const wordsOfClient = (client: Client): Words => {
  const { id, words } = wordsOf(client);
  return { id, words: [...words, ...[client.slug, client.taxId].filter((word) => word !== undefined)] };
};

/** Which ids lay claim to a folded word. An id itself always wins over a name. */
const claimsOf = (all: readonly Words[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const claims = new Map<string, Set<string>>();
  for (const { id, words } of all)
    for (const word of words.map(fold)) {
      if (word !== '') claims.set(word, (claims.get(word) ?? new Set()).add(id));
    }
  for (const { id } of all) claims.set(id, new Set([id]));
  return claims;
};

const resolved = (all: readonly Words[]): ReadonlyMap<string, string> =>
  new Map(
    [...claimsOf(all)].flatMap(([word, ids]): [string, string][] => {
      const [only, another] = ids;
      return only === undefined || another !== undefined ? [] : [[word, only]];
    }),
  );

/** Names that two clients bear: sales under such a name can be given to neither. */
export const ambiguousNames = (clients: readonly Client[]): readonly Finding[] => {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return [...claimsOf(clients.map(wordsOfClient))].flatMap(([word, ids]) => {
    const claimants = [...ids].sort().flatMap((id) => byId.get(id) ?? []);
    const [first, ...others] = claimants;
    if (first === undefined || others.length === 0 || isOneTwice(claimants, word)) return [];
    const name = spelled(first, word);
    return [
      {
        rule: 'portfolio/ambiguous-name',
        severity: 'warning',
        at: placeOf(first, word),
        also: others.map((each) => placeOf(each, word)),
        args: { name, clients: claimants.map((each) => `${each.name} (${each.slug ?? each.id})`) },
      },
    ];
  });
};

/** The same name or tax number is more than an ambiguous word: the rule clients/twice says so. */
const isOneTwice = (claimants: readonly Client[], word: string): boolean =>
  claimants.every(({ name }) => fold(name) === word) ||
  claimants.every(({ taxId }) => fold(taxId ?? '') === word);

const spelled = ({ name, aliases }: Client, word: string): string =>
  [name, ...aliases].find((each) => fold(each) === word) ?? word;

const placeOf = (client: Client, word: string): Finding['at'] => {
  const { file, line } = client.at;
  const alias = client.aliases.findIndex((each) => fold(each) === word);
  const key = fold(client.name) === word ? 'name' : alias >= 0 ? 'aliases' : 'tax_id';
  return { file, path: line === undefined ? [key] : [line, key] };
};
