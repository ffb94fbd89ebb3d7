import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/analysis/analysis.ts';
import { whitespace } from '../../src/analysis/whitespace.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import type { Products } from '../../src/portfolio/sections/products.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { budget, clientOf, dossierOf, type Line, portfolioOf } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const settings = {
  products: [
    { id: 'bolts', name: 'Bolts', category: 'fasteners' },
    { id: 'nuts', name: 'Nuts', category: 'fasteners' },
    { id: 'paint', name: 'Paint', category: 'chemistry' },
    { id: 'kit', name: 'Kitting' },
  ],
  rivals: [{ id: 'wuerth', name: 'Wuerth' }],
  thresholds: { few_clients: '2' },
};
const text = (value: string) => ({ state: 'given', value, how: 'asked' }) as const;
const buyer = (id: string, products: Products = {}, more: Partial<Client> = {}) =>
  clientOf(id, { channel: 'oem', ...dossierOf(id, { products }), ...more });

/** What one client buys, by year: `{ bolts: [2026, 2025, 2024] }`. */
const buying = (
  client: string | null,
  sold: Readonly<Record<string, readonly number[]>>,
  unit?: string,
): Line[] =>
  Object.entries(sold).flatMap(([product, years]) =>
    years.flatMap((revenue, back) =>
      revenue === 0
        ? []
        : [
            {
              client,
              product,
              revenue: String(revenue),
              date: `${2026 - back}-05-10`,
              ...(unit === undefined ? {} : { unit }),
            },
          ],
    ),
  );

/** The ledger runs from January 2024 to December 2026. */
const ends: Line[] = [
  { client: 'z', product: 'bolts', revenue: '1', date: '2024-01-02' },
  { client: 'z', product: 'bolts', revenue: '1', date: '2026-12-30' },
];

type Cell = {
  category: string;
  state: string;
  weak: string[];
  open: { low: string; high: string; method: string; basis: string } | null;
};
type Data = {
  rows: { key: string; cells: Cell[]; revenue: string; other: string }[];
  units: { key: string; name: string; cells: Cell[] }[] | null;
  chances: {
    key: string;
    unit: string | null;
    category: string;
    kind: string;
    open: Cell['open'];
    products: string[];
    provenIn: string[];
  }[];
  worth: { basis: string; method: string; chances: number; low: string; high: string }[];
  sales: Record<'categories' | 'other' | 'unassigned' | 'total', string>;
};
const pageFor = (
  clients: readonly Client[],
  lines: readonly Line[],
  more: Partial<Request> = {},
  config: object = settings,
) => pageOf(whitespace, portfolioOf(clients, config), [...ends, ...lines], more);
const dataOf = async (...asked: Parameters<typeof pageFor>): Promise<Data> =>
  (await jsonOf(await pageFor(...asked)))['data'] as Data;
const cellsOf = ({ rows }: Data, key: string) =>
  Object.fromEntries(
    (rows.find((row) => row.key === key)?.cells ?? []).map(({ category, state, weak, open }) => [
      category,
      [state, ...weak, ...(open === null ? [] : [open.method, open.low])].join(' '),
    ]),
  );

/** Paint is 20 %, 40 % and 5 % of what a, b and c buy. */
const peers = [
  ...buying('a', { bolts: [800, 800], paint: [200, 200] }),
  ...buying('b', { bolts: [600, 600], paint: [400, 400] }),
  ...buying('c', { bolts: [950, 950], paint: [50, 50] }),
];
const abc = ['a', 'b', 'c'].map((id) => clientOf(id, { channel: 'oem' }));

