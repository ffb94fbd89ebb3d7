import { openLedger } from '../ledger/files.ts';
import { agedOn } from '../portfolio/ages.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { ledgerNames } from '../portfolio/names.ts';
import { blobId } from '../source/blob.ts';
import { memoryTree } from '../source/memory.ts';
import { byPath, type Entry, type Tree } from '../source/tree.ts';
import type { CheckInput } from './check.ts';
import { BASE, EXAMPLE_DAY } from './example.ts';
import type { Example } from './rule.ts';

/** Opens the portfolio of an example: its files laid over the smallest valid one. */
export const openExample = async (example: Example): Promise<CheckInput> =>
  openTree(treeOf({ ...BASE, ...example }));

/** Opens the portfolio of a tree on the day of the examples. */
export const openTree = async (tree: Tree): Promise<CheckInput> => {
  const portfolio = agedOn(await loadPortfolio(tree), EXAMPLE_DAY);
  return { portfolio, ledger: openLedger(tree, ledgerNames(portfolio)), tree, today: EXAMPLE_DAY };
};

/** A tree as a disk has it: with links that lead nowhere, and names in any form of Unicode. */
const treeOf = (files: Example): Tree => {
  const usual: Record<string, string | Uint8Array> = {};
  const odd = new Map<Entry, Uint8Array>();
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    const isLink = typeof content === 'object' && 'link' in content;
    const bytes = Buffer.from(isLink ? content.link : content);
    const entry = { path, id: blobId(bytes), size: bytes.length };
    if (isLink) odd.set({ ...entry, kind: 'symlink', outside: true }, bytes);
    else if (path !== path.normalize('NFC')) odd.set({ ...entry, kind: 'file' }, bytes);
    else usual[path] = content;
  }
  const tree = memoryTree(usual);
  if (odd.size === 0) return tree;
  return {
    list: async (prefix) =>
      [...(await tree.list(prefix)), ...[...odd.keys()].filter(({ path }) => path.startsWith(prefix))].sort(
        byPath,
      ),
    async *read(entries) {
      for (const entry of entries) {
        const bytes = odd.get(entry);
        if (bytes === undefined) yield* tree.read([entry]);
        else yield { entry, bytes };
      }
    },
  };
};
