import { OCCASIONS } from '../analysis/agenda/occasions.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { Due } from '../measure/agenda.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { addDays, daysBetween, type PlainDate } from '../value/period.ts';
import { left, right, sentence } from './cells.ts';

export const phrases = named('report.actions', {
  title: 'Actions',
  overdue: 'Overdue',
  soon: 'Due by {date}',
  date: 'Due',
  late: 'Days late',
  client: 'Client',
  what: 'What',
  who: 'Who',
  occasion: 'Kind',
  joint: 'with the client',
  perManager: 'By manager',
  manager: 'Manager',
  later: 'Later',
  next: 'Next {days} days',
  nobody: 'nobody',
  noneOverdue: 'Nothing is overdue.',
  noneSoon: 'Nothing is due by {date}.',
  base: 'open tasks of the plans, promises of the log, proposals, tenders, contracts, clients that were put off, agreed contacts; as of {today}',
  counted: '{n} {n|action|actions}',
});

/** How far a review looks ahead. */
export const AHEAD = 30;

/** What is due, in the order of its days: overdue, in the next thirty days, later. */
export type Actions = {
  readonly overdue: readonly Due[];
  readonly soon: readonly Due[];
  readonly later: readonly Due[];
};

export const actionsOf = (agenda: readonly Due[], today: PlainDate): Actions => {
  const until = addDays(today, AHEAD);
  return {
    overdue: agenda.filter(({ date }) => date < today),
    soon: agenda.filter(({ date }) => date >= today && date <= until),
    later: agenda.filter(({ date }) => date > until),
  };
};

type Names = {
  readonly portfolio: Portfolio;
  readonly today: PlainDate;
  readonly clientName: (key: string) => string;
};

/** What should have been done, what is next, and how much lies on whom. */
export const actionsSection = (actions: Actions, names: Names, words: Words): Block => {
  const { today, portfolio } = names;
  const until = words.date(addDays(today, AHEAD));
  const base = (n: number): string =>
    `${words.say(phrases.counted, { n })}; ${words.say(phrases.base, { today: words.date(today) })}`;
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      {
        kind: 'table',
        title: words.say(phrases.overdue),
        columns: columnsOf(words, true),
        rows: actions.overdue.map((due) => rowOf(due, names, words, true)),
        base: base(actions.overdue.length),
        empty: words.say(phrases.noneOverdue),
      },
      {
        kind: 'table',
        title: words.say(phrases.soon, { date: until }),
        columns: columnsOf(words, false),
        rows: actions.soon.map((due) => rowOf(due, names, words, false)),
        base: base(actions.soon.length),
        empty: words.say(phrases.noneSoon, { date: until }),
      },
      ...perManager(actions, portfolio, words),
    ],
  };
};

const columnsOf = (words: Words, late: boolean) => [
  left(words.say(phrases.date)),
  ...(late ? [right(words.say(phrases.late), 1)] : []),
  left(words.say(phrases.client)),
  sentence(words.say(phrases.what)),
  left(words.say(phrases.who)),
  left(words.say(phrases.occasion), 2),
];

const rowOf = (
  { date, client, occasion, what, owner, joint }: Due,
  { portfolio, today, clientName }: Names,
  words: Words,
  late: boolean,
): readonly Cell[] => [
  { kind: 'date', value: date, ...(late ? { tone: 'bad' } : {}) },
  ...(late ? [{ kind: 'number', value: daysBetween(date, today) } as const] : []),
  { kind: 'text', value: clientName(client) },
  {
    kind: 'text',
    value: what ?? words.say(OCCASIONS[occasion]),
    ...(joint ? { note: words.say(phrases.joint) } : {}),
  },
  { kind: 'text', value: memberName(portfolio, owner, words) },
  { kind: 'text', value: words.say(OCCASIONS[occasion]), tone: 'muted' },
];

const memberName = ({ config }: Portfolio, id: string | undefined, words: Words): string =>
  id === undefined ? words.say(phrases.nobody) : (config.team.find((one) => one.id === id)?.name ?? id);

const perManager = (actions: Actions, portfolio: Portfolio, words: Words): readonly Block[] => {
  const parts = [actions.overdue, actions.soon, actions.later] as const;
  const owners = new Set(parts.flat().map(({ owner }) => owner));
  const rows = [...owners]
    .map((owner) => ({
      name: memberName(portfolio, owner, words),
      counts: parts.map((part) => part.filter((due) => due.owner === owner).length),
    }))
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || words.compare(a.name, b.name));
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.perManager),
      columns: [
        left(words.say(phrases.manager)),
        right(words.say(phrases.overdue)),
        right(words.say(phrases.next, { days: AHEAD })),
        right(words.say(phrases.later)),
      ],
      rows: rows.map(({ name, counts }) => [
        { kind: 'text', value: name },
        ...counts.map(
          (value, part): Cell => ({
            kind: 'number',
            value,
            ...(part === 0 && value > 0 ? { tone: 'bad' } : {}),
          }),
        ),
      ]),
      base: words.say(phrases.counted, { n: parts.flat().length }),
    },
  ];
};
