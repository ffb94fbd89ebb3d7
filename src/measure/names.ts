import type { Attribute } from './attributes.ts';
import type { Book } from './book.ts';

/** What the rows of a figure can be. */
export type Axis = 'client' | Attribute | 'product';

/** The key of what has no channel, manager, department or territory. */
export const NONE = 'none';

/** What people call a key: the client's, team member's, channel's or product's name, else the key itself. */
export const namesOf = ({ portfolio, clients }: Book, axis: Axis): ((key: string) => string) => {
  const { config } = portfolio;
  if (axis === 'client') return (key) => clients.get(key)?.name ?? key;
  if (axis === 'department' || axis === 'territory') return (key) => key;
  const named = { channel: config.channels, manager: config.team, product: config.products }[axis];
  const names = new Map<string, string>(named.map(({ id, name }) => [id, name ?? id]));
  return (key) => names.get(key) ?? key;
};
