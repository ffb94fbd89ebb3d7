import { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import { type Span, sumSpans } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import type { Habit } from './habits.ts';
import type { PeerPart } from './peers.ts';
import type { Rival } from './rivals.ts';
import type { Wallet } from './wallet.ts';

/**
 * How the money that is open was found: from a budget; or estimated, by the rank among the suppliers (the wallet
 * allocation rule of Keiningham and others), by what peers spend, or by what the client itself spent a year before.
 */
export type Method = 'budget' | 'rank' | 'peers' | 'past';

export type Open = {
  readonly low: Decimal;
  readonly high: Decimal;
  /** `estimated` for every method but a budget, which has its own basis. */
  readonly basis: Basis;
  readonly method: Method;
  /** Only some products of the category have a known budget: there may be more. */
  readonly atLeast: boolean;
  /** By rank: ours, and of how many suppliers. */
  readonly rank: Rank | undefined;
  /** The estimate was cut down to what is open in a budget for more than this. */
  readonly capped: boolean;
};

export type Rank = { readonly rank: number; readonly of: number };

/** A cent is as exact as an estimate can look. */
const CENTS = 2;
const PLACES = 12;

/** What the known budgets leave open of a category: its own, else those of its products. */
export const openByBudget = (category: string, { lines }: Wallet, catalogue: Catalogue): Open | undefined => {
  const known = lines.filter(({ key, open }) => open !== undefined && catalogue.of(key) === category);
  const whole = known.find(({ key }) => key === category);
  const open = whole?.open ?? sumSpans(known.flatMap(({ open }) => open ?? []));
  if (open === undefined) return undefined;
  return { ...open, method: 'budget', atLeast: whole === undefined, rank: undefined, capped: false };
};

/**
 * Our rank among the suppliers of a category: the place that their ranks leave free. Undefined unless every supplier
 * that is listed has one, no two have the same, and exactly one place is free.
 */
export const rankIn = (
  category: string,
  rivals: readonly Rival[],
  catalogue: Catalogue,
): Rank | undefined => {
  const listed = rivals.filter(({ product, unit }) => unit === null && catalogue.of(product) === category);
  const ranks = new Set(listed.flatMap(({ rank }) => rank ?? []));
  const of = listed.length + 1;
  const free = [...Array(of).keys()].map((at) => at + 1).filter((place) => !ranks.has(place));
  const [rank] = free;
  if (listed.length === 0 || ranks.size !== listed.length || free.length !== 1 || rank === undefined)
    return undefined;
  return { rank, of };
};

/** The share of wallet that a rank stands for: (1 − rank / (n + 1)) × 2 / n, above and below one line. */
export const shareOfRank = ({ rank, of }: Rank): { readonly above: number; readonly below: number } => ({
  above: 2 * (of + 1 - rank),
  below: of * (of + 1),
});

/** What may be open where no budget says it: the first method that has what it needs. */
export const estimateOpen = (
  { now, before }: Habit,
  found: {
    readonly rank: Rank | undefined;
    readonly peers: PeerPart | undefined;
    /** Everything that the client buys from us in a year. */
    readonly total: Decimal;
    /** What a wider budget leaves open. */
    readonly cap: Span | undefined;
    /** It buys as its peers do, only less than before: what it lost says more than they do. */
    readonly falling: boolean;
  },
): Open | undefined => {
  const byRank = found.rank === undefined || now.sign <= 0 ? undefined : restOfWallet(now, found.rank);
  const byPeers = found.peers?.median.times(found.total).minus(now);
  const past = ['past', before.minus(now)] as const;
  const methods: readonly (readonly [Method, Decimal | undefined])[] = [
    ['rank', byRank],
    ...(found.falling ? [past] : []),
    ['peers', byPeers],
    past,
  ];
  const [method, amount] = methods.find(([, open]) => open !== undefined && open.sign > 0) ?? [];
  if (method === undefined || amount === undefined) return undefined;
  const { cap } = found;
  const capped = cap !== undefined && amount.compare(cap.high) > 0;
  const open = (capped ? cap.high : amount).rounded(CENTS);
  const rank = method === 'rank' ? found.rank : undefined;
  return { low: open, high: open, basis: 'estimated', method, atLeast: false, rank, capped };
};

const restOfWallet = (now: Decimal, rank: Rank): Decimal | undefined => {
  const { above, below } = shareOfRank(rank);
  return now.times(Decimal.of(below)).dividedBy(Decimal.of(above), PLACES)?.minus(now);
};
