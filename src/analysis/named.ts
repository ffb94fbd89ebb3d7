import type { Book } from '../measure/book.ts';
import { findClient } from '../portfolio/find.ts';
import { fold } from '../value/name.ts';
import { Refusal } from '../value/refusal.ts';

/** As many alternatives are offered at most. */
const OFFERED = 8;

/**
 * The clients that were named, by id: those of the base by slug, id, name or unique beginning, and those that only
 * the ledger knows as it writes them.
 */
export const namedClients = (book: Book, texts: readonly string[]): readonly string[] =>
  texts.map((text) => {
    const wanted = fold(text);
    const stranger = book.sales.find(
      ({ client }) => client !== null && !book.clients.has(client) && fold(client) === wanted,
    );
    if (stranger?.client != null) return stranger.client;
    const sought = findClient(book.portfolio, text);
    if ('client' in sought) return sought.client.id;
    const near = sought.near.slice(0, OFFERED).map(({ name, slug, id }) => `${name} (${slug ?? id})`);
    throw new Refusal(
      `"${text}" is no client, or not one alone`,
      near.length === 0 ? undefined : `did you mean: ${near.join(', ')}`,
    );
  });
