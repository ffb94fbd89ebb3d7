import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orthodoxEaster } from '../../src/value/easter.ts';
import { weekdayOf } from '../../src/value/period.ts';

/** As the churches announced it. */
const KNOWN = [
  '1918-05-05',
  '1953-04-05',
  '1983-05-08',
  '2000-04-30',
  '2001-04-15',
  '2008-04-27',
  '2009-04-19',
  '2010-04-04',
  '2011-04-24',
  '2012-04-15',
  '2013-05-05',
  '2014-04-20',
  '2015-04-12',
  '2016-05-01',
  '2017-04-16',
  '2018-04-08',
  '2019-04-28',
  '2020-04-19',
  '2021-05-02',
  '2022-04-24',
  '2023-04-16',
  '2024-05-05',
  '2025-04-20',
  '2026-04-12',
  '2027-05-02',
  '2028-04-16',
  '2029-04-08',
  '2030-04-28',
];

test.each(KNOWN)('Easter of %s', (day) => {
  expect(orthodoxEaster(Number(day.slice(0, 4)))).toBe(day);
});

test('it is a Sunday between 4 April and 8 May in our centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      const day = orthodoxEaster(year);
      expect(weekdayOf(day)).toBe(7);
      expect(day >= `${year}-04-04` && day <= `${year}-05-08`).toBe(true);
    }),
  );
});

/** The reckoning of Gauss for the Julian calendar, written in another way. */
const gauss = (year: number): number => {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 6) % 7;
  return 22 + d + e;
};

test('it agrees with the formula of Gauss', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      const march = gauss(year) + 13;
      const [month, day] = march > 61 ? [5, march - 61] : [4, march - 31];
      expect(orthodoxEaster(year)).toBe(`${year}-0${month}-${String(day).padStart(2, '0')}`);
    }),
  );
});
