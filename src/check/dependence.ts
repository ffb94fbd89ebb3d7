import type { Level } from '../measure/levels.ts';
import { clientPlace, nextMonth } from './client-place.ts';
import type { BaseView, Found } from './rule.ts';

/** One finding for each client or group whose share of the company's income is at this level. */
export function* dependenceFindings(
  { portfolio, figures, today }: BaseView,
  level: Exclude<Level, 'key'>,
): Iterable<Found> {
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  const dependence = figures.sold?.dependence;
  for (const { key, name, share, income, level: reached } of dependence?.groups[0]?.rows ?? []) {
    if (reached !== level) continue;
    const client = clients.get(key);
    yield {
      at: client === undefined ? { file: 'clients.csv', path: [] } : clientPlace(client, 'name'),
      args: {
        name,
        share: share ?? 0,
        income: income.toString(),
        measure: dependence?.income.measure ?? 'revenue',
        limit: Number(portfolio.config.thresholds[level].toString()),
      },
      until: nextMonth(today),
    };
  }
}
