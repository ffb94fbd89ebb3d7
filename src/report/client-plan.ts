import { OCCASIONS } from '../analysis/agenda/occasions.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { logOf, stateOf } from '../measure/tasks.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { ActionPlan } from '../portfolio/sections/action-plan.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period } from '../value/period.ts';
import { left, right, sentence, whole } from './cells.ts';
import type { ClientRequest, GatheredClient } from './client.ts';

export const phrases = named('report.plan', {
  title: 'Plan',
  objective: 'Objective',
  now: 'Now',
  target: 'Target',
  reached: 'Reached',
  due: 'Due',
  year: 'last 12 months',
  noObjectives: 'The plan has no objectives.',
  base: '{n} {n|objective|objectives}; revenue and margin as the ledger has them in the last twelve months, the rest as the plan states',
  tasks: 'Tasks and promises: {done} done, {open} open, {overdue} overdue',
  noTasks: 'There are no tasks.',
  doneOn: 'done {date}',
  dueOn: 'due {date}',
  undated: 'no date',
  joint: 'with the client',
  dates: 'Other dates',
  log: 'Log since {date}',
  logEntry: '{way}: {what}',
  noLog: 'No contact was noted since {date}; the last one was on {last}.',
  neverLog: 'No contact was ever noted.',
  call: 'Call',
  visit: 'Visit',
  meeting: 'Meeting',
  video: 'Video call',
  email: 'Mail',
  message: 'Message',
  letter: 'Letter',
  event: 'Event',
  other: 'Contact',
});

type Objective = NonNullable<ActionPlan['objectives']>[number];

/** What we want in figures, how far it is, and who does what for it. */
export const planSection = (
  found: GatheredClient,
  { client, today }: ClientRequest,
  words: Words,
): readonly Block[] => {
  const objectives = client.dossier?.sections['action-plan']?.data.objectives ?? [];
  return [
    {
      kind: 'section',
      title: words.say(phrases.title),
      blocks: [
        {
          kind: 'table',
          columns: [
            sentence(words.say(phrases.objective)),
            right(words.say(phrases.now)),
            right(words.say(phrases.target)),
            right(words.say(phrases.reached), 1),
            left(words.say(phrases.due)),
          ],
          rows: objectives.map((objective) => objectiveRow(objective, found, words)),
          base: words.say(phrases.base, { n: objectives.length }),
          empty: words.say(phrases.noObjectives),
        },
        tasksBlock(found, today, words),
        ...datesBlock(found, words),
      ],
    },
  ];
};

const objectiveRow = (
  { what, measure, now, target, due, done }: Objective,
  { products }: GatheredClient,
  words: Words,
): readonly Cell[] => {
  const sold = measure === 'revenue' ? Decimal.sum(products.now.map(({ revenue }) => revenue)) : undefined;
  const earned =
    measure === 'margin'
      ? Decimal.sum(products.now.map(({ revenueWithCost, cost }) => revenueWithCost.minus(cost)))
      : undefined;
  const computed = sold ?? earned;
  const current = computed ?? now?.value;
  const cell =
    computed === undefined ? figureCell(now) : { ...whole(computed), note: words.say(phrases.year) };
  const rising = current !== undefined && target !== undefined && target.value.compare(current) >= 0;
  return [
    { kind: 'text', value: what, ...(done === undefined ? {} : { tone: 'good' as const }) },
    cell,
    figureCell(target),
    {
      kind: 'share',
      value: rising && current.sign >= 0 && target.value.sign > 0 ? current.over(target.value) : null,
    },
    { kind: 'text', value: due === undefined ? '' : words.date(due) },
  ];
};

const figureCell = (figure: Objective['now']): Cell => {
  if (figure === undefined) return { kind: 'number', value: null, basis: 'unknown' };
  if (figure.unit === 'money') return { kind: 'money', value: figure.value, places: 0 };
  const value = Number(figure.value.toString());
  return figure.unit === 'share' ? { kind: 'share', value } : { kind: 'number', value };
};

/** Everything else that has a day: proposals, tenders, contracts, agreed contacts. */
const datesBlock = ({ actions }: GatheredClient, words: Words): readonly Block[] => {
  const dates = [...actions.overdue, ...actions.soon, ...actions.later].filter(
    ({ occasion }) => occasion !== 'task' && occasion !== 'promise',
  );
  if (dates.length === 0) return [];
  return [
    {
      kind: 'section',
      title: words.say(phrases.dates),
      blocks: [
        {
          kind: 'timeline',
          items: dates.map(({ date, occasion, what }) => ({
            date,
            text:
              what === undefined
                ? words.say(OCCASIONS[occasion])
                : `${words.say(OCCASIONS[occasion])}: ${what}`,
            ...(actions.overdue.some((each) => each.date === date && each.occasion === occasion)
              ? { tone: 'bad' as const }
              : {}),
          })),
        },
      ],
    },
  ];
};

const ORDER = { overdue: 0, open: 1, undated: 2, done: 3, dropped: 4 } as const;

const tasksBlock = ({ duties }: GatheredClient, today: string, words: Words): Block => {
  const states = duties
    .map((duty) => ({ ...duty, state: stateOf(duty.task, today) }))
    .filter(({ state }) => state !== 'dropped')
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || ((a.task.due ?? '9') < (b.task.due ?? '9') ? -1 : 1));
  const count = (...of: readonly string[]): number => states.filter(({ state }) => of.includes(state)).length;
  const when = ({ done, due }: (typeof states)[number]['task']): string => {
    if (done !== undefined) return words.say(phrases.doneOn, { date: words.date(done) });
    return due === undefined
      ? words.say(phrases.undated)
      : words.say(phrases.dueOn, { date: words.date(due) });
  };
  return {
    kind: 'section',
    title: words.say(phrases.tasks, {
      done: count('done'),
      open: count('open', 'undated'),
      overdue: count('overdue'),
    }),
    blocks: [
      {
        kind: 'checklist',
        items: states.map(({ task, state }) => ({
          done: state === 'done',
          text: task.what,
          cells: [
            { kind: 'text', value: when(task) } as const,
            ...(task.joint === true ? [{ kind: 'text', value: words.say(phrases.joint) } as const] : []),
          ],
          tone: state === 'overdue' ? ('bad' as const) : ('plain' as const),
        })),
        empty: words.say(phrases.noTasks),
      },
    ],
  };
};

/** What was talked about since the period began. */
export const logSection = (
  client: Client,
  portfolio: Portfolio,
  { from }: Period,
  words: Words,
): readonly Block[] => {
  const log = logOf(client, portfolio);
  const recent = log.filter(({ date }) => date >= from);
  const last = log.at(-1);
  const date = words.date(from);
  const block: Block =
    recent.length > 0
      ? {
          kind: 'timeline',
          items: recent.map(({ date, way, kind, what }) => ({
            date,
            text: words.say(phrases.logEntry, { way: words.say(phrases[way ?? 'other']), what: what ?? '' }),
            ...(kind === 'complaint' || kind === 'misunderstanding' ? { tone: 'warn' as const } : {}),
          })),
        }
      : {
          kind: 'note',
          tone: 'warn',
          text:
            last === undefined
              ? words.say(phrases.neverLog)
              : words.say(phrases.noLog, { date, last: words.date(last.date) }),
        };
  return [{ kind: 'section', title: words.say(phrases.log, { date }), blocks: [block] }];
};
