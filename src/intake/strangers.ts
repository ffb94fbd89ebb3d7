import type { ImportRules } from '../portfolio/import-rules.ts';
import { ledgerNames, type Names } from '../portfolio/names.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { fold } from '../value/name.ts';
import { type ByTaxNumber, byTaxNumber } from './by-tax-number.ts';
import { type Proposed, proposedOf } from './catalogue.ts';
import { type NewClient, newClients } from './clients.ts';
import type { Seen } from './seen.ts';
import { saysTotal } from './subtotal.ts';
import type { Taking } from './taking.ts';

/** What stands in a file and not in the portfolio. All of it is kept. */
export type Strangers = {
  readonly clients: readonly NewClient[];
  /** The currency of the portfolio. */
  readonly ours: string;
  /** Names that are no client's, and whose tax number is. */
  readonly byTaxNumber: ByTaxNumber;
  /** Texts that are names of two clients: their sales stand under neither. */
  readonly torn: readonly string[];
  /** Lines without a client. */
  readonly anonymous: number;
  /** Clients whose name says that the row is a sum. */
  readonly totals: readonly string[];
  readonly products: readonly Proposed[];
  readonly channels: readonly Proposed[];
  readonly managers: readonly Proposed[];
};

/** Names that the ledger can give to no client, because two bear them. */
export const tornNames = (portfolio: Portfolio): ReadonlySet<string> => {
  const known = ledgerNames(portfolio).clients;
  const all = portfolio.clients.flatMap(({ name, aliases }) => [name, ...aliases].map(fold));
  return new Set(all.filter((name) => name !== '' && !known.has(name)));
};

export const strangersOf = (
  { seen }: Taking,
  aliases: ImportRules['aliases'],
  portfolio: Portfolio,
  names: Names,
  newId: () => string,
): Strangers => {
  const proposed = (texts: Texts, known: ReadonlyMap<string, string>, as: Aliases): readonly Proposed[] =>
    proposedOf(texts.values(), known, meaning(as), portfolio.config.language);
  const channels = proposed(seen.channel, names.channels, aliases?.channels);
  const torn = tornNames(portfolio);
  const numbers = byTaxNumber(seen.client.values(), portfolio.clients);
  const unknown = [...seen.client.values()].filter(({ text }) => !numbers.known.has(text));
  const clients = newClients(unknown, {
    clients: portfolio.clients,
    ours: portfolio.config.currency,
    channelOf: channelFinder(names, channels, meaning(aliases?.channels)),
    meant: meaning(aliases?.clients),
    newId,
  });
  return {
    clients,
    ours: portfolio.config.currency,
    byTaxNumber: numbers,
    torn: [...seen.client.keys()].filter((text) => torn.has(fold(text))).sort(),
    anonymous: seen.client.get('')?.lines ?? 0,
    totals: [...seen.client.keys()].filter(saysTotal).sort(),
    products: proposed(seen.product, names.products, aliases?.products),
    channels,
    managers: proposed(seen.manager, names.managers, aliases?.managers),
  };
};

type Texts = ReadonlyMap<string, Seen>;
type Aliases = Readonly<Record<string, string>> | undefined;

/** What the rules mean by a text: its alias, else the text itself. */
const meaning = (aliases: Aliases): ((text: string) => string) => {
  const byText = new Map(Object.entries(aliases ?? {}).map(([text, meant]) => [fold(text), meant]));
  return (text) => byText.get(fold(text)) ?? text;
};

const channelFinder = (names: Names, proposed: readonly Proposed[], meant: (text: string) => string) => {
  const ids = new Map(proposed.flatMap(({ id, names: all }) => all.map((name) => [fold(name), id] as const)));
  return (text: string): string => names.channels.get(fold(text)) ?? ids.get(fold(meant(text))) ?? text;
};
