import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact } from '../value/fact.ts';
import { answersOf } from './answers.ts';
import type { PotentialBand } from './potential.ts';
import type { WalletTotal } from './wallet.ts';

/** Best first, as the map is drawn. */
export const POSITIONS = ['strong', 'medium', 'weak'] as const;
export type Position = (typeof POSITIONS)[number];
export const POTENTIALS = ['high', 'medium', 'low'] as const;
export type PotentialLevel = (typeof POTENTIALS)[number];

/** One axis of the map: what people judge and what the figures say. Several levels while something leaves them open. */
export type Placing<Level> = {
  readonly judged: readonly Level[];
  /** The argument that makes a judgement of an opinion. */
  readonly why: string | undefined;
  readonly judgedBasis: Basis;
  readonly computed: readonly Level[];
  readonly computedBasis: Basis;
  /** No level is possible by both. */
  readonly contradicts: boolean;
};

const LEVEL_OF: Readonly<Record<PotentialBand, PotentialLevel>> = {
  highest: 'high',
  high: 'medium',
  low: 'low',
};

/** The share of wallet as a position: strong from the first threshold on, medium from the second. */
const levelOf = (
  sales: Decimal,
  budget: Decimal,
  { strong_wallet, medium_wallet }: Config['thresholds'],
): Position => {
  if (sales.compare(budget.times(strong_wallet)) >= 0) return 'strong';
  return sales.compare(budget.times(medium_wallet)) >= 0 ? 'medium' : 'weak';
};

/** Our position at a client: the judgement of section 8 beside the share of wallet. */
export const positionOf = (
  { dossier }: Client,
  total: WalletTotal | undefined,
  { thresholds }: Config,
): Placing<Position> => {
  const judged = dossier?.sections.growth?.data.position;
  const budget = total?.share === undefined ? undefined : total.budget;
  const ends =
    budget === undefined || total === undefined
      ? []
      : [levelOf(total.sales, budget.low, thresholds), levelOf(total.sales, budget.high, thresholds)];
  return placing(POSITIONS, judged?.level, judged?.why, ends, budget?.basis ?? 'unknown');
};

/** The potential of a client: the judgement of section 8 beside the band of its budget in its channel. */
export const potentialLevelOf = (
  { dossier }: Client,
  bands: readonly PotentialBand[],
  basis: Basis,
): Placing<PotentialLevel> => {
  const judged = dossier?.sections.growth?.data.potential;
  return placing(
    POTENTIALS,
    judged?.level,
    judged?.why,
    bands.map((band) => LEVEL_OF[band]),
    basis,
  );
};

const placing = <Level extends string>(
  levels: readonly Level[],
  fact: Fact<Level> | undefined,
  why: string | undefined,
  ends: readonly Level[],
  basis: Basis,
): Placing<Level> => {
  const said = answersOf(fact).flatMap((answer) => (answer.state === 'given' ? [answer.value] : []));
  const judged = levels.filter((level) => said.includes(level));
  const computed = between(levels, ends);
  return {
    judged,
    why,
    judgedBasis: basisOf(fact),
    computed,
    computedBasis: computed.length === 0 ? 'unknown' : basis,
    contradicts:
      judged.length > 0 && computed.length > 0 && !judged.some((level) => computed.includes(level)),
  };
};

/** All levels from the best to the worst of these. */
const between = <Level>(levels: readonly Level[], ends: readonly Level[]): readonly Level[] => {
  const places = ends.map((end) => levels.indexOf(end));
  return levels.filter((_, at) => at >= Math.min(...places) && at <= Math.max(...places));
};
