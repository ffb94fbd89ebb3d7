/** 10n ** n, for the scales that occur; grows as needed. */
const POWERS: bigint[] = [1n];
const pow10 = (n: number): bigint => {
  for (let i = POWERS.length; i <= n; i++) POWERS.push((POWERS[i - 1] ?? 1n) * 10n);
  return POWERS[n] ?? 10n ** BigInt(n);
};

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * An exact decimal of any scale: `units / 10^scale`. Sales come with four places and more; nothing is
 * rounded before a renderer does it, once.
 */
export class Decimal {
  static readonly zero = new Decimal(0n, 0);

  readonly units: bigint;
  readonly scale: number;

  constructor(units: bigint, scale: number) {
    this.units = units;
    this.scale = scale;
  }

  /** Reads `-12.340` (point as mark, no grouping). Returns undefined for anything else. */
  static parse(text: string): Decimal | undefined {
    const match = PLAIN.exec(text);
    if (match === null) return undefined;
    const fraction = match[3] ?? '';
    const units = BigInt((match[2] ?? '') + fraction);
    return new Decimal(match[1] === '-' ? -units : units, fraction.length);
  }

  /** The same, for text that is known to be a number; throws on a bug. */
  static of(value: string | number | bigint): Decimal {
    const parsed = Decimal.parse(String(value));
    if (parsed === undefined) throw new Error(`not a plain decimal: ${value}`);
    return parsed;
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.zero;
    for (const value of values) total = total.plus(value);
    return total;
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.units : this.units * pow10(scale - this.scale);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  negated(): Decimal {
    return new Decimal(-this.units, this.scale);
  }

  abs(): Decimal {
    return this.units < 0n ? this.negated() : this;
  }

  /** Below zero, zero, above zero as this is less than, equal to, greater than the other: exact. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.at(scale) - other.at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  get sign(): number {
    return this.units < 0n ? -1 : this.units > 0n ? 1 : 0;
  }

  /** The nearest double to `this / other` (17 digits are computed exactly first); NaN over zero. */
  over(other: Decimal): number {
    if (other.units === 0n) return Number.NaN;
    const scale = Math.max(this.scale, other.scale);
    const above = this.at(scale);
    const below = other.at(scale);
    const digits = Math.max(0, 20 + String(below).length - String(above).length);
    return Number(`${(above * pow10(digits)) / below}e-${digits}`);
  }

  /** Rounded to `places`, half to even: for renderers and for divisions. */
  rounded(places: number): Decimal {
    if (this.scale <= places) return new Decimal(this.at(places), places);
    const step = pow10(this.scale - places);
    const down = this.units / step;
    const rest = (this.units % step) * 2n;
    const size = rest < 0n ? -rest : rest;
    const up = size > step || (size === step && down % 2n !== 0n);
    return new Decimal(up ? down + (this.units < 0n ? -1n : 1n) : down, places);
  }

  /** Divided and rounded half to even at `places`; undefined over zero. */
  dividedBy(other: Decimal, places: number): Decimal | undefined {
    if (other.units === 0n) return undefined;
    const scale = Math.max(this.scale, other.scale);
    const guard = places + 1;
    const above = this.at(scale) * pow10(guard);
    const below = other.at(scale);
    const quotient = above / below;
    // A sticky digit keeps "exactly half" apart from "just above half".
    const sticky = above % below === 0n ? 0n : above < 0n === below < 0n ? 1n : -1n;
    return new Decimal(quotient * 10n + sticky, guard + 1).rounded(places);
  }

  /** Canonical text: no exponent, no trailing zeros after the point, no minus zero. */
  toString(): string {
    const digits = String(this.units < 0n ? -this.units : this.units).padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = digits.slice(digits.length - this.scale).replace(/0+$/, '');
    return `${this.units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
