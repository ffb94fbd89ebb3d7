import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { STAGES } from '../portfolio/sections/relationship.ts';
import { answersOf, type Basis, basisOf, givenOf } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import { type Comparison, compared } from './comparison.ts';
import { type FactorStanding, factorsOf, type Priority, prioritiesOf } from './factors.ts';
import { type Duty, dutiesOf, stateOf } from './tasks.ts';

export type Stage = (typeof STAGES)[number];
export type Aim = 'raise' | 'expand' | 'keep';

/** Words under `for:` of a task that mean the stage to reach, which has no id of its own. */
export const STAGE_AIMS = ['stage', 'target'];

/** A sentence of a dossier with what it rests on. */
export type Said = { readonly text: string; readonly basis: Basis };

/** Where the relationship stands on the ladder, and where it is to go. */
export type Ladder = {
  /** Lowest first; several while answers differ, none while it is unknown. */
  readonly stages: readonly Stage[];
  readonly basis: Basis;
  readonly evidence: readonly Said[];
  /** Signs that it is coming apart: a fact of its own, whatever the stage. */
  readonly falling: Said | null;
  readonly aim: Aim | null;
  readonly target: Stage | null;
  /** As typed, and its last day. */
  readonly targetDate: string | null;
  readonly ends: PlainDate | null;
};

export type Defence = {
  readonly id: string;
  readonly what: Said | null;
  readonly against: readonly string[];
  readonly until: string | null;
  readonly holds: boolean;
};

/** What does not fit together, the gravest first. */
export const FLAWS = [
  'contradiction',
  'target-passed',
  'falling-without-task',
  'target-without-task',
  'priority-expired',
  'priority-without-task',
  'raise-without-target',
  'no-evidence',
  'reference-not-asked',
] as const;
export type FlawKind = (typeof FLAWS)[number];

/** `about`: the id of a priority factor. */
type RelationshipFlaw = { readonly kind: FlawKind; readonly about?: string };

export type Standing = {
  readonly ladder: Ladder;
  readonly factors: readonly FactorStanding[];
  readonly priorities: readonly Priority[];
  readonly csi: Comparison;
  readonly serviceLevel: Comparison;
  readonly defences: readonly Defence[];
  /** By date; measurements of the future are left out. */
  readonly loyalty: readonly {
    readonly date: PlainDate;
    readonly score: Said;
    readonly how: string | null;
  }[];
  /** Open tasks that work on the relationship itself. */
  readonly tasks: readonly Duty[];
  readonly flaws: readonly RelationshipFlaw[];
};

/** Where the relationship with a client stands on a day; undefined without section 7. */
export const standingOf = latest(
  (client: Client, portfolio: Portfolio, today: PlainDate): Standing | undefined => {
    const data = client.dossier?.sections.relationship?.data;
    if (data === undefined) return undefined;
    const { config } = portfolio;
    const tasks = relationshipTasks(client, portfolio, today);
    const ends = (until: string | undefined) =>
      until === undefined ? null : (spanOf(until, config.fiscal_year_start)?.to ?? null);
    const standing: Omit<Standing, 'flaws'> = {
      ladder: ladderOf(data, ends(data.target_date)),
      factors: factorsOf(data, config),
      priorities: prioritiesOf(client, portfolio, today),
      csi: compared(data.csi, today),
      serviceLevel: compared(data.service_level, today),
      defences: (data.defences ?? []).map(({ id, what, against = [], until }) => {
        const said = saidOf(what);
        const end = ends(until);
        return {
          id,
          what: said,
          against,
          until: until ?? null,
          holds: said !== null && (end ?? today) >= today,
        };
      }),
      loyalty: (data.loyalty ?? [])
        .flatMap(({ date, score, how }) => {
          const measured = givenOf(score);
          const said = measured && { text: measured.toString(), basis: basisOf(score) };
          return said === undefined || date > today ? [] : [{ date, score: said, how: how ?? null }];
        })
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
      tasks,
    };
    return { ...standing, flaws: flawsOf(standing, data.references ?? [], config.factor_scale, today) };
  },
);

type Data = NonNullable<NonNullable<Client['dossier']>['sections']['relationship']>['data'];

