// Portfolios with large ledgers, the same each time: a thousand clients, three years, documents of three lines.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const CLIENTS = 1000;
const CHANNELS = ['retail', 'oem', 'shop', 'export'];
const MANAGERS = ['ivan', 'petya'];
const HEADER =
  'date,document,line,client,product,channel,manager,department,unit,quantity,revenue,cost,currency';

const settings = (more = '') =>
  [
    'kam: 1\ncompany: Bench\ncurrency: EUR\ntoday: 2027-01-15\nchannels:',
    ...CHANNELS.map((id) => `  - id: ${id}`),
    'team:',
    ...MANAGERS.map((id) => `  - id: ${id}\n    name: ${id}`),
    more,
  ].join('\n');

const idOf = (client) => `c-${String(client).padStart(6, '0')}`;

const register = () =>
  [
    'id,name,status',
    ...Array.from({ length: CLIENTS }, (_, at) => `${idOf(at)},Client ${at} OOD,active`),
    '',
  ].join('\n');

const numbers = (seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
};

const money = (units) => `${Math.floor(units / 10000)}.${String(units % 10000).padStart(4, '0')}`;

const lineOf = (month, at, count, random) => {
  const client = random(CLIENTS);
  const revenue = random(10_000_000);
  const day = String(1 + Math.floor((at * 28) / count)).padStart(2, '0');
  const texts = [
    `Client ${client} OOD`,
    `Product ${random(200)}`,
    CHANNELS[client % 4],
    MANAGERS[client % 2],
  ];
  const amounts = [1 + random(20), money(revenue), money(Math.floor(revenue * 0.7))];
  return [`${month}-${day}`, `D${Math.floor(at / 3)}`, at % 3, ...texts, '', '', ...amounts, 'EUR'].join(',');
};

/** Month files of so many lines in all. */
export const makeMonths = (folder, lines) => {
  const sales = join(folder, 'sales/erp');
  mkdirSync(sales, { recursive: true });
  writeFileSync(join(folder, 'kam.yaml'), settings());
  writeFileSync(join(folder, 'clients.csv'), register());
  const random = numbers(7);
  for (let n = 0; n < 36; n++) {
    const month = `${2024 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`;
    const count = Math.floor(((n + 1) * lines) / 36) - Math.floor((n * lines) / 36);
    const rows = Array.from({ length: count }, (_, at) => lineOf(month, at, count, random));
    writeFileSync(join(sales, `${month}.csv`), `${[HEADER, ...rows].join('\n')}\n`);
  }
};

/** The like as one file, in a portfolio for each kind: `parquet` and `csv`. */
export const makeWarehouses = async (folder, rows) => {
  for (const kind of ['parquet', 'csv']) {
    const portfolio = join(folder, kind);
    mkdirSync(portfolio);
    writeFileSync(join(portfolio, 'clients.csv'), register());
    writeFileSync(
      join(portfolio, 'kam.yaml'),
      settings(`ledger:\n  engine: duckdb\n  files: sales.${kind}\n`),
    );
  }
  const [parquet, csv] = ['parquet', 'csv'].map((kind) => join(folder, kind, `sales.${kind}`));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const any = (factor, below) => `(i * ${factor} + (i // 9973) * 7919) % ${below}`;
  await connection.run(`COPY (
    SELECT DATE '2024-01-01' + CAST(i * 1096 // ${rows} AS INTEGER) AS date, 'D' || (i // 3) AS document,
      'Client ' || c || ' OOD' AS client, 'Product ' || ${any(31, 200)} AS product,
      CASE c % 4 ${CHANNELS.map((id, at) => `WHEN ${at} THEN '${id}'`).join(' ')} END AS channel,
      CASE c % 2 WHEN 0 THEN 'ivan' ELSE 'petya' END AS manager,
      CAST(1 + ${any(17, 20)} AS DECIMAL(18,3)) AS quantity,
      CAST(${any(6007, 10_000_000)} * 0.0001 AS DECIMAL(18,4)) AS revenue,
      CAST(${any(4001, 7_000_000)} * 0.0001 AS DECIMAL(18,4)) AS cost
    FROM (SELECT i, ${any(104729, CLIENTS)} AS c FROM range(${rows}) numbers(i))
  ) TO '${parquet}' (FORMAT parquet)`);
  await connection.run(`COPY (SELECT * FROM '${parquet}') TO '${csv}' (FORMAT csv)`);
  connection.closeSync();
  instance.closeSync();
};
