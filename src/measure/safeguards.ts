import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Basis, basisOf, givenOf } from '../value/fact.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import { type Duty, dutiesOf, stateOf } from './tasks.ts';

/** What a task names under `for:` that works against the dependence on its client. */
export const DEPENDENCE_AIM = 'dependence';

/** The answers that a dependence asks for, by the keys under which the dossier has them. */
export const SAFEGUARDS = ['defences', 'loyalty', 'tasks'] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** What answers the dependence on a client or a group. */
export type Safeguards = {
  /** What keeps competitors out and still holds. */
  readonly defences: readonly { readonly id: string; readonly what: string; readonly basis: Basis }[];
  /** As it was measured last; null where it never was. */
  readonly loyalty: { readonly date: PlainDate; readonly score: Decimal; readonly basis: Basis } | null;
  /** Open tasks and promises against the dependence. */
  readonly tasks: readonly Duty[];
  readonly missing: readonly Safeguard[];
};

/** The answers that the dossiers of one client, or of all clients under one control, hold on a day. */
export const safeguardsOf = (
  clients: readonly Client[],
  portfolio: Portfolio,
  today: PlainDate,
): Safeguards => {
  const defences = clients.flatMap((client) => defencesOf(client, portfolio, today));
  const loyalty = latest(clients.flatMap((client) => loyaltyOf(client, today)));
  const tasks = clients.flatMap((client) => tasksAgainst(client, portfolio, today));
  const there = { defences: defences.length > 0, loyalty: loyalty !== null, tasks: tasks.length > 0 };
  return { defences, loyalty, tasks, missing: SAFEGUARDS.filter((each) => !there[each]) };
};

const defencesOf = ({ dossier }: Client, { config }: Portfolio, today: PlainDate): Safeguards['defences'] =>
  (dossier?.sections.relationship?.data.defences ?? []).flatMap(({ id, what, until }) => {
    const end = until === undefined ? undefined : spanOf(until, config.fiscal_year_start)?.to;
    const said = givenOf(what);
    const holds = said !== undefined && (end === undefined || end >= today);
    return holds ? [{ id, what: said, basis: basisOf(what) }] : [];
  });

type Loyalty = NonNullable<Safeguards['loyalty']>;

const loyaltyOf = ({ dossier }: Client, today: PlainDate): readonly Loyalty[] =>
  (dossier?.sections.relationship?.data.loyalty ?? []).flatMap(({ date, score }) => {
    const measured = givenOf(score);
    return measured === undefined || date > today ? [] : [{ date, score: measured, basis: basisOf(score) }];
  });

const latest = (measured: readonly Loyalty[]): Loyalty | null =>
  measured.reduce<Loyalty | null>(
    (best, each) => (best === null || each.date > best.date ? each : best),
    null,
  );

/**
 * A task works against the dependence when it aims at `dependence`, at a defence, or at an objective that is
 * to bring a share down: nobody else wants to sell less of something.
 */
const tasksAgainst = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Duty[] => {
  const sections = client.dossier?.sections;
  const falling = (sections?.['action-plan']?.data.objectives ?? []).filter(
    ({ measure, now, target }) =>
      measure === 'share' && now !== undefined && target !== undefined && target.value.compare(now.value) < 0,
  );
  const defences = sections?.relationship?.data.defences ?? [];
  const aims = new Set([DEPENDENCE_AIM, ...[...falling, ...defences].map(({ id }) => id)]);
  return dutiesOf(client, portfolio).filter(
    ({ task }) =>
      !['done', 'dropped'].includes(stateOf(task, today)) && (task.for ?? []).some((aim) => aims.has(aim)),
  );
};
