import { expect, test, vi } from 'vitest';
import { openWarehouse } from '../../src/ledger/duckdb/index.ts';
import { namesOf } from './names.ts';

vi.mock('node:module', () => ({
  createRequire: () => () => {
    throw new Error(`Cannot find module '@duckdb/node-api'\nRequire stack:`);
  },
}));

test('without its package DuckDB is refused, with the line to type', async () => {
  const ledger = openWarehouse('/', { files: ['x.csv'] }, namesOf(), {
    idOf: () => '',
    save: () => undefined,
  });
  await expect(ledger.span()).rejects.toMatchObject({
    name: 'Refusal',
    message: `kam.yaml asks for DuckDB, and it cannot be loaded: Cannot find module '@duckdb/node-api'`,
    hint: 'install it where kam is: npm install @duckdb/node-api@1.5.2-r.1',
  });
});
