import { phrases as named } from '../../locale/words.ts';
import { dutiesOf, stateOf } from '../../measure/tasks.ts';
import { openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.action-plan-no-joint-task', {
  says: 'the plan leads to joint planning, and nothing in it is done together with the client',
  why: 'Integration and partnership are not reached by one side. A plan with that stage as its target, or with a mark to reach in joint planning, has at least one task with `joint: yes`: a workshop, a shared forecast, a pilot.',
  source: 'A plan shows what is done for the relationship, joint actions with the client among it.',
});

const dossier = (line: string) => ({
  'clients/acme/7-relationship.md': `---
stage: cooperation (observed ivan 2026-11-10)
evidence: first choice for bolts (observed ivan 2026-11-10)
aim: raise
target: integration
target_date: 2027-12-31
---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: forecast
    what: Template of a monthly forecast
    for: stage
    owner: ivan
    due: 2027-02-28
${line}---
`,
});

export const rule: Rule = {
  id: 'action-plan/no-joint-task',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: dossier(''),
  good: dossier('    joint: yes\n'),
  *check(view) {
    const { client, portfolio, today } = view;
    const relationship = client.dossier?.sections.relationship?.data;
    const plan = client.dossier?.sections['action-plan'];
    const { target = '', factor_targets = {} } = relationship ?? {};
    const planned =
      ['integration', 'strategic'].includes(target) || Object.hasOwn(factor_targets, JOINT_PLANNING);
    if (!planned || plan === undefined || client.status === 'lost' || openDuties(view).length === 0) return;
    const joint = dutiesOf(client, portfolio).some(
      ({ task }) => task.joint === true && stateOf(task, today) !== 'dropped',
    );
    if (!joint) yield { at: { file: plan.file, path: ['tasks'], part: 'key' }, args: {} };
  },
};

/** The strategic factor of that name. */
const JOINT_PLANNING = 'joint_planning';
