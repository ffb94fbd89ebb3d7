import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talkLimit } from '../../src/measure/cadence.ts';
import { coverageOf } from '../../src/measure/coverage.ts';
import { circlesOf, reportingTree } from '../../src/measure/reporting.ts';
import type { Interaction } from '../../src/portfolio/interactions.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import type { Person, Stakeholders } from '../../src/portfolio/sections/stakeholders.ts';
import type { Fact, How } from '../../src/value/fact.ts';
import { clientOf, dossierOf, portfolioOf } from './base.ts';

const TODAY = '2026-11-21';
const LIMIT = { count: 90, unit: 'd' } as const;
const said = <T>(value: T, how: How = 'observed'): Fact<T> => ({ state: 'given', value, how });

type Sketch = {
  readonly roles?: NonNullable<Person['roles']>[number] extends Fact<infer R> ? R : never;
  readonly influence?: number;
  readonly attitude?: NonNullable<Person['attitude']> extends Fact<infer A> ? A : never;
  readonly assumed?: boolean;
} & Pick<Person, 'contact' | 'reports_to' | 'faced_by' | 'unreachable_since'>;

const person = (id: string, { roles, influence, attitude, assumed, ...rest }: Sketch = {}): Person => ({
  id,
  name: id.toUpperCase(),
  ...(roles === undefined ? {} : { roles: [said(roles)] }),
  ...(influence === undefined ? {} : { influence: said(influence) }),
  ...(attitude === undefined ? {} : { attitude: said(attitude, assumed ? 'assumed' : 'observed') }),
  ...rest,
});

const talk = (date: string, whom: string, who = 'ivan', more: Partial<Interaction> = {}): Interaction => ({
  date,
  our_side: [who],
  with: [whom],
  file: `${date}-${who}.md`,
  body: '',
  ...more,
});

const clientWith = (
  people: readonly Person[],
  log: readonly Interaction[] = [],
  more: Partial<Stakeholders> & { readonly tasks?: readonly object[] } = {},
  own: Partial<Client> = {},
): Client => {
  const { tasks = [], ...stakeholders } = more;
  const made = dossierOf('acme', {
    stakeholders: { people: [...people], ...stakeholders },
    'action-plan': { tasks: tasks as never },
  });
  const interactions = [...log].sort((a, b) => (a.date < b.date ? -1 : 1));
  return clientOf('c-acme', {
    slug: 'acme',
    ...(made.dossier === undefined ? {} : { dossier: { ...made.dossier, interactions } }),
    ...own,
  });
};

const TEAM = {
  team: [
    { id: 'ivan', name: 'Ivan' },
    { id: 'maria', name: 'Maria' },
    { id: 'old', name: 'Old', left: '2026-01-01' },
  ],
};

const cover = (client: Client) => coverageOf(client, portfolioOf([client], TEAM), TODAY, LIMIT);
const kinds = (client: Client) =>
  cover(client).gaps.map(({ kind, contact }) => [kind, contact?.person.id].filter(Boolean).join(' '));

describe('the quality of a map', () => {
  test.each<[string, readonly Person[], number, string]>([
    ['nobody', [], 0, 'known'],
    ['only one who left', [person('a', { roles: 'decider', contact: 'left' })], 0, 'known'],
    ['a contact without weight', [person('a', { influence: 3, attitude: 'champion' })], 1, 'known'],
    ['a decider, attitude unknown', [person('a', { roles: 'decider' })], 2, 'known'],
    ['influence 4 is key', [person('a', { influence: 4, attitude: 'neutral' })], 2, 'known'],
    ['a supportive key person', [person('a', { influence: 4, attitude: 'supporter' })], 3, 'known'],
    [
      'one whose support is assumed',
      [person('a', { influence: 4, attitude: 'champion', assumed: true })],
      3,
      'assumed',
    ],
    [
      'the best known of two carries it',
      [
        person('a', { influence: 4, attitude: 'champion', assumed: true }),
        person('b', { roles: 'decider', attitude: 'supporter' }),
      ],
      3,
      'known',
    ],
  ])('%s', (_what, people, level, basis) => {
    expect(cover(clientWith(people)).quality).toMatchObject({ level, basis });
  });

  test('of two answers the careful one counts', () => {
    const attitude = { ...said('supporter' as const), others: [said('opponent' as const)] };
    const torn = { ...person('a', { roles: 'decider' }), attitude };
    const { quality, gaps } = cover(clientWith([torn]));
    expect(quality.level).toBe(2);
    expect(gaps.map(({ kind }) => kind)).toContain('influential-opponent');
  });

  test('who could raise it', () => {
    const raised = (people: readonly Person[]) =>
      cover(clientWith(people)).quality.raise.map(({ person: { id } }) => id);
    expect(raised([person('a', { influence: 2, roles: 'user' }), person('b')])).toEqual(['b']);
    expect(raised([person('a', { influence: 5 }), person('b', { influence: 2 })])).toEqual(['a']);
  });
});

