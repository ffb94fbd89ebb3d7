import { describe, expect, test } from 'vitest';
import { type Answer, writeAnswer } from '../../src/act/answer.ts';
import { Desk } from '../../src/act/desk.ts';
import { typedPath } from '../../src/portfolio/fact-typed.ts';

const FILES = {
  'clients/acme/1-general.md': '---\nid: c-222222\n\nname: Acme\n\nowner: ivan\n\nemployees: # ask\n---\n',
  'clients/acme/3-stakeholders.md':
    '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n    source: observed ivan 2026-01-01\n    title: buyer\n    roles: buyer\n---\n',
  'clients/acme/4-products.md':
    '---\nbudget:\n  bolts: 900k EUR (asked georgi-iliev 2026-09-12) # at the fair\n  nuts: unknown (asked georgi-iliev 2026-09-12)\n  screws: 10k (assumed ivan 2026-01-01)\n---\n',
};

/** What an answer makes of one file of the client. */
const answered = (
  fact: string,
  value: string,
  more: Partial<Answer> = {},
  files: Readonly<Record<string, string>> = FILES,
) => {
  const desk = new Desk(new Map(Object.entries(files)));
  const written = writeAnswer(desk, 'clients/acme', { ...typedPath(fact), value, ...more });
  const [change] = desk.touched();
  const lines = (text = ''): string[] => text.split('\n');
  const old = lines(change?.before);
  return { ...written, lines: lines(change?.after).filter((line) => !old.includes(line)) };
};

const ASKED = { source: 'asked georgi-iliev 2026-11-21' };

describe('what an answer does to what stands there', () => {
  test.each([
    [
      'the first one',
      'website',
      'https://acme.example',
      ASKED,
      'new',
      ['website: https://acme.example (asked georgi-iliev 2026-11-21)'],
    ],
    [
      'a comment on the line stays one',
      'employees',
      '180',
      ASKED,
      'new',
      ['employees: "180 (asked georgi-iliev 2026-11-21)" # ask'],
    ],
    [
      'what was open is known',
      'budget.nuts',
      '5k',
      ASKED,
      'known',
      ['  nuts: 5k (asked georgi-iliev 2026-11-21)'],
    ],
    [
      'the same with a newer day',
      'budget.bolts',
      '0.9M EUR',
      ASKED,
      'refreshed',
      ['  bolts: 0.9M EUR (asked georgi-iliev 2026-11-21) # at the fair'],
    ],
    [
      'the same by somebody who knows',
      'budget.screws',
      '10 000',
      ASKED,
      'refreshed',
      ['  screws: 10 000 (asked georgi-iliev 2026-11-21)'],
    ],
    [
      'the same by a weaker source',
      'budget.bolts',
      '900k EUR',
      { source: 'assumed ivan 2026-11-21' },
      'same',
      [],
    ],
    ['the same again', 'budget.bolts', '900k EUR', { source: 'asked georgi-iliev 2026-09-12' }, 'same', []],
    ['an older day', 'budget.bolts', '900k EUR', { source: 'asked georgi-iliev 2026-01-12' }, 'same', []],
    [
      'the same from somebody else',
      'budget.bolts',
      '900k EUR',
      { source: 'asked petar-vasilev 2026-11-21' },
      'confirmed',
      [
        '  bolts:',
        '    - 900k EUR (asked georgi-iliev 2026-09-12) # at the fair',
        '    - 900k EUR (asked petar-vasilev 2026-11-21)',
      ],
    ],
    [
      'a different one',
      'budget.bolts',
      '1.2M EUR',
      ASKED,
      'disputed',
      [
        '  bolts:',
        '    - 900k EUR (asked georgi-iliev 2026-09-12) # at the fair',
        '    - 1.2M EUR (asked georgi-iliev 2026-11-21)',
      ],
    ],
    [
      'a different one in its place',
      'budget.bolts',
      '1.2M EUR',
      { ...ASKED, replace: true },
      'replaced',
      ['  bolts: 1.2M EUR (asked georgi-iliev 2026-11-21) # at the fair'],
    ],
    [
      'none is an answer',
      'budget.bolts',
      'none',
      ASKED,
      'disputed',
      [
        '  bolts:',
        '    - 900k EUR (asked georgi-iliev 2026-09-12) # at the fair',
        '    - none (asked georgi-iliev 2026-11-21)',
      ],
    ],
    [
      'somebody who does not know disputes nothing',
      'budget.bolts',
      'unknown',
      { source: 'asked petar-vasilev 2026-11-21' },
      'added',
      [
        '  bolts:',
        '    - 900k EUR (asked georgi-iliev 2026-09-12) # at the fair',
        '    - unknown (asked petar-vasilev 2026-11-21)',
      ],
    ],
    [
      'the source of the block counts',
      'people.georgi-iliev.title',
      'buyer',
      { source: 'observed ivan 2026-01-01' },
      'same',
      [],
    ],
    [
      'what all holds stands side by side',
      'people.georgi-iliev.roles',
      'decider',
      ASKED,
      'added',
      ['    roles:', '      - buyer', '      - decider (asked georgi-iliev 2026-11-21)'],
    ],
    ['what is ours is overwritten', 'owner', 'petya', {}, 'replaced', ['owner: petya']],
    [
      'a new item of a list',
      'people.petar-vasilev.name',
      'Petar Vasilev',
      {},
      'new',
      ['  - id: petar-vasilev', '    name: Petar Vasilev'],
    ],
    [
      'a source in the value itself',
      'website',
      'x.example (public 2026-01-01)',
      {},
      'new',
      ['website: x.example (public 2026-01-01)'],
    ],
  ] as const)('%s', (_what, fact, value, more, effect, lines) => {
    expect(answered(fact, value, more)).toMatchObject({ effect, lines });
  });

  test('a third answer goes to the others, and takes the place of its own older one', () => {
    const file = 'clients/acme/4-products.md';
    const disputed =
      '---\nbudget:\n  bolts:\n    - 900k EUR (asked georgi-iliev 2026-09-12)\n    - 1M EUR (asked ivo 2026-09-13)\n---\n';
    const files = { [file]: disputed };
    expect(answered('budget.bolts', '2M EUR', ASKED, files)).toMatchObject({
      effect: 'disputed',
      at: ['budget', 'bolts', 2],
    });
    expect(answered('budget.bolts', '1M EUR', { source: 'asked ivo 2026-10-01' }, files)).toMatchObject({
      effect: 'refreshed',
      at: ['budget', 'bolts', 1],
      before: ['1M EUR (asked ivo 2026-09-13)'],
      lines: ['    - 1M EUR (asked ivo 2026-10-01)'],
    });
    expect(answered('budget.bolts', '1M EUR', { ...ASKED, replace: true }, files)).toMatchObject({
      effect: 'replaced',
      lines: ['  bolts: 1M EUR (asked georgi-iliev 2026-11-21)'],
    });
  });
});

