import { expect, test } from 'vitest';
import { type Proposal, propose } from '../../src/intake/propose.ts';
import { scan } from '../../src/intake/scan.ts';
import { tablesIn } from '../../src/intake/table.ts';

const proposed = async (text: string): Promise<Proposal> => {
  const bytes = new TextEncoder().encode(text);
  const file = {
    size: bytes.length,
    chunks: async function* () {
      yield bytes;
    },
  };
  const table = await (await tablesIn('x.csv', file)).open({});
  const found = await scan(table);
  if (found === undefined) throw new Error('no rows');
  return propose(found);
};

const columns = ({ choices }: Proposal): Record<string, string> =>
  Object.fromEntries(choices.map(({ field, column, certainty }) => [field, `${column} (${certainty})`]));

test('words run together, a price instead of a revenue, a client known by number', async () => {
  const text = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,HOLDER,6,12/1/2010 8:26,2.55,17850,UK
536366,71053,LANTERN,-2,12/13/2010 8:28,3.39,,UK
`;
  expect(columns(await proposed(text))).toEqual({
    date: 'InvoiceDate (sure)',
    client: 'CustomerID (sure)',
    document: 'InvoiceNo (sure)',
    product: 'Description (likely)',
    quantity: 'Quantity (sure)',
    revenue: '[Quantity] * [UnitPrice] (likely)',
  });
});

test('what is measured is the head of its name', async () => {
  const text = `Order_Date;Sales Order Number;Sales Order Line Number;Customer;Sales Tax;Total Product Cost;Gross Sales Amount
2026-01-31;SO1;1;Acme;2;5;10
`;
  expect(columns(await proposed(text))).toEqual({
    date: 'Order_Date (sure)',
    client: 'Customer (sure)',
    document: 'Sales Order Number (likely)',
    line: 'Sales Order Line Number (likely)',
    revenue: 'Gross Sales Amount (likely)',
    cost: 'Total Product Cost (likely)',
  });
});

test('a report with a title, Russian words, a total at its end', async () => {
  const text = `Отчёт о продажах\n\nДата документа;Контрагент;Номенклатура;Номенклатурная группа;Сумма продажи;Валовая прибыль
01.02.2026;ООО Альфа;Болт;Болты;1 000,50;10
Итого за февраль;;;;1 000,50;10
`;
  const found = await proposed(text);
  expect(columns(found)).toEqual({
    date: 'Дата документа (sure)',
    client: 'Контрагент (sure)',
    product: 'Номенклатурная группа (likely)',
    revenue: 'Сумма продажи (sure)',
    margin: 'Валовая прибыль (sure)',
  });
  expect(found.skip).toEqual(['Итого']);
});

test('without words the cells speak, as far as they say one thing', async () => {
  const found = await proposed('A,B,C\n2026-01-31,Acme,5\n2026-01-30,Beta,6\n');
  expect(columns(found)).toEqual({ date: 'A (guess)', client: 'B (guess)', revenue: 'C (guess)' });
  expect((await proposed('A,B,C,D\n2026-01-31,Acme,5,6\n')).missing).toEqual(['revenue']);
});

test('a header that stands twice is taken for nothing; a column of text is no revenue', async () => {
  const found = await proposed('Date,Client,Client,Amount\n2026-01-31,A,B,none\n');
  expect(found.missing).toEqual(['client', 'revenue']);
});

test('a column that its header names is taken although some of its days are wrong: the import says which', async () => {
  const text =
    'Дата;Контрагент;Сумма\n01.02.2026;Вектор;1,5\n02.02.2026;Вектор;2,5\n30.02.2026;Вектор;3,5\nx;Вектор;4,5\n';
  expect(columns(await proposed(text))['date']).toBe('Дата (sure)');
  expect(columns(await proposed(text.replace('Дата', 'Столбец')))['date']).toBeUndefined();
});
