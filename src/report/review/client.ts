import { classText } from '../../analysis/class-words.ts';
import { planData } from '../../analysis/plan/data.ts';
import { doubtsBlock } from '../../analysis/plan/doubts-block.ts';
import { objectivesBlock } from '../../analysis/plan/objectives-block.ts';
import { qualityBlock } from '../../analysis/plan/quality-block.ts';
import { stageText } from '../../analysis/relationship/words.ts';
import type { Words } from '../../locale/words.ts';
import { readBook } from '../../measure/book.ts';
import { classesIn } from '../../measure/cadence.ts';
import { type Case, casesOf } from '../../measure/cases.ts';
import { changeOf, yearTo } from '../../measure/change.ts';
import { progressOf } from '../../measure/plan/progress.ts';
import { readSold } from '../../measure/plan/sold.ts';
import { type Planned, plannedIn } from '../../measure/planned.ts';
import { questionsOf } from '../../measure/questions.ts';
import { openDecisions } from '../../measure/reminders/reviews.ts';
import { suspectOf } from '../../measure/reviewed.ts';
import { walletOf } from '../../measure/wallet.ts';
import { text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import type { Class } from '../../portfolio/config.ts';
import type { Period } from '../../value/period.ts';
import { factCell, walletCell } from '../cells.ts';
import { flowsBlock } from '../flows.ts';
import { questionsSection, topQuestions } from '../questions.ts';
import { nameOf } from '../spans.ts';
import { decisionsSection } from './decisions.ts';
import {
  type ClientReviewRequest,
  flowsMoved,
  type Moved,
  type Outcome,
  type Outline,
  onceEach,
} from './outline.ts';
import { phrases } from './words.ts';

/** So many questions: those on which most hangs. */
const QUESTIONS = 8;

/** A share of wallet that moved by less is the same. */
const WALLET_MOVES = 0.05;

const gather = async (request: ClientReviewRequest) => {
  const { client, portfolio, ledger, period, today } = request;
  const change = await changeOf(ledger, period, { where: { client: [client.id] }, orders: true });
  const standing = async (year: Period) => {
    const book = await readBook(portfolio, ledger, year, true);
    const own = book.sales.filter((sale) => sale.client === client.id);
    return {
      classes: book.sales.length === 0 ? [] : classesIn(book)(client.id),
      wallet: own.length === 0 ? undefined : walletOf(client, own, portfolio.config, year).total?.share,
    };
  };
  const sold = await readSold([client], portfolio, ledger, today);
  const progress = progressOf({ client, portfolio, sold, today });
  const asked = { ...request, explain: false, options: {} };
  const plans = planData([client], sold, asked);
  return {
    asked,
    change,
    now: await standing(yearTo(period.to)),
    before: await standing(yearTo(change.periods.previous.to)),
    planned: plannedIn({ client, portfolio, period, today, progress }),
    cases: casesOf(client, portfolio, today).filter(
      ({ raised, resolved = period.to }) => raised <= period.to && resolved >= period.from,
    ),
    decisions: openDecisions(client.dossier?.reviews ?? [], today),
    suspect: suspectOf(client, today),
    row: plans.plans[0],
    asOf: plans.asOf,
    questions: questionsOf(client, portfolio.config),
  };
};

type Gathered = Awaited<ReturnType<typeof gather>>;

/** The review of one client, as it begins. */
export const clientOutline = async (request: ClientReviewRequest, words: Words): Promise<Outline> => {
  const found = await gather(request);
  const { client, portfolio, today, period, name } = request;
  const { planned, decisions } = found;
  const outcomes: readonly Outcome[] = [
    ...planned
      .filter(({ result }) => result === undefined || result === 'not-done')
      .map(({ id, what, result = '' }) => ({ id, what, result })),
    ...decisions.map(({ id, what }) => ({ id, what, result: '' })),
  ];
  return {
    outcomes: onceEach(outcomes),
    changes: [...flowsMoved(found.change, portfolio.config, words), ...standingMoved(found, words)],
    page: {
      title: words.say(phrases.title, { client: client.name, period: name }),
      subtitle: words.say(phrases.subtitle, { date: words.date(today) }),
      head: {
        command: 'review',
        today,
        period,
        currency: portfolio.config.currency,
        measure: null,
        base: { client: client.id },
      },
      data: {},
      blocks: blocksOf(found, request, words),
    },
  };
};

const isMoved = (now: readonly Class[], before: readonly Class[]): boolean =>
  now.length > 0 && before.length > 0 && now.join() !== before.join();

const standingMoved = ({ now, before }: Gathered, words: Words): readonly Moved[] => {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const [share, past] = [now.wallet?.low, before.wallet?.low];
  return [
    ...(isMoved(now.classes, before.classes)
      ? [
          {
            what: words.say(phrases.classMoved, {
              before: classText(before.classes, words),
              after: classText(now.classes, words),
            }),
          },
        ]
      : []),
    ...(share === undefined || past === undefined || Math.abs(share - past) < WALLET_MOVES
      ? []
      : [{ what: words.say(phrases.walletMoved), before: percent(past), after: percent(share) }]),
  ];
};

const blocksOf = (found: Gathered, request: ClientReviewRequest, words: Words): readonly Block[] => {
  const { config } = request.portfolio;
  const { row, suspect, questions } = found;
  return [
    {
      kind: 'section',
      title: words.say(phrases.figures),
      blocks: [
        figuresBlock(found, request, words),
        standingBlock(found, request, words),
        ...(suspect === undefined
          ? []
          : [
              {
                kind: 'note',
                tone: 'warn',
                text: words.say(phrases.suspect, { facts: suspect.facts.join(', ') }),
              } as const,
            ]),
      ],
    },
    plannedSection(found.planned, words),
    ...(row === undefined || row.objectives.length === 0
      ? []
      : [objectivesBlock(row, found.asOf, config.thresholds.behind, words)]),
    casesSection(found.cases, words),
    decisionsSection(found.decisions, words),
    ...(row === undefined ? [] : [qualityBlock(row, words), doubtsBlock(row, found.asked, words)]),
    questionsSection(topQuestions(questions, QUESTIONS, QUESTIONS), questions, undefined, words),
  ];
};

const figuresBlock = (
  { change }: Gathered,
  { portfolio, period }: ClientReviewRequest,
  words: Words,
): Block => {
  const { now, previous, yearAgo } = change.total;
  if (now !== undefined || previous !== undefined || yearAgo !== undefined)
    return flowsBlock(change, portfolio.config, words);
  const said = nameOf(period, portfolio.config, words);
  return { kind: 'note', tone: 'plain', text: words.say(phrases.noSales, { period: said }) };
};

const standingBlock = ({ now, before }: Gathered, { client }: ClientReviewRequest, words: Words): Block => {
  const was = (said: string) => ({ note: words.say(phrases.was, { before: said }) });
  const percent = (value: number) => words.percent(value);
  const wallet = walletCell(now.wallet, percent);
  return {
    kind: 'figures',
    items: [
      ...(now.classes.length === 0
        ? []
        : [
            {
              label: words.say(phrases.class),
              cell: text(
                classText(now.classes, words),
                isMoved(now.classes, before.classes) ? was(classText(before.classes, words)) : {},
              ),
            },
          ]),
      {
        label: words.say(phrases.wallet),
        cell: before.wallet === undefined ? wallet : { ...wallet, ...was(percent(before.wallet.low)) },
      },
      {
        label: words.say(phrases.stage),
        cell: factCell(client.dossier?.sections.relationship?.data.stage, (stage) => stageText(stage, words)),
      },
    ],
  };
};

const KINDS = { task: undefined, promise: phrases.promise, objective: phrases.objective } as const;

const plannedSection = (planned: readonly Planned[], words: Words): Block => {
  const done = planned.filter(({ result }) => result === 'done').length;
  return {
    kind: 'section',
    title: words.say(phrases.planned, { done, n: planned.length }),
    blocks: [
      {
        kind: 'checklist',
        items: planned.map(({ kind, what, due, closed, result, said }) => {
          const label = KINDS[kind];
          const ended = result === 'dropped' ? phrases.droppedOn : phrases.doneOn;
          return {
            done: result === 'done',
            text: what,
            cells: [
              ...(label === undefined ? [] : [text(words.say(label))]),
              ...(closed === undefined ? [] : [text(words.say(ended, { date: words.date(closed) }))]),
              ...(due === undefined ? [] : [text(words.say(phrases.dueOn, { date: words.date(due) }))]),
              ...(said === undefined ? [] : [text(said)]),
            ],
            ...(result === 'not-done' ? { tone: 'bad' as const } : {}),
          };
        }),
        empty: words.say(phrases.noPlanned),
      },
    ],
  };
};

const casesSection = (cases: readonly Case[], words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.cases),
  blocks: [
    {
      kind: 'checklist',
      items: cases.map(({ kind, id, what = id, raised, resolved }) => ({
        done: resolved !== undefined,
        text: what,
        cells: [
          text(words.say(phrases[kind])),
          text(words.say(phrases.raised, { date: words.date(raised) })),
          ...(resolved === undefined
            ? []
            : [text(words.say(phrases.resolved, { date: words.date(resolved) }))]),
        ],
        ...(resolved === undefined ? { tone: 'warn' as const } : {}),
      })),
      empty: words.say(phrases.noCases),
    },
  ],
});
