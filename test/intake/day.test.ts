import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFormat } from '../../src/intake/day.ts';
import { addDays } from '../../src/value/period.ts';

test.each([
  ['YYYY-MM-DD', '2026-03-01', '2026-03-01'],
  ['YYYY-MM-DD', '2026-03-01T10:20:30.5Z', '2026-03-01'],
  ['YYYY-MM-DD', '2026-02-30', undefined],
  ['DD.MM.YYYY', ' 1.3.2026 ', '2026-03-01'],
  ['DD.MM.YYYY', '01.03.2026 0:00:00', '2026-03-01'],
  ['DD.MM.YYYY', '2026-03-01', undefined],
  ['D.M.YY', '1.3.26', '2026-03-01'],
  ['DD.MM.YY', '01.03.99', '1999-03-01'],
  ['MM/DD/YYYY', '03/01/2026 1:05 PM', '2026-03-01'],
  ['MM/DD/YYYY', '13/01/2026', undefined],
  ['DD/MM/YYYY', '13/01/2026', '2026-01-13'],
  ['dd/mm/yyyy', '13/01/2026', '2026-01-13'],
  ['YYYYMMDD', '20260301', '2026-03-01'],
  ['YYYYMMDD', '2026031', undefined],
  ['serial', '46082', '2026-03-01'],
  ['serial', '46082.75', '2026-03-01'],
  ['Serial', '61', '1900-03-01'],
  ['serial', '60', undefined],
  ['serial', '2026-03-01', undefined],
])('%s reads %j as %s', (format, cell, day) => {
  const read = dayFormat(format);
  expect(read?.(cell)).toBe(day);
  expect(read?.(cell)).toBe(day);
});

test.each(['', 'DD.MM', 'YYYY', 'DD.MM.YYYY HH', 'DD.DD.YYYY', 'MMM D YYYY', '(.*)', 'DDMMYYYYY'])(
  '%j is no format',
  (format) => {
    expect(dayFormat(format)).toBeUndefined();
  },
);

test('day numbers of Excel follow the calendar', () => {
  const read = dayFormat('serial');
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
      expect(read?.(String(serial))).toBe(addDays('1900-03-01', serial - 61));
    }),
  );
});
