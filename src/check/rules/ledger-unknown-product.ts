import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { strangerFinding } from '../strangers.ts';

export const phrases = named('check.ledger-unknown-product', {
  says: '{n} {n|name|names} of products in the sales {n|is|are} not in kam.yaml: {names}',
  why: 'Budgets and sales meet under the products of kam.yaml. What is sold under another name counts in no share of wallet. Add the name to `aliases` of its product, or a product.',
});

export const rule: Rule = {
  id: 'ledger/unknown-product',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  bad: { 'sales/erp/2026-05.csv': 'date,client,product,revenue\n2026-05-04,,Nails,100000\n' },
  good: {},
  check: ({ figures, portfolio, today }) =>
    strangerFinding(
      figures.sold?.strangers.products ?? [],
      portfolio.config.products.flatMap(({ id, name, aliases = [] }) => [
        id,
        ...(name ? [name] : []),
        ...aliases,
      ]),
      today,
    ),
};
