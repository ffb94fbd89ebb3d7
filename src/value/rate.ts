import { Decimal } from './decimal.ts';
import type { PlainDate } from './period.ts';

/** What one unit of a foreign currency is worth in ours from a day on. */
export type Rate = {
  readonly currency: string;
  readonly rate: Decimal;
  readonly from: PlainDate;
  /** The last day on which it may stand in for a later rate; absent: until there is another. */
  readonly until?: PlainDate | undefined;
  /** Who published it. */
  readonly where?: string | undefined;
};

/** How an amount becomes one of ours: an exact product, or for the lev a division. */
export type Turning = { readonly by: 'times' | 'over'; readonly rate: Decimal };

/**
 * One euro is 1.95583 lev on any day: the rate of the currency board since 1999, and the irrevocable one of the
 * Council's regulation on the adoption of the euro by Bulgaria on 2026-01-01.
 */
const LEV = Decimal.of('1.95583');

/** Places of an amount in euro that was lev, rounded half to even: the law forbids a rounded inverse rate, so each amount is divided. */
export const LEV_PLACES = 10;

/** Turns amounts of any currency into one: that of the portfolio. */
export class Exchange {
  readonly ours: string;
  private readonly rates = new Map<string, Rate[]>();

  constructor(ours: string, rates: readonly Rate[]) {
    this.ours = ours;
    const inOrder = [...rates].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    for (const rate of inOrder) {
      const known = this.rates.get(rate.currency);
      if (known === undefined) this.rates.set(rate.currency, [rate]);
      else known.push(rate);
    }
  }

  /** How sums of a day are turned; undefined where no rate holds on it: that of the day, else the last earlier one that may stand in. */
  onDay(currency: string, day: PlainDate): Turning | undefined {
    const last = this.last(currency, day);
    const late = last?.until !== undefined && last.until < day;
    return this.fixed(currency) ?? (last === undefined || late ? undefined : turningOf(last));
  }

  /** The same for estimates, which the age of a rate does not spoil; without a day, by the latest rate there is. */
  roughly(currency: string, day?: PlainDate): Turning | undefined {
    const last = this.last(currency, day);
    return this.fixed(currency) ?? (last && turningOf(last));
  }

  /** The last rate of a day or before it, however old it is. */
  last(currency: string, day?: PlainDate): Rate | undefined {
    const rates = this.rates.get(currency) ?? [];
    if (day === undefined) return rates.at(-1);
    let [low, high] = [0, rates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rates[middle]?.from ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return rates[low - 1];
  }

  /** Of ours itself, and of the lev and the euro: no file may say otherwise. */
  private fixed(currency: string): Turning | undefined {
    if (currency === this.ours) return { by: 'times', rate: ONE };
    if (!isLev(currency, this.ours)) return undefined;
    return { by: currency === 'BGN' ? 'over' : 'times', rate: LEV };
  }
}

const made = new WeakMap<readonly Rate[], Exchange>();

/** The exchange of some rates, made once. */
export const exchangeOf = (ours: string, rates: readonly Rate[]): Exchange => {
  const known = made.get(rates);
  if (known?.ours === ours) return known;
  const exchange = new Exchange(ours, rates);
  made.set(rates, exchange);
  return exchange;
};

const ONE = Decimal.of(1);

/** Is the rate between the two fixed by law? */
export const isLev = (one: string, other: string): boolean =>
  (one === 'BGN' && other === 'EUR') || (one === 'EUR' && other === 'BGN');

const turningOf = ({ rate }: Rate): Turning => ({ by: 'times', rate });

export const turned = (amount: Decimal, { by, rate }: Turning): Decimal =>
  by === 'times' ? amount.times(rate) : (amount.dividedBy(rate, LEV_PLACES) ?? Decimal.zero);
