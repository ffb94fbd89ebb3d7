import { phrases as named } from '../../locale/words.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.ignore-unused', {
  says: 'nothing is left to ignore here: {rule} finds nothing',
  why: 'What was ignored has been mended, or was never found at this place. An ignore that stays behind would hide the next finding of its rule. A comment speaks of its own line, or of the next one when it stands alone.',
});

const GENERAL = 'clients/acme/1-general.md';
const lines = (deputy: string): string =>
  general(`# kam-ignore clients/unknown-owner: Anna starts in January\ndeputy: ${deputy}\n`);

export const rule: Rule = {
  id: 'ignore/unused',
  severity: 'hint',
  scope: 'after',
  ...phrases,
  bad: { [GENERAL]: lines('maria') },
  good: { [GENERAL]: lines('anna') },
};
