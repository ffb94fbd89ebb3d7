import type { Book } from '../measure/book.ts';
import { type Catalogue, catalogueOf } from '../measure/catalogue.ts';
import { byWorth, type Chance, chancesOf, repeatsOf } from '../measure/chances.ts';
import { byClient, type Purchase, type Purchases, purchasesOf } from '../measure/habits.ts';
import { NONE } from '../measure/names.ts';
import { hasNeeds } from '../measure/needs.ts';
import { walletOf } from '../measure/wallet.ts';
import { type Setting, unitsOf, type WhiteRow, whitespaceOf } from '../measure/whitespace.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period, PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Analysis, Request } from './analysis.ts';
import { type Base, revenueBase } from './base.ts';
import { salesOf } from './sales.ts';
import { clientAsked, coveredBy, refuseMargin, strangerOf } from './spend.ts';
import {
  type ChanceData,
  chanceData,
  type RowData,
  rowData,
  type Worth,
  worthOf,
} from './whitespace-data.ts';
import { showWhitespace } from './whitespace-page.ts';

export type WhitespaceResult = {
  readonly base: Base;
  readonly data: {
    readonly client: string | null;
    /** The twelve months that the states look at, and the twelve before. */
    readonly year: Period;
    readonly before: Period;
    /** From when on the ledger knows: `never` is never since then. */
    readonly since: PlainDate;
    readonly categories: readonly {
      readonly key: string;
      readonly name: string;
      readonly revenue: Decimal;
      readonly buyers: number;
    }[];
    /** By revenue of the year, the largest first. */
    readonly rows: readonly RowData[];
    /** The units of the client that was asked for. */
    readonly units: readonly RowData[] | null;
    /** The largest open money first, what nobody can size last. */
    readonly chances: readonly ChanceData[];
    /** What is open in the chances of clients (those of units are parts of them), by basis and method. */
    readonly worth: readonly Worth[];
    /** Where the revenue of the year stands; together the ledger’s. */
    readonly sales: {
      readonly categories: Decimal;
      readonly other: Decimal;
      readonly unassigned: Decimal;
      readonly total: Decimal;
    };
  };
};

/** Without products in kam.yaml those of the ledger stand in, as long as a table can hold them. */
const MOST_PRODUCTS = 40;

const run = async (request: Request): Promise<WhitespaceResult> => {
  refuseMargin(request);
  const { portfolio, ledger, period, today } = request;
  const span = await ledger.span();
  const { year, before, all } = await purchasesOf(ledger, coveredBy(period, span).to);
  const book = await salesOf({ ...request, period: year });
  const only = clientAsked(book, request);
  const catalogue = soldAs(book, all);
  const purchases = byClient(all, book.clients);
  const covered = coveredBy(year, span);
  const setting = settingOf(book, catalogue, purchases, covered, today);
  const clients = clientsOf(book, purchases, only);
  // The peers are all clients, also when one is looked at.
  const whole = whitespaceOf(setting, clients, purchases);
  const rows = only === undefined ? whole : whole.filter(({ client }) => client.id === only.id);
  const units = new Map(
    rows.map((row) => [row.client.id, unitsOf(setting, row, purchases.get(row.client.id) ?? [])]),
  );
  const strong = portfolio.config.thresholds.strong_wallet;
  const chances = rows
    .flatMap((row): readonly Chance[] => {
      const inUnits = units.get(row.client.id) ?? [];
      const own = purchases.get(row.client.id) ?? [];
      return [row, ...inUnits]
        .flatMap((each) => chancesOf(each, today, strong))
        .concat(repeatsOf(row, inUnits, own, catalogue, today));
    })
    .sort(byWorth);
  const mine = only === undefined ? all : all.filter(({ client }) => client === only.id);
  return {
    base: baseOf(book, rows, only),
    data: {
      client: only?.id ?? null,
      year,
      before,
      since: span?.from ?? year.from,
      categories: catalogue.categories.map(({ key, name }) => ({ key, name, ...boughtOf(key, rows) })),
      rows: rows.map((row) => rowData(row, setting)).sort(byTotal),
      units: only === undefined ? null : (units.get(only.id) ?? []).map((row) => rowData(row, setting)),
      chances: chances.map((chance) => chanceData(chance, setting)),
      worth: worthOf(chances),
      sales: {
        categories: Decimal.sum(rows.map(({ total }) => total)),
        other: Decimal.sum(rows.map(({ other }) => other)),
        unassigned: Decimal.sum(mine.flatMap(({ client, now }) => (client === null ? [now] : []))),
        total: Decimal.sum(mine.map(({ now }) => now)),
      },
    },
  };
};

