import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Buying } from '../portfolio/sections/buying.ts';
import { type Basis, basisOf, type Fact, givenOf, weakest } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import { spanOf as daysOf, type PlainDate } from '../value/period.ts';
import { answersOf, type Span, spanOf, sumSpans } from './answers.ts';

type Typed = NonNullable<Buying['deals']>[number];

/** Where a deal is: at a step of the client's journey (the first is 1), or as somebody put it in words. */
export type Stage = {
  readonly id: string;
  /** What happens at the step; the words themselves for a stage that is none. */
  readonly what: string;
  readonly step: { readonly at: number; readonly of: number } | null;
  readonly basis: Basis;
};

export type Deal = {
  /** The client's id. */
  readonly client: string;
  readonly id: string;
  readonly what: string;
  readonly unit: string | null;
  /** Null while nobody knows it. */
  readonly stage: Stage | null;
  /** A year; null while unknown. */
  readonly value: Span | null;
  /** 0..1, both ends included; null while unknown. */
  readonly chance: Span | null;
  /** Value × chance: never more than an estimate. Null while either is unknown. */
  readonly weighted: Span | null;
  /** As typed. */
  readonly due: string | null;
  /** It is open, and the last day of `due` is past. */
  readonly overdue: boolean;
  readonly state: 'open' | 'won' | 'lost' | 'dropped';
  readonly closed: PlainDate | null;
  readonly reason: Fact<string> | null;
  readonly winBy: string | null;
  readonly rivals: readonly string[];
  readonly tender: string | null;
};

/** The deals of a client, in the order of its dossier. */
export const dealsOf = latest((client: Client, { config }: Portfolio, today: PlainDate): readonly Deal[] => {
  const { deals = [], journey = [] } = client.dossier?.sections.buying?.data ?? {};
  return deals.map((deal): Deal => {
    const value = spanOf(deal.value, config, today) ?? null;
    const chance = chanceOf(deal.chance);
    const state = deal.result ?? 'open';
    const last = daysOf(deal.due ?? '', config.fiscal_year_start)?.to;
    return {
      client: client.id,
      id: deal.id,
      what: deal.what,
      unit: deal.unit ?? null,
      stage: stageOf(deal.stage, journey),
      value,
      chance,
      weighted: value && chance && timesChance(value, chance),
      due: deal.due ?? null,
      overdue: state === 'open' && last !== undefined && last < today,
      state,
      closed: deal.closed ?? null,
      reason: deal.reason ?? null,
      winBy: deal.win_by ?? null,
      rivals: deal.rivals ?? [],
      tender: deal.tender ?? null,
    };
  });
});

const stageOf = (stage: Typed['stage'], journey: NonNullable<Buying['journey']>): Stage | null => {
  const id = givenOf(stage);
  if (id === undefined) return null;
  const at = journey.findIndex((step) => step.id === id);
  const what = givenOf(journey[at]?.what) ?? id;
  return {
    id,
    what,
    step: at < 0 ? null : { at: at + 1, of: journey.length },
    basis: basisOf(stage),
  };
};

const chanceOf = (chance: Typed['chance']): Span | null => {
  const known = answersOf(chance)
    .flatMap((answer) => (answer.state === 'given' ? [answer.value] : []))
    .sort((a, b) => a.compare(b));
  const [low] = known;
  return low === undefined ? null : { low, high: known.at(-1) ?? low, basis: basisOf(chance) };
};

const timesChance = (value: Span, chance: Span): Span => ({
  low: value.low.times(chance.low),
  high: value.high.times(chance.high),
  basis: weakest([value.basis, chance.basis, 'estimated']),
});

/** What some deals are worth together, as far as it is known. */
export type Worth = {
  readonly deals: number;
  /** Of so many the value is known; null where of none. */
  readonly valued: number;
  readonly value: Span | null;
  /** Of so many the chance is known too. */
  readonly weighed: number;
  readonly weighted: Span | null;
};

export const worthOf = (deals: readonly Deal[]): Worth => {
  const values = deals.flatMap(({ value }) => value ?? []);
  const weighted = deals.flatMap((deal) => deal.weighted ?? []);
  return {
    deals: deals.length,
    valued: values.length,
    value: sumSpans(values) ?? null,
    weighed: weighted.length,
    weighted: sumSpans(weighted) ?? null,
  };
};

/** Open deals of one stage, over all clients. */
export type Rung = Worth & { readonly stage: string | null };

/**
 * Open deals by stage, from the first of the journeys to the last; stages in words come after those, deals whose
 * stage nobody knows last. Stages of two clients are one where they have one name.
 */
export const funnelOf = (deals: readonly Deal[]): readonly Rung[] => {
  const byStage = new Map<string | null, Deal[]>();
  for (const deal of deals) {
    if (deal.state !== 'open') continue;
    const id = deal.stage?.id ?? null;
    byStage.set(id, [...(byStage.get(id) ?? []), deal]);
  }
  return [...byStage]
    .map(([stage, of]) => ({ stage, depth: depthOf(of), worth: worthOf(of) }))
    .sort(
      (a, b) =>
        Number(a.stage === null) - Number(b.stage === null) ||
        a.depth - b.depth ||
        ((a.stage ?? '') < (b.stage ?? '') ? -1 : 1),
    )
    .map(({ stage, worth }) => ({ stage, ...worth }));
};

/** How far along its journey a stage is where it comes earliest, 0..1; beyond that where it is on none. */
const depthOf = (deals: readonly Deal[]): number =>
  Math.min(2, ...deals.flatMap(({ stage }) => (stage?.step == null ? [] : [stage.step.at / stage.step.of])));
