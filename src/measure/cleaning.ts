import type { Row } from '../ledger/ledger.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Decimal } from '../value/decimal.ts';
import { addDays, type PlainDate, spanOf } from '../value/period.ts';
import type { Member, Past } from './members.ts';
import { NONE } from './names.ts';

/** What the yearly cleaning of a base looks at. */
export const ASPECTS = ['existence', 'completeness', 'correctness'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What may be wrong with a client of the base, and under which aspect. */
export const FLAWS = {
  'no-sale': 'existence',
  unregistered: 'existence',
  'potential-buys': 'existence',
  'lost-buys': 'existence',
  'no-channel': 'completeness',
  'no-owner': 'completeness',
  'no-tax-id': 'completeness',
  'no-reason': 'completeness',
  comeback: 'correctness',
  'owner-gone': 'correctness',
  'other-channel': 'correctness',
} as const satisfies Readonly<Record<string, Aspect>>;
export type Flaw = keyof typeof FLAWS;

export type Dirt = {
  readonly flaw: Flaw;
  readonly member: Member;
  /** The last sale, the day to come back, the owner that is gone, the channel of most revenue. */
  readonly detail: PlainDate | string | null;
};

export type Inspection = {
  readonly portfolio: Portfolio;
  readonly past: Past;
  readonly today: PlainDate;
  /** The channel of most revenue in the period, by client: the ledger's own word for it. */
  readonly soldThrough: ReadonlyMap<string, string>;
};

/** Everything in the base that is due for cleaning, by flaw, then in the order of the members. */
export const dirtOf = (members: readonly Member[], inspection: Inspection): readonly Dirt[] =>
  Object.entries(INSPECT).flatMap(([flaw, inspect]) =>
    members.flatMap((member): Dirt[] => {
      const detail = inspect(member, inspection);
      return detail === undefined ? [] : [{ flaw: flaw as Flaw, member, detail }];
    }),
  );

/** Undefined where nothing is wrong. */
type Inspect = (member: Member, inspection: Inspection) => Dirt['detail'] | undefined;

const worked = ({ population }: Member): boolean => population === 'active' || population === 'potential';

/** Bought in the twelve months up to the ledger's end, or at all in a younger one. */
const buysLately = ({ last }: Member, { past }: Inspection): boolean =>
  last !== null && (past.year === undefined || last >= past.year.from);

/** A client that was lost without a date may have bought for so many days: ours. */
const LAST_DELIVERIES = 90;

/** Bought after the day on which it was lost. */
const buysAgain = ({ last, client }: Member, { past, portfolio }: Inspection): boolean => {
  if (last === null || past.asOf === undefined) return false;
  const lost = client?.dossier?.sections.general?.data.lost?.date ?? '';
  const until = spanOf(lost, portfolio.config.fiscal_year_start)?.to;
  return last > (until ?? addDays(past.asOf, -LAST_DELIVERIES));
};

const INSPECT: Readonly<Record<Flaw, Inspect>> = {
  'no-sale': (member, inspection) =>
    member.population === 'active' &&
    inspection.past.year !== undefined &&
    member.client?.postponedUntil === undefined &&
    !buysLately(member, inspection)
      ? member.last
      : undefined,
  unregistered: ({ population, last }) => (population === 'unregistered' ? last : undefined),
  'potential-buys': (member, inspection) =>
    member.population === 'potential' && buysLately(member, inspection) ? member.last : undefined,
  'lost-buys': (member, inspection) =>
    member.population === 'lost' && buysAgain(member, inspection) ? member.last : undefined,
  'no-channel': (member) => (worked(member) && member.client?.channel === undefined ? null : undefined),
  'no-owner': (member) => (worked(member) && member.client?.owner === undefined ? null : undefined),
  'no-tax-id': ({ population, client }) =>
    population === 'active' && client?.taxId === undefined && client?.noTaxId === undefined
      ? null
      : undefined,
  'no-reason': ({ population, client }) =>
    (population === 'lost' || client?.postponedUntil !== undefined) && client?.reason?.state !== 'given'
      ? (client?.postponedUntil ?? null)
      : undefined,
  comeback: ({ client }, { today }) =>
    client?.postponedUntil !== undefined && client.postponedUntil <= today
      ? client.postponedUntil
      : undefined,
  'owner-gone': (member, { portfolio, today }) => {
    const owner = member.client?.owner;
    if (owner === undefined || !worked(member)) return undefined;
    const left = portfolio.config.team.find(({ id }) => id === owner)?.left;
    return left !== undefined && left <= today ? owner : undefined;
  },
  'other-channel': ({ key, client }, { soldThrough, portfolio }) => {
    const through = soldThrough.get(key);
    const isKnown = portfolio.config.channels.some(({ id }) => id === through);
    return client?.channel !== undefined && isKnown && through !== client.channel ? through : undefined;
  },
};

/** The channel of most revenue of each client, of equals the first by name; lines without one tell nothing. */
export const channelsSold = (rows: readonly Row[]): ReadonlyMap<string, string> => {
  const best = new Map<string, { readonly channel: string; readonly revenue: Decimal }>();
  for (const { keys, revenue } of rows) {
    const { client, channel } = keys;
    if (client == null || channel == null || channel === NONE) continue;
    const known = best.get(client);
    const order = known === undefined ? 1 : revenue.compare(known.revenue);
    if (order > 0 || (order === 0 && known !== undefined && channel < known.channel))
      best.set(client, { channel, revenue });
  }
  return new Map([...best].map(([client, { channel }]) => [client, channel]));
};
