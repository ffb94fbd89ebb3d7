import { type Closed, closedOf } from '../../measure/agenda.ts';
import { readBook } from '../../measure/book.ts';
import { rankOf } from '../../measure/rank.ts';
import { type Entry, remindersOf } from '../../measure/reminders/index.ts';
import { logOf } from '../../measure/tasks.ts';
import type { Class } from '../../portfolio/config.ts';
import { nearest } from '../../value/nearest.ts';
import { daysBetween, type PlainDate, trailingYear } from '../../value/period.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Analysis, Request } from '../analysis.ts';
import { namedClients } from '../named.ts';
import { showAgenda } from './page.ts';
import { lastDayAsked } from './span.ts';

/** One line of the agenda, with who it is about. */
export type Line = Omit<Entry, 'client' | 'id' | 'what' | 'owner'> & {
  readonly client: { readonly key: string; readonly name: string; readonly slug: string | null } | null;
  /** Of the task, tender, person, holiday …; null where the client alone is meant. */
  readonly id: string | null;
  /** As it was typed; null where nothing was, and for holidays that are known by rule. */
  readonly what: string | null;
  readonly owner: string | null;
  /** Days since its day; 0 on the day and before. */
  readonly late: number;
};

export type AgendaData = {
  readonly until: PlainDate;
  /** One of us, one client (id), or null for all. */
  readonly by: string | null;
  readonly client: string | null;
  /** Of everybody with an entry, the most overdue first; null for nobody. Holidays are nobody's work. */
  readonly managers: readonly {
    readonly owner: string | null;
    readonly overdue: number;
    readonly due: number;
  }[];
  /** Active clients with a class that asks for contacts, of which nothing was ever logged; null without classes. */
  readonly withoutLog: number | null;
  readonly entries: readonly Line[];
  /** Tasks and promises that were closed in the last 30 days, by their day: a calendar that has them takes them away. */
  readonly closed: readonly ClosedLine[];
};

export type ClosedLine = Line & Pick<Closed, 'closed' | 'how'>;

const run = async (request: Request): Promise<AgendaData> => {
  const { portfolio, today, personal } = request;
  const until = lastDayAsked(request);
  const by = memberAsked(request);
  const client = clientAsked(request);
  const classes = await classesOf(request);
  const all = remindersOf(portfolio, {
    today,
    until,
    classes: classes ?? new Map(),
    ...(personal === undefined ? {} : { personal }),
  });
  const wanted = all.filter((each) => isWanted(each, by, client));
  return {
    until,
    by,
    client,
    managers: managersOf(wanted, today),
    withoutLog: classes === null ? null : silentOf(request, classes, by, client),
    entries: wanted.map((each) => lineOf(each, request)),
    closed: portfolio.clients
      .flatMap((each) => closedOf(each, portfolio, today))
      .filter((each) => isWanted(each, by, client))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .map((each) => ({ ...lineOf(each, request), closed: each.closed, how: each.how })),
  };
};

const orderOf = ({ date, client, key }: Entry): string => JSON.stringify([date, client ?? '', key]);

/** Holidays are everybody's, but are not about one client. */
const isWanted = (each: Entry, by: string | null, client: string | null): boolean =>
  (client === null || each.client === client) &&
  (by === null || each.owner === by || each.occasion === 'holiday');

const memberAsked = ({ options, portfolio }: Request): string | null => {
  const typed = options['by'];
  if (typeof typed !== 'string') return null;
  const team = portfolio.config.team;
  const folded = typed.toLowerCase();
  const found = team.find(({ id, name }) => id === folded || name.toLowerCase() === folded);
  if (found !== undefined) return found.id;
  const near = nearest(
    folded,
    team.map(({ id }) => id),
  );
  throw new Refusal(
    `"${typed}" is not in the team`,
    near === undefined ? `the team: ${team.map(({ id }) => id).join(', ')}` : `did you mean "${near}"?`,
  );
};

const clientAsked = ({ options, portfolio }: Request): string | null => {
  const typed = options['client'];
  if (typeof typed !== 'string') return null;
  const clients = new Map(portfolio.clients.map((each) => [each.id, each]));
  return namedClients({ portfolio, clients, sales: [] }, [typed])[0] ?? null;
};

/** The possible classes of the last twelve whole months; null where nothing was sold in them. */
const classesOf = async ({
  portfolio,
  ledger,
  today,
}: Request): Promise<ReadonlyMap<string, readonly Class[]> | null> => {
  const book = await readBook(portfolio, ledger, trailingYear(today));
  if (book.sales.length === 0) return null;
  return new Map(rankOf(book, portfolio.config.income).rows.map(({ key, classes }) => [key, classes]));
};

const silentOf = (
  { portfolio }: Request,
  classes: ReadonlyMap<string, readonly Class[]>,
  by: string | null,
  client: string | null,
): number =>
  portfolio.clients.filter(
    (each) =>
      each.status === 'active' &&
      (by === null || each.owner === by) &&
      (client === null || each.id === client) &&
      (classes.get(each.id) ?? []).some((of) => portfolio.config.classes[of].contact_every !== undefined) &&
      logOf(each, portfolio).length === 0,
  ).length;

const managersOf = (all: readonly Entry[], today: PlainDate): AgendaData['managers'] => {
  const entries = all.filter(({ occasion }) => occasion !== 'holiday');
  const owners = [...new Set(entries.map(({ owner }) => owner ?? null))];
  return owners
    .map((owner) => {
      const own = entries.filter((each) => (each.owner ?? null) === owner);
      const overdue = own.filter(({ date }) => date < today).length;
      return { owner, overdue, due: own.length - overdue };
    })
    .sort((a, b) => b.overdue - a.overdue || b.due - a.due || ((a.owner ?? '~') < (b.owner ?? '~') ? -1 : 1));
};

const lineOf = (
  { key, date, occasion, joint, client, id, what, owner }: Entry,
  { portfolio, today }: Request,
): Line => {
  const of = client === null ? undefined : portfolio.clients.find((each) => each.id === client);
  return {
    key,
    date,
    occasion,
    joint,
    client: of === undefined ? null : { key: of.id, name: of.name, slug: of.slug ?? null },
    id: id ?? null,
    what: what ?? null,
    owner: owner ?? null,
    late: Math.max(0, daysBetween(date, today)),
  };
};

export const agenda: Analysis<AgendaData> = {
  id: 'agenda',
  withoutSales: true,
  forCalendars: true,
  options: [
    { flags: '--day', summary: 'what is due today, and overdue' },
    { flags: '--week', summary: 'the next seven days' },
    { flags: '--month', summary: 'the next month (the default)' },
    { flags: '--until <date>', summary: 'up to a day, or the end of a month or quarter' },
    { flags: '--by <manager>', summary: 'only what lies on this one of us' },
    { flags: '--client <client>', summary: 'only what concerns this client' },
    { flags: '--private', summary: 'birthdays too, from people.private.yaml' },
  ],
  examples: [
    'kam agenda --week',
    'kam agenda --by petya',
    'kam agenda --client gazmash --until 2027-06-30',
    'kam agenda --until 2027-12-31 -o calendar.ics',
  ],
  run,
  show: showAgenda,
};
