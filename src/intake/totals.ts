import { UNTOLD } from './row-currency.ts';
import { type ByCurrency, NO_FIGURES, together } from './sums.ts';

/** Sums of others that do not say their currency: of a file in one currency it is that. */
export const told = (sums: ByCurrency, taken: ByCurrency): ByCurrency => {
  const untold = sums.get(UNTOLD);
  const [only, ...others] = [...taken.keys()];
  if (untold === undefined || only === undefined || others.length > 0) return sums;
  const rest = new Map([...sums].filter(([currency]) => currency !== UNTOLD));
  return together(rest, new Map([[only, untold]]));
};

/** Totals in are totals out, in each currency: what was taken and what the ledger keeps besides is all that it will have. Throws on a bug. */
export const reconcile = (taken: ByCurrency, absent: ByCurrency, after: ByCurrency): void => {
  const whole = together(taken, absent);
  for (const currency of new Set([...whole.keys(), ...after.keys()])) {
    const [before = NO_FIGURES, then = NO_FIGURES] = [whole.get(currency), after.get(currency)];
    const same = (['revenue', 'cost', 'margin'] as const).every((key) => then[key].equals(before[key]));
    if (!same || then.lines !== before.lines)
      throw new Error(
        `of ${before.lines} lines with ${before.revenue} ${currency} the ledger would have ${then.lines} with ${then.revenue}`,
      );
  }
};
