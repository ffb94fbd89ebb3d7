import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { addMonths, monthOf, type PlainDate } from '../../value/period.ts';
import { type Duty, dutiesOf, stateOf } from '../tasks.ts';

/** How many tasks and promises lie on one of us in each month, over all clients. */
export type Burden = {
  /** Null: nobody was named. */
  readonly owner: string | null;
  /** In the order of the months. */
  readonly counts: readonly number[];
  /** Of them, those whose day is past; they are counted in the month that runs. */
  readonly overdue: number;
  /** Without a day: in no month. */
  readonly undated: number;
};

/** Too much for one person in a month; `owner` null: for all who have tasks, together. */
export type Overload = {
  readonly owner: string | null;
  readonly month: string;
  readonly tasks: number;
  readonly limit: number;
};

export type Load = {
  /** From the month of today to the last one with a task. */
  readonly months: readonly string[];
  /** By owner's id, nobody last. */
  readonly rows: readonly Burden[];
  readonly overloads: readonly Overload[];
};

/** A plan that reaches further is no plan. */
const FURTHEST = 36;

/** One open task or promise as a burden: in which months, if in any. Plain data. */
export type Weight = {
  readonly owner: string | null;
  readonly overdue: boolean;
  readonly span?: { readonly from: string; readonly to: string };
};

/** What lies on people for one client. */
export const weightsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Weight[] =>
  dutiesOf(client, portfolio).flatMap((duty): readonly Weight[] => {
    const state = stateOf(duty.task, today);
    if (state === 'done' || state === 'dropped') return [];
    const span = monthsOf(duty, monthOf(today));
    return [{ owner: duty.owner ?? null, overdue: state === 'overdue', ...(span !== undefined && { span }) }];
  });

/** The load of all plans and logs. */
export const loadOf = (portfolio: Portfolio, today: PlainDate): Load =>
  loadBy(
    portfolio.clients.flatMap((client) => weightsOf(client, portfolio, today)),
    portfolio.config.thresholds.tasks_per_month,
    today,
  );

/**
 * The load of everything that is open. A task lies on its owner in every month from its first to its last day; without a
 * first day, in the month of its last. `limit` of a month and person comes from kam.yaml; a month is too much for
 * everybody when it holds more than the limit for each.
 */
export const loadBy = (weights: readonly Weight[], limit: number, today: PlainDate): Load => {
  const first = monthOf(today);
  const last = addMonths(first, FURTHEST - 1);
  const end = weights.reduce(
    (latest, { span }) => (span !== undefined && span.to > latest ? span.to : latest),
    first,
  );
  const months: string[] = [];
  for (let month = first; month <= end && month <= last; month = addMonths(month, 1)) months.push(month);
  const owners = [...new Set(weights.map(({ owner }) => owner))].sort((a, b) =>
    a === null || b === null ? (a === null ? 1 : -1) : a < b ? -1 : 1,
  );
  const rows = owners.map((owner): Burden => {
    const own = weights.filter((each) => each.owner === owner);
    return {
      owner,
      counts: months.map(
        (month) => own.filter(({ span }) => span && span.from <= month && month <= span.to).length,
      ),
      overdue: own.filter(({ overdue }) => overdue).length,
      undated: own.filter(({ span }) => span === undefined).length,
    };
  });
  return { months, rows, overloads: overloadsOf(months, rows, limit) };
};

/** The months in which a task is work: not before this one, and in this one when it is late. */
const monthsOf = ({ task: { from, due } }: Duty, now: string): { from: string; to: string } | undefined => {
  if (due === undefined) return undefined;
  const to = monthOf(due) < now ? now : monthOf(due);
  const begun = monthOf(from ?? due);
  return { from: begun < now ? now : begun > to ? to : begun, to };
};

const overloadsOf = (
  months: readonly string[],
  rows: readonly Burden[],
  limit: number,
): readonly Overload[] => {
  const people = rows.filter(({ owner }) => owner !== null);
  return months.flatMap((month, at) => {
    const single = people.flatMap(({ owner, counts }): Overload[] => {
      const tasks = counts[at] ?? 0;
      return tasks > limit ? [{ owner, month, tasks, limit }] : [];
    });
    const tasks = people.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
    const together = limit * people.length;
    return tasks > together ? [...single, { owner: null, month, tasks, limit: together }] : single;
  });
};
