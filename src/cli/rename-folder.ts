import type { Language } from '../locale/words.ts';
import { CLIENTS_FOLDER } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { applyChanges, type Change } from '../source/change.ts';
import { existingPaths } from '../source/existing.ts';
import { uncut } from '../source/interruption.ts';
import type { Tree } from '../source/tree.ts';
import { fileNameFlaw } from '../value/file-name.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';
import type { Opened } from './context.ts';

/** The folder that is meant: as it was typed, else made of the words. Throws a Refusal for one that is taken. */
export const slugMeant = async (
  client: Client,
  typed: string | undefined,
  { root, tree, portfolio: { config, clients } }: Opened,
): Promise<string> => {
  if (typed === undefined)
    throw new Refusal('what is it to be called?', 'name the new folder, or give --name "New Name"');
  const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed) ? typed : made(typed, config.language);
  if (slug.length > 60 || fileNameFlaw(slug) !== undefined)
    throw new Refusal(
      `"${slug}" cannot be the name of a client's folder`,
      'at most 60 letters a-z and digits',
    );
  if (slug === client.slug) return slug;
  const folders = (await foldersIn(tree)).filter((folder) => folder !== client.slug).map(folded);
  if (slug === folded(client.slug ?? '') && (await existingPaths(root, [`clients/${slug}`])).length > 0)
    throw new Refusal(
      `clients/${client.slug} and clients/${slug} are one folder on this disk, and git would not see the change`,
      `take two steps and share both: kam rename ${client.id} ${slug}-2; kam sync; kam rename ${client.id} ${slug}; kam sync`,
    );
  const owner = clients.find((each) => each !== client && folded(each.slug ?? '') === slug);
  if (folders.includes(slug))
    throw new Refusal(
      `clients/${slug} exists already${owner === undefined ? '' : `: ${owner.name}`}`,
      'take another name',
    );
  return slug;
};

const folded = (folder: string): string => folder.toLowerCase();

/** The folders below clients/, those without a dossier too. */
const foldersIn = async (tree: Tree): Promise<readonly string[]> => [
  ...new Set((await tree.list(CLIENTS_FOLDER)).map(({ path }) => path.split('/')[1] ?? '')),
];

/**
 * Writes the changes. A folder whose name changes in case alone goes through a third name: names that differ in nothing
 * else are one file to whoever writes.
 */
export const carryOutMove = async ({ root, tree }: Opened, changes: readonly Change[]): Promise<void> => {
  const move = changes.find((each) => each.kind === 'move');
  if (move === undefined || folded(move.path) !== folded(move.to)) return applyChanges(root, changes);
  const taken = new Set((await foldersIn(tree)).map((folder) => folded(`clients/${folder}`)));
  let between = `${move.to}-2`;
  for (let n = 3; taken.has(between); n++) between = `${move.to}-${n}`;
  await uncut(async () => {
    await applyChanges(root, [...changes.filter((each) => each !== move), { ...move, to: between }]);
    await applyChanges(root, [{ ...move, path: between }]);
  });
};

const made = (typed: string, language: Language): string => {
  if (!/[\p{L}\p{N}]/u.test(typed)) throw new Refusal(`"${typed}" cannot be the name of a client's folder`);
  return slugOf(typed, language);
};
