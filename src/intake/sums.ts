import { type Reading, Total } from '../ledger/total.ts';
import type { Decimal } from '../value/decimal.ts';

/** Figures of some lines in one currency, exact. The margin is over the lines whose cost is known. */
export type Figures = {
  readonly lines: number;
  readonly linesWithCost: number;
  readonly revenue: Decimal;
  readonly cost: Decimal;
  readonly margin: Decimal;
};

/** Figures by currency, in the order of the codes: amounts of two currencies have no sum. */
export type ByCurrency = ReadonlyMap<string, Figures>;

/** Adds lines of one currency up. */
class Sums {
  private lines = 0;
  private linesWithCost = 0;
  private readonly revenue = new Total();
  private readonly revenueWithCost = new Total();
  private readonly cost = new Total();

  add(revenue: Reading | undefined, cost: Reading | undefined): void {
    this.lines++;
    if (revenue === undefined) return;
    this.revenue.add(revenue);
    if (cost === undefined) return;
    this.linesWithCost++;
    this.revenueWithCost.add(revenue);
    this.cost.add(cost);
  }

  figures(): Figures {
    const cost = this.cost.value();
    return {
      lines: this.lines,
      linesWithCost: this.linesWithCost,
      revenue: this.revenue.value(),
      cost,
      margin: this.revenueWithCost.value().minus(cost),
    };
  }
}

/** Adds lines up, each currency by itself. */
export class CurrencySums {
  private readonly sums = new Map<string, Sums>();
  private latest: { readonly currency: string; readonly sums: Sums } | undefined;

  add(currency: string, revenue: Reading | undefined, cost: Reading | undefined): void {
    this.of(currency).add(revenue, cost);
  }

  private of(currency: string): Sums {
    if (this.latest?.currency === currency) return this.latest.sums;
    const sums = this.sums.get(currency) ?? new Sums();
    this.sums.set(currency, sums);
    this.latest = { currency, sums };
    return sums;
  }

  figures(): ByCurrency {
    const sorted = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([currency, sums]) => [currency, sums.figures()]));
  }
}

export const NO_FIGURES: Figures = new Sums().figures();

/** Lines of any currency; these do have a sum. */
export const linesIn = (figures: ByCurrency): number =>
  [...figures.values()].reduce((sum, { lines }) => sum + lines, 0);

export const plus = (a: Figures, b: Figures): Figures => ({
  lines: a.lines + b.lines,
  linesWithCost: a.linesWithCost + b.linesWithCost,
  revenue: a.revenue.plus(b.revenue),
  cost: a.cost.plus(b.cost),
  margin: a.margin.plus(b.margin),
});

/** Figures of several kinds together, currency by currency. */
export const together = (...all: readonly ByCurrency[]): ByCurrency => {
  const currencies = [...new Set(all.flatMap((each) => [...each.keys()]))].sort();
  return new Map(
    currencies.map((currency) => [
      currency,
      all.map((each) => each.get(currency) ?? NO_FIGURES).reduce(plus),
    ]),
  );
};
