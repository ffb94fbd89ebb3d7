import { phrases as named } from '../../locale/words.ts';
import { teamFindings } from '../limits.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.team-many-key-accounts', {
  says: '{who} serves {count} clients that are key by their income; 1 to {limit} are usual: {names}',
  why: 'A key client takes the time of a whole person: its plan, its people at several levels, its reviews. Give some of these clients to another manager, or make the team larger.',
  source:
    'One manager serves one to three key accounts of the company: the method. The limit is `thresholds: key_clients_per_manager` of kam.yaml. Clients that are key by an argument of their dossier count in `kam key-accounts`, not here.',
});

const five = (owners: readonly string[]): Example => ({
  'clients.csv': `id,name,status,channel,owner\n${owners.map((owner, at) => `c-22222${at + 2},Client ${at + 2},active,oem,${owner}\n`).join('')}`,
  'sales/erp/2026-05.csv': `date,client,revenue\n${owners.map((_, at) => `2026-05-04,Client ${at + 2},15\n`).join('')}2026-05-04,,20\n`,
});

export const rule: Rule = {
  id: 'team/many-key-accounts',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: five(['ivan', 'ivan', 'ivan', 'ivan', 'maria']),
  good: five(['ivan', 'ivan', 'ivan', 'maria', 'maria']),
  check: (view) => teamFindings(view, 'too-many-key-accounts'),
};