describe('who is in touch', () => {
  test.each<[string, Sketch, readonly Interaction[], string]>([
    ['one who is faced', { faced_by: ['ivan'] }, [], 'active'],
    ['one of whom nothing is said', {}, [], 'unknown'],
    ['one who is wanted', { contact: 'wanted', faced_by: ['ivan'] }, [], 'wanted'],
    ['one who was wanted, and spoke', { contact: 'wanted' }, [talk('2026-10-01', 'a')], 'active'],
    [
      'not by a call nobody answered',
      { contact: 'wanted' },
      [talk('2026-10-01', 'a', 'ivan', { reached: false })],
      'wanted',
    ],
    ['not by a talk of tomorrow', { contact: 'wanted' }, [talk('2026-11-22', 'a')], 'wanted'],
    [
      'unreachable since the talk',
      { contact: 'unreachable', unreachable_since: '2026-10-02' },
      [talk('2026-10-01', 'a')],
      'unreachable',
    ],
    [
      'reached again',
      { contact: 'unreachable', unreachable_since: '2026-10-02' },
      [talk('2026-10-03', 'a')],
      'active',
    ],
    ['gone, whatever the log says', { contact: 'left' }, [talk('2026-10-03', 'a')], 'left'],
    ['not faced by one who left us', { faced_by: ['old'] }, [], 'unknown'],
  ])('%s', (_what, sketch, log, touch) => {
    expect(cover(clientWith([person('a', sketch)], log)).theirs[0]?.touch).toBe(touch);
  });
});

describe('what is missing', () => {
  const key = { roles: 'decider', faced_by: ['ivan'] } as const;
  const user = person('u', { roles: 'user', influence: 2, faced_by: ['ivan'] });

  test('nothing, of a map that is whole', () => {
    expect(kinds(clientWith([person('a', key), user], [talk('2026-11-01', 'a')]))).toEqual([]);
  });

  test.each<[string, readonly Person[], readonly Interaction[], readonly string[]]>([
    ['nobody decides', [user, person('v', { faced_by: ['ivan'] })], [], ['no-decider']],
    [
      'a decider whom we want',
      [person('a', { ...key, contact: 'wanted' }), user, person('v', { faced_by: ['ivan'] })],
      [],
      ['decider-without-contact a'],
    ],
    ['one thread', [person('a', key)], [], ['single-thread a']],
    [
      'an opponent with weight',
      [person('a', { ...key, attitude: 'opponent' }), user],
      [],
      ['influential-opponent a'],
    ],
    [
      'an opponent without weight is none',
      [person('a', key), person('b', { attitude: 'opponent', faced_by: ['ivan'] })],
      [],
      [],
    ],
    [
      'a key person whom nobody faces',
      [person('a', { roles: 'decider', contact: 'active' }), user],
      [],
      ['nobody-faces a'],
    ],
    ['ninety days are not too long', [person('a', key), user], [talk('2026-08-23', 'a')], []],
    ['ninety-one are', [person('a', key), user], [talk('2026-08-22', 'a')], ['cold-contact a']],
    [
      'never spoken to, by a log that goes on',
      [person('a', key), user],
      [talk('2026-06-01', 'u'), talk('2026-11-01', 'u')],
      ['cold-contact a'],
    ],
    ['no log says nothing', [person('a', key), user], [], []],
    [
      'three talks by one of us',
      [person('a', key), user],
      ['2026-10-01', '2026-10-02', '2026-11-01'].map((date) => talk(date, 'a')),
      ['one-of-ours'],
    ],
    [
      'three talks by two of us',
      [person('a', key), user],
      [talk('2026-10-01', 'a', 'maria'), talk('2026-10-02', 'a'), talk('2026-11-01', 'a')],
      [],
    ],
  ])('%s', (_what, people, log, expected) => {
    expect(kinds(clientWith(people, log))).toEqual(expected);
  });

  test('an open task with the person works on it; a done one does not', () => {
    const people = [person('a', { ...key, contact: 'wanted' }), user, person('v', { faced_by: ['ivan'] })];
    const task = { id: 't', what: 'meet', with: { a: 'wanted' } };
    const [open] = cover(clientWith(people, [], { tasks: [task] })).gaps;
    const [done] = cover(clientWith(people, [], { tasks: [{ ...task, done: '2026-11-01' }] })).gaps;
    expect(open?.duties.map(({ task: { id } }) => id)).toEqual(['t']);
    expect(done?.duties).toEqual([]);
  });

  test('a second thread that is planned works on a single one', () => {
    const planned = person('b', { contact: 'planned' });
    const task = { id: 't', what: 'meet', with: { b: 'planned' } };
    const [gap] = cover(clientWith([person('a', key), planned], [], { tasks: [task] })).gaps;
    expect(gap).toMatchObject({ kind: 'single-thread', duties: [{ task: { id: 't' } }] });
  });

  test('business is asked for of active clients only', () => {
    const gone = clientWith([person('a', key)], [talk('2026-01-01', 'a')], {}, { status: 'lost' });
    expect(kinds(gone)).toEqual([]);
  });
});

