import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-target-passed', {
  says: '{target} was to be reached by {until}, and the stage is {stage}',
  why: 'A date that passed without a word turns a target into a wish. Look for the cause together with the client, and write a new date, another target, or the stage that was reached.',
});

const at = (date: string) => ({
  'clients/acme/7-relationship.md': `---
stage: transactional (observed ivan 2026-11-10)

evidence: orders by price list (observed ivan 2026-11-10)

aim: raise
target: cooperation
target_date: ${date}
---
`,
  'clients/acme/9-action-plan.md':
    '---\ntasks:\n  - id: plan\n    what: One plan for a quarter\n    owner: ivan\n    due: 2027-02-28\n    joint: yes\n---\n',
});

export const rule: Rule = {
  id: 'relationship/target-passed',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: at('2026-06'),
  good: at('2027-06'),
  *check(view) {
    for (const { at, stage, target, until } of flawsIn(view, 'target-passed', 'target_date'))
      yield { at, args: { stage, target, until } };
  },
};
