import { digestOf } from '../../source/digest.ts';
import type { KnownIds } from '../../source/known-ids.ts';
import type { Ledger, LedgerNames } from '../ledger.ts';
import { namesDigest } from '../names.ts';
import { Asking } from './asking.ts';
import { openEngine } from './open.ts';
import type { Warehouse } from './warehouse.ts';

/**
 * The ledger of CSV and Parquet files where they lie, summed by DuckDB. Amounts are exact decimals; names are resolved
 * here, once for each distinct text, and joined there. Nothing is started before the first question.
 */
export const openWarehouse = (
  root: string,
  warehouse: Warehouse,
  names: LedgerNames,
  ids: KnownIds,
): Ledger => {
  let asking: Promise<Asking> | undefined;
  const asked = (): Promise<Asking> => {
    asking ??= openEngine(root, warehouse).then((engine) => new Asking(engine, warehouse, names, root));
    return asking;
  };
  return {
    sum: async ({ period, ...query }) => {
      const [rows = []] = await (await asked()).sumEach({ ...query, periods: [period] });
      return rows;
    },
    sumEach: async (query) => (await asked()).sumEach(query),
    span: async () => (await asked()).span(),
    digest: async () => {
      const { files } = await asked();
      const known = files.flatMap((file) => [file, ids.idOf(file, file)]);
      ids.save();
      return digestOf([...known, JSON.stringify(warehouse), ...namesDigest(names)]);
    },
  };
};
