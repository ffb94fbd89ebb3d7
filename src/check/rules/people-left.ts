import { phrases as named } from '../../locale/words.ts';
import { namedAfterLeaving } from '../left.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-left', {
  says: '{name} left, and is still named here',
  why: 'Whoever left neither decides nor reports to anybody, faces nobody, and keeps no promise. Name the successor, or take the line out; the past of the log and of closed tasks stays as it was.',
  folded: '{n} {n|line names|lines name} people who left, in {places} {places|file|files}',
});

const dossier = (contact: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    contact: ${contact}
    faced_by: ivan

  - id: petar-vasilev
    name: Petar Vasilev
    faced_by: ivan

  - id: dimitar-rusev
    name: Dimitar Rusev
    faced_by: ivan
---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: pilot
    what: Kitting pilot
    owner: ivan
    due: 2027-02-28
    with:
      georgi-iliev: decides on the extension
---
`,
});

export const rule: Rule = {
  id: 'people/left',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: dossier('left'),
  good: dossier('active'),
  check: namedAfterLeaving,
};
