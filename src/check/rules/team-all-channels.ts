import { phrases as named } from '../../locale/words.ts';
import { BASE } from '../example.ts';
import { teamFindings } from '../limits.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.team-all-channels', {
  says: '{who} serves clients of all {count} channels at once',
  why: 'Each channel buys in its own way: other people decide, other arguments count, another service is expected. Whoever serves all of them knows none well. Give the channels to different managers.',
  source:
    'That one manager should not serve all channels is the rule of the method; from three channels on, ours.',
});

const channels = (owner: string): Example => ({
  'kam.yaml': `${BASE['kam.yaml']}  - id: resale\n    name: Resellers\n  - id: export\n    name: Export\n`,
  'clients.csv': `id,name,status,channel,owner\nc-222222,Bolt shop,active,resale,ivan\nc-222223,Hamburg trade,active,export,${owner}\n`,
});

export const rule: Rule = {
  id: 'team/all-channels',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: channels('ivan'),
  good: channels('maria'),
  check: (view) => teamFindings(view, 'all-channels'),
};
