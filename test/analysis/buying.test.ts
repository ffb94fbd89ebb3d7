import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { buying } from '../../src/analysis/buying/index.ts';
import { acme, PEOPLE, TODAY } from '../measure/acme.ts';
import { jsonOf, pageOf, written } from './run.ts';

const BUYING = `journey:
  - id: need
    what: the plant asks (observed ivan 2026-11-10)
    who: petar
  - id: decision
    what: purchasing decides (observed ivan 2026-11-10)

criteria:
  - id: delivery
    what: delivery (asked georgi 2026-09-12)
    weight: 60 (asked georgi 2026-09-12)
    us: 4 (asked georgi 2026-09-12)
    rivals:
      bossard: unknown
      wuerth: 5 (asked georgi 2026-09-12)
    win_by: kits
  - id: price
    what: price (asked georgi 2026-09-12)
    weight: 40 (asked georgi 2026-09-12)
    us: 5 (asked georgi 2026-09-12)
    rivals:
      bossard: 4 (asked georgi 2026-09-12)
      wuerth: 3 (asked georgi 2026-09-12)

deals:
  - id: frame
    what: Frame contract
    stage: decision (asked georgi 2026-11-10)
    value: 100k EUR (asked georgi 2026-11-10)
    chance: 60% (estimated ivan 2026-11-10)
    due: 2026-10
  - id: old
    what: Old deal
    result: lost
    closed: 2026-03-01
    reason: price (asked georgi 2026-03-02)

tenders:
  - id: frame-2027
    what: Frame 2027
    date: 2027-05-15 (asked georgi 2026-09-12)
    participants: georgi

proposals:
  - id: offer
    what: Kitting
    for: georgi
    sent: 2026-11-16
    valid_until: 2026-12-31
    prepared_by: ivan

contracts:
  - id: prices
    what: Price agreement
    kind: supply
    until: 2026-12-31
    notice: 30d
    renewal: agreed
`;

const run = async (more: Partial<Request> = {}, alone = true, text = BUYING) => {
  const { client, portfolio } = await acme({ '3-stakeholders.md': PEOPLE, '6-buying.md': text });
  return pageOf(buying, portfolio, [], { today: TODAY, ...(alone ? { client } : {}), ...more });
};

describe('one client', () => {
  test('the JSON contract, checked with a pencil', async () => {
    const { data, ...envelope } = await jsonOf(await run());
    expect(envelope).toMatchObject({ command: 'buying', period: null, measure: null, base: { deals: 2 } });
    expect(data).toMatchObject({
      client: { id: 'c-7k3m9q', slug: 'acme' },
      worth: { deals: 1, valued: 1, weighed: 1, weighted: { low: '60000', basis: 'estimated' } },
      criteria: {
        sum: '100',
        results: [
          { rival: null, mark: { low: '4.4', high: '4.4', basis: 'known' }, unknown: '0' },
          { rival: 'bossard', mark: { low: '2.2', high: '4.6' }, unknown: '60' },
          { rival: 'wuerth', mark: { low: '4.2', high: '4.2' } },
        ],
      },
      tenders: [
        {
          id: 'frame-2027',
          state: 'late',
          monthsLeft: 5,
          makers: { need: { is: 'unknown' }, contact: { is: 'yes' } },
        },
      ],
      proposals: [{ id: 'offer', state: 'unconfirmed', next: { act: 'call', due: '2026-11-17' } }],
      contracts: [{ id: 'prices', notice: '30d', lastNotice: '2026-12-01', state: 'near' }],
    });
  });

  test('the page says where we lose, what we win by, what is late', async () => {
    const text = await written(await run(), 'text');
    expect(text).toContain('We lose by: delivery (-0.60)');
    expect(text).toContain('We win by: price (+0.40)');
    expect(text).toContain('All in all we are ahead of Wuerth: 4.40 to 4.20');
    expect(text).toContain('Who is ahead, Bossard or we, cannot be told: 4.40 to 2.20–4.60');
    expect(text).toMatch(/unknown in 60 of 100\s+points/);
    expect(text).toContain('2026-10 (overdue)');
    expect(text).toContain('call: has it arrived?');
    expect(text).toContain('none yet');
  });

  test('weights that do not make 100 are said', async () => {
    const text = await written(await run({}, true, BUYING.replace('weight: 40', 'weight: 30')), 'text');
    expect(text).toContain('The weights make 90, not 100');
  });

  test('a client about whom nothing is written', async () => {
    const { client, portfolio } = await acme({});
    const page = await pageOf(buying, portfolio, [], { today: TODAY, client });
    expect(await written(page, 'text')).toContain('Nothing is written about how Acme buys');
  });
});

describe('all clients', () => {
  test('deals by stage, tenders, proposals and contracts by what is due', async () => {
    const page = await run({ explain: true }, false);
    const text = await written(page, 'text');
    expect(text).toContain('Open deals by stage');
    expect(text).toMatch(/decision\s+1\s+100,000\s+~60,000/);
    expect(text).toMatch(/1 of 1 client has a section of buying/);
    expect(text).toContain('How this is computed');
    const { data } = await jsonOf(page);
    expect(data).toMatchObject({ client: null, criteria: null, funnel: [{ stage: 'decision', deals: 1 }] });
  });

  test('a base without any buying', async () => {
    const { portfolio } = await acme({});
    const page = await pageOf(buying, portfolio, [], { today: TODAY });
    expect(await written(page, 'text')).toContain('No deal is open.');
  });
});

test('what people typed cannot leave its cell', async () => {
  const page = await run({}, true, BUYING.replace('what: Kitting', 'what: <script>alert(1)</script> | =1+1'));
  expect(await written(page, 'html')).not.toContain('<script>alert');
  expect(await written(page, 'md')).not.toMatch(/[^\\]\| =1\+1/);
});
