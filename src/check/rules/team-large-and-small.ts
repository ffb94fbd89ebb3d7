import { phrases as named } from '../../locale/words.ts';
import { teamFindings } from '../limits.ts';
import type { Example, Rule } from '../rule.ts';

export const phrases = named('check.team-large-and-small', {
  says: '{who} serves key clients and {count} small {count|client|clients} at once',
  why: 'Large and small clients ask for different work, and whoever has both neglects one of them: mostly the small ones by day and the large ones in thought. Give the small clients to somebody who serves small clients. `kam key-accounts` names them.',
  source:
    'That one manager should not serve large and small clients at once is the rule of the method. Large: key for the company by income; small: below 1 % of the income, ours.',
});

const small = (owner: string): Example => ({
  'clients.csv': `id,name,status,channel,owner\nc-222222,Corner shop,active,oem,${owner}\n`,
  'sales/erp/2026-05.csv':
    'date,client,revenue\n2026-05-04,Acme,1500\n2026-05-04,Corner shop,50\n2026-05-04,,8450\n',
});

export const rule: Rule = {
  id: 'team/large-and-small',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: small('ivan'),
  good: small('maria'),
  check: (view) => teamFindings(view, 'large-and-small'),
};