describe('the same in another spelling is the same answer', () => {
  const facts = (lines: string) => ({ 'clients/acme/4-products.md': `---\n${lines}---\n` });
  const IVO = { source: 'asked ivo 2026-11-21', currency: 'EUR' };

  test.each([
    ['1M EUR', '1M'],
    ['1M', '1M EUR'],
    ['1M', '€ 1 000 000'],
    ['1.0M EUR', '1 000 000'],
    ['50k–100k EUR', '50 000–100 000'],
  ])('%s and %s', (old, value) => {
    const files = facts(`budget:\n  bolts: ${old} (asked georgi-iliev 2026-09-12)\n`);
    expect(answered('budget.bolts', value, IVO, files).effect).toBe('confirmed');
    expect(
      answered('budget.bolts', value, { ...IVO, source: 'asked georgi-iliev 2026-10-01' }, files).lines,
    ).toEqual([`  bolts: ${value} (asked georgi-iliev 2026-10-01)`]);
  });

  test.each([
    ['development.shelf', '45%', '45,0 %'],
    ['development.shelf', '45', '45%'],
    ['blocked.bolts.until', '2027-03-05', '05.03.2027'],
  ])('%s: %s and %s', (fact, old, value) => {
    const files = fact.startsWith('blocked')
      ? facts(`blocked:\n  - product: bolts\n    until: ${old} (asked georgi-iliev)\n`)
      : facts(`development:\n  shelf: ${old} (asked georgi-iliev)\n`);
    expect(answered(fact, value, IVO, files).effect).toBe('confirmed');
  });

  test('a year is twelve months, and what is ours stays as it stands', () => {
    const file = 'clients/acme/6-buying.md';
    const files = {
      [file]:
        '---\njourney:\n  - id: a\n    lasts: 1y (asked georgi-iliev)\ncontracts:\n  - id: s\n    what: S\n    value: 1M\n---\n',
    };
    expect(answered('journey.a.lasts', '12m', IVO, files).effect).toBe('confirmed');
    expect(answered('contracts.s.value', '1 000 000 EUR', { currency: 'EUR' }, files)).toMatchObject({
      effect: 'same',
      lines: [],
    });
  });

  test('another currency is another answer', () => {
    const files = facts('budget:\n  bolts: 1M (asked georgi-iliev)\n');
    expect(answered('budget.bolts', '1M USD', IVO, files).effect).toBe('disputed');
  });

  test('a day is written as the files have it', () => {
    const files = facts('blocked:\n  - product: bolts\n');
    expect(answered('blocked.bolts.until', '5.3.2027', IVO, files).text).toBe(
      '2027-03-05 (asked ivo 2026-11-21)',
    );
  });
});

