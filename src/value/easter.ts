import { addDays, type PlainDate } from './period.ts';

/**
 * Easter Sunday of the Orthodox churches as a day of our calendar: the Julian reckoning (Meeus, Astronomical
 * Algorithms, ch. 8) moved by as many days as the calendars are apart in that century.
 */
export const orthodoxEaster = (year: number): PlainDate => {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const day = moon + toSunday + 114;
  const julian = [String(year).padStart(4, '0'), pad(Math.floor(day / 31)), pad((day % 31) + 1)].join('-');
  return addDays(julian, Math.floor(year / 100) - Math.floor(year / 400) - 2);
};

const pad = (n: number): string => String(n).padStart(2, '0');
