import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Book } from '../measure/book.ts';
import { type Group, wholeGroups } from '../measure/dependence.ts';
import type { Level } from '../measure/levels.ts';
import { type Safeguard, type Safeguards, safeguardsOf } from '../measure/safeguards.ts';
import { type DutyState, stateOf } from '../measure/tasks.ts';
import { text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { PlainDate } from '../value/period.ts';

export const phrases = named('answers', {
  title: 'The answers to the dependence',
  answer: 'Answer',
  there: 'What there is',
  when: 'When',
  defences: 'Defences',
  loyalty: 'Loyalty measured',
  tasks: 'Tasks against it',
  noDefences: 'nothing that keeps competitors out',
  noLoyalty: 'never measured',
  noTasks: 'nobody works on it',
  score: 'score {score}',
  task: '{what} ({owner})',
  nobody: 'nobody',
  overdue: 'overdue',
  base: '{name}, {share}: {there} of {all} answers in the dossiers of {n} {n|client|clients}',
});

/** What stands against the dependence on one client or group. */
export type Answer = {
  readonly key: string;
  readonly name: string;
  readonly level: Level;
  readonly share: number | null;
  /** How many clients the dossiers of which were looked into. */
  readonly clients: number;
  readonly defences: Safeguards['defences'];
  readonly loyalty: Safeguards['loyalty'];
  readonly tasks: readonly {
    readonly client: string;
    readonly id: string;
    readonly what: string;
    readonly owner: string | null;
    readonly due: PlainDate | null;
    readonly state: DutyState;
  }[];
  readonly missing: readonly Safeguard[];
};

/** One answer for each client or group that the company depends on, critically or wholly. */
export const answersTo = (
  { rows }: Group,
  book: Book,
  single: boolean,
  today: PlainDate,
): readonly Answer[] =>
  rows.flatMap(({ key, name, level, share }) => {
    if (level !== 'critical' && level !== 'mono') return [];
    const group = wholeGroups(book, [key], single);
    const clients = book.portfolio.clients.filter(({ id }) => group.has(id));
    const { tasks, ...found } = safeguardsOf(clients, book.portfolio, today);
    const open = tasks.map(({ client, task, owner = null }) => ({
      client,
      id: task.id,
      what: task.what,
      owner,
      due: task.due ?? null,
      state: stateOf(task, today),
    }));
    return [{ key, name, level, share, clients: clients.length, ...found, tasks: open }];
  });

const LABELS: Readonly<Record<Safeguard, { readonly name: Phrase; readonly none: Phrase }>> = {
  defences: { name: phrases.defences, none: phrases.noDefences },
  loyalty: { name: phrases.loyalty, none: phrases.noLoyalty },
  tasks: { name: phrases.tasks, none: phrases.noTasks },
};

/** What is there and what is lacking, a table for each dependence. */
export const answersBlocks = (
  answers: readonly Answer[],
  ownerName: (id: string) => string,
  words: Words,
): readonly Block[] =>
  answers.length === 0
    ? []
    : [
        {
          kind: 'section',
          title: words.say(phrases.title),
          blocks: answers.map((answer) => answerTable(answer, ownerName, words)),
        },
      ];

const answerTable = (answer: Answer, ownerName: (id: string) => string, words: Words): Block => {
  const none = (safeguard: Safeguard): readonly (readonly Cell[])[] =>
    answer.missing.includes(safeguard)
      ? [
          [
            text(words.say(LABELS[safeguard].name)),
            text(words.say(LABELS[safeguard].none), { tone: 'warn' }),
            text(''),
          ],
        ]
      : [];
  const row = (safeguard: Safeguard, there: Cell, when: Cell): readonly Cell[] => [
    text(words.say(LABELS[safeguard].name)),
    there,
    when,
  ];
  const { loyalty } = answer;
  const all = Object.keys(LABELS).length;
  return {
    kind: 'table',
    title: answer.name,
    columns: [
      { title: words.say(phrases.answer) },
      { title: words.say(phrases.there), wrap: true },
      { title: words.say(phrases.when) },
    ],
    rows: [
      ...answer.defences.map(({ what, basis }) => row('defences', text(what, { basis }), text(''))),
      ...none('defences'),
      ...(loyalty === null
        ? []
        : [
            row(
              'loyalty',
              text(words.say(phrases.score, { score: Number(loyalty.score.toString()) }), {
                basis: loyalty.basis,
              }),
              { kind: 'date', value: loyalty.date } as const,
            ),
          ]),
      ...none('loyalty'),
      ...answer.tasks.map((task) => row('tasks', taskCell(task, ownerName, words), dueCell(task, words))),
      ...none('tasks'),
    ],
    base: words.say(phrases.base, {
      name: answer.name,
      share: words.percent(answer.share ?? 0),
      there: all - answer.missing.length,
      all,
      n: answer.clients,
    }),
  };
};

type Task = Answer['tasks'][number];

const taskCell = ({ what, owner }: Task, ownerName: (id: string) => string, words: Words): Cell =>
  text(
    words.say(phrases.task, { what, owner: owner === null ? words.say(phrases.nobody) : ownerName(owner) }),
  );

const dueCell = ({ due, state }: Task, words: Words): Cell => ({
  kind: 'date',
  value: due,
  ...(state === 'overdue' ? { tone: 'bad', note: words.say(phrases.overdue) } : {}),
});
