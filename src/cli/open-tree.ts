import type { CheckInput } from '../check/check.ts';
import { agedOn } from '../portfolio/ages.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { portfolioCache } from '../source/cache.ts';
import type { Tree } from '../source/tree.ts';
import type { Opened } from './context.ts';
import { ledgerOf } from './ledger-of.ts';

/** Another state of an opened portfolio, from its own tree, read on the same day. */
export const openTree = async (
  tree: Tree,
  { root, today }: Pick<Opened, 'root' | 'today'>,
): Promise<CheckInput> => {
  const portfolio = await loadPortfolio(tree);
  const ledger = await ledgerOf({ root, tree, portfolio, cache: portfolioCache(root) });
  return { tree, portfolio: agedOn(portfolio, today), ledger, today };
};
