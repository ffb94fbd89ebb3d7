import type { Config } from '../portfolio/config.ts';
import type { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';

/**
 * An amount in the portfolio's currency, by the last rate of kam.yaml that held on the day. Undefined where
 * there is none: an amount that cannot be turned stays unknown.
 */
export const inOurs = (
  amount: Decimal,
  currency: string | undefined,
  config: Pick<Config, 'currency' | 'rates'>,
  date: PlainDate,
): Decimal | undefined => {
  if (currency === undefined || currency === config.currency) return amount;
  const rates = config.rates.filter((each) => each.currency === currency && each.from <= date);
  const last = rates.reduce<(typeof rates)[number] | undefined>(
    (best, each) => (best === undefined || each.from > best.from ? each : best),
    undefined,
  );
  return last === undefined ? undefined : amount.times(last.rate);
};
