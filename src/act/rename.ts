import type { Client } from '../portfolio/portfolio.ts';
import type { Change } from '../source/change.ts';
import type { DocumentEdit } from '../source/document.ts';
import { fold } from '../value/name.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { referring } from './rename-references.ts';
import { orderOf } from './spot.ts';

/** What a client is called from now on: its folder, and its name where that changes too. */
export type Renaming = { readonly slug: string; readonly name?: string };

/**
 * Gives a client another folder, and what leads there its new name; `desk` holds every file that may refer to it. The
 * id stays. What it was called, folder and name, stays an alias: sales, imports and people may go on calling it so.
 * Throws a Refusal for a client without a dossier, or without an id in it.
 */
export const renameClient = (
  desk: Desk,
  paths: readonly string[],
  client: Client,
  { slug: to, name }: Renaming,
): readonly Change[] => {
  const { slug: from, dossier, at } = client;
  if (from === undefined)
    throw new Refusal(
      `${client.name} has no dossier, so it has no folder`,
      `its name stands in ${at.file}; kam new ${client.id} starts a dossier`,
    );
  if (dossier?.sections.general === undefined)
    throw new Refusal(
      `clients/${from} has no readable id, so it could not be told afterwards whose folder it is`,
      `kam check clients/${from}`,
    );
  desk.edit(
    at.file,
    namesOf(client, from, { slug: to, ...(name !== undefined && { name }) }),
    orderOf('general'),
  );
  if (to === from) return desk.changes();
  for (const path of paths) {
    const text = desk.text(path);
    if (text !== undefined) desk.put(path, referring(path, text, { from, to }));
  }
  return [...desk.changes(), { kind: 'move', path: `clients/${from}`, to: `clients/${to}` }];
};

/** The new name, and the old ones as aliases: each once, and none that the client is called by anyway. */
const namesOf = (
  { name: old, aliases }: Client,
  from: string,
  { slug, name = old }: Renaming,
): readonly DocumentEdit[] => {
  const called = new Set([name, slug].map(fold));
  const known = new Set([...called, ...aliases.map(fold)]);
  const former = [old, ...(slug === from ? [] : [from])].filter((each) => !known.has(fold(each)));
  const surplus = aliases.flatMap((alias, at) => (called.has(fold(alias)) ? [at] : [])).reverse();
  return [
    ...(name === old ? [] : [{ kind: 'set', at: ['name'], value: name } as const]),
    ...(surplus.length > 0 && surplus.length === aliases.length
      ? [{ kind: 'remove', at: ['aliases'] } as const]
      : surplus.map((at): DocumentEdit => ({ kind: 'remove', at: ['aliases', at] }))),
    ...former.map((item): DocumentEdit => ({ kind: 'add', at: ['aliases'], item })),
  ];
};
