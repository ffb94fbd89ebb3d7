import { phrases as named } from '../../locale/words.ts';
import { gapsIn } from '../coverage.ts';
import type { Rule } from '../rule.ts';
import { isTorn } from '../unknown.ts';

export const phrases = named('check.people-no-decider', {
  says: 'nobody of the known people decides: kam people {client}',
  why: 'Whoever has no say cannot say yes. As long as nobody in section 3 has the role `decider`, plans rest on the goodwill of people who may be overruled: ask at two levels who decides, and up to which sum.',
  folded: 'nobody is known to decide at {n} {n|client|clients}: kam people',
  source:
    'Roles in the buying centre after Webster and Wind; that a map without a decider is a finding is ours.',
});

const people = (role: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    roles: ${role}
    faced_by: ivan

  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    faced_by: ivan
---
`,
});

export const rule: Rule = {
  id: 'people/no-decider',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: people('buyer'),
  good: people('decider'),
  *check(view) {
    const { client, portfolio } = view;
    const chapter = client.dossier?.sections.stakeholders;
    // Where no role is written at all, the open question who decides says it.
    const named = chapter?.data.people?.some(({ roles }) => roles !== undefined) === true;
    if (chapter === undefined || !named || gapsIn(view, 'no-decider').length === 0) return;
    if (isTorn({ file: chapter.file, key: 'people', ids: [] }, portfolio)) return;
    yield {
      at: { file: chapter.file, path: ['people'], part: 'key' },
      args: { client: client.dossier?.slug ?? '' },
    };
  },
};
