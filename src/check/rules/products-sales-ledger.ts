import { phrases as named } from '../../locale/words.ts';
import { exceeds } from '../../value/share.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.products-sales-ledger', {
  says: 'section 4 says {typed} {currency} for {period}, the ledger {ledger} {currency}',
  why: 'Sales are typed where the ledger does not hold them. Where it does, there are two truths, and talks with the client go by one of them. Take the typed line out, or import what the ledger lacks.',
  source: 'A difference of up to 2 % is rounding. The limit is `thresholds: goal_gap` of kam.yaml.',
});

const sales = (revenue: string) => ({
  'clients/acme/4-products.md': `---
sales:
  - period: 2026-05
    revenue: ${revenue} (observed ivan 2026-06-02)
---
`,
  'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,Acme,1000\n2026-05-04,,99000\n',
});

export const rule: Rule = {
  id: 'products/sales-ledger',
  severity: 'warning',
  scope: 'base',
  ...phrases,
  kinds: { typed: 'money', ledger: 'money' },
  bad: sales('1200 EUR'),
  good: sales('1010 EUR'),
  *check({ portfolio: { config }, figures }) {
    for (const { client, place, period, typed, ledger } of figures.typed) {
      const apart = typed.minus(ledger).abs();
      const isRounding =
        ledger.sign > 0 ? !exceeds(apart, ledger, config.thresholds.goal_gap) : apart.sign === 0;
      if (isRounding) continue;
      yield {
        at: { file: client.dossier?.sections.products?.file ?? '', path: ['sales', place, 'revenue'] },
        args: { period, typed: typed.toString(), ledger: ledger.toString(), currency: config.currency },
      };
    }
  },
};
