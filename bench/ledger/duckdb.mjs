// The sums of kam rank (two periods) and kam concentration (one) by DuckDB alone: the same casts, the join to the
// register and the GROUP BY, written by hand.
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PERIODS } from './periods.mjs';

const [folder, ending, periods] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const table = (name) =>
  name.endsWith('csv')
    ? `read_csv('${join(folder, name)}', header = true, all_varchar = true)`
    : `read_parquet('${join(folder, name)}')`;

for (const { from, to } of PERIODS.slice(0, Number(periods))) {
  const result = await connection.runAndReadAll(`
    SELECT clients.id, channel, manager, sum(revenue), sum(CASE WHEN cost IS NOT NULL THEN revenue END), sum(cost),
      sum(CASE WHEN revenue < 0 THEN revenue END), count(*), count(cost), min(day), max(day)
    FROM (SELECT CAST(date AS DATE) AS day, client, channel, manager, CAST(revenue AS DECIMAL(18,4)) AS revenue,
        CAST(cost AS DECIMAL(18,4)) AS cost
      FROM ${table(`sales.${ending}`)})
    LEFT JOIN ${table('clients.csv')} AS clients ON client = clients.name
    WHERE day BETWEEN DATE '${from}' AND DATE '${to}'
    GROUP BY clients.id, channel, manager`);
  console.log(result.currentRowCount);
}
