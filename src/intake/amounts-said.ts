import type { Words } from '../locale/words.ts';
import type { Decimal } from '../value/decimal.ts';
import type { ByCurrency } from './sums.ts';

const PLACES = 2;

/** A sum to the last digit: it is there to be compared with that of the source. */
export const exact = (value: Decimal, words: Words, currency?: string): string => {
  const fraction = value.toString().split('.')[1] ?? '';
  return words.money(value, currency, Math.max(PLACES, fraction.length));
};

type Amounts = ReadonlyMap<string, Decimal>;

export const revenueOf = (figures: ByCurrency): Amounts =>
  new Map([...figures].map(([currency, { revenue }]) => [currency, revenue]));

/** Are these amounts in our own currency alone, so that it need not be named? */
export const areOurs = (amounts: ReadonlyMap<string, unknown>, ours: string): boolean =>
  [...amounts.keys()].every((currency) => currency === ours);

/** Amounts of several currencies side by side, each with its currency. */
export const namedAmounts = (amounts: Amounts, words: Words): string =>
  [...amounts].map(([currency, amount]) => exact(amount, words, currency || undefined)).join(' + ');

/** The same; amounts of ours alone need no name. */
export const amountsSaid = (amounts: Amounts, ours: string, words: Words): string =>
  areOurs(amounts, ours)
    ? [...amounts.values()].map((amount) => exact(amount, words)).join()
    : namedAmounts(amounts, words);
