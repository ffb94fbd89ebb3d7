import { createRequire } from 'node:module';
import type { DuckDBResult } from '@duckdb/node-api';
import { tidily } from '../../source/interruption.ts';
import { overflowFolder } from '../../source/patterns.ts';
import { removeNow } from '../../source/remove-now.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Warehouse } from './warehouse.ts';

/** The version that kam is tested with. */
const PACKAGE = '@duckdb/node-api@1.5.2-r.1';

/** The values of a query: texts and lists of texts. */
export type Bound = readonly (string | readonly string[])[];

/** Starts DuckDB in memory, without any extension. What it refuses becomes a Refusal, and so does a missing package. */
export const start = async ({ threads }: Warehouse) => {
  const { DuckDBInstance, LIST, VARCHAR, listValue } = load();
  const overflow = overflowFolder();
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: overflow,
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  const ask = async (sql: string, values: Bound = []): Promise<DuckDBResult> => {
    const bound = values.map((value) => (typeof value === 'string' ? value : listValue([...value])));
    const types = values.map((value) => (typeof value === 'string' ? VARCHAR : LIST(VARCHAR)));
    try {
      return await tidily(
        () => connection.run(sql, bound, types),
        () => removeNow(overflow),
      );
    } catch (error) {
      throw new Refusal(`ledger: DuckDB: ${firstLine(error)}`);
    }
  };
  return { connection, ask };
};

/** As CommonJS, which it is: an import would first look through all of its files for their names. */
const load = (): typeof import('@duckdb/node-api') => {
  const require = createRequire(import.meta.url);
  try {
    return require('@duckdb/node-api');
  } catch (error) {
    throw new Refusal(
      `kam.yaml asks for DuckDB, and it cannot be loaded: ${firstLine(error)}`,
      `install it where kam is: npm install ${PACKAGE}`,
    );
  }
};

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
