import { join } from 'node:path';
import type { Desk } from '../../act/desk.ts';
import { closeReview, itemsIn, reviewData, stampReview, unfilledIn } from '../../act/review-close.ts';
import { clientsNamed, handOn, handOut, handsOn, type MovedIn, type Plan } from '../../act/review-hand-on.ts';
import { questionsIn } from '../../act/review-questions.ts';
import { openingText } from '../../act/review-start.ts';
import { fileOf } from '../../act/spot.ts';
import { phrases as named } from '../../locale/words.ts';
import { changedSince, type Stamp, stampOf } from '../../measure/reviewed.ts';
import { factName, portfolioStampOf } from '../../measure/reviewed-portfolio.ts';
import { dutiesOf } from '../../measure/tasks.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { SectionId } from '../../portfolio/sections/index.ts';
import { formats } from '../../render/index.ts';
import { reports } from '../../report/index.ts';
import { locate } from '../../source/document.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { carryOut, sayUndo } from '../carry-out.ts';
import { blankSection, clientDesk, folderOf, reviewDesk } from '../client-desk.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { typedPath } from '../init-git.ts';
import { refuseWrong } from '../outcome.ts';
import { type AskedReview, clientAsked, reviewThere, reviewToStart } from '../review-asked.ts';

export const phrases = named('review-command', {
  fill: 'To fill in: {n}. Then: {command}',
  closed: 'review of {period}: closed on {date}',
  open: 'still open: {name}',
  decided: '{n} {n|decision|decisions} for the agenda',
  stamped: '{n} {n|fact|facts} stamped: when one changes, kam check says that the plan is suspect',
  stampedAll: '{n} {n|fact|facts} stamped: when one changes, kam check says that the decisions are suspect',
  confirmed: 'changed since {date}, and confirmed: {facts}',
  same: 'nothing that was reviewed changed since {date}; nothing was written',
});

type Options = Readonly<Record<string, unknown>>;
type Args = readonly (string | undefined)[];

const ACTIONS = ['start', 'close', 'confirm'] as const;

