import { phrases as named } from '../../locale/words.ts';
import { openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-aimed-at-nothing', {
  says: '"{what}" aims at nothing that is still to be reached',
  folded: '{n} {n|task aims|tasks aim} at nothing that is still to be reached',
  why: 'An action without an aim is busy work. Where tasks of a plan name under `for:` what they serve, the others should too: an objective, a deal, a factor, a priority, a risk. One that serves only what was reached may be dropped.',
  source:
    'Actions aimed at nothing are defects of a plan; plans in which no task names an aim are left alone.',
});

const plan = (second: string) => ({
  'clients/acme/9-action-plan.md': `---
objectives:
  - id: contract
    what: Frame contracts signed
    target: 1
    due: 2027-06-30

tasks:
  - id: pilot
    what: Kitting pilot
    for: contract
    owner: ivan
    due: 2027-02-28

  - id: fair
    what: Visit the fair
${second}    owner: ivan
    due: 2027-01-15
---
`,
});

export const rule: Rule = {
  id: 'action-plan/aimed-at-nothing',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: plan(''),
  good: plan('    for: contract\n'),
  *check(view) {
    const objectives = view.client.dossier?.sections['action-plan']?.data.objectives ?? [];
    const reached = new Set(
      objectives.flatMap(({ id, done }) => (done !== undefined && done <= view.today ? [id] : [])),
    );
    const tasks = openDuties(view).filter(({ kind }) => kind === 'task');
    if (tasks.every(({ task }) => task.for === undefined)) return;
    for (const { task, at } of tasks) {
      if ((task.for ?? []).every((aim) => reached.has(aim))) yield { at, args: { what: task.what } };
    }
  },
};
