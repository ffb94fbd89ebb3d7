import type { Client } from '../portfolio/portfolio.ts';
import { addDuration } from '../value/duration.ts';
import { type Basis, basisOf, givenOf } from '../value/fact.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import type { Catalogue, Category } from './catalogue.ts';

/** Why something cannot be sold for now: an entry under `blocked:` of section 4 that has not ended. */
export type Block = {
  readonly product: string;
  /** Null for the whole client. */
  readonly unit: string | null;
  readonly why: string | undefined;
  readonly whyBasis: Basis;
  /** The competitor that holds it. */
  readonly rival: string | undefined;
  /** When it ends, as typed, and the last day of that; undefined while unknown. */
  readonly until: string | undefined;
  readonly ends: PlainDate | undefined;
  /** It ends within twelve months: time to look again. */
  readonly again: boolean;
};

/** What the client could buy from us and does not: an entry under `gaps:` of section 4. */
export type Gap = {
  readonly product: string;
  readonly need: string | undefined;
  readonly needBasis: Basis;
  /** Who serves it, or that nobody does; undefined while nobody asked. */
  readonly servedBy: string | 'nobody' | undefined;
  readonly servedBasis: Basis;
  readonly plan: string | undefined;
};

/** What the files say of one category at a client, or in one of its units. */
export type Needs = {
  readonly blocks: readonly Block[];
  /** The blocks leave nothing of the category to sell. */
  readonly closed: boolean;
  readonly gaps: readonly Gap[];
};

const LOOK_AGAIN = { count: 12, unit: 'm' } as const;

/** Entries without a unit speak of the whole client, and bar its units too; those of a unit only of that unit. */
export const needsOf = (
  client: Client,
  { key, products }: Category,
  unit: string | null,
  catalogue: Catalogue,
  { today, fiscalYearStart }: { readonly today: PlainDate; readonly fiscalYearStart: number },
): Needs => {
  const { blocked = [], gaps = [] } = client.dossier?.sections.products?.data ?? {};
  const inside = (product: string) => catalogue.of(product) === key;
  const blocks = blocked.flatMap(({ product, unit: where = null, why, rival, until }): Block[] => {
    const typed = givenOf(until);
    const ends = typed === undefined ? undefined : spanOf(typed, fiscalYearStart)?.to;
    const over = ends !== undefined && ends < today;
    if (!inside(product) || over || (where !== null && where !== unit)) return [];
    const again = ends !== undefined && ends <= addDuration(today, LOOK_AGAIN);
    return [
      { product, unit: where, why: givenOf(why), whyBasis: basisOf(why), rival, until: typed, ends, again },
    ];
  });
  const closed = (product: string) => blocks.some((block) => block.product === product);
  return {
    blocks,
    closed: closed(key) || (products.length > 0 && products.every(closed)),
    gaps: gaps.flatMap(({ product, unit: where = null, need, served_by, plan }): Gap[] =>
      inside(product) && where === unit
        ? [
            {
              product,
              need: givenOf(need),
              needBasis: basisOf(need),
              servedBy: served_by?.state === 'none' ? 'nobody' : givenOf(served_by),
              servedBasis: basisOf(served_by),
              plan,
            },
          ]
        : [],
    ),
  };
};

/** Does section 4 say anything of what this client could buy, by product or category? */
export const hasNeeds = ({ dossier }: Client): boolean => {
  const { budget, budget_of, gaps, blocked } = dossier?.sections.products?.data ?? {};
  return [budget, budget_of, gaps, blocked].some((part) => Object.keys(part ?? {}).length > 0);
};
