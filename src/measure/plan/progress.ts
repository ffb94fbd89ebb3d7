import type { Figure } from '../../portfolio/kind.ts';
import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { STAGES } from '../../portfolio/sections/relationship.ts';
import { Decimal } from '../../value/decimal.ts';
import { daysBetween, type Period, type PlainDate } from '../../value/period.ts';
import { inOurs } from '../exchange.ts';
import { dueBy, goalsOf, planOf } from '../goals.ts';
import { dutiesOf, stateOf } from '../tasks.ts';
import { type Missing, type Now, nowOf } from './now.ts';
import { daysOf, isFlow, nameOfDays, type Objective, type Sold } from './sold.ts';

/**
 * `reached` · `on-track` and `late`: by what the time gone asks for · `missed`: its time is over · `not-begun` · `open`:
 * nothing can be judged, since a figure or the way to it is unknown.
 */
export const PROGRESS = ['missed', 'late', 'on-track', 'reached', 'open', 'not-begun'] as const;
export type ProgressState = (typeof PROGRESS)[number];

export type Progress = {
  /** The client's id. */
  readonly client: string;
  readonly objective: Objective;
  readonly days: Period | null;
  /** In our currency where it is money. */
  readonly target: Decimal | null;
  readonly now: Now | null;
  readonly missing: Missing | null;
  /** What the time gone asks for; null where nobody can tell. */
  readonly expected: Decimal | null;
  /** How much of the way from the start to the target is done: 0 and below to 1 and above; null while the start is unknown. */
  readonly done: number | null;
  /** How much of its time is gone, 0..1; null without a day. */
  readonly gone: number | null;
  readonly state: ProgressState;
  /** Tasks and promises that aim at it. */
  readonly tasks: { readonly open: number; readonly overdue: number; readonly done: number };
};

type Asked = {
  readonly client: Client;
  readonly portfolio: Portfolio;
  readonly sold: Sold;
  readonly today: PlainDate;
};

/** The objectives of a client's plan, in their order, each with how far it is. */
export const progressOf = (asked: Asked): readonly Progress[] =>
  (asked.client.dossier?.sections['action-plan']?.data.objectives ?? []).map((objective) =>
    progressOn(objective, asked),
  );

const progressOn = (objective: Objective, asked: Asked): Progress => {
  const { client, portfolio, sold, today } = asked;
  const { config } = portfolio;
  const days = daysOf(objective, config.fiscal_year_start);
  const figure = targetOf(objective, client, portfolio, today);
  const found = nowOf(objective, { ...asked, days });
  const now = typeof found === 'string' ? null : found;
  const at = isFlow(objective) ? sold.asOf : today;
  const gone = days === undefined || at === undefined ? undefined : goneOf(days, at);
  const start = startOf(objective, now, asked);
  const expected =
    figure === undefined || start === undefined || gone === undefined
      ? undefined
      : expectedOf(objective, { start, target: figure, gone, days, at, ...asked });
  const way = figure === undefined || start === undefined ? undefined : figure.minus(start);
  const gained = now === null || start === undefined ? undefined : now.value.minus(start);
  return {
    client: client.id,
    objective,
    days: days ?? null,
    target: figure ?? null,
    now,
    missing: typeof found === 'string' ? found : null,
    expected: expected ?? null,
    done: way === undefined || gained === undefined || way.sign === 0 ? null : gained.over(way),
    gone: gone ?? null,
    state: stateOn(objective, {
      today,
      days,
      at,
      now,
      figure,
      way,
      gained,
      expected,
      start,
      behind: config.thresholds.behind,
    }),
    tasks: tasksFor(objective, asked),
  };
};

const targetOf = (
  { target, measure }: Objective,
  { dossier }: Client,
  { config }: Portfolio,
  today: PlainDate,
): Decimal | undefined => {
  if (target !== undefined) return ours(target, config, today);
  const stage = measure === 'stage' ? dossier?.sections.relationship?.data.target : undefined;
  return stage === undefined ? undefined : Decimal.of(STAGES.indexOf(stage) + 1);
};

const ours = (figure: Figure, config: Portfolio['config'], today: PlainDate): Decimal | undefined =>
  figure.unit === 'money' ? inOurs(figure.value, figure.currency, config, today) : figure.value;

/** The part of some days that is gone at the end of one. */
const goneOf = ({ from, to }: Period, at: PlainDate): number => {
  if (at >= to) return 1;
  return at < from ? 0 : (daysBetween(from, at) + 1) / (daysBetween(from, to) + 1);
};

