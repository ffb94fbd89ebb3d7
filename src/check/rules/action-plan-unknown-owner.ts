import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { unknownNames } from '../unknown.ts';

export const phrases = named('check.action-plan-unknown-owner', {
  says: '"{typed}" is not in the team',
  why: 'A task of nobody is done by nobody: it appears in no list of a manager. Owners are the short names of `team:` in kam.yaml.',
});

const task = (owner: string) => ({
  'clients/acme/9-action-plan.md': `---\ntasks:\n  - id: pilot\n    what: Kitting pilot\n    owner: ${owner}\n    due: 2027-02-28\n---\n`,
});

export const rule: Rule = {
  id: 'action-plan/unknown-owner',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: task('ivn'),
  good: task('ivan'),
  check: (view) => unknownNames(view, ['owner']),
};
