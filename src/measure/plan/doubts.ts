import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import type { ActionPlan } from '../../portfolio/sections/action-plan.ts';
import { type PlainDate, spanOf } from '../../value/period.ts';
import { type Duty, dutiesOf, stateOf } from '../tasks.ts';
import { needsOf } from './quality.ts';

/** A resource of the plan, and the open tasks that wait for it. */
export type ResourceState = {
  readonly resource: NonNullable<ActionPlan['resources']>[number];
  readonly tasks: readonly string[];
  /** `granted` · `refused` · `unknown`: nobody wrote it down. */
  readonly state: 'granted' | 'refused' | 'unknown';
};

/**
 * What may make a task fail: what was written down, a resource that is not granted or comes after the task, a
 * day after that of the objective it is for, somebody whom we do not reach, an owner who left.
 */
export type Doubt = {
  readonly kind: 'written' | 'resource' | 'resource-late' | 'after-objective' | 'not-reached' | 'owner-left';
  readonly task: string;
  /** What was written, or the id of the resource, objective or person. */
  readonly about: string;
};

const openTasks = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Duty[] =>
  dutiesOf(client, portfolio).filter(({ task }) => !['done', 'dropped'].includes(stateOf(task, today)));

export const resourcesOf = (
  client: Client,
  portfolio: Portfolio,
  today: PlainDate,
): readonly ResourceState[] => {
  const open = openTasks(client, portfolio, today);
  return (client.dossier?.sections['action-plan']?.data.resources ?? []).map((resource) => ({
    resource,
    tasks: open.filter(({ task }) => needsOf(task).includes(resource.id)).map(({ task }) => task.id),
    state: resource.granted === undefined ? 'unknown' : resource.granted ? 'granted' : 'refused',
  }));
};

/** In the order of the tasks, and of the kinds above. */
export const doubtsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Doubt[] => {
  const { config } = portfolio;
  const sections = client.dossier?.sections;
  const { objectives = [], resources = [] } = sections?.['action-plan']?.data ?? {};
  const people = new Map((sections?.stakeholders?.data.people ?? []).map((one) => [one.id, one]));
  const left = new Set(
    config.team.flatMap(({ id, left }) => (left !== undefined && left <= today ? [id] : [])),
  );
  const days = (when: string | undefined) => spanOf(when ?? '', config.fiscal_year_start);
  return openTasks(client, portfolio, today).flatMap(({ task, owner }): readonly Doubt[] => {
    const { due = '' } = task;
    const needed = resources.filter(({ id }) => needsOf(task).includes(id));
    const doubt = (kind: Doubt['kind'], about: string): Doubt => ({ kind, task: task.id, about });
    const lost = (id: string) => ['wanted', 'unreachable', 'left'].includes(people.get(id)?.contact ?? '');
    return [
      ...(task.could_fail === undefined ? [] : [doubt('written', task.could_fail)]),
      ...needed.filter(({ granted }) => granted === false).map(({ id }) => doubt('resource', id)),
      ...needed
        .filter(({ from }) => due !== '' && (days(from)?.from ?? '') > due)
        .map(({ id }) => doubt('resource-late', id)),
      ...objectives
        .filter(({ id, due: end }) => task.for?.includes(id) === true && due > (days(end)?.to ?? '9'))
        .map(({ id }) => doubt('after-objective', id)),
      ...Object.keys(task.with ?? {})
        .filter(lost)
        .map((id) => doubt('not-reached', id)),
      ...(owner !== undefined && left.has(owner) ? [doubt('owner-left', owner)] : []),
    ];
  });
};
