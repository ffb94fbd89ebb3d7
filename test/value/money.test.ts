import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/value/decimal.ts';
import { type Money, moneyText, parseMoney } from '../../src/value/money.ts';

const read = (text: string): string => {
  const money = parseMoney(text);
  return 'problem' in money ? money.problem : moneyText(money);
};

describe('money as people type it', () => {
  test.each([
    ['1.4M EUR', '1 400 000 EUR'],
    ['1 400 000', '1 400 000'],
    ['1,4 млн EUR', '1 400 000 EUR'],
    ['1,4 млн. евро', '1 400 000 EUR'],
    ['900к лв', '900 000 BGN'],
    ['12,5 тыс. руб.', '12 500 RUB'],
    ['12 хил. лв.', '12 000 BGN'],
    ['2 млрд ₽', '2 000 000 000 RUB'],
    ['3bn', '3 000 000 000'],
    ['3B usd', '3 000 000 000 USD'],
    ['€ 1 200', '1 200 EUR'],
    ['EUR 1 200', '1 200 EUR'],
    ['$5k', '5 000 USD'],
    ['5 MXN', '5 MXN'],
    ['5р.', '5 RUB'],
    ['-60k EUR', '-60 000 EUR'],
    ['\u221260k EUR', '-60 000 EUR'],
    ['-€60k', '-60 000 EUR'],
    ['€ -60k', '-60 000 EUR'],
    ['+60k EUR', '60 000 EUR'],
    ['4.20 EUR', '4.2 EUR'],
    ['5\u00a0000\u202f000 EUR', '5 000 000 EUR'],
    ["1'400'000 CHF", '1 400 000 CHF'],
    ['1,400,000', '1 400 000'],
    ['1.400.000', '1 400 000'],
    ['1,400.50', '1 400.5'],
    ['1.400,50 €', '1 400.5 EUR'],
    ['1 400.500', '1 400.5'],
    ['1400.500', '1 400.5'],
    ['0.400', '0.4'],
    ['0', '0'],
  ])('%s', (text, canonical) => expect(read(text)).toBe(canonical));

  test.each([
    ['50k–100k EUR', '50 000–100 000 EUR'],
    ['50k-100k EUR', '50 000–100 000 EUR'],
    ['50k — 100k EUR', '50 000–100 000 EUR'],
    ['50k..100k EUR', '50 000–100 000 EUR'],
    ['50 тыс...100 тыс. руб.', '50 000–100 000 RUB'],
    ['€50k–€100k', '50 000–100 000 EUR'],
    ['1.2–1.4M EUR', '1 200 000–1 400 000 EUR'],
    ['-50–-20', '-50–-20'],
    ['5–5 EUR', '5 EUR'],
  ])('the range %s', (text, canonical) => expect(read(text)).toBe(canonical));

  test.each(['1.400 EUR', '1,400 EUR', '1.400M', '-1.400', '50–1.400 EUR', '900–1.1M', '500–1.5k'])(
    '%s could mean two things',
    (text) => expect(read(text)).toBe('ambiguous-money'),
  );

  test('both readings of an ambiguous amount are given', () => {
    expect(parseMoney('1.400 EUR')).toEqual({
      problem: 'ambiguous-money',
      readings: ['1.4 EUR', '1 400 EUR'],
    });
    expect(parseMoney('900–1.1M')).toEqual({
      problem: 'ambiguous-money',
      readings: ['900–1 100 000', '900 000–1 100 000'],
    });
  });

  test.each([
    ['', 'not-money'],
    ['unknown', 'not-money'],
    ['--5', 'not-money'],
    ['-€-5', 'not-money'],
    ['5.', 'not-money'],
    ['1 4000', 'not-money'],
    ['1,40,000', 'not-money'],
    ['1.5 000', 'not-money'],
    ['1.2,3.4', 'not-money'],
    ['900k EUR approx', 'not-money'],
    ['(5)', 'not-money'],
    ['5e3', 'not-money'],
    ['9'.repeat(200), 'not-money'],
    ['12 шт.', 'unknown-currency'],
    ['XYZ 12', 'unknown-currency'],
    ['EUR 5 USD', 'two-currencies'],
    ['50 EUR–100 USD', 'two-currencies'],
    ['100k–50k', 'backwards-range'],
  ])('%s is refused: %s', (text, problem) => expect(read(text)).toBe(problem));
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => new Decimal(units, scale));

const moneys = fc
  .tuple(decimals, decimals, fc.boolean(), fc.constantFrom(undefined, 'EUR', 'BGN', 'MKD', 'BBD'))
  .map(([a, b, isRange, currency]): Money => {
    const [low, high] = a.compare(b) < 0 ? [a, b] : [b, a];
    return {
      amount: low,
      ...(isRange && !low.equals(high) ? { upTo: high } : {}),
      ...(currency === undefined ? {} : { currency }),
    };
  });

test('canonical text is read back as the same value', () => {
  fc.assert(
    fc.property(moneys, (money) => {
      const back = parseMoney(moneyText(money));
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(money)));
    }),
  );
});

test('any text is either money or a problem', () => {
  const soup = fc.string({ unit: fc.constantFrom(..."0123459 .,'-–—+kкMлвр€$EURбот("), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(soup, fc.string()), (text) => {
      const money = parseMoney(text);
      if ('problem' in money) return;
      expect(money.upTo === undefined || money.amount.compare(money.upTo) < 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