export const command: Command = {
  args: [
    { name: '<action>', summary: ACTIONS.join(', ') },
    {
      name: '[period]',
      summary:
        '2026-Q3, 2026, 2026-Q1..2026-Q2; by default the last quarter that is over, or the review there is',
    },
    { name: '[client]', summary: 'its folder, id or name; without one the whole portfolio is reviewed' },
  ],
  options: [
    { flags: '--half-year', summary: 'start: of the last half-year that is over' },
    { flags: '--unfilled', summary: 'close: leave open what is not filled in' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam review start 2026-Q3 hemus-build --dry-run',
    'kam review start --half-year --dry-run',
    'kam review confirm gazmash',
  ],
  async run({ args: [action, ...args], options }, context) {
    const known = ACTIONS.find((each) => each === action);
    if (known === undefined)
      throw new Refusal(
        `"${action}" is nothing that can be done with a review`,
        `one of: ${ACTIONS.join(', ')}`,
      );
    return { start, close, confirm }[known](args, options, await context.open(options, 'change'), context);
  },
};

type Run = (args: Args, options: Options, opened: Opened, context: Context) => Promise<number>;

const deskOf = (client: Client | undefined, opened: Opened): Promise<Desk> =>
  client === undefined ? reviewDesk([], opened) : clientDesk(client, opened);

/** Carries out what lies on the desk, unless the check would find it wrong; says whether it wrote. */
const write = async (
  desk: Desk,
  { client, file }: AskedReview,
  options: Options,
  opened: Opened,
  context: Context,
  others: readonly Client[] = [],
): Promise<boolean> => {
  for (const each of client === undefined ? others : [client]) await refuseWrong(desk, each, opened, file);
  return carryOut(desk, opened, options['dryRun'] === true, context);
};

const typed = (action: string, { name, client }: AskedReview): string =>
  ['kam review', action, name, client?.slug].filter((part) => part !== undefined).join(' ');

const start: Run = async (args, options, opened, context) => {
  const asked = reviewToStart(args, opened, options['halfYear'] === true ? 'half-year' : 'quarter');
  const { client, name, period, file, review } = asked;
  const desk = await deskOf(client, opened);
  if (review !== undefined || desk.has(file))
    throw new Refusal(
      `${file} is there already`,
      review?.date === undefined
        ? `fill it in, then: ${typed('close', asked)}`
        : `it was closed on ${review.date}`,
    );
  const { portfolio, ledger, today } = opened;
  const words = await context.words(portfolio.config.language);
  const request = { portfolio, ledger, today, period, name };
  const outline =
    client === undefined
      ? await (await reports.review())(request, words)
      : await (await reports.clientReview())({ ...request, client }, words);
  const { outcomes, changes, page } = outline;
  const body = (await formats.md.load())([page], {
    words,
    width: 100,
    colour: false,
    unicode: true,
    generator: 'kam',
  });
  const ofClient = client !== undefined;
  const opening = { period: name, started: today, ofClient, outcomes, changes, body: String(body) };
  desk.put(
    file,
    openingText(
      opening,
      questionsIn(words, typed('close', asked), ofClient ? undefined : exampleIn(portfolio)),
    ),
  );
  if (!(await write(desk, asked, options, opened, context))) return 0;
  const n = unfilledIn(reviewData(desk, file), client !== undefined).length;
  context.out(
    `${shown(file, opened, context)}\n${opened.words.say(phrases.fill, { n, command: typed('close', asked) })}\n${await sayUndo(desk, opened, context)}\n`,
  );
  return 0;
};

const shown = (file: string, { root }: Opened, { cwd }: Context): string => typedPath(cwd, join(root, file));

/** The facts that a review rests on, as they are now. */
const stampNow = (client: Client | undefined, { portfolio }: Opened): Stamp =>
  client === undefined ? portfolioStampOf(portfolio) : stampOf(client);

const close: Run = async (args, options, opened, context) => {
  const asked = reviewThere(args, opened, ({ date }) => date === undefined, 'no review is open');
  const { client, file, review } = asked;
  if (review.date !== undefined)
    throw new Refusal(
      `the review of ${asked.name} was closed on ${review.date}`,
      client === undefined ? undefined : `when facts changed since: ${typed('confirm', asked)}`,
    );
  const { today, words } = opened;
  const others = client === undefined ? await clientsIn(asked, opened) : [];
  const desk = client === undefined ? await reviewDesk(others, opened) : await clientDesk(client, opened);
  const places = unfilledIn(reviewData(desk, file), client !== undefined).map(({ at, name }) => ({
    name,
    line: locate(file, desk.text(file) ?? '', at).line,
  }));
  if (places.length > 0 && options['unfilled'] !== true) throw unfilled(file, places);
  const moved = await handOver(desk, asked, opened, context);
  closeReview(desk, file, today);
  const facts = stampNow(client, opened);
  stampReview(desk, file, today, facts);
  if (!(await write(desk, asked, options, opened, context, others))) return 0;
  const n = itemsIn(reviewData(desk, file), 'decisions').length;
  const lines = [
    `${shown(file, opened, context)}  ${words.say(phrases.closed, { period: asked.name, date: words.date(today) })}`,
    ...places.map(({ name }) => `  ${words.say(phrases.open, { name })}`),
    `  ${words.say(phrases.decided, { n })}`,
    ...moved.map(
      ({ file: into, id, what }) =>
        `${shown(into, opened, context)}  ${printable(what === '' ? id : `${id}: ${what}`)}`,
    ),
    `  ${words.say(client === undefined ? phrases.stampedAll : phrases.stamped, { n: Object.keys(facts).length })}`,
    await sayUndo(desk, opened, context),
  ];
  context.out(`${lines.join('\n')}\n`);
  return 0;
};

/** So many places are listed in a refusal. */
const LISTED = 8;

const unfilled = (
  file: string,
  places: readonly { readonly name: string; readonly line: number }[],
): Refusal => {
  const listed = places.slice(0, LISTED).map(({ name, line }) => `${name} (line ${line})`);
  const more = places.length > LISTED ? ` and ${places.length - LISTED} more` : '';
  return new Refusal(
    `${file} is not filled in: ${listed.join(', ')}${more}`,
    'fill it in, or leave it open: --unfilled',
  );
};

/** New tasks and priorities go to their sections, which are begun where the dossier has none. */
const handOver = async (
  desk: Desk,
  { client, file }: AskedReview,
  opened: Opened,
  context: Context,
): Promise<readonly MovedIn[]> => {
  const { tasks, factors } = handsOn(desk, file);
  if (client === undefined) {
    if (factors)
      throw new Refusal(
        'priority factors are those of one client',
        'put them into the review of the client, or write them under priorities',
      );
    return handOut(desk, file, await plansOn(desk, file, opened, context));
  }
  const needed: readonly SectionId[] = [
    ...(factors ? (['relationship'] as const) : []),
    ...(tasks ? (['action-plan'] as const) : []),
  ];
  for (const section of needed) await begin(desk, section, client, opened, context);
  return handOn(desk, file, folderOf(client), takenIn(client, opened));
};

/** Lays a section on the desk that the dossier does not have yet. */
const begin = async (
  desk: Desk,
  section: SectionId,
  client: Client,
  opened: Opened,
  context: Context,
): Promise<void> => {
  const path = `${folderOf(client)}/${fileOf(section)}`;
  if (!desk.has(path)) desk.put(path, await blankSection(section, client, opened, context));
};

const takenIn = (client: Client, { portfolio }: Opened): ReadonlySet<string> =>
  new Set(dutiesOf(client, portfolio).map(({ task }) => task.id));

/** The plans of the clients that a review of the whole portfolio names, as they are typed there. */
const plansOn = async (
  desk: Desk,
  file: string,
  opened: Opened,
  context: Context,
): Promise<ReadonlyMap<string, Plan>> => {
  const plans = new Map<string, Plan>();
  for (const typed of clientsNamed(desk, file)) {
    const client = clientAsked(typed, opened);
    await begin(desk, 'action-plan', client, opened, context);
    plans.set(typed, { folder: folderOf(client), taken: takenIn(client, opened) });
  }
  return plans;
};

/** The clients whose plans a review of the whole portfolio hands tasks to. */
const clientsIn = async ({ file }: AskedReview, opened: Opened): Promise<readonly Client[]> => {
  const named = clientsNamed(await reviewDesk([], opened), file);
  return [...new Set(named.map((typed) => clientAsked(typed, opened)))];
};

/** A client whose folder stands in the example: the first with a dossier. */
const exampleIn = ({ clients }: Opened['portfolio']): string =>
  clients.flatMap(({ slug }) => slug ?? []).sort()[0] ?? 'acme';

const confirm: Run = async (args, options, opened, context) => {
  const asked = reviewThere(args, opened, ({ date }) => date !== undefined, 'no review was closed');
  const { client, file, review } = asked;
  if (review.date === undefined)
    throw new Refusal(`the review of ${asked.name} is open`, `close it: ${typed('close', asked)}`);
  const { today, words } = opened;
  const desk = await deskOf(client, opened);
  const facts = stampNow(client, opened);
  const changed = changedSince(review.reviewed?.facts ?? {}, facts);
  const date = words.date(review.reviewed?.date ?? review.date);
  if (changed.length === 0) {
    context.out(`${words.say(phrases.same, { date })}\n`);
    return 0;
  }
  stampReview(desk, file, today, facts);
  if (!(await write(desk, asked, options, opened, context))) return 0;
  const said = words.say(phrases.confirmed, {
    date,
    facts: changed.map((fact) => factName(fact, opened.portfolio)).join(', '),
  });
  context.out(`${shown(file, opened, context)}  ${said}\n${await sayUndo(desk, opened, context)}\n`);
  return 0;
};
