import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-contradiction', {
  says: 'stage {stage}, target {target} and the aim contradict one another',
  why: 'To raise a relationship is to name a stage above the present one; to keep it is to name none above; a target below the stage is no target. When the target is reached, write the next one, or change the aim.',
  source: 'Stages and aims are those of the method; that they must fit together is our own rule.',
});

const at = (target: string) => ({
  'clients/acme/7-relationship.md': `---
stage: cooperation (observed ivan 2026-11-10)

evidence: shares its forecast (observed ivan 2026-11-10)

aim: raise
target: ${target}
target_date: 2027-12-31
---
`,
  'clients/acme/9-action-plan.md':
    '---\ntasks:\n  - id: plan\n    what: One plan for a quarter\n    owner: ivan\n    due: 2027-02-28\n    joint: yes\n---\n',
});

export const rule: Rule = {
  id: 'relationship/contradiction',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: at('cooperation'),
  good: at('integration'),
  *check(view) {
    for (const { at, stage, target } of flawsIn(view, 'contradiction', 'target'))
      yield { at, args: { stage, target } };
  },
};
