import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { unknownNames } from '../unknown.ts';

export const phrases = named('check.team-unknown-member', {
  says: '"{typed}" is not in the team',
  why: 'Who of us faces whom, who prepared what and who spoke with the client is counted by the short names of `team:` in kam.yaml. Somebody who left stays there with `left:`, so that the history stays readable.',
});

const side = (who: string) => ({
  'clients/acme/3-stakeholders.md': `---\nour_side:\n  - who: ${who}\n    part: meets the owner twice a year\n---\n`,
});

export const rule: Rule = {
  id: 'team/unknown-member',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: side('mria'),
  good: side('maria'),
  check: (view) => unknownNames(view, ['member']),
};
