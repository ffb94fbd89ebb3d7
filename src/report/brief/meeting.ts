import { namesOf } from '../../analysis/buying/names.ts';
import { nextText } from '../../analysis/buying/proposals.ts';
import { attitudeText, rolesText, touchText } from '../../analysis/people/words.ts';
import { aimText, stageText } from '../../analysis/relationship/words.ts';
import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import { dealsOf } from '../../measure/deals.ts';
import { type Contact, peopleOf } from '../../measure/people.ts';
import { proposalsOf } from '../../measure/proposals.ts';
import { type OpenQuestion, questionsOf } from '../../measure/questions.ts';
import { type Duty, dutiesOf, logOf, stateOf } from '../../measure/tasks.ts';
import { tendersOf } from '../../measure/tenders.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import { addDays, type PlainDate } from '../../value/period.ts';
import { factCell, grown, left, sentence, whole } from '../cells.ts';
import { identityLine } from '../client-facts.ts';
import { phrases as ways } from '../client-plan.ts';
import { questionsSection, topQuestions } from '../questions.ts';
import { type BriefRequest, type Past, pastOf } from './request.ts';

export const phrases = named('brief-meeting', {
  title: '{client}: brief for the next meeting',
  subtitle: 'Internal: not for the client.',
  year: 'Bought in 12 months',
  last: 'Last order',
  stage: 'Stage',
  aim: 'Aim',
  promises: 'What we owe them, and what is due',
  promise: 'promise',
  joint: 'with the client',
  nothingDue: 'Nothing was promised, and no task is due within {days} days.',
  dueOn: '{who}, by {date}',
  late: '{who}, overdue since {date}',
  undated: '{who}, no day',
  nobody: 'nobody',
  talks: 'Last talks',
  talk: '{way}, {who}: {what}',
  talkOf: '{way}: {what}',
  unsolved: '{what} (not resolved)',
  noTalks: 'No talk was ever noted.',
  business: 'On the table',
  deal: 'Deal: {what}',
  tender: 'Tender: {what}',
  proposal: 'Proposal: {what}',
  dealBy: 'decided by {date}',
  heldOn: 'held on {date}',
  noBusiness: 'No deal, tender or proposal is open.',
  people: 'Whom to meet',
  name: 'Name',
  part: 'Part',
  attitude: 'To us',
  lastTalk: 'Last talk',
  what: 'What for',
  never: 'never',
  peopleBase:
    '{shown} of {n} {n|person|people}: those we want to reach or who are key, the most influential first',
  noPeople: 'Nobody is known there yet.',
});

/** How far ahead tasks are shown, and how much of each list: the brief is one page. */
const AHEAD = 30;
const MOST = { duties: 8, talks: 3, people: 6, questions: 7 } as const;

/** One page before the next meeting: facts, last talks, what we owe, whom to meet, what to ask. */
export const meetingBrief = async (request: BriefRequest, words: Words): Promise<readonly Page[]> => {
  const { client, portfolio, today } = request;
  const past = await pastOf(request);
  const duties = dueDuties(request);
  const questions = questionsOf(client, portfolio.config).filter(({ ours }) => !ours);
  const top = topQuestions(questions, MOST.questions, MOST.questions);
  const meet = toMeet(request);
  return [
    {
      title: words.say(phrases.title, { client: client.name }),
      subtitle: words.say(phrases.subtitle),
      head: {
        command: 'brief',
        today,
        period: null,
        currency: portfolio.config.currency,
        measure: null,
        base: { client: client.id, proposal: null },
      },
      data: dataOf(request, { past, duties, meet, top }),
      blocks: [
        identityLine(request, words),
        figuresBlock(past, request, words),
        dutiesSection(duties, request, words),
        talksSection(request, words),
        businessSection(request, words),
        peopleSection(meet, request, words),
        questionsSection(top, questions, undefined, words),
      ],
    },
  ];
};

