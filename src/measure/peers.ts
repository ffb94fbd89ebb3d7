import { Decimal } from '../value/decimal.ts';

/** Somebody whose purchases are compared with those of its peers. */
export type Buyer = {
  readonly key: string;
  /** Those of one group are peers: clients of a channel, units of a client. */
  readonly group: string;
  /** Net revenue by category. */
  readonly parts: ReadonlyMap<string, Decimal>;
};

/** How the peers buy a category. */
export type PeerPart = {
  /** The median of its share in what each peer buys from us: a ratio; nothing where half of them do not buy it. */
  readonly median: Decimal;
  /** Peers that buy it, of all that buy anything. */
  readonly buyers: number;
  readonly of: number;
};

/** Places of a ratio: far below a cent of any sum. */
const PLACES = 12;
const HALF = Decimal.of('0.5');

export const totalOf = ({ parts }: Pick<Buyer, 'parts'>): Decimal => Decimal.sum(parts.values());

/** What share of its purchases somebody spends on a category; undefined where nothing is bought in all. */
export const partOf = (buyer: Pick<Buyer, 'parts'>, category: string): Decimal | undefined => {
  const total = totalOf(buyer);
  return total.sign > 0 ? (buyer.parts.get(category) ?? Decimal.zero).dividedBy(total, PLACES) : undefined;
};

/**
 * What the peers of each buyer, without itself, spend on a category; one that does not buy it counts as zero.
 * Undefined while there are fewer than `least` of them, for one or two say nothing about the rest.
 */
export const peersOf = (
  buyers: readonly Buyer[],
  least: number,
): ((buyer: Pick<Buyer, 'key' | 'group'>, category: string) => PeerPart | undefined) => {
  const groups = new Map<string, Set<string>>();
  const shares = new Map<string, { readonly key: string; readonly part: Decimal }[]>();
  for (const buyer of buyers) {
    if (totalOf(buyer).sign <= 0) continue;
    groups.set(buyer.group, (groups.get(buyer.group) ?? new Set()).add(buyer.key));
    for (const [category, bought] of buyer.parts) {
      const part = bought.sign > 0 ? partOf(buyer, category) : undefined;
      if (part === undefined) continue;
      const id = JSON.stringify([buyer.group, category]);
      const known = shares.get(id);
      if (known === undefined) shares.set(id, [{ key: buyer.key, part }]);
      else known.push({ key: buyer.key, part });
    }
  }
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const [id, list] of shares) {
    list.sort((a, b) => a.part.compare(b.part));
    places.set(id, new Map(list.map(({ key }, at) => [key, at])));
  }
  return ({ key, group }, category) => {
    const id = JSON.stringify([group, category]);
    const list = shares.get(id) ?? [];
    const own = places.get(id)?.get(key);
    const members = groups.get(group);
    const of = (members?.size ?? 0) - (members?.has(key) === true ? 1 : 0);
    if (of < Math.max(least, 1)) return undefined;
    const buyers = list.length - (own === undefined ? 0 : 1);
    // The peers in order: first those that buy none of it, then the rest without the buyer itself.
    const part = (at: number): Decimal => {
      const place = at - (of - buyers);
      return list[own === undefined || place < own ? place : place + 1]?.part ?? Decimal.zero;
    };
    const [low, high] = [part(Math.floor((of - 1) / 2)), part(Math.floor(of / 2))];
    return { median: low.plus(high).times(HALF), buyers, of };
  };
};
