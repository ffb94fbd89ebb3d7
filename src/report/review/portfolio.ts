import { classText } from '../../analysis/class-words.ts';
import { clients } from '../../analysis/clients.ts';
import { platformBlock } from '../../analysis/clients-parts.ts';
import type { Words } from '../../locale/words.ts';
import { type Book, readBook } from '../../measure/book.ts';
import { type ClassesOf, classesIn } from '../../measure/cadence.ts';
import { type Change, changeOf, type Movement, yearTo } from '../../measure/change.ts';
import { resourcesOf } from '../../measure/plan/doubts.ts';
import { loadOf } from '../../measure/plan/load.ts';
import { qualityOf } from '../../measure/plan/quality.ts';
import { openDecisions, reviewRhythm } from '../../measure/reminders/reviews.ts';
import { suspectOf } from '../../measure/reviewed.ts';
import { dutiesOf, stateOf } from '../../measure/tasks.ts';
import { number, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { isHeld, reviewSpan } from '../../portfolio/reviews.ts';
import { grown, left, right, whole } from '../cells.ts';
import { buyersOf, flowsBlock } from '../flows.ts';
import { nameOf } from '../spans.ts';
import { decisionsSection } from './decisions.ts';
import { flowsMoved, type Outline, onceEach, type ReviewRequest } from './outline.ts';
import { phrases } from './words.ts';

const gather = async (request: ReviewRequest) => {
  const { portfolio, ledger, period, today } = request;
  const change = await changeOf(ledger, period, { orders: true });
  const classes = (book: Book): ClassesOf => (book.sales.length === 0 ? () => [] : classesIn(book));
  const book = async (to: string) => classes(await readBook(portfolio, ledger, yearTo(to)));
  return {
    change,
    now: await book(period.to),
    before: await book(change.periods.previous.to),
    decisions: openDecisions(portfolio.reviews, today),
    // Where nothing was sold there is nothing to weigh.
    platform:
      change.total.now === undefined
        ? undefined
        : await clients.run({ ...request, explain: false, options: {} }),
  };
};

type Gathered = Awaited<ReturnType<typeof gather>>;

/** The review of the whole portfolio, as it begins: all clients by class, and what those who lead must decide. */
export const portfolioOutline = async (request: ReviewRequest, words: Words): Promise<Outline> => {
  const found = await gather(request);
  const { portfolio, today, period, name } = request;
  const { config } = portfolio;
  return {
    outcomes: onceEach(found.decisions.map(({ id, what }) => ({ id, what, result: '' }))),
    changes: flowsMoved(found.change, config, words),
    page: {
      title: words.say(phrases.titleOfAll, { company: config.company, period: name }),
      subtitle: words.say(phrases.subtitle, { date: words.date(today) }),
      head: { command: 'review', today, period, currency: config.currency, measure: null, base: {} },
      data: {},
      blocks: [
        {
          kind: 'section',
          title: words.say(phrases.figures),
          blocks: [figuresBlock(found.change, request, words)],
        },
        clientsSection(found, request, words),
        ...(found.platform === undefined ? [] : [platformBlock(found.platform, words)]),
        headSection(found, request, words),
        decisionsSection(found.decisions, words),
      ],
    },
  };
};

const figuresBlock = (change: Change, { portfolio, period }: ReviewRequest, words: Words): Block => {
  const { now, previous, yearAgo } = change.total;
  if (now !== undefined || previous !== undefined || yearAgo !== undefined)
    return flowsBlock(change, portfolio.config, words, buyersOf(change));
  const said = nameOf(period, portfolio.config, words);
  return { kind: 'note', tone: 'plain', text: words.say(phrases.noSales, { period: said }) };
};

const clientsSection = (found: Gathered, request: ReviewRequest, words: Words): Block => {
  const { portfolio } = request;
  const { change, now, before } = found;
  const moved = new Map(change.movements.map((movement) => [movement.key, movement]));
  const rows = byClass(portfolio.clients, now, words).filter(
    ({ client: { id, dossier, status } }) => status !== 'lost' && (dossier !== undefined || moved.has(id)),
  );
  const past = nameOf(change.periods.yearAgo, portfolio.config, words);
  return {
    kind: 'section',
    title: words.say(phrases.clients),
    blocks: [
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.client)),
          left(words.say(phrases.class)),
          left(words.say(phrases.classBefore)),
          right(words.say(phrases.revenue)),
          right(words.say(phrases.change, { before: past })),
          right(words.say(phrases.overdue)),
          right(words.say(phrases.quality)),
          left(words.say(phrases.review)),
        ],
        rows: rows.map(({ client, classes }) => [
          text(client.name),
          text(classText(classes, words)),
          text(classText(before(client.id), words)),
          ...salesCells(moved.get(client.id)),
          ...planCells(client, request, words),
        ]),
        base: words.say(phrases.base, {
          n: rows.length,
          to: words.date(change.periods.now.to),
          before: words.date(change.periods.previous.to),
        }),
      },
    ],
  };
};

