import { phrases as named } from '../../locale/words.ts';
import { nearest } from '../../value/nearest.ts';
import { ignoresIn, severitiesIn } from '../asks.ts';
import { BASE, general } from '../example.ts';
import type { Rule } from '../rule.ts';
import { means } from '../severities.ts';

export const phrases = named('check.check-unknown-rule', {
  says: 'there is no rule "{typed}"',
  why: 'An ignore or a severity for a rule that does not exist does nothing, and what it was meant for goes on as before. Findings name their rule; `kam explain` lists all of them.',
});

const config = (rule: string): string =>
  `${BASE['kam.yaml']}\ncheck:\n  rules:\n    - rule: ${rule}\n      severity: warning\n`;

export const rule: Rule = {
  id: 'check/unknown-rule',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { 'kam.yaml': config('question/open') },
  good: { 'kam.yaml': config('questions/*'), 'clients/acme/1-general.md': general('') },
  *check({ portfolio, rules }) {
    const ids = rules.map(({ id }) => id);
    const subjects = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))];
    const asks = [
      ...ignoresIn(portfolio).map((ask) => ({ ...ask, known: ids })),
      ...severitiesIn(portfolio).map((ask) => ({ ...ask, known: [...ids, ...subjects] })),
    ];
    for (const { rule: typed, ruleAt: at, known } of asks) {
      if (known.some((id) => id === typed || (known !== ids && means(typed, id)))) continue;
      const near = nearest(typed, known) ?? known.find((id) => id.endsWith(`/${typed}`));
      yield { at, args: { typed, ...(near !== undefined && { near }) } };
    }
  },
};
