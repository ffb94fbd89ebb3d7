import type { Ledger, Row } from '../../ledger/ledger.ts';
import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import type { ActionPlan } from '../../portfolio/sections/action-plan.ts';
import { monthOf, type Period, type PlainDate, quarterOf, spanOf, trailingYear } from '../../value/period.ts';
import { readBook } from '../book.ts';
import { type Dependence, dependenceOf } from '../dependence.ts';
import { knownUntil } from '../month-sales.ts';
import { type Wallet, walletOf } from '../wallet.ts';

export type Objective = NonNullable<ActionPlan['objectives']>[number];

/** What the ledger knows that objectives are measured by. */
export type Sold = {
  /** The last day whose sales are known; undefined while there are none. */
  readonly asOf: PlainDate | undefined;
  /** The sales of a client by product and source within a period, as far as they are known. */
  of(client: string, period: Period): readonly Row[];
  /** How the income of the last twelve whole months is spread over clients and groups; undefined where nobody asked. */
  readonly dependence: Dependence | undefined;
  /** Our share of what a client spends, in the same months; undefined where nobody asked. */
  wallet(client: Client): Wallet | undefined;
};

/** An objective that the ledger measures: what is earned or ordered within its time. */
export const isFlow = ({ measure }: Objective): boolean =>
  measure === 'revenue' || measure === 'margin' || measure === 'order';

/**
 * The days of an objective: up to the last of `due`, from `from` on; without one, a quarter or month that was typed is
 * counted by itself, and everything else from the first day of the fiscal year in which it is due.
 */
export const daysOf = ({ from, due }: Objective, fiscalYearStart: number): Period | undefined => {
  const end = spanOf(due ?? '', fiscalYearStart);
  if (end === undefined) return undefined;
  const year = spanOf(quarterOf(end.to, fiscalYearStart).slice(0, 4), fiscalYearStart)?.from ?? end.from;
  const isPart = end.from !== end.to;
  const first = spanOf(from ?? '', fiscalYearStart)?.from ?? (isPart ? end.from : year);
  return first > end.to ? undefined : { from: first, to: end.to };
};

/** Everything that the objectives of these clients ask of the ledger: one query for each period. */
export const readSold = async (
  clients: readonly Client[],
  portfolio: Portfolio,
  ledger: Ledger,
  today: PlainDate,
): Promise<Sold> => {
  const asked = clients.flatMap((client) =>
    (client.dossier?.sections['action-plan']?.data.objectives ?? []).map((objective) => ({
      client,
      objective,
    })),
  );
  const asOf = knownUntil(await ledger.span(), today);
  const counted = asked.some(({ objective }) => objective.measure === 'order');
  const byPeriod = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  for (const { objective } of asked) {
    const period = isFlow(objective) ? daysOf(objective, portfolio.config.fiscal_year_start) : undefined;
    if (period === undefined || asOf === undefined || period.from > asOf) continue;
    const key = keyOf(period);
    if (byPeriod.has(key)) continue;
    const ids = asked.map(({ client }) => client.id);
    const rows = await ledger.sum({
      by: ['client', 'product', 'source'],
      period: { from: period.from, to: period.to < asOf ? period.to : asOf },
      where: { client: [...new Set(ids)] },
      ...(counted ? { orders: true } : {}),
    });
    byPeriod.set(key, rowsByClient(rows));
  }
  const shares = asked.filter(({ objective }) => objective.measure === 'share');
  const wanted = (of: string) => shares.some(({ objective }) => objective.of === of);
  const book =
    wanted('income') || wanted('wallet')
      ? await readBook(portfolio, ledger, trailingYear(today), true)
      : undefined;
  return {
    asOf,
    of: (client, period) => byPeriod.get(keyOf(period))?.get(client) ?? [],
    dependence:
      book === undefined || book.sales.length === 0
        ? undefined
        : dependenceOf(book, { by: 'client', measure: portfolio.config.income }),
    wallet: (client) =>
      book === undefined || book.sales.length === 0
        ? undefined
        : walletOf(
            client,
            book.sales.filter((sale) => sale.client === client.id),
            portfolio.config,
            book.period,
          ),
  };
};

const keyOf = ({ from, to }: Period): string => `${from} ${to}`;

const rowsByClient = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.keys.client ?? '';
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
};

/** The name under which goals know these days: a year, a quarter, a month; undefined for others. */
export const nameOfDays = ({ from, to }: Period, fiscalYearStart: number): string | undefined => {
  const quarter = quarterOf(from, fiscalYearStart);
  return [quarter.slice(0, 4), quarter, monthOf(from)].find((name) => {
    const span = spanOf(name, fiscalYearStart);
    return span?.from === from && span.to === to;
  });
};