/** The best class first, those without one last. */
const byClass = (clients: readonly Client[], now: ClassesOf, words: Words) =>
  clients
    .map((client) => ({ client, classes: now(client.id), order: classText(now(client.id), words) || '~' }))
    .sort((a, b) =>
      a.order === b.order ? words.compare(a.client.name, b.client.name) : a.order < b.order ? -1 : 1,
    );

const salesCells = (movement: Movement | undefined): readonly Cell[] => {
  const [now, past] = [movement?.now?.revenue ?? null, movement?.yearAgo?.revenue ?? null];
  return [now === null ? { kind: 'money', value: null } : whole(now), grown(now, past)];
};

const planCells = (client: Client, request: ReviewRequest, words: Words): readonly Cell[] => {
  const { portfolio, today } = request;
  const overdue = dutiesOf(client, portfolio).filter(({ task }) => stateOf(task, today) === 'overdue').length;
  const checks = client.dossier === undefined ? [] : qualityOf(client, portfolio, today);
  const passed = checks.filter((check) => check.passed).length;
  return [
    number(overdue, 0, overdue > 0 ? { tone: 'bad' } : {}),
    text(checks.length === 0 ? '' : words.say(phrases.qualityOf, { passed, of: checks.length })),
    text(client.dossier === undefined ? '' : reviewText(client, request, words)),
  ];
};

/** The review of the period, by its end. */
const reviewOf = (client: Client, { portfolio, period }: ReviewRequest) =>
  (client.dossier?.reviews ?? []).findLast(
    (review) => (reviewSpan(review.period, portfolio.config.fiscal_year_start)?.to ?? '') >= period.to,
  );

const reviewText = (client: Client, request: ReviewRequest, words: Words): string => {
  const review = reviewOf(client, request);
  if (review === undefined) return words.say(phrases.none);
  return review.date === undefined
    ? words.say(phrases.open)
    : words.say(phrases.closedOn, { date: words.date(review.date) });
};

/** What only those who lead can settle: late decisions, resources, overloads, plans without ground, missing reviews. */
const headSection = (found: Gathered, request: ReviewRequest, words: Words): Block => {
  const { portfolio, today } = request;
  const names = new Map(portfolio.config.team.map(({ id, name }) => [id, name]));
  const { overloads } = loadOf(portfolio, today);
  const lines = [
    ...byClass(portfolio.clients, found.now, words).flatMap(({ client }) =>
      clientLines(client, found, request, words),
    ),
    ...overloads.flatMap(({ owner, month, tasks: n, limit }) =>
      owner === null
        ? []
        : [words.say(phrases.overload, { who: names.get(owner) ?? owner, n, month, limit })],
    ),
  ];
  return {
    kind: 'section',
    title: words.say(phrases.head),
    blocks: [
      {
        kind: 'checklist',
        items: lines.map((line) => ({ done: false, text: line })),
        empty: words.say(phrases.nothingToDecide),
      },
    ],
  };
};

const clientLines = (
  client: Client,
  { now }: Gathered,
  request: ReviewRequest,
  words: Words,
): readonly string[] => {
  const { portfolio, today, name: period } = request;
  const { name, dossier, status } = client;
  if (dossier === undefined || status === 'lost') return [];
  const suspect = suspectOf(client, today);
  const classes = now(client.id);
  const rhythm = classes.length === 0 ? undefined : reviewRhythm(classes, portfolio.config);
  const review = reviewOf(client, request);
  const isMissing =
    rhythm !== undefined && rhythm !== 'year' && (review === undefined || !isHeld(review, today));
  return [
    ...openDecisions(dossier.reviews, today)
      .filter(({ due }) => due !== undefined && due < today)
      .map(({ what, period: decided }) =>
        words.say(phrases.lateDecision, { client: name, what, period: decided }),
      ),
    ...resourcesOf(client, portfolio, today)
      .filter(({ state, tasks }) => state !== 'granted' && tasks.length > 0)
      .map(({ resource: { what }, tasks }) =>
        words.say(phrases.resource, { client: name, what, tasks: words.list(tasks) }),
      ),
    ...(suspect === undefined
      ? []
      : [words.say(phrases.suspectPlan, { client: name, facts: suspect.facts.join(', ') })]),
    ...(isMissing ? [words.say(phrases.noReview, { client: name, period })] : []),
  ];
};
