import { phrases as named } from '../../locale/words.ts';
import { gapsIn } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-nobody-faces', {
  says: 'nobody of ours faces {name}, who has a say in the decision',
  why: 'Heads talk to heads and engineers to engineers: for each who decides or has an influence of 4 or 5 one of us answers. Write who under `faced_by:`, or under `faces:` of `our_side:`. Who left our team no longer counts.',
  folded:
    '{n} key {n|person|people} of {places} {places|client|clients} whom nobody of ours faces: kam people',
});

const people = (faced: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    roles: decider
    contact: active
${faced}
  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    faced_by: ivan
---
`,
});

export const rule: Rule = {
  id: 'people/nobody-faces',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: people(''),
  good: people('    faced_by: ivan\n'),
  *check(view) {
    for (const { contact } of gapsIn(view, 'nobody-faces')) {
      if (contact === undefined) continue;
      const { file, path } = contact.at;
      yield { at: { file, path: [...path, 'id'] }, args: { name: contact.person.name } };
    }
  },
};
