import { describe, expect, test } from 'vitest';
import { effortOf } from '../../src/measure/effort.ts';
import type { Class } from '../../src/portfolio/config.ts';
import type { Interaction } from '../../src/portfolio/interactions.ts';
import { clientOf, portfolioOf } from './base.ts';

const TODAY = '2026-11-21';
const talk = (date: string, more: Partial<Interaction> = {}): Interaction => ({
  date,
  file: `log/c-1/${date}.md`,
  body: '',
  way: 'call',
  ...more,
});
const settings = {
  classes: {
    A: { contact_every: '30d', visit_every: '90d' },
    B: { contact_every: '90d' },
    D: { review: 'year' },
  },
};
const effort = (log: readonly Interaction[], classes: readonly Class[] = ['A']) => {
  const portfolio = { ...portfolioOf([clientOf('c-1')], settings), interactions: new Map([['c-1', log]]) };
  return effortOf(clientOf('c-1'), classes, portfolio, TODAY);
};
/** A contact every so many days up to today, the last one today. */
const every = (days: number, count: number, more: Partial<Interaction> = {}) =>
  Array.from({ length: count }, (_, at) => {
    const time = Date.parse(`${TODAY}T00:00:00Z`) - (count - 1 - at) * days * 86_400_000;
    return talk(new Date(time).toISOString().slice(0, 10), more);
  });

const everyThirdVisited = (log: readonly Interaction[]) =>
  log.map((each, at) => (at % 3 === 2 ? { ...each, way: 'meeting' as const } : each));

test('nothing logged is unknown, not nothing', () => {
  expect(effort([])).toBeNull();
  expect(effort([talk('2026-11-22')])).toBeNull();
});

test('by pencil', () => {
  // Since 1 September: 81 days, two contacts of 30 days each, no visit of 90.
  const found = effort([talk('2026-09-01'), talk('2026-10-20', { way: 'visit' }), talk('2026-11-01')]);
  expect(found).toMatchObject({
    since: '2026-09-01',
    contacts: { count: 3, deserved: { least: 2, most: 2 }, last: '2026-11-01', daysSince: 20 },
    visits: { count: 1, deserved: { least: 0, most: 0 }, last: '2026-10-20', daysSince: 32 },
    reviewed: null,
    served: 'fitting',
  });
});

test('what is older than twelve months counts only as the last time', () => {
  const found = effort([talk('2024-01-01'), talk('2025-11-20'), talk('2025-11-21')], ['B']);
  expect(found).toMatchObject({
    since: '2025-11-21',
    contacts: { count: 1, deserved: { least: 4, most: 4 }, daysSince: 365 },
    served: 'under',
  });
});

describe('served', () => {
  test.each([
    ['as often as the class asks', everyThirdVisited(every(30, 12)), ['A'], 'fitting'],
    ['visited more than twice as often', every(30, 12, { way: 'visit' }), ['A'], 'over'],
    ['often enough, but the last one is too long ago', every(10, 8).slice(0, 3), ['A'], 'under'],
    ['recently, but too few', [talk('2025-12-01'), talk('2026-11-20')], ['B'], 'under'],
    ['called, never visited', every(30, 13), ['A'], 'under'],
    ['more than twice as often', every(30, 13), ['B'], 'over'],
    ['twice as often, not more', every(55, 6), ['B'], 'fitting'],
    ['by two possible classes', every(30, 13), ['A', 'B'], 'open'],
    ['a class that asks for no contact', every(30, 2), ['D'], 'unset'],
    ['who was not reached was not contacted', every(30, 13, { reached: false }), ['B'], 'under'],
  ] as const)('%s', (_why, log, classes, expected) => {
    expect(effort(log, classes)?.served).toBe(expected);
  });
});

test('the range of what several classes deserve', () => {
  const found = effort(every(30, 13), ['A', 'B']);
  expect(found?.contacts.deserved).toEqual({ least: 4, most: 12 });
  expect(found?.visits.deserved).toEqual({ least: 4, most: 4 });
});
