import { phrases as named } from '../../locale/words.ts';
import { loadBy, weightsOf } from '../../measure/plan/load.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import { addDays, lastDayOf } from '../../value/period.ts';
import { gathering, type Rule } from '../rule.ts';

export const phrases = named('check.team-overload', {
  says: '{who}: {tasks} tasks in {month}, above the limit of {limit}',
  why: 'What nobody has time for is not a plan. Move tasks to another month or another person, or drop some. A task counts in every month from `from:` to `due:`, without `from:` in that of `due:`; overdue ones in the month that runs. With `team` all people with tasks are meant, together.',
  source:
    'An overload of a month or a person is a defect of a plan. The limit is our own: `thresholds: tasks_per_month` of kam.yaml.',
});

const tasks = (count: number) => ({
  'clients/acme/9-action-plan.md': `---\ntasks:\n${Array.from(
    { length: count },
    (_, at) =>
      `  - id: call-${at + 1}\n    what: Call number ${at + 1}\n    owner: ivan\n    due: 2027-02-${String(at + 10)}\n`,
  ).join('')}---\n`,
});

export const rule: Rule = {
  id: 'team/overload',
  severity: 'warning',
  ...phrases,
  bad: tasks(11),
  good: tasks(10),
  ...gathering(
    ({ client, portfolio, today }) => weightsOf(client, portfolio, today),
    function* ({ portfolio: { clients, config }, today }, of) {
      const { team, thresholds } = config;
      const { overloads } = loadBy(clients.flatMap(of), thresholds.tasks_per_month, today);
      for (const { owner, month, tasks, limit } of overloads) {
        const place = team.findIndex(({ id }) => id === owner);
        // Somebody outside the team has a finding of his own; one person's overload is not also that of all.
        if (owner !== null && place < 0) continue;
        if (owner === null && overloads.some((other) => other.owner !== null && other.month === month))
          continue;
        yield {
          at: { file: CONFIG_FILE, path: owner === null ? ['team'] : ['team', place, 'id'] },
          args: { who: team[place]?.name ?? 'team', tasks, month, limit },
          until: addDays(lastDayOf(month), 1),
        };
      }
    },
  ),
};