describe('both sides', () => {
  test('who faces whom is one statement, wherever it stands', () => {
    const one = cover(
      clientWith(
        [person('a', { faced_by: ['maria'] })],
        [talk('2026-11-01', 'a')],
        {
          our_side: [{ who: 'ivan', faces: ['a'], part: 'all of it' }],
        },
        { owner: 'ivan', deputy: 'maria' },
      ),
    );
    expect(one.theirs[0]?.facedBy).toEqual(['ivan', 'maria']);
    expect(one.ours).toMatchObject([
      { id: 'ivan', isOwner: true, part: 'all of it', faces: ['a'], talks: 1, last: '2026-11-01' },
      { id: 'maria', isDeputy: true, faces: ['a'], talks: 0, last: null },
    ]);
  });
});

describe('laws', () => {
  const attitudes = ['opponent', 'sceptic', 'neutral', 'supporter', 'champion'] as const;
  const sketches = fc.array(
    fc.record(
      {
        roles: fc.constantFrom('decider' as const, 'buyer' as const, 'user' as const),
        influence: fc.integer({ min: 1, max: 5 }),
        attitude: fc.constantFrom(...attitudes),
        contact: fc.constantFrom('active' as const, 'wanted' as const, 'left' as const),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 6 },
  );
  const log = fc.array(
    fc.record({ day: fc.integer({ min: 10, max: 28 }), whom: fc.integer({ min: 0, max: 5 }) }),
    { maxLength: 5 },
  );

  test('the order of people and of the log says nothing', () => {
    fc.assert(
      fc.property(sketches, log, fc.integer(), (made, talks, seed) => {
        const people = made.map((each, at) => person(`p${at}`, each));
        const talked = talks.map(({ day, whom }, at) => ({
          ...talk(`2026-0${1 + (at % 9)}-${day}`, `p${whom}`),
          file: `${at}.md`,
        }));
        const turn = <T>(list: readonly T[]): readonly T[] => {
          const at = list.length === 0 ? 0 : Math.abs(seed) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const plain = (client: Client) => {
          const { gaps, quality, theirs } = cover(client);
          return {
            gaps: gaps.map(({ kind, contact, since }) => [kind, contact?.person.id, since]),
            quality: [quality.level, quality.basis, quality.raise.map(({ person: { id } }) => id)],
            order: theirs.map(({ person: { id }, last, touch }) => [id, last, touch]),
          };
        };
        expect(plain(clientWith(turn(people), turn(talked)))).toEqual(plain(clientWith(people, talked)));
      }),
    );
  });

  test('one more supportive key person never makes a map worse', () => {
    fc.assert(
      fc.property(sketches, (made) => {
        const people = made.map((each, at) => person(`p${at}`, each));
        const friend = person('friend', { roles: 'decider', attitude: 'supporter' });
        expect(cover(clientWith([...people, friend])).quality.level).toBe(3);
        expect(cover(clientWith(people)).quality.level).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('a tree holds everybody who is still there once, whatever the lines say', () => {
    const lines = fc.array(fc.option(fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, (bosses) => {
        const people = bosses.map((boss, at) =>
          person(`p${at}`, boss === null ? {} : { reports_to: `p${boss}` }),
        );
        const names: string[] = [];
        const walk = (branches: ReturnType<typeof reportingTree>): void => {
          for (const { contact, below } of branches) {
            names.push(contact.person.id);
            walk(below);
          }
        };
        walk(reportingTree(cover(clientWith(people)).theirs));
        expect(names.sort()).toEqual(people.map(({ id }) => id).sort());
        for (const circle of circlesOf(people)) expect(circle.at(-1)?.reports_to).toBe(circle[0]?.id);
      }),
    );
  });
});

describe('reporting lines', () => {
  test('a circle begins at its smallest id; one who reports to herself is one', () => {
    const lines = (...pairs: [string, string?][]) =>
      pairs.map(([id, boss]) => ({ id, ...(boss === undefined ? {} : { reports_to: boss }) }));
    const found = circlesOf(
      lines(['c', 'a'], ['a', 'b'], ['b', 'c'], ['d', 'a'], ['e', 'e'], ['f', 'nobody']),
    );
    expect(found.map((circle) => circle.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['e']]);
  });

  test('who left stands only above those who still report to them', () => {
    const { theirs } = cover(
      clientWith([
        person('boss', { contact: 'left' }),
        person('a', { reports_to: 'boss' }),
        person('gone', { contact: 'left' }),
      ]),
    );
    expect(reportingTree(theirs).map(({ contact, below }) => [contact.person.id, below.length])).toEqual([
      ['boss', 1],
    ]);
  });
});

describe('how long a key person may go without a talk', () => {
  const { config } = portfolioOf();
  test.each([
    ['by the visits of the class', ['A'], { count: 30, unit: 'd' }],
    ['by its contacts, where it asks for no visits', ['D'], { count: 180, unit: 'd' }],
    ['the longest of possible classes', ['A', 'B'], { count: 90, unit: 'd' }],
    ['by the freshness of people without a class', [], { count: 90, unit: 'd' }],
  ] as const)('%s', (_what, classes, limit) => {
    expect(talkLimit(classes, config, TODAY)).toEqual(limit);
  });
});
