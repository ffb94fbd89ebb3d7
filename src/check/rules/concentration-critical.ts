import { phrases as named } from '../../locale/words.ts';
import { dependenceFindings } from '../dependence.ts';
import { shares } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.concentration-critical', {
  says: '{name} brings {share} of our income: more than {limit} is critical dependence',
  why: 'When such a client leaves or presses prices, the company is in danger, and the client knows it. The answer: work ahead of the client, win its full loyalty, raise defences that keep competitors out, and win new clients, who are the insurance. `kam concentration --without` shows what remains.',
  source:
    'More than 20 % of income is critical dependence; exactly 20 % is not. The limit is `thresholds: critical` of kam.yaml.',
});

export const rule: Rule = {
  id: 'concentration/critical',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { share: 'share', limit: 'share' },
  bad: shares(30),
  good: shares(20),
  check: (view) => dependenceFindings(view, 'critical'),
};
