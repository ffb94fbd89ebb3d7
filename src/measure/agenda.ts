import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { givenOf } from '../value/fact.ts';
import { addDays, addMonths, monthOf, type PlainDate, spanOf } from '../value/period.ts';
import { lastNotice } from './contracts.ts';
import { type Act, proposalsOf } from './proposals.ts';
import { dutiesOf, logOf, stateOf } from './tasks.ts';
import { PREPARATION } from './tenders.ts';

/**
 * What makes something due: a task, a promise, what the drill of a proposal asks for (the call after sending, the
 * next step, interim results) or its last valid day, the day on which
 * the preparation of a tender begins or on which it is held, the last day to give notice of a contract, a
 * client that was put off, a contact that was agreed on.
 */
export type Occasion =
  | 'task'
  | 'promise'
  | 'proposal'
  | 'proposal-call'
  | 'proposal-interim'
  | 'proposal-ends'
  | 'tender-prepare'
  | 'tender'
  | 'notice'
  | 'comeback'
  | 'contact';

export type Due = {
  /** The same on every day and in every version while it is the same thing: what it is, never when. */
  readonly key: string;
  readonly date: PlainDate;
  readonly occasion: Occasion;
  /** The client's id. */
  readonly client: string;
  /** Of the task, proposal, tender or contract. */
  readonly id: string | undefined;
  readonly what: string | undefined;
  /** Who of us; the client's owner where nobody is named. */
  readonly owner: string | undefined;
  readonly joint: boolean;
};

/** Everything of one client that has a day and is not closed, in no order. */
export const dueOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Due[] => {
  const due = (
    date: PlainDate | undefined,
    occasion: Occasion,
    { id, what, owner, joint = false, within }: About = {},
  ): readonly Due[] => {
    if (date === undefined) return [];
    return [
      {
        key: keyOf(client, occasion, within, id),
        date,
        occasion,
        client: client.id,
        id,
        what,
        owner: owner ?? client.owner,
        joint,
      },
    ];
  };
  return [
    ...dutiesOf(client, portfolio).flatMap(({ kind, task, owner, at }) => {
      const state = stateOf(task, today);
      if (state === 'done' || state === 'dropped') return [];
      const { id, what, joint = false } = task;
      const within = kind === 'promise' ? nameOf(at.file) : undefined;
      return due(task.due, kind, { id, what, owner, joint, within });
    }),
    ...buyingDue(client, portfolio, today, due),
    ...due(client.postponedUntil, 'comeback'),
    ...due(lastNextContact(client, portfolio), 'contact'),
  ];
};

const keyOf = ({ id: client }: Client, occasion: Occasion, within?: string, id?: string): string =>
  [client, occasion, within, id].filter((part) => part !== undefined).join('/');

/** A task or promise that had its day and is closed: when, and whether it was done or given up. */
export type Closed = Due & { readonly closed: PlainDate; readonly how: 'done' | 'dropped' };

/** So many days a calendar may not have been read anew: ours. */
const SHOWN_CLOSED = 30;

/** What was closed lately, under the keys that it had while it was open, so that a calendar can take it away. */
export const closedOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Closed[] =>
  dutiesOf(client, portfolio).flatMap(({ kind, task, owner = client.owner, at }): readonly Closed[] => {
    const { id, what, due: date, joint = false, done, dropped } = task;
    const how = stateOf(task, today);
    if (date === undefined || (how !== 'done' && how !== 'dropped')) return [];
    const closed = how === 'done' ? done : dropped;
    if (closed === undefined || closed < addDays(today, -SHOWN_CLOSED)) return [];
    const key = keyOf(client, kind, kind === 'promise' ? nameOf(at.file) : undefined, id);
    return [{ key, date, occasion: kind, client: client.id, id, what, owner, joint, closed, how }];
  });

/** `within`: the talk that holds it, where its id is unique only there. */
type About = Partial<Pick<Due, 'id' | 'what' | 'owner' | 'joint'>> & { readonly within?: string | undefined };

type Maker = (date: PlainDate | undefined, occasion: Occasion, about?: About) => readonly Due[];

/** `2026-11-10-call-ivan` of `clients/gazmash/log/2026-11-10-call-ivan.md`. */
export const nameOf = (file: string): string => /([^/]+?)(?:\.[^./]*)?$/.exec(file)?.[1] ?? file;

/** What the drill of a proposal is in an agenda; its end is one of its own. */
const DRILL: Readonly<Partial<Record<Act, Occasion>>> = {
  send: 'proposal',
  call: 'proposal-call',
  step: 'proposal',
  interim: 'proposal-interim',
};

const buyingDue = (client: Client, portfolio: Portfolio, today: PlainDate, due: Maker): readonly Due[] => {
  const buying = client.dossier?.sections.buying?.data;
  return [
    ...proposalsOf(client, portfolio, today)
      .filter(({ state }) => state !== 'closed')
      .flatMap(({ typed: { id, what, valid_until }, acts, owner: by }) => {
        const owner = by ?? undefined;
        return [
          ...acts.flatMap(({ act, due: day, what: step }) => {
            const occasion = DRILL[act];
            return occasion === undefined
              ? []
              : due(day ?? undefined, occasion, { id, what: step ?? what, owner });
          }),
          ...due(valid_until, 'proposal-ends', { id, what, owner }),
        ];
      }),
    ...(buying?.tenders ?? [])
      .filter(({ result }) => result === undefined)
      .flatMap(({ date, id, what, owner }) => {
        const tender = { id, what, owner };
        const held = spanOf(givenOf(date) ?? '', portfolio.config.fiscal_year_start)?.from;
        if (held === undefined) return [];
        const begin = `${addMonths(monthOf(held), -PREPARATION)}-01`;
        return [
          ...(begin < today ? [] : due(begin, 'tender-prepare', tender)),
          ...due(held, 'tender', tender),
        ];
      }),
    ...(buying?.contracts ?? [])
      .filter(({ until = today }) => until >= today)
      .flatMap(({ id, what, until, notice }) => due(lastNotice(until, notice), 'notice', { id, what })),
  ];
};

/** When to speak again, as the latest talk left it. */
const lastNextContact = (client: Client, portfolio: Portfolio): PlainDate | undefined =>
  logOf(client, portfolio).at(-1)?.next_contact;

/** What of the whole base is due up to a day, overdue included: by date, client, occasion and id. */
export const agendaOf = (portfolio: Portfolio, today: PlainDate, until: PlainDate): readonly Due[] =>
  portfolio.clients
    .flatMap((client) => dueOf(client, portfolio, today))
    .filter(({ date }) => date <= until)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ date, client, occasion, id }: Due): string =>
  JSON.stringify([date, client, occasion, id ?? '']);
