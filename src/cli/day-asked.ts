import { isDate, type PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';

/** The day of `--date`, today by default. Throws a Refusal for what is no day, or lies ahead. */
export const dayAsked = (typed: unknown, today: PlainDate): PlainDate => {
  if (typeof typed !== 'string') return today;
  if (!isDate(typed)) throw new Refusal(`"${typed}" is no day`, 'write it as 2026-11-29');
  if (typed > today)
    throw new Refusal(`${typed} lies ahead: today is ${today}`, 'write down what has happened');
  return typed;
};
