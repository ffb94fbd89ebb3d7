import { phrases as named } from '../../locale/words.ts';
import { gapsIn, personPlace } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-influential-opponent', {
  says: '{name} is against us, has a say in the decision, and no task deals with it',
  why: 'One opponent who decides, or whose influence is 4 or 5, outweighs several friends who do not. Find out what lies behind it, and write a task whose `with:` names the person: win over, make neutral, or bring others to the table.',
});

const people = (attitude: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: todor-balkanski
    name: Todor Balkanski
    roles: decider
    influence: 4
    attitude: ${attitude} (observed ivan 2026-11-10)
    faced_by: ivan

  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    faced_by: ivan
---
`,
});

export const rule: Rule = {
  id: 'people/influential-opponent',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: people('opponent'),
  good: people('sceptic'),
  *check(view) {
    for (const gap of gapsIn(view, 'influential-opponent'))
      yield { at: personPlace(gap, 'attitude'), args: { name: gap.contact?.person.name ?? '' } };
  },
};
