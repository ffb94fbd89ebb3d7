import type { Book } from '../measure/book.ts';
import { readBook, readBooks } from '../measure/book.ts';
import { addDays, type PlainDate, periodBefore, yearEarlier } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Request } from './analysis.ts';

/** The sales of the period; refused without a single line, naming the ledger's last date and what to type. */
export const salesOf = async (request: Request, byProduct = false): Promise<Book> => {
  const { portfolio, ledger, period } = request;
  return held(await readBook(portfolio, ledger, period, byProduct), request);
};

/** The same with those of the period of the same length just before, where there may be none. */
export const salesAndBefore = async (request: Request): Promise<readonly [Book, before: Book]> => {
  const { portfolio, ledger, period } = request;
  const [book, before] = await readBooks(portfolio, ledger, period, periodBefore(period));
  return [await held(book, request), before];
};

const held = async (book: Book, { ledger, period }: Request): Promise<Book> => {
  if (book.sales.length > 0) return book;
  const span = await ledger.span();
  if (span === undefined) throw new Refusal('the ledger holds no sales', 'kam import <file> brings them in');
  throw new Refusal(
    `no sales from ${period.from} to ${period.to}: the ledger runs from ${span.from} to ${span.to}`,
    `try --period ${lastYear(span.to)}, or --period all`,
  );
};

/** The twelve months up to a day, as `--period` takes them. */
const lastYear = (to: PlainDate): string => `${addDays(yearEarlier({ from: to, to }).to, 1)}..${to}`;
