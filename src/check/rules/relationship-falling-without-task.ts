import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-falling-without-task', {
  says: 'the relationship is coming apart, and no open task works on it',
  why: 'A relationship that comes apart is cheapest to mend while the client still talks of it. Write a task with `joint: yes`, or one whose `for:` names `stage`, a strategic factor or a defence.',
  source:
    'Relationships of key accounts fall as well as rise ("uncoupling", Millman and Wilson); the rule is ours.',
});

const at = (task: string) => ({
  'clients/acme/7-relationship.md':
    '---\nfalling: asks others for prices since May (observed ivan 2026-11-10)\n---\n',
  'clients/acme/9-action-plan.md': `---\ntasks:\n  - id: talk\n    what: Half-year talk\n    owner: ivan\n    due: 2027-02-28\n${task}---\n`,
});

export const rule: Rule = {
  id: 'relationship/falling-without-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: at(''),
  good: at('    joint: yes\n'),
  *check(view) {
    for (const { at } of flawsIn(view, 'falling-without-task', 'falling')) yield { at, args: {} };
  },
};
