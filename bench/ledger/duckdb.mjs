// What a rank's sums cost DuckDB alone: the casts, the join to the register and the GROUP BY of kam, written by hand.
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, times] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const PERIODS = [
  ['2024-01-01', '2026-12-31'],
  ['2021-01-01', '2023-12-31'],
];
for (const [from, to] of PERIODS.slice(0, Number(times))) {
  const result = await connection.runAndReadAll(`
    SELECT clients.id, channel, manager, sum(revenue), sum(CASE WHEN cost IS NOT NULL THEN revenue END), sum(cost),
      sum(quantity), sum(CASE WHEN revenue < 0 THEN revenue END), count(*), count(cost), min(date), max(date)
    FROM (SELECT date, client, channel, manager, CAST(revenue AS DECIMAL(18,4)) AS revenue,
        CAST(cost AS DECIMAL(18,4)) AS cost, CAST(quantity AS DECIMAL(18,4)) AS quantity
      FROM read_parquet('${join(folder, 'sales.parquet')}'))
    LEFT JOIN read_csv('${join(folder, 'clients.csv')}', header = true, all_varchar = true) AS clients ON client = clients.name
    WHERE date BETWEEN DATE '${from}' AND DATE '${to}'
    GROUP BY clients.id, channel, manager`);
  console.log(result.currentRowCount);
}
