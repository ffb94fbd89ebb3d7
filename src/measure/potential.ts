import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { answersOf, isRange, type Span, spanOf } from './answers.ts';
import {
  BANDS,
  type Band,
  type BandLimits,
  type BandLines,
  bandByLimits,
  bandsOf,
  type Field,
  fieldOf,
} from './bands.ts';

export type PotentialBand = Exclude<Band, 'negative'>;

/** What a client could buy in a year: its budget for what we sell, or a judgement in place of one. */
export type Potential =
  | ({
      readonly kind: 'budget';
      /** Some parts of it are unknown, so that it may be any larger. */
      readonly open: boolean;
    } & Span)
  | { readonly kind: 'judged'; readonly bands: readonly PotentialBand[]; readonly basis: Basis };

const JUDGED = { high: 'highest', medium: 'high', low: 'low' } as const;

/** Undefined while nobody knows; a judged potential only stands in for a budget that is missing. */
export const potentialOf = (
  client: Client | undefined,
  config: Config,
  date: PlainDate,
): Potential | undefined => {
  const budget = spanOf(client?.budget, config, date);
  if (budget !== undefined) return { kind: 'budget', ...budget, open: (client?.budgetOpen ?? []).length > 0 };
  const bands = answersOf(client?.potential).flatMap((answer) =>
    answer.state === 'given' ? [JUDGED[answer.value]] : [],
  );
  return bands.length === 0
    ? undefined
    : { kind: 'judged', bands: between(bands), basis: basisOf(client?.potential) };
};

/** All bands from the best to the worst of these. */
const between = (bands: readonly Band[]): readonly PotentialBand[] => {
  const places = bands.map((band) => BANDS.indexOf(band));
  const [best, worst] = [Math.min(...places), Math.max(...places)];
  return POTENTIAL_BANDS.filter((_, place) => place >= best && place <= worst);
};

const POTENTIAL_BANDS: readonly PotentialBand[] = ['highest', 'high', 'low'];

/**
 * The bands that each potential of one channel may be in: one for a single figure among single figures.
 * Ranges are tried with all at their low ends and all at their high ends, and a client's own range also
 * at either end against the other end of the rest. A budget that is open upwards counts with what is known of
 * it, and may itself be in any better band.
 */
export const potentialBands = (
  potentials: ReadonlyMap<string, Potential>,
  lines: BandLines,
  limits: BandLimits | undefined,
): ReadonlyMap<string, readonly PotentialBand[]> => {
  const budgets = [...potentials].flatMap(([key, each]) =>
    each.kind === 'budget' ? [{ ...each, key }] : [],
  );
  const among = (values: readonly Decimal[]) =>
    limits === undefined ? bandsOf(fieldOf(values), lines) : bandByLimits(limits);
  const [lows, highs] = [among(budgets.map(({ low }) => low)), among(budgets.map(({ high }) => high))];
  const crossed = (own: (typeof budgets)[number]): readonly Band[] => {
    const others = budgets.filter(({ key }) => key !== own.key);
    return [
      among([own.high, ...others.map(({ low }) => low)])(own.high),
      among([own.low, ...others.map(({ high }) => high)])(own.low),
    ];
  };
  const bands = new Map<string, readonly PotentialBand[]>();
  for (const [key, each] of potentials) if (each.kind === 'judged') bands.set(key, each.bands);
  for (const each of budgets) {
    const ends = [lows(each.low), highs(each.high), ...(isRange(each) ? crossed(each) : [])];
    if (each.open) ends.push('highest');
    bands.set(each.key, between(ends));
  }
  return bands;
};

/**
 * The bands that a budget would be in beside those of a channel that it does not belong to, such as that of a
 * prospect; by the same rule, and without moving the others.
 */
export const bandsBeside = (
  potentials: Iterable<Potential>,
  lines: BandLines,
  limits: BandLimits | undefined,
): ((own: Span & { readonly open: boolean }) => readonly PotentialBand[]) => {
  const budgets = [...potentials].flatMap((each) => (each.kind === 'budget' ? [each] : []));
  const lows = fieldOf(budgets.map(({ low }) => low));
  const highs = fieldOf(budgets.map(({ high }) => high));
  const among = ({ total, above }: Field, value: Decimal): Band =>
    limits === undefined
      ? bandsOf({ total: value.sign > 0 ? total.plus(value) : total, above }, lines)(value)
      : bandByLimits(limits)(value);
  return ({ low, high, open }) => {
    const ends = [lows, highs].flatMap((field) => [among(field, low), among(field, high)]);
    return between(open ? [...ends, 'highest'] : ends);
  };
};
