import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { NEEDS_NOTHING } from '../../portfolio/sections/action-plan.ts';
import type { PlainDate } from '../../value/period.ts';
import { relationshipTasks } from '../relationship.ts';
import { type Duty, dutiesOf, stateOf } from '../tasks.ts';

/** What a plan is looked at for, in the order in which one mends it. */
export const CHECKS = [
  'objectives',
  'figures',
  'worked-on',
  'owners',
  'days',
  'resources',
  'stakeholders',
  'aims',
  'could-fail',
  'relationship',
  'joint',
  'granted',
] as const;
export type CheckId = (typeof CHECKS)[number];

export type PlanCheck = {
  readonly id: CheckId;
  readonly passed: boolean;
  readonly good: number;
  readonly of: number;
  /** Ids of the objectives, tasks or resources that lack it. */
  readonly lacking: readonly string[];
};

/** A plan has some five main objectives: more are none. */
const MOST = 5;

/** What of a plan is as it should be; checks that have nothing to look at are left out. */
export const qualityOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly PlanCheck[] => {
  const { objectives = [], resources = [] } = client.dossier?.sections['action-plan']?.data ?? {};
  const duties = dutiesOf(client, portfolio);
  const tasks = duties
    .filter(({ kind, task }) => kind === 'task' && isOpen(task, today))
    .map(({ task }) => task);
  const sought = objectives.filter(({ done }) => done === undefined || done > today);
  const aims = new Set(
    duties.filter(({ task }) => task.dropped === undefined).flatMap(({ task }) => task.for ?? []),
  );
  const needed = new Set(tasks.flatMap(({ needs = [] }) => needs));
  const each = <T extends { readonly id: string }>(
    id: CheckId,
    items: readonly T[],
    holds: (item: T) => boolean,
  ): readonly PlanCheck[] => {
    const lacking = items.filter((item) => !holds(item)).map((item) => item.id);
    const good = items.length - lacking.length;
    return items.length === 0 ? [] : [{ id, passed: lacking.length === 0, good, of: items.length, lacking }];
  };
  const some = (id: CheckId, good: number): readonly PlanCheck[] =>
    tasks.length === 0 ? [] : [{ id, passed: good > 0, good, of: tasks.length, lacking: [] }];
  return [
    {
      id: 'objectives',
      passed: sought.length > 0 && sought.length <= MOST,
      good: sought.length,
      of: MOST,
      lacking: [],
    },
    ...each(
      'figures',
      sought,
      ({ target, due, measure }) => due !== undefined && (target !== undefined || measure === 'stage'),
    ),
    ...each('worked-on', sought, ({ id }) => aims.has(id)),
    ...each('owners', tasks, ({ owner }) => owner !== undefined),
    ...each('days', tasks, ({ due }) => due !== undefined),
    ...each('resources', tasks, ({ needs }) => needs !== undefined),
    ...each('stakeholders', tasks, (task) => task.with !== undefined),
    ...each('aims', tasks, (task) => task.for !== undefined),
    ...each('could-fail', tasks, ({ could_fail }) => could_fail !== undefined),
    ...some('relationship', relationshipTasks(client, portfolio, today).length),
    ...some('joint', tasks.filter(({ joint }) => joint === true).length),
    ...each(
      'granted',
      resources.filter(({ id }) => needed.has(id)),
      ({ granted }) => granted === true,
    ),
  ];
};

const isOpen = (task: Duty['task'], today: PlainDate): boolean =>
  !['done', 'dropped'].includes(stateOf(task, today));

/** The resources that a task names; that it needs nothing is an answer too. */
export const needsOf = ({ needs = [] }: Duty['task']): readonly string[] =>
  needs.filter((id) => id !== NEEDS_NOTHING);
