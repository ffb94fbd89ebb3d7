import { phrases as named } from '../../locale/words.ts';
import { dutiesOf } from '../../measure/tasks.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-objective-without-task', {
  says: 'no task aims at the objective "{what}"',
  why: 'An objective that nobody works on is a wish. Let a task name it under `for:`, or drop the objective.',
});

const plan = (aim: string) => ({
  'clients/acme/9-action-plan.md': `---
objectives:
  - id: contract
    what: Frame contracts signed
    target: 1
    due: 2027-06-30

tasks:
  - id: pilot
    what: Kitting pilot
${aim}    owner: ivan
    due: 2027-02-28
---
`,
});

export const rule: Rule = {
  id: 'action-plan/objective-without-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: plan(''),
  good: plan('    for: contract\n'),
  *check({ client, portfolio }) {
    const plan = client.dossier?.sections['action-plan'];
    const duties = dutiesOf(client, portfolio).filter(({ task }) => task.dropped === undefined);
    const aims = new Set(duties.flatMap(({ task }) => task.for ?? []));
    for (const [at, { id, what, done }] of (plan?.data.objectives ?? []).entries()) {
      if (done !== undefined || aims.has(id)) continue;
      yield {
        at: { file: plan?.file ?? '', path: ['objectives', at, 'id'] },
        args: { what },
      };
    }
  },
};
