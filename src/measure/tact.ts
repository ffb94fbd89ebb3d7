import type { Class, Config } from '../portfolio/config.ts';
import type { Interaction } from '../portfolio/interactions.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import type { KeyPath } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { reached } from './mentions.ts';
import { dutiesOf, logOf } from './tasks.ts';

/** A sign of indifference: something went to the client, and nobody spoke with them since. */
export type Silence = {
  readonly kind: 'sent' | 'kept' | 'asked';
  readonly date: PlainDate;
  readonly what: string | undefined;
  readonly at: KeyPath;
};

/** A sign of neediness: attempts in a row without an answer, or contacts closer than the class asks for that brought nothing. */
export type Chasing = {
  readonly kind: 'unanswered' | 'often';
  readonly count: number;
  readonly since: PlainDate;
  readonly at: KeyPath;
};

/** What goes out and may stay without an answer. */
const ONE_WAY: readonly (string | undefined)[] = ['email', 'letter', 'message'];

/** They said something in it: it was no attempt of ours alone. */
const isAnswered = (talk: Interaction): boolean =>
  reached(talk) &&
  (!ONE_WAY.includes(talk.way) ||
    talk.learned !== undefined ||
    talk.outcome !== undefined ||
    (talk.kind ?? 'contact') !== 'contact' ||
    (talk.asked ?? []).some(({ answer }) => answer !== undefined && answer !== 'later'));

/**
 * The latest thing that we sent, kept of our promises, or were to hear about later, when nobody spoke with the client for
 * longer than `thresholds: silence` since; null otherwise. A talk that is agreed for later is no silence.
 */
export const silenceOf = (client: Client, portfolio: Portfolio, today: PlainDate): Silence | null => {
  const log = logOf(client, portfolio).filter(({ date }) => date <= today);
  const putOff = client.postponedUntil !== undefined && client.postponedUntil > today;
  if (client.status === 'lost' || putOff || (log.at(-1)?.next_contact ?? '') >= today) return null;
  const last = givenTo(client, portfolio, log, today).at(-1);
  if (last === undefined || addDuration(last.date, portfolio.config.thresholds.silence) >= today) return null;
  const spoken = log.some(
    (talk) => isAnswered(talk) && (last.kind === 'kept' ? talk.date >= last.date : talk.date > last.date),
  );
  return spoken ? null : last;
};

const givenTo = (
  client: Client,
  portfolio: Portfolio,
  log: readonly Interaction[],
  today: PlainDate,
): readonly Silence[] => {
  const kept = dutiesOf(client, portfolio).flatMap(({ kind, task, at }): readonly Silence[] =>
    kind === 'promise' && task.done !== undefined && task.done <= today
      ? [{ kind: 'kept', date: task.done, what: task.what, at: { ...at, path: [...at.path, 'done'] } }]
      : [],
  );
  const talks = log.flatMap((talk): readonly Silence[] => {
    const { date, what, file, asked = [] } = talk;
    const later = asked.findIndex(({ answer }) => answer === 'later');
    const sent = ONE_WAY.includes(talk.way) && reached(talk) && !isAnswered(talk);
    return [
      ...(sent ? [{ kind: 'sent', date, what, at: { file, path: ['date'] } } as const] : []),
      ...(later >= 0
        ? [{ kind: 'asked', date, what: asked[later]?.fact, at: { file, path: ['asked', later] } } as const]
        : []),
    ];
  });
  return [...kept, ...talks].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
};

/** Contacts of which nothing came yet. Plain data. */
export type Restlessness = {
  /** Attempts in a row without an answer, where they are too many. */
  readonly unanswered: Chasing | null;
  /** The contacts after the last that brought anything, and the day of that one. */
  readonly fruitless: readonly { readonly date: PlainDate; readonly file: string }[];
  readonly fruit: PlainDate | null;
};

export const restlessnessOf = (client: Client, portfolio: Portfolio, today: PlainDate): Restlessness => {
  const log = logOf(client, portfolio).filter(({ date }) => date <= today);
  const most = portfolio.config.thresholds.chasing;
  const attempts = log.slice(log.findLastIndex(isAnswered) + 1);
  const fruits = log.filter(brought).map(({ date }) => date);
  const fruit = fruits.reduce<PlainDate | null>(
    (last, date) => (last === null || date > last ? date : last),
    null,
  );
  return {
    unanswered: most > 0 && attempts.length >= most ? chasing('unanswered', attempts) : null,
    fruitless: log
      .filter(({ date }) => fruit === null || date > fruit)
      .map(({ date, file }) => ({ date, file })),
    fruit,
  };
};

/**
 * Attempts in a row without an answer, `thresholds: chasing` of them or more; or more contacts than that in the time in
 * which the class asks for one, none of which brought anything. Of several possible classes the longest time counts.
 */
export const chasingOf = (
  { unanswered, fruitless, fruit }: Restlessness,
  classes: readonly Class[],
  config: Config,
  today: PlainDate,
): Chasing | null => {
  if (unanswered !== null) return unanswered;
  const from = spanStart(
    classes.map((each) => config.classes[each].contact_every),
    today,
  );
  if (from === undefined || (fruit !== null && fruit > from)) return null;
  const near = fruitless.filter(({ date }) => date > from);
  return near.length > config.thresholds.chasing ? chasing('often', near) : null;
};

const chasing = (
  kind: Chasing['kind'],
  talks: readonly Pick<Interaction, 'date' | 'file'>[],
): Chasing | null => {
  const [first, last] = [talks[0], talks.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { kind, count: talks.length, since: first.date, at: { file: last.file, path: ['date'] } };
};

/** The earliest of the days from which each class asks for one contact until today; none where one of them asks for none. */
const spanStart = (every: readonly (Duration | undefined)[], today: PlainDate): PlainDate | undefined => {
  const days = every.flatMap((each) =>
    each === undefined ? [] : [addDuration(today, { ...each, count: -each.count })],
  );
  return days.length === every.length ? days.sort()[0] : undefined;
};

/** Something came of it: a fact, a promise, an answer, a case to solve, a talk that was agreed on. */
const brought = ({ kind, learned, asked, promised, outcome, next_contact, about }: Interaction): boolean =>
  (kind ?? 'contact') !== 'contact' ||
  [learned, asked, promised, about].some((some) => (some ?? []).length > 0) ||
  outcome !== undefined ||
  next_contact !== undefined;
