import { type Book, readBook } from '../../measure/book.ts';
import { classesIn } from '../../measure/cadence.ts';
import { dependenceOf, wholeGroups } from '../../measure/dependence.ts';
import { topOf } from '../../measure/groups.ts';
import type { Level } from '../../measure/levels.ts';
import { type Safeguard, safeguardsOf } from '../../measure/safeguards.ts';
import { type WalletShare, walletOf } from '../../measure/wallet.ts';
import type { Class } from '../../portfolio/config.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { Decimal } from '../../value/decimal.ts';
import { yearEarlier } from '../../value/period.ts';
import type { Request } from '../analysis.ts';

/** What the ledger says of a client, to stand beside what people judge. */
export type Figures = {
  readonly measure: 'margin' | 'revenue';
  readonly classes: readonly Class[];
  /** Of the company's income; of the whole group, where the client belongs to one. */
  readonly share: number | null;
  readonly level: Level | null;
  readonly wallet: WalletShare | null;
  readonly revenue: Decimal;
  /** On the same days a year ago; null where the ledger does not hold them, or nothing was bought then. */
  readonly growth: number | null;
  /** What a dependence on this client still lacks. */
  readonly missing: readonly Safeguard[];
};

/** The figures of one client; null where nothing was sold to anybody in the period. */
export const figuresOf = async (client: Client, request: Request): Promise<Figures | null> => {
  const { portfolio, ledger, period, today } = request;
  const book = await readBook(portfolio, ledger, period, true);
  if (book.sales.length === 0) return null;
  const own = book.sales.filter((sale) => sale.client === client.id);
  const { measure, share, level } = shareIn(book, client, request);
  const revenue = Decimal.sum(own.map((sale) => sale.revenue));
  return {
    measure,
    classes: classesIn(book)(client.id),
    share,
    level,
    wallet: walletOf(client, own, portfolio.config, period).total?.share ?? null,
    revenue,
    growth: await growthOf(client, revenue, request),
    missing: level === 'critical' || level === 'mono' ? missingIn(client, book, today) : [],
  };
};

const shareIn = (
  book: Book,
  client: Client,
  { measure: asked, portfolio }: Request,
): Pick<Figures, 'measure' | 'share' | 'level'> => {
  const { income, groups } = dependenceOf(book, { by: 'client', measure: asked ?? portfolio.config.income });
  const top = topOf(book.clients)(client.id);
  const row = groups[0]?.rows.find(({ key }) => key === top);
  return { measure: income.measure, share: row?.share ?? null, level: row?.level ?? null };
};

const missingIn = ({ id }: Client, book: Book, today: string): readonly Safeguard[] => {
  const group = wholeGroups(book, [id]);
  const members = book.portfolio.clients.filter((each) => group.has(each.id));
  return safeguardsOf(members, book.portfolio, today).missing;
};

const growthOf = async (
  { id }: Client,
  revenue: Decimal,
  { ledger, period }: Request,
): Promise<number | null> => {
  const before = yearEarlier(period);
  const span = await ledger.span();
  if (span === undefined || span.from > before.from) return null;
  const [row] = await ledger.sum({ by: [], period: before, where: { client: [id] } });
  return row === undefined || row.revenue.sign <= 0 ? null : revenue.minus(row.revenue).over(row.revenue);
};
