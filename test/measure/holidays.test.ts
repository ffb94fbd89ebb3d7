import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holidaysIn } from '../../src/measure/holidays/index.ts';
import { weekdayOf } from '../../src/value/period.ts';

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const said = (config: Partial<Parameters<typeof holidaysIn>[0]>, of: number) =>
  holidaysIn({ holiday_calendars: [], holidays: [], ...config }, year(of)).map(
    (holiday) => `${holiday.date} ${'id' in holiday ? holiday.id : holiday.name}`,
  );

test('Bulgaria in 2027', () => {
  expect(said({ holiday_calendars: ['bg'] }, 2027)).toEqual([
    '2027-01-01 bg-new-year',
    '2027-03-01 bg-baba-marta',
    '2027-03-03 bg-liberation',
    '2027-03-08 bg-women',
    '2027-04-30 bg-good-friday',
    '2027-05-01 bg-labour',
    '2027-05-02 bg-easter',
    '2027-05-03 bg-easter-monday',
    '2027-05-06 bg-st-george',
    '2027-05-24 bg-letters',
    '2027-09-06 bg-unification',
    '2027-09-22 bg-independence',
    '2027-11-01 bg-awakeners',
    '2027-12-24 bg-christmas-eve',
    '2027-12-25 bg-christmas',
    '2027-12-26 bg-christmas-second',
  ]);
});

test('the trades of Russia in 2026 fall on their weekdays', () => {
  expect(said({ holiday_calendars: ['ru-trades'] }, 2026)).toEqual([
    '2026-05-26 ru-entrepreneurs',
    '2026-05-31 ru-chemists',
    '2026-07-19 ru-metallurgists',
    '2026-07-25 ru-traders',
    '2026-08-02 ru-railway',
    '2026-08-09 ru-builders',
    '2026-08-30 ru-miners',
    '2026-09-06 ru-oil-gas',
    '2026-09-27 ru-machine-builders',
    '2026-12-22 ru-energy',
  ]);
});

test('no calendar is assumed; kam.yaml adds days of every year and of one', () => {
  expect(said({}, 2027)).toEqual([]);
  const holidays = [
    { date: '03-22', name: 'Nauryz' },
    { date: '2028-02-29', name: 'Leap party' },
    { date: '02-29', name: 'Leap day' },
  ];
  expect(said({ holidays }, 2027)).toEqual(['2027-03-22 Nauryz']);
  expect(said({ holidays }, 2028)).toEqual([
    '2028-02-29 Leap day',
    '2028-02-29 Leap party',
    '2028-03-22 Nauryz',
  ]);
});

test('a longer time holds the holidays of its parts, each once', () => {
  const config = { holiday_calendars: ['bg', 'ru', 'bg-trades', 'ru-trades', 'bg'] as const, holidays: [] };
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2080 }), fc.integer({ min: 0, max: 4 }), (from, more) => {
      const years = Array.from({ length: more + 1 }, (_, at) => from + at);
      const whole = holidaysIn(config, { from: `${from}-01-01`, to: `${from + more}-12-31` });
      expect(whole).toEqual(years.flatMap((each) => holidaysIn(config, year(each))));
      const keys = whole.map((each) => `${each.date} ${'id' in each ? each.id : ''}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const each of whole)
        if ('id' in each && each.id === 'ru-builders') expect(weekdayOf(each.date)).toBe(7);
    }),
  );
});
