import type { Client } from '../../portfolio/portfolio.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Span } from '../answers.ts';
import type { Book, Sale } from '../book.ts';
import { inOurs } from '../exchange.ts';
import { amountsOf } from '../income.ts';
import { walletOf } from '../wallet.ts';

/** A client with a budget for what we sell that it spends elsewhere. */
export type Promising = {
  readonly client: Client;
  /** For twelve months, as far as it is known. */
  readonly budget: Span;
  readonly sales: Decimal;
  /** What of it goes elsewhere; the low end decides. */
  readonly open: Span;
};

/**
 * From which open budget on a client is promising: the sum that makes a client key, else the part of all revenue that
 * does (ours: no source gives a figure).
 */
export const promisingFrom = ({ portfolio: { config }, sales, period }: Book): Decimal => {
  const { key, key_amount: amount } = config.thresholds;
  const fixed = amount && inOurs(amount.amount, amount.currency, config, period.to);
  return fixed ?? amountsOf(sales).revenue.times(key);
};

/** Clients that are not lost whose open budget is at least so large, the largest first. `book` must be read by product. */
export const promisingIn = (book: Book, from: Decimal): readonly Promising[] => {
  const sold = new Map<string, Sale[]>();
  for (const sale of book.sales) {
    if (sale.client === null) continue;
    const own = sold.get(sale.client);
    if (own === undefined) sold.set(sale.client, [sale]);
    else own.push(sale);
  }
  return book.portfolio.clients
    .flatMap((client): readonly Promising[] => {
      if (client.status === 'lost') return [];
      const own = sold.get(client.id) ?? [];
      const { total } = walletOf(client, own, book.portfolio.config, book.period);
      const { budget, open } = total ?? {};
      if (budget === undefined || open === undefined || open.low.compare(from) < 0) return [];
      return [{ client, budget, open, sales: amountsOf(own).revenue }];
    })
    .sort((a, b) => b.open.low.compare(a.open.low) || (a.client.id < b.client.id ? -1 : 1));
};
