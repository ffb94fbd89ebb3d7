import type { Words } from '../../locale/words.ts';
import type { Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { memberNames } from './cells.ts';
import type { PlanData, PlanRow } from './data.ts';
import { doubtsBlock } from './doubts-block.ts';
import { loadBlocks } from './load-block.ts';
import { objectivesBlock } from './objectives-block.ts';
import { qualityBlock } from './quality-block.ts';
import { explainPlan } from './reasons.ts';
import { relationshipBlock } from './relationship-block.ts';
import { resourcesBlocks, tasksBlock } from './tasks-block.ts';
import { phrases } from './words.ts';

/** The plan of one client: what is wanted and how far it is, who does what, and how good the plan itself is. */
export const showPlan = (data: PlanData, request: Request, words: Words): Page => {
  const { portfolio, today, explain } = request;
  const { config } = portfolio;
  const [row] = data.plans;
  if (row === undefined) throw new Error('a plan of nobody');
  const nameOf = memberNames(request, words.say(phrases.nobody));
  const owners = new Set(row.tasks.map(({ owner }) => owner));
  const load = {
    ...data.load,
    rows: data.load.rows.filter(({ owner }) => owners.has(owner)),
    overloads: data.load.overloads.filter(({ owner }) => owner !== null && owners.has(owner)),
  };
  return {
    title: words.say(phrases.titleOf, { client: row.name }),
    head: {
      command: 'plan',
      today,
      period: null,
      currency: config.currency,
      measure: null,
      base: { dossiers: 1, withoutPlan: row.objectives.length + row.tasks.length === 0 ? 1 : 0 },
    },
    data,
    blocks: [
      ...suspectBlocks(row, words),
      objectivesBlock(row, data.asOf, config.thresholds.behind, words),
      tasksBlock(row, nameOf, words),
      ...resourcesBlocks(row, words),
      doubtsBlock(row, request, words),
      relationshipBlock(row, words),
      qualityBlock(row, words),
      ...loadBlocks(load, config.thresholds.tasks_per_month, nameOf, words),
      ...(explain ? [explainPlan(request, words)] : []),
    ],
  };
};

/** The plan may be right for a world that is gone. */
const suspectBlocks = ({ suspect, slug }: PlanRow, words: Words): Page['blocks'] =>
  suspect === null
    ? []
    : [
        {
          kind: 'note',
          tone: 'warn',
          text: words.say(phrases.suspect, {
            date: words.date(suspect.since),
            facts: suspect.facts.join(', '),
            client: slug,
          }),
        },
      ];
