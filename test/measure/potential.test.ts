import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsBeside, type Potential, potentialBands } from '../../src/measure/potential.ts';
import { Decimal } from '../../src/value/decimal.ts';

const LINES = { highest: Decimal.of('0.5'), high: Decimal.of('0.8') };
const budget = (low: number, high: number, open = false) => ({
  kind: 'budget' as const,
  low: Decimal.of(Math.min(low, high)),
  high: Decimal.of(Math.max(low, high)),
  basis: 'known' as const,
  open,
});
const amount = fc.integer({ min: 0, max: 90 });
const some = fc
  .record({ low: amount, high: amount, open: fc.boolean() })
  .map(({ low, high, open }) => budget(low, high, open));

test('a prospect has the bands that it would have if it were ranked', () => {
  const limits = fc.option(fc.constant({ highest: Decimal.of(60), high: Decimal.of(30) }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), some, limits, (others, own, absolute) => {
      const all = new Map<string, Potential>(others.map((each, at) => [`k${at}`, each]));
      const beside = bandsBeside(all.values(), LINES, absolute)(own);
      all.set('own', own);
      expect(beside).toEqual(potentialBands(all, LINES, absolute).get('own'));
    }),
  );
});
