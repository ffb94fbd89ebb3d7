import type { Client } from '../../src/portfolio/portfolio.ts';
import type { Line } from './base.ts';

/**
 * The ranking and the concentration once more, written straight from their description: whole cents, lists walked
 * again for every question, nothing shared with the program. It is slow, and has to be believed by reading.
 */

const cents = (money: string): bigint => {
  const [whole = '0', fraction = ''] = money.replace('-', '').split('.');
  const size = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return money.startsWith('-') ? -size : size;
};
const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);
const positive = (values: readonly bigint[]): bigint => sum(values.filter((value) => value > 0n));
const revenueOf = (lines: readonly Line[]): bigint => sum(lines.map(({ revenue }) => cents(revenue)));

/** Revenue less cost over the lines whose cost is known; nothing known without one such line. */
const marginOf = (lines: readonly Line[]): bigint | null => {
  const known = lines.filter(({ cost }) => cost !== undefined);
  return known.length === 0 ? null : revenueOf(known) - sum(known.map(({ cost = '0' }) => cents(cost)));
};

/** Margin while at least 90 % of the revenue has a known cost, or all lines have one. */
const measureOf = (lines: readonly Line[]): 'margin' | 'revenue' => {
  const known = lines.filter(({ cost }) => cost !== undefined);
  if (lines.length > 0 && known.length === lines.length) return 'margin';
  const revenue = revenueOf(lines);
  return revenue > 0n && revenueOf(known) * 100n >= revenue * 90n ? 'margin' : 'revenue';
};
const earned = (lines: readonly Line[], measure: 'margin' | 'revenue'): bigint | null =>
  measure === 'margin' ? marginOf(lines) : revenueOf(lines);

const distinct = <T>(values: readonly T[]): T[] => values.filter((value, at) => values.indexOf(value) === at);

/** The register's, else that of most revenue (of equals the first by name), else none. */
const channelOf = (id: string, lines: readonly Line[], clients: readonly Client[]): string => {
  const own = clients.find((client) => client.id === id)?.channel;
  if (own !== undefined) return own;
  const sold = lines.filter(({ client, channel }) => client === id && channel != null);
  const in_ = (channel: string) => revenueOf(sold.filter((line) => line.channel === channel));
  const [best = 'none'] = distinct(sold.map(({ channel }) => channel ?? '')).sort((a, b) =>
    in_(a) === in_(b) ? (a < b ? -1 : 1) : in_(a) > in_(b) ? -1 : 1,
  );
  return best;
};

/** The client at the top of the chain of parents; in a circle, and under one, everybody is alone. */
const controllerOf = (id: string, clients: readonly Client[]): string => {
  const chain = [id];
  for (;;) {
    const parent = clients.find((client) => client.id === chain.at(-1))?.parent;
    if (parent === undefined || !clients.some((client) => client.id === parent)) return chain.at(-1) ?? id;
    if (chain.includes(parent)) return id;
    chain.push(parent);
  }
};

const share = (part: bigint, whole: bigint): number | null =>
  whole > 0n ? Number((part * 10n ** 15n) / whole) / 1e15 : null;

export type Spread = {
  measure: string;
  total: bigint;
  positive: bigint;
  unassigned: bigint;
  rows: { key: string; income: bigint; share: number | null; level: string | null }[];
  cr: (number | null)[];
  hhi: number | null;
};

