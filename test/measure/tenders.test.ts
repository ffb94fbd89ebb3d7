import { describe, expect, test } from 'vitest';
import { tendersOf } from '../../src/measure/tenders.ts';
import { acme, PEOPLE, TODAY, talk } from './acme.ts';

const tenders = async (lines: string, files: Readonly<Record<string, string>> = {}, today = TODAY) => {
  const { client, portfolio } = await acme({
    '3-stakeholders.md': PEOPLE,
    '6-buying.md': `tenders:\n  - id: frame\n    what: Frame contract\n${lines}`,
    ...files,
  });
  return tendersOf(client, portfolio, today);
};
const DATE = '    date: 2027-05-15 (asked georgi 2026-09-12)\n';

describe('the countdown', () => {
  test.each([
    ['2026-07-31', 'early', 9],
    ['2026-08-01', 'late', 9],
    ['2026-11-21', 'late', 5],
    ['2027-05-15', 'late', 0],
    ['2027-05-16', 'held', 0],
    ['2027-07-20', 'held', -2],
  ])('on %s it is %s, %i months before', async (today, state, monthsLeft) => {
    const [tender] = await tenders(DATE, {}, today);
    expect(tender).toMatchObject({ state, monthsLeft, prepareFrom: '2026-08-01', begun: false });
  });

  test('a month is held until its last day; without a day nothing is late', async () => {
    expect((await tenders('    date: 2026-11 (asked georgi 2026-09-12)\n', {}, '2026-11-30'))[0]?.state).toBe(
      'late',
    );
    expect((await tenders(''))[0]).toMatchObject({ state: 'undated', monthsLeft: null });
    expect((await tenders(`${DATE}    result: won\n`))[0]?.state).toBe('closed');
  });
});

describe('preparation has begun', () => {
  const task = (aim: string, more = '') => ({
    '9-action-plan.md': `tasks:\n  - id: t\n    what: T\n    for: ${aim}\n    owner: ivan\n${more}`,
  });
  const deal = `${DATE}\ndeals:\n  - id: big\n    what: Big\n    tender: frame\n`;
  test.each([
    ['a task', DATE, task('frame'), true],
    ['a task for its deal', deal, task('big'), true],
    ['a task for something else', deal, task('revenue'), false],
    ['a task that was given up', DATE, task('frame', '    dropped: 2026-11-01\n'), false],
    ['a talk', DATE, talk('2026-11-10', 'frame'), true],
    ['a talk of tomorrow', DATE, talk('2026-11-22', 'frame'), false],
    ['a call that nobody answered', DATE, talk('2026-11-10', 'frame', 'reached: no\n'), false],
  ])('%s', async (_, lines, files, begun) => {
    const [tender] = await tenders(lines, files);
    expect(tender).toMatchObject({ begun, state: begun ? 'in-time' : 'late' });
  });
});

describe('the makers of a winner', () => {
  test('unknown where nobody asked, no where it is known to be missing', async () => {
    const [open] = await tenders(DATE);
    expect(open?.makers).toEqual({
      need: { is: 'unknown', basis: 'unknown' },
      factors: { is: 'unknown', basis: 'unknown' },
      contact: { is: 'unknown', basis: 'unknown' },
    });
    const [none] = await tenders(
      `${DATE}    needs: none (asked georgi 2026-09-12)\n    success_factors: none (asked georgi 2026-09-12)\n`,
    );
    expect([none?.makers.need.is, none?.makers.factors.is]).toEqual(['no', 'no']);
    const [yes] = await tenders(
      `${DATE}    needs: no stock-outs (assumed ivan 2026-09-12)\n    success_factors: delivery (asked georgi 2026-09-12)\n`,
    );
    expect([yes?.makers.need, yes?.makers.factors]).toEqual([
      { is: 'yes', basis: 'assumed' },
      { is: 'yes', basis: 'known' },
    ]);
  });

  test.each([
    ['georgi', 'good', 'yes'],
    ['elena', 'not-reached', 'no'],
  ])('%s alone: %s', async (who, contact, is) => {
    const [tender] = await tenders(`${DATE}    participants: ${who}\n`);
    expect(tender?.participants.map((one) => one.contact)).toEqual([contact]);
    expect(tender?.makers.contact.is).toBe(is);
  });

  test('one sceptic is enough to lack good contact; a stranger leaves it open', async () => {
    const sceptic = { '3-stakeholders.md': PEOPLE.replace('attitude: supporter', 'attitude: sceptic') };
    const [against] = await tenders(`${DATE}    participants:\n      - georgi\n      - petar\n`, sceptic);
    expect(against?.makers.contact.is).toBe('no');
    const [strange] = await tenders(`${DATE}    participants:\n      - georgi\n      - nobody-known\n`);
    expect(strange?.participants.at(-1)).toEqual({
      id: 'nobody-known',
      name: 'nobody-known',
      contact: 'stranger',
    });
    expect(strange?.makers.contact.is).toBe('unknown');
  });

  test('a contact whose attitude nobody knows is no good contact yet', async () => {
    const silent = { '3-stakeholders.md': PEOPLE.replace('    attitude: supporter\n', '') };
    const [tender] = await tenders(`${DATE}    participants: petar\n`, silent);
    expect(tender?.participants[0]?.contact).toBe('attitude-unknown');
  });
});
