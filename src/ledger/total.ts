import { Decimal } from '../value/decimal.ts';

const MAX_DIGITS = 15;
const ZERO = 48;

/** A number that was read: `units / 10^scale` while that is a safe integer, else `big`. Reused, so that a hot loop makes no garbage. */
export type Reading = { units: number; scale: number; big: Decimal | undefined };

/** Reads `-12.340` into `into`; false for anything but a plain decimal. */
export const readDecimal = (text: string, into: Reading): boolean => {
  const { length } = text;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length - start > MAX_DIGITS) return readBig(text, into);
  let units = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point < 0 && i > start) point = i;
    else return false;
  }
  if (length === start || point === length - 1) return false;
  into.units = start === 1 ? -units : units;
  into.scale = point < 0 ? 0 : length - point - 1;
  into.big = undefined;
  return true;
};

const readBig = (text: string, into: Reading): boolean => {
  into.big = Decimal.parse(text);
  return into.big !== undefined;
};

export const isNegative = (read: Reading): boolean =>
  read.big === undefined ? read.units < 0 : read.big.sign < 0;

/** An exact running total: safe integers as long as they last, then `Decimal`. */
export class Total {
  private units = 0;
  private scale = 0;
  private spilled = Decimal.zero;

  add(read: Reading): void {
    if (read.big !== undefined) {
      this.spilled = this.spilled.plus(read.big);
      return;
    }
    if (read.scale > this.scale) this.widen(read.scale);
    const units = this.units + read.units * 10 ** (this.scale - read.scale);
    if (Number.isSafeInteger(units)) {
      this.units = units;
      return;
    }
    this.spill();
    this.spilled = this.spilled.plus(new Decimal(BigInt(read.units), read.scale));
  }

  private widen(scale: number): void {
    const units = this.units * 10 ** (scale - this.scale);
    if (Number.isSafeInteger(units)) this.units = units;
    else this.spill();
    this.scale = scale;
  }

  private spill(): void {
    this.spilled = this.spilled.plus(new Decimal(BigInt(this.units), this.scale));
    this.units = 0;
  }

  value(): Decimal {
    return this.spilled.plus(new Decimal(BigInt(this.units), this.scale));
  }

  /** The same as text that `readDecimal` reads with its scale, zeros at the end included. */
  text(): string {
    const { units, scale } = this.value();
    if (scale === 0) return String(units);
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const point = digits.length - scale;
    return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
  }
}
