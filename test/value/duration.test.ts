import { expect, test } from 'vitest';
import { addDuration, parseDuration } from '../../src/value/duration.ts';

test.each([
  ['14d', '2026-01-31', '2026-02-14'],
  ['2w', '2026-12-25', '2027-01-08'],
  ['1m', '2026-01-31', '2026-02-28'],
  ['3 m', '2026-11-15', '2027-02-15'],
  ['1y', '2028-02-29', '2029-02-28'],
])('%s after %s is %s', (text, from, to) => {
  const duration = parseDuration(text);
  expect(duration && addDuration(from, duration)).toBe(to);
});

test.each(['', 'd', '14', '-1d', '1.5m', '14 days', '99999d'])('"%s" is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
