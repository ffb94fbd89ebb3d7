import { phrases as named } from '../../locale/words.ts';
import { dependenceFindings } from '../dependence.ts';
import { shares } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.concentration-mono', {
  says: '{name} brings {share} of our income: above {limit} we live on one client',
  why: 'A company with a mono-client is a department of that client without its safety. New clients come before everything else; until then nothing about this one is left to chance.',
  source: 'More than 70 % of income is a mono-client. The limit is `thresholds: mono` of kam.yaml.',
});

export const rule: Rule = {
  id: 'concentration/mono',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { share: 'share', limit: 'share' },
  bad: shares(250),
  good: shares(20),
  check: (view) => dependenceFindings(view, 'mono'),
};
