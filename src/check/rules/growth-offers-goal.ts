import { phrases as named } from '../../locale/words.ts';
import { spanOf } from '../../value/period.ts';
import { exceeds } from '../../value/share.ts';
import { goalsOf } from '../goals.ts';
import { offersIn } from '../offers.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.growth-offers-goal', {
  says: 'the offers make {offers} {currency} in {year}, the goal is {goal} {currency}',
  why: 'The goal of a year is made of what is to be sold: price × quantity × frequency. Where offers are below the goal, nobody knows yet what the rest is made of; above it, the goal is out of date.',
  source: 'A gap of up to 2 % of the goal is rounding. The limit is `thresholds: goal_gap` of kam.yaml.',
});

const growth = (quantity: number) => ({
  'clients/acme/8-growth.md': `---
offers:
  - product: bolts
    price: 4.20 EUR
    quantity: ${quantity}
    every: month

goals:
  2027: 580k EUR
---
`,
});

export const rule: Rule = {
  id: 'growth/offers-goal',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  kinds: { offers: 'money', goal: 'money' },
  bad: growth(9500),
  good: growth(11500),
  *check({ client, portfolio: { config }, today }) {
    const chapter = client.dossier?.sections.growth;
    const goals = goalsOf(chapter?.data.goals ?? {}, config, today);
    const [year] = [...goals.keys()].filter((when) => /^\d{4}$/.test(when) && isAhead(when)).sort();
    const period = year === undefined ? undefined : spanOf(year, config.fiscal_year_start);
    if (chapter === undefined || year === undefined || period === undefined) return;
    const goal = goals.get(year);
    const offers = offersIn(chapter.data.offers ?? [], period, config, today);
    if (goal === undefined || offers === undefined) return;
    if (!exceeds(offers.minus(goal).abs(), goal, config.thresholds.goal_gap)) return;
    const args = { year, offers: offers.toString(), goal: goal.toString(), currency: config.currency };
    const at = { file: chapter.file, path: ['goals', year] };
    yield {
      at,
      also: [{ file: chapter.file, path: ['offers'], part: 'key' }],
      args,
    };

    function isAhead(when: string): boolean {
      return (spanOf(when, config.fiscal_year_start)?.to ?? '') >= today;
    }
  },
};
