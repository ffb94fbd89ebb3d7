import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, bandByLimits, bandsOf, fieldOf } from '../../src/measure/bands.ts';
import { type Rise, reachByLimits, reachOf, without } from '../../src/measure/reach.ts';
import { Decimal } from '../../src/value/decimal.ts';

const LINES = { highest: Decimal.of('0.5'), high: Decimal.of('0.8') };
const of = (...values: readonly string[]) => values.map((value) => Decimal.of(value));
const reach = (band: Rise, own: string, ...others: readonly string[]): string =>
  reachOf(fieldOf(of(...others)), LINES)(band, Decimal.of(own)).toString();

describe('by pencil', () => {
  test.each([
    // others 400, 300, 150: at x, above < half of 850 + x
    ['under 300 both stand above: 700 < (850 + x) / 2 not before 550', 'highest', '50', '300'],
    // 400 stands above 300: 400 < (850 + 300) / 2
    ['already there', 'highest', '320', '320'],
    // under 150 all stand above: 850 < 0.8 × (850 + x) behind 212.5, so at 150: 700 < 800
    ['the band of those between', 'high', '0', '150'],
    ['from a loss to nothing', 'low', '-20.5', '0'],
  ] as const)('%s', (_why, band, own, expected) => {
    expect(reach(band, own, '400', '300', '150')).toBe(expected);
  });

  test('in the gap under a larger one: half of the total is not under half', () => {
    // 100 stands above x: 100 < (100 + 80 + x) / 2 behind 20, so above 80 first: 80 + 0.01? at 80 it holds.
    expect(reach('highest', '10', '100', '80')).toBe('80');
    // 100 and 10: 110 < (110 + x) / 2 never under 10; between 10 and 100: 100 < (110 + x) / 2 behind 90.
    expect(reach('highest', '0', '100', '10')).toBe('90.01');
    expect(reach('highest', '0.005', '100', '10')).toBe('90.005');
    expect(reach('highest', '90.01', '100', '10')).toBe('90.01');
  });

  test('alone in the channel: anything at all', () => {
    expect(reach('highest', '0')).toBe('0.01');
    expect(reach('highest', '-3')).toBe('0.01');
  });

  test('absolute limits are reached at them', () => {
    const at = reachByLimits({ highest: Decimal.of(150), high: Decimal.of(100) });
    expect([at('highest', Decimal.of('20')), at('high', Decimal.of('0.004'))].map(String)).toEqual([
      '150',
      '100.004',
    ]);
    expect(at('low', Decimal.of(-7)).toString()).toBe('0');
    expect(at('high', Decimal.of(120)).toString()).toBe('120');
  });
});

const amount = (places: number) =>
  fc.integer({ min: -2000, max: 20_000 }).map((units) => new Decimal(BigInt(units), places));
const CENT = Decimal.of('0.01');

test.each([2, 3])('applied, it reaches the band, and one cent less does not (%i places)', (places) => {
  const lines = fc.constantFrom(LINES, { highest: Decimal.of('0.3'), high: Decimal.of('0.7') });
  fc.assert(
    fc.property(
      fc.array(amount(places), { maxLength: 8 }),
      amount(places),
      fc.constantFrom<Rise>('highest', 'high', 'low'),
      lines,
      (others, own, band, line) => {
        const whole = fieldOf([...others, own]);
        const reached = reachOf(without(whole, own), line)(band, own);
        // The field without the value says the same as the field that never had it.
        expect(reached.toString()).toBe(reachOf(fieldOf(others), line)(band, own).toString());
        const isIn = (x: Decimal) =>
          BANDS.indexOf(bandsOf(fieldOf([...others, x]), line)(x)) <= BANDS.indexOf(band);
        expect(isIn(reached)).toBe(true);
        if (!reached.equals(own)) expect(isIn(reached.minus(CENT))).toBe(false);
        expect(reached.minus(own).times(Decimal.of(100)).toString()).toMatch(/^\d+$/);
        const limits = { highest: Decimal.of('70.005'), high: Decimal.of('20') };
        const byLimits = reachByLimits(limits)(band, own);
        expect(BANDS.indexOf(bandByLimits(limits)(byLimits))).toBeLessThanOrEqual(BANDS.indexOf(band));
      },
    ),
    { numRuns: 400 },
  );
});
