import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { PlainDate } from '../value/period.ts';
import type { Span } from './answers.ts';
import type { Catalogue, Category } from './catalogue.ts';
import { buys, type Habit, habitsBy, NOTHING_BOUGHT, type Purchase } from './habits.ts';
import { type Needs, needsOf } from './needs.ts';
import { estimateOpen, type Open, openByBudget, rankIn } from './open-wallet.ts';
import { type Buyer, type PeerPart, partOf, peersOf, totalOf } from './peers.ts';
import { rivalsOf } from './rivals.ts';
import type { Wallet } from './wallet.ts';

/**
 * How a client, or one of its units, stands to a category. `buys`, `weak`: bought in the year, weak where it is below
 * its peers or falling · `lapsed`: bought before, not in the year · `never` · `unserved`: not bought, with a need
 * and a budget that nobody serves · `blocked`: cannot be sold for now.
 */
export const STATES = ['buys', 'weak', 'lapsed', 'never', 'unserved', 'blocked'] as const;
export type State = (typeof STATES)[number];
export type Weakness = 'peers' | 'falling';

export type WhiteCell = Habit & {
  readonly category: string;
  /** Null where the ledger cannot tell: a unit that it never names. */
  readonly state: State | null;
  readonly weak: readonly Weakness[];
  /** The share of the category in all that is bought from us; undefined where nothing is. */
  readonly part: Decimal | undefined;
  readonly peers: PeerPart | undefined;
  readonly needs: Needs;
  /** Money a year that is open; undefined where nothing says how much. */
  readonly open: Open | undefined;
};

/** One client, or one unit of it, over all categories. */
export type WhiteRow = {
  readonly client: Client;
  /** The id of the unit. */
  readonly unit: string | null;
  /** Everything bought in the year from what kam.yaml names, and the rest. */
  readonly total: Decimal;
  readonly other: Decimal;
  readonly cells: readonly WhiteCell[];
};

/** What the rows of one comparison have in common. */
export type Setting = {
  readonly portfolio: Portfolio;
  readonly catalogue: Catalogue;
  readonly today: PlainDate;
  /** The budgets of each client against its sales. */
  wallet(client: Client): Wallet;
  /** The channel of each client; clients of one are peers. */
  channel(client: Client): string;
};

/** Somebody to be compared: a client or a unit, with its own purchases. */
type Subject = { readonly client: Client; readonly unit: string | null; readonly own: readonly Purchase[] };

/** Client by category: the clients of a channel are peers. */
export const whitespaceOf = (
  setting: Setting,
  clients: readonly Client[],
  purchases: ReadonlyMap<string, readonly Purchase[]>,
): readonly WhiteRow[] => {
  const subjects = clients.map((client) => ({ client, unit: null, own: purchases.get(client.id) ?? [] }));
  const least = setting.portfolio.config.thresholds.few_clients;
  return compare(
    setting,
    subjects,
    (client) => setting.channel(client),
    least,
    (client, category) => {
      const wallet = setting.wallet(client);
      const rivals = rivalsOf(client, setting.portfolio.config);
      return {
        budget: openByBudget(category, wallet, setting.catalogue),
        rank: rankIn(category, rivals, setting.catalogue),
        cap: wallet.total?.of === 'whole' ? wallet.total.open : undefined,
      };
    },
  );
};

/**
 * Unit by category within one client: the units of section 1, and those that only the ledger names. The other
 * units are the peers of each, one is enough.
 */
export const unitsOf = (setting: Setting, row: WhiteRow, own: readonly Purchase[]): readonly WhiteRow[] => {
  const { client } = row;
  const listed = (client.dossier?.sections.general?.data.units ?? []).map(({ id }) => id);
  const named = own.flatMap(({ unit }) => unit ?? []).sort();
  const subjects = [...new Set([...listed, ...named])].map((unit) => ({
    client,
    unit,
    own: own.filter((purchase) => purchase.unit === unit),
  }));
  const sourcesOf = (_client: Client, category: string): Sources => ({
    budget: undefined,
    rank: undefined,
    cap: capOf(row, category),
  });
  return compare(setting, subjects, ({ id }) => id, 1, sourcesOf);
};

/** What a unit can buy at most of a category: what the client's budget for it leaves open. */
export const capOf = ({ cells }: WhiteRow, category: string): Span | undefined => {
  const open = cells.find((cell) => cell.category === category)?.open;
  return open?.method === 'budget' && !open.atLeast ? open : undefined;
};

