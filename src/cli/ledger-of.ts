import type { Ledger } from '../ledger/ledger.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { portfolioCache } from '../source/cache.ts';
import type { Tree } from '../source/tree.ts';

type Given = {
  readonly root: string;
  readonly tree: Tree;
  readonly portfolio: Portfolio;
  readonly cache: ReturnType<typeof portfolioCache>;
};

/** The ledger that kam.yaml asks for: our own month files, or an engine over files of another program. */
export const ledgerOf = async ({ root, tree, portfolio, cache }: Given): Promise<Ledger> => {
  const { ledgerNames } = await import('../portfolio/names.ts');
  const names = ledgerNames(portfolio);
  const warehouse = portfolio.config.ledger;
  if (warehouse === undefined)
    return (await import('../ledger/files.ts')).openLedger(tree, names, cache.sums);
  return (await import('../ledger/duckdb/index.ts')).openWarehouse(root, warehouse, names, cache.ids);
};
