import type { Ledger } from '../ledger/ledger.ts';
import type { Class, Config } from '../portfolio/config.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import { type PlainDate, trailingYear } from '../value/period.ts';
import { type Book, readBook } from './book.ts';
import { rankOf } from './rank.ts';

/** The classes that a client may be in; none for one that is not ranked. */
export type ClassesOf = (client: string) => readonly Class[];

/** The classes of all clients of a book. */
export const classesIn = (book: Book): ClassesOf => {
  const classes = new Map(
    rankOf(book, book.portfolio.config.income).rows.map((row) => [row.key, row.classes]),
  );
  return (client) => classes.get(client) ?? [];
};

/** The same by the twelve whole months before today, which classes rest on everywhere. */
export const classesOn = async (portfolio: Portfolio, ledger: Ledger, today: PlainDate): Promise<ClassesOf> =>
  classesIn(await readBook(portfolio, ledger, trailingYear(today)));

/**
 * How long a key person may go without a talk: as long as the client may go without a visit by its class (without
 * any contact, where the class asks for no visits), the longest where several classes are possible; where no class
 * says it, as long as facts about key people stay fresh. Ours: the sources ask for a cadence by class, and name no figures.
 */
export const talkLimit = (
  classes: readonly Class[],
  { classes: activities, freshness }: Config,
  today: PlainDate,
): Duration => {
  const asked = classes.flatMap(
    (each) => activities[each].visit_every ?? activities[each].contact_every ?? [],
  );
  const end = (limit: Duration) => addDuration(today, limit);
  const [first, ...others] = asked;
  if (first === undefined) return freshness.people;
  return others.reduce((longest, each) => (end(each) > end(longest) ? each : longest), first);
};
