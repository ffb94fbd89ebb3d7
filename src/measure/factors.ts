import type { Config } from '../portfolio/config.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Relationship } from '../portfolio/sections/relationship.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, givenOf } from '../value/fact.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import { type Duty, dutiesOf, stateOf } from './tasks.ts';

/** A strategic factor of a relationship on the scale of kam.yaml. */
export type FactorStanding = {
  readonly id: string;
  /** As kam.yaml names it. */
  readonly name: string | undefined;
  /** What some marks of the scale mean, lowest first; none where nobody said. */
  readonly anchors: readonly Anchor[];
  readonly now: Decimal | null;
  readonly basis: Basis;
  readonly target: Decimal | null;
  /** Target less now; null where either is unknown. */
  readonly gap: Decimal | null;
};

export type Anchor = { readonly mark: number; readonly text: string };

/** What has priority for a limited time. */
export type Priority = {
  readonly id: string;
  readonly what: string | null;
  readonly now: Decimal | null;
  readonly basis: Basis;
  readonly target: Decimal | null;
  readonly from: string | null;
  readonly until: string;
  readonly state: 'ahead' | 'running' | 'expired';
  /** Open tasks that name it. */
  readonly duties: readonly Duty[];
};

/** All factors of kam.yaml in its order, judged or not, then any that only the dossier has, by id. */
export const factorsOf = (
  { factors = {}, factor_targets: targets = {} }: Relationship,
  config: Config,
): readonly FactorStanding[] => {
  const own = new Set(config.factors.map(({ id }) => id));
  const others = [...Object.keys(factors), ...Object.keys(targets)].filter((id) => !own.has(id));
  const all: readonly Config['factors'][number][] = [
    ...config.factors,
    ...[...new Set(others)].sort().map((id) => ({ id })),
  ];
  return all.map(({ id, name, anchors = {} }) => {
    const now = givenOf(factors[id]) ?? null;
    const target = targets[id] ?? null;
    return {
      id,
      name,
      anchors: anchorsIn(anchors),
      now,
      basis: basisOf(factors[id]),
      target,
      gap: now === null || target === null ? null : target.minus(now),
    };
  });
};

const anchorsIn = (anchors: Readonly<Record<string, string>>): readonly Anchor[] =>
  Object.entries(anchors)
    .map(([mark, text]) => ({ mark: Number(mark), text }))
    .sort((a, b) => a.mark - b.mark);

/** What a mark means: the highest anchor that it reaches; undefined below the first and without any. */
export const meaningOf = (mark: Decimal | null, anchors: readonly Anchor[]): Anchor | undefined =>
  mark === null ? undefined : anchors.filter((anchor) => anchor.mark <= Number(mark.toString())).at(-1);

/** The priority factors of a client; where an entry says nothing of its own, the strategic factor of that name does. */
export const prioritiesOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Priority[] => {
  const {
    priority_factors = [],
    factors = {},
    factor_targets = {},
  } = client.dossier?.sections.relationship?.data ?? {};
  const open = dutiesOf(client, portfolio).filter(
    ({ task }) => !['done', 'dropped'].includes(stateOf(task, today)),
  );
  const span = (text: string) => spanOf(text, portfolio.config.fiscal_year_start);
  return priority_factors.map(({ id, what, now = factors[id], target, from, until }) => {
    const begins = from === undefined ? undefined : span(from)?.from;
    const ends = span(until)?.to ?? today;
    return {
      id,
      what: what ?? null,
      now: givenOf(now) ?? null,
      basis: basisOf(now),
      target: target ?? factor_targets[id] ?? null,
      from: from ?? null,
      until,
      state: ends < today ? 'expired' : begins !== undefined && begins > today ? 'ahead' : 'running',
      duties: open.filter(({ task }) => task.for?.includes(id) === true),
    };
  });
};
