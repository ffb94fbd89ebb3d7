import type { Book } from '../measure/book.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { lastDayOf, monthOf, type Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Request } from './analysis.ts';
import { namedClients } from './named.ts';

/** A budget is what a client spends, so it is only ever compared with revenue. */
export const refuseMargin = ({ measure }: Request): void => {
  if (measure === 'margin')
    throw new Refusal(
      'a client’s budget is what it spends: this is computed on revenue only',
      'leave out --measure',
    );
};

/** The months of the period from which the ledger has sales: a wallet is not empty because the ledger is young. */
export const coveredBy = (period: Period, span: Period | undefined): Period => {
  if (span === undefined) return period;
  const [first, last] = [`${monthOf(span.from)}-01`, lastDayOf(monthOf(span.to))];
  return {
    from: first > period.from ? first : period.from,
    to: last < period.to ? last : period.to,
  };
};

/** The client that `--client` names; one that only the ledger knows is an active client without files. */
export const clientAsked = (book: Book, { options }: Request): Client | undefined => {
  const typed = options['client'];
  if (typeof typed !== 'string') return undefined;
  const [id = typed] = namedClients(book, [typed]);
  return book.clients.get(id) ?? strangerOf(id);
};

/** A client that only the ledger knows, as it writes it. */
export const strangerOf = (id: string): Client => ({
  id,
  name: id,
  status: 'active',
  aliases: [],
  at: { file: '' },
});
