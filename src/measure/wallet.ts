import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, type Fact, weakest } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import { addDays, daysBetween, type Period, yearEarlier } from '../value/period.ts';
import { type Span, spanOf } from './answers.ts';
import type { Sale } from './book.ts';

/** Our share of what a client may spend; the ends differ for a range and for differing answers. */
export type WalletShare = { readonly low: number; readonly high: number; readonly basis: Basis };

export type WalletLine = {
  /** A product or category; null for one budget of everything, as the register has it. */
  readonly key: string | null;
  readonly sales: Decimal;
  /** For the period; undefined while unknown. */
  readonly budget: Span | undefined;
  readonly share: WalletShare | undefined;
};

export type Wallet = {
  /** One for each budget that was asked for, known or not, in the order of the dossier. */
  readonly lines: readonly WalletLine[];
  /** All lines with a known budget together; undefined where none is known. */
  readonly total: (Omit<WalletLine, 'key'> & { readonly share: WalletShare | undefined }) | undefined;
  /** Sales of products that no known budget covers: left out of the total. */
  readonly outside: Decimal;
};

/** Whole months of the period, a year being twelve; days where its ends are no ends of months. */
const partOfYear = (period: Period): { readonly part: Decimal; readonly whole: boolean } => {
  const year = addDays(yearEarlier({ from: period.to, to: period.to }).to, 1);
  if (year === period.from) return { part: Decimal.of(1), whole: true };
  const days = daysBetween(period.from, period.to) + 1;
  return { part: Decimal.of(days).dividedBy(Decimal.of(365), 12) ?? Decimal.zero, whole: false };
};

/**
 * Our sales against the client's yearly budget for the same products, per budget and in all. Unknown stays
 * unknown. A period other than twelve months takes its part of the budget and is marked estimated.
 * `sales` are those of the client, by product.
 */
export const walletOf = (
  client: Client,
  sales: readonly Pick<Sale, 'product' | 'revenue'>[],
  config: Config,
  period: Period,
): Wallet => {
  const { part, whole } = partOfYear(period);
  const categories = new Map(config.products.map(({ id, category }) => [id, category]));
  const soldIn = (key: string | null): Decimal =>
    Decimal.sum(
      sales
        .filter(({ product }) => key === null || product === key || categories.get(product ?? '') === key)
        .map(({ revenue }) => revenue),
    );
  const lines = budgetsOf(client).map(([key, fact]): WalletLine => {
    const yearly = spanOf(fact, config, period.to);
    const budget = yearly && {
      low: yearly.low.times(part),
      high: yearly.high.times(part),
      basis: whole ? yearly.basis : weakest([yearly.basis, 'estimated']),
    };
    return { key, ...shareOfBudget(soldIn(key), budget) };
  });
  const known = lines.filter(({ budget }) => budget !== undefined);
  const within = Decimal.sum(known.map((line) => line.sales));
  return {
    lines,
    total: known.length === 0 ? undefined : shareOfBudget(within, together(known)),
    outside: soldIn(null).minus(within),
  };
};

/** The budgets by product or category of the dossier, else the one of the register. */
const budgetsOf = ({ dossier, budget }: Client): readonly (readonly [string | null, Fact<Money>])[] => {
  const table = dossier?.sections.products?.data.budget;
  if (table !== undefined) return Object.entries(table);
  return budget === undefined ? [] : [[null, budget]];
};

const together = (lines: readonly WalletLine[]): Span => ({
  low: Decimal.sum(lines.map(({ budget }) => budget?.low ?? Decimal.zero)),
  high: Decimal.sum(lines.map(({ budget }) => budget?.high ?? Decimal.zero)),
  basis: weakest(lines.map(({ budget }) => budget?.basis ?? 'unknown')),
});

/** A budget of nothing has no share. */
const shareOfBudget = (sales: Decimal, budget: Span | undefined): Omit<WalletLine, 'key'> => ({
  sales,
  budget,
  share:
    budget === undefined || budget.low.sign <= 0
      ? undefined
      : { low: sales.over(budget.high), high: sales.over(budget.low), basis: budget.basis },
});
