import { type Reading, Total } from '../ledger/total.ts';
import type { Decimal } from '../value/decimal.ts';

/** Figures of some lines of a file, exact. The margin is over the lines whose cost is known. */
export type Figures = {
  readonly lines: number;
  readonly linesWithCost: number;
  readonly revenue: Decimal;
  readonly cost: Decimal;
  readonly margin: Decimal;
};

/** Adds lines up. */
export class Sums {
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
