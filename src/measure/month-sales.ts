import type { Ledger } from '../ledger/ledger.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { lastDayOf, monthOf, type Period, type PlainDate } from '../value/period.ts';
import { type Attributes, attributesOf, LEDGER_ATTRIBUTES } from './attributes.ts';
import type { Amounts } from './income.ts';

/** Some ledger lines of one month, under the attributes of their client; lines without a client keep their own. */
export type MonthSale = Amounts & Attributes & { readonly client: string | null; readonly month: string };

export type MonthSales = {
  readonly sales: readonly MonthSale[];
  readonly byClient: ReadonlyMap<string, readonly MonthSale[]>;
  attributesOf(client: string): Attributes;
};

/**
 * The last day whose sales are known: the ledger's last one, not after today. A month of the ledger that is over counts
 * as whole, for its last days may have been without sales. Undefined where nothing was sold by then.
 */
export const knownUntil = (span: Period | undefined, today: PlainDate): PlainDate | undefined => {
  if (span === undefined || span.from > today) return undefined;
  const over = lastDayOf(monthOf(span.to));
  if (over < today) return over;
  return span.to < today ? span.to : today;
};

/** The sales of a period, month by month. A client keeps one channel, manager and department through all of it. */
export const readMonths = async (
  { clients: all, config }: Portfolio,
  ledger: Ledger,
  period: Period,
): Promise<MonthSales> => {
  const rows = await ledger.sum({ by: ['client', ...LEDGER_ATTRIBUTES, 'month'], period });
  const clients = new Map(all.map((client) => [client.id, client]));
  const departments = new Map(
    config.team.flatMap(({ id, department }) => (department === undefined ? [] : [[id, department]])),
  );
  const attributes = attributesOf(clients, departments, rows);
  const sales = rows.map((row): MonthSale => {
    const { client = null, month, channel = null, manager = null, department = null } = row.keys;
    const typed = {
      channel,
      manager,
      department: department ?? departments.get(manager ?? '') ?? null,
      territory: null,
    };
    return { ...row, ...(client === null ? typed : attributes(client)), client, month: month ?? '' };
  });
  const byClient = new Map<string, MonthSale[]>();
  for (const sale of sales) {
    if (sale.client === null) continue;
    const own = byClient.get(sale.client);
    if (own === undefined) byClient.set(sale.client, [sale]);
    else own.push(sale);
  }
  return { sales, byClient, attributesOf: attributes };
};
