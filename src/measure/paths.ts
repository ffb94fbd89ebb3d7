import type { Class } from '../portfolio/config.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, weakest } from '../value/fact.ts';
import { isRange } from './answers.ts';
import { BANDS, type Band, type BandLimits, type BandLines, type Field, fieldOf } from './bands.ts';
import { classesOf } from './classes.ts';
import type { Potential, PotentialBand } from './potential.ts';
import { type Rise, reachByLimits, reachOf, without } from './reach.ts';

/** A better band: where it begins for this client while nobody else moves. */
export type Step = {
  readonly band: Rise;
  /** The profit or the yearly budget from which the client is in the band, to the cent. */
  readonly amount: Decimal;
  /** How much more than now; null where what it is now is not one known figure. */
  readonly gain: Decimal | null;
  /** A budget that is needed rests on those of the others. */
  readonly basis: Basis;
  /** The classes it would be in then, the other side being as it is. */
  readonly classes: readonly Class[];
};

/** The next better band, and the best; null where there is none. */
export type Lift = { readonly next: Step | null; readonly highest: Step | null };

/** What would make a client an A: the best band on both sides. Without a known profit there is no path on that side. */
export type Path = { readonly profit: Lift | null; readonly potential: Lift };

type Placed = {
  readonly key: string;
  readonly profit: Decimal | null;
  readonly potential: Potential | undefined;
  readonly profitBand: Band | null;
  readonly potentialBands: readonly PotentialBand[];
};
type Limits = { readonly profit: BandLimits | undefined; readonly potential: BandLimits | undefined };
type Reach = (band: Rise, from: Decimal) => Decimal;

/** The path of each client of one channel to A. */
export const pathsIn = (
  placed: readonly Placed[],
  profits: Field,
  lines: BandLines,
  limits: Limits,
): ((client: Placed) => Path) => {
  const among = (others: Field, absolute: BandLimits | undefined): Reach =>
    absolute === undefined ? reachOf(others, lines) : reachByLimits(absolute);
  const budgets = placed.flatMap(({ key, potential }) =>
    potential?.kind === 'budget' ? [{ ...potential, key }] : [],
  );
  const lows = fieldOf(budgets.map(({ low }) => low));
  const highs = fieldOf(budgets.map(({ high }) => high));
  /** Sure of a band is who is in it whichever ends of their ranges the others are at. */
  const ranges = budgets.some((each) => isRange(each));
  const sure = (atLows: Field, atHighs: Field): Reach => {
    const [low, high] = [among(atLows, limits.potential), among(atHighs, limits.potential)];
    return ranges ? (band, from) => larger(low(band, from), high(band, from)) : low;
  };
  /** What a client would need of which no budget is known: the same for all of them. */
  let needed: Decimal | undefined;
  const basis = weakest(budgets.map((each) => each.basis));
  const potentialLift = ({ key, potential, potentialBands, profitBand }: Placed): Lift => {
    if (potentialBands.length === 1 && potentialBands[0] === 'highest') return THERE;
    const classes = (band: Rise) => classesOf(profitBand, [band]);
    const onlyBest = (amount: Decimal): Lift => ({
      next: null,
      highest: { band: 'highest', amount, gain: null, basis, classes: classes('highest') },
    });
    if (potential?.kind !== 'budget') {
      needed ??= sure(lows, highs)('highest', Decimal.zero);
      return onlyBest(needed);
    }
    const { low, open } = potential;
    if (!isRange(potential)) {
      const reach = sure(without(lows, low), without(highs, low));
      return open ? onlyBest(reach('highest', low)) : lift(potentialBands, reach, low, { basis, classes });
    }
    const others = budgets.filter((each) => each.key !== key);
    const ends = [others.map((each) => each.low), others.map((each) => each.high)] as const;
    return onlyBest(sure(fieldOf(ends[0]), fieldOf(ends[1]))('highest', low));
  };
  return (client) => {
    const { profit, profitBand, potentialBands } = client;
    const potential = potentialLift(client);
    if (profit === null || profitBand === null) return { profit: null, potential };
    const reach = among(without(profits, profit), limits.profit);
    const classes = (band: Rise) => classesOf(band, potentialBands);
    return { profit: lift([profitBand], reach, profit, { basis: 'known', classes }), potential };
  };
};

const THERE: Lift = { next: null, highest: null };

/** From the worst of the bands that a known amount may be in. */
const lift = (
  bands: readonly Band[],
  reach: Reach,
  now: Decimal,
  { basis, classes }: { readonly basis: Basis; classes(band: Rise): readonly Class[] },
): Lift => {
  const worst = Math.max(...bands.map((band) => BANDS.indexOf(band)));
  const [highest, ...others] = RISES.slice(0, worst).map((band): Step => {
    const amount = reach(band, now);
    return { band, amount, gain: amount.minus(now), basis, classes: classes(band) };
  });
  if (highest === undefined) return THERE;
  // Where bands begin at one amount, that amount is in the best of them.
  const nearest = others.at(-1) ?? highest;
  const next = [highest, ...others].find(({ amount }) => amount.equals(nearest.amount)) ?? nearest;
  return { next, highest };
};

const RISES: readonly Rise[] = ['highest', 'high', 'low'];

const larger = (a: Decimal, b: Decimal): Decimal => (a.compare(b) < 0 ? b : a);
