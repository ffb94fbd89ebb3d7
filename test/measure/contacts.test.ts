import { describe, expect, test } from 'vitest';
import { casesOf } from '../../src/measure/cases.ts';
import { lastContactOf, restOf } from '../../src/measure/contacts.ts';
import { chasingOf, restlessnessOf, silenceOf } from '../../src/measure/tact.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';

const TODAY = '2026-11-21';

/** Acme with these talks: day and what stands in its file. */
const acme = async (
  talks: readonly (readonly [day: string, facts: string])[],
  status = 'active',
  more: Readonly<Record<string, string>> = {},
) => {
  const log = talks.map(([day, facts], at) => [
    `clients/acme/log/${day}-talk-${at}.md`,
    `---\ndate: ${day}\n${facts}---\n`,
  ]);
  const portfolio = await loadPortfolio(
    memoryTree({
      'kam.yaml': 'kam: 1\ncompany: Us\ncurrency: EUR\n',
      'clients/acme/1-general.md': `---\nid: c-7k3m9q\nname: Acme\nstatus: ${status}\nowner: ivan\n---\n`,
      ...Object.fromEntries(log),
      ...more,
    }),
  );
  const [client] = portfolio.clients;
  if (client === undefined) throw new Error('no client');
  return { client, portfolio };
};

const CALL = 'way: call\n';
const MAIL = 'way: email\nwhat: the price list\n';

test('the last contact is the last talk in which somebody was spoken with', async () => {
  const { client, portfolio } = await acme([
    ['2026-10-01', CALL],
    ['2026-11-02', 'way: call\nreached: no\n'],
    ['2026-12-01', CALL],
  ]);
  expect(lastContactOf(client, portfolio, TODAY)).toBe('2026-10-01');
  expect(lastContactOf(client, portfolio, '2026-09-01')).toBeNull();
});

test('cases are followed from the day they came up to the day they were resolved', async () => {
  const { client, portfolio } = await acme([
    ['2026-10-08', 'kind: complaint\nwhat: mixed lots\nour_side: petya\nresolved: 2026-11-19\n'],
    ['2026-10-09', 'kind: wish\n'],
    ['2026-10-10', 'kind: contact\n'],
  ]);
  expect(casesOf(client, portfolio, TODAY)).toMatchObject([
    { kind: 'complaint', id: '2026-10-08-talk-0', owner: 'petya', resolved: '2026-11-19' },
    { kind: 'wish', owner: 'ivan', resolved: undefined },
  ]);
  expect(casesOf(client, portfolio, '2026-11-01')[0]?.resolved).toBeUndefined();
  expect(casesOf(client, portfolio, '2026-10-08')).toHaveLength(1);
});

describe('the rest of a potential client', () => {
  const cold: readonly [string, string] = ['2026-11-10', 'way: call\ncold: yes\n'];
  test('lasts a month after a cold contact', async () => {
    const { client, portfolio } = await acme([cold], 'potential');
    expect(restOf(client, portfolio, TODAY)).toBe('2026-12-10');
    expect(restOf(client, portfolio, '2026-12-10')).toBeNull();
  });
  test.each([
    ['an active client does not rest', [cold], 'active', {}],
    ['nor one that was spoken with since', [cold, ['2026-11-12', CALL]], 'potential', {}],
    [
      'a promise lifts it',
      [[cold[0], `${cold[1]}promised:\n  - id: x\n    what: send it\n`]],
      'potential',
      {},
    ],
    ['a complaint lifts it', [['2026-11-01', 'kind: complaint\n'], cold], 'potential', {}],
    [
      'a proposal lifts it',
      [cold],
      'potential',
      { 'clients/acme/6-buying.md': '---\nproposals:\n  - id: kits\n    what: kits\n---\n' },
    ],
  ] as const)('%s', async (_what, talks, status, more) => {
    const { client, portfolio } = await acme(talks, status, more);
    expect(restOf(client, portfolio, TODAY)).toBeNull();
  });
});

