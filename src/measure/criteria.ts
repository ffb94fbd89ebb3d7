import type { Buying } from '../portfolio/sections/buying.ts';
import { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, type Fact, givenOf, weakest } from '../value/fact.ts';
import { answersOf, type Span } from './answers.ts';

type Typed = NonNullable<Buying['criteria']>[number];

/** How somebody does by one criterion; the ends differ for differing answers. */
export type Mark = Span;

export type Criterion = {
  readonly id: string;
  readonly what: Fact<string>;
  /** As typed; null while unknown or disputed. */
  readonly weight: Decimal | null;
  readonly weightBasis: Basis;
  /** On the scale of kam.yaml; null while unknown. */
  readonly us: Mark | null;
  /** The best of the competitors whose mark is known. */
  readonly best: { readonly rival: string; readonly mark: Mark } | null;
  readonly rivals: Readonly<Record<string, Mark | null>>;
  /** Against the best competitor: whatever the answers, above or below; `level` where it is one mark; null while it cannot be told. */
  readonly standing: 'ahead' | 'behind' | 'level' | null;
  /** Weight × (us − best competitor) over all weights: by how much it moves our result against theirs. Null where the standing is. */
  readonly gain: Decimal | null;
  readonly winBy: string | null;
  /** At least as heavy as the average criterion. */
  readonly heavy: boolean;
};

/** Our weighted result, or that of a competitor. */
export type Result = {
  /** Null for us. */
  readonly rival: string | null;
  /** On the scale; the ends differ while a part is unknown. Null while nothing is known. */
  readonly mark: Mark | null;
  /** Points of all weights for which the mark is unknown. */
  readonly unknown: Decimal;
};

export type Comparison = {
  /** Heaviest first; of equals, and where no weight is known, in the order of the dossier. */
  readonly criteria: readonly Criterion[];
  /** What the known weights make. */
  readonly sum: Decimal;
  /** What all weights make: 100 while some are unknown, else their sum. */
  readonly whole: Decimal;
  /** Points of criteria whose weight nobody knows. */
  readonly unweighed: Decimal;
  /** Us first, then competitors by id. */
  readonly results: readonly Result[];
};

const WHOLE = Decimal.of(100);
const WORST = Decimal.of(1);
/** Places that a division keeps: far below what a mark on a scale can tell. */
const PLACES = 10;

/** A mark must stand on the scale from 1 to its best, a weight must not be negative. */
export const isOnScale = (mark: Decimal, best: number): boolean =>
  mark.compare(WORST) >= 0 && mark.compare(Decimal.of(best)) <= 0;

/**
 * Criteria with weights, our marks and theirs, and the weighted result of each: the mean of the marks by weight.
 * What is unknown stays so: an unknown mark may be any of the scale, and weights nobody knows share what the
 * known ones leave of 100. Neither an order nor a factor common to all weights changes a result.
 */
export const criteriaOf = (typed: readonly Typed[], scale: number): Comparison => {
  const weights = typed.map(weightOf);
  const known = weights.flatMap((weight) => weight ?? []);
  const sum = Decimal.sum(known);
  const complete = known.length === typed.length;
  const whole = complete || sum.compare(WHOLE) > 0 ? sum : WHOLE;
  const rivals = [...new Set(typed.flatMap((each) => Object.keys(each.rivals ?? {})))].sort();
  const criteria = typed.map((each, at) => ({
    ...criterionOf(each, weights[at] ?? null, { rivals, scale, whole }),
    heavy: isHeavy(weights[at] ?? null, sum, known.length),
  }));
  const unweighed = whole.minus(sum);
  const results =
    sum.sign > 0
      ? [null, ...rivals].map((rival) => resultOf(criteria, rival, { whole, unweighed, scale }))
      : [];
  return {
    criteria: criteria
      .map((each, at) => ({ each, at }))
      .sort((a, b) => (b.each.weight ?? NONE).compare(a.each.weight ?? NONE) || a.at - b.at)
      .map(({ each }) => each),
    sum,
    whole,
    unweighed,
    results,
  };
};

const NONE = Decimal.of(-1);