const soldAs = (book: Book, purchases: Purchases['all']): Catalogue => {
  const { config } = book.portfolio;
  if (config.products.length > 0) return catalogueOf(config);
  const sold = [...new Set(purchases.flatMap(({ product }) => product ?? []))].sort();
  if (sold.length === 0 || sold.length > MOST_PRODUCTS)
    throw new Refusal(
      'kam.yaml names no products, so there is nothing that a client could lack',
      'list under products: what you sell, each with its category',
    );
  return catalogueOf({ products: sold.map((id) => ({ id })) });
};

const settingOf = (
  book: Book,
  catalogue: Catalogue,
  purchases: ReadonlyMap<string, readonly Purchase[]>,
  covered: Period,
  today: PlainDate,
): Setting => {
  const wallets = new Map<string, ReturnType<Setting['wallet']>>();
  return {
    portfolio: book.portfolio,
    catalogue,
    today,
    channel: (client) => book.attributesOf(client.id).channel ?? NONE,
    wallet: (client) => {
      const known = wallets.get(client.id);
      if (known !== undefined) return known;
      const sales = (purchases.get(client.id) ?? []).map(({ product, now }) => ({ product, revenue: now }));
      const made = walletOf(client, sales, book.portfolio.config, covered);
      wallets.set(client.id, made);
      return made;
    },
  };
};

/** Who bought in one of the two years, or of whom section 4 says what it could buy; and whoever was asked for. */
const clientsOf = (
  book: Book,
  purchases: ReadonlyMap<string, readonly Purchase[]>,
  only: Client | undefined,
): readonly Client[] => {
  const strangers = [...purchases.keys()].filter((id) => !book.clients.has(id)).map(strangerOf);
  return [...book.clients.values(), ...strangers].filter(
    (client) =>
      client.id === only?.id ||
      hasNeeds(client) ||
      (purchases.get(client.id) ?? []).some(({ now, before }) => now.sign !== 0 || before.sign !== 0),
  );
};

const boughtOf = (category: string, rows: readonly WhiteRow[]): { revenue: Decimal; buyers: number } => {
  const bought = rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.category === category))
    .map(({ now }) => now);
  return { revenue: Decimal.sum(bought), buyers: bought.filter(({ sign }) => sign > 0).length };
};

const byTotal = (a: RowData, b: RowData): number =>
  b.revenue.compare(a.revenue) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const baseOf = (book: Book, rows: readonly WhiteRow[], only: Client | undefined): Base => {
  const sales = book.sales.filter(({ client }) => only === undefined || client === only.id);
  const known = rows.filter(({ client }) => book.clients.has(client.id)).length;
  const count = only === undefined ? book.clients.size - known : 0;
  return revenueBase(sales, rows.length, [{ reason: 'no-need', count }]);
};

export const whitespace: Analysis<WhitespaceResult> = {
  id: 'whitespace',
  options: [{ flags: '--client <client>', summary: 'one client: its units by category' }],
  examples: [
    'kam whitespace',
    'kam whitespace --client gazmash',
    'kam whitespace --explain --format html -o whitespace.html',
  ],
  run,
  show: showWhitespace,
};
