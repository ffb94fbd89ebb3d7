import { phrases as named } from '../../locale/words.ts';
import { unknownPeopleInSources } from '../asked.ts';
import type { Rule } from '../rule.ts';
import { unknownNames } from '../unknown.ts';

export const phrases = named('check.people-unknown-person', {
  says: '"{typed}" is nobody known: neither a person of section 3 nor one of the team',
  why: 'Tasks, promises, answers and reporting lines hold on to people by their short name. A name that stands for nobody is a slip of the finger, or somebody who deserves a line in section 3: who said it decides what it is worth.',
});

const people = (name: string) => ({
  'clients/acme/3-stakeholders.md': '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n---\n',
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: pilot
    what: Kitting pilot
    owner: ivan
    due: 2027-02-28
    with:
      ${name}: decides on the extension
---
`,
});

export const rule: Rule = {
  id: 'people/unknown-person',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: people('georgi-ilev'),
  good: people('georgi-iliev'),
  *check(view) {
    yield* unknownNames(view, ['person', 'anyone']);
    yield* unknownPeopleInSources(view);
  },
};
