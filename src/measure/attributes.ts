import type { Row } from '../ledger/ledger.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';

/** By what clients are put together. `manager` is the owner. */
export const ATTRIBUTES = ['channel', 'manager', 'department', 'territory'] as const;
/** Those that a ledger line may name too; a territory stands in files alone. */
export const LEDGER_ATTRIBUTES = ['channel', 'manager', 'department'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
export type Attributes = Readonly<Record<Attribute, string | null>>;

type Tally = Map<string, Decimal>;

/** The value with the largest revenue; of equals the first by name. */
const largest = (tally: Tally | undefined): string | null => {
  let best: [string, Decimal] | undefined;
  for (const [value, revenue] of tally ?? []) {
    const order = best === undefined ? 1 : revenue.compare(best[1]);
    if (order > 0 || (order === 0 && best !== undefined && value < best[0])) best = [value, revenue];
  }
  return best?.[0] ?? null;
};

/**
 * The channel, manager, department and territory of each client: what its files say, else that of most revenue
 * in these ledger rows, else (for the department) its manager's, else none. A client has one of each, so
 * that its sales are never split over two books.
 */
export const attributesOf = (
  clients: ReadonlyMap<string, Client>,
  departments: ReadonlyMap<string, string>,
  rows: Iterable<Pick<Row, 'keys' | 'revenue'>>,
): ((client: string) => Attributes) => {
  const tallies = new Map<string, Record<(typeof LEDGER_ATTRIBUTES)[number], Tally>>();
  for (const { keys, revenue } of rows) {
    if (keys.client == null) continue;
    const tally = tallies.get(keys.client) ?? {
      channel: new Map(),
      manager: new Map(),
      department: new Map(),
    };
    tallies.set(keys.client, tally);
    for (const attribute of LEDGER_ATTRIBUTES) {
      const value = keys[attribute];
      if (value != null) tally[attribute].set(value, tally[attribute].get(value)?.plus(revenue) ?? revenue);
    }
  }
  return (id) => {
    const client = clients.get(id);
    const sold = tallies.get(id);
    const manager = client?.owner ?? largest(sold?.manager);
    return {
      channel: client?.channel ?? largest(sold?.channel),
      manager,
      department:
        client?.department ??
        largest(sold?.department) ??
        (manager === null ? null : (departments.get(manager) ?? null)),
      territory: client?.territory ?? null,
    };
  };
};
