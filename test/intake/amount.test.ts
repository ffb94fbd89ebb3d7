import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, type Mark, readAmount } from '../../src/intake/amount.ts';
import type { Reading } from '../../src/ledger/total.ts';
import { Decimal } from '../../src/value/decimal.ts';

const read = (cell: string, mark: Mark, currency = 'EUR'): string => {
  const into: Reading = { units: 0, scale: 0, big: undefined };
  const found = readAmount(cell, mark, currency, into);
  return found === 'number' ? amountText(into) : found;
};

describe('readAmount', () => {
  test.each<[string, Mark, string]>([
    ['1234.50', '.', '1234.5'],
    ['-0.00', '.', '0'],
    ['007.10', '.', '7.1'],
    ['1 234,56-', ',', '-1234.56'],
    ['(123)', ',', '-123'],
    ['( 1.234,5 )', ',', '-1234.5'],
    ['1.234,56', ',', '1234.56'],
    ['1,234,567.8', '.', '1234567.8'],
    ["1'234.50", '.', '1234.5'],
    ['12\u00a0345\u202f678,9', ',', '12345678.9'],
    ['\u22125', '.', '-5'],
    ['\u20135,5', ',', '-5.5'],
    ['+5', '.', '5'],
    ['€ 12.50', '.', '12.5'],
    ['12,50 EUR', ',', '12.5'],
    ['-12,50 €', ',', '-12.5'],
    ['1.2E+05', '.', '120000'],
    ['1,5e-3', ',', '0.0015'],
    ['.5', '.', '0.5'],
    ['5,', ',', '5'],
    ['123456789012345678901234567890.1', '.', '123456789012345678901234567890.1'],
    ['12,34,567', '.', '1234567'],
    ['', '.', 'blank'],
    ['  ', '.', 'blank'],
    ['-', ',', 'blank'],
    ['\u2014', ',', 'blank'],
    ['1.5', ',', 'bad'],
    ['12 34', ',', 'bad'],
    ['1,2,3', ',', 'bad'],
    ['1.2.3', '.', 'bad'],
    ['(-5)', '.', 'bad'],
    ['-5-', '.', 'bad'],
    ['(5', '.', 'bad'],
    ['12 USD', '.', 'bad'],
    ['12 pcs', '.', 'bad'],
    ['20%', '.', 'bad'],
    ['n/a', '.', 'bad'],
    ['=1+1', '.', 'bad'],
    ['NaN', '.', 'bad'],
    ['0x10', '.', 'bad'],
  ])('%j with the mark %j is %s', (cell, mark, expected) => {
    expect(read(cell, mark)).toBe(expected);
  });

  test('лв. and руб. are the signs of their currencies alone', () => {
    expect([read('5 лв.', ',', 'BGN'), read('5 руб.', ',', 'RUB'), read('5 лв.', ',', 'EUR')]).toEqual([
      '5',
      '5',
      'bad',
    ]);
  });
});

test('a number is the same however it is written', () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, scale]) => new Decimal(units, scale));
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('.', ',', '\u00a0', "'", ''),
      fc.boolean(),
      (value, group, behind) => {
        const [whole = '', fraction] = value.abs().toString().split('.');
        const mark = group === ',' ? '.' : ',';
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
        const digits = fraction === undefined ? grouped : `${grouped}${mark}${fraction}`;
        const minus = value.sign < 0;
        expect(read(minus ? (behind ? `${digits}-` : `(${digits})`) : digits, mark)).toBe(value.toString());
      },
    ),
  );
});
