import { findClient } from '../portfolio/find.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { Refusal } from '../value/refusal.ts';

/** A client as it was typed; refused with those that may have been meant. */
export const clientCalled = (portfolio: Portfolio, typed: string): Client => {
  const sought = findClient(portfolio, typed);
  if ('client' in sought) return sought.client;
  const near = sought.near.slice(0, 8).map(({ slug, name }) => slug ?? name);
  throw new Refusal(
    `no client is called "${typed}"`,
    near.length === 0 ? undefined : `did you mean: ${near.join(', ')}?`,
  );
};

/** Names of clients by their ids. */
export const clientNames = ({ clients }: Pick<Portfolio, 'clients'>): ReadonlyMap<string, string> =>
  new Map(clients.map(({ id, name }) => [id, name]));
