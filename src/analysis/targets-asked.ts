import type { MonthSales } from '../measure/month-sales.ts';
import { namesOf } from '../measure/names.ts';
import { HOLDERS, type Holder, type Plan } from '../measure/targets.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { type Period, quarterOf, spanOf } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { namedClients } from './named.ts';

/** Named as people call whose plan it is: a manager, and for a part of the book a channel too. */
export type Named = { readonly key: string; readonly name: string };

/** What a plan can be written for; other periods are refused. */
export const planName = (period: Period, fiscalYearStart: number): string => {
  const quarter = quarterOf(period.from, fiscalYearStart);
  const names = [quarter.slice(0, 4), quarter, period.from.slice(0, 7)];
  const found = names.find((name) => {
    const span = spanOf(name, fiscalYearStart);
    return span?.from === period.from && span.to === period.to;
  });
  if (found !== undefined) return found;
  throw new Refusal(
    `there is no plan for ${period.from} to ${period.to}: plans are for a fiscal year, a quarter or a month`,
    `try --period ${names[0]}, --period ${names[1]} or --period ${names[2]}`,
  );
};

export const nothingPlanned = (when: string, plans: readonly Plan[]): Refusal => {
  const known = [...new Set(plans.flatMap(({ goals }) => [...goals.keys()]))].sort();
  return new Refusal(
    `nothing is planned for ${when}`,
    known.length === 0
      ? 'write targets: in kam.yaml, or goals: in section 8 of a dossier'
      : `there are plans for: ${known.join(', ')}`,
  );
};

export const holderOf = (typed: unknown): Holder | undefined => {
  const found = HOLDERS.find((holder) => holder === typed);
  if (typed !== undefined && found === undefined)
    throw new Refusal(`--by takes one of: ${HOLDERS.join(', ')}`);
  return found;
};

export const clientIn = (portfolio: Portfolio, { sales }: MonthSales, typed: unknown): Client | undefined => {
  if (typeof typed !== 'string') return undefined;
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  const [id = typed] = namedClients({ portfolio, clients, sales }, [typed]);
  const client = clients.get(id);
  if (client === undefined)
    throw new Refusal(
      `${id} stands only in the ledger: nothing is planned for it`,
      `kam new "${id}" starts its dossier`,
    );
  return client;
};

export const namesIn = (portfolio: Portfolio, sales: MonthSales) => {
  const clients = new Map(portfolio.clients.map((client) => [client.id, client]));
  const book = {
    portfolio,
    clients,
    period: { from: '', to: '' },
    sales: [],
    attributesOf: sales.attributesOf,
  };
  const names = {
    client: namesOf(book, 'client'),
    manager: namesOf(book, 'manager'),
    channel: namesOf(book, 'channel'),
    department: namesOf(book, 'department'),
  };
  return ({ of }: Pick<Plan, 'of'>): Named => {
    const parts = Object.entries(of) as [keyof typeof names, string][];
    return {
      key: parts.map(([, id]) => id).join(' '),
      name:
        parts.length === 0 ? portfolio.config.company : parts.map(([axis, id]) => names[axis](id)).join(', '),
    };
  };
};
