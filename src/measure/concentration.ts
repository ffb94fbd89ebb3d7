import { Decimal } from '../value/decimal.ts';
import { shareOf } from '../value/share.ts';

/** One row of a concentration: a client (or group), channel, manager or product. */
export type Share = {
  readonly key: string;
  readonly income: Decimal;
  /** Of the positive total, 0..1; null for a negative net, or where nothing is positive. */
  readonly share: number | null;
};

export type Concentration<Row extends Share = Share> = {
  /** The net of everything; equals the ledger. */
  readonly total: Decimal;
  /** The denominator: the sum of the positive nets, and of what is unassigned if that is positive. */
  readonly positive: Decimal;
  /** What no row could be given. */
  readonly unassigned: Decimal;
  /** By income, descending, then by key. */
  readonly rows: readonly Row[];
  /** Shares of the one, five and ten largest rows, 0..1; null where nothing is positive. */
  readonly cr1: number | null;
  readonly cr5: number | null;
  readonly cr10: number | null;
  /** Sum of squared percentage shares of the rows, 0..10 000; null where nothing is positive. */
  readonly hhi: number | null;
  /** 10 000 / HHI: as many equal clients would make the same HHI. */
  readonly effectiveClients: number | null;
};

const TEN_THOUSAND = Decimal.of(10_000);

export const byIncome = (
  a: { readonly income: Decimal; readonly key: string },
  b: { readonly income: Decimal; readonly key: string },
): number => b.income.compare(a.income) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** How much of the whole hangs on few: exact until the last division. */
export const concentrate = (
  items: Iterable<{ readonly key: string; readonly income: Decimal }>,
  unassigned: Decimal,
): Concentration => {
  const sorted = [...items].sort(byIncome);
  const positives = sorted.map(({ income }) => income).filter(({ sign }) => sign > 0);
  const assigned = Decimal.sum(positives);
  const positive = unassigned.sign > 0 ? assigned.plus(unassigned) : assigned;
  const largest = (count: number) => shareOf(Decimal.sum(positives.slice(0, count)), positive);
  const squares = Decimal.sum(positives.map((income) => income.times(income)));
  const square = positive.times(positive);
  return {
    total: Decimal.sum(sorted.map(({ income }) => income)).plus(unassigned),
    positive,
    unassigned,
    rows: sorted.map(({ key, income }) => ({
      key,
      income,
      share: income.sign < 0 ? null : shareOf(income, positive),
    })),
    cr1: largest(1),
    cr5: largest(5),
    cr10: largest(10),
    hhi: shareOf(squares.times(TEN_THOUSAND), square),
    effectiveClients: shareOf(square, squares),
  };
};
