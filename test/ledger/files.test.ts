import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/files.ts';
import type { LedgerNames, Query } from '../../src/ledger/ledger.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { fold } from '../../src/value/name.ts';
import { Refusal } from '../../src/value/refusal.ts';

const HEADER =
  'date,document,line,client,product,channel,manager,department,unit,quantity,revenue,cost,currency';
const ALL = { from: '2000-01-01', to: '2099-12-31' };

const names = (clients: Readonly<Record<string, string>> = {}): LedgerNames => ({
  currency: 'EUR',
  rates: [],
  clients: new Map(Object.entries(clients).map(([text, id]) => [fold(text), id])),
  products: new Map(),
  managers: new Map(),
  channels: new Map([[fold('Retail'), 'retail']]),
});

const ledger = (files: Readonly<Record<string, string>>, known = names()) =>
  openLedger(memoryTree(files), known);

const two = {
  'sales/erp/2026-01.csv': `${HEADER}
2026-01-05,D1,1,Acme,Bolts,Retail,Ivan,north,Plant,2,100.50,60,EUR
2026-01-05,D1,2,ACME Ltd,Bolts,Retail,Ivan,north,,1,0.0001,,EUR
2026-01-31,D2,1,Beta,"Nuts, small",,,,,,-20,-15.5,EUR
`,
  'sales/shop/2026-02.csv': `${HEADER}
2026-02-01,D1,1,Acme,Bolts,Retail,Ivan,north,,5,10,4,EUR
`,
};

const summed = async (files: Readonly<Record<string, string>>, query: Partial<Query>, known = names()) =>
  (await ledger(files, known).sum({ by: [], period: ALL, ...query })).map((row) =>
    JSON.parse(JSON.stringify(row)),
  );

test('months that the period does not touch are not read', async () => {
  const files = { ...two, 'sales/erp/2025-12.csv': 'rubbish' };
  const period = { from: '2026-01-06', to: '2026-02-28' };
  expect((await summed(files, { period })).map((row) => row.lines)).toEqual([2]);
  await expect(summed(files, {})).rejects.toThrow('sales/erp/2025-12.csv, row 1 has no column date');
});

describe('refusals name the file and the row as the spreadsheet shows it', () => {
  test.each([
    ['2026-01-05,A,x,,EUR', 'sales/erp/2026-01.csv, row 3 (column C, revenue): "x" is no number like 1234.5'],
    ['2026-01-05,A,1e5,,EUR', '(column C, revenue): "1e5" is no number'],
    ['2026-01-05,A,,,EUR', '(column C, revenue): "" is no number'],
    ['2026-01-05,A,1,"1,5",EUR', '(column D, cost): "1,5" is no number'],
    ['2026-01-32,A,1,,EUR', '(column A, date): "2026-01-32" is no day of 2026-01'],
    ['2026-02-05,A,1,,EUR', '"2026-02-05" is no day of 2026-01'],
    ['2026-01-05,A,1,,USD', '(column E, currency): there is no rate of USD for 2026-01-05, and none before'],
    ['2026-01-05,A,1', 'row 3 has 3 cells where the header has 5'],
    ['2026-01-05,"A,1,,EUR', 'line 3: a quote is opened and not closed'],
  ])('%s', async (line, message) => {
    const text = `date,client,revenue,cost,currency\n2026-01-01,"B\nC",1,,EUR\n${line}\n`;
    const shifted = line.includes('"A') ? message.replace('line 3', 'line 4') : message;
    const asked = summed({ 'sales/erp/2026-01.csv': text }, {});
    await expect(asked).rejects.toThrow(shifted);
    await expect(asked).rejects.toBeInstanceOf(Refusal);
  });

  test('a file of sales with another name is not overlooked', async () => {
    await expect(summed({ 'sales/erp/march.csv': 'x' }, {})).rejects.toThrow(
      'sales/erp/march.csv is no month',
    );
    expect(await summed({ 'sales/README.md': 'x' }, {})).toEqual([]);
  });
});

describe('span and digest', () => {
  test('span is of the first and the last line, empty months passed over', async () => {
    const empty = { 'sales/a/2025-01.csv': `${HEADER}\n`, 'sales/a/2027-01.csv': `${HEADER}\n` };
    expect(await ledger({ ...two, ...empty }).span()).toEqual({ from: '2026-01-05', to: '2026-02-01' });
    expect(await ledger(empty).span()).toBeUndefined();
    expect(await ledger({}).span()).toBeUndefined();
  });

  test('the digest follows files and names', async () => {
    const digest = await ledger(two).digest();
    expect(await ledger(two).digest()).toBe(digest);
    expect(await ledger(two, names({ Acme: 'c-1' })).digest()).not.toBe(digest);
    expect(await ledger({ ...two, 'sales/erp/2026-03.csv': `${HEADER}\n` }).digest()).not.toBe(digest);
  });
});
