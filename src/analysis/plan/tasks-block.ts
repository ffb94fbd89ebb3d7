import type { Words } from '../../locale/words.ts';
import { text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import type { PlanRow, ResourceRow, TaskRow } from './data.ts';
import { phrases } from './words.ts';

/** Who does what by when, and what for. */
export const tasksBlock = (
  { tasks, tasksDone }: PlanRow,
  nameOf: (id: string | null) => string,
  words: Words,
): Block => {
  const overdue = tasks.filter(({ state }) => state === 'overdue').length;
  return {
    kind: 'section',
    title: words.say(phrases.tasksTitle, { open: tasks.length, overdue, done: tasksDone }),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: words.say(phrases.task), wrap: true },
          { title: words.say(phrases.owner) },
          { title: words.say(phrases.due) },
          { title: words.say(phrases.aim), wrap: true, weight: 1 },
        ],
        rows: tasks.map((task) => taskCells(task, nameOf, words)),
        base: words.say(phrases.tasksBase, {
          n: tasks.length,
          undated: tasks.filter(({ due }) => due === null).length,
        }),
        empty: words.say(phrases.noTasks),
      },
    ],
  };
};

const taskCells = (task: TaskRow, nameOf: (id: string | null) => string, words: Words): readonly Cell[] => {
  const notes = [
    ...(task.kind === 'promise' ? [words.say(phrases.promise)] : []),
    ...(task.joint ? [words.say(phrases.joint)] : []),
  ];
  return [
    text(task.what, notes.length === 0 ? {} : { note: notes.join(', ') }),
    text(nameOf(task.owner), task.owner === null ? { tone: 'warn' } : {}),
    task.due === null
      ? text(words.say(phrases.undated), { tone: 'warn' })
      : { kind: 'date', value: task.due, ...(task.state === 'overdue' ? { tone: 'bad' } : {}) },
    text(task.for.join(', ')),
  ];
};

/** What the plan needs, whether it is there, and who waits for it. */
export const resourcesBlocks = ({ resources }: PlanRow, words: Words): readonly Block[] =>
  resources.length === 0
    ? []
    : [
        {
          kind: 'section',
          title: words.say(phrases.resources),
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: words.say(phrases.resource), wrap: true },
                { title: words.say(phrases.period) },
                { title: words.say(phrases.neededBy), wrap: true },
                { title: words.say(phrases.granted) },
              ],
              rows: resources.map((resource) => resourceCells(resource, words)),
              base: words.say(phrases.resourcesBase, {
                n: resources.length,
                granted: resources.filter(({ state }) => state === 'granted').length,
              }),
            },
          ],
        },
      ];

const resourceCells = ({ what, from, until, tasks, state }: ResourceRow, words: Words): readonly Cell[] => {
  const span = [from, until].flatMap((when) => (when === null ? [] : [words.date(when)]));
  return [
    text(what),
    text(from === null && until !== null ? `– ${span.join('')}` : span.join(' – ')),
    tasks.length === 0 ? text(words.say(phrases.noOne), { tone: 'muted' }) : text(tasks.join(', ')),
    state === 'granted'
      ? text(words.say(phrases.yes), { tone: 'good' })
      : state === 'refused'
        ? text(words.say(phrases.no), { tone: 'bad' })
        : text(words.say(phrases.notAsked), { tone: 'warn' }),
  ];
};
