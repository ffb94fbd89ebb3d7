import { phrases as named } from '../../locale/words.ts';
import { flawsIn } from '../relationship.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.relationship-no-evidence', {
  says: 'nothing shows the stage {stage}',
  why: 'A stage is what the client does, not what we feel: shares a forecast, asks us before others, plans with us. Write under `evidence:` what one can see, with its source; without it, take the lower stage.',
  folded: '{n} {n|stage|stages} of a relationship without evidence: kam relationship',
  source: 'The stages are those of the method; that a stage needs evidence is our own rule.',
});

const at = (evidence: string) => ({
  'clients/acme/7-relationship.md': `---\nstage: cooperation (observed ivan 2026-11-10)\n${evidence}---\n`,
});

export const rule: Rule = {
  id: 'relationship/no-evidence',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: at(''),
  good: at('\nevidence: shares its forecast (observed ivan 2026-11-10)\n'),
  *check(view) {
    for (const { at, stage } of flawsIn(view, 'no-evidence', 'stage')) yield { at, args: { stage } };
  },
};
