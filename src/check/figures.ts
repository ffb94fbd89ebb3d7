import type { Ledger } from '../ledger/ledger.ts';
import { type Book, readBook, type Sale } from '../measure/book.ts';
import { type ClassesOf, classesIn } from '../measure/cadence.ts';
import { type Dependence, dependenceOf } from '../measure/dependence.ts';
import { type Wallet, walletOf } from '../measure/wallet.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { type Period, type PlainDate, spanOf, trailingYear } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { type TypedSale, typedSales } from './typed-sales.ts';

type ClientWallet = { readonly client: Client; readonly wallet: Wallet };

/** The figures that rules over the base look at: the twelve whole months before today, and closed years with a budget. */
export type Figures = {
  readonly period: Period;
  /** Why the ledger could not be read; then there are no figures, and only that is a finding. */
  readonly problem?: string;
  /** The days of the first and last sale; absent while there is none. */
  readonly span?: Period;
  /** Absent where nothing was sold in the period. */
  readonly sold?: {
    /** How the income of the company is spread over clients and groups. */
    readonly dependence: Dependence;
    /** Of clients that bought, and of whose budget something is known. */
    readonly wallets: readonly ClientWallet[];
    /** The classes that a client may be in, ranked when first asked for. */
    readonly classesOf: ClassesOf;
    /** Names in the ledger that belong to nobody and to nothing. */
    readonly strangers: { readonly clients: readonly string[]; readonly products: readonly string[] };
  };
  /** The wallets of closed fiscal years for which a budget is written down. */
  readonly closed: readonly (ClientWallet & { readonly year: string; readonly period: Period })[];
  /** What section 4 says of sales that the ledger holds too. */
  readonly typed: readonly TypedSale[];
};

/** Computes what the rules need, once. A ledger that cannot be read is no exception here: it must not hide the findings of other files. */
export const computeFigures = async (
  portfolio: Portfolio,
  ledger: Ledger,
  today: PlainDate,
): Promise<Figures> => {
  const period = trailingYear(today);
  try {
    const span = await ledger.span();
    const book = await readBook(portfolio, ledger, period, true);
    return {
      period,
      ...(span !== undefined && { span }),
      ...(book.sales.length > 0 && { sold: soldIn(book) }),
      closed: await closedYears(portfolio, ledger, today),
      typed: await typedSales(portfolio, ledger, span),
    };
  } catch (error) {
    // What the ledger refuses begins with its file or with its settings; a disk that cannot be read ends the whole check.
    if (!(error instanceof Refusal && /^(?:sales\/|(?:kam\.yaml: )?ledger: )/.test(error.message)))
      throw error;
    return { period, problem: error.message, closed: [], typed: [] };
  }
};

const soldIn = (book: Book): NonNullable<Figures['sold']> => {
  const { config, clients } = book.portfolio;
  const walletIn = walletsIn(book);
  const buyers = new Set(book.sales.map(({ client }) => client));
  const isComparable = ({ id, budget }: Client): boolean => budget !== undefined && buyers.has(id);
  let classes: ClassesOf | undefined;
  return {
    dependence: dependenceOf(book, { by: 'client', measure: config.income }),
    wallets: clients.filter(isComparable).map((client) => ({ client, wallet: walletIn(client) })),
    classesOf: (client) => {
      classes ??= classesIn(book);
      return classes(client);
    },
    strangers: {
      clients: strangers(book, 'client', new Set(book.clients.keys())),
      products: strangers(book, 'product', new Set(config.products.map(({ id }) => id))),
    },
  };
};

const walletsIn = ({ sales, portfolio: { config }, period }: Book): ((client: Client) => Wallet) => {
  const byClient = new Map<string, Sale[]>();
  for (const sale of sales) {
    if (sale.client === null) continue;
    const own = byClient.get(sale.client);
    if (own === undefined) byClient.set(sale.client, [sale]);
    else own.push(sale);
  }
  return (client) => walletOf(client, byClient.get(client.id) ?? [], config, period);
};

const strangers = (book: Book, of: 'client' | 'product', known: ReadonlySet<string>): readonly string[] =>
  [...new Set(book.sales.flatMap(({ [of]: name }) => name ?? []))].filter((name) => !known.has(name)).sort();

/** Every year whose last day is past and for which a client's budget stands under `budget_of:`. */
const closedYears = async (
  portfolio: Portfolio,
  ledger: Ledger,
  today: PlainDate,
): Promise<Figures['closed']> => {
  const budgets = portfolio.clients.flatMap((client) =>
    (client.budgetYears ?? []).map((year) => ({ client, year })),
  );
  const closed: Figures['closed'][number][] = [];
  for (const year of [...new Set(budgets.map((each) => each.year))].sort()) {
    const period = spanOf(year, portfolio.config.fiscal_year_start);
    if (!/^\d{4}$/.test(year) || period === undefined || period.to >= today) continue;
    const walletIn = walletsIn(await readBook(portfolio, ledger, period, true));
    for (const { client } of budgets.filter((each) => each.year === year))
      closed.push({ client, year, period, wallet: walletIn(withBudgetOf(client, year)) });
  }
  return closed;
};

/** The client as it would be if the budget of that year were its present one. */
const withBudgetOf = (client: Client, year: string): Client => {
  const { dossier } = client;
  const products = dossier?.sections.products;
  const budget = products?.data.budget_of?.[year];
  if (dossier === undefined || products === undefined || budget === undefined) return client;
  const { budget_of: _years, budget_total: _whole, ...data } = { ...products.data, budget };
  return {
    ...client,
    dossier: { ...dossier, sections: { ...dossier.sections, products: { ...products, data } } },
  };
};
