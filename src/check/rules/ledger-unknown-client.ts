import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { strangerFinding } from '../strangers.ts';

export const phrases = named('check.ledger-unknown-client', {
  says: '{n} {n|name|names} in the sales {n|belongs|belong} to no client: {names}',
  why: 'Everyone who buys is in the client base, with or without a dossier. Sales under a name of its own have no owner, no channel and no class. Add the name to `aliases` of its client, or a line to clients.csv; `kam import` proposes them.',
});

export const rule: Rule = {
  id: 'ledger/unknown-client',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: { 'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,Vidin Pumps,10\n2026-05-04,,100000\n' },
  good: {},
  check: ({ figures, portfolio, today }) =>
    strangerFinding(
      figures.sold?.strangers.clients ?? [],
      portfolio.clients.flatMap(({ name, aliases }) => [name, ...aliases]),
      today,
    ),
};
