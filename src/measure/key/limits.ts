import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { Decimal } from '../../value/decimal.ts';
import type { PlainDate } from '../../value/period.ts';
import { exceeds } from '../../value/share.ts';
import { prospectOf } from '../reminders/prospects.ts';
import { isKeyAt, type KeyStanding } from './standing.ts';

/**
 * Where practice is left: too large a part of the clients is key · a head leads too many, or so many that one splits ·
 * a manager serves too many key accounts of the company, large and small clients at once, or every channel · potential
 * clients are hoarded, or worked on for too long · a key account has no owner, or nobody who stands in.
 */
export const LIMITS = [
  'too-many-key',
  'too-many-managers',
  'split-team',
  'too-many-key-accounts',
  'large-and-small',
  'all-channels',
  'hoarded',
  'over-time',
  'no-owner',
  'no-deputy',
] as const;
export type LimitKind = (typeof LIMITS)[number];

export type Limit = {
  readonly kind: LimitKind;
  /** Who of us it is about; null for the company. */
  readonly who: string | null;
  readonly count: number;
  /** What is usual; null where any is too many. */
  readonly limit: number | null;
  /** The clients that are meant, by name; none for the company and the team. */
  readonly clients: readonly string[];
};

/** A client that brings less than this part of the income is small: ours. */
const SMALL = 0.01;
/** A team of two or three channels is served by whoever there is: ours. */
const CHANNELS = 3;

export const limitsLeft = (
  all: readonly KeyStanding[],
  portfolio: Portfolio,
  today: PlainDate,
): readonly Limit[] => [
  ...keyLimits(all, portfolio),
  ...headLimits(portfolio),
  ...managerLimits(all, portfolio),
  ...prospectLimits(portfolio),
  ...overTime(portfolio, today),
  ...responsible(all),
];

const activeIn = (portfolio: Portfolio): readonly Client[] =>
  portfolio.clients.filter(({ status }) => status === 'active');

/** Is too large a part of the base key? */
export const keyLimits = (all: readonly KeyStanding[], portfolio: Portfolio): readonly Limit[] => {
  const key = all.filter((each) => isKeyAt(each, 'company'));
  const base = all.filter(({ members }) => members.some(({ status }) => status === 'active')).length;
  const part = portfolio.config.thresholds.key_clients;
  if (!exceeds(Decimal.of(key.length), Decimal.of(base), part)) return [];
  const limit = Math.floor(base * Number(part.toString()));
  return [{ kind: 'too-many-key', who: null, count: key.length, limit, clients: [] }];
};

/** Who leads too many people. */
export const headLimits = ({ config: { team, thresholds } }: Portfolio): readonly Limit[] => {
  const here = team.filter(({ left }) => left === undefined);
  return here.flatMap(({ id }): readonly Limit[] => {
    const count = here.filter(({ reports_to }) => reports_to === id).length;
    const limit = thresholds.managers_per_head;
    const about = { who: id, count, clients: [] };
    if (count > limit) return [{ kind: 'too-many-managers', limit, ...about }];
    return count === limit && limit > 1 ? [{ kind: 'split-team', limit: limit - 1, ...about }] : [];
  });
};

/** Who serves too many key accounts, large and small ones at once, or every channel. */
export const managerLimits = (all: readonly KeyStanding[], portfolio: Portfolio): readonly Limit[] => {
  const { config } = portfolio;
  const active = activeIn(portfolio);
  const channels = new Set(active.flatMap(({ channel }) => channel ?? []));
  const key = all.filter((each) => isKeyAt(each, 'company'));
  const little = all.filter((each) => each.share !== null && each.share < SMALL && !isKeyAt(each, 'company'));
  return byOwner(active).flatMap(([who, clients]): readonly Limit[] => {
    const own = new Set(clients);
    const keys = key.filter((each) => ownerOf(each) === who);
    const large = keys.filter(({ byIncome }) => byIncome.some(({ level }) => level === 'company'));
    const small =
      large.length === 0 ? [] : little.filter(({ members }) => members.some((each) => own.has(each)));
    const served = new Set(clients.flatMap(({ channel }) => channel ?? []));
    const most = config.thresholds.key_clients_per_manager;
    const limit = (kind: LimitKind, of: readonly KeyStanding[], usual: number | null): Limit => ({
      kind,
      who,
      count: of.length,
      limit: usual,
      clients: of.map(({ name }) => name),
    });
    return [
      ...(keys.length > most ? [limit('too-many-key-accounts', keys, most)] : []),
      ...(small.length > 0 ? [limit('large-and-small', small, null)] : []),
      ...(channels.size >= CHANNELS && served.size === channels.size
        ? [{ kind: 'all-channels' as const, who, count: served.size, limit: null, clients: [] }]
        : []),
    ];
  });
};

/** By the name of the owner; clients without one are in no book. */
const byOwner = (clients: readonly Client[]): readonly (readonly [string, readonly Client[]])[] => {
  const books = new Map<string, Client[]>();
  for (const client of clients) {
    if (client.owner === undefined) continue;
    const book = books.get(client.owner);
    if (book === undefined) books.set(client.owner, [client]);
    else book.push(client);
  }
  return [...books].sort(([a], [b]) => (a < b ? -1 : 1));
};

const prospectsByOwner = ({ clients }: Portfolio): ReturnType<typeof byOwner> =>
  byOwner(clients.filter(({ status }) => status === 'potential'));

/** Who hoards potential clients. */
export const prospectLimits = (portfolio: Portfolio): readonly Limit[] => {
  const limit = portfolio.config.thresholds.prospects_per_manager;
  return prospectsByOwner(portfolio)
    .filter(([, own]) => own.length > limit)
    .map(([who, { length: count }]) => ({ kind: 'hoarded', who, count, limit, clients: [] }));
};

/** The last day to win a potential client or hand it on, where that is past. */
export const overdueSince = (client: Client, portfolio: Portfolio, today: PlainDate): PlainDate | undefined =>
  prospectOf(client, portfolio, today).find(({ occasion, date }) => occasion === 'hand-on' && date < today)
    ?.date;

const overTime = (portfolio: Portfolio, today: PlainDate): readonly Limit[] =>
  prospectsByOwner(portfolio).flatMap(([who, own]): readonly Limit[] => {
    const over = own.filter((client) => overdueSince(client, portfolio, today) !== undefined);
    const clients = over.map(({ name }) => name).sort();
    return over.length === 0 ? [] : [{ kind: 'over-time', who, count: over.length, limit: null, clients }];
  });

/** The owner of a group: that of the client at its top, else of any of it. */
export const ownerOf = ({ key, members }: KeyStanding): string | undefined =>
  members.find(({ id }) => id === key)?.owner ?? members.find(({ owner }) => owner !== undefined)?.owner;

const responsible = (all: readonly KeyStanding[]): readonly Limit[] => {
  const key = all.filter((each) => isKeyAt(each, 'company') && each.members.length > 0);
  const nobody = key.filter((each) => ownerOf(each) === undefined);
  const alone = key.filter(({ members }) => members.every(({ deputy }) => deputy === undefined));
  const limit = (kind: LimitKind, of: readonly KeyStanding[]): readonly Limit[] =>
    of.length === 0
      ? []
      : [{ kind, who: null, count: of.length, limit: null, clients: of.map(({ name }) => name) }];
  return [...limit('no-owner', nobody), ...limit('no-deputy', alone)];
};
