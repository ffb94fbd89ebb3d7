import { Decimal } from './decimal.ts';

/** True when part / whole is strictly above the limit (a ratio such as 0.2), on exact arithmetic; a whole of zero or less has no shares. */
export const exceeds = (part: Decimal, whole: Decimal, limit: Decimal): boolean =>
  whole.sign > 0 && part.compare(whole.times(limit)) > 0;

/** The share of part in whole as a number for showing; null where it has no meaning (a whole of zero or less). */
export const shareOf = (part: Decimal, whole: Decimal): number | null =>
  whole.sign > 0 ? part.over(whole) : null;

const PERCENT = Decimal.of('0.01');

/** `20%`, `0,5 %`, `20` (a percent sign is optional where only a percentage can stand) as an exact ratio. */
export const parsePercent = (text: string): Decimal | undefined => {
  const match = /^\s*([+-]?\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(text);
  return match === null
    ? undefined
    : Decimal.parse((match[1] ?? '').replace(',', '.').replace('+', ''))?.times(PERCENT);
};
