import type { Words } from '../locale/words.ts';
import { NONE } from '../measure/names.ts';
import { money } from '../page/cells.ts';
import type { Cell } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import { phrases } from './clients-words.ts';

/** A name of a channel, a territory or one of us; `none` is said in the language. */
export const nameOr = (name: string, words: Words): string =>
  name === NONE ? words.say(phrases.none) : name;

export const known = (value: Decimal | null): Cell =>
  money(value, value === null ? { basis: 'unknown' } : {});

/** Whole units: a list is read, not booked. */
export const wholeOf = (value: Decimal | null): Cell => ({
  ...known(value),
  kind: 'money',
  value,
  places: 0,
});
