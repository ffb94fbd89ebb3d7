import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import type { Client, Portfolio } from './portfolio.ts';

/** The one client that was meant, or those that it may have been: several that begin so, else the nearest. */
export type Sought = { readonly client: Client } | { readonly near: readonly Client[] };

/**
 * Finds a client by slug, id, name or alias, or by the beginning of a slug or id that no other client shares.
 * What fits exactly wins over what begins so.
 */
export const findClient = ({ clients }: Pick<Portfolio, 'clients'>, typed: string): Sought => {
  const wanted = fold(typed);
  if (wanted === '') return { near: [] };
  const steps: readonly ((client: Client) => boolean)[] = [
    ({ slug, id }) => slug === wanted || id === wanted,
    ({ name, aliases }) => [name, ...aliases].some((each) => fold(each) === wanted),
    ({ slug, id }) => slug?.startsWith(wanted) === true || id.startsWith(wanted),
  ];
  for (const fits of steps) {
    const [client, ...others] = clients.filter(fits);
    if (client !== undefined) return others.length === 0 ? { client } : { near: [client, ...others] };
  }
  return { near: nearestClients(clients, wanted) };
};

const nearestClients = (clients: readonly Client[], wanted: string): readonly Client[] => {
  const words = new Map(
    clients.flatMap((client) =>
      [client.slug ?? client.id, client.name, ...client.aliases].map((word) => [fold(word), client] as const),
    ),
  );
  const containing = clients.filter(({ name, slug }) => fold(`${name} ${slug ?? ''}`).includes(wanted));
  const meant = words.get(nearest(wanted, [...words.keys()]) ?? '');
  return meant === undefined ? containing : [meant, ...containing.filter((each) => each !== meant)];
};
