import type { Class, Config } from '../../portfolio/config.ts';
import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { isHeld, type Review, reviewSpan } from '../../portfolio/reviews.ts';
import { addDuration } from '../../value/duration.ts';
import { addDays, monthOf, type Period, type PlainDate, quarterOf, spanOf } from '../../value/period.ts';
import { type Entry, entry } from './reminder.ts';

/** How often a plan is reviewed, rarest last. */
const RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const;
export type ReviewRhythm = (typeof RHYTHMS)[number];

/** The review that the class asks for; of several possible classes the rarest, and none where one of them asks for none. */
export const reviewRhythm = (
  classes: readonly Class[],
  { classes: matrix }: Config,
): ReviewRhythm | undefined => {
  const asked = classes.map((each) => matrix[each].review);
  return asked.includes(undefined) ? undefined : RHYTHMS.findLast((rhythm) => asked.includes(rhythm));
};

/**
 * The next review of a client with a dossier, or of the whole portfolio: of the last period that is over, while the
 * reviews that are there go not so far, else of the one that runs; `review_within` after its end. Where none was ever
 * closed nobody is late: the first is that of the running period.
 */
export const reviewDue = (
  of: { readonly client: Client | null; readonly reviews: readonly Review[]; readonly rhythm: ReviewRhythm },
  { config }: Portfolio,
  today: PlainDate,
): Entry => {
  const { client, rhythm } = of;
  const start = config.fiscal_year_start;
  const running = spanAround(today, rhythm, start);
  const closed = lastOver(today, rhythm, start);
  const done = of.reviews
    .filter((review) => isHeld(review, today))
    .flatMap(({ period }) => reviewSpan(period, start)?.to ?? []);
  const next = done.length > 0 && done.every((to) => to < closed.to) ? closed : running;
  return entry(
    {
      date: addDuration(next.to, config.thresholds.review_within),
      occasion: 'review',
      client: client?.id ?? null,
      what: next.name,
      owner: client === null ? headOf(config) : client.owner,
    },
    next.to,
  );
};

/** The last month, quarter, half-year or year that was over on a day; named as periods are typed. */
export const lastOver = (today: PlainDate, rhythm: ReviewRhythm, start: number): Named =>
  spanAround(addDays(spanAround(today, rhythm, start).from, -1), rhythm, start);

/** The one who leads the team, where there is one. */
const headOf = ({ team }: Config): string | undefined => {
  const [head, ...others] = team.filter(({ role, left }) => role === 'head' && left === undefined);
  return others.length === 0 ? head?.id : undefined;
};

type Named = Period & { readonly name: string };

/** The month, fiscal quarter, half-year or year around a day; named as periods are typed. */
const spanAround = (day: PlainDate, rhythm: ReviewRhythm, start: number): Named => {
  const quarter = quarterOf(day, start);
  const year = quarter.slice(0, 4);
  const named = (name: string, first = name, last = name): Named => ({
    name,
    from: spanOf(first, start)?.from ?? day,
    to: spanOf(last, start)?.to ?? day,
  });
  if (rhythm === 'month') return named(monthOf(day));
  if (rhythm === 'quarter') return named(quarter);
  if (rhythm === 'year') return named(year);
  const [first, last] = quarter > `${year}-Q2` ? [`${year}-Q3`, `${year}-Q4`] : [`${year}-Q1`, `${year}-Q2`];
  return named(`${first}..${last}`, first, last);
};

type Decision = NonNullable<Review['decisions']>[number];

/** What reviews decided, and no later review has told the end of; with the period of its review. */
export const openDecisions = (
  reviews: readonly Review[],
  today: PlainDate,
): readonly (Decision & { readonly period: string })[] => {
  const held = reviews.filter((review) => isHeld(review, today));
  return held.flatMap(({ period, decisions = [] }, at) => {
    const told = new Set(
      held
        .slice(at + 1)
        .flatMap(({ outcomes = [] }) =>
          outcomes.flatMap(({ id, result }) => (result === undefined ? [] : [id])),
        ),
    );
    return decisions.filter(({ id }) => !told.has(id)).map((decision) => ({ ...decision, period }));
  });
};

/** Those of them that have a day. */
export const decisionsOf = (
  client: Client | null,
  reviews: readonly Review[],
  today: PlainDate,
): readonly Entry[] =>
  openDecisions(reviews, today).flatMap(({ id, what, owner = client?.owner, due, period }) =>
    due === undefined
      ? []
      : [entry({ date: due, occasion: 'decision', client: client?.id ?? null, id, what, owner }, period, id)],
  );
