import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Basis } from '../value/fact.ts';
import type { Money } from '../value/money.ts';
import { monthOf, type Period, type PlainDate, spanOf } from '../value/period.ts';
import { shareOf } from '../value/share.ts';
import type { Attribute } from './attributes.ts';
import { dueBy, type Goals, goalsOf, type Planned, partsOfSpan, plannedFor, planOf } from './goals.ts';
import { amountsOf, chooseIncome, type Income, incomeOf, type Measure } from './income.ts';
import type { MonthSale, MonthSales } from './month-sales.ts';

/** Who has a plan. */
export const HOLDERS = ['company', 'department', 'manager', 'channel', 'client'] as const;
export type Holder = (typeof HOLDERS)[number];

/** One plan: of whose sales, in which measure, and its amounts by year, quarter and month. */
export type Plan = {
  readonly by: Holder;
  /** Ids of those whose sales count, such as a manager and, for a part of the book, a channel too. */
  readonly of: Readonly<Partial<Record<Exclude<Attribute, 'territory'> | 'client', string>>>;
  readonly measure: Measure;
  readonly goals: Goals;
  /** Periods whose amount is a range, or in a currency without a rate: no plan can be told. */
  readonly unread: readonly string[];
};

/** Every plan that is written down: targets of kam.yaml in their order, then goals of dossiers by client. */
export const plansOf = (portfolio: Portfolio, today: PlainDate): readonly Plan[] => {
  const { config, clients } = portfolio;
  const read = (table: Readonly<Record<string, Money>>) => {
    const goals = goalsOf(table, config, today);
    return { goals, unread: Object.keys(table).filter((when) => !goals.has(when)) };
  };
  return [
    ...config.targets.map(({ who, channel, department, measure = config.income, amounts }): Plan => {
      const by = who ? 'manager' : channel ? 'channel' : department ? 'department' : 'company';
      const of = { manager: who, channel, department };
      return { by, of: given(of), measure, ...read(amounts) };
    }),
    ...clients.flatMap(({ id, dossier }) => {
      const { goals, margin_goals } = dossier?.sections.growth?.data ?? {};
      const plan = (measure: Measure, table: typeof goals): readonly Plan[] =>
        table === undefined ? [] : [{ by: 'client', of: { client: id }, measure, ...read(table) }];
      return [...plan('revenue', goals), ...plan('margin', margin_goals)];
    }),
  ];
};

const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** A plan against the fact of one period. */
export type Part = Period & {
  /** `2027`, `2027-Q1`, `2027-03`. */
  readonly when: string;
  /** Null where nobody planned for it, nor for every part of it, nor for what it is a part of. */
  readonly plan: Decimal | null;
  /** As it was typed, the sum of its parts, or its share of a longer period, which is an estimate. */
  readonly source: Planned['of'] | null;
  /** What of the plan was due by the last known day; null without a plan. */
  readonly due: Decimal | null;
  readonly dueBasis: Basis;
  /** Null before it begins, and where a margin cannot be told. */
  readonly fact: Decimal | null;
  /** The fact over what was due; null where one of them is not there. */
  readonly attained: number | null;
};

export type PlanRow = Omit<Plan, 'goals'> & {
  /** The whole period first, then its quarters, then its months. */
  readonly parts: readonly Part[];
};

/** What a plan is compared with. */
export type Facts = {
  readonly sales: MonthSales;
  readonly income: Income;
  /** The last day whose sales are known; undefined while there are none. */
  readonly asOf: PlainDate | undefined;
  readonly fiscalYearStart: number;
};

/** Whether margins can be told: by the coverage of all sales of the period, as everywhere. */
export const incomeOfSales = ({ sales }: MonthSales, floor: Decimal): Income =>
  chooseIncome('margin', amountsOf(sales), floor);

/** The period, its quarters and its months. */
export const spansIn = (when: string, fiscalYearStart: number): readonly string[] => {
  const parts = partsOfSpan(when, fiscalYearStart);
  return [when, ...parts, ...parts.flatMap((part) => partsOfSpan(part, fiscalYearStart))];
};

