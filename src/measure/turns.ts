import { CLASSES, type Class } from '../portfolio/config.ts';
import type { Period } from '../value/period.ts';
import type { Book } from './book.ts';
import { type Ranking, rankOf, type Standing } from './rank.ts';

/**
 * How a client moved between two rankings: `shifted` when what is open makes it both better and worse; `new` was not
 * ranked before.
 */
export const TURNS = ['up', 'down', 'shifted', 'new', 'same'] as const;
export type Turn = (typeof TURNS)[number];

/** The ranking of the period before, or why there is none to compare with. */
export type Previous = { readonly period: Period } & (
  | { readonly ranking: Ranking }
  | { readonly ranking: null; readonly why: 'no-sales' | 'measure' }
);

/**
 * Ranks the book of an earlier period in the same measure. Potentials are those of today's files; what they were is in
 * earlier versions of the files.
 */
export const previousOf = (before: Book, { income }: Ranking): Previous => {
  const { period } = before;
  if (before.sales.length === 0) return { period, ranking: null, why: 'no-sales' };
  const ranking = rankOf(before, income.measure);
  return ranking.income.measure === income.measure
    ? { period, ranking }
    : { period, ranking: null, why: 'measure' };
};

/** The best and the worst of the possible classes are compared. */
export const turnOf = (now: readonly Class[], before: readonly Class[] | undefined): Turn => {
  if (before === undefined) return 'new';
  const [best, worst] = ([0, -1] as const).map((end) => placeOf(now, end) - placeOf(before, end));
  if (best === undefined || worst === undefined || (best === 0 && worst === 0)) return 'same';
  if (best <= 0 && worst <= 0) return 'up';
  return best >= 0 && worst >= 0 ? 'down' : 'shifted';
};

const placeOf = (classes: readonly Class[], end: 0 | -1): number => CLASSES.indexOf(classes.at(end) ?? 'E');

/** Who was ranked before and is no more, in the order of that ranking. */
export const goneSince = (now: Ranking, before: Ranking): readonly Standing[] => {
  const ranked = new Set(now.rows.map(({ key }) => key));
  return before.rows.filter(({ key }) => !ranked.has(key));
};
