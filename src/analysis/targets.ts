import type { Bridge } from '../measure/bridge.ts';
import { yearTo } from '../measure/change.ts';
import { amountsOf, type Income, type Measure } from '../measure/income.ts';
import { knownUntil, type MonthSales, readMonths } from '../measure/month-sales.ts';
import {
  type Facts,
  type Gap,
  gapsOf,
  HOLDERS,
  type Holder,
  incomeOfSales,
  type PlanRow,
  plansOf,
  rowOf,
} from '../measure/targets.ts';
import { Decimal } from '../value/decimal.ts';
import { type Period, type PlainDate, quarterOf } from '../value/period.ts';
import type { Analysis, Request } from './analysis.ts';
import { clientIn, holderOf, type Named, namesIn, nothingPlanned, planName } from './targets-asked.ts';
import { bridgesIn } from './targets-bridges.ts';
import { type IdealResult, runIdeal } from './targets-ideal.ts';
import { type ObjectiveRow, objectivesIn } from './targets-objectives.ts';
import { showTargets } from './targets-page.ts';

/** All sales of the period in one measure, so that the facts of the plans reconcile with the ledger. */
export type Whole = { readonly measure: Measure; readonly fact: Decimal | null };

export type PlanBase = {
  readonly plans: number;
  /** Plans for the period that are a range, or in a currency without a rate. */
  readonly unread: number;
  readonly lines: number;
  readonly unassignedLines: number;
  readonly coverage: number | null;
  readonly asOf: PlainDate | null;
};

export type PlanData = {
  readonly kind: 'plan';
  /** `2027`, `2027-Q1`, `2027-03`. */
  readonly when: string;
  readonly asOf: PlainDate | null;
  readonly by: Holder | null;
  readonly client: string | null;
  readonly rows: readonly (PlanRow & Named)[];
  readonly totals: readonly Whole[];
  readonly gaps: readonly (Gap & Named)[];
  readonly objectives: readonly ObjectiveRow[];
  /** From the year before to the goals of the year; null for a quarter and a month. */
  readonly bridges: readonly (Bridge & Named)[] | null;
};

export type PlanResult = { readonly base: PlanBase; readonly income: Income; readonly data: PlanData };
export type TargetsResult = PlanResult | IdealResult;

const run = async (request: Request): Promise<TargetsResult> =>
  request.options['ideal'] === true ? runIdeal(request) : runPlan(request);

const runPlan = async (request: Request): Promise<PlanResult> => {
  const { portfolio, ledger, today, options } = request;
  const { config } = portfolio;
  const fiscalYearStart = config.fiscal_year_start;
  const when = planName(request.period, fiscalYearStart);
  const asOf = knownUntil(await ledger.span(), today);
  const sales = await readMonths(portfolio, ledger, readable(request.period, asOf));
  const income = incomeOfSales(sales, config.thresholds.cost_coverage);
  const facts: Facts = { sales, income, asOf, fiscalYearStart };
  const client = clientIn(portfolio, sales, options['client']);
  const by = client === undefined ? holderOf(options['by']) : 'client';
  const all = plansOf(portfolio, today);
  const asked = all.filter(
    (plan) =>
      (by === undefined || plan.by === by) &&
      (client === undefined || plan.of.client === client.id) &&
      (request.measure === undefined || plan.measure === request.measure),
  );
  const label = namesIn(portfolio, sales);
  const rows = asked.flatMap((plan) => {
    const row = rowOf(plan, when, facts);
    return row === undefined ? [] : [{ ...label(plan), ...row }];
  });
  rows.sort(byPlan);
  const clients = client === undefined ? portfolio.clients : [client];
  const withClients = by === undefined || by === 'client';
  const objectives = withClients ? objectivesIn(clients, request.period, facts, config) : [];
  if (rows.length === 0 && objectives.length === 0) throw nothingPlanned(when, asked);
  const gaps = gapsOf(all, portfolio.clients, when, facts)
    .filter((gap) => asked.some(({ of }) => of === gap.of))
    .map((gap) => ({ ...label(gap), ...gap }));
  const bridges =
    withClients && /^\d{4}$/.test(when) && request.measure !== 'margin'
      ? await bridgesIn(asked, clients, when, request, asOf)
      : null;
  const whole = amountsOf(sales.sales);
  return {
    income,
    base: {
      plans: rows.length,
      unread: asked.filter(({ unread }) => unread.includes(when)).length,
      lines: whole.lines,
      unassignedLines: amountsOf(sales.sales.filter((sale) => sale.client === null)).lines,
      coverage: income.coverage,
      asOf: asOf ?? null,
    },
    data: {
      kind: 'plan',
      when,
      asOf: asOf ?? null,
      by: by ?? null,
      client: client?.id ?? null,
      rows,
      totals: totalsOf(sales, income, request.period, asOf),
      gaps,
      objectives,
      bridges,
    },
  };
};

/** Targets as kam.yaml has them, then clients by what is planned. */
const byPlan = (a: PlanRow & Named, b: PlanRow & Named): number => {
  if (a.by !== 'client' || b.by !== 'client') return 0;
  const [first, second] = [a, b].map(({ parts: [whole] }) => whole?.plan ?? Decimal.zero);
  const order = first === undefined || second === undefined ? 0 : second.compare(first);
  return order || (a.key < b.key ? -1 : 1);
};

/** Sales up to the last known day; before the period begins those of the last twelve months, which tell whose clients are whose. */
const readable = (period: Period, asOf: PlainDate | undefined): Period => {
  if (asOf === undefined) return period;
  if (period.from > asOf) return yearTo(asOf);
  return { from: period.from, to: period.to < asOf ? period.to : asOf };
};

const totalsOf = (
  { sales }: MonthSales,
  income: Income,
  period: Period,
  asOf: PlainDate | undefined,
): readonly Whole[] => {
  if (asOf === undefined || period.from > asOf) return [];
  const whole = amountsOf(sales);
  const margin = income.measure === 'margin' ? whole.revenueWithCost.minus(whole.cost) : null;
  return [
    { measure: 'revenue', fact: whole.revenue },
    { measure: 'margin', fact: margin },
  ];
};

export const targets: Analysis<TargetsResult> = {
  id: 'targets',
  options: [
    { flags: '--by <whose>', summary: 'whose plans (default: all)', choices: HOLDERS },
    { flags: '--client <client>', summary: 'one client: its goals by quarter and month, the bridge to them' },
    { flags: '--ideal', summary: 'vertical development: each client against the ideal one of its channel' },
  ],
  examples: [
    'kam targets',
    'kam targets --by manager --period 2026-Q3',
    'kam targets --client gazmash --period 2027',
    'kam targets --ideal',
  ],
  defaultPeriod: ({ today, fiscalYearStart, options }) =>
    options['ideal'] === true ? 'ttm' : quarterOf(today, fiscalYearStart).slice(0, 4),
  run,
  show: showTargets,
};
