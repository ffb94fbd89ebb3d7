import type { Book } from '../measure/book.ts';
import { fold } from '../value/name.ts';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';

/** The ids of the clients that were named: by id, folder, name or alias, or as the ledger writes them. */
export const namedClients = (book: Book, texts: readonly string[]): readonly string[] =>
  texts.map((text) => namedClient(book, text));

const namedClient = (book: Book, text: string): string => {
  const clients = book.portfolio.clients;
  const wanted = fold(text);
  const exact = clients.filter(
    ({ id, slug, name, aliases }) =>
      id === text || slug === text || [name, ...aliases].some((each) => fold(each) === wanted),
  );
  const sold = book.sales.find(({ client }) => client !== null && fold(client) === wanted)?.client;
  const [found = sold, second] = exact.map(({ id }) => id);
  if (second !== undefined)
    throw new Refusal(
      `"${text}" names several clients: ${exact.map(({ id }) => id).join(', ')}`,
      'name one by its id',
    );
  if (found != null) return found;
  const near = nearest(
    text,
    clients.flatMap(({ name, slug }) => (slug === undefined ? [name] : [name, slug])),
  );
  throw new Refusal(
    `no client is called "${text}"`,
    near === undefined ? undefined : `did you mean "${near}"?`,
  );
};
