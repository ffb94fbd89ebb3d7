import type { Words } from '../../locale/words.ts';
import { number, text } from '../../page/cells.ts';
import type { Cell, Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { memberNames } from './cells.ts';
import type { PlanData, PlanRow } from './data.ts';
import { loadBlocks } from './load-block.ts';
import { explainPlan } from './reasons.ts';
import { phrases } from './words.ts';

/** Every plan in a line, and how much lies on whom. */
export const showPlans = (data: PlanData, request: Request, words: Words): Page => {
  const { portfolio, today, explain } = request;
  const { config } = portfolio;
  const nameOf = memberNames(request, words.say(phrases.nobody));
  const rows = [...data.plans].sort((a, b) => words.compare(a.name, b.name));
  const without = rows.filter(isEmpty).length;
  return {
    title: words.say(phrases.title),
    head: {
      command: 'plan',
      today,
      period: null,
      currency: config.currency,
      measure: null,
      base: { dossiers: rows.length, withoutPlan: without },
    },
    data,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: words.say(phrases.client) },
          { title: words.say(phrases.owner), weight: 2 },
          { title: words.say(phrases.objectives), align: 'right' },
          { title: words.say(phrases.tasks), align: 'right' },
          { title: words.say(phrases.overdue), align: 'right' },
          { title: words.say(phrases.next), weight: 1 },
          { title: words.say(phrases.forRelationship), align: 'right', weight: 3 },
          { title: words.say(phrases.quality), align: 'right' },
        ],
        rows: rows.map((row) => lineOf(row, nameOf, today, words)),
        base: words.say(phrases.plansBase, { n: rows.length, without }),
        empty: words.say(phrases.noPlans),
      },
      ...loadBlocks(data.load, config.thresholds.tasks_per_month, nameOf, words),
      ...(explain ? [explainPlan(request, words)] : []),
    ],
  };
};

const isEmpty = ({ objectives, tasks, tasksDone }: PlanRow): boolean =>
  objectives.length + tasks.length + tasksDone === 0;

const lineOf = (
  row: PlanRow,
  nameOf: (id: string | null) => string,
  today: string,
  words: Words,
): readonly Cell[] => {
  const overdue = row.tasks.filter(({ state }) => state === 'overdue').length;
  const next = row.tasks.find(({ due }) => due !== null && due >= today)?.due ?? null;
  return [
    text(row.name),
    text(nameOf(row.owner)),
    objectivesCell(row, words),
    number(row.tasks.length),
    number(overdue, 0, overdue > 0 ? { tone: 'bad' } : {}),
    { kind: 'date', value: next },
    number(row.relationship.tasks.length),
    isEmpty(row)
      ? text(words.say(phrases.noPlan), { tone: 'bad' })
      : text(words.say(phrases.passed, { passed: row.passed, of: row.checks.length })),
  ];
};

/** How many of those that can be judged go well; those that have not begun are no news. */
const objectivesCell = ({ objectives }: PlanRow, words: Words): Cell => {
  const judged = objectives.filter(({ state }) => state !== 'open' && state !== 'not-begun');
  if (judged.length === 0) return number(objectives.length);
  const good = judged.filter(({ state }) => state === 'on-track' || state === 'reached').length;
  return text(words.say(phrases.onTrack, { good, of: judged.length }), {
    tone: good < judged.length ? 'bad' : 'good',
  });
};
