import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText } from '../../src/intake/amount.ts';
import { BLANK, formulaOf, NUMBER, ZERO_DIVIDED } from '../../src/intake/formula.ts';
import type { Reading } from '../../src/ledger/total.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { isMistake, parseExpression } from '../../src/value/expression.ts';

const COLUMNS = ['Sales', 'Profit', 'Unit price', 'Кол-во', 'a_1'];

const worked = (text: string, ...cells: string[]): string | number => {
  const parsed = parseExpression(text);
  if (isMistake(parsed)) return `${parsed.at}: ${parsed.what}`;
  const into: Reading = { units: 0, scale: 0, big: undefined };
  const code = formulaOf(parsed, (name) => COLUMNS.indexOf(name), '.', 'EUR')(cells, into);
  return code === NUMBER ? amountText(into) : code;
};

describe('expressions', () => {
  test.each<[string, string[], string | number]>([
    ['Sales - Profit', ['261.96', '41.9136'], '220.0464'],
    ['Sales-Profit', ['1', '2'], '-1'],
    ['[Unit price] * [Кол-во]', ['', '', '2.50', '3'], '7.5'],
    ['-(Sales + Profit) * 2', ['1', '0.5'], '-3'],
    ['Sales - Profit - 1', ['10', '3'], '6'],
    ['Sales / Profit', ['1', '8'], '0.125'],
    ['Sales / Profit', ['2', '3'], '0.666666666667'],
    ['Sales / 1.2', ['120'], '100'],
    ['a_1', ['', '', '', '', '9'], '9'],
    ['Sales - Profit', ['9007199254740991', '-1'], '9007199254740992'],
    ['Sales * Profit', ['99999999999.99', '99999999999.99'], '9999999999998000000000.0001'],
  ])('%s of %j is %s', (text, cells, expected) => {
    expect(worked(text, ...cells)).toBe(expected);
  });

  test('an empty cell makes the result unknown; a wrong one is named by its place', () => {
    expect(worked('Sales - Profit', '1', '')).toBe(BLANK);
    expect(worked('Sales - Profit', '', 'x')).toBe(1);
    expect(worked('Sales - Profit', 'x', '')).toBe(0);
    expect(worked('Sales / Profit', '1', '0')).toBe(ZERO_DIVIDED);
  });

  test.each([
    ['Sales -', '7: a column or a number is missing here'],
    ['(Sales', '6: a ")" is missing here'],
    ['Sales)', '5: ")" is not expected here'],
    ['Unit price', '5: a name of several words stands in brackets: [Unit price]'],
    ['Sales ? 2', '6: "?" has no meaning here'],
    ['[Sales', '0: a "[" without its "]"'],
    ['', '0: a column or a number is missing here'],
    ['Sales * * 2', '8: a column or a number is missing here'],
    ['('.repeat(100), '50: too deep'],
  ])('%s: %s', (text, mistake) => {
    expect(worked(text)).toBe(mistake);
  });

  test('sums are those of exact decimals', () => {
    const number = fc
      .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 5 }))
      .map(([units, scale]) => new Decimal(units, scale));
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(worked('Sales + Profit', String(a), String(b))).toBe(a.plus(b).toString());
        expect(worked('Sales - Profit', String(a), String(b))).toBe(a.minus(b).toString());
        expect(worked('Sales * Profit', String(a), String(b))).toBe(a.times(b).toString());
      }),
    );
  });
});
