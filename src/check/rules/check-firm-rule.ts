import { phrases as named } from '../../locale/words.ts';
import { ignoresIn, severitiesIn } from '../asks.ts';
import { BASE } from '../example.ts';
import { isFirm } from '../firm.ts';
import type { Rule } from '../rule.ts';
import { isMilder } from '../severities.ts';

export const phrases = named('check.check-firm-rule', {
  says: '{rule} can be neither ignored nor lowered',
  why: 'What this rule finds could not be read, or decides what is ignored: the facts behind it are in no figure, no report and no other finding. Silence about that would cost data. Mend the place instead.',
});

const config = (rule: string): string =>
  `${BASE['kam.yaml']}\ncheck:\n  rules:\n    - rule: ${rule}\n      severity: "off"\n`;

export const rule: Rule = {
  id: 'check/firm-rule',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { 'kam.yaml': config('yaml/syntax') },
  good: { 'kam.yaml': config('yaml/comment-cuts-value') },
  *check({ portfolio, rules }) {
    const firm = new Map(rules.filter(isFirm).map((each) => [each.id, each]));
    for (const { rule: id, ruleAt: at } of ignoresIn(portfolio))
      if (firm.has(id)) yield { at, args: { rule: id } };
    for (const { rule: id, ruleAt: at, severity } of severitiesIn(portfolio)) {
      const own = firm.get(id);
      if (own !== undefined && isMilder(severity, own.severity)) yield { at, args: { rule: id } };
    }
  },
};
