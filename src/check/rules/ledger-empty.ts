import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.ledger-empty', {
  says: 'there are no sales yet: rules of figures are skipped',
  why: 'Ranking, concentration and shares of wallet come from sales, never from opinions. `kam import <export>` reads them from what accounting can export.',
});

export const rule: Rule = {
  id: 'ledger/empty',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: { 'sales/erp/2026-05.csv': 'date,client,revenue\n' },
  good: {},
  *check({ figures: { span, problem } }) {
    if (span === undefined && problem === undefined) yield { at: { file: 'kam.yaml', path: [] }, args: {} };
  },
};
