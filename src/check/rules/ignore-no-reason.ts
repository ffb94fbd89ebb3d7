import { phrases as named } from '../../locale/words.ts';
import { ignoresIn } from '../asks.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.ignore-no-reason', {
  says: 'why is {rule} ignored here? A reason stands behind a colon',
  why: 'Whoever meets an ignore later must be able to tell whether it still holds. Without a reason nobody dares to take it away, and it hides what comes after it. Write one: `# kam-ignore <rule>: <reason>`, in kam.yaml `reason:`.',
});

const GENERAL = 'clients/acme/1-general.md';
const lines = (comment: string): string => general(`${comment}\ndeputy: anna\n`);

export const rule: Rule = {
  id: 'ignore/no-reason',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { [GENERAL]: lines('# kam-ignore clients/unknown-owner') },
  good: {
    [GENERAL]: lines('# kam-ignore clients/unknown-owner: Anna starts in January, then she is in the team'),
  },
  *check({ portfolio }) {
    for (const { rule: ignored, reason, at } of ignoresIn(portfolio))
      if (reason === '') yield { at, args: { rule: ignored } };
  },
};
