import type { Class } from '../portfolio/config.ts';
import type { Status } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import { shareOf } from '../value/share.ts';
import { type Band, type BandLimits, bandByLimits, bandsOf, fieldOf } from './bands.ts';
import type { Book } from './book.ts';
import { classesOf } from './classes.ts';
import { inOurs } from './exchange.ts';
import { amountsBy, amountsOf, chooseIncome, type Income, incomeOf, type Measure } from './income.ts';
import { NONE, namesOf } from './names.ts';
import { type Path, pathsIn } from './paths.ts';
import { type Potential, type PotentialBand, potentialBands, potentialOf } from './potential.ts';

export type Flag = 'limited-potential' | 'few-to-compare' | 'provisional-potential';

export type Standing = {
  readonly key: string;
  readonly name: string;
  /** `none` for a client without one. */
  readonly channel: string;
  /** Income in the measure of the ranking; null where no cost is known. */
  readonly profit: Decimal | null;
  /** Part of the channel's positive total that larger profits make, 0..1; null without profit or total. */
  readonly above: number | null;
  readonly potential: Potential | undefined;
  readonly profitBand: Band | null;
  /** Several while a range or a dispute leaves them open, none while the potential is unknown. */
  readonly potentialBands: readonly PotentialBand[];
  readonly classes: readonly Class[];
  /** That of the potential, where the class hangs on it; a class that is open says so itself. */
  readonly classBasis: Basis;
  readonly flags: readonly Flag[];
  /** What would make it A. */
  readonly path: Path;
};

export type ChannelStanding = {
  readonly key: string;
  readonly name: string;
  readonly clients: number;
  /** The sum of the positive profits. */
  readonly positive: Decimal;
  /** Clients whose potential is known, and what they bring in of `positive`. */
  readonly potentialKnown: number;
  readonly incomeWithPotential: Decimal;
  readonly provisional: boolean;
};

export type Ranking = {
  readonly income: Income;
  /** By first class, then profit, descending, then key. */
  readonly rows: readonly Standing[];
  readonly channels: readonly ChannelStanding[];
  /** Clients of the base that sold nothing in the period and are not ranked, by status. */
  readonly idle: Readonly<Record<Status, number>>;
  readonly lines: number;
  /** Lines that name no client. */
  readonly unassignedLines: number;
};

/** Potentials speak for a channel from this part of its income on: ours. */
const HALF = Decimal.of('0.5');

type Entry = Pick<Standing, 'key' | 'channel' | 'profit' | 'potential'>;

/** ABCDE inside each channel, by profitability in the period and potential, client by client. */
export const rankOf = (book: Book, wanted: Measure): Ranking => {
  const { config, clients } = book.portfolio;
  const whole = amountsOf(book.sales);
  const income = chooseIncome(wanted, whole, config.thresholds.cost_coverage);
  const sums = amountsBy(book.sales, ({ client }) => client);
  const idle = { active: 0, potential: 0, lost: 0 };
  const entries: Entry[] = [];
  const enter = (key: string, profit: Decimal | null, potential: Potential | undefined) =>
    entries.push({ key, channel: book.attributesOf(key).channel ?? NONE, profit, potential });
  for (const [key, amounts] of sums) {
    if (key === null) continue;
    enter(key, incomeOf(amounts, income.measure), potentialOf(book.clients.get(key), config, book.period.to));
  }
  for (const client of clients) {
    if (sums.has(client.id)) continue;
    const potential = potentialOf(client, config, book.period.to);
    if (client.status === 'active' && potential !== undefined) enter(client.id, Decimal.zero, potential);
    else idle[client.status] += 1;
  }
  const channels = channelsOf(entries);
  const ranked = [...channels].map(([channel, members]) => rankChannel(book, channel, members));
  return {
    income,
    rows: ranked.flatMap(({ rows }) => rows).sort(byClass),
    channels: ranked.map(({ channel }) => channel).sort(byPositive),
    idle,
    lines: whole.lines,
    unassignedLines: sums.get(null)?.lines ?? 0,
  };
};

/** Whatever the potential is, some classes stay what they are: then it is no input of theirs. */
const classBasisOf = (
  potential: Potential | undefined,
  profit: Band | null,
  bands: readonly PotentialBand[],
): Basis => {
  const hangs = classesOf(profit, bands).length !== classesOf(profit, []).length;
  return potential === undefined || !hangs ? 'known' : potential.basis;
};

