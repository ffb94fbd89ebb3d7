import { phrases as named } from '../../locale/words.ts';
import { BASE } from '../example.ts';
import { teamFindings } from '../limits.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.team-many-prospects', {
  says: '{who} has {count} potential clients; nobody works on more than {limit}',
  why: 'Who hoards potential clients keeps them from the others and wins none of them. Leave the best ones, and give the rest to others, or put them off with a reason and a day to come back (`postponed_until:`).',
  source:
    'Managers do not hoard potential clients: the method. How many one can work on is ours: `thresholds: prospects_per_manager` of kam.yaml.',
});

const prospects = (count: number): Example => ({
  'kam.yaml': `${BASE['kam.yaml']}\nthresholds:\n  prospects_per_manager: 3\n`,
  'clients.csv': `id,name,status,channel,owner\n${Array.from({ length: count }, (_, at) => `c-22222${at + 2},Prospect ${at + 2},potential,oem,ivan\n`).join('')}`,
});

export const rule: Rule = {
  id: 'team/many-prospects',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: prospects(4),
  good: prospects(3),
  check: (view) => teamFindings(view, 'hoarded'),
};