/**
 * Where the way to the target began: nothing for what adds up in its time; what the plan states under `now:` for a figure
 * that is computed; nothing for counts. Elsewhere `now:` is moved along, and nobody knows.
 */
const startOf = (
  objective: Objective,
  now: Now | null,
  { portfolio: { config }, today }: Asked,
): Decimal | undefined => {
  const { measure, target } = objective;
  const isAverage = measure === 'order' && target?.unit === 'money';
  if (isFlow(objective) && !isAverage) return Decimal.zero;
  if (now !== null && now.from !== 'typed' && now.from !== 'tasks')
    return objective.now === undefined ? undefined : ours(objective.now, config, today);
  const isRising = now === null || target === undefined || target.value.compare(now.value) >= 0;
  return measure === 'count' && isRising ? Decimal.zero : undefined;
};

type Way = Asked & {
  readonly start: Decimal;
  readonly target: Decimal;
  readonly gone: number;
  readonly days: Period | undefined;
  readonly at: PlainDate | undefined;
};

/** Far below a cent. */
const PLACES = 4;

/**
 * What the time gone asks for: by the quarters and months of the goals in section 8 where they are of the same days,
 * else evenly. What is counted in pieces is asked for in whole pieces.
 */
const expectedOf = (
  objective: Objective,
  { start, target, gone, days, at, client, portfolio, today }: Way,
): Decimal => {
  const { config } = portfolio;
  const { goals = {}, margin_goals = {} } = client.dossier?.sections.growth?.data ?? {};
  const table =
    objective.of === undefined
      ? { revenue: goals, margin: margin_goals }[objective.measure as string]
      : undefined;
  const name = days === undefined ? undefined : nameOfDays(days, config.fiscal_year_start);
  if (table !== undefined && name !== undefined && at !== undefined) {
    const read = goalsOf(table, config, today);
    const whole = planOf(read, name, config.fiscal_year_start)?.amount;
    const due = dueBy(read, name, at, config.fiscal_year_start)?.amount;
    const part =
      whole !== undefined && whole.sign > 0 ? due?.times(target).dividedBy(whole, PLACES) : undefined;
    if (part !== undefined) return part;
  }
  const way = target.minus(start).times(Decimal.of(gone.toFixed(6)));
  const inPieces = objective.measure === 'count' || objective.measure === 'stage';
  return start.plus(inPieces ? Decimal.of(Math.trunc(Number(way.toString()))) : way);
};

const stateOn = (
  { done }: Objective,
  of: {
    readonly today: PlainDate;
    readonly days: Period | undefined;
    readonly at: PlainDate | undefined;
    readonly now: Now | null;
    readonly figure: Decimal | undefined;
    readonly way: Decimal | undefined;
    readonly gained: Decimal | undefined;
    readonly expected: Decimal | undefined;
    readonly start: Decimal | undefined;
    readonly behind: Decimal;
  },
): ProgressState => {
  const { today, days, at, now, figure, way, gained, expected, start, behind } = of;
  if (done !== undefined && done <= today) return 'reached';
  const sign = way?.sign ?? 0;
  if (gained !== undefined && way !== undefined && beyond(gained, way, sign)) return 'reached';
  if (figure !== undefined && now?.value.equals(figure)) return 'reached';
  if (days !== undefined && days.from > today) return 'not-begun';
  if (days !== undefined && at !== undefined && at >= days.to && days.to < today) return 'missed';
  if (gained === undefined || expected === undefined || start === undefined || sign === 0) return 'open';
  const asked = expected.minus(start);
  const least = asked.minus(asked.times(behind));
  return beyond(gained, least, sign) ? 'on-track' : 'late';
};

/** At least as far, on a way up (1) or down (-1). */
const beyond = (gained: Decimal, least: Decimal, sign: number): boolean => gained.compare(least) * sign >= 0;

const tasksFor = ({ id }: Objective, { client, portfolio, today }: Asked): Progress['tasks'] => {
  const states = dutiesOf(client, portfolio)
    .filter(({ task }) => task.for?.includes(id) === true)
    .map(({ task }) => stateOf(task, today));
  const count = (...of: readonly string[]) => states.filter((state) => of.includes(state)).length;
  return { open: count('open', 'overdue', 'undated'), overdue: count('overdue'), done: count('done') };
};