const channelsOf = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const channels = new Map<string, Entry[]>();
  for (const entry of entries) {
    const members = channels.get(entry.channel);
    if (members === undefined) channels.set(entry.channel, [entry]);
    else members.push(entry);
  }
  return channels;
};

const rankChannel = (book: Book, key: string, entries: readonly Entry[]) => {
  const { thresholds } = book.portfolio.config;
  const lines = { highest: thresholds.highest_band, high: thresholds.high_band };
  const limits = absoluteLimits(book, key);
  const profits = entries.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  const field = fieldOf(profits);
  const profitBand = limits.profit === undefined ? bandsOf(field, lines) : bandByLimits(limits.profit);
  const known = new Map(
    entries.flatMap(({ key, potential }) => (potential === undefined ? [] : [[key, potential] as const])),
  );
  const bands = potentialBands(known, lines, limits.potential);
  const channel = summaryOf(book, key, entries, limits.potential !== undefined);
  const compared = limits.profit === undefined || limits.potential === undefined;
  const few = compared && entries.length < thresholds.few_clients;
  const nameOf = namesOf(book, 'client');
  const placed = entries.map((entry) => ({
    ...entry,
    profitBand: entry.profit === null ? null : profitBand(entry.profit),
    potentialBands: bands.get(entry.key) ?? [],
  }));
  const pathOf = pathsIn(placed, field, lines, limits);
  const rows = placed.map((entry): Standing => {
    const { profitBand: own, potentialBands: possible } = entry;
    const limited = possible.length === 1 && possible[0] === 'low' && (own === 'highest' || own === 'high');
    const provisional = channel.provisional && entry.potential?.kind === 'budget';
    const flags: readonly (Flag | false)[] = [
      limited && 'limited-potential',
      few && 'few-to-compare',
      provisional && 'provisional-potential',
    ];
    return {
      ...entry,
      name: nameOf(entry.key),
      above: entry.profit === null ? null : shareOf(field.above(entry.profit), field.total),
      classes: classesOf(own, possible),
      classBasis: classBasisOf(entry.potential, own, possible),
      flags: flags.filter((flag) => flag !== false),
      path: pathOf(entry),
    };
  });
  return { rows, channel };
};

/** Absolute limits of a channel in kam.yaml; one in a currency without a rate is as good as none. */
export const absoluteLimits = (
  { portfolio: { config }, period }: Pick<Book, 'portfolio' | 'period'>,
  channel: string,
): { readonly profit: BandLimits | undefined; readonly potential: BandLimits | undefined } => {
  const found = config.channels.find(({ id }) => id === channel);
  const read = (limits: NonNullable<typeof found>['profit_limits']): BandLimits | undefined => {
    if (limits === undefined) return undefined;
    const highest = inOurs(limits.highest.amount, limits.highest.currency, config, period.to);
    const high = inOurs(limits.high.amount, limits.high.currency, config, period.to);
    return highest === undefined || high === undefined ? undefined : { highest, high };
  };
  return { profit: read(found?.profit_limits), potential: read(found?.potential_limits) };
};

const summaryOf = (
  book: Book,
  key: string,
  entries: readonly Entry[],
  absolute: boolean,
): ChannelStanding => {
  const earned = (some: readonly Entry[]) =>
    Decimal.sum(some.flatMap(({ profit }) => (profit !== null && profit.sign > 0 ? [profit] : [])));
  const known = entries.filter(({ potential }) => potential !== undefined);
  const [positive, incomeWithPotential] = [earned(entries), earned(known)];
  return {
    key,
    name: namesOf(book, 'channel')(key),
    clients: entries.length,
    positive,
    potentialKnown: known.length,
    incomeWithPotential,
    provisional: !absolute && incomeWithPotential.compare(positive.times(HALF)) < 0,
  };
};

const byPositive = (a: ChannelStanding, b: ChannelStanding): number =>
  b.positive.compare(a.positive) || (a.key < b.key ? -1 : 1);

const byClass = (a: Standing, b: Standing): number => {
  const classes = [a, b].map((row) => row.classes.join(''));
  const [first = '', second = ''] = classes;
  if (first !== second) return first < second ? -1 : 1;
  const profits = a.profit === null || b.profit === null ? 0 : b.profit.compare(a.profit);
  return profits || (a.profit === null ? 1 : 0) - (b.profit === null ? 1 : 0) || (a.key < b.key ? -1 : 1);
};
