import type { Ledger } from '../ledger/ledger.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { portfolioCache } from '../source/cache.ts';
import type { Tree } from '../source/tree.ts';
import type { Progress } from './progress.ts';

type Given = {
  readonly root: string;
  readonly tree: Tree;
  readonly portfolio: Portfolio;
  readonly cache: ReturnType<typeof portfolioCache>;
  readonly progress?: Progress;
};

/** The ledger that kam.yaml asks for: our own month files, or an engine over files of another program. */
export const ledgerOf = async ({ root, tree, portfolio, cache, progress }: Given): Promise<Ledger> => {
  const { ledgerNames } = await import('../portfolio/names.ts');
  const names = ledgerNames(portfolio);
  const warehouse = portfolio.config.ledger;
  if (warehouse === undefined)
    return (await import('../ledger/files.ts')).openLedger(tree, names, cache.sums, (done, of) =>
      progress?.('reading months of sales', done, of),
    );
  return (await import('../ledger/duckdb/index.ts')).openWarehouse(root, warehouse, names, cache.ids);
};
