import type { Decimal } from '../value/decimal.ts';
import { answersOf, type Basis, basisOf, type Fact, givenOf } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';

/** One figure of one company on one day. */
export type Mark = { readonly value: Decimal; readonly basis: Basis };

/** How we and competitors did when it was measured. */
export type Reading = {
  readonly date: PlainDate;
  readonly us: Mark | null;
  /** The best first; of equals by id. */
  readonly rivals: readonly (Mark & { readonly id: string })[];
};

/** A measure of satisfaction or service over time, against competitors. */
export type Comparison = {
  /** By date. */
  readonly readings: readonly Reading[];
  /** By the last reading in which both sides were measured; null where none was. */
  readonly leader: 'us' | 'rival' | 'even' | null;
  /** Ours less the best of theirs, in that reading. */
  readonly lead: Decimal | null;
  /** Our last figure less the one before; null without two. */
  readonly change: Decimal | null;
};

type Measured = {
  readonly date: PlainDate;
  readonly us?: Fact<Decimal>;
  readonly rivals?: Readonly<Record<string, Fact<Decimal>>>;
};

/** A figure that was measured on a day needs no source; one that names its source is as good as that. */
const markOf = (fact: Fact<Decimal> | undefined): Mark | null => {
  const value = givenOf(fact);
  if (value === undefined) return null;
  return { value, basis: answersOf(fact).every(({ how }) => how === undefined) ? 'known' : basisOf(fact) };
};

/** Measurements up to a day, in any order, as a course. */
export const compared = (measured: readonly Measured[] | undefined, today: PlainDate): Comparison => {
  const readings = (measured ?? [])
    .filter(({ date }) => date <= today)
    .map(({ date, us, rivals = {} }): Reading => {
      const theirs = Object.entries(rivals).flatMap(([id, fact]) => {
        const mark = markOf(fact);
        return mark === null ? [] : [{ id, ...mark }];
      });
      return {
        date,
        us: markOf(us),
        rivals: theirs.sort((a, b) => b.value.compare(a.value) || (a.id < b.id ? -1 : 1)),
      };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [before, last] = readings.flatMap(({ us }) => us ?? []).slice(-2);
  const lead = readings.flatMap(leadIn).at(-1) ?? null;
  return {
    readings,
    leader: lead === null ? null : lead.sign > 0 ? 'us' : lead.sign < 0 ? 'rival' : 'even',
    lead,
    change: before === undefined || last === undefined ? null : last.value.minus(before.value),
  };
};

const leadIn = ({ us, rivals: [best] }: Reading): readonly Decimal[] =>
  us === null || best === undefined ? [] : [us.value.minus(best.value)];
