import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dim, Query, Row } from '../../src/ledger/ledger.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { addDays } from '../../src/value/period.ts';
import { Exchange, type Rate, turned } from '../../src/value/rate.ts';
import { ENGINES, type Files } from './engines.ts';
import { namesOf } from './names.ts';

const HEADER =
  'date,document,line,client,product,channel,manager,department,unit,quantity,revenue,cost,currency';
const ALL = { from: '2000-01-01', to: '2099-12-31' };

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

const usd = (from: string, rate: string): Rate => ({ currency: 'USD', from, rate: Decimal.of(rate) });
const eur = (from: string, rate: string): Rate => ({ currency: 'EUR', from, rate: Decimal.of(rate) });

/** Amounts of up to twenty digits and nine places, in three currencies, over two months of two sources. */
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 9 }))
  .map(([units, scale]) => new Decimal(units, scale));
const sale = fc.record({
  source: fc.constantFrom('erp', 'shop'),
  month: fc.constantFrom('2026-01', '2026-02'),
  day: fc.integer({ min: 1, max: 28 }).map((day) => String(day).padStart(2, '0')),
  document: fc.constantFrom('', 'D1', 'D2'),
  client: fc.constantFrom('a', 'A', 'b', 'Acme "Group"', ''),
  product: fc.constantFrom('x', 'y, z', ''),
  revenue: amount,
  cost: fc.option(amount, { nil: undefined }),
  currency: fc.constantFrom('', 'EUR', 'USD', 'BGN'),
});
type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const filesOf = (sales: readonly Sale[]): Files => {
  const files: Record<string, string> = {};
  for (const { source, month, day, document, client, product, revenue, cost, currency } of sales) {
    const path = `sales/${source}/${month}.csv`;
    const line = [`${month}-${day}`, document, client, product, revenue, cost ?? '', currency].map((each) =>
      cell(String(each)),
    );
    files[path] =
      `${files[path] ?? 'date,document,client,product,revenue,cost,currency\n'}${line.join(',')}\n`;
  }
  return files;
};

const NAMES = namesOf({ A: 'c-1', 'acme group': 'c-2' }, 'EUR', [
  usd('2026-01-01', '0.9216'),
  usd('2026-02-10', '0.93'),
]);

const query = fc.record(
  {
    by: fc.subarray<Dim>(['client', 'product', 'month', 'source', 'day'], { maxLength: 3 }),
    where: fc.record(
      { client: fc.subarray(['c-1', 'c-2', 'b', null], { minLength: 1 }), month: fc.constant(['2026-02']) },
      { requiredKeys: [] },
    ),
    orders: fc.constant(true as const),
    quantity: fc.constant(true as const),
  },
  { requiredKeys: ['by', 'where'] },
);

/** Periods that overlap, touch, lie apart, hold nothing or everything. */
const periods = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 75 }), fc.integer({ min: 0, max: 75 })).map(([a, b]) => ({
    from: addDays('2025-12-25', Math.min(a, b)),
    to: addDays('2025-12-25', Math.max(a, b)),
  })),
  { maxLength: 5 },
);

const asText = (rows: readonly Row[]): string => JSON.stringify(rows);

