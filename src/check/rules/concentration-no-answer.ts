import { phrases as named } from '../../locale/words.ts';
import { unansweredFindings } from '../dependence.ts';
import { shares } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.concentration-no-answer', {
  says: '{name} brings {share} of our income, and the answer to that dependence lacks: {missing}',
  why: 'A dependence calls for an answer before the client gives one: `defences:` that keep competitors out and `loyalty:` as it was measured (section 7), and an open task against the dependence (section 9): one whose `for:` names `dependence`, a defence, or an objective that brings a share down.',
  source:
    'Dependence is answered by working ahead of the client, winning its full loyalty, and raising defences. That all three should be written down is our own rule.',
});

const dossier = (until: string, rest: { readonly loyalty: string; readonly plan: string }) => ({
  ...shares(30),
  'clients/acme/7-relationship.md': `---
defences:
  - id: lots
    what: certificates inside their own quality system (observed ivan 2026-10-08)
    until: ${until}
${rest.loyalty}---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: stations
    what: Offer for two stock stations
${rest.plan}    owner: ivan
    due: 2027-02-28
---
`,
});

export const rule: Rule = {
  id: 'concentration/no-answer',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { share: 'share' },
  bad: dossier('2025', { loyalty: '', plan: '' }),
  good: dossier('2028', {
    loyalty: 'loyalty:\n  - date: 2026-06-15\n    score: 8 (observed ivan 2026-06-15)\n',
    plan: '    for: dependence\n',
  }),
  check: unansweredFindings,
};
