import type { Class, Config } from '../portfolio/config.ts';
import type { Interaction } from '../portfolio/interactions.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import { daysBetween, type PlainDate, spanOf } from '../value/period.ts';
import { logOf } from './tasks.ts';

/**
 * Effort against what the class deserves: `open` where that depends on which of several classes it is, `unset` where
 * the activity matrix asks for no contact, `unknown` where nothing was ever logged.
 */
export const SERVED = ['under', 'fitting', 'over', 'open', 'unset', 'unknown'] as const;
export type Served = (typeof SERVED)[number];

/** What one kind of activity came to, and what the possible classes deserve of it. */
export type Given = {
  readonly count: number;
  /** In the same time, by the least and the most that the possible classes deserve; null where none asks for it. */
  readonly deserved: { readonly least: number; readonly most: number } | null;
  readonly last: PlainDate | null;
  readonly daysSince: number | null;
};

export type Effort = {
  /** The first day that is counted: twelve months ago, or that of the first entry of the log if it is younger. */
  readonly since: PlainDate;
  readonly contacts: Given;
  /** Visits and meetings face to face; each is a contact too. */
  readonly visits: Given;
  /** The last day of the last review that was closed; null where there was none. */
  readonly reviewed: PlainDate | null;
  readonly served: Served;
};

type Activity = Config['classes'][Class];

const FACE_TO_FACE: readonly (string | undefined)[] = ['visit', 'meeting'];
const YEAR: Duration = { count: -1, unit: 'y' };
/** More than so many times what is deserved is too much: ours. */
const OVER = 2;

/** The effort given to a client up to today; null where nothing was logged, so that nothing is known. */
export const effortOf = (
  client: Client,
  classes: readonly Class[],
  portfolio: Portfolio,
  today: PlainDate,
): Effort | null => {
  const log = logOf(client, portfolio).filter(({ date }) => date <= today);
  const [first] = log;
  if (first === undefined) return null;
  const year = addDuration(today, YEAR);
  const since = first.date > year ? first.date : year;
  const contacts = log.filter(({ reached }) => reached !== false);
  const visits = contacts.filter(({ way }) => FACE_TO_FACE.includes(way));
  const activities = classes.map((each) => portfolio.config.classes[each]);
  const given = (some: readonly Interaction[], every: (of: Activity) => Duration | undefined): Given => {
    const last = some.at(-1)?.date ?? null;
    return {
      count: some.filter(({ date }) => date >= since).length,
      deserved: rangeOf(activities.flatMap((of) => timesIn(every(of), since, today) ?? [])),
      last,
      daysSince: last === null ? null : daysBetween(last, today),
    };
  };
  const effort = {
    since,
    contacts: given(contacts, (of) => of.contact_every),
    visits: given(visits, (of) => of.visit_every),
    reviewed: lastReview(client, portfolio.config, today),
  };
  const verdicts = new Set(activities.map((of) => verdictOf(effort, of, today)));
  const [only = 'unset', ...others] = verdicts;
  return { ...effort, served: others.length === 0 ? only : 'open' };
};

const verdictOf = (
  { since, contacts, visits }: Omit<Effort, 'served'>,
  { contact_every, visit_every }: Activity,
  today: PlainDate,
): Served => {
  const asked = [
    [contacts, contact_every],
    [visits, visit_every],
  ].flatMap(([of, every]) => (every === undefined ? [] : [[of, every] as [Given, Duration]]));
  if (asked.length === 0) return 'unset';
  const lacks = ([{ count, last }, every]: [Given, Duration]): boolean =>
    addDuration(last ?? since, every) < today || count < (timesIn(every, since, today) ?? 0);
  if (asked.some(lacks)) return 'under';
  const isMuch = ([{ count }, every]: [Given, Duration]): boolean =>
    count > OVER * Math.max(1, timesIn(every, since, today) ?? 1);
  return asked.some(isMuch) ? 'over' : 'fitting';
};

/** How often something comes round between two days. */
const timesIn = (every: Duration | undefined, from: PlainDate, to: PlainDate): number | undefined => {
  if (every === undefined || every.count === 0) return undefined;
  let times = 0;
  while (addDuration(from, { ...every, count: every.count * (times + 1) }) <= to) times += 1;
  return times;
};

const rangeOf = (counts: readonly number[]): Given['deserved'] =>
  counts.length === 0 ? null : { least: Math.min(...counts), most: Math.max(...counts) };

const lastReview = ({ dossier }: Client, config: Config, today: PlainDate): PlainDate | null =>
  (dossier?.reviews ?? [])
    .flatMap(({ date, period }) => date ?? spanOf(period, config.fiscal_year_start)?.to ?? [])
    .filter((date) => date <= today)
    .sort()
    .at(-1) ?? null;