describe('signs of indifference', () => {
  const kept = 'way: visit\npromised:\n  - id: samples\n    what: send samples\n    done: 2026-10-14\n';
  test.each([
    [
      'a mail and nothing after it',
      [['2026-11-01', MAIL]],
      { kind: 'sent', date: '2026-11-01', what: 'the price list' },
    ],
    [
      'a promise that was kept and nothing after it',
      [['2026-10-08', kept]],
      { kind: 'kept', date: '2026-10-14', what: 'send samples' },
    ],
    [
      'an answer that was to come later',
      [['2026-10-08', 'way: call\nasked:\n  - fact: goals\n    answer: later\n']],
      { kind: 'asked', what: 'goals' },
    ],
    ['a mail within two weeks', [['2026-11-07', MAIL]], null],
    ['a mail two weeks and a day ago', [['2026-11-06', MAIL]], { kind: 'sent' }],
    [
      'a talk after it',
      [
        ['2026-10-08', kept],
        ['2026-10-14', CALL],
      ],
      null,
    ],
    [
      'a call that reached nobody is no talk',
      [
        ['2026-10-08', kept],
        ['2026-10-20', 'way: call\nreached: no\n'],
      ],
      { kind: 'kept' },
    ],
    ['a mail in which they answered', [['2026-11-01', `${MAIL}learned: goals\n`]], null],
    ['a talk that is agreed', [['2026-11-01', `${MAIL}next_contact: 2026-11-25\n`]], null],
    ['nothing was sent', [['2026-01-01', CALL]], null],
  ] as const)('%s', async (_what, talks, expected) => {
    const { client, portfolio } = await acme(talks);
    const found = silenceOf(client, portfolio, TODAY);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test('a lost client, or one that was put off, is left in peace', async () => {
    const lost = await acme([['2026-11-01', MAIL]], 'lost');
    expect(silenceOf(lost.client, lost.portfolio, TODAY)).toBeNull();
    const later = await acme([['2026-11-01', MAIL]], 'potential\npostponed_until: 2027-03-01');
    expect(silenceOf(later.client, later.portfolio, TODAY)).toBeNull();
  });
});

describe('signs of neediness', () => {
  const days = (...talks: readonly (readonly [string, string])[]) => talks;
  test.each([
    [
      'three mails without an answer',
      days(['2026-11-01', MAIL], ['2026-11-05', MAIL], ['2026-11-09', MAIL]),
      [],
      { kind: 'unanswered', count: 3, since: '2026-11-01' },
    ],
    ['two', days(['2026-11-01', MAIL], ['2026-11-05', MAIL]), [], null],
    ['an answer between', days(['2026-11-01', MAIL], ['2026-11-05', CALL], ['2026-11-09', MAIL]), [], null],
    [
      'calls that reached nobody',
      days(['2026-11-01', MAIL], ['2026-11-05', 'reached: no\n'], ['2026-11-09', 'reached: no\n']),
      [],
      { kind: 'unanswered' },
    ],
    [
      'four calls in two weeks for nothing',
      days(['2026-11-10', CALL], ['2026-11-12', CALL], ['2026-11-14', CALL], ['2026-11-16', CALL]),
      ['A'],
      { kind: 'often', count: 4 },
    ],
    [
      'one of them brought something',
      days(
        ['2026-11-10', CALL],
        ['2026-11-12', CALL],
        ['2026-11-14', `${CALL}learned: goals\n`],
        ['2026-11-16', CALL],
      ),
      ['A'],
      null,
    ],
    [
      'no class, no cadence',
      days(['2026-11-10', CALL], ['2026-11-12', CALL], ['2026-11-14', CALL], ['2026-11-16', CALL]),
      [],
      null,
    ],
  ] as const)('%s', async (_what, talks, classes, expected) => {
    const { client, portfolio } = await acme(talks);
    const restless = restlessnessOf(client, portfolio, TODAY);
    const found = chasingOf(restless, classes, portfolio.config, TODAY);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
