import type { Class } from '../../portfolio/config.ts';
import type { PrivatePerson } from '../../portfolio/people.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { PlainDate } from '../../value/period.ts';
import { dueOf } from '../agenda.ts';
import { birthdaysOf, holidayEntries } from './days.ts';
import { complaintsOf, endsOf } from './ends.ts';
import { prospectOf, retriesOf } from './prospects.ts';
import type { Entry } from './reminder.ts';
import { decisionsOf, reviewDue, reviewRhythm } from './reviews.ts';
import { rhythmOf } from './rhythm.ts';

export type { Entry } from './reminder.ts';

export type Asked = {
  readonly today: PlainDate;
  /** The last day that is looked at. */
  readonly until: PlainDate;
  /** The possible classes of each client (id); one without is in no rhythm. */
  readonly classes: ReadonlyMap<string, readonly Class[]>;
  /** The personal data of each client (id), where it was asked for. */
  readonly personal?: ReadonlyMap<string, readonly PrivatePerson[]>;
};

/** The rhythm of the portfolio's own review: a quarter, ours. */
const OWN_REVIEW = 'quarter';

/**
 * Everything of the whole base that has its day up to `until`, what is overdue included (holidays and birthdays never
 * are): by date, client, occasion and key.
 */
export const remindersOf = (portfolio: Portfolio, asked: Asked): readonly Entry[] => {
  const { today, until, personal } = asked;
  const ahead = { from: today, to: until };
  const { config, clients, reviews } = portfolio;
  return [
    ...clients.flatMap((client): readonly Entry[] => {
      const classes = asked.classes.get(client.id) ?? [];
      const { reviews: own = [] } = client.dossier ?? {};
      const rhythm = classes.length === 0 ? undefined : reviewRhythm(classes, config);
      const isReviewed = client.dossier !== undefined && client.status === 'active' && rhythm !== undefined;
      return [
        ...dueOf(client, portfolio, today),
        ...complaintsOf(client, portfolio, today),
        ...rhythmOf(client, classes, portfolio, today),
        ...(isReviewed ? [reviewDue({ client, reviews: own, rhythm }, portfolio, today)] : []),
        ...decisionsOf(client, own, today),
        ...prospectOf(client, portfolio, today),
        ...retriesOf(client, portfolio),
        ...endsOf(client, portfolio, today),
        ...birthdaysOf(client, personal?.get(client.id) ?? [], ahead),
      ];
    }),
    ...(reviews.length === 0
      ? []
      : [reviewDue({ client: null, reviews, rhythm: OWN_REVIEW }, portfolio, today)]),
    ...decisionsOf(null, reviews, today),
    ...holidayEntries(config, ahead),
  ]
    .filter(({ date }) => date <= until)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

const orderOf = ({ date, client, occasion, key }: Entry): string =>
  JSON.stringify([date, client ?? '', occasion, key]);
