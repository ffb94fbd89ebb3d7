import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Buying } from '../portfolio/sections/buying.ts';
import { type Basis, basisOf, type Fact, givenOf, weakest } from '../value/fact.ts';
import { addMonths, spanOf as daysOf, monthOf, type Period, type PlainDate } from '../value/period.ts';
import { answersOf, type Span, spanOf } from './answers.ts';
import { reached } from './mentions.ts';
import { type Contact, peopleOf } from './people.ts';
import { dutiesOf, logOf } from './tasks.ts';

/** Months before a tender in which its preparation begins (about nine). */
export const PREPARATION = 9;

type Typed = NonNullable<Buying['tenders']>[number];

/** Whether one of the three makers of a winner is there, and as how well known. */
export type Answer = { readonly is: 'yes' | 'no' | 'unknown'; readonly basis: Basis };

/** How we stand with somebody who takes part in a tender. */
export type Participant = {
  readonly id: string;
  readonly name: string;
  /**
   * `good`: we talk, and the person is not against us · `against`: opponent or sceptic · `not-reached`: wanted,
   * planned, unreachable, gone · `attitude-unknown`, `contact-unknown`: nobody wrote it down · `stranger`: nobody of section 3.
   */
  readonly contact: 'good' | 'against' | 'not-reached' | 'attitude-unknown' | 'contact-unknown' | 'stranger';
};

export type Tender = {
  /** The client's id. */
  readonly client: string;
  readonly id: string;
  readonly what: string;
  /** As typed, with how well it is known; null while unknown. */
  readonly date: (Period & { readonly text: string; readonly basis: Basis }) | null;
  /** The first day of the ninth month before it. */
  readonly prepareFrom: PlainDate | null;
  /** Whole months from today to its first day; negative once it is past. */
  readonly monthsLeft: number | null;
  /** A task or promise for it (or for its deal), or a talk about it. */
  readonly begun: boolean;
  /** `early`: month −9 is not there yet · `in-time`, `late`: it is, and preparation has begun or not · `held`: the day is past, and no result is written. */
  readonly state: 'early' | 'in-time' | 'late' | 'held' | 'undated' | 'closed';
  readonly result: Typed['result'] | null;
  readonly winner: Fact<string> | null;
  readonly reason: Fact<string> | null;
  /** What makes a winner: the need recognised or shaped with us, the success factors fixed, good contact with every participant. */
  readonly makers: { readonly need: Answer; readonly factors: Answer; readonly contact: Answer };
  readonly need: Fact<string> | null;
  readonly factors: readonly Fact<string>[];
  readonly participants: readonly Participant[];
  readonly rivals: readonly string[];
  readonly value: Span | null;
  readonly owner: string | null;
};

/** The tenders of a client, in the order of its dossier. */
export const tendersOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Tender[] => {
  const { config } = portfolio;
  const { tenders = [], deals = [] } = client.dossier?.sections.buying?.data ?? {};
  return tenders.map((tender): Tender => {
    const aims = [tender.id, ...deals.filter((deal) => deal.tender === tender.id).map(({ id }) => id)];
    const date = dateOf(tender.date, config.fiscal_year_start);
    const prepareFrom = date && `${addMonths(monthOf(date.from), -PREPARATION)}-01`;
    const begun = hasBegun(client, portfolio, aims, today);
    const people = participantsOf(tender, client, portfolio, today);
    return {
      client: client.id,
      id: tender.id,
      what: tender.what,
      date,
      prepareFrom,
      monthsLeft: date && monthsTo(today, date.from),
      begun,
      state: tender.result === undefined ? stateOf(date?.to, prepareFrom, begun, today) : 'closed',
      result: tender.result ?? null,
      winner: tender.winner ?? null,
      reason: tender.reason ?? null,
      makers: {
        need: answerOf(tender.needs === undefined ? [] : [tender.needs]),
        factors: answerOf(tender.success_factors ?? []),
        contact: contactWith(people.map(({ contact }) => contact)),
      },
      need: tender.needs ?? null,
      factors: tender.success_factors ?? [],
      participants: people,
      rivals: tender.rivals ?? [],
      value: spanOf(tender.value, config, today) ?? null,
      owner: tender.owner ?? client.owner ?? null,
    };
  });
};

const dateOf = (date: Typed['date'], fiscalYearStart: number): Tender['date'] => {
  const text = givenOf(date);
  const days = daysOf(text ?? '', fiscalYearStart);
  return text === undefined || days === undefined ? null : { text, ...days, basis: basisOf(date) };
};

/** Whole months from one day to another: 14 February to 15 May are three. */
const monthsTo = (from: PlainDate, to: PlainDate): number => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  if (to >= from) return to.slice(8) < from.slice(8) ? months - 1 : months;
  return to.slice(8) > from.slice(8) ? months + 1 : months;
};

const stateOf = (
  last: PlainDate | undefined,
  prepareFrom: PlainDate | null,
  begun: boolean,
  today: PlainDate,
): Tender['state'] => {
  if (last === undefined || prepareFrom === null) return 'undated';
  if (last < today) return 'held';
  if (today < prepareFrom) return 'early';
  return begun ? 'in-time' : 'late';
};

const hasBegun = (
  client: Client,
  portfolio: Portfolio,
  aims: readonly string[],
  today: PlainDate,
): boolean => {
  const hits = (ids: readonly string[] = []) => ids.some((id) => aims.includes(id));
  return (
    dutiesOf(client, portfolio).some(({ task }) => task.dropped === undefined && hits(task.for)) ||
    logOf(client, portfolio).some((talk) => talk.date <= today && reached(talk) && hits(talk.about))
  );
};

/** There where any answer gives it; known to be missing where every answer says `none`. */
const answerOf = (facts: readonly Fact<string>[]): Answer => {
  const given = facts.filter(({ state }) => state === 'given');
  if (given.length > 0) return { is: 'yes', basis: weakest(given.map(basisOf)) };
  const isNone = facts.length > 0 && facts.every(({ state }) => state === 'none');
  return { is: isNone ? 'no' : 'unknown', basis: isNone ? weakest(facts.map(basisOf)) : 'unknown' };
};

const contactWith = (contacts: readonly Participant['contact'][]): Answer => {
  if (contacts.some((contact) => contact === 'against' || contact === 'not-reached'))
    return { is: 'no', basis: 'known' };
  const isGood = contacts.length > 0 && contacts.every((contact) => contact === 'good');
  return isGood ? { is: 'yes', basis: 'known' } : { is: 'unknown', basis: 'unknown' };
};

const participantsOf = (
  { participants = [] }: Typed,
  client: Client,
  portfolio: Portfolio,
  today: PlainDate,
): readonly Participant[] => {
  if (participants.length === 0) return [];
  const people = new Map(peopleOf(client, portfolio, today).theirs.map((one) => [one.person.id, one]));
  return participants.map((id) => {
    const known = people.get(id);
    return { id, name: known?.person.name ?? id, contact: contactOf(known) };
  });
};

const contactOf = (known: Contact | undefined): Participant['contact'] => {
  if (known === undefined) return 'stranger';
  const attitudes = answersOf(known.person.attitude).map(givenOf);
  if (attitudes.includes('opponent') || attitudes.includes('sceptic')) return 'against';
  if (known.touch === 'unknown') return 'contact-unknown';
  if (known.touch !== 'active') return 'not-reached';
  return attitudes.some((attitude) => attitude !== undefined) ? 'good' : 'attitude-unknown';
};
