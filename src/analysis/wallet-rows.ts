import type { Span } from '../measure/answers.ts';
import type { Book, Sale } from '../measure/book.ts';
import { type Catalogue, catalogueOf, productNames } from '../measure/catalogue.ts';
import { NONE } from '../measure/names.ts';
import { type Held, heldOf, type Rival, rivalsOf, sumHeld } from '../measure/rivals.ts';
import { type Wallet, type WalletLine, type WalletShare, walletOf } from '../measure/wallet.ts';
import type { Client, Status } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period } from '../value/period.ts';
import { strangerOf } from './spend.ts';

/** Our sales against a budget; null where the budget is unknown. */
export type Penetration = {
  readonly sales: Decimal;
  readonly budget: Span | null;
  readonly share: WalletShare | null;
  /** What the client spends elsewhere, with competitors or with nobody whom we know. */
  readonly open: Span | null;
  /** The part of it that competitors are known to have. */
  readonly rivals: Span | null;
  /** We sold more than the budget; or we and the competitors have more than it together. */
  readonly flaw: 'above-budget' | 'parts-exceed' | null;
};

export type BudgetRow = Penetration & {
  /** A product or category; null for everything, `none` for products that kam.yaml does not name. */
  readonly key: string | null;
  readonly name: string | null;
  /** Somebody asked for this budget; else it is a category that the client buys, and nobody did. */
  readonly asked: boolean;
};

/** Who else supplies the client; what is not known is null. */
export type SupplierRow = Pick<Rival, 'who' | 'name' | 'product' | 'unit'> & {
  /** Of what the client buys of the product, 0..1. */
  readonly share: WalletShare | null;
  readonly rank: number | null;
  readonly until: string | null;
  readonly why: string | null;
  /** In money of the budget that it is a part of. */
  readonly amount: Span | null;
};

export type WalletRow = Penetration & {
  readonly key: string;
  readonly name: string;
  readonly status: Status;
  readonly channel: string | null;
  /** What the figures are of: one budget of everything, or the parts that are known. Null while none is. */
  readonly of: 'whole' | 'parts' | null;
  /** How many budgets are known, of how many that were asked for. */
  readonly known: number;
  readonly asked: number;
  /** Sales of what no known budget covers. */
  readonly outside: Decimal;
  readonly lines: readonly BudgetRow[];
  readonly suppliers: readonly SupplierRow[];
};

export type ClientWallet = { readonly client: Client; readonly wallet: Wallet; readonly row: WalletRow };

/** The wallet of every client of the base and of every stranger in the ledger, or of one client. */
export const walletsOf = (book: Book, covered: Period, only: Client | undefined): readonly ClientWallet[] => {
  const { config } = book.portfolio;
  const sales = new Map<string, Sale[]>();
  for (const sale of book.sales) {
    if (sale.client === null) continue;
    const own = sales.get(sale.client);
    if (own === undefined) sales.set(sale.client, [sale]);
    else own.push(sale);
  }
  const strangers = [...sales.keys()].filter((id) => !book.clients.has(id)).map(strangerOf);
  const clients = only === undefined ? [...book.clients.values(), ...strangers] : [only];
  const catalogue = catalogueOf(config);
  return clients.map((client) => {
    const own = sales.get(client.id) ?? [];
    const wallet = walletOf(client, own, config, covered);
    return { client, wallet, row: rowOf(book, client, wallet, own, catalogue) };
  });
};

const rowOf = (
  book: Book,
  client: Client,
  wallet: Wallet,
  sales: readonly Sale[],
  catalogue: Catalogue,
): WalletRow => {
  const { config } = book.portfolio;
  const rivals = rivalsOf(client, config);
  const nameOf = productNames(config);
  const { lines, total } = wallet;
  const whole: readonly WalletLine[] =
    total?.of === 'whole' && lines[0]?.key !== null ? [{ key: null, ...total }] : [];
  const held = rivals.map((rival) => placeOf(rival, [...lines, ...whole], book));
  return {
    key: client.id,
    name: client.name,
    status: client.status,
    channel: book.attributesOf(client.id).channel,
    of: total?.of ?? null,
    known: lines.filter(({ budget }) => budget !== undefined).length,
    asked: lines.length,
    ...penetration(total ?? NOTHING, total === undefined ? [] : held),
    outside: wallet.outside,
    lines: [
      ...lines.map(({ key, ...line }) => ({
        key,
        name: key === null ? null : nameOf(key),
        asked: true,
        ...penetration(line, heldOf({ key, ...line }, rivals, config)),
      })),
      ...unasked(sales, lines, catalogue),
    ],
    suppliers: held.map(supplierRow),
  };
};

const supplierRow = ({ rival, amount }: Held): SupplierRow => {
  const { who, name, product, unit, share, rank, until, why } = rival;
  return {
    who,
    name,
    product,
    unit,
    share: share === undefined ? null : { ...share, low: share.low.over(ONE), high: share.high.over(ONE) },
    rank: rank ?? null,
    until: until ?? null,
    why: why ?? null,
    amount: amount ?? null,
  };
};

const ONE = Decimal.of(1);
const NOTHING = { sales: Decimal.zero, budget: undefined, share: undefined, open: undefined, above: false };

/** A supplier against the first budget on which its share says something. */
const placeOf = (rival: Rival, lines: readonly WalletLine[], { portfolio }: Book): Held => {
  const places = lines.flatMap((line) => heldOf(line, [rival], portfolio.config));
  return places.find(({ amount }) => amount !== undefined) ?? { rival, amount: undefined };
};

const penetration = (
  { sales, budget, share, open, above }: Omit<WalletLine, 'key'>,
  held: readonly Held[],
): Penetration => {
  const rivals = sumHeld(held);
  const exceeds =
    budget !== undefined && rivals !== undefined && sales.plus(rivals.low).compare(budget.high) > 0;
  return {
    sales,
    budget: budget ?? null,
    share: share ?? null,
    open: open ?? null,
    rivals: rivals ?? null,
    flaw: above ? 'above-budget' : exceeds ? 'parts-exceed' : null,
  };
};

/** What the client buys in categories whose budget nobody asked for. */
const unasked = (
  sales: readonly Sale[],
  lines: readonly WalletLine[],
  catalogue: Catalogue,
): readonly BudgetRow[] => {
  const asked = new Set(lines.map(({ key }) => key));
  const sums = new Map<string, Decimal>();
  for (const { product, revenue } of sales) {
    const category = catalogue.of(product);
    if (asked.has(product) || (category !== null && asked.has(category))) continue;
    const key = category ?? NONE;
    sums.set(key, sums.get(key)?.plus(revenue) ?? revenue);
  }
  const names = new Map(catalogue.categories.map(({ key, name }) => [key, name]));
  return [...names.keys(), NONE].flatMap((key): BudgetRow[] => {
    const sold = sums.get(key);
    if (sold === undefined) return [];
    return [
      { key, name: names.get(key) ?? null, asked: false, ...penetration({ ...NOTHING, sales: sold }, []) },
    ];
  });
};