/** Promises that are open, and tasks that are due within a month or have no day: the earliest first. */
const dueDuties = ({ client, portfolio, today }: BriefRequest): readonly Duty[] =>
  dutiesOf(client, portfolio)
    .filter(({ kind, task }) => {
      const state = stateOf(task, today);
      if (state === 'done' || state === 'dropped') return false;
      return kind === 'promise' || task.due === undefined || task.due <= addDays(today, AHEAD);
    })
    .sort((a, b) => {
      const [day, other] = [a.task.due ?? '9', b.task.due ?? '9'];
      return day === other ? (a.task.id < b.task.id ? -1 : 1) : day < other ? -1 : 1;
    });

/** Those whom we want to reach, and key people: by influence. */
const toMeet = ({ client, portfolio, today }: BriefRequest): readonly Contact[] =>
  peopleOf(client, portfolio, today).theirs.filter(
    ({ touch, isKey }) => touch !== 'left' && (isKey || touch === 'wanted' || touch === 'planned'),
  );

type Found = {
  readonly past: Past;
  readonly duties: readonly Duty[];
  readonly meet: readonly Contact[];
  readonly top: readonly OpenQuestion[];
};

/** The JSON contract; people by id. */
const dataOf = ({ client, portfolio, today }: BriefRequest, { past, duties, meet, top }: Found) => ({
  client: { id: client.id, name: client.name, slug: client.slug ?? null },
  past: { first: past.ever?.first ?? null, revenue: past.year?.revenue ?? null, period: past.period },
  duties: duties.map(({ kind, task, owner }) => ({
    kind,
    id: task.id,
    what: task.what,
    owner: owner ?? null,
    due: task.due ?? null,
    state: stateOf(task, today),
  })),
  talks: lastTalks(client, portfolio, today).map(({ date, way, what, file }) => ({
    date,
    way: way ?? null,
    what: what ?? null,
    file,
  })),
  people: meet.map(({ person, touch, last, decides }) => ({ id: person.id, touch, last, decides })),
  questions: top.map(({ path, weight, asked }) => ({ path, weight, asked })),
});

const figuresBlock = ({ ever, year, before }: Past, { client }: BriefRequest, words: Words): Block => {
  const { stage, aim } = client.dossier?.sections.relationship?.data ?? {};
  const item = (phrase: Phrase, cell: Cell, change?: Cell) => ({
    label: words.say(phrase),
    cell,
    ...(change === undefined ? {} : { change }),
  });
  return {
    kind: 'figures',
    items: [
      ...(ever === undefined
        ? []
        : [
            item(
              phrases.year,
              whole(year?.revenue ?? null),
              grown(year?.revenue ?? null, before?.revenue ?? null),
            ),
            item(phrases.last, { kind: 'date', value: ever.last }),
          ]),
      item(
        phrases.stage,
        factCell(stage, (id) => stageText(id, words)),
      ),
      ...(aim === undefined ? [] : [item(phrases.aim, { kind: 'text', value: aimText(aim, words) })]),
    ],
  };
};

const dutiesSection = (duties: readonly Duty[], request: BriefRequest, words: Words): Block => {
  const names = namesOf(request.portfolio);
  const when = ({ task, owner }: Duty): string => {
    const who = owner === undefined ? words.say(phrases.nobody) : names.member(owner);
    if (task.due === undefined) return words.say(phrases.undated, { who });
    const phrase = task.due < request.today ? phrases.late : phrases.dueOn;
    return words.say(phrase, { who, date: words.date(task.due) });
  };
  return {
    kind: 'section',
    title: words.say(phrases.promises),
    blocks: [
      {
        kind: 'checklist',
        items: duties.slice(0, MOST.duties).map((duty) => ({
          done: false,
          text: duty.task.what,
          cells: [
            { kind: 'text', value: when(duty) } as const,
            ...(duty.kind === 'promise'
              ? [{ kind: 'text', value: words.say(phrases.promise) } as const]
              : []),
            ...(duty.task.joint === true ? [{ kind: 'text', value: words.say(phrases.joint) } as const] : []),
          ],
          tone: stateOf(duty.task, request.today) === 'overdue' ? ('bad' as const) : ('plain' as const),
        })),
        empty: words.say(phrases.nothingDue, { days: AHEAD }),
      },
    ],
  };
};

const lastTalks = (client: BriefRequest['client'], portfolio: BriefRequest['portfolio'], today: PlainDate) =>
  logOf(client, portfolio)
    .filter(({ date }) => date <= today)
    .slice(-MOST.talks)
    .reverse();

