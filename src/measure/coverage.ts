import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { addDuration, type Duration } from '../value/duration.ts';
import { type Basis, basisOf, givenOf, strongest, weakest } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import type { PlainDate } from '../value/period.ts';
import { type Contact, type People, peopleOf } from './people.ts';
import type { Duty } from './tasks.ts';

/** What is missing in the cover of a client, the gravest first. */
const GAPS = [
  'no-decider',
  'decider-without-contact',
  'influential-opponent',
  'single-thread',
  'cold-contact',
  'nobody-faces',
  'one-of-ours',
] as const;
export type GapKind = (typeof GAPS)[number];

/** One thing that is missing, and about whom. */
export type Gap = {
  readonly kind: GapKind;
  /** Whom of theirs it is about; absent where it is about all of them. */
  readonly contact?: Contact;
  /** Who of us, of `one-of-ours`. */
  readonly ours?: string;
  /** Of a cold contact: the day since which nobody spoke with the person, as far as the log goes. */
  readonly since?: PlainDate;
  /** Open tasks and promises that work on it: with the person, of a single thread with another. */
  readonly duties: readonly Duty[];
};

/** How well we know the people who decide, 0 to 3, and what it rests on. */
export type Quality = {
  /** 0 nobody · 1 contacts, no key person · 2 a key person, none supportive · 3 at least one supportive key person. */
  readonly level: 0 | 1 | 2 | 3;
  readonly basis: Basis;
  /** Who could raise it: of level 1 those whose weight nobody asked for, of level 2 the key persons. */
  readonly raise: readonly Contact[];
};

export type Coverage = People & {
  readonly quality: Quality;
  readonly gaps: readonly Gap[];
};

/** Fewer talks are too few to say that always the same one of us goes: ours. */
const ENOUGH_TALKS = 3;

/** Gaps that say nothing of a client with whom no business is done. */
const OF_BUSINESS: readonly GapKind[] = ['single-thread', 'cold-contact', 'one-of-ours'];

/**
 * The map of people of a client: both sides, its quality, and what is missing. `limit`: for how long a key person
 * may go without a talk. Where nothing was ever logged nobody is cold, for nothing is known.
 */
export const coverageOf = latest(
  (client: Client, portfolio: Portfolio, today: PlainDate, limit: Duration): Coverage => {
    const people = peopleOf(client, portfolio, today);
    const team = portfolio.config.team.filter(({ left }) => left === undefined || left > today);
    const gaps = [
      ...theirGaps(people, addDuration(today, { ...limit, count: -limit.count })),
      ...(team.length > 1 ? alone(people) : []),
    ].filter(({ kind }) => client.status === 'active' || !OF_BUSINESS.includes(kind));
    return { ...people, quality: qualityOf(people), gaps: sorted(gaps) };
  },
);

/** Sorting keeps the order of the people, so that theirs stay by influence within a kind. */
const sorted = (gaps: readonly Gap[]): readonly Gap[] =>
  [...gaps].sort((a, b) => GAPS.indexOf(a.kind) - GAPS.indexOf(b.kind));

const theirGaps = ({ theirs, since }: People, coldBefore: PlainDate): readonly Gap[] => {
  const here = theirs.filter(({ touch }) => touch !== 'left');
  const [thread, ...more] = here.filter(({ touch }) => touch === 'active');
  const ofAll: readonly (Gap | undefined)[] = [
    here.length > 0 && !here.some(({ decides }) => decides) ? { kind: 'no-decider', duties: [] } : undefined,
    thread !== undefined && more.length === 0
      ? { kind: 'single-thread', contact: thread, duties: towardsOthers(here) }
      : undefined,
  ];
  const ofEach = here.flatMap((contact): (Gap | undefined)[] => {
    const { touch, decides, isKey, opposes, facedBy, last, duties } = contact;
    const silent = touch === 'active' && isKey ? (last ?? since) : null;
    return [
      decides && touch !== 'active' ? { kind: 'decider-without-contact', contact, duties } : undefined,
      isKey && opposes ? { kind: 'influential-opponent', contact, duties } : undefined,
      silent !== null && silent < coldBefore
        ? { kind: 'cold-contact', contact, since: silent, duties }
        : undefined,
      isKey && facedBy.length === 0 ? { kind: 'nobody-faces', contact, duties } : undefined,
    ];
  });
  return [...ofAll, ...ofEach].filter((gap) => gap !== undefined);
};

/** What is done to get in touch with those who are not yet. */
const towardsOthers = (here: readonly Contact[]): readonly Duty[] =>
  here.filter(({ touch }) => touch !== 'active').flatMap(({ duties }) => duties);

const alone = ({ ours, talks }: People): readonly Gap[] => {
  const [only, ...others] = ours.filter((each) => each.talks > 0);
  return talks >= ENOUGH_TALKS && only !== undefined && others.length === 0
    ? [{ kind: 'one-of-ours', ours: only.id, duties: [] }]
    : [];
};

const qualityOf = ({ theirs }: People): Quality => {
  const here = theirs.filter(({ touch }) => touch !== 'left');
  if (here.length === 0) return { level: 0, basis: 'known', raise: [] };
  const keys = here.filter(({ isKey }) => isKey);
  if (keys.length === 0) {
    const open = here.filter(
      ({ person, roles }) => givenOf(person.influence) === undefined || roles.length === 0,
    );
    return { level: 1, basis: 'known', raise: open };
  }
  const friends = keys.filter(({ supports }) => supports);
  const basis = strongest(
    (friends.length > 0 ? friends : keys).map(({ person, keyBasis }) =>
      friends.length > 0 ? weakest([keyBasis, basisOf(person.attitude)]) : keyBasis,
    ),
  );
  return friends.length > 0 ? { level: 3, basis, raise: [] } : { level: 2, basis, raise: keys };
};
