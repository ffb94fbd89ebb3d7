import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/value/decimal.ts';
import { Exchange, turned } from '../../src/value/rate.ts';

const usd = (from: string, rate: string, until?: string) => ({
  currency: 'USD',
  from,
  rate: Decimal.of(rate),
  until,
});

const inEuro = new Exchange('EUR', [
  usd('2026-03-02', '0.9', '2026-03-09'),
  usd('2026-01-01', '0.8'),
  usd('2026-02-01', '0.85', '2026-02-08'),
]);

const said = (exchange: Exchange, currency: string, day: string, how: 'onDay' | 'roughly') => {
  const turning = exchange[how](currency, day);
  return turning && `${turning.by} ${turning.rate}`;
};

test.each([
  ['2025-12-31', undefined, undefined],
  ['2026-01-01', 'times 0.8', 'times 0.8'],
  ['2026-01-31', 'times 0.8', 'times 0.8'],
  ['2026-02-01', 'times 0.85', 'times 0.85'],
  ['2026-02-08', 'times 0.85', 'times 0.85'],
  // The last rate is too old to sum with; an older one that would hold does not step in.
  ['2026-02-09', undefined, 'times 0.85'],
  ['2026-03-09', 'times 0.9', 'times 0.9'],
  ['2026-03-10', undefined, 'times 0.9'],
])('the dollar on %s', (day, onDay, roughly) => {
  expect(said(inEuro, 'USD', day, 'onDay')).toBe(onDay);
  expect(said(inEuro, 'USD', day, 'roughly')).toBe(roughly);
});

test('without a day the latest rate is taken; of two of one day the later in the list', () => {
  expect(String(inEuro.roughly('USD')?.rate)).toBe('0.9');
  const twice = new Exchange('EUR', [usd('2026-01-01', '0.8'), usd('2026-01-01', '0.81')]);
  expect(String(twice.onDay('USD', '2026-01-01')?.rate)).toBe('0.81');
  expect(inEuro.roughly('GBP')).toBeUndefined();
});

const LEV = { currency: 'BGN', from: '2020-01-01', rate: Decimal.of('0.6') };

test('the lev is fixed both ways, on any day, whatever a file says', () => {
  const toEuro = new Exchange('EUR', [LEV]).onDay('BGN', '2003-05-05');
  const toLev = new Exchange('BGN', []).onDay('EUR', '2031-01-01');
  if (toEuro === undefined || toLev === undefined) throw new Error('there is no rate');
  expect(String(turned(Decimal.of('195583'), toEuro))).toBe('100000');
  expect(String(turned(Decimal.of('1'), toEuro))).toBe('0.5112918812');
  expect(String(turned(Decimal.of('-1'), toEuro))).toBe('-0.5112918812');
  expect(String(turned(Decimal.of('100'), toLev))).toBe('195.583');
});

test('to the euro and back a lev stays itself, to eight places', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (units) => {
      const amount = new Decimal(units, 4);
      const there = new Exchange('EUR', []).onDay('BGN', '2026-01-01');
      const back = new Exchange('BGN', []).onDay('EUR', '2026-01-01');
      if (there === undefined || back === undefined) throw new Error('there is no rate');
      expect(String(turned(turned(amount, there), back).rounded(8))).toBe(String(amount));
    }),
  );
});
