import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/measure/book.ts';
import { dependenceOf, rowsThatMake, type Slice, wholeGroups } from '../../src/measure/dependence.ts';
import { keyTogether } from '../../src/measure/key-accounts.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { bookOf, clientOf, type Line, margins, revenues } from './base.ts';

const only = (book: Book, slice: Partial<Slice> = {}) => {
  const { income, total, groups } = dependenceOf(book, { by: 'client', measure: 'revenue', ...slice });
  const [group] = groups;
  if (group === undefined) throw new Error('no group');
  return { ...group, measure: income.measure, whole: total, groups };
};
const levels = (found: ReturnType<typeof only>) =>
  Object.fromEntries(found.rows.map(({ key, level }) => [key, level]));

describe('levels', () => {
  test.each([
    [
      { a: 10, b: 90 },
      { a: null, b: 'mono' },
    ],
    [
      { a: '10.01', b: '89.99' },
      { a: 'key', b: 'mono' },
    ],
    [
      { a: 20, b: 80 },
      { a: 'key', b: 'mono' },
    ],
    [
      { a: '20.01', b: '79.99' },
      { a: 'critical', b: 'mono' },
    ],
    [
      { a: 70, b: 30 },
      { a: 'critical', b: 'critical' },
    ],
    [
      { a: '70.0001', b: '29.9999' },
      { a: 'mono', b: 'critical' },
    ],
    [
      { a: -70, b: 100 },
      { a: null, b: 'mono' },
    ],
  ])('%j', async (figures, expected) => {
    expect(levels(only(await bookOf(revenues(figures))))).toEqual(expected);
  });

  test('are exceeded strictly where doubles would slip', async () => {
    // 0.1 + 0.2 of 3: exactly 10 %
    const lines = [...revenues({ a: '0.1', b: '2.7' }), { client: 'a', revenue: '0.2' }];
    expect(levels(only(await bookOf(lines)))['a']).toBeNull();
  });

  test('an absolute sum makes key too, above it and not at it, and says so', async () => {
    const lines = revenues({ a: 100, b: 50, c: 2000 });
    const found = only(await bookOf(lines, [], { thresholds: { key_amount: '50' } }));
    expect(found.rows.map(({ key, level, keyBy }) => [key, level, keyBy])).toEqual([
      ['c', 'mono', ['share', 'amount']],
      ['a', 'key', ['amount']],
      ['b', null, []],
    ]);
  });

  test('within a book there is only key, by share', async () => {
    const found = only(await bookOf(revenues({ a: 900, b: 100 }), [], { thresholds: { key_amount: '50' } }), {
      within: 'channel',
    });
    expect(levels(found)).toEqual({ a: 'key', b: null });
  });

  test('rows that are no clients have none', async () => {
    expect(levels(only(await bookOf(revenues({ a: 1 })), { by: 'channel' }))).toEqual({ shops: null });
  });
});

