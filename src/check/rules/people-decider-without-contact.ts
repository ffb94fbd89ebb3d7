import { phrases as named } from '../../locale/words.ts';
import { gapsIn, personPlace } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-decider-without-contact', {
  says: '{name} decides, and none of us is in touch: no talk, and no task with this person',
  why: 'Whoever decides hears of us only what others say. Write a task whose `with:` names the person; once the log holds a talk, the person counts as a contact.',
});

const plan = (whom: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: elena-stoyanova
    name: Elena Stoyanova
    roles: decider
    contact: wanted
    faced_by: maria
---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: meeting
    what: First meeting
    owner: maria
    due: 2026-12-15
${whom}---
`,
});

export const rule: Rule = {
  id: 'people/decider-without-contact',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: plan(''),
  good: plan('    with:\n      elena-stoyanova: wanted contact\n'),
  *check(view) {
    for (const gap of gapsIn(view, 'decider-without-contact'))
      yield { at: personPlace(gap, 'contact'), args: { name: gap.contact?.person.name ?? '' } };
  },
};