describe.each(ENGINES)('%s', (engine, open) => {
  const summed = async (files: Files, asked: Partial<Query>, known = namesOf()) =>
    (await (await open(files, known)).sum({ by: [], period: ALL, ...asked })).map((row) =>
      JSON.parse(JSON.stringify(row)),
    );

  test('all in one row, exact, cost and margin base apart', async () => {
    expect(await summed(two, { orders: true, quantity: true })).toEqual([
      {
        keys: {},
        revenue: '90.5001',
        revenueWithCost: '90.5',
        cost: '48.5',
        quantity: '8',
        credits: '-20',
        lines: 4,
        linesWithCost: 3,
        orders: 3,
        first: '2026-01-05',
        last: '2026-02-01',
      },
    ]);
  });

  test('rows by keys, names resolved, lines without a value last', async () => {
    const known = namesOf({ Acme: 'c-1', 'Acme Ltd': 'c-1' });
    const rows = await summed(two, { by: ['client', 'channel'] }, known);
    expect(rows.map((row) => [row.keys, row.revenue])).toEqual([
      [{ client: 'Beta', channel: null }, '-20'],
      [{ client: 'c-1', channel: 'retail' }, '110.5001'],
    ]);
    const channels = await summed(two, { by: ['channel'] });
    expect(channels.map((row) => row.keys.channel)).toEqual(['retail', null]);
  });

  test('month and source are keys too', async () => {
    const rows = await summed(two, { by: ['month', 'source'] });
    expect(rows.map((row) => row.keys)).toEqual([
      { month: '2026-01', source: 'erp' },
      { month: '2026-02', source: 'shop' },
    ]);
  });

  test('a day is a key', async () => {
    const rows = await summed(two, { by: ['client', 'day'] });
    expect(rows.map(({ keys, lines }) => [keys, lines])).toEqual([
      [{ client: 'ACME Ltd', day: '2026-01-05' }, 1],
      [{ client: 'Acme', day: '2026-01-05' }, 1],
      [{ client: 'Acme', day: '2026-02-01' }, 1],
      [{ client: 'Beta', day: '2026-01-31' }, 1],
    ]);
  });

  test('a period cuts days', async () => {
    const period = { from: '2026-01-06', to: '2026-02-28' };
    expect((await summed(two, { period })).map((row) => row.lines)).toEqual([2]);
  });

  test('where keeps lines, null means lines without a value', async () => {
    expect((await summed(two, { where: { channel: [null] } })).map((row) => row.revenue)).toEqual(['-20']);
    expect((await summed(two, { where: { client: ['Acme', 'Beta'], source: ['erp'] } }))[0]?.revenue).toBe(
      '80.5',
    );
    expect(await summed(two, { where: { client: ['Nobody'] } })).toEqual([]);
  });

  test('guarded text is given back as the source wrote it', async () => {
    const files = { 'sales/erp/2026-01.csv': `date,client,revenue\n2026-01-01,'=Sum GmbH,1\n` };
    expect((await summed(files, { by: ['client'] })).map((row) => row.keys.client)).toEqual(['=Sum GmbH']);
  });

  test('texts with control characters are not mistaken for two keys', async () => {
    const files = {
      'sales/erp/2026-01.csv':
        'date,client,product,revenue\n2026-01-01,a\u0001b,c,1\n2026-01-01,a,b\u0001c,1\n',
    };
    expect(await summed(files, { by: ['client', 'product'] })).toHaveLength(2);
  });

  test('several filters, also by month, source and day', async () => {
    const keys = async (where: Query['where']) =>
      (await summed(two, { by: ['client', 'month'], where: where ?? {} })).map(
        ({ keys: { client, month } }) => `${client} ${month}`,
      );
    expect(await keys({ month: ['2026-02'] })).toEqual(['Acme 2026-02']);
    expect(await keys({ source: ['erp', 'x'], channel: ['retail', null] })).toEqual([
      'ACME Ltd 2026-01',
      'Acme 2026-01',
      'Beta 2026-01',
    ]);
    expect(await keys({ day: ['2026-01-31', '2026-02-01'], product: ['Nuts, small'] })).toEqual([
      'Beta 2026-01',
    ]);
    expect(await keys({ client: [] })).toEqual([]);
  });

  test('one document of several groups is one order where they are one', async () => {
    const files = {
      'sales/erp/2026-01.csv': `date,document,client,product,revenue\n2026-01-01,D1,A,x,1\n2026-01-01,D1,B,y,1\n2026-01-02,D2,A,x,1\n2026-01-02,,A,x,1\n`,
    };
    const orders = async (asked: Partial<Query>, known = namesOf()) =>
      (await summed(files, { orders: true, ...asked }, known)).map((row) => row.orders);
    expect(await orders({})).toEqual([2]);
    expect(await orders({ by: ['product'] })).toEqual([2, 1]);
    expect(await orders({ by: ['client'] }, namesOf({ A: 'c-1', B: 'c-1' }))).toEqual([2]);
    expect(await orders({ where: { client: ['A', 'B'] } })).toEqual([2]);
    expect(await orders({ where: { client: ['B'] } })).toEqual([1]);
    expect((await summed(files, {})).map((row) => row.orders)).toEqual([null]);
  });

  test('the days of the first line and the last', async () => {
    expect(await (await open(two, namesOf())).span()).toEqual({ from: '2026-01-05', to: '2026-02-01' });
    const empty = { 'sales/erp/2026-01.csv': 'date,client,revenue\n' };
    expect(await (await open(empty, namesOf())).span()).toBeUndefined();
    expect(await (await open(empty, namesOf())).sum({ by: [], period: ALL })).toEqual([]);
  });

  describe('other currencies', () => {
    const lines = (...of: readonly string[]) => ({
      'sales/erp/2026-01.csv': `date,client,revenue,cost,currency\n${of.join('\n')}\n`,
    });
    const figures = async (files: Files, currency: string, rates: readonly Rate[]) =>
      (await summed(files, {}, namesOf({}, currency, rates))).map(
        ({ revenue, cost, credits, revenueWithCost }) => [revenue, cost, credits, revenueWithCost],
      );

    test('each line by the rate of its day, its cost and its credit too', async () => {
      const files = lines(
        '2026-01-05,A,100,50,USD',
        '2026-01-10,A,-10,,USD',
        '2026-01-10,A,1,1,EUR',
        '2026-01-10,A,2,,',
      );
      const rates = [usd('2026-01-01', '0.9216'), usd('2026-01-10', '0.95')];
      // 92.16 - 9.5 + 1 + 2; 46.08 + 1; -9.5; 92.16 + 1
      expect(await figures(files, 'EUR', rates)).toEqual([['85.66', '47.08', '-9.5', '93.16']]);
    });

    test('the lev and the euro need no rate', async () => {
      const files = lines('2026-01-05,A,195.583,1,BGN', '2026-01-05,A,-1,,BGN', '2026-01-05,A,10,2,EUR');
      // 100 - 0.5112918812 + 10; 0.5112918812 + 2
      expect(await figures(files, 'EUR', [])).toEqual([
        ['109.4887081188', '2.5112918812', '-0.5112918812', '110'],
      ]);
      // 195.583 - 1 + 19.5583; 1 + 3.91166
      expect(await figures(files, 'BGN', [])).toEqual([['214.1413', '4.91166', '-1', '215.1413']]);
    });

    test('a third currency takes both by their rates', async () => {
      const rates = [eur('2026-01-01', '100.5'), { ...eur('2026-01-01', '51.2'), currency: 'BGN' }];
      expect(await figures(lines('2026-01-05,A,1,,BGN', '2026-01-05,A,2,,EUR'), 'RUB', rates)).toEqual([
        ['252.2', '0', '0', '0'],
      ]);
    });

    test('a missing rate is refused with currency, day, file and row, and what to add; never taken for 1', async () => {
      const files = lines('2026-01-05,A,1,,EUR', '2026-01-20,A,1,,USD');
      const late = { ...usd('2026-01-05', '0.9'), until: '2026-01-12' };
      const ending = engine.startsWith('DuckDB over P') ? 'parquet' : 'csv';
      const row = ending === 'csv' ? 3 : 2;
      for (const [rates, why] of [
        [[], 'and none before'],
        [[late], 'and the last one, of 2026-01-05, is too old'],
      ] as const) {
        const asked = summed(files, {}, namesOf({}, 'EUR', rates));
        await expect(asked).rejects.toThrow(
          new RegExp(
            `sales/erp/2026-01.${ending}, row ${row} .*there is no rate of USD for 2026-01-20, ${why}`,
          ),
        );
        await expect(asked).rejects.toMatchObject({
          hint: 'add to rates.csv what 1 USD is worth in EUR: USD,2026-01-20,<rate>,<source>',
        });
      }
    });
  });

  test('sums are those of a pencil, by any keys and filters, in any order of the lines', async () => {
    const exchange = new Exchange(NAMES.currency, NAMES.rates);
    const inEuro = ({ month, day, currency }: Sale, of: Decimal): Decimal => {
      const turning = currency === '' ? undefined : exchange.onDay(currency, `${month}-${day}`);
      return turning === undefined ? of : turned(of, turning);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { minLength: 1, maxLength: 25 }), query, async (sales, asked) => {
        const ledger = await open(filesOf(sales), NAMES);
        const all = await ledger.sum({ by: asked.by, period: ALL });
        expect(String(Decimal.sum(all.map((row) => row.revenue)))).toBe(
          String(Decimal.sum(sales.map((each) => inEuro(each, each.revenue)))),
        );
        expect(String(Decimal.sum(all.map((row) => row.cost)))).toBe(
          String(
            Decimal.sum(sales.flatMap((each) => (each.cost === undefined ? [] : [inEuro(each, each.cost)]))),
          ),
        );
        expect(all.reduce((sum, row) => sum + row.lines, 0)).toBe(sales.length);
        const answer = asText(await ledger.sum({ ...asked, period: ALL }));
        const [[, plain] = ENGINES[0] ?? []] = ENGINES;
        const expected = await plain?.(filesOf(sales.toReversed()), NAMES);
        expect(answer).toBe(asText((await expected?.sum({ ...asked, period: ALL })) ?? []));
      }),
      { numRuns: engine.startsWith('DuckDB') ? 15 : 60 },
    );
  });

  test('several periods at once are each of them alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sale, { minLength: 1, maxLength: 25 }),
        query,
        periods,
        async (sales, asked, some) => {
          const ledger = await open(filesOf(sales), NAMES);
          const each = await ledger.sumEach({ ...asked, periods: some });
          expect(each.map(asText)).toEqual(
            await Promise.all(some.map(async (period) => asText(await ledger.sum({ ...asked, period })))),
          );
        },
      ),
      { numRuns: engine.startsWith('DuckDB') ? 15 : 60 },
    );
  });

  test('more periods than fit into one reading', async () => {
    const ledger = await open(two, namesOf());
    const days = Array.from({ length: 70 }, (_, at) => addDays('2025-12-25', at));
    const each = await ledger.sumEach({ by: [], periods: days.map((day) => ({ from: day, to: day })) });
    expect(days.filter((_, at) => each[at]?.length === 1)).toEqual([
      '2026-01-05',
      '2026-01-31',
      '2026-02-01',
    ]);
    expect(await ledger.sumEach({ by: [], periods: [] })).toEqual([]);
  });

  test('a line that is no sale refuses only the periods that it may lie in', async () => {
    const files = {
      'sales/erp/2026-01.csv': 'date,client,revenue\n2026-01-05,A,1\n',
      'sales/erp/2026-02.csv': 'date,client,revenue\n2026-02-05,A,x\n',
      'sales/erp/2026-03.csv': 'date,client,revenue\n2026-03-05,A,2\n',
    };
    const month = (name: string) => ({ from: `${name}-01`, to: `${name}-28` });
    const asked = async (...names: readonly string[]) =>
      (await (await open(files, namesOf())).sumEach({ by: [], periods: names.map(month) })).map(([row]) =>
        String(row?.revenue),
      );
    expect(await asked('2026-01', '2026-03')).toEqual(['1', '2']);
    await expect(asked('2026-01', '2026-02')).rejects.toThrow(
      /2026-02\.(csv|parquet), row .*"x" is no number/,
    );
  });
});
