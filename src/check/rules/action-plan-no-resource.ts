import { phrases as named } from '../../locale/words.ts';
import { openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-no-resource', {
  says: 'the plan knows its resources, and "{what}" does not say which it needs',
  folded: '{n} {n|task does|tasks do} not say which resources {n|it needs|they need}',
  why: 'What a task needs and nobody has granted is why it slips. Name the resources of the plan under `needs:`, or write `needs: none` where nothing is needed that is not at hand. Plans without any resource are left alone: `kam plan` shows what they lack.',
  source:
    'Tasks without owner, date or resource are defects of a plan; that one asks only where resources are planned is our own rule.',
});

const plan = (second: string) => ({
  'clients/acme/9-action-plan.md': `---
resources:
  - id: engineer
    what: kitting engineer, 10 days

tasks:
  - id: pilot
    what: Kitting pilot
    owner: ivan
    due: 2027-02-28
    needs: engineer

  - id: price
    what: Price agreement 2027
    owner: ivan
    due: 2027-01-15
${second}---
`,
});

export const rule: Rule = {
  id: 'action-plan/no-resource',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: plan(''),
  good: plan('    needs: none\n'),
  *check(view) {
    const plan = view.client.dossier?.sections['action-plan'];
    if ((plan?.data.resources ?? []).length === 0) return;
    for (const { kind, task, at } of openDuties(view)) {
      if (kind === 'task' && task.needs === undefined) yield { at, args: { what: task.what } };
    }
  },
};
