import type { Dim, Ledger, Row } from '../ledger/ledger.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Period } from '../value/period.ts';
import { type Attributes, attributesOf, LEDGER_ATTRIBUTES } from './attributes.ts';
import type { Amounts } from './income.ts';

/**
 * Some ledger lines of one client, under that client's own channel, manager and department; lines
 * without a client keep their own.
 */
export type Sale = Amounts &
  Attributes & {
    readonly client: string | null;
    /** Only in a book that was read by product. */
    readonly product: string | null;
  };

/** The sales of a period laid over the client base: what the figures are made of. */
export type Book = {
  readonly portfolio: Portfolio;
  readonly period: Period;
  readonly sales: readonly Sale[];
  readonly clients: ReadonlyMap<string, Client>;
  attributesOf(client: string): Attributes;
};

export const readBook = async (
  portfolio: Portfolio,
  ledger: Ledger,
  period: Period,
  byProduct = false,
): Promise<Book> => {
  const by: readonly Dim[] = byProduct ? [...BY, 'product'] : BY;
  return bookOf(portfolio, period, await ledger.sum({ by, period }));
};

/** The books of a period and of another; the ledger is read once for both. */
export const readBooks = async (
  portfolio: Portfolio,
  ledger: Ledger,
  period: Period,
  other: Period,
): Promise<readonly [Book, Book]> => {
  const [rows = [], others = []] = await ledger.sumEach({ by: BY, periods: [period, other] });
  return [bookOf(portfolio, period, rows), bookOf(portfolio, other, others)];
};

/** Books by product of several periods, each over a client base of its own; the ledger is read once for all. */
export const readBooksOf = async (
  ledger: Ledger,
  wanted: readonly { readonly portfolio: Portfolio; readonly period: Period }[],
): Promise<readonly Book[]> => {
  const periods = wanted.map(({ period }) => period);
  const rows = await ledger.sumEach({ by: [...BY, 'product'], periods });
  return wanted.map(({ portfolio, period }, at) => bookOf(portfolio, period, rows[at] ?? []));
};

const BY = ['client', ...LEDGER_ATTRIBUTES] as const;

const bookOf = (portfolio: Portfolio, period: Period, rows: readonly Row[]): Book => {
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  const departments = new Map(
    portfolio.config.team.flatMap(({ id, department }) =>
      department === undefined ? [] : [[id, department]],
    ),
  );
  const attributes = attributesOf(clients, departments, rows);
  const sales = rows.map((row): Sale => {
    const { client = null, product = null, channel = null, manager = null, department = null } = row.keys;
    const typed = {
      channel,
      manager,
      department: department ?? departments.get(manager ?? '') ?? null,
      territory: null,
    };
    return { ...row, ...(client === null ? typed : attributes(client)), client, product };
  });
  return { portfolio, period, sales, clients, attributesOf: attributes };
};
