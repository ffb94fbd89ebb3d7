import type { Ledger, Row } from '../ledger/ledger.ts';
import { catalogueOf } from '../measure/catalogue.ts';
import { inOurs } from '../measure/exchange.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { Decimal } from '../value/decimal.ts';
import { givenOf } from '../value/fact.ts';
import { fold } from '../value/name.ts';
import { lastDayOf, monthOf, type Period, spanOf } from '../value/period.ts';

/** A revenue of section 4 that was typed for a time which the ledger holds too. */
export type TypedSale = {
  readonly client: Client;
  /** Its place in the list. */
  readonly place: number;
  readonly period: string;
  readonly typed: Decimal;
  readonly ledger: Decimal;
};

/**
 * Every typed revenue whose whole time the ledger covers, beside what the ledger says; a range, an amount without a rate and
 * a disputed one say nothing. One query for each period that is typed.
 */
export const typedSales = async (
  { clients, config }: Portfolio,
  ledger: Ledger,
  span: Period | undefined,
): Promise<readonly TypedSale[]> => {
  if (span === undefined) return [];
  const asked = clients
    .filter(({ typesSales }) => typesSales)
    .flatMap((client) =>
      (client.dossier?.sections.products?.data.sales ?? []).flatMap((sale, place) => {
        const days = spanOf(sale.period, config.fiscal_year_start);
        const amount = (sale.revenue?.others ?? []).length > 0 ? undefined : givenOf(sale.revenue);
        if (days === undefined || amount === undefined || amount.upTo !== undefined) return [];
        const typed = inOurs(amount.amount, amount.currency, config, days.to);
        const covered = days.from >= `${monthOf(span.from)}-01` && days.to <= lastDayOf(monthOf(span.to));
        return typed === undefined || !covered ? [] : [{ client, place, sale, days, typed }];
      }),
    );
  const category = catalogueOf(config);
  const rows = new Map<string, readonly Row[]>();
  for (const { sale, days } of asked) {
    if (rows.has(sale.period)) continue;
    const ids = asked.filter((each) => each.sale.period === sale.period).map(({ client }) => client.id);
    const where = { client: [...new Set(ids)] };
    rows.set(sale.period, await ledger.sum({ by: ['client', 'product', 'unit'], period: days, where }));
  }
  return asked.map(({ client, place, sale: { period, product, unit }, typed }) => {
    const words = unitWords(client, unit);
    const own = (rows.get(period) ?? []).filter(
      ({ keys }) =>
        keys.client === client.id &&
        (product === undefined ||
          keys.product === product ||
          category.of(keys.product ?? null) === product) &&
        (words === undefined || words.has(fold(keys.unit ?? ''))),
    );
    return { client, place, period, typed, ledger: Decimal.sum(own.map(({ revenue }) => revenue)) };
  });
};

/** How the ledger may write a unit; undefined where all units are meant. */
const unitWords = ({ dossier }: Client, unit: string | undefined): ReadonlySet<string> | undefined => {
  if (unit === undefined) return undefined;
  const known = dossier?.sections.general?.data.units?.find(({ id }) => id === unit);
  return new Set([unit, known?.name ?? unit, ...(known?.aliases ?? [])].map(fold));
};