const ladderOf = (data: Data, ends: PlainDate | null): Ladder => {
  const answers = answersOf(data.stage).flatMap((answer) => givenOf(answer) ?? []);
  return {
    stages: STAGES.filter((stage) => answers.includes(stage)),
    basis: basisOf(data.stage),
    evidence: (data.evidence ?? []).flatMap((fact) => saidOf(fact) ?? []),
    falling: saidOf(data.falling),
    aim: data.aim ?? null,
    target: data.target ?? null,
    targetDate: data.target_date ?? null,
    ends,
  };
};

const saidOf = (fact: Data['falling']): Said | null => {
  const text = givenOf(fact);
  return text === undefined ? null : { text, basis: basisOf(fact) };
};

/**
 * Open tasks and promises that work on the relationship itself: joint ones, and those that aim at the stage, a strategic
 * or priority factor, or a defence.
 */
export const relationshipTasks = (
  client: Client,
  portfolio: Portfolio,
  today: PlainDate,
): readonly Duty[] => {
  const {
    factors = {},
    priority_factors = [],
    defences = [],
  } = client.dossier?.sections.relationship?.data ?? {};
  const named = [...portfolio.config.factors, ...priority_factors, ...defences].map(({ id }) => id);
  const aims = new Set([...STAGE_AIMS, ...Object.keys(factors), ...named]);
  return dutiesOf(client, portfolio).filter(
    ({ task }) =>
      !['done', 'dropped'].includes(stateOf(task, today)) &&
      (task.joint === true || (task.for ?? []).some((aim) => aims.has(aim))),
  );
};

/** How far up the ladder, 0 to 4. */
export const rungOf = (stage: Stage): number => STAGES.indexOf(stage);

/** From this part of the scale on, a client counts as satisfied: ours. */
const SATISFIED = 0.8;

const flawsOf = (
  { ladder, factors, priorities, csi, tasks }: Omit<Standing, 'flaws'>,
  references: NonNullable<Data['references']>,
  scale: number,
  today: PlainDate,
): readonly RelationshipFlaw[] => {
  const { stages, target, aim, ends, evidence, falling } = ladder;
  const [lowest] = stages;
  const reached = target !== null && stages.some((stage) => rungOf(stage) >= rungOf(target));
  const content = factors.find(({ id }) => id === 'satisfaction')?.now;
  const satisfied =
    csi.leader === 'us' || (content != null && Number(content.toString()) >= SATISFIED * scale);
  const asked = references.some((favour) => favour.asked !== undefined || favour.given !== undefined);
  const found: Readonly<Record<FlawKind, boolean>> = {
    contradiction: contradicts(ladder),
    'target-passed': target !== null && lowest !== undefined && !reached && ends !== null && ends < today,
    'falling-without-task': falling !== null && tasks.length === 0,
    'target-without-task': target !== null && tasks.length === 0,
    'priority-expired': false,
    'priority-without-task': false,
    'raise-without-target': aim === 'raise' && target === null,
    'no-evidence': lowest !== undefined && lowest !== 'potential' && evidence.length === 0,
    'reference-not-asked': satisfied && !asked,
  };
  return FLAWS.flatMap((kind): RelationshipFlaw[] => {
    if (kind === 'priority-expired' || kind === 'priority-without-task')
      return priorities
        .filter((each) => (kind === 'priority-expired' ? each.state === 'expired' : isIdle(each)))
        .map(({ id }) => ({ kind, about: id }));
    return found[kind] ? [{ kind }] : [];
  });
};

const isIdle = ({ state, duties }: Priority): boolean => state === 'running' && duties.length === 0;

/** A target that no answer about the stage leaves possible together with the aim. */
const contradicts = ({ stages, target, aim }: Ladder): boolean => {
  if (target === null || stages.length === 0) return false;
  const every = (holds: (rung: number) => boolean) => stages.every((stage) => holds(rungOf(stage)));
  const goal = rungOf(target);
  if (every((rung) => goal < rung)) return true;
  if (aim === 'raise') return every((rung) => goal <= rung);
  return aim === 'keep' && every((rung) => goal > rung);
};