type Sources = {
  readonly budget: Open | undefined;
  readonly rank: ReturnType<typeof rankIn>;
  readonly cap: Span | undefined;
};

const compare = (
  setting: Setting,
  subjects: readonly Subject[],
  groupOf: (client: Client) => string,
  least: number,
  sourcesOf: (client: Client, category: string) => Sources,
): readonly WhiteRow[] => {
  const { catalogue } = setting;
  const known = subjects.map((subject) => {
    const habits = habitsBy(subject.own, ({ product }) => catalogue.of(product));
    const parts = new Map([...habits].map(([key, { now }]) => [key, now] as const));
    const key = subject.unit ?? subject.client.id;
    const buyer: Buyer = { key, group: groupOf(subject.client), parts };
    return { subject, habits, buyer };
  });
  const peers = peersOf(
    known.map(({ buyer }) => buyer),
    least,
  );
  return known.map(({ subject, habits, buyer }) => {
    const { client, unit, own } = subject;
    const total = totalOf(buyer);
    const cells = catalogue.categories.map((category) =>
      cellOf(setting, subject, category, habits.get(category.key) ?? NOTHING_BOUGHT, {
        ...sourcesOf(client, category.key),
        peers: peers(buyer, category.key),
        part: partOf(buyer, category.key),
        total,
      }),
    );
    const all = Decimal.sum(own.map(({ now }) => now));
    return { client, unit, total, other: all.minus(total), cells };
  });
};

type Found = Sources & Pick<WhiteCell, 'peers' | 'part'> & { readonly total: Decimal };

const cellOf = (
  setting: Setting,
  { client, unit, own: bought }: Subject,
  category: Category,
  habit: Habit,
  found: Found,
): WhiteCell => {
  const { config } = setting.portfolio;
  const calendar = { today: setting.today, fiscalYearStart: config.fiscal_year_start };
  const needs = needsOf(client, category, unit, setting.catalogue, calendar);
  const { part, peers, budget } = found;
  const weak = buys(habit) ? weaknessOf(habit, part, peers, config.thresholds) : [];
  const told = unit === null || bought.length > 0;
  const hasBudget = setting
    .wallet(client)
    .lines.some(
      (line) => setting.catalogue.of(line.key) === category.key && (line.budget?.high.sign ?? 0) > 0,
    );
  const supplied = rivalsOf(client, config).some(
    ({ product }) => setting.catalogue.of(product) === category.key,
  );
  const unserved =
    hasBudget &&
    !supplied &&
    needs.gaps.some(({ need, servedBy }) => need !== undefined && servedBy === 'nobody');
  const state = stateOf(habit, { closed: needs.closed, weak: weak.length > 0, unserved, told });
  // What it buys as others do leaves nothing to estimate by them; its rank among the suppliers still does.
  const own = state === 'buys' ? { ...habit, before: Decimal.zero } : habit;
  const estimated = estimateOpen(own, {
    ...found,
    peers: state === 'buys' ? undefined : peers,
    falling: weak.length > 0 && !weak.includes('peers'),
  });
  return { ...habit, category: category.key, state, weak, part, peers, needs, open: budget ?? estimated };
};

const stateOf = (
  habit: Habit,
  is: {
    readonly closed: boolean;
    readonly weak: boolean;
    readonly unserved: boolean;
    readonly told: boolean;
  },
): State | null => {
  if (is.closed) return 'blocked';
  if (buys(habit)) return is.weak ? 'weak' : 'buys';
  if (is.unserved) return 'unserved';
  if (habit.last !== undefined) return 'lapsed';
  return is.told ? 'never' : null;
};

/** Strictly below a part of the median of the peers; strictly less than a year before by more than a part of it. */
const weaknessOf = (
  { now, before }: Habit,
  part: Decimal | undefined,
  peers: PeerPart | undefined,
  { weak_peers, weak_fall }: Portfolio['config']['thresholds'],
): readonly Weakness[] => {
  const below = part !== undefined && peers !== undefined && part.compare(peers.median.times(weak_peers)) < 0;
  const falling = before.sign > 0 && before.minus(now).compare(before.times(weak_fall)) > 0;
  return [...(below ? (['peers'] as const) : []), ...(falling ? (['falling'] as const) : [])];
};
