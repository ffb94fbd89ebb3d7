import { phrases as named } from '../../locale/words.ts';
import { gapsIn } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-single-thread', {
  says: 'the whole relationship hangs on one of theirs: {name}',
  why: 'When the only person who knows us changes the job, falls ill or falls out with us, the relationship ends that day. Find a second contact, best at another level or in another part of the client: a task whose `with:` names somebody we do not speak with yet is the beginning.',
});

const second = `
  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    contact: active
    faced_by: ivan
`;
const people = (more: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    roles: decider
    contact: active
    faced_by: ivan
${more}---
`,
});

export const rule: Rule = {
  id: 'people/single-thread',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: people(''),
  good: people(second),
  *check(view) {
    for (const { contact } of gapsIn(view, 'single-thread')) {
      if (contact === undefined) continue;
      const { file, path } = contact.at;
      yield { at: { file, path: [...path, 'id'] }, args: { name: contact.person.name } };
    }
  },
};
