import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependenceOf, wholeGroups } from '../../src/measure/dependence.ts';
import { rankOf } from '../../src/measure/rank.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { bookOf, budget, clientOf, type Line } from './base.ts';
import { concentration, ranking } from './oracle.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Few different amounts, so that ties and exact shares (10, 20, 50, 80 %) are frequent. */
const amount = fc.oneof(
  fc.constantFrom('100', '200', '500', '1000', '0', '-100', '800'),
  fc.integer({ min: -50_000, max: 100_000 }).map((units) => new Decimal(BigInt(units), 2).toString()),
);

const clients: fc.Arbitrary<Client[]> = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        channel: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
        parent: fc.option(fc.constantFrom(...IDS, 'gone'), { nil: undefined, freq: 1 }),
        budget: fc.option(fc.constantFrom('100', '200', '300.50', '500'), { nil: undefined }),
        status: fc.constantFrom('active', 'active', 'lost', 'potential'),
      })
      .map(({ channel, parent, budget: typed, status }) =>
        clientOf(id, {
          status: status as Client['status'],
          ...(channel === undefined ? {} : { channel }),
          ...(parent === undefined ? {} : { parent }),
          ...(typed === undefined ? {} : { budget: budget(typed) }),
        }),
      ),
  ),
);

/** Lines of clients, of strangers and of nobody; the cost of one line in a few is unknown. */
const line: fc.Arbitrary<Line> = fc
  .record({
    client: fc.constantFrom(...IDS, 'Stranger', null),
    channel: fc.constantFrom('x', 'y', 'z', null),
    revenue: amount,
    cost: fc.option(amount, { nil: undefined, freq: 9 }),
  })
  .map(({ cost, ...rest }) => (cost === undefined ? rest : { ...rest, cost }));
const lines = fc.array(line, { maxLength: 24 });

const budgetsOf = (base: readonly Client[]): Map<string, string> =>
  new Map(
    base.flatMap(({ id, budget: typed }) =>
      typed?.state === 'given' ? [[id, typed.value.amount.toString()] as const] : [],
    ),
  );
const inCents = (value: Decimal): bigint => BigInt(value.times(Decimal.of(100)).toString());

test('concentration, as an independent reading of the rules has it', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      clients,
      fc.boolean(),
      fc.subarray(IDS, { maxLength: 2 }),
      async (sales, base, single, without) => {
        const expected = concentration(sales, base, { single, without });
        const book = await bookOf(sales, base);
        const { income, groups } = dependenceOf(book, {
          by: 'client',
          measure: 'margin',
          single,
          without: wholeGroups(book, without, single),
        });
        const [found] = groups;
        if (found === undefined) throw new Error('no company');
        expect(income.measure).toBe(expected.measure);
        expect([found.total, found.positive, found.unassigned].map(inCents)).toEqual([
          expected.total,
          expected.positive,
          expected.unassigned,
        ]);
        expect(found.rows.map(({ key, income, level }) => [key, inCents(income), level])).toEqual(
          expected.rows.map(({ key, income, level }) => [key, income, level]),
        );
        const shares = [...found.rows.map((row) => row.share), found.cr1, found.cr5, found.cr10];
        for (const [at, each] of [...expected.rows.map((row) => row.share), ...expected.cr].entries()) {
          if (each === null) expect(shares[at]).toBeNull();
          else expect(shares[at]).toBeCloseTo(each, 12);
        }
        if (expected.hhi === null) expect(found.hhi).toBeNull();
        else expect(found.hhi).toBeCloseTo(expected.hhi, 6);
        if (found.hhi !== null && found.hhi > 0)
          expect((found.effectiveClients ?? 0) * found.hhi).toBeCloseTo(10_000, 6);
      },
    ),
    { numRuns: 300 },
  );
});

test('the ranking, as an independent reading of the rules has it', async () => {
  await fc.assert(
    fc.asyncProperty(lines, clients, async (sales, base) => {
      const found = rankOf(await bookOf(sales, base), 'margin').rows.map((row) => ({
        key: row.key,
        channel: row.channel,
        profit: row.profitBand ?? 'unknown',
        potential: row.potentialBands.join() || 'unknown',
        classes: row.classes.join(''),
        flags: row.flags,
      }));
      expect(found.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(ranking(sales, base, budgetsOf(base)));
    }),
    { numRuns: 300 },
  );
});

test('what would make it A does so when it is applied, and a cent less does not', async () => {
  const cent = Decimal.of('0.01');
  // Every cost is known and every channel written down: more profit moves nothing else.
  const costed = fc.array(
    line.map((each) => ({ ...each, cost: each.cost ?? '0' })),
    { maxLength: 16 },
  );
  await fc.assert(
    fc.asyncProperty(costed, clients, fc.constantFrom(...IDS), async (sales, drawn, key) => {
      const base = drawn.map((client, at) => ({
        ...client,
        channel: client.channel ?? 'y',
        // Some of the budgets are known as ranges only.
        ...(client.budget !== undefined && at % 3 === 0 ? { budget: budget('150–400') } : {}),
      }));
      const rowOf = async (some: readonly Line[], among: readonly Client[]) =>
        rankOf(await bookOf(some, among), 'margin').rows.find((row) => row.key === key);
      const row = await rowOf(sales, base);
      if (row === undefined) return;
      const { profit, potential } = row.path;
      for (const step of [profit?.next, profit?.highest]) {
        if (step?.gain == null) continue;
        const sold = (gain: Decimal) => [...sales, { client: key, revenue: gain.toString(), cost: '0' }];
        const after = await rowOf(sold(step.gain), base);
        expect(after?.profit?.toString()).toBe(step.amount.toString());
        expect(after?.profitBand).toBe(step.band);
        expect(after?.classes).toEqual(step.classes);
        expect((await rowOf(sold(step.gain.minus(cent)), base))?.profitBand).not.toBe(step.band);
      }
      const wanted = potential.highest;
      if (wanted === null) return;
      const rich = (sum: Decimal) =>
        base.map((client) =>
          client.id === key ? { ...client, budget: budget(`${sum.toString()} EUR`) } : client,
        );
      const after = await rowOf(sales, rich(wanted.amount));
      expect(after?.potentialBands).toEqual(['highest']);
      expect(after?.classes).toEqual(wanted.classes);
      expect((await rowOf(sales, rich(wanted.amount.minus(cent))))?.potentialBands).not.toEqual(['highest']);
      if (profit !== null) {
        const gain = profit.highest?.gain ?? Decimal.zero;
        const both = await rowOf(
          [...sales, { client: key, revenue: gain.toString(), cost: '0' }],
          rich(wanted.amount),
        );
        expect(both?.classes).toEqual(['A']);
      }
    }),
    { numRuns: 300 },
  );
});
