import type { Interaction } from '../portfolio/interactions.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { addDuration } from '../value/duration.ts';
import type { PlainDate } from '../value/period.ts';
import { casesOf } from './cases.ts';
import { reached } from './mentions.ts';
import { dutiesOf, logOf, stateOf } from './tasks.ts';

/** The talks with a client up to a day in which somebody was spoken with, the earliest first. */
export const contactsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Interaction[] =>
  logOf(client, portfolio).filter((talk) => talk.date <= today && reached(talk));

/** The day on which somebody there was last spoken with; null where the log knows of none. */
export const lastContactOf = (client: Client, portfolio: Portfolio, today: PlainDate): PlainDate | null =>
  contactsOf(client, portfolio, today).at(-1)?.date ?? null;

/**
 * Until when a potential client rests after a cold contact; null where it does not. Promises, proposals, tenders and
 * complaints lift the rest: then there is a reason to speak.
 */
export const restOf = (client: Client, portfolio: Portfolio, today: PlainDate): PlainDate | null => {
  const last = logOf(client, portfolio).findLast(({ date }) => date <= today);
  if (client.status !== 'potential' || last?.cold !== true || hasReason(client, portfolio, today))
    return null;
  const until = addDuration(last.date, portfolio.config.prospecting.rest);
  return until > today ? until : null;
};

const hasReason = (client: Client, portfolio: Portfolio, today: PlainDate): boolean => {
  const buying = client.dossier?.sections.buying?.data;
  return (
    dutiesOf(client, portfolio).some(
      ({ kind, task }) => kind === 'promise' && !['done', 'dropped'].includes(stateOf(task, today)),
    ) ||
    casesOf(client, portfolio, today).some(
      ({ kind, resolved }) => kind !== 'wish' && resolved === undefined,
    ) ||
    (buying?.proposals ?? []).some(({ outcome }) => outcome === undefined) ||
    (buying?.tenders ?? []).some(({ result }) => result === undefined)
  );
};
