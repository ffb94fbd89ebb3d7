import { phrases as named } from '../../locale/words.ts';
import { goalsOf } from '../../measure/goals.ts';
import { addDays } from '../../value/period.ts';
import { exceeds } from '../../value/share.ts';
import { yearAhead } from '../goals.ts';
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
    const ahead = yearAhead(
      goalsOf(chapter?.data.goals ?? {}, config, today),
      config.fiscal_year_start,
      today,
    );
    if (chapter === undefined || ahead === undefined) return;
    const { year, period, goal } = ahead;
    const offers = offersIn(chapter.data.offers ?? [], period, config, today);
    if (offers === undefined || !exceeds(offers.minus(goal).abs(), goal, config.thresholds.goal_gap)) return;
    yield {
      at: { file: chapter.file, path: ['goals', year] },
      also: [{ file: chapter.file, path: ['offers'], part: 'key' }],
      args: { year, offers: offers.toString(), goal: goal.toString(), currency: config.currency },
      until: addDays(period.to, 1),
    };
  },
};
