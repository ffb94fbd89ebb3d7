import { wholeGroups } from '../measure/dependence.ts';
import type { Level } from '../measure/levels.ts';
import { safeguardsOf } from '../measure/safeguards.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { KeyPath } from '../value/finding.ts';
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
    yield {
      at: nameOf(clients.get(key)),
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

/** One finding for each client or group that the company depends on and whose dossiers lack an answer to it. */
export function* unansweredFindings({ portfolio, figures, today }: BaseView): Iterable<Found> {
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  for (const { key, name, share, level } of figures.sold?.dependence.groups[0]?.rows ?? []) {
    if (level !== 'critical' && level !== 'mono') continue;
    const group = wholeGroups({ clients }, [key]);
    const members = portfolio.clients.filter(({ id }) => group.has(id));
    const { missing } = safeguardsOf(members, portfolio, today);
    if (missing.length > 0)
      yield {
        at: nameOf(clients.get(key)),
        args: { name, share: share ?? 0, missing },
        until: nextMonth(today),
      };
  }
}

/** Where a client is named; one that only the ledger knows belongs into the register. */
const nameOf = (client: Client | undefined): KeyPath =>
  client === undefined ? { file: 'clients.csv', path: [] } : clientPlace(client, 'name');
