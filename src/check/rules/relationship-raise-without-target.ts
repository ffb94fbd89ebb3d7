import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-raise-without-target', {
  says: 'the relationship is to be raised, and no stage to reach is named',
  why: 'Without a stage to reach and a date nobody can tell whether the relationship came nearer. Write `target:` and `target_date:`.',
  folded: '{n} {n|relationship is|relationships are} to be raised without a stage to reach: kam relationship',
});

const at = (target: string) => ({
  'clients/acme/7-relationship.md': `---
stage: transactional (observed ivan 2026-11-10)

evidence: orders by price list (observed ivan 2026-11-10)

aim: raise
${target}---
`,
  'clients/acme/9-action-plan.md':
    '---\ntasks:\n  - id: plan\n    what: One plan for a quarter\n    owner: ivan\n    due: 2027-02-28\n    joint: yes\n---\n',
});

export const rule: Rule = {
  id: 'relationship/raise-without-target',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: at(''),
  good: at('target: cooperation\ntarget_date: 2027-12-31\n'),
  *check(view) {
    for (const { at } of flawsIn(view, 'raise-without-target', 'aim')) yield { at, args: {} };
  },
};
