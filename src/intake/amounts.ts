import type { Reading } from '../ledger/total.ts';
import type { Formulas } from './binding.ts';
import { BLANK, type Formula, NUMBER, subtract } from './formula.ts';

const blank = (): Reading => ({ units: 0, scale: 0, big: undefined });

/** The amounts of one row after another. An empty cost is unknown; an empty revenue is no sale. */
export class Amounts {
  readonly revenue = blank();
  readonly cost = blank();
  readonly quantity = blank();
  hasCost = false;
  hasQuantity = false;
  private readonly margin = blank();
  private readonly of: Formulas;

  constructor(of: Formulas) {
    this.of = of;
  }

  /** NUMBER when all could be read; else BLANK (no revenue) or what the formula that failed says. */
  read(cells: readonly string[]): number {
    const revenue = this.of.revenue(cells, this.revenue);
    if (revenue !== NUMBER) return revenue;
    const cost = this.readCost(cells);
    if (cost !== NUMBER && cost !== BLANK) return cost;
    const quantity = read(this.of.quantity, cells, this.quantity);
    if (quantity !== NUMBER && quantity !== BLANK) return quantity;
    this.hasCost = cost === NUMBER;
    this.hasQuantity = quantity === NUMBER;
    return NUMBER;
  }

  private readCost(cells: readonly string[]): number {
    if (this.of.margin === undefined) return read(this.of.cost, cells, this.cost);
    const margin = this.of.margin(cells, this.margin);
    return margin === NUMBER ? subtract(this.revenue, this.margin, this.cost) : margin;
  }
}

const read = (formula: Formula | undefined, cells: readonly string[], into: Reading): number =>
  formula === undefined ? BLANK : formula(cells, into);
