import { phrases as named } from '../../locale/words.ts';
import { stateOf } from '../../measure/tasks.ts';
import { daysBetween } from '../../value/period.ts';
import { openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-overdue-task', {
  says: '"{what}" was due on {due}, {days} {days|day|days} ago',
  why: 'A promise that is not kept costs trust, a task that is late delays what hangs on it. Write `done:` with the day if it is done, a new `due:` with the reason if it moved, `dropped:` if it was given up.',
});

const log = (end: string) => ({
  'clients/acme/log/2026-11-10-call-ivan.md': `---
date: 2026-11-10
way: call
our_side: ivan
promised:
  - id: references
    what: send the reference list
    owner: ivan
    due: 2026-11-14
${end}---
`,
});

export const rule: Rule = {
  id: 'action-plan/overdue-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { due: 'date' },
  bad: log(''),
  good: log('    done: 2026-11-13\n'),
  *check(view) {
    for (const { kind, task, at } of openDuties(view)) {
      const { due, what } = task;
      if (due === undefined || stateOf(task, view.today) !== 'overdue') continue;
      yield {
        at: { ...at, path: [...at.path, 'due'] },
        args: { what, due, days: daysBetween(due, view.today), kind },
      };
    }
  },
};
