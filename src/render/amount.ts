import type { Words } from '../locale/words.ts';

export type Unit = 'money' | 'share' | 'number';

/** A figure of a chart. Charts show sizes: whole units of money, percent with one place. */
export const amount = (value: number, unit: Unit, words: Words): string => {
  if (unit === 'share') return words.percent(value);
  return words.number(value, unit === 'money' || Number.isInteger(value) ? 0 : 1);
};

/** A round figure, as limits and axes have: `10%`, `12.5%`. */
export const level = (value: number, unit: Unit, words: Words): string => {
  if (unit !== 'share') return amount(value, unit, words);
  return words.percent(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 0 : 1);
};
