import { openLedger } from '../ledger/files.ts';
import { agedOn } from '../portfolio/ages.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { ledgerNames } from '../portfolio/names.ts';
import { memoryTree } from '../source/memory.ts';
import type { Tree } from '../source/tree.ts';
import type { CheckInput } from './check.ts';
import { BASE, EXAMPLE_DAY } from './example.ts';
import type { Example } from './rule.ts';

/** Opens the portfolio of an example: its files laid over the smallest valid one. */
export const openExample = async (example: Example): Promise<CheckInput> =>
  openTree(memoryTree({ ...BASE, ...example }));

/** Opens the portfolio of a tree on the day of the examples. */
export const openTree = async (tree: Tree): Promise<CheckInput> => {
  const portfolio = agedOn(await loadPortfolio(tree), EXAMPLE_DAY);
  return { portfolio, ledger: openLedger(tree, ledgerNames(portfolio)), tree, today: EXAMPLE_DAY };
};