/** A plan against the facts of a period and all its parts; undefined where nothing of it was planned. */
export const rowOf = (plan: Plan, when: string, facts: Facts): PlanRow | undefined => {
  const { goals, ...rest } = plan;
  const own = salesOf(plan, facts.sales);
  const parts = spansIn(when, facts.fiscalYearStart).map((part) => partOf(plan, part, own, facts));
  return parts.some((part) => part.plan !== null) ? { ...rest, parts } : undefined;
};

const salesOf = ({ of }: Plan, { sales, byClient }: MonthSales): readonly MonthSale[] => {
  const some = of.client === undefined ? sales : (byClient.get(of.client) ?? []);
  const wanted = Object.entries(of) as [keyof Plan['of'], string][];
  return some.filter((sale) => wanted.every(([key, value]) => sale[key] === value));
};

const partOf = (
  { goals, measure }: Plan,
  when: string,
  own: readonly MonthSale[],
  { income, asOf, fiscalYearStart }: Facts,
): Part => {
  const span = spanOf(when, fiscalYearStart) ?? { from: when, to: when };
  const planned = planOf(goals, when, fiscalYearStart);
  const due = dueBy(goals, when, asOf ?? '0001-01-01', fiscalYearStart);
  const begun = asOf !== undefined && span.from <= asOf;
  const told = measure === 'revenue' || income.measure === 'margin';
  const inside = own.filter(({ month }) => month >= monthOf(span.from) && month <= monthOf(span.to));
  const sold = inside.length === 0 ? Decimal.zero : incomeOf(amountsOf(inside), measure);
  const fact = begun && told ? sold : null;
  return {
    when,
    ...span,
    plan: planned?.amount ?? null,
    source: planned?.of ?? null,
    due: due?.amount ?? null,
    dueBasis: due?.basis ?? 'unknown',
    fact,
    attained: fact === null || due === undefined ? null : shareOf(fact, due.amount),
  };
};

/** What of a target no dossier covers. */
export type Gap = Pick<Plan, 'by' | 'of' | 'measure'> & {
  readonly target: Decimal;
  /** The sum of the goals of its clients' dossiers, for the same period and in the same measure. */
  readonly covered: Decimal;
  /** The target less what is covered: negative where the goals are more. */
  readonly gap: Decimal;
  /** Clients with a goal for the period, of those with a dossier that are not lost. */
  readonly goals: number;
  readonly dossiers: number;
};

/** The gap of each target of kam.yaml that is planned for the period. */
export const gapsOf = (
  plans: readonly Plan[],
  clients: readonly Client[],
  when: string,
  { sales, fiscalYearStart }: Pick<Facts, 'sales' | 'fiscalYearStart'>,
): readonly Gap[] => {
  const goals = plans.flatMap((plan) => {
    const amount = plan.by === 'client' ? plannedFor(plan.goals, when, fiscalYearStart)?.amount : undefined;
    return amount === undefined ? [] : [{ client: plan.of.client ?? '', measure: plan.measure, amount }];
  });
  return plans.flatMap(({ by, of, measure, goals: targets }): readonly Gap[] => {
    const target = by === 'client' ? undefined : plannedFor(targets, when, fiscalYearStart)?.amount;
    if (target === undefined) return [];
    const wanted = Object.entries(of) as [Exclude<keyof Plan['of'], 'client'>, string][];
    const isOurs = (client: string): boolean => {
      const attributes = sales.attributesOf(client);
      return wanted.every(([key, value]) => attributes[key] === value);
    };
    const own = goals.filter((goal) => goal.measure === measure && isOurs(goal.client));
    const covered = Decimal.sum(own.map(({ amount }) => amount));
    const dossiers = clients.filter(
      ({ id, dossier, status }) => dossier !== undefined && status !== 'lost' && isOurs(id),
    );
    return [
      {
        by,
        of,
        measure,
        target,
        covered,
        gap: target.minus(covered),
        goals: own.length,
        dossiers: dossiers.length,
      },
    ];
  });
};
