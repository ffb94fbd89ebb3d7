import { Decimal } from '../value/decimal.ts';
import type { Attribute } from './attributes.ts';
import type { Book, Sale } from './book.ts';
import { byIncome, type Concentration, concentrate, type Share } from './concentration.ts';
import { topOf } from './groups.ts';
import { amountsBy, amountsOf, chooseIncome, type Income, incomeOf, type Measure } from './income.ts';
import { type KeyBy, type Level, levelOf, limitsOf } from './levels.ts';
import { type Axis, NONE, namesOf } from './names.ts';

export type Slice = {
  /** What the rows are. */
  readonly by: Axis;
  /** One denominator for each of these, instead of one for the company. */
  readonly within?: Attribute | undefined;
  /** Every client by itself, instead of rolled up to the parent that controls it. */
  readonly single?: boolean;
  /** Clients (ids) out of numerator and denominator. */
  readonly without?: ReadonlySet<string>;
  /** The measure that is wanted. */
  readonly measure: Measure;
};

export type DependenceRow = Share & {
  readonly name: string;
  /** On client rows only. */
  readonly level: Level | null;
  readonly keyBy: readonly KeyBy[];
  /** The clients of a group that bought, parent or not; absent for a client by itself. */
  readonly members?: readonly string[];
};

export type Group = Concentration<DependenceRow> & {
  /** The channel, manager or department, `none` for what has none; null for the whole company. */
  readonly key: string | null;
  readonly name: string | null;
  /** Sum of the negative nets: what the rows below zero cost. */
  readonly losses: Decimal;
  /** Sum of the negative revenues in all lines: credit notes and returns, already netted everywhere. */
  readonly credits: Decimal;
  /** Keys without any known cost: their margin is unknown, so they have no row. */
  readonly leftOut: readonly string[];
  readonly lines: number;
  readonly unassignedLines: number;
};

export type Dependence = {
  readonly income: Income;
  readonly total: Decimal;
  /** By income, descending; a single one for the company when the slice is within nothing. */
  readonly groups: readonly Group[];
};

/** The clients that go when these go: whole groups, unless every client stands by itself. */
export const wholeGroups = (
  book: Pick<Book, 'clients'>,
  ids: Iterable<string>,
  single = false,
): ReadonlySet<string> => {
  const named = [...ids];
  if (single) return new Set(named);
  const top = topOf(book.clients);
  const tops = new Set(named.map(top));
  return new Set([...named, ...[...book.clients.keys()].filter((id) => tops.has(top(id)))]);
};

/** How the income of the period is spread: over the company, or within each channel, book or department. */
export const dependenceOf = (book: Book, slice: Slice): Dependence => {
  const sales = book.sales.filter(({ client }) => client === null || slice.without?.has(client) !== true);
  const whole = amountsOf(sales);
  const income = chooseIncome(slice.measure, whole, book.portfolio.config.thresholds.cost_coverage);
  const groups = split(sales, slice.within).map(([key, part]) =>
    groupOf(book, key, part, slice, income.measure),
  );
  return {
    income,
    total: Decimal.sum(groups.map(({ total }) => total)),
    groups: groups.sort((a, b) => byIncome(orderOf(a), orderOf(b))),
  };
};

const orderOf = ({ total, key }: Group) => ({ income: total, key: key ?? '' });

const split = (
  sales: readonly Sale[],
  within: Attribute | undefined,
): (readonly [string | null, readonly Sale[]])[] => {
  if (within === undefined) return [[null, sales]];
  const parts = new Map<string, Sale[]>();
  for (const sale of sales) {
    const key = sale[within] ?? NONE;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [sale]);
    else part.push(sale);
  }
  return [...parts];
};

const groupOf = (
  book: Book,
  key: string | null,
  sales: readonly Sale[],
  { by, within, single = false }: Slice,
  measure: Measure,
): Group => {
  const top = by === 'client' && !single ? topOf(book.clients) : (id: string) => id;
  const keyOf = (sale: Sale) => (sale[by] === null ? null : top(sale[by]));
  const sums = amountsBy(sales, keyOf);
  const loose = sums.get(null);
  const whole = amountsOf(sales);
  const items = [...sums].flatMap(([key, amounts]) =>
    key === null ? [] : [{ key, income: incomeOf(amounts, measure) }],
  );
  const known = items.flatMap(({ key, income }) => (income === null ? [] : [{ key, income }]));
  const unassigned = loose === undefined ? null : incomeOf(loose, measure);
  const spread = concentrate(known, unassigned ?? Decimal.zero);
  const nameOf = namesOf(book, by);
  const members = by === 'client' ? membersBy(sales, top) : undefined;
  const level =
    by === 'client'
      ? levelOf(spread.positive, limitsOf(book.portfolio.config, book.period.to), within === undefined)
      : undefined;
  return {
    key,
    name: key === null || within === undefined ? null : namesOf(book, within)(key),
    ...spread,
    losses: Decimal.sum(known.map(({ income }) => income).filter(({ sign }) => sign < 0)),
    credits: whole.credits,
    lines: whole.lines,
    rows: spread.rows.map((row) => ({
      ...row,
      name: nameOf(row.key),
      ...(level?.(row.income) ?? { level: null, keyBy: [] }),
      ...groupMembers(row.key, members?.get(row.key)),
    })),
    leftOut: items.flatMap(({ key, income }) => (income === null ? [key] : [])).sort(),
    unassignedLines: loose?.lines ?? 0,
  };
};

const membersBy = (sales: readonly Sale[], top: (id: string) => string): Map<string, Set<string>> => {
  const members = new Map<string, Set<string>>();
  for (const { client } of sales) {
    if (client === null) continue;
    const group = members.get(top(client));
    if (group === undefined) members.set(top(client), new Set([client]));
    else group.add(client);
  }
  return members;
};

const groupMembers = (
  key: string,
  members: ReadonlySet<string> | undefined,
): { members?: readonly string[] } =>
  members === undefined || (members.size === 1 && members.has(key)) ? {} : { members: [...members].sort() };

/** How many of the largest rows make a part (0.8) of the positive total; null where no number of them does. */
export const rowsThatMake = (part: Decimal, { rows, positive }: Concentration): number | null => {
  const goal = positive.times(part);
  let sum = Decimal.zero;
  for (const [at, { income }] of rows.entries()) {
    if (income.sign <= 0) break;
    sum = sum.plus(income);
    if (sum.compare(goal) >= 0) return at + 1;
  }
  return null;
};
