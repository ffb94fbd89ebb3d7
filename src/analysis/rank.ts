import type { Band } from '../measure/bands.ts';
import type { Book } from '../measure/book.ts';
import type { Course } from '../measure/course.ts';
import { type Effort, effortOf } from '../measure/effort.ts';
import type { PotentialBand } from '../measure/potential.ts';
import { type ChannelStanding, type Ranking, rankOf, type Standing } from '../measure/rank.ts';
import { type Standard, standardOf } from '../measure/standard.ts';
import { goneSince, previousOf, type Turn, turnOf } from '../measure/turns.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import type { Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Analysis, Request } from './analysis.ts';
import type { Base } from './base.ts';
import { courseAsked } from './course.ts';
import { namedClients } from './named.ts';
import { showRank } from './rank-page.ts';
import { salesAndBefore } from './sales.ts';

/** What a client was in the period before. */
export type Former = Pick<Standing, 'classes' | 'profit' | 'profitBand'>;

/** A client with its class; several classes while something is open. */
export type RankRow = Pick<
  Standing,
  'key' | 'name' | 'channel' | 'profit' | 'above' | 'classes' | 'classBasis' | 'flags' | 'path'
> & {
  readonly profitBand: Band | null;
  /** The yearly budget; null while unknown, judged, or a range. */
  readonly potential: Decimal | null;
  /** The ends of a budget that is a range or disputed; without a high end where parts of it are unknown. */
  readonly potentialRange: { readonly low: Decimal; readonly high: Decimal | null } | null;
  readonly potentialJudged: boolean;
  readonly potentialBasis: Basis;
  /** Null while unknown or open between several. */
  readonly potentialBand: PotentialBand | null;
  readonly potentialBands: readonly PotentialBand[];
  /** Null where it was not ranked, or nothing can be compared. */
  readonly before: Former | null;
  /** Null where nothing can be compared. */
  readonly turn: Turn | null;
  /** Null where nothing was ever logged: the effort is unknown. */
  readonly effort: Effort | null;
  /** How complete the dossier is against what the class asks for; null without one. */
  readonly dossier: Standard | null;
};

export type RankData = {
  /** The one client that was asked for; its row is the only one then. */
  readonly client: string | null;
  /** The period before, and why it is not compared with, where it is not. */
  readonly previous: { readonly period: Period; readonly compared: null | 'no-sales' | 'measure' };
  readonly rows: readonly RankRow[];
  /** Ranked in the period before, and no more. */
  readonly gone: readonly (Former & Pick<Standing, 'key' | 'name' | 'channel'>)[];
  readonly channels: readonly ChannelStanding[];
  /** Classes, wallets, stages and completeness at the ends of quarters, where `--quarters` asks for them. */
  readonly course: Course | null;
};
export type RankResult = { readonly base: Base; readonly data: RankData };

const run = async (request: Request): Promise<RankResult> => {
  const [book, before] = await salesAndBefore(request);
  const ranking = rankOf(book, request.measure ?? request.portfolio.config.income);
  const previous = previousOf(before, ranking);
  const former = new Map(previous.ranking?.rows.map((row) => [row.key, row]));
  const rows = ranking.rows.map((row): RankRow => {
    const was = former.get(row.key);
    const client = book.clients.get(row.key);
    return {
      ...rowOf(row),
      before: was === undefined ? null : formerOf(was),
      turn: previous.ranking === null ? null : turnOf(row.classes, was?.classes),
      effort: client === undefined ? null : effortOf(client, row.classes, request.portfolio, request.today),
      dossier: (client && standardOf(client, row.classes, request.portfolio.config)) ?? null,
    };
  });
  const data: RankData = {
    client: null,
    previous: { period: previous.period, compared: previous.ranking === null ? previous.why : null },
    rows,
    gone:
      previous.ranking === null
        ? []
        : goneSince(ranking, previous.ranking).map(({ key, name, channel, ...row }) => ({
            key,
            name,
            channel,
            ...formerOf(row),
          })),
    channels: ranking.channels,
    course:
      request.options['quarters'] === undefined
        ? null
        : await courseAsked(request, request.options['quarters']),
  };
  return { base: baseOf(ranking), data: onlyOne(data, book, request) };
};

const formerOf = ({ classes, profit, profitBand }: Former): Former => ({ classes, profit, profitBand });

/** The data of the client that `--client` names; refused where it is not ranked. */
const onlyOne = (data: RankData, book: Book, { options }: Request): RankData => {
  const { client } = options;
  if (typeof client !== 'string') return data;
  const [key = client] = namedClients(book, [client]);
  const row = data.rows.find((each) => each.key === key);
  if (row === undefined)
    throw new Refusal(
      `${book.clients.get(key)?.name ?? key} is not ranked: no sales in the period, and no known potential of an active client`,
      'try another --period, or --period all',
    );
  const channels = data.channels.filter((channel) => channel.key === row.channel);
  const course = data.course && { ...data.course, rows: data.course.rows.filter((each) => each.key === key) };
  return { ...data, client: key, rows: [row], gone: [], channels, course };
};

const baseOf = ({ income, rows, idle, lines, unassignedLines }: Ranking): Base => ({
  ...income,
  rows: 'client',
  used: rows.length,
  leftOut: [
    { reason: 'no-sales', count: idle.active },
    { reason: 'not-active', count: idle.potential + idle.lost },
  ],
  lines,
  unassignedLines,
});

const rowOf = (standing: Standing): Omit<RankRow, 'before' | 'turn' | 'effort' | 'dossier'> => {
  const { key, name, channel, profit, above, profitBand, potential, potentialBands, path } = standing;
  const { classes, classBasis, flags } = standing;
  const [band = null, ...open] = potentialBands;
  const budget = potential?.kind === 'budget' ? potential : undefined;
  const single = budget !== undefined && !budget.open && budget.low.equals(budget.high);
  return {
    key,
    name,
    channel,
    profit,
    potential: single ? budget.low : null,
    potentialRange:
      budget === undefined || single ? null : { low: budget.low, high: budget.open ? null : budget.high },
    potentialJudged: potential?.kind === 'judged',
    potentialBasis: potential?.basis ?? 'unknown',
    profitBand,
    above,
    potentialBand: open.length === 0 ? band : null,
    potentialBands,
    classes,
    classBasis,
    flags,
    path,
  };
};

export const rank: Analysis<RankResult> = {
  id: 'rank',
  options: [
    { flags: '--client <client>', summary: 'one client: why its class, and what would make it A' },
    {
      flags: '--quarters <n>',
      summary: 'classes at the ends of the last quarters, by the files as committed then',
    },
  ],
  examples: [
    'kam rank',
    'kam rank --client strandzha-wind',
    'kam rank --quarters 8',
    'kam rank --period 2025 --measure revenue',
    'kam rank --explain --format html -o rank.html',
  ],
  run,
  show: showRank,
};