/** The weight that counts: what is disputed or no weight leaves its points open. */
export const weightOf = ({ weight }: Pick<Typed, 'weight'>): Decimal | null => {
  const value = basisOf(weight) === 'disputed' ? undefined : givenOf(weight);
  return value !== undefined && value.sign >= 0 ? value : null;
};

const markOf = (fact: Fact<Decimal> | undefined, scale: number): Mark | null => {
  const marks = answersOf(fact)
    .flatMap((answer) => (answer.state === 'given' && isOnScale(answer.value, scale) ? [answer.value] : []))
    .sort((a, b) => a.compare(b));
  const [low] = marks;
  return low === undefined ? null : { low, high: marks.at(-1) ?? low, basis: basisOf(fact) };
};

const isHeavy = (weight: Decimal | null, sum: Decimal, count: number): boolean =>
  weight !== null && weight.sign > 0 && weight.times(Decimal.of(count)).compare(sum) >= 0;

type Setting = { readonly rivals: readonly string[]; readonly scale: number; readonly whole: Decimal };

const criterionOf = (
  { id, what, weight, us, rivals: theirs = {}, win_by }: Typed,
  counted: Decimal | null,
  { rivals, scale, whole }: Setting,
): Omit<Criterion, 'heavy'> => {
  const marks = rivals.map((rival) => [rival, markOf(theirs[rival], scale)] as const);
  const ours = markOf(us, scale);
  const [best = null] = marks
    .flatMap(([rival, mark]) => (mark === null ? [] : [{ rival, mark }]))
    .sort((a, b) => b.mark.high.compare(a.mark.high) || (a.rival < b.rival ? -1 : 1));
  const standing = ours === null || best === null ? null : standingOf(ours, best.mark);
  const gain =
    ours === null || best === null || standing === null
      ? undefined
      : counted?.times(ours.low.minus(best.mark.high)).dividedBy(whole, PLACES);
  return {
    id,
    what,
    weight: counted,
    weightBasis: basisOf(weight),
    us: ours,
    best,
    rivals: Object.fromEntries(marks),
    standing,
    gain: gain ?? null,
    winBy: win_by ?? null,
  };
};

const standingOf = (us: Mark, best: Mark): Criterion['standing'] => {
  if (us.low.compare(best.high) > 0) return 'ahead';
  if (us.high.compare(best.low) < 0) return 'behind';
  return us.low.equals(us.high) && best.low.equals(best.high) ? 'level' : null;
};

const resultOf = (
  criteria: readonly Pick<Criterion, 'weight' | 'weightBasis' | 'us' | 'rivals'>[],
  rival: string | null,
  { whole, unweighed, scale }: { whole: Decimal; unweighed: Decimal; scale: number },
): Result => {
  const all = criteria.map(({ weight, weightBasis, us, rivals }) => ({
    weight,
    weightBasis,
    mark: rival === null ? us : (rivals[rival] ?? null),
  }));
  const weighed = all.filter(({ weight }) => weight === null || weight.sign > 0);
  const unknown = Decimal.sum(weighed.flatMap(({ weight, mark }) => (mark === null ? (weight ?? []) : [])));
  const open = weighed.filter(({ weight }) => weight === null);
  const allOpen = unknown.plus(open.some(({ mark }) => mark === null) ? unweighed : Decimal.zero);
  if (weighed.every(({ mark }) => mark === null)) return { rival, mark: null, unknown: whole };
  const ends = { low: WORST, high: Decimal.of(scale) };
  const side = (end: 'low' | 'high'): Decimal => {
    const of = (mark: Mark | null): Decimal => mark?.[end] ?? ends[end];
    const sure = Decimal.sum(weighed.map(({ weight, mark }) => of(mark).times(weight ?? Decimal.zero)));
    const rest = open.map(({ mark }) => of(mark)).sort((a, b) => a.compare(b));
    const extreme = (end === 'low' ? rest[0] : rest.at(-1)) ?? Decimal.zero;
    return sure.plus(extreme.times(unweighed)).dividedBy(whole, PLACES) ?? Decimal.zero;
  };
  const bases = weighed.flatMap(({ mark, weight, weightBasis }) =>
    mark === null ? [] : [mark.basis, weight === null ? 'estimated' : weightBasis],
  );
  return { rival, mark: { low: side('low'), high: side('high'), basis: weakest(bases) }, unknown: allOpen };
};
