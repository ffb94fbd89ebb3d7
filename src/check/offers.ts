import { inOurs } from '../measure/exchange.ts';
import type { Config } from '../portfolio/config.ts';
import type { Growth } from '../portfolio/sections/growth.ts';
import { Decimal } from '../value/decimal.ts';
import { addMonths, monthOf, type Period, type PlainDate, spanOf } from '../value/period.ts';

type Offer = NonNullable<Growth['offers']>[number];

/** Times a year. */
const TIMES = { once: 1, week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 } as const;

/**
 * What the offers make in a year: price × quantity × frequency, for the months in which each holds. Undefined
 * where there are none, or where one has no price, no quantity or a currency without a rate: half a sum would
 * be compared with a whole goal.
 */
export const offersIn = (
  offers: readonly Offer[],
  year: Period,
  config: Config,
  today: PlainDate,
): Decimal | undefined => {
  const sums = offers.map((offer) => offerIn(offer, year, config, today));
  const known = sums.flatMap((sum) => sum ?? []);
  return known.length === 0 || known.length < sums.length ? undefined : Decimal.sum(known);
};

const offerIn = (offer: Offer, year: Period, config: Config, today: PlainDate): Decimal | undefined => {
  const { price, quantity, every } = offer;
  if (price === undefined || price.upTo !== undefined || quantity === undefined || every === undefined)
    return undefined;
  const each = inOurs(price.amount, price.currency, config, today)?.times(quantity);
  const months = monthsIn(offer, year, config.fiscal_year_start);
  if (every === 'once') return months > 0 ? each : Decimal.zero;
  return each?.times(Decimal.of(TIMES[every] * months)).dividedBy(Decimal.of(12), 12);
};

/** How many months of the year the offer holds; without days it holds all of it. */
const monthsIn = ({ from, until }: Offer, year: Period, fiscalYearStart: number): number => {
  const first = from === undefined ? year.from : (spanOf(from, fiscalYearStart)?.from ?? year.from);
  const last = until === undefined ? year.to : (spanOf(until, fiscalYearStart)?.to ?? year.to);
  const months = Array.from({ length: 12 }, (_, at) => addMonths(monthOf(year.from), at));
  return months.filter((month) => month >= monthOf(first) && month <= monthOf(last)).length;
};