describe('rows', () => {
  const clients = [
    clientOf('a', { channel: 'oem', owner: 'ivan', parent: 'h' }),
    clientOf('b', { channel: 'trade', owner: 'petya', parent: 'a' }),
    clientOf('h', { name: 'Holding' }),
    clientOf('z'),
  ];
  const lines: Line[] = [
    { client: 'a', channel: 'shops', manager: 'petya', product: 'bolts', revenue: '40' },
    { client: 'b', product: 'nuts', revenue: '20' },
    { client: 'z', channel: 'shops', manager: 'ivan', product: 'bolts', revenue: '30' },
    { client: null, channel: 'oem', revenue: '10' },
  ];
  const rowsOf = (found: ReturnType<typeof only>) =>
    found.rows.map(({ key, income }) => [key, String(income)]);

  test('a group stands under its topmost parent, even one that buys nothing', async () => {
    const found = only(await bookOf(lines, clients));
    expect(found.rows[0]).toMatchObject({ key: 'h', name: 'Holding', members: ['a', 'b'] });
    expect(rowsOf(found)).toEqual([
      ['h', '60'],
      ['z', '30'],
    ]);
    expect(String(found.unassigned)).toBe('10');
  });

  test('single clients', async () => {
    expect(rowsOf(only(await bookOf(lines, clients), { single: true }))).toEqual([
      ['a', '40'],
      ['z', '30'],
      ['b', '20'],
    ]);
  });

  test('by channel: the client’s own, else that of most revenue, else the line’s', async () => {
    const found = only(await bookOf(lines, clients), { by: 'channel' });
    expect(rowsOf(found)).toEqual([
      ['oem', '50'],
      ['shops', '30'],
      ['trade', '20'],
    ]);
  });

  test('by manager: the owner; what has nobody is unassigned', async () => {
    const found = only(await bookOf(lines, clients), { by: 'manager' });
    expect(rowsOf(found)).toEqual([
      ['ivan', '70'],
      ['petya', '20'],
    ]);
    expect(String(found.unassigned)).toBe('10');
  });

  test('by territory: of the files alone, a child in its own', async () => {
    const placed = [
      clientOf('a', { territory: 'north' }),
      clientOf('b', { territory: 'south', parent: 'a' }),
      clientOf('z'),
    ];
    const found = only(await bookOf(lines, placed), { by: 'territory' });
    expect(rowsOf(found)).toEqual([
      ['north', '40'],
      ['south', '20'],
    ]);
    expect(String(found.unassigned)).toBe('40');
  });

  test('by product', async () => {
    expect(rowsOf(only(await bookOf(lines, clients), { by: 'product' }))).toEqual([
      ['bolts', '70'],
      ['nuts', '20'],
    ]);
  });

  test('within channels, a child stays in its own', async () => {
    const found = only(await bookOf(lines, clients), { within: 'channel' });
    expect(
      found.groups.map((group) => [group.key, String(group.positive), rowsOf({ ...found, ...group })]),
    ).toEqual([
      ['oem', '50', [['h', '40']]],
      ['shops', '30', [['z', '30']]],
      ['trade', '20', [['h', '20']]],
    ]);
    expect(String(found.whole)).toBe('100');
  });

  test('the department is that of the manager where nothing else says it', async () => {
    const team = [{ id: 'ivan', name: 'Ivan', department: 'industry' }];
    const found = only(await bookOf(lines, clients, { team }), { within: 'department' });
    expect(found.groups.map(({ key, total }) => [key, String(total)])).toEqual([
      ['industry', '70'],
      ['none', '30'],
    ]);
  });

  test('ties of revenue go to the first channel by name', async () => {
    const tied = [
      { client: 'x', channel: 'zoo', revenue: '5' },
      { client: 'x', channel: 'art', revenue: '5' },
    ];
    expect(rowsOf(only(await bookOf(tied), { by: 'channel' }))).toEqual([['art', '10']]);
  });

  test('a circle of parents leaves each on its own, and a parent from nowhere too', async () => {
    const circle = [
      clientOf('a', { parent: 'b' }),
      clientOf('b', { parent: 'a' }),
      clientOf('c', { parent: 'a' }),
      clientOf('d', { parent: 'd' }),
      clientOf('e', { parent: 'gone' }),
    ];
    const found = only(await bookOf(revenues({ a: 1, b: 2, c: 3, d: 4, e: 5 }), circle));
    expect(found.rows.map(({ key }) => key)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  test('a client without any known cost has no row of margin, and is counted', async () => {
    const found = only(await bookOf([...margins({ a: 100, b: 50 }), { client: 'c', revenue: '10' }]), {
      measure: 'margin',
    });
    expect(found.measure).toBe('margin');
    expect(rowsOf(found)).toEqual([
      ['a', '100'],
      ['b', '50'],
    ]);
    expect(found.leftOut).toEqual(['c']);
  });
});

describe('without a client', () => {
  const clients = [
    clientOf('a', { parent: 'h' }),
    clientOf('b', { parent: 'h' }),
    clientOf('h'),
    clientOf('z'),
  ];
  const lines = revenues({ a: 40, b: 20, h: 10, z: 30 });

  test('its group goes whole, unless every client stands by itself', async () => {
    const book = await bookOf(lines, clients);
    expect([...wholeGroups(book, ['a'])].sort()).toEqual(['a', 'b', 'h']);
    expect([...wholeGroups(book, ['a'], true)]).toEqual(['a']);
    const left = only(book, { without: wholeGroups(book, ['a']) });
    expect([String(left.total), left.rows.length]).toEqual(['30', 1]);
  });

  test('is the same as without its lines, the measure included', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, async (given) => {
        const slice = { measure: 'margin', single: true } as const;
        const gone = only(await bookOf(given), { ...slice, without: new Set(['a']) });
        const removed = only(await bookOf(given.filter(({ client }) => client !== 'a')), slice);
        expect(plain(gone)).toEqual(plain(removed));
      }),
    );
  });
});

