// The sums of kam rank by DuckDB alone: the same casts, the join to the register and the GROUP BY, written by hand.
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PERIODS } from './periods.mjs';

const [folder, ending] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const table = (name) =>
  name.endsWith('csv')
    ? `read_csv('${join(folder, name)}', header = true, all_varchar = true)`
    : `read_parquet('${join(folder, name)}')`;

for (const { from, to } of PERIODS) {
  const result = await connection.runAndReadAll(`
    SELECT clients.id, channel, manager, sum(revenue), sum(CASE WHEN cost IS NOT NULL THEN revenue END), sum(cost),
      sum(quantity), sum(CASE WHEN revenue < 0 THEN revenue END), count(*), count(cost), min(day), max(day)
    FROM (SELECT CAST(date AS DATE) AS day, client, channel, manager, CAST(revenue AS DECIMAL(18,4)) AS revenue,
        CAST(cost AS DECIMAL(18,4)) AS cost, CAST(quantity AS DECIMAL(18,4)) AS quantity
      FROM ${table(`sales.${ending}`)})
    LEFT JOIN ${table('clients.csv')} AS clients ON client = clients.name
    WHERE day BETWEEN DATE '${from}' AND DATE '${to}'
    GROUP BY clients.id, channel, manager`);
  console.log(result.currentRowCount);
}
