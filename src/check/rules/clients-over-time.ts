import { phrases as named } from '../../locale/words.ts';
import { overdueSince } from '../../measure/key/limits.ts';
import { clientPlace } from '../client-place.ts';
import { general } from '../example.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.clients-over-time', {
  says: 'the time to win this potential client was over on {date}: win it, hand it on, or put it off',
  why: 'One manager at a time works on a potential client, and not for ever: another one may find the way that this one did not. Name another owner, write how it ended under `activation: outcome:`, or put it off with a reason and a day to come back.',
  folded: '{n} potential {n|client is|clients are} over the time to win or hand on: kam key-accounts',
  source:
    'The time to win a potential client is limited, then it is handed on: the method. `activation: until:`, else so long after its beginning as `prospecting: limit` of kam.yaml says: a year, ours.',
});

const prospect = (since: string): Example => ({
  'clients/acme/1-general.md': general(`activation:\n  since: ${since}\n`).replace('active', 'potential'),
});

export const rule: Rule = {
  id: 'clients/over-time',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  kinds: { date: 'date' },
  bad: prospect('2025-10-01'),
  good: prospect('2026-01-15'),
  *check({ client, portfolio, today }) {
    const date = overdueSince(client, portfolio, today);
    if (date !== undefined) yield { at: clientPlace(client, 'status'), args: { date } };
  },
};
