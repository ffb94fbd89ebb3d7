import { describe, expect, test } from 'vitest';
import { proposalsOf } from '../../src/measure/proposals.ts';
import { acme, PEOPLE, TODAY, talk } from './acme.ts';

const CRITERIA = `criteria:
  - id: delivery
    what: delivery (asked georgi 2026-09-12)
    weight: 50 (asked georgi 2026-09-12)
  - id: price
    what: price (asked georgi 2026-09-12)
    weight: 30 (asked georgi 2026-09-12)
  - id: papers
    what: papers (asked georgi 2026-09-12)
    weight: 20 (asked georgi 2026-09-12)
`;

const proposal = async (lines: string, files: Readonly<Record<string, string>> = {}, today = TODAY) => {
  const { client, portfolio } = await acme({
    '3-stakeholders.md': PEOPLE,
    '6-buying.md': `${CRITERIA}proposals:\n  - id: offer\n    what: Offer\n${lines}`,
    ...files,
  });
  const [found] = proposalsOf(client, portfolio, today);
  if (found === undefined) throw new Error('no proposal');
  return found;
};

describe('the drill', () => {
  const SENT = '    sent: 2026-11-16\n';
  const STEP = '    next_step: agree the parts\n    next_date: 2026-11-27\n';
  test.each([
    ['nothing sent', '', {}, 'draft', 'send', null],
    ['sent tomorrow', '    sent: 2026-11-22\n', {}, 'draft', 'send', '2026-11-22'],
    ['unconfirmed', SENT, {}, 'unconfirmed', 'call', '2026-11-17'],
    ['a step does not hide the call', SENT + STEP, {}, 'unconfirmed', 'call', '2026-11-17'],
    ['confirmed', `${SENT}    confirmed: 2026-11-17\n${STEP}`, {}, 'open', 'step', '2026-11-27'],
    ['a talk about it confirms', SENT + STEP, talk('2026-11-17', 'offer'), 'open', 'step', '2026-11-27'],
    ['a talk before it does not', SENT, talk('2026-11-15', 'offer'), 'unconfirmed', 'call', '2026-11-17'],
    [
      'nor a call that nobody answered',
      SENT,
      talk('2026-11-17', 'offer', 'reached: no\n'),
      'unconfirmed',
      'call',
      '2026-11-17',
    ],
    ['no step agreed', `${SENT}    confirmed: 2026-11-17\n`, {}, 'open', 'agree', null],
    [
      'interim results come before a later step',
      `${SENT}    confirmed: 2026-11-17\n${STEP}    interim_date: 2026-11-25\n`,
      {},
      'open',
      'interim',
      '2026-11-25',
    ],
    [
      'expired',
      `${SENT}    confirmed: 2026-11-17\n    valid_until: 2026-11-20\n`,
      {},
      'expired',
      'close',
      '2026-11-20',
    ],
  ])('%s', async (_, lines, files, state, act, due) => {
    const found = await proposal(lines, files);
    expect([found.state, found.next?.act, found.next?.due]).toEqual([state, act, due]);
  });

  test('a day is kept once a talk about it is noted on it or later', async () => {
    const lines =
      '    sent: 2026-11-02\n    confirmed: 2026-11-03\n    next_step: call\n    next_date: 2026-11-10\n';
    expect((await proposal(lines)).next).toEqual({ act: 'step', due: '2026-11-10', what: 'call' });
    expect((await proposal(lines, talk('2026-11-12', 'offer'))).next?.act).toBe('agree');
  });

  test('valid through its last day; closed has nothing next', async () => {
    expect((await proposal('    sent: 2026-11-16\n    valid_until: 2026-11-21\n')).state).toBe('unconfirmed');
    expect(
      await proposal('    sent: 2026-11-16\n    outcome: accepted\n    closed: 2026-11-20\n'),
    ).toMatchObject({
      state: 'closed',
      next: null,
      acts: [],
    });
  });
});

describe('readers and arguments', () => {
  test('an argument for nobody in particular is meant for everybody', async () => {
    const { readers } = await proposal(
      '    for:\n      - georgi\n      - petar\n    arguments:\n      - for: petar\n        what: no stops\n      - what: one invoice\n',
    );
    expect(readers.map(({ id, decides, arguments: own }) => [id, decides, own])).toEqual([
      ['georgi', true, ['one invoice']],
      ['petar', false, ['no stops', 'one invoice']],
    ]);
  });

  test('heavy: at least the average weight; 50 of 50, 30, 20', async () => {
    expect((await proposal('    criteria: price\n')).unanswered.map(({ id }) => id)).toEqual(['delivery']);
    expect((await proposal('    criteria: delivery\n')).unanswered).toEqual([]);
  });

  test('what it lacks', async () => {
    expect((await proposal('')).lacks).toEqual([
      'readers',
      'arguments',
      'criteria',
      'experience',
      'figures',
      'group',
      'validity',
      'step',
      'urgency',
      'interim',
    ]);
    const full = await proposal(`    for: georgi
    arguments:
      - what: one invoice
    criteria: delivery
    experience: seven years
    result_in_figures: 7 200 EUR a month
    prepared_by: ivan
    sent: 2026-11-16
    confirmed: 2026-11-17
    valid_until: 2026-12-31
    next_step: agree
    next_date: 2026-11-27
    urgency: audit in January (asked georgi 2026-11-10)
    interim_date: 2027-03-01
`);
    expect(full.lacks).toEqual([]);
  });
});
