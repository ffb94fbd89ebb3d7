import { phrases as named } from '../../locale/words.ts';
import { BASELINE_FILE } from '../baseline.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.baseline-mended', {
  says: '{rule} is found {n} {n|time|times} less than the baseline allows: kam check --update-baseline',
  folded:
    '{n} {n|finding|findings} of the baseline {n|is|are} mended: kam check --update-baseline takes {n|it|them} out',
  why: 'The baseline holds what was wrong when the check was adopted. As long as it counts more than there is, new findings of the rule pass unseen at this client.',
});

export const rule: Rule = {
  id: 'baseline/mended',
  severity: 'hint',
  scope: 'after',
  ...phrases,
  bad: { [BASELINE_FILE]: 'client,rule,findings\nc-7k3m9q,clients/unknown-owner,2\n' },
  good: { [BASELINE_FILE]: 'client,rule,findings\n' },
};
