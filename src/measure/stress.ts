import { Decimal } from '../value/decimal.ts';
import { type Basis, weakest } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { shareOf } from '../value/share.ts';
import { type Span, spanOf } from './answers.ts';
import type { Book } from './book.ts';
import { partOf } from './budgets.ts';
import { amountsOf, incomeOf, type Measure } from './income.ts';

/** What would be gone without some clients, and what the pipeline of potential clients could put in its place. */
export type Stress = {
  readonly clients: readonly { readonly key: string; readonly name: string }[];
  readonly revenue: Decimal;
  /** In the measure of the analysis; null where no cost is known. */
  readonly income: Decimal | null;
  /** Potential clients that are not put off, and the yearly budgets of those whose budget is known. */
  readonly pipeline: {
    readonly clients: number;
    readonly known: number;
    readonly low: Decimal;
    readonly high: Decimal;
    readonly basis: Basis;
  };
  /**
   * The part of the lost revenue that these budgets make in the same time, if all of them were spent with us;
   * null while no budget is known, and where no revenue is lost.
   */
  readonly cover: { readonly low: number; readonly high: number; readonly basis: Basis } | null;
};

export const stressOf = (
  book: Book,
  gone: ReadonlySet<string>,
  measure: Measure,
  today: PlainDate,
): Stress => {
  const amounts = amountsOf(book.sales.filter(({ client }) => client !== null && gone.has(client)));
  const potential = book.portfolio.clients.filter(
    ({ id, status, postponedUntil }) =>
      status === 'potential' && !gone.has(id) && (postponedUntil === undefined || postponedUntil <= today),
  );
  const budgets = potential.flatMap(({ budget }) => spanOf(budget, book.portfolio.config, today) ?? []);
  const pipeline: Span = {
    low: Decimal.sum(budgets.map(({ low }) => low)),
    high: Decimal.sum(budgets.map(({ high }) => high)),
    basis: budgets.length === 0 ? 'unknown' : weakest(budgets.map(({ basis }) => basis)),
  };
  return {
    clients: [...gone].sort().map((key) => ({ key, name: book.clients.get(key)?.name ?? key })),
    revenue: amounts.revenue,
    income: incomeOf(amounts, measure),
    pipeline: {
      clients: potential.length,
      known: budgets.length,
      ...pipeline,
    },
    cover: budgets.length === 0 ? null : coverOf(partOf(book.period)(pipeline), amounts.revenue),
  };
};

const coverOf = (budgets: Span | undefined, revenue: Decimal): Stress['cover'] => {
  const low = budgets && shareOf(budgets.low, revenue);
  const high = budgets && shareOf(budgets.high, revenue);
  return low == null || high == null || budgets === undefined ? null : { low, high, basis: budgets.basis };
};
