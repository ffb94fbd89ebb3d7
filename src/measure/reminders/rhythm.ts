import type { Class } from '../../portfolio/config.ts';
import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { addDuration, type Duration } from '../../value/duration.ts';
import type { PlainDate } from '../../value/period.ts';
import { logOf } from '../tasks.ts';
import { type Entry, entry } from './reminder.ts';

const FACE_TO_FACE: readonly (string | undefined)[] = ['visit', 'meeting'];

/**
 * The next contact and the next visit that the class asks for, from the last one (a first visit from the first entry
 * of the log). Of several possible classes the least demanding counts, so that only what is certain is due. Nothing
 * while nothing was ever logged: then nobody knows when they last spoke. A contact that was agreed stands for the next.
 */
export const rhythmOf = (
  client: Client,
  classes: readonly Class[],
  portfolio: Portfolio,
  today: PlainDate,
): readonly Entry[] => {
  const log = logOf(client, portfolio).filter(({ date }) => date <= today);
  const [first] = log;
  const putOff = client.postponedUntil !== undefined && client.postponedUntil > today;
  if (first === undefined || client.status !== 'active' || putOff) return [];
  const contacts = log.filter(({ reached }) => reached !== false);
  const visits = contacts.filter(({ way }) => FACE_TO_FACE.includes(way));
  const activities = classes.map((each) => portfolio.config.classes[each]);
  const due = (
    occasion: 'rhythm' | 'visit',
    every: readonly (Duration | undefined)[],
    from: PlainDate,
  ): readonly Entry[] => {
    const next = latestOf(every, from);
    return next === undefined
      ? []
      : [entry({ date: next, occasion, client: client.id, owner: client.owner })];
  };
  const agreed = log.at(-1)?.next_contact !== undefined;
  return [
    ...(agreed
      ? []
      : due(
          'rhythm',
          activities.map((of) => of.contact_every),
          contacts.at(-1)?.date ?? first.date,
        )),
    ...due(
      'visit',
      activities.map((of) => of.visit_every),
      visits.at(-1)?.date ?? first.date,
    ),
  ];
};

/** The latest of the days that the possible classes ask for; none where one of them asks for nothing. */
const latestOf = (every: readonly (Duration | undefined)[], from: PlainDate): PlainDate | undefined => {
  const days = every.flatMap((each) => (each === undefined ? [] : [addDuration(from, each)]));
  return days.length === every.length ? days.sort().at(-1) : undefined;
};
