import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { addDuration } from '../../value/duration.ts';
import type { PlainDate } from '../../value/period.ts';
import { logOf } from '../tasks.ts';
import { type Entry, entry } from './reminder.ts';

/**
 * What the work on a potential client asks for: another contact when it has rested since a cold one, another try when
 * it was out of reach, a return when it was put off in a talk, and an end when its time is up: won, or handed on.
 */
export const prospectOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Entry[] => {
  if (client.status !== 'potential') return [];
  const { prospecting } = portfolio.config;
  const log = logOf(client, portfolio).filter(({ date }) => date <= today);
  const last = log.at(-1);
  const activation = client.dossier?.sections.general?.data.activation;
  const at = (date: PlainDate, occasion: Entry['occasion'], what?: string): Entry =>
    entry({ date, occasion, client: client.id, what, owner: client.owner });
  const since = activation?.since ?? log[0]?.date;
  const limit =
    activation?.until ?? (since === undefined ? undefined : addDuration(since, prospecting.limit));
  const refused = activation?.outcome === 'refused' || last?.outcome === 'refused';
  if (refused || client.postponedUntil !== undefined) return [];
  const agreed = last?.next_contact !== undefined;
  return [
    ...(limit === undefined ? [] : [at(limit, 'hand-on')]),
    ...(last === undefined || agreed ? [] : afterTalk(last, prospecting, at)),
  ];
};

const afterTalk = (
  { date, outcome, reason, reached, unreachable_why, cold }: ReturnType<typeof logOf>[number],
  { comeback, retry, rest }: Portfolio['config']['prospecting'],
  at: (date: PlainDate, occasion: Entry['occasion'], what?: string) => Entry,
): readonly Entry[] => {
  if (outcome === 'put-off') return [at(addDuration(date, comeback), 'comeback', reason)];
  if (reached === false) return [at(addDuration(date, retry), 'retry', unreachable_why)];
  return cold === true ? [at(addDuration(date, rest), 'rested')] : [];
};

/** People of a client who were out of reach, each to be tried again after half a year. */
export const retriesOf = (client: Client, { config }: Portfolio): readonly Entry[] =>
  client.status === 'lost'
    ? []
    : (client.dossier?.sections.stakeholders?.data.people ?? []).flatMap(
        ({ id, name, contact, unreachable_since, faced_by }) =>
          contact !== 'unreachable' || unreachable_since === undefined
            ? []
            : [
                entry(
                  {
                    date: addDuration(unreachable_since, config.prospecting.retry),
                    occasion: 'retry',
                    client: client.id,
                    id,
                    what: name,
                    owner: faced_by?.[0] ?? client.owner,
                  },
                  id,
                ),
              ],
      );
