import type { Interaction } from '../portfolio/interactions.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Task } from '../portfolio/sections/action-plan.ts';
import type { KeyPath } from '../value/finding.ts';
import { latest } from '../value/latest.ts';
import type { PlainDate } from '../value/period.ts';

/** A task of an action plan, or a promise that was given in a talk: both are kept by somebody of us until a day. */
export type Duty = {
  readonly kind: 'task' | 'promise';
  /** The client's id. */
  readonly client: string;
  readonly task: Task;
  /** The owner; for a promise without one, the first of us who was there. */
  readonly owner: string | undefined;
  /** The map of the task in its file. */
  readonly at: KeyPath;
};

export type DutyState = 'done' | 'dropped' | 'overdue' | 'open' | 'undated';

/** On its day a task is still in time. */
export const stateOf = ({ done, dropped, due }: Task, today: PlainDate): DutyState => {
  if (done !== undefined && done <= today) return 'done';
  if (dropped !== undefined && dropped <= today) return 'dropped';
  if (due === undefined) return 'undated';
  return due < today ? 'overdue' : 'open';
};

/** The log of a client, whether it has a dossier or not: by date, then by file. */
export const logOf = ({ dossier, id }: Client, portfolio: Portfolio): readonly Interaction[] => [
  ...(dossier?.interactions ?? []),
  ...(portfolio.interactions.get(id) ?? []),
];

/** Everything that was taken on for a client: the tasks of its plan in their order, then the promises of its log. */
export const dutiesOf = latest((client: Client, portfolio: Portfolio): readonly Duty[] => {
  const plan = client.dossier?.sections['action-plan'];
  const tasks = (plan?.data.tasks ?? []).map(
    (task, place): Duty => ({
      kind: 'task',
      client: client.id,
      task,
      owner: task.owner,
      at: { file: plan?.file ?? '', path: ['tasks', place] },
    }),
  );
  const promises = logOf(client, portfolio).flatMap(({ promised, our_side, file }) =>
    (promised ?? []).map(
      (task, place): Duty => ({
        kind: 'promise',
        client: client.id,
        task,
        owner: task.owner ?? our_side?.[0],
        at: { file, path: ['promised', place] },
      }),
    ),
  );
  return [...tasks, ...promises];
});
