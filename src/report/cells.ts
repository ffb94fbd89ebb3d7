import type { Cell, Column, Tone } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import { basisOf, type Fact } from '../value/fact.ts';

export { spanCell, walletCell } from '../page/cells.ts';

/** Whole units of money: a review is read, not booked. Null is shown as unknown. */
export const whole = (value: Decimal | null | undefined, tone: Tone = 'plain'): Cell =>
  value == null
    ? { kind: 'money', value: null, basis: 'unknown' }
    : { kind: 'money', value, places: 0, tone };

/** A change in money, with its sign and colour. */
export const moved = (value: Decimal | null): Cell =>
  value === null
    ? { kind: 'money', value: null }
    : { kind: 'money', value, places: 0, signed: true, tone: toneOf(value.sign) };

/** A change as a part of what was before; none where there was nothing to grow from. */
export const grown = (now: Decimal | null, before: Decimal | null): Cell => {
  const share = now === null || before === null || before.sign <= 0 ? null : now.minus(before).over(before);
  return { kind: 'share', value: share, signed: true, tone: toneOf(share ?? 0) };
};

/** Up is good, down is bad. */
export const toneOf = (sign: number): Tone => (sign > 0 ? 'good' : sign < 0 ? 'bad' : 'plain');

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
