import { type Contract, contractsOf } from '../../measure/contracts.ts';
import { type Comparison, criteriaOf } from '../../measure/criteria.ts';
import { type Deal, dealsOf, funnelOf, type Rung, type Worth, worthOf } from '../../measure/deals.ts';
import { type Proposal, proposalsOf } from '../../measure/proposals.ts';
import { type Tender, tendersOf } from '../../measure/tenders.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { basisOf, type Fact, givenOf } from '../../value/fact.ts';
import type { Request } from '../analysis.ts';

/** Everything about the buying of some clients, as it is measured. */
export type Bought = {
  /** The client that was asked for; undefined for all of them. */
  readonly client: Client | undefined;
  /** How many were looked at, and how many have a section of buying. */
  readonly clients: number;
  readonly told: number;
  readonly deals: readonly Deal[];
  /** Of the open deals together, and by stage. */
  readonly worth: Worth;
  readonly funnel: readonly Rung[];
  /** Of the client that was asked for. */
  readonly criteria: Comparison | undefined;
  /** Open ones by their day, the undated after them, the closed last. */
  readonly tenders: readonly Tender[];
  /** Those first for which something is due. */
  readonly proposals: readonly Proposal[];
  /** By the last day of notice; those without an end last. */
  readonly contracts: readonly Contract[];
};

export const gather = ({ portfolio, today, client }: Request): Bought => {
  const clients = client === undefined ? portfolio.clients : [client];
  const told = clients.filter(({ dossier }) => dossier?.sections.buying !== undefined);
  const deals = told.flatMap((each) => dealsOf(each, portfolio, today)).sort(inOrder(dealKey));
  const open = deals.filter(({ state }) => state === 'open');
  const typed = client?.dossier?.sections.buying?.data.criteria ?? [];
  return {
    client,
    clients: clients.length,
    told: told.length,
    deals,
    worth: worthOf(open),
    funnel: funnelOf(open),
    criteria: client && criteriaOf(typed, portfolio.config.factor_scale),
    tenders: told.flatMap((each) => tendersOf(each, portfolio, today)).sort(inOrder(tenderKey)),
    proposals: told.flatMap((each) => proposalsOf(each, portfolio, today)).sort(inOrder(proposalKey)),
    contracts: told.flatMap((each) => contractsOf(each, portfolio, today)).sort(inOrder(contractKey)),
  };
};

/** After every day there is. */
const NEVER = '9999';

const inOrder =
  <T>(keyOf: (item: T) => readonly string[]) =>
  (a: T, b: T): number =>
    JSON.stringify(keyOf(a)) < JSON.stringify(keyOf(b)) ? -1 : 1;

const dealKey = ({ state, due, closed, client, id }: Deal) => [
  state === 'open' ? '0' : '1',
  state === 'open' ? (due ?? NEVER) : (closed ?? NEVER),
  client,
  id,
];
const tenderKey = ({ state, date, client, id }: Tender) => [
  state === 'closed' ? '1' : '0',
  date?.from ?? NEVER,
  client,
  id,
];
const proposalKey = ({ state, next, client, typed }: Proposal) => [
  state === 'closed' ? '1' : '0',
  next?.due ?? NEVER,
  client,
  typed.id,
];
const contractKey = ({ lastNotice, client, typed }: Contract) => [lastNotice ?? NEVER, client, typed.id];

/** What was said and how well it is known; null while nobody was asked. */
const said = (fact: Fact<string> | null | undefined) =>
  fact == null ? null : { value: givenOf(fact) ?? null, basis: basisOf(fact) };

/** The JSON contract. */
export const dataOf = ({ client, deals, worth, funnel, criteria, ...more }: Bought) => ({
  client: client === undefined ? null : { id: client.id, name: client.name, slug: client.slug ?? null },
  deals: deals.map((deal) => ({ ...deal, reason: said(deal.reason) })),
  worth,
  funnel,
  criteria:
    criteria === undefined
      ? null
      : { ...criteria, criteria: criteria.criteria.map((each) => ({ ...each, what: said(each.what) })) },
  tenders: more.tenders.map(({ need, factors, winner, reason, ...tender }) => ({
    ...tender,
    need: said(need),
    factors: factors.map(said),
    winner: said(winner),
    reason: said(reason),
  })),
  proposals: more.proposals.map(proposalData),
  contracts: more.contracts.map(({ client, typed, value, lastNotice, followed, state }) => ({
    client,
    id: typed.id,
    what: typed.what,
    kind: typed.kind ?? null,
    unit: typed.unit ?? null,
    since: typed.since ?? null,
    until: typed.until ?? null,
    notice: typed.notice === undefined ? null : `${typed.notice.count}${typed.notice.unit}`,
    renewal: typed.renewal ?? null,
    lastNotice,
    state,
    followed,
    value,
  })),
});

/** One proposal in JSON; people by id. */
export const proposalData = ({ client, typed, readers, unanswered, ...proposal }: Proposal) => ({
  client,
  id: typed.id,
  what: typed.what,
  deal: typed.deal ?? null,
  ...proposal,
  sent: typed.sent ?? null,
  validUntil: typed.valid_until ?? null,
  interim: typed.interim_date ?? null,
  urgency: said(typed.urgency),
  resultInFigures: typed.result_in_figures ?? null,
  readers: readers.map(({ id, decides, arguments: own }) => ({ id, decides, arguments: own })),
  preparedBy: typed.prepared_by ?? [],
  criteria: typed.criteria ?? [],
  unanswered: unanswered.map(({ id }) => id),
  outcome: typed.outcome ?? null,
  closed: typed.closed ?? null,
  reason: said(typed.reason),
});
