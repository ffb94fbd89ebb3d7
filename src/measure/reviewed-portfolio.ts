import type { Portfolio } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';
import { type Named, type Stamp, type Suspect, stamped, suspectIn } from './reviewed.ts';

type Base = Pick<Portfolio, 'clients' | 'config' | 'reviews'>;

/** The facts on which decisions over all clients rest, each with the reason why its change makes them doubtful: ours. */
const FACTS: readonly { readonly why: string; of(base: Base): Named }[] = [
  {
    why: 'which clients there are in depth, whether they still are clients, and who answers for them',
    of: ({ clients }) =>
      clients.flatMap(({ slug, id, status, owner }) =>
        slug === undefined ? [] : [[`${CLIENT}${id}`, { kept: true, status, owner }]],
      ),
  },
  {
    why: 'who there is to do what was decided',
    of: ({ config }) =>
      config.team.map(({ id, role, reports_to, department, left }) => [
        `team.${id}`,
        { kept: true, role, reports_to, department, left },
      ]),
  },
  {
    why: 'how much is wanted, of whom and where',
    of: ({ config }) =>
      config.targets.flatMap(({ who, channel, department, measure, amounts }) =>
        Object.entries(amounts).map(([period, amount]) => [
          ['targets', who, channel, department, measure, period]
            .filter((part) => part !== undefined)
            .join('.'),
          amount,
        ]),
      ),
  },
];

const CLIENT = 'clients.';

/** The state of the facts on which decisions over all clients rest, as a stamp. */
export const portfolioStampOf = (base: Base): Stamp => stamped(FACTS.flatMap(({ of }) => of(base)));

/** Whether the decisions of the last review of the whole portfolio are suspect, as `suspectOf` says it of a plan. */
export const portfolioSuspectOf = (base: Base, today: PlainDate): Suspect | undefined =>
  suspectIn(base.reviews, () => portfolioStampOf(base), today);

/** Such a fact as people know it: a client by its name. */
export const factName = (fact: string, { clients }: Pick<Base, 'clients'>): string =>
  clients.find(({ id }) => fact === `${CLIENT}${id}`)?.name ?? fact;
