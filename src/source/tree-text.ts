import { Refusal } from '../value/refusal.ts';
import { decodeText } from './text.ts';
import type { Tree } from './tree.ts';

/** The text of one file of a tree, to be written back changed; null when it is not there. Throws a Refusal when it is not UTF-8. */
export const textAt = async (tree: Tree, path: string): Promise<string | null> => {
  const entries = (await tree.list(path)).filter((entry) => entry.path === path);
  for await (const { entry, bytes } of tree.read(entries)) {
    const decoded = decodeText(entry.path, bytes);
    if ('text' in decoded) return decoded.text;
    throw new Refusal(`${path} is not UTF-8`, 'save it as UTF-8 ("CSV UTF-8" in Excel) and import again');
  }
  return null;
};
