import { phrases as named } from '../../locale/words.ts';
import { isRefused, openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-no-owner', {
  says: 'nobody owns "{what}"',
  why: 'What everybody could do is done by nobody. Write `owner:` with the short name of one of the team; for a promise, the first of us who was there is taken.',
});

const task = (owner: string) => ({
  'clients/acme/9-action-plan.md': `---\ntasks:\n  - id: pilot\n    what: Kitting pilot\n${owner}    due: 2027-02-28\n---\n`,
});

export const rule: Rule = {
  id: 'action-plan/no-owner',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: task(''),
  good: task('    owner: ivan\n'),
  *check(view) {
    for (const { task, owner, at } of openDuties(view)) {
      if (owner === undefined && !isRefused(view.portfolio, at, 'owner'))
        yield { at, args: { what: task.what } };
    }
  },
};
