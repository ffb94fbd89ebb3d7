import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-priority-without-task', {
  says: '"{what}" has priority until {until}, and no open task works on it',
  why: 'What has priority and no task has none. Write a task whose `for:` names the factor.',
});

const at = (until: string, aim: string) => ({
  'clients/acme/7-relationship.md': `---
priority_factors:
  - id: joint_planning
    what: One plan for a quarter
    until: ${until}
---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: plan
    what: Template of a plan
    for: ${aim}
    owner: ivan
    due: 2027-02-28
---
`,
});

export const rule: Rule = {
  id: 'relationship/priority-without-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: at('2027-Q2', 'satisfaction'),
  good: at('2027-Q2', 'joint_planning'),
  *check(view) {
    for (const { at, about, until } of flawsIn(view, 'priority-without-task', 'id'))
      yield { at, args: { what: about, until } };
  },
};
