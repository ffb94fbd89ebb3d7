import type { Decimal } from '../value/decimal.ts';
import type { Period, PlainDate } from '../value/period.ts';
import type { Rate } from '../value/rate.ts';

/** What sales can be summed by. `client` and `product` are resolved ids (or the raw text where nothing matches). */
export const DIMS = [
  'client',
  'product',
  'channel',
  'manager',
  'department',
  'unit',
  'month',
  'day',
  'source',
] as const;
export type Dim = (typeof DIMS)[number];

export type Query = {
  readonly by: readonly Dim[];
  readonly period: Period;
  /** Keep only lines whose dimension has one of these values; null means lines without a value. */
  readonly where?: Readonly<Partial<Record<Dim, readonly (string | null)[]>>>;
  /** Are documents told apart? That costs an engine more than all sums together. */
  readonly orders?: true;
  /** Are quantities summed up? What nobody asks for, an engine need not read. */
  readonly quantity?: true;
};

/** One question about several periods. */
export type QueryEach = Omit<Query, 'period'> & { readonly periods: readonly Period[] };

/** One group of lines. Money is in the portfolio's currency, exact. `cost` covers the lines whose cost is known. */
export type Row = {
  readonly keys: Readonly<Partial<Record<Dim, string | null>>>;
  readonly revenue: Decimal;
  readonly revenueWithCost: Decimal;
  readonly cost: Decimal;
  /** Null where the query did not ask. */
  readonly quantity: Decimal | null;
  /** Sum of the negative revenues: credit notes and returns. */
  readonly credits: Decimal;
  readonly lines: number;
  /** How many of the lines have a cost: tells a margin of nothing from an unknown one. */
  readonly linesWithCost: number;
  /**
   * Distinct documents, counted month by month (many systems number anew each year); lines without a document count
   * none. Null where the query did not ask.
   */
  readonly orders: number | null;
  readonly first: PlainDate;
  readonly last: PlainDate;
};

/** The port of sales: plain files today, an engine or a warehouse tomorrow. Rows come sorted by their keys. */
export type Ledger = {
  sum(query: Query): Promise<readonly Row[]>;
  /** The sums of each period, in the order of the periods; they may overlap. An engine answers them from one reading. */
  sumEach(query: QueryEach): Promise<readonly (readonly Row[])[]>;
  /** The days of the first and last line; undefined while there is no sale at all. */
  span(): Promise<Period | undefined>;
  /** A digest of the content: same digest, same sums. */
  digest(): Promise<string>;
};

/** What the ledger needs to know of the portfolio, handed over as data. */
export type LedgerNames = {
  readonly currency: string;
  /** What other currencies are worth in it. */
  readonly rates: readonly Rate[];
  /** Folded raw client text (see `fold`) → client id. */
  readonly clients: ReadonlyMap<string, string>;
  /** Folded raw product text → product id. */
  readonly products: ReadonlyMap<string, string>;
  /** Folded raw manager text → team member id. */
  readonly managers: ReadonlyMap<string, string>;
  /** Folded raw channel text → channel id. */
  readonly channels: ReadonlyMap<string, string>;
};
