import { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';
import { type Exchange, type Turning, turned } from '../value/rate.ts';
import type { Reading } from './total.ts';

/** How the foreign lines of one file were turned: currency, day, and by what. */
export type Used = readonly [string, PlainDate, Turning['by'], string];

/** The turnings of one file: each currency and day is looked up once, and remembered for whoever keeps the sums. */
export class Turnings {
  private readonly exchange: Exchange;
  private readonly known = new Map<string, Turning>();

  constructor(exchange: Exchange) {
    this.exchange = exchange;
  }

  /** Undefined where no rate holds on the day. */
  of(currency: string, day: PlainDate): Turning | undefined {
    const key = `${day} ${currency}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const turning = this.exchange.onDay(currency, day);
    if (turning !== undefined) this.known.set(key, turning);
    return turning;
  }

  used(): readonly Used[] {
    return [...this.known].map(([key, { by, rate }]) => [key.slice(11), key.slice(0, 10), by, String(rate)]);
  }
}

/** Would lines still be turned so? */
export const stillSo = (used: readonly Used[], exchange: Exchange): boolean =>
  used.every(([currency, day, by, rate]) => {
    const now = exchange.onDay(currency, day);
    return now?.by === by && String(now.rate) === rate;
  });

/** Turns an amount in place; exact but for the lev, see `turned`. */
export const turn = (read: Reading, turning: Turning): void => {
  const amount = read.big ?? new Decimal(BigInt(read.units), read.scale);
  read.big = turned(amount, turning);
};

/** What to say of a line whose currency has no rate on its day, and what to type. */
export const noRate = (
  exchange: Exchange,
  currency: string,
  day: PlainDate,
): { readonly what: string; readonly hint: string } => {
  const last = exchange.last(currency, day);
  const before = last === undefined ? 'and none before' : `and the last one, of ${last.from}, is too old`;
  return {
    what: `there is no rate of ${currency} for ${day}, ${before}`,
    hint: `add to rates.csv what 1 ${currency} is worth in ${exchange.ours}: ${currency},${day},<rate>,<source>`,
  };
};