describe('states that a pencil can check', () => {
  test('below its peers: 5 % against a median of 20 %; never: the same median; both sized by it', async () => {
    const data = await dataOf(
      [...abc, clientOf('d', { channel: 'oem' })],
      [...peers, ...buying('d', { bolts: [1000, 1000] })],
    );
    // c, by 0, 20 and 40 %: 0.2 × 1000 − 50. d, by 5, 20 and 40 %: 0.2 × 1000.
    expect(cellsOf(data, 'c')).toEqual({
      fasteners: 'buys',
      chemistry: 'weak peers peers 150',
      kit: 'never',
    });
    expect(cellsOf(data, 'd')).toMatchObject({ chemistry: 'never peers 200' });
    expect(cellsOf(data, 'a')).toMatchObject({ chemistry: 'buys' });
  });

  test('exactly half of the median, or exactly a quarter less, is not weak', async () => {
    const half = await dataOf(
      [...abc.slice(0, 2), clientOf('x', { channel: 'oem' })],
      [...peers, ...buying('x', { bolts: [850, 850], paint: [150, 200] })],
    );
    // a and b alone: the median is 30 %.
    expect(cellsOf(half, 'x')).toMatchObject({ chemistry: 'buys' });
    const less = await dataOf([], buying('x', { bolts: [7499, 10_000] }));
    expect(cellsOf(less, 'x')).toMatchObject({ fasteners: 'weak falling past 2501' });
  });

  test('lapsed: bought in any earlier year, or sent all back', async () => {
    const data = await dataOf(
      [],
      [
        ...buying('x', { bolts: [100], paint: [0, 0, 70] }),
        ...buying('x', { kit: [50] }),
        { client: 'x', product: 'kit', revenue: '-50', date: '2026-06-01' },
      ],
    );
    expect(cellsOf(data, 'x')).toEqual({ fasteners: 'buys', chemistry: 'lapsed', kit: 'lapsed' });
  });

  test('unserved: a need that nobody serves, and a budget', async () => {
    const gap = { product: 'kit', need: text('kits for line 2'), plan: 'pilot in May' };
    const state = async (products: Products) =>
      cellsOf(await dataOf([buyer('x', products)], buying('x', { bolts: [9, 9] })), 'x')['kit'];
    const kit = { kit: budget('300') };
    expect(await state({ budget: kit, gaps: [{ ...gap, served_by: { state: 'none' } }] })).toBe(
      'unserved budget 300',
    );
    expect(await state({ budget: kit, gaps: [gap] })).toBe('never budget 300');
    expect(await state({ budget: kit, gaps: [{ ...gap, served_by: text('themselves') }] })).toBe(
      'never budget 300',
    );
    expect(await state({ gaps: [{ ...gap, served_by: { state: 'none' } }] })).toBe('never');
    const supplied = {
      budget: kit,
      gaps: [{ ...gap, served_by: { state: 'none' } as const }],
      suppliers: [{ who: 'wuerth', product: 'kit' }],
    };
    expect(await state(supplied)).toBe('never budget 300');
  });

  test('blocked: the whole category, until the block ends', async () => {
    const state = async (blocked: Products['blocked']) =>
      cellsOf(await dataOf([buyer('x', { blocked: blocked ?? [] })], buying('x', { bolts: [9, 9] })), 'x')[
        'fasteners'
      ];
    const why = text('a contract');
    expect(await state([{ product: 'fasteners', why }])).toBe('blocked');
    expect(
      await state([
        { product: 'bolts', why },
        { product: 'nuts', why },
      ]),
    ).toBe('blocked');
    expect(await state([{ product: 'bolts', why }])).toBe('buys');
    expect(await state([{ product: 'fasteners', why, until: text('2027-01') }])).toBe('blocked');
    expect(await state([{ product: 'fasteners', why, until: text('2026-12') }])).toBe('buys');
    expect(await state([{ product: 'fasteners', unit: 'ruse', why }])).toBe('buys');
  });
});

describe('what is open', () => {
  test('a budget goes before every estimate; of a product only, it is a lower bound', async () => {
    const of = async (table: Products['budget']) => {
      const { rows } = await dataOf(
        [...abc, buyer('d', { budget: table ?? {} })],
        [...peers, ...buying('d', { bolts: [1000, 1000] })],
      );
      return rows.find(({ key }) => key === 'd')?.cells.map(({ open }) => open);
    };
    expect((await of({ fasteners: budget('3000'), chemistry: budget('50') }))?.slice(0, 2)).toMatchObject([
      { low: '2000', method: 'budget', atLeast: false, basis: 'known' },
      { low: '50', method: 'budget' },
    ]);
    expect((await of({ nuts: budget('700') }))?.[0]).toMatchObject({ low: '700', atLeast: true });
  });

  test('the allocation rule: second of three has (1 − 2/4) × 2/3, a third', async () => {
    const suppliers = [
      { who: 'wuerth', product: 'fasteners', rank: { state: 'given', value: 1 } as const },
      { who: 'sofix', product: 'bolts', rank: { state: 'given', value: 3 } as const },
    ];
    const data = await dataOf([buyer('x', { suppliers })], buying('x', { bolts: [900, 900] }));
    expect(data.rows[0]?.cells[0]?.open).toMatchObject({
      low: '1800',
      method: 'rank',
      basis: 'estimated',
      rank: { rank: 2, of: 3 },
    });
    expect(data.chances).toMatchObject([{ kind: 'grow', category: 'fasteners' }]);
    const unclear = [suppliers[0], { who: 'sofix', product: 'bolts' }].flatMap((each) => each ?? []);
    expect(
      (await dataOf([buyer('x', { suppliers: unclear })], buying('x', { bolts: [900, 900] }))).rows[0]
        ?.cells[0]?.open,
    ).toBeNull();
  });

  test('no estimate is larger than what one budget for everything leaves open', async () => {
    const d = clientOf('d', { channel: 'oem', budget: budget('1050') });
    const data = await dataOf([...abc, d], [...peers, ...buying('d', { bolts: [1000, 1000] })]);
    expect(data.rows.find(({ key }) => key === 'd')?.cells[1]?.open).toMatchObject({
      low: '50',
      method: 'peers',
      capped: true,
    });
  });
});