/** The last talks, and complaints and misunderstandings that nobody resolved, however old. */
const talksSection = ({ client, portfolio, today }: BriefRequest, words: Words): Block => {
  const names = namesOf(portfolio);
  const recent = lastTalks(client, portfolio, today);
  const unsolved = logOf(client, portfolio).filter(
    ({ date, kind, resolved }) =>
      date <= today && (kind === 'complaint' || kind === 'misunderstanding') && resolved === undefined,
  );
  const shown = [...recent, ...unsolved.filter((talk) => !recent.includes(talk))];
  const items = shown.map((talk) => {
    const { date, way, with: whom = [], what = '' } = talk;
    const open = unsolved.includes(talk);
    const args = {
      way: words.say(ways[way ?? 'other']),
      who: whom.map((id) => names.person(client.id, id)).join(', '),
      what: open ? words.say(phrases.unsolved, { what }) : what,
    };
    const text = words.say(whom.length === 0 ? phrases.talkOf : phrases.talk, args);
    return { date, text, ...(open ? { tone: 'warn' as const } : {}) };
  });
  return {
    kind: 'section',
    title: words.say(phrases.talks),
    blocks: [
      items.length === 0
        ? { kind: 'note', tone: 'warn', text: words.say(phrases.noTalks) }
        : { kind: 'timeline', items },
    ],
  };
};

const businessSection = ({ client, portfolio, today }: BriefRequest, words: Words): Block => {
  const item = (phrase: Phrase, what: string, when: string | null) => ({
    done: false,
    text: words.say(phrase, { what }),
    ...(when === null ? {} : { cells: [{ kind: 'text', value: when } as const] }),
  });
  const items = [
    ...proposalsOf(client, portfolio, today)
      .filter(({ state }) => state !== 'closed')
      .map(({ typed, next }) => {
        const due = next?.due;
        const step = next === null ? null : nextText(next, words);
        const when = due == null || step === null ? step : `${step}, ${words.date(due)}`;
        return item(phrases.proposal, typed.what, when);
      }),
    ...tendersOf(client, portfolio, today)
      .filter(({ state }) => state !== 'closed')
      .map(({ what, date }) =>
        item(
          phrases.tender,
          what,
          date === null ? null : words.say(phrases.heldOn, { date: words.date(date.text) }),
        ),
      ),
    ...dealsOf(client, portfolio, today)
      .filter(({ state }) => state === 'open')
      .map(({ what, due }) =>
        item(phrases.deal, what, due === null ? null : words.say(phrases.dealBy, { date: words.date(due) })),
      ),
  ];
  return {
    kind: 'section',
    title: words.say(phrases.business),
    blocks: [{ kind: 'checklist', items, empty: words.say(phrases.noBusiness) }],
  };
};

const peopleSection = (meet: readonly Contact[], request: BriefRequest, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.people),
  blocks: [
    {
      kind: 'table',
      columns: [
        sentence(words.say(phrases.name)),
        sentence(words.say(phrases.part), 1),
        left(words.say(phrases.attitude)),
        left(words.say(phrases.lastTalk)),
        sentence(words.say(phrases.what), 2),
      ],
      rows: meet.slice(0, MOST.people).map((contact) => personRow(contact, words)),
      base: words.say(phrases.peopleBase, {
        shown: Math.min(meet.length, MOST.people),
        n: request.client.dossier?.sections.stakeholders?.data.people?.length ?? 0,
      }),
      empty: words.say(phrases.noPeople),
    },
  ],
});

const personRow = ({ person, roles, touch, last }: Contact, words: Words): readonly Cell[] => [
  {
    kind: 'text',
    value: person.name,
    ...(touch === 'active' || touch === 'left' ? {} : { note: touchText(touch, words) }),
  },
  { kind: 'text', value: rolesText(roles, words) },
  factCell(person.attitude, (attitude) => attitudeText(attitude, words)),
  last === null
    ? { kind: 'text', value: words.say(phrases.never), tone: 'warn' }
    : { kind: 'date', value: last },
  { kind: 'text', value: person.useful_for ?? '' },
];
