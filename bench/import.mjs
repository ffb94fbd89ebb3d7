// The first import of a million sales against csv-parse alone reading the same file, both as whole processes.

import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pairs } from './pairs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const kam = join(root, 'bin/kam.js');

const RULES = `date: YYYY-MM-DD
decimal: .
columns:
  date: Date
  document: Document
  line: Line
  client: Client
  product: Product
  channel: Channel
  manager: Manager
  quantity: Quantity
  revenue: Revenue
  cost: Cost
`;

/** The same numbers on every machine (a linear congruential generator). */
const numbers = () => {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
};

const money = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** Three years of sales in the order of days, four lines a document, 5,000 clients. */
function* sales(count) {
  const random = numbers();
  yield 'Date,Document,Line,Client,Product,Channel,Manager,Quantity,Revenue,Cost\n';
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((i * 1095) / count))).toISOString().slice(0, 10);
    const revenue = random(1_000_000);
    const client = random(5000);
    yield `${day},INV-${String(i >> 2).padStart(7, '0')},${(i & 3) + 1},Client ${client} Ltd,Product ${random(60)},Channel ${client % 4},Manager ${client % 12},${1 + random(50)},${money(revenue)},${money(Math.floor(revenue * 0.7))}\n`;
  }
}

const write = async (path, count) => {
  const file = createWriteStream(path);
  let text = '';
  for (const line of sales(count)) {
    text += line;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
};

const alone = (path) => `
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
let rows = 0;
for await (const row of createReadStream(${JSON.stringify(path)}).pipe(parse())) rows += row.length > 0 ? 1 : 0;
`;

export const run = async ({ short }) => {
  const count = short ? 100_000 : 1_000_000;
  const folder = await mkdtemp(join(tmpdir(), 'kam-bench-'));
  try {
    const file = join(folder, 'sales.csv');
    const portfolio = join(folder, 'portfolio');
    await write(file, count);
    await mkdir(join(portfolio, 'imports'), { recursive: true });
    await writeFile(join(portfolio, 'kam.yaml'), 'kam: 1\ncompany: Bench\ncurrency: EUR\n');
    await writeFile(join(portfolio, 'imports/erp.yaml'), RULES);
    const measured = pairs({
      ours: [process.execPath, kam, '-C', portfolio, 'import', file],
      theirs: [process.execPath, '--input-type=module', '-e', alone(file)],
      runs: short ? 3 : 5,
      before: () => {
        for (const each of ['sales', 'clients.csv'])
          rmSync(join(portfolio, each), { recursive: true, force: true });
      },
      options: { cwd: root },
    });
    return [
      {
        name: `first import of ${count.toLocaleString('en')} lines against csv-parse alone`,
        limit: 2,
        ...measured,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
