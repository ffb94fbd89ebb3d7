import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-priority-expired', {
  says: '"{what}" had priority until {until}, and that has passed',
  why: 'Priority factors hold for a limited time and are regularly revised. Look at what was reached, then take the entry out, give it a new time, or choose another factor.',
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
  id: 'relationship/priority-expired',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: at('2026-Q2', 'joint_planning'),
  good: at('2027-Q2', 'joint_planning'),
  *check(view) {
    for (const { at, about, until } of flawsIn(view, 'priority-expired', 'until'))
      yield { at, args: { what: about, until } };
  },
};
