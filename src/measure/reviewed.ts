import type { Client } from '../portfolio/portfolio.ts';
import { isHeld, type Review } from '../portfolio/reviews.ts';
import { hasRole } from '../portfolio/sections/stakeholders.ts';
import { digestOf } from '../source/digest.ts';
import { Decimal } from '../value/decimal.ts';
import { answersOf, type Fact } from '../value/fact.ts';
import { latest } from '../value/latest.ts';
import type { PlainDate } from '../value/period.ts';

/** Digests of facts by their names, such as `budget.bolts`. */
export type Stamp = Readonly<Record<string, string>>;

export type Named = readonly (readonly [name: string, value: unknown])[];

/**
 * The facts on which a plan rests, each with the reason why its change makes the plan doubtful. What a review itself
 * changes (tasks, priority factors), what moves every day (`now:` of an objective) and mere wording are left out.
 */
const FACTS: readonly { readonly why: string; of(client: Client): Named }[] = [
  {
    why: 'whether they are a client at all, and who of us answers for the plan',
    of: ({ status, owner }) => [
      ['status', status],
      ['owner', owner],
    ],
  },
  {
    why: 'where the relationship stands and where the plan leads it',
    of: ({ dossier }) => {
      const { stage, falling, aim, target, target_date } = dossier?.sections.relationship?.data ?? {};
      return Object.entries({ stage, falling: falling?.state === 'given', aim, target, target_date });
    },
  },
  {
    why: 'what the tasks aim at: another target needs another plan',
    of: ({ dossier }) =>
      (dossier?.sections['action-plan']?.data.objectives ?? []).map(
        ({ id, measure, of, target, from, due }) => [`objectives.${id}`, { measure, of, target, from, due }],
      ),
  },
  {
    why: 'how much there is to win: the wallet and the class hang on it',
    of: ({ dossier }) => {
      const { budget = {}, budget_total } = dossier?.sections.products?.data ?? {};
      return [...under('budget', budget), ['budget_total', budget_total]];
    },
  },
  {
    why: 'who decides, how they stand to us, and whether they are still there',
    of: ({ dossier }) =>
      (dossier?.sections.stakeholders?.data.people ?? [])
        .filter((person) => hasRole(person, 'decider'))
        .map(({ id, attitude, contact }) => [
          `people.${id}`,
          { decides: true, attitude, left: contact === 'left' },
        ]),
  },
  {
    why: 'what is in play now: a deal that moved, closed or came up moves the tasks around it',
    of: ({ dossier }) =>
      (dossier?.sections.buying?.data.deals ?? [])
        .filter(({ result }) => result === undefined)
        .map(({ id, stage, value, due }) => [`deals.${id}`, { open: true, stage, value, due }]),
  },
  {
    why: 'until when the business with them is ours',
    of: ({ dossier }) =>
      (dossier?.sections.buying?.data.contracts ?? []).map(({ id, until, notice }) => [
        `contracts.${id}`,
        { until, notice },
      ]),
  },
  {
    why: 'how much is wanted of the client, and when',
    of: ({ dossier }) => {
      const { goals = {}, margin_goals = {} } = dossier?.sections.growth?.data ?? {};
      return [...under('goals', goals), ...under('margin_goals', margin_goals)];
    },
  },
  {
    why: 'what may undo the plan: a risk that came up, grew or went',
    of: ({ dossier }) =>
      (dossier?.sections.growth?.data.risks ?? []).map(({ id, hits, chance, impact }) => [
        `risks.${id}`,
        { named: true, hits, chance, impact },
      ]),
  },
];

const under = (name: string, values: Readonly<Record<string, unknown>>): Named =>
  Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]);

/** So many letters tell any two states of one fact apart, and fit on its line. */
const LETTERS = 10;

/** The state of the facts of a client, as a stamp: sorted by name; what nobody knows has none. */
export const stampOf = latest((client: Client): Stamp => stamped(FACTS.flatMap(({ of }) => of(client))));

/** A digest of each fact that says something, sorted by name. */
export const stamped = (named: Named): Stamp => {
  const facts = named.map(([name, value]) => [name, plain(value)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(
    facts
      .map(([name, text]) => [name, digestOf([text]).slice(0, LETTERS)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

const isFact = (value: object): value is Fact<unknown> => 'state' in value;

/** What a value says, however and in whatever order it was written; '' for nothing. Sources say nothing of it. */
const plain = (value: unknown): string => {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof Decimal) return shortest(value);
  if (Array.isArray(value)) return bracketed(value.map(plain));
  if (isFact(value)) return bracketed(answersOf(value).map(answer));
  return bracketed(
    Object.entries(value).flatMap(([key, each]) => {
      const text = plain(each);
      return text === '' ? [] : [`${key}:${text}`];
    }),
  );
};

/** That somebody does not know is no answer. */
const answer = (fact: Fact<unknown>): string =>
  fact.state === 'given' ? plain(fact.value) : fact.state === 'none' ? 'none' : '';

/** Each once, in an order of their own. */
const bracketed = (texts: readonly string[]): string => {
  const said = [...new Set(texts)].filter((text) => text !== '').sort();
  return said.length === 0 ? '' : `{${said.join(',')}}`;
};

/** `1.20` and `1.2` are one number. */
const shortest = (value: Decimal): string => {
  const text = value.toString();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

/** The names of the facts that are not as they were stamped: changed, new or gone; sorted. */
export const changedSince = (stamp: Stamp, now: Stamp): readonly string[] =>
  [...new Set([...Object.keys(stamp), ...Object.keys(now)])]
    .filter((name) => stamp[name] !== now[name])
    .sort();

/** A plan that rests on facts that were reviewed and are others now. */
export type Suspect = {
  readonly review: Review;
  /** When they were last looked at. */
  readonly date: PlainDate;
  readonly facts: readonly string[];
};

/**
 * Whether the plan of a client is suspect, by its last review. Undefined while nothing changed, where that review has no
 * stamp, and while another review is open: the facts are being looked at.
 */
export const suspectOf = (client: Client, today: PlainDate): Suspect | undefined =>
  suspectIn(client.dossier?.reviews ?? [], () => stampOf(client), today);

/** The same for any reviews, by what the facts that they stamp are now. */
export const suspectIn = (
  reviews: readonly Review[],
  now: () => Stamp,
  today: PlainDate,
): Suspect | undefined => {
  const [review] = [...reviews]
    .filter(({ started, date }) => (date ?? started ?? '9') <= today)
    .sort((a, b) => (ageOf(a) > ageOf(b) ? -1 : 1));
  const stamp = review?.reviewed;
  if (review === undefined || stamp === undefined || !isHeld(review, today)) return undefined;
  const facts = changedSince(stamp.facts ?? {}, now());
  return facts.length === 0 ? undefined : { review, date: stamp.date, facts };
};

/** Of one day, what is still open is later than what was closed. */
const ageOf = ({ started, date, file }: Review): string =>
  JSON.stringify([date ?? started, date === undefined, file]);