/** §4: clients and groups, for the whole company. */
export const concentration = (
  lines: readonly Line[],
  clients: readonly Client[],
  { single, without }: { single: boolean; without: readonly string[] },
): Spread => {
  const top = (id: string) => (single ? id : controllerOf(id, clients));
  const gone = without.map(top);
  const left = lines.filter(({ client }) => client == null || !gone.includes(top(client)));
  const measure = measureOf(left);
  const names = distinct(left.flatMap(({ client }) => (client == null ? [] : [top(client)])));
  const nets = names.flatMap((key) => {
    const income = earned(
      left.filter(({ client }) => client != null && top(client) === key),
      measure,
    );
    return income === null ? [] : [{ key, income }];
  });
  const unassigned =
    earned(
      left.filter(({ client }) => client == null),
      measure,
    ) ?? 0n;
  const whole = positive([...nets.map(({ income }) => income), unassigned]);
  const level = (income: bigint): string | null => {
    const above = (percent: bigint) => income * 100n > whole * percent && whole > 0n;
    return above(70n) ? 'mono' : above(20n) ? 'critical' : above(10n) ? 'key' : null;
  };
  const rows = nets
    .map(({ key, income }) => ({
      key,
      income,
      share: income < 0n ? null : share(income, whole),
      level: level(income),
    }))
    .sort((a, b) => (a.income === b.income ? (a.key < b.key ? -1 : 1) : a.income > b.income ? -1 : 1));
  const largest = (count: number) => share(positive(rows.slice(0, count).map(({ income }) => income)), whole);
  const parts = rows.flatMap((row) => (row.income > 0n && row.share !== null ? [row.share * 100] : []));
  return {
    measure,
    total: sum(nets.map(({ income }) => income)) + unassigned,
    positive: whole,
    unassigned,
    rows,
    cr: [1, 5, 10].map(largest),
    hhi: whole > 0n ? parts.reduce((all, part) => all + part * part, 0) : null,
  };
};

const band = (value: bigint, values: readonly bigint[]): string => {
  if (value < 0n) return 'negative';
  const total = positive(values);
  const above = positive(values.filter((other) => other > value));
  if (above * 100n < total * 50n) return 'highest';
  return above * 100n < total * 80n ? 'high' : 'low';
};

/** Profitability down; potential across: highest, high, low, unknown. */
const MATRIX: Readonly<Record<string, readonly string[]>> = {
  highest: ['A', 'B', 'B', 'AB'],
  high: ['B', 'B', 'B', 'B'],
  low: ['C', 'C', 'D', 'CD'],
  negative: ['E', 'E', 'E', 'E'],
  unknown: ['ABCE', 'BCE', 'BDE', 'ABCDE'],
};
const COLUMNS = ['highest', 'high', 'low', 'unknown'];

export type Ranked = {
  key: string;
  channel: string;
  profit: string;
  potential: string;
  classes: string;
  flags: string[];
};

/** §5: inside each channel, by profit in the period and yearly budget. */
export const ranking = (
  lines: readonly Line[],
  clients: readonly Client[],
  budgets: ReadonlyMap<string, string>,
): Ranked[] => {
  const measure = measureOf(lines);
  const sold = distinct(lines.flatMap(({ client }) => client ?? []));
  const idle = clients.filter(
    ({ id, status }) => !sold.includes(id) && status === 'active' && budgets.has(id),
  );
  const ranked = [...sold, ...idle.map(({ id }) => id)].map((key) => ({
    key,
    channel: channelOf(key, lines, clients),
    profit: sold.includes(key)
      ? earned(
          lines.filter(({ client }) => client === key),
          measure,
        )
      : 0n,
    budget: budgets.has(key) ? cents(budgets.get(key) ?? '0') : null,
  }));
  return ranked
    .map((each): Ranked => {
      const channel = ranked.filter((other) => other.channel === each.channel);
      const profits = channel.flatMap(({ profit }) => profit ?? []);
      const potentials = channel.flatMap(({ budget }) => budget ?? []);
      const profit = each.profit === null ? 'unknown' : band(each.profit, profits);
      const potential = each.budget === null ? 'unknown' : band(each.budget, potentials);
      const known = channel.filter(({ budget }) => budget !== null).flatMap((other) => other.profit ?? []);
      return {
        key: each.key,
        channel: each.channel,
        profit,
        potential,
        classes: MATRIX[profit]?.[COLUMNS.indexOf(potential)] ?? '?',
        flags: [
          ...(potential === 'low' && ['highest', 'high'].includes(profit) ? ['limited-potential'] : []),
          ...(channel.length < 5 ? ['few-to-compare'] : []),
          ...(each.budget !== null && positive(known) * 2n < positive(profits)
            ? ['provisional-potential']
            : []),
        ],
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
};
