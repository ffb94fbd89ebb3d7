import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, comparedPeriods } from '../../src/measure/change.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { type Line, ledgerOf } from './base.ts';

const QUARTER = { from: '2026-07-01', to: '2026-09-30' };
/** Somebody who bought long ago, so that the ledger can tell who is new. */
const OLD: Line = { client: 'old', date: '2024-01-10', revenue: '1' };

const moves = async (...lines: readonly Line[]): Promise<Record<string, string>> => {
  const { movements } = await changeOf(ledgerOf([OLD, ...lines]), QUARTER);
  return Object.fromEntries(movements.map(({ key, move }) => [key, move]));
};

const line = (client: string, date: string, revenue: number): Line => ({
  client,
  date,
  revenue: String(revenue),
});

describe('what changed', () => {
  test('a quarter is compared with the one before and the same one a year ago', () => {
    expect(comparedPeriods(QUARTER)).toEqual({
      now: QUARTER,
      previous: { from: '2026-04-01', to: '2026-06-30' },
      yearAgo: { from: '2025-07-01', to: '2025-09-30' },
    });
  });

  test('movements are told apart by when a client bought', async () => {
    const long = (client: string) => line(client, '2024-02-01', 1);
    expect(
      await moves(
        line('fresh', '2026-08-01', 10),
        line('fresh', '2026-02-01', 10),
        ...[long('back'), line('back', '2026-08-01', 10)],
        ...[long('silent'), line('silent', '2025-12-01', 10)],
        ...[long('gone')],
        ...[long('up'), line('up', '2025-08-01', 100), line('up', '2026-08-01', 116)],
        ...[long('same'), line('same', '2025-08-01', 100), line('same', '2026-08-01', 115)],
        ...[long('down'), line('down', '2025-08-01', 100), line('down', '2026-08-01', 84)],
      ),
    ).toEqual({
      fresh: 'new',
      back: 'back',
      silent: 'silent',
      up: 'growing',
      same: 'steady',
      down: 'fading',
    });
  });

  test('a ledger younger than a year calls nobody new who bought before the period', async () => {
    const { movements } = await changeOf(
      ledgerOf([line('a', '2026-03-01', 10), line('a', '2026-08-01', 10), line('b', '2026-08-01', 10)]),
      QUARTER,
    );
    expect(movements.map(({ key, move }) => `${key} ${move}`)).toEqual(['a growing', 'b new']);
  });

  test('the changes of all clients and of nobody add up to the change of the whole', async () => {
    const day = fc.constantFrom('2024-02-01', '2025-08-15', '2025-11-11', '2026-05-05', '2026-08-08');
    const sale = fc.record({
      client: fc.constantFrom('a', 'b', 'c', 'd', null),
      date: day,
      revenue: fc.integer({ min: -500, max: 900 }).map(String),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { maxLength: 40 }), async (lines) => {
        const { movements, total } = await changeOf(ledgerOf(lines), QUARTER);
        const whole = (total.now?.revenue ?? Decimal.zero).minus(total.yearAgo?.revenue ?? Decimal.zero);
        const nobody = await changeOf(ledgerOf(lines.filter(({ client }) => client === null)), QUARTER);
        const rest = (nobody.total.now?.revenue ?? Decimal.zero).minus(
          nobody.total.yearAgo?.revenue ?? Decimal.zero,
        );
        const moved = Decimal.sum(movements.map(({ change }) => change));
        expect(moved.plus(rest).toString()).toBe(whole.toString());
      }),
    );
  });
});
