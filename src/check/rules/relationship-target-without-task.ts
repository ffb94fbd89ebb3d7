import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-target-without-task', {
  says: 'no open task works on the relationship itself',
  why: 'A stage is not reached by orders alone. A plan shows what is done for the relationship, joint actions with the client among it: a task with `joint: yes`, or one that names `stage`, a strategic factor or a defence under `for:`.',
});

const at = (line: string) => ({
  'clients/acme/7-relationship.md':
    '---\nstage: transactional (observed ivan 2026-11-10)\nevidence: orders by price list (observed ivan 2026-11-10)\ntarget: cooperation\n---\n',
  'clients/acme/9-action-plan.md': `---\ntasks:\n  - id: pilot\n    what: Kitting pilot\n    owner: ivan\n    due: 2027-02-28\n${line}---\n`,
});

export const rule: Rule = {
  id: 'relationship/target-without-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: at(''),
  good: at('    joint: yes\n'),
  *check(view) {
    for (const { at } of flawsIn(view, 'target-without-task', 'target')) yield { at, args: {} };
  },
};
