import type { Request } from '../../analysis/analysis.ts';
import type { Ledger, Row } from '../../ledger/ledger.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { type Period, type PlainDate, trailingYear, yearEarlier } from '../../value/period.ts';

/** What a brief is asked: for the next meeting with a client, or for one of its proposals. */
export type BriefRequest = Pick<Request, 'portfolio' | 'ledger' | 'today'> & { readonly client: Client };

/** What the client bought: ever, in the twelve whole months before today, and in those before them. */
export type Past = {
  readonly ever: Row | undefined;
  readonly year: Row | undefined;
  readonly before: Row | undefined;
  readonly period: Period;
};

const BEGINNING: PlainDate = '0001-01-01';

export const pastOf = async ({ ledger, client, today }: BriefRequest): Promise<Past> => {
  const period = trailingYear(today);
  const sum = soldTo(ledger, client.id);
  const [ever, year, before] = [
    await sum({ from: BEGINNING, to: today }),
    await sum(period),
    await sum(yearEarlier(period)),
  ];
  return { ever, year, before, period };
};

const soldTo = (ledger: Ledger, client: string) => async (period: Period) =>
  (await ledger.sum({ by: [], period, where: { client: [client] }, orders: true }))[0];