describe('of a whole list', () => {
  const buying = (lines: string) => ({ 'clients/acme/6-buying.md': `---\n${lines}---\n` });
  const NONE = 'tenders: none (asked georgi-iliev 2026-11-21)';

  test.each([
    ['known to be none', 'tenders', 'none', ASKED, '', 'new', [NONE]],
    ['empty so far', 'tenders', 'none', ASKED, 'tenders: []\n', 'new', [NONE]],
    [
      'no longer open',
      'tenders',
      'none',
      ASKED,
      'tenders: unknown (asked ivo 2026-01-01)\n',
      'known',
      [NONE],
    ],
    [
      'said by somebody else too',
      'tenders',
      'none',
      ASKED,
      'tenders: none (asked ivo)\n',
      'refreshed',
      [NONE],
    ],
    ['ours to say', 'deals', 'none', {}, '', 'new', ['deals: none']],
    [
      'not none after all',
      'tenders.rolls.what',
      'Rolls',
      {},
      'tenders: none (asked ivo)\ndeals: none\n',
      'new',
      ['tenders:', '  - id: rolls', '    what: Rolls'],
    ],
  ] as const)('%s', (_what, fact, value, more, before, effect, lines) => {
    expect(answered(fact, value, more, buying(before))).toMatchObject({ effect, lines });
  });

  test.each([
    ['without a source', 'tenders', 'none', {}, '', /who says so/],
    ['with a source for what is ours', 'deals', 'none', ASKED, '', /ours to say/],
    ['with one thing in it', 'tenders', 'rolls', ASKED, '', /holds several: name one of them/],
    [
      'while something stands in it',
      'tenders',
      'none',
      ASKED,
      'tenders:\n  - id: rolls\n    what: Rolls\n',
      /several/,
    ],
    ['against another word', 'tenders', 'unknown', ASKED, 'tenders: none (asked ivo)\n', /another answer/],
  ] as const)('refused %s', (_what, fact, value, more, before, message) => {
    expect(() => answered(fact, value, more, buying(before))).toThrow(message);
  });
});

describe('refused before anything is written', () => {
  test.each([
    ['no source', 'website', 'x', {}, /who says so/],
    ['a source for what is ours', 'owner', 'petya', ASKED, /ours to say/],
    ['not knowing what is ours', 'owner', 'unknown', {}, /ours to say/],
    ['two sources', 'website', 'x (public 2026-01-01)', ASKED, /names a source of its own/],
    ['no fact', 'people', 'x', {}, /holds several: name one of them/],
    ['no fact of an item', 'people.georgi-iliev', 'x', {}, /holds several facts/],
    ['below a fact', 'website.deep', 'x', {}, /nothing stands below it/],
    ['a slip in a key', 'people.georgi-iliev.atitude', 'x', {}, /there is no fact/],
    ['a slip in an id', 'people.georgi-ilev.attitude', 'neutral', ASKED, /has no "georgi-ilev"/],
    ['the id of an item', 'people.georgi-iliev.id', 'x', {}, /goes by its id/],
    [
      'an old answer that cannot be read',
      'budget.bolts',
      '1',
      { ...ASKED, files: { 'clients/acme/4-products.md': '---\nbudget:\n  bolts: 1.400\n---\n' } },
      /what stands there cannot be read: 1.400/,
    ],
  ] as const)(
    '%s',
    (_what, fact, value, {
      files,
      ...more
    }: Partial<Answer> & { files?: Readonly<Record<string, string>> }, message) => {
      expect(() => answered(fact, value, more, files ?? FILES)).toThrow(message);
    },
  );
});
