import type { Dim, Ledger, Query, Row } from '../../src/ledger/ledger.ts';
import { type Book, readBook } from '../../src/measure/book.ts';
import { configSchema } from '../../src/portfolio/config.ts';
import type { Client, Portfolio } from '../../src/portfolio/portfolio.ts';
import type { SectionData } from '../../src/portfolio/sections/index.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Fact } from '../../src/value/fact.ts';
import { type Money, parseMoney } from '../../src/value/money.ts';
import type { Period } from '../../src/value/period.ts';

/**
 * A ledger line as a pencil writes it; without `cost` the cost is unknown. Each line is an order of its own, unless a
 * `document` is named; '' is none.
 */
export type Line = {
  readonly revenue: string;
  readonly cost?: string;
  readonly date?: string;
  readonly document?: string;
} & {
  readonly [dim in Dim]?: string | null;
};

const DAY = '2026-03-14';
export const YEAR: Period = { from: '2026-01-01', to: '2026-12-31' };

const keyOf = (line: Line, dim: Dim): string | null =>
  dim === 'month' ? (line.date ?? DAY).slice(0, 7) : dim === 'day' ? (line.date ?? DAY) : (line[dim] ?? null);

const ordersOf = (lines: readonly Line[]): number =>
  new Set(
    lines.flatMap(({ document, date = DAY }, at) =>
      document === '' ? [] : [`${date.slice(0, 7)} ${document ?? at}`],
    ),
  ).size;

const addUp = (keys: Row['keys'], lines: readonly Line[]): Row => {
  const sum = (numbers: readonly string[]) => Decimal.sum(numbers.map((each) => Decimal.of(each)));
  const costed = lines.filter(({ cost }) => cost !== undefined);
  const dates = lines.map(({ date = DAY }) => date).sort();
  return {
    keys,
    revenue: sum(lines.map(({ revenue }) => revenue)),
    revenueWithCost: sum(costed.map(({ revenue }) => revenue)),
    cost: sum(costed.map(({ cost = '0' }) => cost)),
    quantity: Decimal.zero,
    credits: sum(lines.map(({ revenue }) => revenue).filter((revenue) => revenue.startsWith('-'))),
    lines: lines.length,
    linesWithCost: costed.length,
    orders: ordersOf(lines),
    first: dates[0] ?? DAY,
    last: dates.at(-1) ?? DAY,
  };
};

/** A ledger of these lines: the obvious sum, to compare figures with. */
export const ledgerOf = (lines: readonly Line[]): Ledger => ({
  sum: async (query) => sumOf(lines, query),
  sumEach: async ({ periods, ...query }) => periods.map((period) => sumOf(lines, { ...query, period })),
  span: async () => {
    const dates = lines.map(({ date = DAY }) => date).sort();
    const [from] = dates;
    return from === undefined ? undefined : { from, to: dates.at(-1) ?? from };
  },
  digest: async () => JSON.stringify(lines),
});

const sumOf = (lines: readonly Line[], { by, period, where = {}, orders }: Query): readonly Row[] => {
  const wanted = Object.entries(where) as [Dim, readonly (string | null)[]][];
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { date = DAY } = line;
    if (date < period.from || date > period.to) continue;
    if (!wanted.every(([dim, values]) => values.includes(keyOf(line, dim)))) continue;
    const key = JSON.stringify(by.map((dim) => keyOf(line, dim)));
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => {
      const values = JSON.parse(key) as (string | null)[];
      const row = addUp(Object.fromEntries(by.map((dim, at) => [dim, values[at] ?? null])), group);
      return orders === true ? row : { ...row, orders: null };
    });
};

export const clientOf = (id: string, more: Partial<Client> = {}): Client => ({
  id,
  name: id.toUpperCase(),
  status: 'active',
  aliases: [],
  at: { file: 'clients.csv' },
  ...more,
});

/** What a client with a dossier of these sections has more than one without. */
export const dossierOf = (slug: string, sections: Partial<SectionData>): Partial<Client> => ({
  slug,
  dossier: {
    slug,
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, data]) => [
        id,
        { file: `clients/${slug}/${id}.md`, data, body: '' },
      ]),
    ),
    interactions: [],
    reviews: [],
  },
});

/** A portfolio of these clients with the settings of kam.yaml, defaults for the rest. */
export const portfolioOf = (clients: readonly Client[] = [], settings: object = {}): Portfolio => ({
  config: configSchema.parse({ kam: '1', company: 'Ours', currency: 'EUR', ...settings }),
  clients: [...clients].sort((a, b) => (a.id < b.id ? -1 : 1)),
  interactions: new Map(),
  reviews: [],
  imports: new Map(),
  moved: new Map(),
  ignores: [],
  findings: [],
  files: 1,
});

export const bookOf = (
  lines: readonly Line[],
  clients: readonly Client[] = [],
  settings: object = {},
): Promise<Book> => readBook(portfolioOf(clients, settings), ledgerOf(lines), YEAR, true);

/** Money as typed, from a source or without one. */
export const budget = (...texts: readonly string[]): Fact<Money> => {
  const [first, ...others] = texts.map((text): Fact<Money> => {
    if (text === 'unknown' || text === 'none') return { state: text };
    const money = parseMoney(text);
    if ('problem' in money) throw new Error(`${text}: ${money.problem}`);
    return { state: 'given', value: money, how: 'asked' };
  });
  if (first === undefined) throw new Error('no answer');
  return others.length === 0 ? first : { ...first, others };
};

/** Revenue lines of clients, each with the cost that leaves this margin. */
export const margins = (figures: Readonly<Record<string, number>>): Line[] =>
  Object.entries(figures).map(([client, margin]) => ({
    client,
    channel: 'shops',
    revenue: '1000',
    cost: Decimal.of(1000).minus(Decimal.of(margin)).toString(),
  }));

/** Lines of these revenues without any cost. */
export const revenues = (figures: Readonly<Record<string, number | string>>): Line[] =>
  Object.entries(figures).map(([client, revenue]) => ({
    client,
    channel: 'shops',
    revenue: String(revenue),
  }));
