import { phrases as named } from '../../locale/words.ts';
import { isRefused } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-objective-without-figure', {
  says: 'the objective "{what}" has no {missing}',
  folded: '{n} {n|objective has|objectives have} no figure or no day',
  why: 'The main objectives stand in figures: without a `target:` and a `due:` nobody can say whether one was reached, or whether it is late.',
});

const plan = (target: string) => ({
  'clients/acme/9-action-plan.md': `---
objectives:
  - id: contract
    what: Frame contracts signed
    measure: count
${target}    due: 2027-06-30

tasks:
  - id: pilot
    what: Kitting pilot
    for: contract
    owner: ivan
    due: 2027-02-28
---
`,
});

export const rule: Rule = {
  id: 'action-plan/objective-without-figure',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: plan(''),
  good: plan('    target: 1\n'),
  *check({ client, portfolio, today }) {
    const plan = client.dossier?.sections['action-plan'];
    for (const [place, { what, target, due, done, measure }] of (plan?.data.objectives ?? []).entries()) {
      if (done !== undefined && done <= today) continue;
      const at = { file: plan?.file ?? '', path: ['objectives', place] };
      const lacks = (key: string, value: unknown): readonly string[] =>
        value === undefined && !isRefused(portfolio, at, key) ? [key] : [];
      // The stage to reach stands in section 7.
      const missing = [...(measure === 'stage' ? [] : lacks('target', target)), ...lacks('due', due)];
      if (missing.length > 0) yield { at, args: { what, missing } };
    }
  },
};
