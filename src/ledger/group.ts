import type { PlainDate } from '../value/period.ts';
import { earlier, later } from './columns.ts';
import type { Dim, Row } from './ledger.ts';
import { isNegative, type Reading, Total } from './total.ts';

/** The lines of one group, added up as they come. */
export class Group {
  readonly keys: readonly (string | null)[];
  private readonly revenue = new Total();
  private readonly revenueWithCost = new Total();
  private readonly cost = new Total();
  private readonly quantity = new Total();
  private readonly credits = new Total();
  private lines = 0;
  private linesWithCost = 0;
  private orders = 0;
  private documents: Set<number> | undefined;
  private first: PlainDate = '9999-12-31';
  private last: PlainDate = '0000-01-01';

  constructor(keys: readonly (string | null)[]) {
    this.keys = keys;
  }

  add(date: PlainDate, revenue: Reading, cost: Reading | undefined, quantity: Reading | undefined): void {
    this.lines++;
    this.revenue.add(revenue);
    if (isNegative(revenue)) this.credits.add(revenue);
    if (cost !== undefined) {
      this.linesWithCost++;
      this.revenueWithCost.add(revenue);
      this.cost.add(cost);
    }
    if (quantity !== undefined) this.quantity.add(quantity);
    this.first = earlier(this.first, date);
    this.last = later(this.last, date);
  }

  /** Documents are known by a number within their month file. */
  document(number: number): void {
    this.documents ??= new Set();
    this.documents.add(number);
  }

  /** Document numbers of many systems begin anew each year, so each month file counts its own. */
  endOfFile(): void {
    this.orders += this.documents?.size ?? 0;
    this.documents = undefined;
  }

  row(dims: readonly Dim[]): Row {
    return {
      keys: Object.fromEntries(dims.map((dim, i) => [dim, this.keys[i] ?? null])),
      revenue: this.revenue.value(),
      revenueWithCost: this.revenueWithCost.value(),
      cost: this.cost.value(),
      quantity: this.quantity.value(),
      credits: this.credits.value(),
      lines: this.lines,
      linesWithCost: this.linesWithCost,
      orders: this.orders,
      first: this.first,
      last: this.last,
    };
  }
}
