import { nearEach } from '../portfolio/duplicates.ts';
import { Decimal } from '../value/decimal.ts';
import { fold } from '../value/name.ts';
import { taxNumberKey } from '../value/tax-number.ts';
import { taxIdOf } from './by-tax-number.ts';
import type { Seen } from './seen.ts';
import type { Amounts } from './twice.ts';

/** A client that the portfolio does not know, as it goes into the register. */
export type NewClient = {
  readonly id: string;
  readonly name: string;
  /** The id of the channel that brings most of its revenue in this file, in our currency where there is any. */
  readonly channel: string | undefined;
  /** As the file writes it. */
  readonly taxId: string | undefined;
  readonly lines: number;
  readonly revenue: Amounts;
  /** Known clients whose names are close: perhaps it is one of them. */
  readonly near: readonly string[];
};

/** What is needed to know clients and channels. */
export type Base = {
  readonly clients: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly taxId?: string;
  }[];
  /** The currency of the portfolio. */
  readonly ours: string;
  /** The id of a channel from the text of a file. */
  readonly channelOf: (text: string) => string;
  /** The name that the rules give to a text. */
  readonly meant: (text: string) => string;
  readonly newId: () => string;
};

/** The unknown clients of a file by name; spellings that fold alike are one client. */
export const newClients = (seen: Iterable<Seen>, base: Base): readonly NewClient[] => {
  const byName = new Map<string, Seen[]>();
  for (const each of seen) {
    if (each.channels === undefined) continue;
    const key = fold(base.meant(each.text));
    byName.set(key, [...(byName.get(key) ?? []), each]);
  }
  const taken = new Set(base.clients.map(({ id }) => id));
  const names = base.clients.flatMap(({ id, name, aliases, taxId }) =>
    [name, ...aliases].map((each) => ({ id, name: each, taxId })),
  );
  const strangers = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, spellings]) => ({ spellings, name: oneLine(base.meant(mostUsual(spellings))) }));
  const near = nearEach(
    strangers.map(({ name }) => name),
    names,
  );
  return strangers.map(({ spellings, name }) => {
    const revenue = revenueByChannel(spellings, base.channelOf);
    const [first] = revenue.values();
    const taxId = taxIdOf(spellings);
    return {
      id: freshId(base.newId, taken),
      name,
      channel: channelOfMost(revenue.get(base.ours) ?? first ?? new Map()),
      taxId,
      lines: spellings.reduce((sum, { lines }) => sum + lines, 0),
      revenue: new Map(
        [...revenue].map(([currency, channels]) => [currency, Decimal.sum(channels.values())]),
      ),
      near: (near.get(name) ?? []).filter((each) => !differ(taxId, each.taxId)).map((each) => each.name),
    };
  });
};

/** Two numbers are two companies, however alike their names are. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && taxNumberKey(one) !== taxNumberKey(other);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const mostUsual = (spellings: readonly Seen[]): string =>
  [...spellings].sort((a, b) => b.lines - a.lines || (a.text < b.text ? -1 : 1))[0]?.text ?? '';

/** By currency, then by the id of the channel. */
const revenueByChannel = (
  spellings: readonly Seen[],
  channelOf: (text: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, Decimal>> => {
  const revenue = new Map<string, Map<string, Decimal>>();
  const all = spellings.flatMap(({ channels }) => [...(channels?.totals ?? [])]);
  for (const [currency, totals] of all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const byId = revenue.get(currency) ?? new Map<string, Decimal>();
    revenue.set(currency, byId);
    for (const [text, total] of totals) {
      const id = text === '' ? '' : channelOf(text);
      byId.set(id, (byId.get(id) ?? Decimal.zero).plus(total.value()));
    }
  }
  return revenue;
};

/** The channel of most revenue; of equals the first by name. Lines without a channel say nothing. */
const channelOfMost = (revenue: ReadonlyMap<string, Decimal>): string | undefined =>
  [...revenue]
    .filter(([id]) => id !== '')
    .sort(([a, most], [b, other]) => other.compare(most) || (a < b ? -1 : 1))[0]?.[0];

const freshId = (newId: () => string, taken: Set<string>): string => {
  let id = newId();
  while (taken.has(id)) id = newId();
  taken.add(id);
  return id;
};
