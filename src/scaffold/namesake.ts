import { nearNames } from '../portfolio/duplicates.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { fold } from '../value/name.ts';

/** Who is meant by the name of a client that gets a dossier. */
export type Namesake =
  /** Nobody yet. */
  | { readonly kind: 'nobody' }
  /** This client, by its id, slug, name or alias, or as the only one of the register that begins so. */
  | { readonly kind: 'known'; readonly client: Client }
  /** Several bear this very name. */
  | { readonly kind: 'several'; readonly clients: readonly Client[] }
  /** Perhaps one of these: alike, but not the same. */
  | { readonly kind: 'near'; readonly clients: readonly Client[] };

/** Shorter beginnings fit by chance. */
const SHORTEST = 3;

/**
 * Finds who is meant. A beginning that fits one client counts only in the register: beside a dossier, another
 * client may well begin alike. With `separate` only the very same name counts.
 */
export const namesakeOf = (typed: string, clients: readonly Client[], separate: boolean): Namesake => {
  const wanted = fold(typed);
  const [exact, ...others] = clients.filter((client) => wordsOf(client).some((word) => word === wanted));
  if (exact !== undefined) {
    return others.length === 0
      ? { kind: 'known', client: exact }
      : { kind: 'several', clients: [exact, ...others] };
  }
  if (separate) return { kind: 'nobody' };
  const beginning =
    wanted.length < SHORTEST
      ? []
      : clients.filter((client) => wordsOf(client).some((word) => word.startsWith(wanted)));
  const [only] = beginning;
  if (only !== undefined && only.slug === undefined && beginning.length === 1)
    return { kind: 'known', client: only };
  const alike = nearNames(
    typed,
    clients.flatMap((client) => [client.name, ...client.aliases].map((name) => ({ id: client.id, name }))),
  ).map(({ id }) => id);
  const near = clients.filter((client) => beginning.includes(client) || alike.includes(client.id));
  return near.length === 0 ? { kind: 'nobody' } : { kind: 'near', clients: near };
};

const wordsOf = ({ id, slug, name, aliases }: Client): readonly string[] =>
  [id, ...(slug === undefined ? [] : [slug]), name, ...aliases].map(fold);
