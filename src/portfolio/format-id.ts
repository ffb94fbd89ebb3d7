import { readDocument } from '../source/document.ts';
import { readTexts } from '../source/text.ts';
import type { Entry, Tree } from '../source/tree.ts';
import { FORMAT } from './formats.ts';
import { CONFIG_FILE } from './layout.ts';
import { formatOf } from './migrations.ts';

/** The id of a blob that is read in an older format: the same bytes may say something else in another. */
export const idIn = (id: string, format: number): string => (format === FORMAT ? id : `${id}@${format}`);

/** The blob of such an id, and the format in which it is read. */
export const partedId = (id: string): { readonly blob: string; readonly format: number } => {
  const [blob = '', format = String(FORMAT)] = id.split('@');
  return { blob, format: Number(format) };
};

/** What a tree lists, by the ids of the format that its kam.yaml names. */
export const entriesIn = async (tree: Tree, prefixes: readonly string[]): Promise<readonly Entry[]> => {
  const [format, ...lists] = await Promise.all([
    formatOfTree(tree),
    ...prefixes.map((prefix) => tree.list(prefix)),
  ]);
  const entries = lists.flat();
  return format === FORMAT ? entries : entries.map((entry) => ({ ...entry, id: idIn(entry.id, format) }));
};

/** The only format that there is needs no look. */
const formatOfTree = async (tree: Tree): Promise<number> => {
  if (FORMAT === 1) return FORMAT;
  const settings = (await tree.list(CONFIG_FILE)).filter(({ path }) => path === CONFIG_FILE);
  for await (const { text } of readTexts(tree, settings)) if (text !== undefined) return formatOfText(text);
  return FORMAT;
};

/** The format that the text of a kam.yaml names. */
export const formatOfText = (text: string): number => formatOf(readDocument(CONFIG_FILE, text));
