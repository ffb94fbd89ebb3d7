import { phrases as named } from '../../locale/words.ts';
import { BASE } from '../example.ts';
import { teamFindings } from '../limits.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.team-many-reports', {
  says: '{who} leads {count} people; one head leads at most {limit}',
  split: '{who} leads {count} people; above {limit} a team is better split',
  why: 'A head watches the figures and the quality of the work of each manager, and there are only so many whom one person can watch. Split the team, and name another head: `reports_to:` of the team in kam.yaml.',
  source:
    'One head leads at most six to seven managers, and above six a team is split: the method. The limit is `thresholds: managers_per_head` of kam.yaml.',
});

const led = (by: number): string =>
  (BASE['kam.yaml'] as string).replace(
    '\nproducts:',
    `${Array.from({ length: by - 1 }, (_, at) => `  - id: m${at + 1}\n    name: Manager ${at + 1}\n    reports_to: maria\n`).join('')}\nproducts:`,
  );

export const rule: Rule = {
  id: 'team/many-reports',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  cases: { by: 'kind', says: { 'split-team': phrases.split } },
  bad: { 'kam.yaml': led(8) },
  good: { 'kam.yaml': led(6) },
  check: (view) => teamFindings(view, 'too-many-managers', 'split-team'),
};
