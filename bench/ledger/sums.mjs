// The sums that kam rank asks its ledger for, without the rest of the command.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERIODS } from './periods.mjs';

const [bundle, folder, ending] = process.argv.slice(2);
const { openWarehouse } = await import(bundle);
const register = readFileSync(join(folder, 'clients.csv'), 'utf8').trim().split('\n').slice(1);
const none = new Map();
const names = {
  currency: 'EUR',
  rates: [],
  clients: new Map(register.map((line) => line.split(',')).map(([id, name]) => [name.toLowerCase(), id])),
  products: none,
  managers: none,
  channels: none,
};
const ids = { idOf: () => '', save: () => {} };
const ledger = openWarehouse(folder, { files: [`sales.${ending}`] }, names, ids);
const answers = await ledger.sumEach({
  by: ['client', 'channel', 'manager', 'department'],
  periods: PERIODS,
});
for (const rows of answers) console.log(rows.length);
