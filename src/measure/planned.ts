import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { type Period, type PlainDate, spanOf } from '../value/period.ts';
import type { Progress, ProgressState } from './plan/progress.ts';
import { dutiesOf, stateOf } from './tasks.ts';

/** What was planned for a period, as a review looks back on it. */
export type Planned = {
  readonly kind: 'task' | 'promise' | 'objective';
  readonly id: string;
  readonly what: string;
  readonly owner: string | undefined;
  readonly due: PlainDate | undefined;
  /** When it was done or given up. */
  readonly closed: PlainDate | undefined;
  /** Undefined where only people can tell. */
  readonly result: 'done' | 'not-done' | 'dropped' | undefined;
  /** What came of it, as it was written down. */
  readonly said: string | undefined;
};

type Asked = {
  readonly client: Client;
  readonly portfolio: Portfolio;
  readonly period: Period;
  readonly today: PlainDate;
  readonly progress: readonly Progress[];
};

/**
 * The tasks, promises and objectives that fell into a period: due in it, closed in it, or overdue when it began and not
 * closed before it. Tasks in the order of the plan, then promises, then objectives.
 */
export const plannedIn = (asked: Asked): readonly Planned[] => [...duties(asked), ...objectives(asked)];

const duties = ({ client, portfolio, period, today }: Asked): readonly Planned[] =>
  dutiesOf(client, portfolio).flatMap(({ kind, task, owner }) => {
    const state = stateOf(task, today);
    const isClosed = state === 'done' || state === 'dropped';
    const closed = isClosed ? (task.done ?? task.dropped) : undefined;
    const isDue = task.due !== undefined && task.due <= period.to;
    const fell = closed === undefined ? isDue : closed >= period.from && (isDue || closed <= period.to);
    if (!fell) return [];
    const result = isClosed ? state : ('not-done' as const);
    const { id, what, due, result: said } = task;
    return [{ kind, id, what, owner, due, closed, result, said }];
  });

/** What the figures say of an objective whose time is over; where they say nothing, people must. */
const RESULTS: Readonly<Partial<Record<ProgressState, 'done' | 'not-done'>>> = {
  reached: 'done',
  missed: 'not-done',
};

const objectives = ({ client, portfolio, period, today, progress }: Asked): readonly Planned[] =>
  progress.flatMap(({ objective, state }) => {
    const { id, what, done, due, result: said } = objective;
    const end = spanOf(due ?? '', portfolio.config.fiscal_year_start)?.to;
    const closed = done !== undefined && done <= today ? done : undefined;
    const isIn = (day: PlainDate | undefined) => day !== undefined && day >= period.from && day <= period.to;
    if (!isIn(end) && !isIn(closed)) return [];
    const result = closed === undefined ? RESULTS[state] : 'done';
    return [{ kind: 'objective', id, what, owner: client.owner, due: end, closed, result, said }];
  });