describe('laws', () => {
  test('the order of lines does not matter, and splitting a line changes nothing but the count of lines', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, async (given) => {
        const split = given.flatMap((line) => [
          { ...line, revenue: `${Number(line.revenue) - 7}` },
          { ...line, revenue: '7', cost: '0' },
        ]);
        const found = await Promise.all(
          [given, given.toReversed(), split].map(async (lines) => figures(only(await bookOf(lines)))),
        );
        expect(found[1]).toEqual(found[0]);
        expect(found[2]).toEqual(found[0]);
      }),
    );
  });

  test('a client split in two under one parent changes no figure of its group', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, async (given) => {
        const split = given.map((line, at) =>
          line.client === 'a' && at % 2 === 0 ? { ...line, client: 'a2' } : line,
        );
        const one = only(await bookOf(given, [clientOf('a')]));
        const two = only(await bookOf(split, [clientOf('a'), clientOf('a2', { parent: 'a' })]));
        expect(figures(two)).toEqual(figures(one));
      }),
    );
  });

  test('whatever the rows and groups are, the total is the ledger’s', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLines,
        fc.constantFrom('client', 'channel', 'territory', 'department', 'manager', 'product'),
        async (given, by) => {
          const sum = Decimal.sum(given.map(({ revenue }) => Decimal.of(revenue))).toString();
          const book = await bookOf(given, [clientOf('a', { territory: 'north' }), clientOf('b')]);
          for (const within of [undefined, 'channel', 'manager', 'department', 'territory'] as const) {
            const found = dependenceOf(book, { by, within, measure: 'revenue' });
            expect(found.total.toString()).toBe(sum);
          }
        },
      ),
    );
  });
});

test('how many make 80 % of the income', async () => {
  const eighty = Decimal.of('0.8');
  expect(rowsThatMake(eighty, only(await bookOf(revenues({ a: 50, b: 30, c: 20 }))))).toBe(2);
  expect(rowsThatMake(eighty, only(await bookOf(revenues({ a: 50, b: '29.99', c: '20.01' }))))).toBe(3);
  const loose: Line[] = [...revenues({ a: 50 }), { revenue: '50' }];
  expect(rowsThatMake(eighty, only(await bookOf(loose)))).toBeNull();
  expect(rowsThatMake(eighty, only(await bookOf([])))).toBeNull();
});

describe('key accounts together', () => {
  const together = async (figures: Readonly<Record<string, number>>) => {
    const book = await bookOf(revenues(figures));
    return keyTogether(book, only(book), false);
  };
  test.each([
    // nobody above 10 % but three
    [{ a: 25, b: 25, c: 25, d: 9, e: 8, f: 8 }, 3, 'above-usual', false, false],
    [{ a: 26, b: 25, c: 25, d: 8, e: 8, f: 8 }, 3, 'above-usual', true, false],
    [{ a: 76, b: 9, c: 8, d: 7 }, 1, 'above-usual', true, true],
    [{ a: 30, b: 10, c: 10, d: 10, e: 10, f: 10, g: 10, h: 10 }, 1, 'usual', false, false],
    [{ a: 11, b: 9, c: 9, d: 9, e: 9, f: 9, g: 9, h: 9, i: 9, j: 9, k: 8 }, 1, 'below-usual', false, false],
  ] as const)('%j', async (figures, clients, range, dependsOnAll, dependsOnOne) => {
    expect(await together(figures)).toMatchObject({ clients, range, dependsOnAll, dependsOnOne });
  });

  test('of nothing', async () => {
    const book = await bookOf(revenues({ a: -1 }));
    expect(keyTogether(book, only(book), false)).toMatchObject({ clients: 0, share: null, range: null });
  });
});

const someLines = fc.array(
  fc.record({
    client: fc.constantFrom('a', 'b', 'c', null),
    channel: fc.constantFrom('x', 'y', null),
    manager: fc.constantFrom('ivan', null),
    product: fc.constantFrom('p', 'q', null),
    revenue: fc.integer({ min: -500, max: 1000 }).map(String),
    cost: fc.integer({ min: -400, max: 900 }).map(String),
  }),
  { maxLength: 12 },
);

/** Figures without what an extra line or an extra client changes by right. */
const figures = (found: ReturnType<typeof only>) => {
  const { total, positive, unassigned, hhi, cr1, rows } = found;
  return plain({
    total,
    positive,
    unassigned,
    hhi,
    cr1,
    rows: rows.map(({ key, income, share, level }) => ({ key, income, share, level })),
  });
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
