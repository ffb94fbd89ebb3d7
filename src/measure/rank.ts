import { Decimal } from '../value/decimal.ts';
import { type Band, type BandLimits, bandByLimits, bandsOf } from './bands.ts';
import type { Book } from './book.ts';
import { type Class, classesOf } from './classes.ts';
import { amountsBy, amountsOf, chooseIncome, type Income, incomeOf, type Measure } from './income.ts';
import { namesOf } from './names.ts';
import { type Potential, type PotentialBand, potentialBands, potentialOf } from './potential.ts';

export type Flag = 'limited-potential' | 'few-to-compare' | 'provisional-potential';

export type Standing = {
  readonly key: string;
  readonly name: string;
  /** `none` for a client without one. */
  readonly channel: string;
  /** Income in the measure of the ranking; null where no cost is known. */
  readonly profit: Decimal | null;
  readonly potential: Potential | undefined;
  readonly profitBand: Band | null;
  /** Several while a range or a dispute leaves them open, none while the potential is unknown. */
  readonly potentialBands: readonly PotentialBand[];
  readonly classes: readonly Class[];
  readonly flags: readonly Flag[];
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

/** Why a client of the base has no class. */
export type Idle = 'active' | 'potential' | 'lost';

export type Ranking = {
  readonly income: Income;
  /** By first class, then profit, descending, then key. */
  readonly rows: readonly Standing[];
  readonly channels: readonly ChannelStanding[];
  /** Clients of the base that sold nothing in the period and are not ranked, by status. */
  readonly idle: Readonly<Record<Idle, number>>;
  readonly lines: number;
  /** Lines that name no client. */
  readonly unassignedLines: number;
};

export type ChannelLimits = { readonly profit?: BandLimits; readonly potential?: BandLimits };

/** Fewer clients than this in a channel are few to compare: ours. */
export const FEW = 5;
const HALF = Decimal.of('0.5');
export const NO_CHANNEL = 'none';

type Entry = Pick<Standing, 'key' | 'channel' | 'profit' | 'potential'>;

/** ABCDE inside each channel, by profitability in the period and potential, client by client. */
export const rankOf = (
  book: Book,
  wanted: Measure,
  limitsOf: (channel: string) => ChannelLimits,
): Ranking => {
  const whole = amountsOf(book.sales);
  const income = chooseIncome(wanted, whole);
  const sums = amountsBy(book.sales, ({ client }) => client);
  const { currency } = book.portfolio.config;
  const idle = { active: 0, potential: 0, lost: 0 };
  const byChannel = new Map<string, Entry[]>();
  const enter = (key: string, profit: Decimal | null, potential: Potential | undefined) => {
    const channel = book.attributesOf(key).channel ?? NO_CHANNEL;
    const entries = byChannel.get(channel) ?? [];
    byChannel.set(channel, entries);
    entries.push({ key, channel, profit, potential });
  };
  for (const [key, amounts] of sums) {
    if (key === null) continue;
    enter(key, incomeOf(amounts, income.measure), potentialOf(book.clients.get(key), currency));
  }
  for (const client of book.portfolio.clients) {
    if (sums.has(client.id)) continue;
    const potential = potentialOf(client, currency);
    if (client.status === 'active' && potential !== undefined) enter(client.id, Decimal.zero, potential);
    else idle[client.status] += 1;
  }
  const names = { client: namesOf(book, 'client'), channel: namesOf(book, 'channel') };
  const ranked = [...byChannel].map(([channel, entries]) =>
    rankChannel(channel, entries, limitsOf(channel), names),
  );
  return {
    income,
    rows: ranked.flatMap(({ rows }) => rows).sort(byClass),
    channels: ranked
      .map(({ channel }) => channel)
      .sort((a, b) => b.positive.compare(a.positive) || (a.key < b.key ? -1 : 1)),
    idle,
    lines: whole.lines,
    unassignedLines: sums.get(null)?.lines ?? 0,
  };
};

type Names = Readonly<Record<'client' | 'channel', (key: string) => string>>;

const rankChannel = (key: string, entries: readonly Entry[], limits: ChannelLimits, names: Names) => {
  const profits = entries.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  const profitBand = limits.profit === undefined ? bandsOf(profits) : bandByLimits(limits.profit);
  const known = new Map(
    entries.flatMap(({ key, potential }) => (potential === undefined ? [] : [[key, potential] as const])),
  );
  const bands = potentialBands(known, limits.potential);
  const channel = summaryOf(key, entries, limits, names);
  const few = entries.length < FEW && (limits.profit === undefined || limits.potential === undefined);
  const rows = entries.map((entry): Standing => {
    const band = entry.profit === null ? null : profitBand(entry.profit);
    const possible = bands.get(entry.key) ?? [];
    const limited = possible.length === 1 && possible[0] === 'low' && (band === 'highest' || band === 'high');
    return {
      ...entry,
      name: names.client(entry.key),
      profitBand: band,
      potentialBands: possible,
      classes: classesOf(band, possible),
      flags: [
        ...(limited ? (['limited-potential'] as const) : []),
        ...(few ? (['few-to-compare'] as const) : []),
        ...(channel.provisional && entry.potential?.kind === 'budget'
          ? (['provisional-potential'] as const)
          : []),
      ],
    };
  });
  return { rows, channel };
};

const summaryOf = (
  key: string,
  entries: readonly Entry[],
  limits: ChannelLimits,
  names: Names,
): ChannelStanding => {
  const earned = (some: readonly Entry[]) =>
    Decimal.sum(some.flatMap(({ profit }) => (profit !== null && profit.sign > 0 ? [profit] : [])));
  const known = entries.filter(({ potential }) => potential !== undefined);
  const [positive, incomeWithPotential] = [earned(entries), earned(known)];
  return {
    key,
    name: names.channel(key),
    clients: entries.length,
    positive,
    potentialKnown: known.length,
    incomeWithPotential,
    provisional: limits.potential === undefined && incomeWithPotential.compare(positive.times(HALF)) < 0,
  };
};

const byClass = (a: Standing, b: Standing): number => {
  const classes = [a, b].map((row) => row.classes.join(''));
  const [first = '', second = ''] = classes;
  if (first !== second) return first < second ? -1 : 1;
  const profits = a.profit === null || b.profit === null ? 0 : b.profit.compare(a.profit);
  return profits || (a.profit === null ? 1 : 0) - (b.profit === null ? 1 : 0) || (a.key < b.key ? -1 : 1);
};
