import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';
import { unknownNames } from '../unknown.ts';

export const phrases = named('check.products-unknown-product', {
  says: '"{typed}" is no product and no category of kam.yaml',
  why: 'Budgets, offers and sales meet under the short names of `products:` in kam.yaml. Under any other name a budget is compared with nothing, and the share of wallet comes out wrong.',
});

const budget = (product: string) => ({
  'clients/acme/4-products.md': `---\nbudget:\n  ${product}: 900k EUR (public)\n---\n`,
});

export const rule: Rule = {
  id: 'products/unknown-product',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: budget('bolt'),
  good: budget('fasteners'),
  check: (view) => unknownNames(view, ['product']),
};
