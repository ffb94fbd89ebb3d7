import { phrases as named, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { reasonsBlock } from '../reasons.ts';
import { phrases as plan } from './words.ts';

export const phrases = named('plan-reasons', {
  flow: 'revenue, margin and orders of this client since the objective began; below {floor} of known cost a margin is unknown',
  share:
    'of income: its group’s part of what all bring in; of wallet: our part of its budget; both over the last twelve whole months',
  others:
    'counts without now: the done tasks that aim at them; stages from section 7; the rest as the plan states',
  time: 'from the first day of the fiscal year in which it is due, or from: of the objective; a quarter or month counts by itself',
  expected:
    'the part of the way that the part of the time gone asks for; revenue and margin of a year follow the quarters and months of section 8; counts in whole pieces',
  late: 'less than asked for, by more than {behind} of it',
  start:
    'nothing for revenue, margin, orders and counts; now: of the plan for figures that are computed; elsewhere unknown, and not judged',
  checks:
    'each check holds for all that it looks at, or it has failed; one open task is enough for the relationship and for a joint action',
  load: 'a task lies on its owner from its first to its last month, without from: in its last alone; overdue ones in the month that runs',
  limit: 'more than {limit} a month',
  section: 'section 9 and the ledger',
  practice: 'practice of the field; the counting is our own rule',
  ours: 'our own rule',
  behindAt: 'our own rule; kam.yaml: thresholds.behind',
  limitAt: 'our own rule; kam.yaml: thresholds.tasks_per_month',
  now: 'Now: {what}',
  revenue: 'figures of the ledger',
  shares: 'shares',
  other: 'everything else',
  timeGone: 'Time gone',
  expectedName: 'What is asked for',
  startName: 'Where the way began',
  overload: 'Overload',
});

/** How progress, quality and load are worked out. */
export const explainPlan = ({ portfolio: { config } }: Request, words: Words): Block => {
  const { cost_coverage, behind, tasks_per_month } = config.thresholds;
  const percent = (value: { toString(): string }) => words.percent(Number(value.toString()), 0);
  const say = words.say;
  const now = (what: string) => say(phrases.now, { what });
  const ours = say(phrases.ours);
  return reasonsBlock(
    [
      {
        name: now(say(phrases.revenue)),
        rule: say(phrases.flow, { floor: percent(cost_coverage) }),
        source: say(phrases.section),
      },
      { name: now(say(phrases.shares)), rule: say(phrases.share), source: say(phrases.section) },
      { name: now(say(phrases.other)), rule: say(phrases.others), source: ours },
      { name: say(phrases.timeGone), rule: say(phrases.time), source: ours },
      { name: say(phrases.startName), rule: say(phrases.start), source: ours },
      { name: say(phrases.expectedName), rule: say(phrases.expected), source: ours },
      {
        name: say(plan['is-late']),
        rule: say(phrases.late, { behind: percent(behind) }),
        source: say(phrases.behindAt),
      },
      { name: say(plan.quality), rule: say(phrases.checks), source: say(phrases.practice) },
      { name: say(plan.load), rule: say(phrases.load), source: ours },
      {
        name: say(phrases.overload),
        rule: say(phrases.limit, { limit: tasks_per_month }),
        source: say(phrases.limitAt),
      },
    ],
    words,
  );
};
