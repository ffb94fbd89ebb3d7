import { fullPath } from '../portfolio/fact-path.ts';
import type { Interaction } from '../portfolio/interactions.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';

/** Once that a fact was asked for, by the log. */
export type Attempt = {
  /** The path of the fact as it was typed. */
  readonly fact: string;
  readonly date: PlainDate;
  /** Short names of the people of the client who were asked: those present, where nobody is named. */
  readonly who: readonly string[];
  /** Null where the log does not say how they answered. */
  readonly answer: NonNullable<NonNullable<Interaction['asked']>[number]['answer']> | null;
  /** The options that were offered to somebody who would not answer. */
  readonly offered: string | null;
  readonly reaction: string | null;
  /** The file of the log. */
  readonly file: string;
};

/** Every time that a fact was asked for, the earliest first. */
export const attemptsAt = ({ dossier }: Client): readonly Attempt[] =>
  (dossier?.interactions ?? []).flatMap(({ date, file, with: present = [], asked = [] }) =>
    asked.map(({ fact, who = present, answer = null, offered = null, reaction = null }) => ({
      fact,
      date,
      who,
      answer,
      offered,
      reaction,
      file,
    })),
  );

/**
 * Was this asked for? The path may say more than the question does: `suppliers.wuerth.share` is about `suppliers`, and
 * `people.georgi-iliev.attitude` about `people.attitude`.
 */
export const concerns = (
  { fact }: Pick<Attempt, 'fact'>,
  places: readonly (readonly string[])[],
): boolean => {
  const asked = fullPath(fact);
  return asked !== undefined && places.some((place) => isWithin(asked, place));
};

/** The steps of the place stand in the path in their order, beginning with the section. */
const isWithin = (path: readonly string[], place: readonly string[]): boolean => {
  let at = 0;
  for (const step of path) if (step === place[at]) at += 1;
  return at === place.length && path[0] === place[0];
};
