import type { PlainDate } from '../value/period.ts';
import { earlier, later } from './columns.ts';
import type { Row } from './ledger.ts';
import { isNegative, type Reading, readDecimal, Total } from './total.ts';

/** The keys of a group, in the order of its dimensions. */
export type Keys = readonly (string | null)[];

const SUMS = ['revenue', 'revenueWithCost', 'cost', 'quantity', 'credits'] as const;
const COUNTS = ['lines', 'linesWithCost', 'orders'] as const;

/** A group as it is kept: keys, then the sums as exact text, the counts, the first day and the last. */
export type Packed = readonly [Keys, readonly string[], readonly number[], PlainDate, PlainDate];

const READING: Reading = { units: 0, scale: 0, big: undefined };

/** The lines of one group, added up as they come. */
export class Group {
  readonly keys: Keys;
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

  constructor(keys: Keys) {
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

  /** Documents are known by a number within their month file: numbers of many systems begin anew each year. */
  document(number: number): void {
    this.documents ??= new Set();
    this.documents.add(number);
  }

  pack(): Packed {
    return [
      this.keys,
      SUMS.map((sum) => this[sum].text()),
      [this.lines, this.linesWithCost, this.orders + (this.documents?.size ?? 0)],
      this.first,
      this.last,
    ];
  }

  /** Adds what another group has added up. */
  take([, sums, counts, first, last]: Packed): void {
    for (const [at, sum] of SUMS.entries()) {
      readDecimal(sums[at] ?? '0', READING);
      this[sum].add(READING);
    }
    for (const [at, count] of COUNTS.entries()) this[count] += counts[at] ?? 0;
    this.first = earlier(this.first, first);
    this.last = later(this.last, last);
  }

  /** The row of this group under its own keys, with what was asked for. */
  row(
    keys: Row['keys'],
    { orders, quantity }: { readonly orders: boolean; readonly quantity: boolean },
  ): Row {
    return {
      keys,
      revenue: this.revenue.value(),
      revenueWithCost: this.revenueWithCost.value(),
      cost: this.cost.value(),
      quantity: quantity ? this.quantity.value() : null,
      credits: this.credits.value(),
      lines: this.lines,
      linesWithCost: this.linesWithCost,
      orders: orders ? this.orders : null,
      first: this.first,
      last: this.last,
    };
  }
}
