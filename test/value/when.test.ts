import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../src/value/when.ts';

describe('dates of any grain', () => {
  test.each([
    ['2027', 1, '2027-01-01', '2027-12-31'],
    ['2027', 4, '2027-04-01', '2028-03-31'],
    ['2027-Q1', 1, '2027-01-01', '2027-03-31'],
    ['2027-Q4', 4, '2028-01-01', '2028-03-31'],
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2028-02-29', 4, '2028-02-29', '2028-02-29'],
  ])('%s with a fiscal year from month %i', (text, start, from, to) => {
    expect(parseWhen(text, start)).toEqual({ text, from, to });
  });

  test.each([
    ['29.11.2026', '2026-11-29'],
    ['29/11/2026', '2026-11-29'],
    ['11/29/2026', '2026-11-29'],
    ['5.3.2027', '2027-03-05'],
    ['29.11.2026 г.', '2026-11-29'],
    ['07/07/2026', '2026-07-07'],
    ['2026/11/29', '2026-11-29'],
    ['2026-3-4', '2026-03-04'],
    ['03.2027', '2027-03'],
    ['2027-q1', '2027-Q1'],
    ['Q1 2027', '2027-Q1'],
    ['3 March 2026', '2026-03-03'],
    ['3rd March, 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['03-Mar-2026', '2026-03-03'],
    ['Mar 2026', '2026-03'],
    ['Sept. 2026', '2026-09'],
    ['3 марта 2026', '2026-03-03'],
    ['3 марта 2026 г.', '2026-03-03'],
    ['12 нояб. 2026 года', '2026-11-12'],
    ['Июнь 2026', '2026-06'],
    ['3 март 2026 г.', '2026-03-03'],
    ['21 ноември 2026', '2026-11-21'],
    ['юли 2026 г.', '2026-07'],
    ['1. май 2026', '2026-05-01'],
  ])('%s is written the local way', (text, iso) => {
    expect(parseWhen(text)).toEqual({ problem: 'local-date', iso });
  });

  test('a slashed date that two countries read differently is not guessed', () => {
    expect(parseWhen('03/04/2026')).toEqual({
      problem: 'ambiguous-date',
      readings: ['2026-04-03', '2026-03-04'],
    });
  });

  test.each([
    '2026-02-30',
    '30.02.2026',
    '30/02/2026',
    '2026-13',
    '2026-13-01',
    '2027-02-29',
    '00.01.2026',
    '30 февраля 2026',
    '31 юни 2026',
  ])('%s does not exist', (text) => expect(parseWhen(text)).toEqual({ problem: 'no-such-day' }));

  test.each([
    '',
    'tomorrow',
    '29.11.26',
    '2027-Q5',
    '20270314',
    '2027-03-14T10:00',
    'unknown',
    '3 мартини 2026',
    'May',
    '3 марта',
    '3 Mar 26',
  ])('"%s" is no date', (text) => expect(parseWhen(text)).toEqual({ problem: 'not-a-date' }));
});

test('every month in every language that is written out by the machine is read back', () => {
  for (const locale of ['en-GB', 'en-US', 'ru', 'bg'])
    for (const style of ['long', 'medium'] as const)
      for (let month = 0; month < 12; month++) {
        const day = new Date(Date.UTC(2026, month, 9));
        const text = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(day);
        const iso = day.toISOString().slice(0, 10);
        expect([text, parseWhen(text)]).toEqual([text, { problem: 'local-date', iso }]);
      }
});
