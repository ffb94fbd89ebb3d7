import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandByLimits, bandsOf, fieldOf } from '../../src/measure/bands.ts';
import { Decimal } from '../../src/value/decimal.ts';

const LINES = { highest: Decimal.of('0.5'), high: Decimal.of('0.8') };
const of = (values: readonly (number | string)[]) => values.map((value) => Decimal.of(value));
const bands = (...values: readonly (number | string)[]): readonly string[] => {
  const band = bandsOf(fieldOf(of(values)), LINES);
  return of(values).map(band);
};

describe('bands inside a channel', () => {
  test.each([
    // above: 0, 40, 70, 90 of 100
    [
      [40, 30, 20, 10],
      ['highest', 'highest', 'high', 'low'],
    ],
    // exactly 50 % above is not under the line, exactly 80 % neither
    [
      [50, 30, 20],
      ['highest', 'high', 'low'],
    ],
    [
      ['50.01', '29.99', 20],
      ['highest', 'high', 'low'],
    ],
    [
      ['49.99', '30.01', 20],
      ['highest', 'highest', 'low'],
    ],
    // the one who crosses the line is inside
    [
      [90, 10],
      ['highest', 'low'],
    ],
    // ties share a band
    [
      [10, 10, 10, 10],
      ['highest', 'highest', 'highest', 'highest'],
    ],
    [
      [60, 20, 20],
      ['highest', 'high', 'high'],
    ],
    [
      [0, 5, -3],
      ['low', 'highest', 'negative'],
    ],
    // nothing positive: zero is low
    [
      [0, 0, -1],
      ['low', 'low', 'negative'],
    ],
    [[7], ['highest']],
    [[-7], ['negative']],
  ])('%j → %j', (values, expected) => {
    expect(bands(...values)).toEqual(expected);
  });

  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

  test('are what the sentence says, counted the slow way', () => {
    fc.assert(
      fc.property(values, (given) => {
        const total = given.filter((each) => each > 0).reduce((a, b) => a + b, 0);
        const slow = given.map((own) => {
          if (own < 0) return 'negative';
          const above = given.filter((each) => each > 0 && each > own).reduce((a, b) => a + b, 0);
          return above * 2 < total ? 'highest' : above * 5 < total * 4 ? 'high' : 'low';
        });
        expect(bands(...given)).toEqual(slow);
      }),
    );
  });

  test('do not change with the scale of money', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10_000 }), (given, factor) => {
        expect(bands(...given.map((each) => `${(each * factor) / 1}`))).toEqual(bands(...given));
      }),
    );
  });
});

test('absolute limits include their own value', () => {
  const band = bandByLimits({ highest: Decimal.of(100), high: Decimal.of(50) });
  expect(of(['100', '99.99', '50', '49.99', '0', '-0.01']).map(band)).toEqual([
    'highest',
    'high',
    'high',
    'low',
    'low',
    'negative',
  ]);
});
