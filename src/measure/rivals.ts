import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact, givenOf, weakest } from '../value/fact.ts';
import { answersOf, type Span, sumSpans } from './answers.ts';
import type { WalletLine } from './wallet.ts';

/** A ratio and how far it can be trusted; the ends differ for differing answers. */
export type Part = { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis };

/** Who else supplies a client: an entry of section 4, or the competitor of the register. */
export type Rival = {
  /** A competitor of kam.yaml, or a name. */
  readonly who: string;
  readonly name: string;
  /** Product or category; null for everything the client buys. */
  readonly product: string | null;
  readonly unit: string | null;
  /** Of what the client buys of the product; undefined while unknown. */
  readonly share: Part | undefined;
  /** Its place among the suppliers, 1 for the largest. */
  readonly rank: number | undefined;
  /** When its contract ends, as typed. */
  readonly until: string | undefined;
  readonly why: string | undefined;
};

/** Everyone whom the files name as a supplier of the client, in the order of the dossier. */
export const rivalsOf = ({ dossier, rival }: Client, config: Config): readonly Rival[] => {
  const names = new Map(config.rivals.map(({ id, name }) => [id, name ?? id]));
  const listed = (dossier?.sections.products?.data.suppliers ?? []).map(
    ({ who, product, unit, share, rank, until, why }): Rival => ({
      who,
      name: names.get(who) ?? who,
      product: product ?? null,
      unit: unit ?? null,
      share: partOf(share),
      rank: givenOf(rank),
      until: givenOf(until),
      why: givenOf(why),
    }),
  );
  if (rival === undefined || listed.some(({ who }) => who === rival)) return listed;
  const nothing = {
    product: null,
    unit: null,
    share: undefined,
    rank: undefined,
    until: undefined,
    why: undefined,
  };
  return [...listed, { who: rival, name: names.get(rival) ?? rival, ...nothing }];
};

const partOf = (share: Fact<Decimal> | undefined): Part | undefined => {
  const answers = answersOf(share)
    .flatMap((answer) =>
      answer.state === 'given' ? [answer.value] : answer.state === 'none' ? [Decimal.zero] : [],
    )
    .sort((a, b) => a.compare(b));
  const [low] = answers;
  return low === undefined ? undefined : { low, high: answers.at(-1) ?? low, basis: basisOf(share) };
};

export type Held = {
  readonly rival: Rival;
  /** In money of the line's budget. A part of a part can only be bounded: from nothing. Undefined while unknown. */
  readonly amount: Span | undefined;
};

/**
 * What competitors have of a budget. Their share of exactly this product or category is a share of the budget;
 * a share of one of its products, or in one unit, is at most that; a share of a wider category says nothing.
 */
export const heldOf = (
  { key, budget, open }: Pick<WalletLine, 'key' | 'budget' | 'open'>,
  rivals: readonly Rival[],
  config: Config,
): readonly Held[] => {
  const categories = new Map(config.products.map(({ id, category }) => [id, category]));
  return rivals.flatMap((rival): Held[] => {
    const { product, unit, share } = rival;
    const exact = product === key;
    const inner = !exact && product !== null && (key === null || categories.get(product) === key);
    const outer = product === null || (key !== null && categories.get(key) === product);
    if (!exact && !inner && !outer) return [];
    if (budget === undefined || open === undefined || share === undefined || (outer && !exact))
      return [{ rival, amount: undefined }];
    const basis = weakest([budget.basis, share.basis]);
    if (exact && unit === null)
      return [
        { rival, amount: { low: budget.low.times(share.low), high: budget.high.times(share.high), basis } },
      ];
    const most = budget.high.times(share.high);
    return [
      { rival, amount: { low: Decimal.zero, high: most.compare(open.high) > 0 ? open.high : most, basis } },
    ];
  });
};

/** All that competitors are known to have; undefined where no amount is known. */
export const sumHeld = (held: readonly Held[]): Span | undefined =>
  sumSpans(held.flatMap(({ amount }) => amount ?? []));
