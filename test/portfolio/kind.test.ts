import { describe, expect, test } from 'vitest';
import {
  anniversary,
  count,
  currency,
  date,
  duration,
  figure,
  id,
  type Kind,
  money,
  number,
  oneOf,
  path,
  percent,
  when,
  word,
  yesNo,
} from '../../src/portfolio/kind.ts';
import { Decimal } from '../../src/value/decimal.ts';

const given = (kind: Kind<unknown>, typed: string): unknown => {
  const reading = kind.read(typed);
  return 'value' in reading ? reading.value : reading.problem.rule;
};

describe('kinds of scalars', () => {
  test.each<[string, Kind<unknown>, string, unknown]>([
    ['id', id, 'georgi-iliev', 'georgi-iliev'],
    ['id', id, 'Georgi', 'not-an-id'],
    ['id', id, '../x', 'not-an-id'],
    ['id', id, '__proto__', 'not-an-id'],
    ['word', word, 'contact_level', 'contact_level'],
    ['path', path, 'people.georgi-iliev.attitude', 'people.georgi-iliev.attitude'],
    ['path', path, 'products.budget.', 'not-a-path'],
    ['money', money, '1.4M EUR', { amount: Decimal.of('1400000.0'), currency: 'EUR' }],
    ['money', money, 'much', 'not-money'],
    ['money', money, '1.400 EUR', 'ambiguous-money'],
    ['money', money, '5 XYZW', 'unknown-currency'],
    ['number', number, '4,5', Decimal.of('4.5')],
    ['number', number, '4 EUR', 'not-a-number'],
    ['number', number, '1.400', 'ambiguous-money'],
    ['count', count, '11 500', 11500],
    ['count', count, '1.5', 'not-a-number'],
    ['count', count, '-1', 'not-a-number'],
    ['percent', percent, '45%', Decimal.of('0.45')],
    ['percent', percent, 'half', 'not-a-number'],
    ['date', date, '2026-11-29', '2026-11-29'],
    ['date', date, '29.11.2026', 'local-date'],
    ['date', date, '29 ноября 2026', 'local-date'],
    ['date', date, 'Nov 2026', 'not-a-date'],
    ['date', date, '11.2026', 'not-a-date'],
    ['date', date, '2026-02-30', 'no-such-day'],
    ['date', date, '2026-11', 'not-a-date'],
    ['date', date, 'soon', 'not-a-date'],
    ['date', date, '03/04/2026', 'ambiguous-date'],
    ['when', when, '2027-Q1', '2027-Q1'],
    ['when', when, '2027', '2027'],
    ['when', when, 'Q5', 'not-a-date'],
    ['when', when, 'май 2027', 'local-date'],
    ['birthday', anniversary, '03-14', '03-14'],
    ['birthday', anniversary, '14 март', 'local-date'],
    ['birthday', anniversary, '14 марта 1971', 'local-date'],
    ['birthday', anniversary, '31 ноября', 'not-a-date'],
    ['duration', duration, '14d', { count: 14, unit: 'd' }],
    ['duration', duration, 'weekly', 'not-a-duration'],
    ['figure', figure, '95%', { unit: 'share', value: Decimal.of('0.95') }],
    ['figure', figure, '640k EUR', { unit: 'money', value: Decimal.of('640000'), currency: 'EUR' }],
    ['figure', figure, '12', { unit: 'number', value: Decimal.of('12') }],
    ['yes', yesNo, 'yes', true],
    ['yes', yesNo, 'true', 'not-one-of'],
    ['currency', currency, 'EUR', 'EUR'],
    ['currency', currency, 'eur', 'unknown-currency'],
  ])('%s reads %#: %s', (_name, kind, typed, expected) => {
    const found = given(kind, typed);
    expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
  });

  test.each([
    [duration, '14 days', '14d'],
    [duration, '2 недели', '2w'],
    [duration, '06 месеца', '6m'],
    [duration, '1 год', '1y'],
    [yesNo, 'TRUE', 'yes'],
    [yesNo, 'да', 'yes'],
    [yesNo, 'не', 'no'],
    [currency, 'eur', 'EUR'],
    [currency, '€', 'EUR'],
    [oneOf('SO', 'ST'), 'so', 'SO'],
  ] as const)('%# %s is safely mended', (kind, typed, fix) => {
    const reading = kind.read(typed);
    expect('problem' in reading && [reading.problem.fix, reading.problem.unsafe]).toEqual([fix, undefined]);
    expect(kind.read(fix)).toHaveProperty('value');
  });

  test.each(['a while', '14 parrots', '-3d', 'maybe'])('%s is not guessed at', (typed) => {
    for (const kind of [duration, yesNo, currency]) {
      const reading = kind.read(typed);
      expect('problem' in reading ? reading.problem.fix : 'read').toBeUndefined();
    }
  });

  test('a mistyped word has an unsafe fix, a local date a safe one', () => {
    expect(oneOf('neutral', 'champion').read('netural')).toEqual({
      problem: {
        rule: 'not-one-of',
        args: { allowed: ['neutral', 'champion'], near: 'neutral' },
        fix: 'neutral',
        unsafe: true,
      },
    });
    expect(date.read('29.11.2026')).toEqual({
      problem: { rule: 'local-date', args: { iso: '2026-11-29' }, fix: '2026-11-29' },
    });
  });
});
