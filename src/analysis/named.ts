import type { Book } from '../measure/book.ts';
import { findClient } from '../portfolio/find.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';

/** As many alternatives are offered at most. */
const OFFERED = 8;

/**
 * The clients that were named, by id: those of the base by slug, id, name or unique beginning, and those that only
 * the ledger knows as it writes them.
 */
export const namedClients = (
  book: Pick<Book, 'portfolio' | 'clients'> & {
    readonly sales: Iterable<{ readonly client: string | null }>;
  },
  texts: readonly string[],
): readonly string[] => {
  if (texts.length === 0) return [];
  const sold = new Set([...book.sales].flatMap(({ client }) => client ?? []));
  const strangers = [...sold].filter((client) => !book.clients.has(client));
  return texts.map((text) => {
    const stranger = strangers.find((client) => fold(client) === fold(text));
    if (stranger !== undefined) return stranger;
    const sought = findClient(book.portfolio, text);
    if ('client' in sought) return sought.client.id;
    const near = sought.near.slice(0, OFFERED).map(({ name, slug, id }) => `${name} (${slug ?? id})`);
    const meant = [...near, nearest(text, strangers)].filter((each) => each !== undefined);
    throw new Refusal(
      `"${text}" is no client, or not one alone`,
      meant.length === 0 ? undefined : `did you mean: ${meant.join(', ')}`,
    );
  });
};
