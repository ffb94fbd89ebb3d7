import { phrases as named } from '../../locale/words.ts';
import { goalsOf } from '../../measure/goals.ts';
import { partsOf } from '../goals.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.growth-quarters-year', {
  says: 'the {count} parts of {whole} make {sum}, its goal is {goal}',
  why: 'Quarters make the year, months make the quarter. When they disagree, some follow one goal and some the other. Parts that are not all written may be less than the whole, never more.',
});

const goals = (last: string) => ({
  'clients/acme/8-growth.md': `---
goals:
  2027: 640k EUR
  2027-Q1: 150k EUR
  2027-Q2: 160k EUR
  2027-Q3: 160k EUR
  2027-Q4: ${last} EUR
---
`,
});

export const rule: Rule = {
  id: 'growth/quarters-year',
  severity: 'error',
  scope: 'client',
  ...phrases,
  kinds: { sum: 'money', goal: 'money' },
  bad: goals('180k'),
  good: goals('170k'),
  *check({ client, portfolio, today }) {
    const chapter = client.dossier?.sections.growth;
    for (const table of ['goals', 'margin_goals'] as const) {
      const goals = goalsOf(chapter?.data[table] ?? {}, portfolio.config, today);
      for (const { whole, goal, sum, count, complete } of partsOf(
        goals,
        portfolio.config.fiscal_year_start,
      )) {
        const over = sum.compare(goal);
        if (over === 0 || (over < 0 && !complete)) continue;
        const at = { file: chapter?.file ?? '', path: [table, whole] };
        const args = { whole, count, sum: sum.toString(), goal: goal.toString() };
        yield { at, args };
      }
    }
  },
};
