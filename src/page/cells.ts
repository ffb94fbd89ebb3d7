import type { Decimal } from '../value/decimal.ts';
import type { Cell, Tone } from './page.ts';

/** What a cell may carry beside its value. */
type Aside = Pick<Cell, 'basis' | 'note'> & { readonly tone?: Tone };

export const text = (value: string, aside: Aside = {}): Cell => ({ kind: 'text', value, ...aside });

/** Exact; null where there is no value. */
export const money = (value: Decimal | null, aside: Aside = {}): Cell => ({ kind: 'money', value, ...aside });

/** 0..1; null where it has no meaning. */
export const share = (value: number | null, aside: Aside = {}): Cell => ({ kind: 'share', value, ...aside });

export const number = (value: number | null, places = 0, aside: Aside = {}): Cell => ({
  kind: 'number',
  value,
  places,
  ...aside,
});
