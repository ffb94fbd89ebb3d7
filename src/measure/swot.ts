import type { Config } from '../portfolio/config.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Competitors } from '../portfolio/sections/competitors.ts';
import { type Basis, basisOf, type Fact } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import type { PlainDate } from '../value/period.ts';
import { type Duty, type DutyState, dutiesOf, stateOf } from './tasks.ts';

type Typed = NonNullable<Competitors['crossed']>[number];
type Points = NonNullable<Config['swot']>;

/** The four lists of a SWOT, with the letter of each. */
export const LISTS = {
  strengths: 'S',
  weaknesses: 'W',
  opportunities: 'O',
  threats: 'T',
} as const;
export type List = keyof typeof LISTS;
export type Letter = (typeof LISTS)[List];

/** Whose SWOT: the client's, ours with this client, ours in general (kam.yaml). */
const SIDES = ['customer', 'supplier', 'general'] as const;
export type Side = (typeof SIDES)[number];

/** What meets what: a possibility (SO), or something neutralised. */
export const KINDS = ['SO', 'ST', 'WO', 'WT'] as const;
export type CrossKind = (typeof KINDS)[number];

export type Factor = {
  readonly id: string;
  readonly side: Side;
  readonly letter: Letter;
  readonly what: Fact<string>;
  readonly basis: Basis;
  /** Ids of the crossings that cite it. */
  readonly crossings: readonly string[];
  /** Weaknesses and threats: a crossing meets it that takes its harm away (ST, WO, WT). Null for the others. */
  readonly neutralised: boolean | null;
};

export type Action = { readonly duty: Duty; readonly state: DutyState };

export type Crossing = {
  readonly typed: Typed;
  readonly factors: readonly Factor[];
  /** Cited ids that no SWOT has. */
  readonly unknown: readonly string[];
  /** As follows from the factors: several where it cites more than one letter of a side, none where one side is missing. */
  readonly kinds: readonly CrossKind[];
  /** What is done for it: tasks and promises that name it, those given up left out. */
  readonly actions: readonly Action[];
  /** Why nothing is done. */
  readonly noTask: string | null;
};

export type Swot = {
  /** Customer, supplier, general; each by strengths, weaknesses, opportunities, threats, in the order of its file. */
  readonly factors: readonly Factor[];
  readonly crossings: readonly Crossing[];
};

/** The SWOTs that concern a client, crossed. */
export const swotOf = latest((client: Client, portfolio: Portfolio, today: PlainDate): Swot => {
  const { customer_swot, supplier_swot, crossed = [] } = client.dossier?.sections.competitors?.data ?? {};
  const plain = [
    ...pointsOf('customer', customer_swot),
    ...pointsOf('supplier', supplier_swot),
    ...pointsOf('general', portfolio.config.swot),
  ];
  const factors = plain.map((point): Factor => {
    const citing = crossed.filter((each) => each.of.includes(point.id));
    return {
      ...point,
      crossings: citing.map(({ id }) => id),
      neutralised:
        point.letter === 'W' || point.letter === 'T'
          ? citing.some((each) => kindsOf(pointsIn(each, plain)).some((kind) => kind.includes(point.letter)))
          : null,
    };
  });
  const duties = dutiesOf(client, portfolio);
  return {
    factors,
    crossings: crossed.map((typed): Crossing => {
      const cited = pointsIn(typed, factors);
      return {
        typed,
        factors: cited,
        unknown: typed.of.filter((id) => !cited.some((factor) => factor.id === id)),
        kinds: kindsOf(cited),
        actions: duties
          .filter(({ task }) => (task.for ?? []).includes(typed.id))
          .map((duty) => ({ duty, state: stateOf(duty.task, today) }))
          .filter(({ state }) => state !== 'dropped'),
        noTask: typed.no_task ?? null,
      };
    }),
  };
});

type Point = Pick<Factor, 'id' | 'side' | 'letter' | 'what' | 'basis'>;

const pointsOf = (side: Side, swot: Points = {}): readonly Point[] =>
  (Object.keys(LISTS) as List[]).flatMap((list) =>
    (swot[list] ?? []).map(({ id, what }) => ({
      id,
      side,
      letter: LISTS[list],
      what,
      // What we say of ourselves in general needs no source.
      basis: side === 'general' && what.how === undefined && what.state === 'given' ? 'known' : basisOf(what),
    })),
  );

const pointsIn = <P extends Point>({ of }: Typed, points: readonly P[]): readonly P[] =>
  of.flatMap((id) => points.filter((point) => point.id === id));

const kindsOf = (points: readonly Point[]): readonly CrossKind[] => {
  const has = new Set<string>(points.map(({ letter }) => letter));
  return KINDS.filter(([inner = '', outer = '']) => has.has(inner) && has.has(outer));
};

/** Weaknesses and threats of the client's and of ours with it that no crossing neutralises. */
export const openHarms = ({ factors }: Swot): readonly Factor[] =>
  factors.filter(({ side, neutralised }) => side !== 'general' && neutralised === false);

/** Crossings that lead to no task, and do not say why not. */
export const idleCrossings = ({ crossings }: Swot): readonly Crossing[] =>
  crossings.filter(({ actions, noTask }) => actions.length === 0 && noTask === null);
