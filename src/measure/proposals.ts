import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Buying } from '../portfolio/sections/buying.ts';
import { hasRole, type Person } from '../portfolio/sections/stakeholders.ts';
import { addDays, daysBetween, type PlainDate } from '../value/period.ts';
import { type Span, spanOf } from './answers.ts';
import { type Criterion, criteriaOf } from './criteria.ts';
import { spokenAbout } from './mentions.ts';
import { logOf } from './tasks.ts';

type Typed = NonNullable<Buying['proposals']>[number];

/** Days within which a proposal is followed by a call when nobody confirmed that it arrived. */
export const CALL_WITHIN = 1;

/** What is to be done next for a proposal; `agree` a next step: none is agreed; `close`: it has expired, and no end is written. */
export type Act = 'send' | 'call' | 'step' | 'interim' | 'agree' | 'close';

export type NextAct = {
  readonly act: Act;
  /** Null where no day is agreed. */
  readonly due: PlainDate | null;
  readonly what: string | null;
};

export type Reader = {
  readonly id: string;
  /** Null for somebody whom section 3 does not know. */
  readonly person: Person | null;
  readonly decides: boolean;
  /** Arguments meant for this reader; those for nobody in particular are meant for everybody. */
  readonly arguments: readonly string[];
};

/** What a proposal should have, after the practice of the field. */
export const PARTS = [
  'readers',
  'arguments',
  'criteria',
  'experience',
  'figures',
  'group',
  'validity',
  'receipt',
  'step',
  'urgency',
  'interim',
] as const;
export type Part = (typeof PARTS)[number];

export type Proposal = {
  /** The client's id. */
  readonly client: string;
  readonly typed: Typed;
  readonly value: Span | null;
  /** `draft`: not sent · `unconfirmed`: nobody knows whether it arrived · `expired`: its last day is past, and no end is written. */
  readonly state: 'draft' | 'unconfirmed' | 'open' | 'expired' | 'closed';
  /** When we know that it arrived: as confirmed, or the first talk about it after it was sent. */
  readonly received: PlainDate | null;
  /** Days until its last day, negative once past; null without one. */
  readonly daysLeft: number | null;
  /** What the drill asks for, by its days; the first is what is next. Nothing once it has ended. */
  readonly acts: readonly NextAct[];
  readonly next: NextAct | null;
  readonly readers: readonly Reader[];
  /** Criteria at least as heavy as the average that it does not answer. */
  readonly unanswered: readonly Criterion[];
  /** Of `PARTS`, those that it lacks. */
  readonly lacks: readonly Part[];
  /** Who of us follows it up. */
  readonly owner: string | null;
};

/** The proposals made to a client, in the order of its dossier. */
export const proposalsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Proposal[] => {
  const { proposals = [], criteria = [] } = client.dossier?.sections.buying?.data ?? {};
  if (proposals.length === 0) return [];
  const heavy = criteriaOf(criteria, portfolio.config.factor_scale).criteria.filter((each) => each.heavy);
  const people = client.dossier?.sections.stakeholders?.data.people ?? [];
  return proposals.map((typed): Proposal => {
    const talks = talksAbout(typed, client, portfolio, today);
    const received = receivedOn(typed, talks, today);
    const state = stateOf(typed, received, today);
    const readers = readersOf(typed, people);
    const unanswered = heavy.filter(({ id }) => !(typed.criteria ?? []).includes(id));
    const acts = state === 'closed' ? [] : actsOf(typed, state, talks, today);
    const value: Span | undefined =
      typed.value && spanOf({ state: 'given', value: typed.value, how: 'observed' }, portfolio.config, today);
    return {
      client: client.id,
      typed,
      value: value ?? null,
      state,
      received,
      daysLeft: typed.valid_until === undefined ? null : daysBetween(today, typed.valid_until),
      acts,
      next: acts[0] ?? null,
      readers,
      unanswered,
      lacks: lacksOf(typed, { received, readers, unanswered }),
      owner: typed.prepared_by?.[0] ?? client.owner ?? null,
    };
  });
};

/** The first talk about a proposal on a day or after it, up to today. */
type Talks = (from: PlainDate) => PlainDate | undefined;

const talksAbout = (typed: Typed, client: Client, portfolio: Portfolio, today: PlainDate): Talks => {
  const log = logOf(client, portfolio);
  return (from) => spokenAbout(log, [typed.id], { from, today });
};

const receivedOn = ({ sent, confirmed }: Typed, talks: Talks, today: PlainDate): PlainDate | null => {
  if (confirmed !== undefined && confirmed <= today) return confirmed;
  return sent === undefined ? null : (talks(sent) ?? null);
};

const stateOf = (
  { sent, outcome, closed, valid_until }: Typed,
  received: PlainDate | null,
  today: PlainDate,
): Proposal['state'] => {
  if (outcome !== undefined && (closed === undefined || closed <= today)) return 'closed';
  if (valid_until !== undefined && valid_until < today) return 'expired';
  if (sent === undefined || sent > today) return 'draft';
  return received === null ? 'unconfirmed' : 'open';
};

/**
 * The drill: sent, its arrival confirmed or asked for within a day, the next step, the day on which interim results
 * are looked at. A day is kept once a talk about the proposal is noted on it or after it.
 */
const actsOf = (
  { sent, next_step, next_date, interim_date, valid_until }: Typed,
  state: Proposal['state'],
  talks: Talks,
  today: PlainDate,
): readonly NextAct[] => {
  if (state === 'expired') return [{ act: 'close', due: valid_until ?? null, what: null }];
  if (state === 'draft') return [{ act: 'send', due: sent ?? next_date ?? null, what: next_step ?? null }];
  const act = (act: Act, day: PlainDate | undefined, what: string | null = null): readonly NextAct[] =>
    day === undefined || talks(day) !== undefined ? [] : [{ act, due: day, what }];
  const acts = [
    ...(state === 'unconfirmed' ? act('call', addDays(sent ?? today, CALL_WITHIN)) : []),
    ...act('step', next_date, next_step ?? null),
    ...act('interim', interim_date),
  ].sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const undated = next_date === undefined ? (next_step ?? null) : null;
  return acts.length === 0 ? [{ act: 'agree', due: null, what: undated }] : acts;
};

const readersOf = (typed: Typed, people: readonly Person[]): readonly Reader[] =>
  (typed.for ?? []).map((id) => {
    const person = people.find((one) => one.id === id) ?? null;
    return {
      id,
      person,
      decides: person !== null && hasRole(person, 'decider'),
      arguments: (typed.arguments ?? [])
        .filter((each) => each.for === undefined || each.for.includes(id))
        .map(({ what }) => what),
    };
  });

const lacksOf = (
  typed: Typed,
  { received, readers, unanswered }: Pick<Proposal, 'received' | 'readers' | 'unanswered'>,
): readonly Part[] => {
  const has: Readonly<Record<Part, boolean>> = {
    readers: readers.length > 0,
    arguments: readers.length > 0 && readers.every((reader) => reader.arguments.length > 0),
    criteria: (typed.criteria ?? []).length > 0 && unanswered.length === 0,
    experience: typed.experience !== undefined,
    figures: typed.result_in_figures !== undefined,
    group: (typed.prepared_by ?? []).length > 0,
    validity: typed.valid_until !== undefined,
    receipt: typed.sent === undefined || received !== null,
    step: typed.next_step !== undefined && typed.next_date !== undefined,
    urgency: typed.urgency?.state === 'given',
    interim: typed.interim_date !== undefined,
  };
  return PARTS.filter((part) => !has[part]);
};
