import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-reference-not-asked', {
  says: 'they are satisfied, and nobody asked for a letter of reference or a referral',
  why: 'A satisfied client is asked for a letter of reference and for referrals, and what came of it is kept: write it under `references:`. Satisfied is who rates us above every competitor measured (`csi:`), or whose factor `satisfaction` is at four fifths of the scale or above.',
  folded: '{n} satisfied {n|client|clients} not yet asked for a reference: kam relationship',
  source: 'To ask a satisfied client is a rule of the method; from when on it counts as satisfied is ours.',
});

const at = (references: string) => ({
  'kam.yaml': `kam: 1
company: Meridian Fasteners
currency: EUR

team:
  - id: ivan
    name: Ivan Dimitrov

channels:
  - id: oem
    name: Machine builders

rivals:
  - id: bossard
    name: Bossard
`,
  'clients/acme/7-relationship.md': `---
csi:
  - date: 2026-06-20
    us: 8.9
    rivals:
      bossard: 8.1
${references}---
`,
});

export const rule: Rule = {
  id: 'relationship/reference-not-asked',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: at(''),
  good: at('\nreferences:\n  - kind: letter\n    asked: 2026-10-08\n'),
  *check(view) {
    for (const { at } of flawsIn(view, 'reference-not-asked', 'csi')) yield { at, args: {} };
  },
};
