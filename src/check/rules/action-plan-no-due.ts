import { phrases as named } from '../../locale/words.ts';
import { isRefused, openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-no-due', {
  says: '"{what}" has no day by which it is done',
  why: 'Without a day a task is never late, appears in no agenda, and moves from review to review. Write `due:` with a day, even a rough one: it can be moved.',
});

const task = (due: string) => ({
  'clients/acme/9-action-plan.md': `---\ntasks:\n  - id: pilot\n    what: Kitting pilot\n    owner: ivan\n${due}---\n`,
});

export const rule: Rule = {
  id: 'action-plan/no-due',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: task(''),
  good: task('    due: 2027-02-28\n'),
  *check(view) {
    for (const { task, at } of openDuties(view)) {
      if (task.due === undefined && !isRefused(view.portfolio, at, 'due'))
        yield { at, args: { what: task.what } };
    }
  },
};
