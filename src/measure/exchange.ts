import type { Config } from '../portfolio/config.ts';
import type { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';
import { exchangeOf, turned } from '../value/rate.ts';

/**
 * An amount of a dossier in the portfolio's currency, by the last rate of the day or before it. Undefined where
 * there is none: an amount that cannot be turned stays unknown. Lines of the ledger are stricter.
 */
export const inOurs = (
  amount: Decimal,
  currency: string | undefined,
  config: Pick<Config, 'currency' | 'rates'>,
  date: PlainDate,
): Decimal | undefined => {
  if (currency === undefined || currency === config.currency) return amount;
  const turning = exchangeOf(config.currency, config.rates).roughly(currency, date);
  return turning && turned(amount, turning);
};
