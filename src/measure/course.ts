import type { Ledger } from '../ledger/ledger.ts';
import type { Class } from '../portfolio/config.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { type Basis, basisOf, givenOf } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { type Book, readBooksOf, type Sale } from './book.ts';
import { yearTo } from './change.ts';
import type { Measure } from './income.ts';
import { completenessOf, knowledgeOf } from './knowledge.ts';
import { rankOf } from './rank.ts';
import type { Stage } from './relationship.ts';
import { type WalletShare, walletOf } from './wallet.ts';
import { quartersIn } from './window.ts';

/** What a client was at the end of a quarter: facts as committed by then, sales by their days. */
export type Then = {
  /** Empty where it was not ranked. */
  readonly classes: readonly Class[];
  readonly classBasis: Basis;
  /** Of the twelve months up to then; null while no budget was known. */
  readonly wallet: WalletShare | null;
  readonly stage: Stage | null;
  readonly stageBasis: Basis;
  /** Of the dossier, 0..1; null without one. */
  readonly completeness: number | null;
};

export type CourseQuarter = {
  readonly key: string;
  readonly to: PlainDate;
  /** The day of the commit whose files count; null: nothing was committed by then, as far as is known. */
  readonly asCommitted: PlainDate | null;
  /** What classes are by; null where nothing was sold in the twelve months. */
  readonly measure: Measure | null;
  /** False where the ledger begins within the twelve months. */
  readonly whole: boolean;
};

export type CourseRow = {
  readonly key: string;
  readonly name: string;
  /** One for each quarter; null where the facts or the sales of then are unknown, or the client was not in the files. */
  readonly quarters: readonly (Then | null)[];
};

export type Course = { readonly quarters: readonly CourseQuarter[]; readonly rows: readonly CourseRow[] };

/** A version of the files. */
export type Version = { readonly portfolio: Portfolio; readonly day: PlainDate };

/** The files as they were committed by the end of each day; undefined where nothing was, or is known. */
export type Past = (days: readonly PlainDate[]) => Promise<readonly (Version | undefined)[]>;

type Asked = {
  readonly count: number;
  readonly wanted: Measure;
  readonly today: PlainDate;
  readonly now: Portfolio;
  readonly past: Past;
};

/** What clients were at the ends of the last quarters that are over, oldest first. */
export const courseOf = async (
  ledger: Ledger,
  { count, wanted, today, now, past }: Asked,
): Promise<Course> => {
  const quarters = quartersIn(today, count, now.config.fiscal_year_start);
  const [versions, span] = [await past(quarters.map(({ to }) => to)), await ledger.span()];
  const known = quarters.map(({ to }, at) => ({
    portfolio: versions[at]?.portfolio ?? now,
    period: yearTo(to),
  }));
  const books = await readBooksOf(ledger, known);
  const told = quarters.map(({ key, to }, at) => {
    const [version, book] = [versions[at], books[at]];
    const clients = version === undefined || book === undefined ? undefined : thenOf(book, wanted);
    const quarter: CourseQuarter = {
      key,
      to,
      asCommitted: version?.day ?? null,
      measure: clients?.measure ?? null,
      whole: span !== undefined && span.from.slice(0, 7) <= yearTo(to).from.slice(0, 7),
    };
    return { quarter, clients: clients?.clients ?? new Map<string, Then>() };
  });
  const names = new Map(
    [...versions.flatMap((each) => each?.portfolio.clients ?? []), ...now.clients].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const keys = new Set(told.flatMap(({ clients }) => [...clients.keys()]));
  return {
    quarters: told.map(({ quarter }) => quarter),
    rows: [...keys]
      .map((key) => ({
        key,
        name: names.get(key) ?? key,
        quarters: told.map(({ clients }) => clients.get(key) ?? null),
      }))
      .filter(({ quarters }) => quarters.some(isTold))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1)),
  };
};

/** Ranked, or with a dossier. */
const isTold = (then: Then | null): boolean =>
  then !== null && (then.classes.length > 0 || then.completeness !== null);

type Told = { readonly measure: Measure | null; readonly clients: ReadonlyMap<string, Then> };

const thenOf = (book: Book, wanted: Measure): Told => {
  const ranking = book.sales.length === 0 ? undefined : rankOf(book, wanted);
  const ranked = new Map(ranking?.rows.map((row) => [row.key, row]));
  const sold = salesBy(book);
  const keys = new Set([...ranked.keys(), ...book.portfolio.clients.map(({ id }) => id)]);
  const clients = [...keys].map((key): [string, Then] => {
    const client = book.clients.get(key);
    const row = ranked.get(key);
    const stage = client?.dossier?.sections.relationship?.data.stage;
    return [
      key,
      {
        classes: row?.classes ?? [],
        classBasis: row?.classBasis ?? 'unknown',
        wallet:
          (client &&
            walletOf(client, sold.get(key) ?? [], book.portfolio.config, book.period).total?.share) ??
          null,
        stage: givenOf(stage) ?? null,
        stageBasis: stage === undefined ? 'unknown' : basisOf(stage),
        completeness:
          client?.dossier === undefined
            ? null
            : completenessOf(knowledgeOf(client, book.portfolio.config)).share,
      },
    ];
  });
  return { measure: ranking?.income.measure ?? null, clients: new Map(clients) };
};

const salesBy = ({ sales }: Book): ReadonlyMap<string, readonly Sale[]> => {
  const sold = new Map<string, Sale[]>();
  for (const sale of sales) {
    if (sale.client === null) continue;
    const own = sold.get(sale.client) ?? [];
    sold.set(sale.client, own);
    own.push(sale);
  }
  return sold;
};
