import { type Doubt, doubtsOf, resourcesOf } from '../../measure/plan/doubts.ts';
import { type Load, loadOf } from '../../measure/plan/load.ts';
import type { Missing, Now } from '../../measure/plan/now.ts';
import { type Progress, type ProgressState, progressOf } from '../../measure/plan/progress.ts';
import { type PlanCheck, qualityOf } from '../../measure/plan/quality.ts';
import type { Objective, Sold } from '../../measure/plan/sold.ts';
import { relationshipTasks } from '../../measure/relationship.ts';
import { type Suspect, suspectOf } from '../../measure/reviewed.ts';
import { type Duty, type DutyState, dutiesOf, stateOf } from '../../measure/tasks.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Basis } from '../../value/fact.ts';
import { basisOf, givenOf } from '../../value/fact.ts';
import type { PlainDate } from '../../value/period.ts';
import type { Request } from '../analysis.ts';

/** An objective with how far it is. Amounts are in the portfolio's currency; a share is a ratio as text. */
export type ObjectiveRow = {
  readonly id: string;
  readonly what: string;
  readonly measure: Objective['measure'] | null;
  readonly of: string | null;
  readonly unit: 'money' | 'share' | 'number' | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly target: Decimal | null;
  readonly now: Now | null;
  readonly missing: Missing | null;
  readonly expected: Decimal | null;
  readonly done: number | null;
  readonly gone: number | null;
  readonly state: ProgressState;
  readonly tasks: Progress['tasks'];
};

export type TaskRow = {
  readonly kind: Duty['kind'];
  readonly id: string;
  readonly what: string;
  readonly owner: string | null;
  readonly due: PlainDate | null;
  readonly for: readonly string[];
  readonly joint: boolean;
  readonly state: DutyState;
};

export type ResourceRow = {
  readonly id: string;
  readonly what: string;
  readonly kind: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly owner: string | null;
  readonly state: 'granted' | 'refused' | 'unknown';
  /** Ids of the open tasks that need it. */
  readonly tasks: readonly string[];
};

export type PlanRow = {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly owner: string | null;
  readonly objectives: readonly ObjectiveRow[];
  readonly checks: readonly PlanCheck[];
  readonly passed: number;
  /** Open tasks and promises by day, undated last. */
  readonly tasks: readonly TaskRow[];
  readonly tasksDone: number;
  readonly resources: readonly ResourceRow[];
  readonly doubts: readonly Doubt[];
  /** The last review that was closed, when facts changed since on which the plan rests; else null. */
  readonly suspect: {
    readonly period: string;
    /** When the facts were last looked at. */
    readonly since: PlainDate;
    readonly facts: readonly string[];
  } | null;
  readonly relationship: {
    readonly stage: string | null;
    readonly basis: Basis;
    readonly target: string | null;
    readonly targetDate: string | null;
    readonly aim: 'raise' | 'expand' | 'keep' | null;
    /** Ids of the open tasks for it. */
    readonly tasks: readonly string[];
  };
};

export type PlanData = {
  /** The id of the one client that was asked for. */
  readonly client: string | null;
  /** The last day whose sales are known. */
  readonly asOf: PlainDate | null;
  readonly plans: readonly PlanRow[];
  readonly load: Load;
};

export const planData = (clients: readonly Client[], sold: Sold, request: Request): PlanData => {
  const { portfolio, today, client } = request;
  return {
    client: client?.id ?? null,
    asOf: sold.asOf ?? null,
    plans: clients.map((each) => planRow(each, sold, request)),
    load: loadOf(portfolio, today),
  };
};

const planRow = (client: Client, sold: Sold, { portfolio, today }: Request): PlanRow => {
  const checks = qualityOf(client, portfolio, today);
  const duties = dutiesOf(client, portfolio).map((duty) => ({ ...duty, state: stateOf(duty.task, today) }));
  const { stage, target, target_date, aim } = client.dossier?.sections.relationship?.data ?? {};
  return {
    key: client.id,
    name: client.name,
    slug: client.slug ?? client.id,
    owner: client.owner ?? null,
    objectives: progressOf({ client, portfolio, sold, today }).map(objectiveRow),
    checks,
    passed: checks.filter(({ passed }) => passed).length,
    tasks: duties
      .filter(({ state }) => state !== 'done' && state !== 'dropped')
      .map(taskRow)
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    tasksDone: duties.filter(({ state }) => state === 'done').length,
    resources: resourcesOf(client, portfolio, today).map(({ resource, tasks, state }) => ({
      id: resource.id,
      what: resource.what,
      kind: resource.kind ?? null,
      from: resource.from ?? null,
      until: resource.until ?? null,
      owner: resource.owner ?? null,
      state,
      tasks,
    })),
    doubts: doubtsOf(client, portfolio, today),
    suspect: suspectRow(suspectOf(client, today)),
    relationship: {
      stage: givenOf(stage) ?? null,
      basis: basisOf(stage),
      target: target ?? null,
      targetDate: target_date ?? null,
      aim: aim ?? null,
      tasks: relationshipTasks(client, portfolio, today).map(({ task }) => task.id),
    },
  };
};

const suspectRow = (found: Suspect | undefined): PlanRow['suspect'] =>
  found === undefined ? null : { period: found.review.period, since: found.date, facts: found.facts };

const objectiveRow = ({ objective, days, client: _, ...rest }: Progress): ObjectiveRow => ({
  id: objective.id,
  what: objective.what,
  measure: objective.measure ?? null,
  of: objective.of ?? null,
  unit: objective.target?.unit ?? objective.now?.unit ?? (objective.measure === 'stage' ? 'number' : null),
  from: days?.from ?? null,
  to: days?.to ?? null,
  ...rest,
});

const taskRow = ({ kind, task, owner, state }: Duty & { readonly state: DutyState }): TaskRow => ({
  kind,
  id: task.id,
  what: task.what,
  owner: owner ?? null,
  due: task.due ?? null,
  for: task.for ?? [],
  joint: task.joint === true,
  state,
});

const orderOf = ({ due, kind, id }: TaskRow): string => JSON.stringify([due ?? '~', kind, id]);
