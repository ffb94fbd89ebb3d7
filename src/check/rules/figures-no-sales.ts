import { phrases as named } from '../../locale/words.ts';
import { nextMonth } from '../client-place.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.figures-no-sales', {
  says: 'no sales from {from} to {to}: the ledger ends on {last}, and rules of figures are skipped',
  why: 'Concentration and shares of wallet are computed on the twelve whole months before today. Without sales in them nothing can be said, and silence would look like health. `kam import` brings the missing months.',
});

const sale = (day: string) => ({
  [`sales/erp/${day.slice(0, 7)}.csv`]: `date,client,revenue\n${day},,100000\n`,
  'sales/erp/2026-05.csv': 'date,client,revenue\n',
});

export const rule: Rule = {
  id: 'figures/no-sales',
  severity: 'hint',
  scope: 'base',
  ...phrases,
  kinds: { from: 'date', to: 'date', last: 'date' },
  bad: sale('2024-03-01'),
  good: sale('2026-06-01'),
  *check({ figures: { sold, span, period }, today }) {
    if (sold !== undefined || span === undefined) return;
    const args = { ...period, last: span.to };
    yield {
      at: { file: 'kam.yaml', path: [] },
      args,
      until: nextMonth(today),
    };
  },
};
