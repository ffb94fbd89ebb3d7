import type { Reading } from '../ledger/total.ts';
import { Decimal } from '../value/decimal.ts';
import type { Expression } from '../value/expression.ts';
import { type Mark, readAmount } from './amount.ts';

/**
 * Works out a number from the cells of a row. Gives NUMBER (then `into` holds it), BLANK (a cell it needs is
 * empty: unknown stays unknown), ZERO_DIVIDED, or the position of the cell that is no number.
 */
export type Formula = (cells: readonly string[], into: Reading) => number;
export const NUMBER = -1;
export const BLANK = -2;
export const ZERO_DIVIDED = -3;

/** A division that does not end is rounded half to even at this many places. */
export const DIVISION_PLACES = 12;

const blank = (): Reading => ({ units: 0, scale: 0, big: undefined });

/** Makes a formula of an expression whose columns are at the given positions. Formulas make no objects while numbers are small. */
export const formulaOf = (
  expression: Expression,
  positionOf: (name: string) => number,
  mark: Mark,
  currency: string,
): Formula => {
  const make = (part: Expression): Formula => {
    if (part.kind === 'column') return cellAt(positionOf(part.name), mark, currency);
    if (part.kind === 'number') return constant(part.text);
    if (part.kind === 'minus') return negated(make(part.of));
    return joined(make(part.left), make(part.right), COMBINE[part.operator]);
  };
  return make(expression);
};

const cellAt =
  (position: number, mark: Mark, currency: string): Formula =>
  (cells, into) => {
    const read = readAmount(cells[position] ?? '', mark, currency, into);
    return read === 'number' ? NUMBER : read === 'blank' ? BLANK : position;
  };

const constant = (text: string): Formula => {
  const value = Decimal.of(text);
  return (_cells, into) => {
    put(value, into);
    return NUMBER;
  };
};

const negated =
  (of: Formula): Formula =>
  (cells, into) => {
    const code = of(cells, into);
    into.units = -into.units;
    into.big = into.big?.negated();
    return code;
  };

type Combine = (left: Reading, right: Reading, into: Reading) => number;

const joined = (left: Formula, right: Formula, combine: Combine): Formula => {
  const [a, b] = [blank(), blank()];
  return (cells, into) => {
    const first = left(cells, a);
    if (first >= 0) return first;
    const second = right(cells, b);
    if (second >= 0) return second;
    if (first !== NUMBER) return first;
    return second === NUMBER ? combine(a, b, into) : second;
  };
};

const put = (value: Decimal, into: Reading): void => {
  const small = value.units <= Number.MAX_SAFE_INTEGER && value.units >= Number.MIN_SAFE_INTEGER;
  into.units = small ? Number(value.units) : 0;
  into.scale = small ? value.scale : 0;
  into.big = small ? undefined : value;
};

/** A reading as an exact decimal. */
export const decimalOf = ({ units, scale, big }: Reading): Decimal =>
  big ?? new Decimal(BigInt(units), scale);

const added = (a: Reading, b: Reading, sign: 1 | -1, into: Reading): number => {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [a.units * 10 ** (scale - a.scale), b.units * 10 ** (scale - b.scale)];
  const units = left + sign * right;
  const exact = a.big === undefined && b.big === undefined;
  if (exact && Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(units)) {
    into.units = units;
    into.scale = scale;
    into.big = undefined;
  } else put(sign === 1 ? decimalOf(a).plus(decimalOf(b)) : decimalOf(a).minus(decimalOf(b)), into);
  return NUMBER;
};

/** `a` less `b`; both are numbers. */
export const subtract = (a: Reading, b: Reading, into: Reading): number => added(a, b, -1, into);

const divided: Combine = (a, b, into) => {
  const quotient = decimalOf(a).dividedBy(decimalOf(b), DIVISION_PLACES);
  if (quotient === undefined) return ZERO_DIVIDED;
  put(Decimal.of(quotient.toString()), into);
  return NUMBER;
};

const COMBINE: Readonly<Record<'+' | '-' | '*' | '/', Combine>> = {
  '+': (a, b, into) => added(a, b, 1, into),
  '-': subtract,
  '*': (a, b, into) => {
    put(Decimal.of(decimalOf(a).times(decimalOf(b)).toString()), into);
    return NUMBER;
  },
  '/': divided,
};
