import type { Ledger } from '../ledger/ledger.ts';
import { type Bridge, bridgeOf } from '../measure/bridge.ts';
import { yearTo } from '../measure/change.ts';
import { plannedFor } from '../measure/goals.ts';
import type { Plan } from '../measure/targets.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Period, type PlainDate, spanOf, yearEarlier } from '../value/period.ts';
import type { Request } from './analysis.ts';
import type { Named } from './targets-asked.ts';

/** The bridges to the revenue goals of a fiscal year, by goal. */
export const bridgesIn = async (
  plans: readonly Plan[],
  clients: readonly Client[],
  when: string,
  { portfolio, ledger, period }: Request,
  asOf: PlainDate | undefined,
): Promise<readonly (Bridge & Named)[]> => {
  const { config } = portfolio;
  const before =
    spanOf(String(Number(when) - 1).padStart(4, '0'), config.fiscal_year_start) ?? yearEarlier(period);
  const goals = new Map(
    plans.flatMap(({ by, of, measure, goals }) => {
      const planned = plannedFor(goals, when, config.fiscal_year_start);
      return by === 'client' && measure === 'revenue' && planned !== undefined
        ? [[of.client ?? '', planned.amount] as const]
        : [];
    }),
  );
  if (goals.size === 0) return [];
  const over = asOf === undefined || asOf >= before.to;
  const revenues = {
    before,
    asOf,
    inBefore: over ? await revenueByClient(ledger, before) : new Map<string, Decimal>(),
    twelveMonths: over ? new Map<string, Decimal>() : await revenueByClient(ledger, yearTo(asOf)),
  };
  return clients
    .flatMap((client) => {
      const goal = goals.get(client.id);
      if (goal === undefined) return [];
      return [{ key: client.id, name: client.name, ...bridgeOf(client, goal, period, revenues, config) }];
    })
    .sort((a, b) => b.goal.compare(a.goal) || (a.key < b.key ? -1 : 1));
};

const revenueByClient = async (ledger: Ledger, period: Period): Promise<ReadonlyMap<string, Decimal>> => {
  const rows = await ledger.sum({ by: ['client'], period });
  return new Map(rows.flatMap(({ keys, revenue }) => (keys.client == null ? [] : [[keys.client, revenue]])));
};