describe('units', () => {
  const client = (products: Products = {}) =>
    clientOf('u', {
      channel: 'oem',
      ...dossierOf('u', {
        general: {
          id: 'u',
          name: 'U',
          units: [
            { id: 'ruse', name: 'Plant Ruse' },
            { id: 'razgrad', aliases: ['Разград'] },
          ],
        },
        products,
      }),
    });
  const lines = [
    ...buying('u', { bolts: [800, 800], paint: [200, 200] }, 'PLANT RUSE'),
    ...buying('u', { bolts: [400, 400] }, 'разград'),
  ];
  const asked = { options: { client: 'u' } };

  test('proven in one unit, absent in another: 20 % of what the other buys', async () => {
    const data = await dataOf([client()], lines, asked);
    expect(data.units?.map(({ key, cells }) => [key, ...cells.map(({ state }) => state)])).toEqual([
      ['ruse', 'buys', 'buys', 'never'],
      ['razgrad', 'buys', 'never', 'never'],
    ]);
    expect(data.chances).toMatchObject([
      {
        unit: 'razgrad',
        category: 'chemistry',
        kind: 'repeat',
        products: ['Paint'],
        provenIn: ['Plant Ruse'],
        open: { low: '80', basis: 'estimated' },
      },
    ]);
    expect(data.worth).toEqual([]);
    expect((await dataOf([client()], lines)).chances).toHaveLength(1);
  });

  test('a block in the unit instead of a repeat; a budget without anything open ends it', async () => {
    const blocked = [
      {
        product: 'paint',
        unit: 'razgrad',
        why: text('a contract'),
        rival: 'wuerth',
        until: text('2027-06-30'),
      },
    ];
    const barred = await dataOf([client({ blocked })], lines, asked);
    expect(barred.chances).toMatchObject([{ unit: 'razgrad', kind: 'blocked' }]);
    expect((await dataOf([client({ budget: { chemistry: budget('200') } })], lines, asked)).chances).toEqual(
      [],
    );
  });

  test('a unit that the ledger never names is unknown, not white', async () => {
    const data = await dataOf([client()], buying('u', { bolts: [1, 1] }), asked);
    expect(data.units?.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(Array(6).fill(null));
    expect(data.chances).toEqual([]);
  });
});

describe('chances', () => {
  test('by size, the unknown last; lost and postponed clients have none', async () => {
    const blocked = [{ product: 'kit', why: text('exclusive'), until: text('2027-11') }];
    const data = await dataOf(
      [
        ...abc,
        buyer('d', { blocked }),
        clientOf('e', { channel: 'trade', status: 'lost' }),
        clientOf('f', { channel: 'trade', postponedUntil: '2027-06-01' }),
      ],
      [...peers, ...['d', 'e', 'f'].flatMap((id) => buying(id, { bolts: [1000, 4000] }))],
    );
    expect(data.chances.map(({ key, category, kind, open }) => [key, category, kind, open?.low])).toEqual([
      ['d', 'fasteners', 'weak', '3000'],
      ['d', 'chemistry', 'never', '200'],
      ['c', 'chemistry', 'weak', '150'],
      ['d', 'kit', 'blocked', undefined],
    ]);
  });

  test('a block that ends in more than twelve months waits; one of unknown end is asked about', async () => {
    const kinds = async (until?: string) =>
      (
        await dataOf(
          [
            buyer('x', {
              blocked: [
                {
                  product: 'kit',
                  why: text('exclusive'),
                  ...(until === undefined ? {} : { until: text(until) }),
                },
              ],
            }),
          ],
          buying('x', { bolts: [5, 5] }),
        )
      ).chances.map(({ kind }) => kind);
    expect(await kinds('2028-01-10')).toEqual(['blocked']);
    expect(await kinds('2028-01-11')).toEqual([]);
    expect(await kinds()).toEqual(['blocked']);
  });

  test('money of different trust is never in one sum', async () => {
    const data = await dataOf(
      [
        ...abc,
        buyer('d', { budget: { fasteners: budget('3000'), kit: { ...budget('10'), how: 'assumed' } } }),
      ],
      [...peers, ...buying('d', { bolts: [1000, 1000] })],
    );
    expect(data.worth).toEqual([
      { method: 'budget', basis: 'known', chances: 1, low: '2000', high: '2000' },
      { method: 'budget', basis: 'assumed', chances: 1, low: '10', high: '10' },
      { method: 'peers', basis: 'estimated', chances: 2, low: '350', high: '350' },
    ]);
  });
});

describe('what it is computed on', () => {
  test('a shorter period is widened to the year up to its end, and says so', async () => {
    const page = await pageFor([], buying('x', { bolts: [5] }), {
      period: { from: '2026-04-01', to: '2026-06-30' },
    });
    expect((await jsonOf(page))['period']).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(await written(page, 'text')).toContain('The states look at 2025-07-01 to 2026-06-30');
  });

  test('margin is refused; so is a catalogue of nothing', async () => {
    await expect(dataOf([], [], { measure: 'margin' })).rejects.toThrow('on revenue only');
    const many = [...Array(41).keys()].map((at) => ({
      client: 'x',
      product: `p${at}`,
      revenue: '1',
      date: '2026-05-05',
    }));
    await expect(dataOf([], many, {}, {})).rejects.toThrow('kam.yaml names no products');
    expect((await dataOf([], buying('x', { bolts: [5] }), {}, {})).rows).toHaveLength(2);
  });

  test.each(['text', 'md', 'html', 'json'] as const)('a page with reasons as %s', async (format) => {
    const lines = [...peers, ...buying('<b>x', { bolts: [5], '=cmd': [9] }), ...buying(null, { paint: [3] })];
    for (const options of [{}, { client: 'a' }]) {
      const said = await written(await pageFor(abc, lines, { explain: true, options }), format);
      expect(said).not.toMatch(/undefined|NaN/);
      expect(said).not.toContain(format === 'html' ? '<b>x' : 'null null');
    }
  });

  test('text keeps to 80 columns', async () => {
    const said = await written(await pageFor(abc, peers, { explain: true }), 'text');
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('laws', () => {
  const line = fc.record({
    client: fc.constantFrom('a', 'b', 'c', 'd', null),
    product: fc.constantFrom('bolts', 'nuts', 'paint', 'kit', 'stranger', null),
    revenue: fc
      .integer({ min: -300, max: 3000 })
      .map((cents) => Decimal.of(cents).times(Decimal.of('0.01')).toString()),
    date: fc.constantFrom('2024-03-01', '2025-03-01', '2026-03-01', '2026-09-09'),
  });
  const some = fc.array(line, { minLength: 1, maxLength: 30 });

  test('all revenue of the year stands somewhere, to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (lines) => {
        const { rows, sales } = await dataOf(abc, lines);
        const year = Decimal.sum(
          [...ends, ...lines]
            .filter(({ date = '' }) => date >= '2026')
            .map(({ revenue }) => Decimal.of(revenue)),
        );
        const { categories, other, unassigned, total } = sales;
        expect(total).toBe(year.toString());
        expect(Decimal.sum([categories, other, unassigned].map(Decimal.of)).toString()).toBe(total);
        expect(Decimal.sum(rows.map(({ revenue }) => Decimal.of(revenue))).toString()).toBe(categories);
      }),
      { numRuns: 40 },
    );
  });

  test('the order of lines changes nothing; ten times the money changes no state', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (lines) => {
        const data = await dataOf(abc, lines);
        expect(await dataOf(abc, [...lines].reverse())).toEqual(data);
        const tenfold = lines.map((each) => ({
          ...each,
          revenue: Decimal.of(each.revenue).times(Decimal.of(10)).toString(),
        }));
        const states = ({ rows }: Data) =>
          Object.fromEntries(
            rows
              .filter(({ key }) => key !== 'z')
              .map(({ key, cells }) => [key, cells.map(({ state, weak }) => [state, weak])]),
          );
        expect(states(await dataOf(abc, tenfold))).toEqual(states(data));
      }),
      { numRuns: 30 },
    );
  });

  test('without budgets every size is an estimate', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (lines) => {
        const { rows, worth } = await dataOf(abc, lines);
        const open = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.open ?? []));
        expect(open.every(({ basis, method }) => basis === 'estimated' && method !== 'budget')).toBe(true);
        expect(worth.every(({ basis }) => basis === 'estimated')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
