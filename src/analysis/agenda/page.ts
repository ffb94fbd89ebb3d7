import type { Phrase, Words } from '../../locale/words.ts';
import { number, text } from '../../page/cells.ts';
import type { Block, CalendarDay, Page } from '../../page/page.ts';
import { type PlainDate, weekdayOf } from '../../value/period.ts';
import type { Request } from '../analysis.ts';
import type { AgendaData, ClosedLine, Line } from './index.ts';
import { itemOf, lineText, memberNames, type NameOf, whatOf } from './items.ts';
import { OCCASIONS } from './occasions.ts';
import { explainAgenda } from './reasons.ts';
import { phrases } from './words.ts';

/** What is overdue, then what is due day by day, and how much of it lies on whom. */
export const showAgenda = (data: AgendaData, request: Request, words: Words): Page => {
  const { portfolio, today, explain } = request;
  const late = data.entries.filter(({ date }) => date < today);
  const coming = data.entries.filter(({ date }) => date >= today);
  const until = words.date(data.until);
  const nameOf = memberNames(portfolio.config, words);
  const checklist = (lines: readonly Line[], empty: string): Block => ({
    kind: 'checklist',
    items: lines.map((line) => itemOf(line, nameOf, words)),
    empty,
  });
  return {
    title: titleOf(data, request, words),
    subtitle: words.say(phrases.until, { from: words.date(today), until }),
    head: {
      command: 'agenda',
      today,
      period: null,
      currency: portfolio.config.currency,
      measure: null,
      base: { entries: data.entries.length, clients: clientsIn(data) },
    },
    data,
    blocks: [
      {
        kind: 'section',
        title: words.say(phrases.overdue, { n: late.length }),
        blocks: [checklist(late, words.say(phrases.noneOverdue))],
      },
      {
        kind: 'section',
        title: words.say(phrases.due, { date: until, n: coming.length }),
        blocks:
          coming.length === 0
            ? [{ kind: 'note', tone: 'muted', text: words.say(phrases.nothing, { date: until }) }]
            : daysOf(coming).map(([day, lines]) => ({
                kind: 'section',
                title: dayTitle(day, today, words),
                blocks: [checklist(lines, '')],
              })),
      },
      byManager(data, nameOf, baseText(data, request, words), words),
      ...(explain ? [explainAgenda(request, words)] : []),
    ],
    calendar: [
      ...data.entries.map((line) => calendarDay(line, nameOf, words)),
      ...data.closed.map((line) => closedDay(line, nameOf, words)),
    ],
  };
};

const titleOf = ({ by, client }: AgendaData, { portfolio }: Request, words: Words): string => {
  const names = [
    portfolio.config.team.find(({ id }) => id === by)?.name,
    portfolio.clients.find(({ id }) => id === client)?.name,
  ].filter((name) => name !== undefined);
  return names.length === 0
    ? words.say(phrases.title)
    : words.say(phrases.titleOf, { who: names.join(' · ') });
};

const clientsIn = ({ entries }: AgendaData): number =>
  new Set(entries.flatMap(({ client }) => client?.key ?? [])).size;

const daysOf = (lines: readonly Line[]): readonly (readonly [PlainDate, readonly Line[]])[] =>
  [...new Set(lines.map(({ date }) => date))].map((day) => [day, lines.filter(({ date }) => date === day)]);

const WEEKDAYS: readonly Phrase[] = [
  phrases.monday,
  phrases.tuesday,
  phrases.wednesday,
  phrases.thursday,
  phrases.friday,
  phrases.saturday,
  phrases.sunday,
];

const dayTitle = (day: PlainDate, today: PlainDate, words: Words): string => {
  const weekday = WEEKDAYS[weekdayOf(day) - 1] ?? phrases.monday;
  const title = words.say(phrases.day, { weekday: words.say(weekday), date: words.date(day) });
  return day === today ? `${title} · ${words.say(phrases.today)}` : title;
};

const byManager = (data: AgendaData, nameOf: NameOf, base: string, words: Words): Block => {
  const sum = (of: 'overdue' | 'due') => data.managers.reduce((total, each) => total + each[of], 0);
  return {
    kind: 'table',
    title: words.say(phrases.byManager),
    columns: [
      { title: words.say(phrases.manager) },
      { title: words.say(phrases.overdueColumn), align: 'right' },
      { title: words.say(phrases.dueColumn), align: 'right' },
    ],
    rows: data.managers.map(({ owner, overdue, due }) => [
      text(nameOf(owner)),
      number(overdue, 0, overdue > 0 ? { tone: 'bad' } : {}),
      number(due),
    ]),
    total: [text(words.say(phrases.total)), number(sum('overdue')), number(sum('due'))],
    base,
  };
};

const baseText = (data: AgendaData, { today, personal }: Request, words: Words): string =>
  [
    words.say(phrases.base, {
      n: data.entries.length,
      clients: clientsIn(data),
      today: words.date(today),
    }),
    ...(data.withoutLog === null ? [words.say(phrases.noClass)] : []),
    ...(data.withoutLog === null || data.withoutLog === 0
      ? []
      : [words.say(phrases.noLog, { n: data.withoutLog })]),
    ...(personal === undefined ? [words.say(phrases.noBirthdays)] : []),
  ].join('; ');

const calendarDay = (line: Line, nameOf: NameOf, words: Words): CalendarDay => {
  const category = words.say(OCCASIONS[line.occasion]);
  const title = lineText(line, words);
  return {
    uid: line.key.replace(/[^A-Za-z0-9_-]/g, (char) =>
      char === '/' ? '.' : `=${char.codePointAt(0)?.toString(16)}`,
    ),
    date: line.date,
    title: whatOf(line, words) === category ? title : `${title} (${category})`,
    text: [
      ...(line.occasion === 'holiday' ? [] : [nameOf(line.owner)]),
      ...(line.joint ? [words.say(phrases.joint)] : []),
    ].join('\n'),
    category,
  };
};

/** The same day in a calendar that has it from before: what became of it stands there, where the calendar keeps it at all. */
const closedDay = (line: ClosedLine, nameOf: NameOf, words: Words): CalendarDay => {
  const day = calendarDay(line, nameOf, words);
  const phrase = line.how === 'done' ? phrases.wasDone : phrases.wasDropped;
  return { ...day, title: words.say(phrase, { title: day.title }), cancelled: true };
};
