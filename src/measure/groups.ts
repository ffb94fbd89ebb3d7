import type { Client } from '../portfolio/portfolio.ts';

type Related = Pick<Client, 'id' | 'parent'>;

/**
 * The client at the top of each client's chain of parents: clients under one control count as one (as
 * ASC 280-10-50-42 has it for major customers). A parent that is not in the base ends the chain below
 * it, and a circle of parents leaves each of its clients on its own; the check reports both.
 */
export const topOf = (clients: ReadonlyMap<string, Related>): ((id: string) => string) => {
  const tops = new Map<string, string>();
  return (id) => {
    const known = tops.get(id);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    let top = id;
    while (!seen.has(top)) {
      seen.add(top);
      const parent = clients.get(top)?.parent;
      if (parent === undefined || !clients.has(parent)) break;
      top = parent;
    }
    const circle = clients.get(top)?.parent !== undefined && clients.has(clients.get(top)?.parent ?? '');
    tops.set(id, circle ? id : top);
    return circle ? id : top;
  };
};
