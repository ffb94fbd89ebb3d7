import { phrases as named } from '../../locale/words.ts';
import { silenceOf } from '../../measure/tact.ts';
import { daysBetween } from '../../value/period.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.log-silence', {
  says: 'nobody spoke with them for {days} {days|day|days} since this was left with them: {what}',
  why: 'To send something and fall silent looks like indifference. Call: ask whether it arrived, what they think of it, and agree on the next step.',
  folded: '{n} {n|client|clients} heard nothing of us since something was sent to them',
  source:
    'Neither indifference nor neediness is the rule of the method; after how many days: `thresholds: silence` of kam.yaml, 14 days, ours.',
});

const promise = (after: string) => ({
  'clients/acme/log/2026-10-08-visit-ivan.md': `---
date: 2026-10-08
way: visit
our_side: ivan
promised:
  - id: samples
    what: samples of the coated studs
    due: 2026-10-15
    done: 2026-10-14
---
`,
  ...(after === '' ? {} : { 'clients/acme/log/2026-10-20-call-ivan.md': after }),
});

export const rule: Rule = {
  id: 'log/silence',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: promise(''),
  good: promise('---\ndate: 2026-10-20\nway: call\nour_side: ivan\n---\n'),
  *check({ client, portfolio, today }) {
    const silence = silenceOf(client, portfolio, today);
    if (silence === null) return;
    const { at, date, what } = silence;
    yield { at, args: { days: daysBetween(date, today), what: what ?? date } };
  },
};
