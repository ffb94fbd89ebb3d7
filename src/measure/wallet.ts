import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import type { Period } from '../value/period.ts';
import { type Span, sumSpans } from './answers.ts';
import type { Sale } from './book.ts';
import { budgetsOf } from './budgets.ts';

/** Our share of what a client may spend; the ends differ for a range and for differing answers. */
export type WalletShare = { readonly low: number; readonly high: number; readonly basis: Basis };

export type WalletLine = {
  /** A product or category; null for one budget of everything, as the register has it. */
  readonly key: string | null;
  readonly sales: Decimal;
  /** For the period; undefined while unknown. */
  readonly budget: Span | undefined;
  readonly share: WalletShare | undefined;
  /** What the client spends elsewhere: the budget less our sales, never below zero. */
  readonly open: Span | undefined;
  /** We sold more than even the highest answer: the budget is wrong or old. */
  readonly above: boolean;
};

export type WalletTotal = Omit<WalletLine, 'key'> & {
  /** One budget of everything, or the sum of the parts that are known. */
  readonly of: 'whole' | 'parts';
};

export type Wallet = {
  /** One for each budget that was asked for, known or not, in the order of the dossier. */
  readonly lines: readonly WalletLine[];
  /** All together, as far as budgets are known; undefined where none is. */
  readonly total: WalletTotal | undefined;
  /** Sales of products that no known budget covers: left out of the total. */
  readonly outside: Decimal;
};

type Sold = Pick<Sale, 'product' | 'revenue'>;

/**
 * Our sales against the client's yearly budget for the same products, per budget and in all. Unknown stays
 * unknown. A period other than twelve months takes its part of the budget and is marked estimated.
 * `sales` are those of the client, by product.
 */
export const walletOf = (client: Client, sales: readonly Sold[], config: Config, period: Period): Wallet => {
  const categoryOf = categoriesIn(config);
  const sum = (sold: readonly Sold[]) => Decimal.sum(sold.map(({ revenue }) => revenue));
  const inside = (key: string, product: string | null) => product === key || categoryOf(product) === key;
  const { parts, whole } = budgetsOf(client, config, period);
  const all = sum(sales);
  const lines = parts.map(({ key, span }): WalletLine => {
    const sold = sales.filter(({ product }) => inside(key, product));
    return { key, ...against(sum(sold), span) };
  });
  const known = lines.filter(({ budget }) => budget !== undefined);
  const within = sum(sales.filter(({ product }) => known.some(({ key }) => inside(key ?? '', product))));
  if (whole !== undefined && (parts.length === 0 || known.length < parts.length)) {
    const total = { ...against(all, whole), of: 'whole' } as const;
    const { of: _, ...line } = total;
    return { lines: parts.length === 0 ? [{ key: null, ...line }] : lines, total, outside: Decimal.zero };
  }
  // A product whose category has a budget of its own is already in it.
  const outermost = known.filter(
    ({ key }) => !known.some((other) => other.key !== key && other.key === categoryOf(key)),
  );
  const budget = sumSpans(outermost.flatMap((line) => line.budget ?? []));
  // What was bought above one budget does not fill another.
  const open = sumSpans(outermost.flatMap((line) => line.open ?? []));
  return {
    lines,
    total: budget && { ...against(within, budget), open, of: 'parts' },
    outside: all.minus(within),
  };
};

const categoriesIn = ({ products }: Config): ((product: string | null) => string | undefined) => {
  const categories = new Map(products.map(({ id, category }) => [id, category]));
  return (product) => (product === null ? undefined : categories.get(product));
};

const notBelowZero = (value: Decimal): Decimal => (value.sign < 0 ? Decimal.zero : value);

/** Both ends of a share; a budget of nothing has none. */
export const shareOfSpan = (sales: Decimal, { low, high, basis }: Span): WalletShare | undefined =>
  low.sign <= 0 ? undefined : { low: sales.over(high), high: sales.over(low), basis };

const against = (sales: Decimal, budget: Span | undefined): Omit<WalletLine, 'key'> => ({
  sales,
  budget,
  share: budget && shareOfSpan(sales, budget),
  open: budget && {
    low: notBelowZero(budget.low.minus(sales)),
    high: notBelowZero(budget.high.minus(sales)),
    basis: budget.basis,
  },
  above: budget !== undefined && sales.compare(budget.high) > 0,
});
