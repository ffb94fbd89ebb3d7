import type { Cell, Tone } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';

export { factCell, left, right, sentence, spanCell, walletCell } from '../page/cells.ts';

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
