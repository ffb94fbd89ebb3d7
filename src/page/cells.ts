import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact } from '../value/fact.ts';
import type { Cell, Column, Tone } from './page.ts';

/** What a cell may carry beside its value. */
type Aside = Pick<Cell, 'basis' | 'note'> & { readonly tone?: Tone };

export const text = (value: string, aside: Aside = {}): Cell => ({ kind: 'text', value, ...aside });

/** Exact; null where there is no value. */
export const money = (value: Decimal | null, aside: Aside & { readonly places?: number } = {}): Cell => ({
  kind: 'money',
  value,
  ...aside,
});

/** 0..1; null where it has no meaning. */
export const share = (value: number | null, aside: Aside = {}): Cell => ({ kind: 'share', value, ...aside });

export const number = (value: number | null, places = 0, aside: Aside = {}): Cell => ({
  kind: 'number',
  value,
  places,
  ...aside,
});

/** What money may be, in whole units: one figure, or a range where the ends differ. */
export const spanCell = (
  span: { readonly low: Decimal; readonly high: Decimal; readonly basis: Basis } | null | undefined,
): Cell => {
  if (span == null) return { kind: 'money', value: null, basis: 'unknown' };
  const { low, high, basis } = span;
  return low.equals(high)
    ? { kind: 'money', value: low, places: 0, basis }
    : { kind: 'range', low, high, places: 0, basis };
};

/** A share of wallet; of a range both ends. Above 100 % something is wrong with the budget. */
export const walletCell = (
  share: { readonly low: number; readonly high: number; readonly basis: Basis } | null | undefined,
  percent: (value: number) => string,
): Cell => {
  if (share == null) return { kind: 'share', value: null, basis: 'unknown' };
  const { low, high, basis } = share;
  const tone: Tone = high > 1 ? 'warn' : 'plain';
  return low === high
    ? { kind: 'share', value: low, basis, tone }
    : { kind: 'text', value: `${percent(low)}–${percent(high)}`, basis, tone };
};

/** A fact in words, with its basis; what nobody knows is shown as unknown. */
export const factCell = <T>(fact: Fact<T> | undefined, written: (value: T) => string): Cell => {
  if (fact === undefined || fact.state === 'unknown') return { kind: 'text', value: '', basis: 'unknown' };
  if (fact.state === 'none') return { kind: 'text', value: '–', basis: basisOf(fact) };
  const answers = [fact, ...(fact.others ?? [])];
  const values = answers.flatMap((each) => (each.state === 'given' ? [written(each.value)] : []));
  return { kind: 'text', value: [...new Set(values)].join(' / '), basis: basisOf(fact) };
};

export const left = (title: string, weight = 0): Column => ({ title, weight });
export const right = (title: string, weight = 0): Column => ({ title, weight, align: 'right' });
/** Sentences: wrapped, never cut. */
export const sentence = (title: string, weight = 0): Column => ({ title, weight, wrap: true });
