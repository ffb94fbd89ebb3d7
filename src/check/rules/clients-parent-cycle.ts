import { phrases as named } from '../../locale/words.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { clientPlace } from '../client-place.ts';
import { general } from '../example.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.clients-parent-cycle', {
  says: 'each of these clients is the parent of the next: {names}',
  why: 'A group has one client at its top, under which all sales count. In a circle there is no top. One of the lines `parent:` is wrong.',
});

const register = (parent: string) =>
  `id,name,status,channel,owner,parent\nc-2m8x4t,Acme Holding,active,oem,ivan,${parent}\n`;
const child = { 'clients/acme/1-general.md': general('parent: c-2m8x4t\n') };

export const rule: Rule = {
  id: 'clients/parent-cycle',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { ...child, 'clients.csv': register('c-7k3m9q') },
  good: { ...child, 'clients.csv': register('') },
  *check({ portfolio: { clients } }) {
    const byId = new Map(clients.map((client) => [client.id, client]));
    for (const client of clients) {
      const circle = circleFrom(client, byId);
      const [first, ...rest] = circle;
      // Each circle is met from each of its clients, and said once, at the smallest id.
      if (first === undefined || rest.some(({ id }) => id < first.id)) continue;
      yield {
        at: clientPlace(first, 'parent'),
        also: rest.map((each) => clientPlace(each, 'parent')),
        args: { names: circle.map(({ name }) => name).join(' → ') },
      };
    }
  },
};

/** The clients of the circle that begins and ends with this one; empty when its parents lead elsewhere. */
const circleFrom = (start: Client, byId: ReadonlyMap<string, Client>): readonly Client[] => {
  const circle: Client[] = [];
  const seen = new Set<string>();
  for (
    let at: Client | undefined = start;
    at !== undefined && !seen.has(at.id);
    at = byId.get(at.parent ?? '')
  ) {
    seen.add(at.id);
    circle.push(at);
  }
  return circle.at(-1)?.parent === start.id ? circle : [];
};
