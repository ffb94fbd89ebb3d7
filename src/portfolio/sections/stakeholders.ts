import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { givenOf } from '../../value/fact.ts';
import { fact, facts, many, map, maybe, must, plain } from '../grammar.ts';
import { count, date, id, oneOf, text, when } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('stakeholders', {
  title: 'Stakeholders',
  people: 'Whom do we know there?',
  decider: 'Who decides?',
  attitude: 'How do the people we know stand to us?',
  wanted: 'Whom do we want to reach, and what for?',
  ours: 'Who of us faces whom?',
  first: 'When and how did it begin?',
  meet: 'whom to meet next',
  cover: 'how safe the relationship is when one person leaves',
});

/** Roles in the buying centre, after Webster and Wind. */
export const ROLES = ['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'] as const;
/** From against us to for us. */
export const ATTITUDES = ['opponent', 'sceptic', 'neutral', 'supporter', 'champion'] as const;
/** Whether we talk: we do · it is arranged · we want to · we cannot reach them · they left. */
export const CONTACTS = ['active', 'planned', 'wanted', 'unreachable', 'left'] as const;

const influence = {
  ...count,
  read: (typed: string) => {
    const reading = oneOf('1', '2', '3', '4', '5').read(typed);
    return 'value' in reading ? { value: Number(reading.value) } : reading;
  },
  allowed: ['1', '2', '3', '4', '5'],
};

const person = map({
  id: must(plain(id), 'Short name of the person, such as georgi-iliev'),
  name: must(plain(text), 'Name'),
  title: maybe(fact(text), 'Title in the company'),
  unit: maybe(plain(id), 'Unit the person works in'),
  roles: maybe(facts(oneOf(...ROLES)), 'Parts in the decision to buy'),
  responsible: maybe(fact(text), 'Area of responsibility'),
  decides: maybe(fact(text), 'What the person decides, and up to which sum'),
  knows: maybe(fact(text), 'What the person knows of our subject: how deep to go'),
  email: maybe(fact(text), 'Business e-mail'),
  phone: maybe(fact(text), 'Business phone'),
  messenger: maybe(fact(text), 'Other business contact'),
  influence: maybe(fact(influence), 'Influence on the decision, 1 to 5'),
  attitude: maybe(fact(oneOf(...ATTITUDES)), 'Attitude to us'),
  reports_to: maybe(plain(id), 'Whom the person reports to'),
  faced_by: maybe(many(plain(id)), 'Who of us faces the person'),
  contact: maybe(plain(oneOf(...CONTACTS)), 'Whether we talk: active, planned, wanted, unreachable, left'),
  useful_for: maybe(plain(text), 'What we want to reach the person for'),
  unreachable_since: maybe(plain(date), 'Since when nobody answers; tried again after half a year'),
  since: maybe(fact(when), 'In this position since'),
});

const ours = map({
  who: must(plain(id), 'One of our team'),
  part: maybe(plain(text), 'What this person does for the client'),
  faces: maybe(many(plain(id)), 'Whom of the client'),
  contact: maybe(plain(oneOf(...CONTACTS)), 'Whether it happens: active, planned, wanted'),
  useful_for: maybe(plain(text), 'What for'),
});

const event = map({
  date: must(plain(when), 'When'),
  what: must(plain(text), 'What happened'),
});

const history = map({
  first_contact: maybe(plain(when), 'First contact'),
  how: maybe(plain(text), 'How it began, and through whom'),
  status: maybe(plain(text), 'Where it stands today, in a sentence'),
  events: maybe(listOrNone(event), 'What a new manager must know'),
});

const schema = map({
  people: maybe(listOrNone(person), 'People of the client'),
  our_side: maybe(listOrNone(ours), 'People of ours who take part'),
  history: maybe(history, 'History of the relationship'),
});

export type Stakeholders = z.output<typeof schema>;
export type Person = NonNullable<Stakeholders['people']>[number];

/** Does the person have this role, by any of the answers? */
export const hasRole = (one: Person, role: (typeof ROLES)[number]): boolean =>
  (one.roles ?? []).some((each) => givenOf(each) === role);

export const stakeholders = section({
  id: 'stakeholders',
  number: 3,
  file: '3-stakeholders.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'people', ask: phrases.people, unblocks: phrases.meet, weight: 3, ours: true },
    {
      path: 'people.roles',
      ask: phrases.decider,
      unblocks: phrases.meet,
      weight: 3,
      answers: ({ people = [] }) =>
        people.flatMap(({ roles = [] }) => roles.filter((role) => givenOf(role) === 'decider')),
    },
    {
      path: 'people.attitude',
      ask: phrases.attitude,
      unblocks: phrases.meet,
      weight: 2,
      answers: ({ people = [] }) => people.map(({ attitude }) => attitude),
    },
    {
      path: 'people.contact',
      ask: phrases.wanted,
      unblocks: phrases.meet,
      weight: 2,
      ours: true,
      answers: ({ people = [] }) => people.map(({ useful_for }) => useful_for),
    },
    { path: 'our_side', ask: phrases.ours, unblocks: phrases.cover, weight: 2, ours: true },
    { path: 'history.first_contact', ask: phrases.first, unblocks: phrases.cover, weight: 1, ours: true },
  ],
});
