import type { Band } from '../measure/bands.ts';
import type { PotentialBand } from '../measure/potential.ts';
import { type ChannelStanding, type Ranking, rankOf, type Standing } from '../measure/rank.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import type { Analysis, Request } from './analysis.ts';
import type { Base } from './base.ts';
import { showRank } from './rank-page.ts';
import { salesOf } from './sales.ts';

/** A client with its class; several classes while something is open. */
export type RankRow = Pick<
  Standing,
  'key' | 'name' | 'channel' | 'profit' | 'above' | 'classes' | 'flags'
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
};

export type RankResult = {
  readonly base: Base;
  readonly data: { readonly rows: readonly RankRow[]; readonly channels: readonly ChannelStanding[] };
};

const run = async (request: Request): Promise<RankResult> => {
  const book = await salesOf(request);
  const ranking = rankOf(book, request.measure ?? request.portfolio.config.income);
  return { base: baseOf(ranking), data: { rows: ranking.rows.map(rowOf), channels: ranking.channels } };
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

const rowOf = (standing: Standing): RankRow => {
  const { key, name, channel, profit, above, profitBand, potential, potentialBands, classes, flags } =
    standing;
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
    flags,
  };
};

export const rank: Analysis<RankResult> = {
  id: 'rank',
  options: [],
  examples: [
    'kam rank',
    'kam rank --period 2025 --measure revenue',
    'kam rank --explain --format html -o rank.html',
  ],
  run,
  show: showRank,
};
