import { describe, expect, test } from 'vitest';
import { channelsSold, dirtOf } from '../../src/measure/cleaning.ts';
import { membersOf, pastOf } from '../../src/measure/members.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import { bookOf, clientOf, type Line, ledgerOf } from './base.ts';

const TODAY = '2026-12-31';
/** Nothing is wrong with it. */
const clean = (id: string, more: Partial<Client> = {}): Client =>
  clientOf(id, { channel: 'shops', owner: 'ivan', taxId: '1', ...more });
const sold = (client: string, date: string, more: Partial<Line> = {}): Line => ({
  client,
  date,
  revenue: '10',
  ...more,
});
/** So that the ledger is older than a year, and reaches to the end of 2026. */
const OLD = [sold('good', '2024-01-01'), sold('good', '2026-12-30')];
const settings = {
  channels: [{ id: 'shops' }, { id: 'web' }],
  team: [
    { id: 'ivan', name: 'Ivan' },
    { id: 'petya', name: 'Petya', left: '2026-12-31' },
  ],
};

const found = async (client: Client | undefined, ...lines: readonly Line[]): Promise<string> => {
  const all = [...OLD, ...lines];
  const ledger = ledgerOf(all);
  const book = await bookOf(all, [clean('good'), ...(client === undefined ? [] : [client])], settings);
  const past = await pastOf(ledger, TODAY);
  const soldThrough = channelsSold(await ledger.sum({ by: ['client', 'channel'], period: book.period }));
  return dirtOf(membersOf(book, past, 'revenue'), {
    portfolio: book.portfolio,
    past,
    today: TODAY,
    soldThrough,
  })
    .map(({ flaw, member, detail }) => `${member.key} ${flaw} ${detail}`)
    .join('; ');
};

const REASON = { state: 'given', value: 'price', how: 'asked' } as const;

describe('what is to be cleaned', () => {
  test.each<[string, Client | undefined, readonly Line[], string]>([
    ['a client as it should be', clean('a'), [sold('a', '2026-05-05')], ''],
    ['active, last sale a year and a day ago', clean('a'), [sold('a', '2025-12-30')], 'a no-sale 2025-12-30'],
    ['active, last sale within the year', clean('a'), [sold('a', '2025-12-31')], ''],
    ['active, and never bought', clean('a'), [], 'a no-sale null'],
    ['a credit note is no sale', clean('a'), [sold('a', '2026-06-01', { revenue: '-5' })], 'a no-sale null'],
    ['only the ledger knows it', undefined, [sold('Fremd', '2024-05-05')], 'Fremd unregistered 2024-05-05'],
    [
      'potential, and buying',
      clean('a', { status: 'potential' }),
      [sold('a', '2026-02-02')],
      'a potential-buys 2026-02-02',
    ],
    ['potential, and bought long ago', clean('a', { status: 'potential' }), [sold('a', '2024-02-02')], ''],
    [
      'lost without a date, buying still after three months',
      clean('a', { status: 'lost', reason: REASON }),
      [sold('a', '2026-12-01')],
      'a lost-buys 2026-12-01',
    ],
    [
      'lost, the last deliveries',
      clean('a', { status: 'lost', reason: REASON }),
      [sold('a', '2026-09-01')],
      '',
    ],
    [
      'no channel, no owner, no tax number',
      clientOf('a'),
      [sold('a', '2026-05-05')],
      'a no-channel null; a no-owner null; a no-tax-id null',
    ],
    [
      'known to have no tax number',
      clientOf('a', { channel: 'shops', owner: 'ivan', noTaxId: true }),
      [sold('a', '2026-05-05')],
      '',
    ],
    [
      'a prospect need show no tax number',
      clientOf('a', { status: 'potential', channel: 'shops', owner: 'ivan' }),
      [],
      '',
    ],
    [
      'lost, nobody knows why',
      clean('a', { status: 'lost', reason: { state: 'unknown' } }),
      [],
      'a no-reason null',
    ],
    [
      'put off, the day has come',
      clean('a', { postponedUntil: TODAY, reason: REASON }),
      [],
      `a comeback ${TODAY}`,
    ],
    ['put off to a later day', clean('a', { postponedUntil: '2027-01-01', reason: REASON }), [], ''],
    ['put off without a reason', clean('a', { postponedUntil: '2027-01-01' }), [], 'a no-reason 2027-01-01'],
    ['its owner has left', clean('a', { owner: 'petya' }), [sold('a', '2026-05-05')], 'a owner-gone petya'],
    [
      'sold through another channel',
      clean('a'),
      [sold('a', '2026-05-05', { channel: 'web' })],
      'a other-channel web',
    ],
    [
      'a channel that kam.yaml does not know tells nothing',
      clean('a'),
      [sold('a', '2026-05-05', { channel: 'Fairs' })],
      '',
    ],
  ])('%s', async (_name, client, lines, expected) => {
    expect(await found(client, ...lines)).toBe(expected);
  });

  test('a ledger younger than a year cannot tell who stopped buying', async () => {
    const young = [sold('good', '2026-03-03')];
    const book = await bookOf(young, [clean('a')], settings);
    const past = await pastOf(ledgerOf(young), TODAY);
    expect(past).toMatchObject({ asOf: '2026-03-03', year: undefined });
    const dirt = dirtOf(membersOf(book, past, 'revenue'), {
      portfolio: book.portfolio,
      past,
      today: TODAY,
      soldThrough: new Map(),
    });
    expect(dirt.map(({ flaw }) => flaw)).toEqual(['unregistered']);
  });
});
