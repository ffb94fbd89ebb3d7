import type { Config } from '../portfolio/config.ts';
import type { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';
import { exceeds } from '../value/share.ts';
import { inOurs } from './exchange.ts';

/** How far the company depends on one client, mildest first. */
export type Level = 'key' | 'critical' | 'mono';

/** What made a client key by its income. */
export type KeyBy = 'share' | 'amount';

/** Ratios (0.2 = 20 %) and a sum of money; all of them are exceeded strictly: exactly 20 % is not critical. */
export type Limits = {
  readonly key: Decimal;
  readonly keyAmount: Decimal | undefined;
  readonly critical: Decimal;
  readonly mono: Decimal;
};

export const limitsOf = (config: Config, date: PlainDate): Limits => {
  const { key, key_amount: amount, critical, mono } = config.thresholds;
  const keyAmount = amount === undefined ? undefined : inOurs(amount.amount, amount.currency, config, date);
  return { key, keyAmount, critical, mono };
};

/**
 * The level of an income among others. Below the company (a department, a manager's book, a channel) there
 * is only `key`, by share: a sum of money, critical and mono are the company's.
 */
export const levelOf =
  (positive: Decimal, limits: Limits, company: boolean) =>
  (income: Decimal): { readonly level: Level | null; readonly keyBy: readonly KeyBy[] } => {
    const above = (limit: Decimal) => exceeds(income, positive, limit);
    const byAmount = company && limits.keyAmount !== undefined && income.compare(limits.keyAmount) > 0;
    const keyBy: KeyBy[] = [];
    if (above(limits.key)) keyBy.push('share');
    if (byAmount) keyBy.push('amount');
    const level = keyBy.length > 0 ? 'key' : null;
    if (!company) return { level, keyBy };
    return { level: above(limits.mono) ? 'mono' : above(limits.critical) ? 'critical' : level, keyBy };
  };
