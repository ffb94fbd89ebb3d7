import { interactionSchema } from '../portfolio/interactions.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { shapeOf } from '../portfolio/shape.ts';
import type { PlainDate } from '../value/period.ts';
import type { Desk } from './desk.ts';
import { orderIn } from './spot.ts';
import { type AskedFact, itemOf, writeTalk } from './talk.ts';

/** Whom was asked, by whom, when. */
export type Asking = {
  readonly person: string;
  readonly ourSide: readonly string[];
  readonly date: PlainDate;
};

/**
 * Records how somebody answered a question: in the talk of that day with that person where there is one, else in a talk
 * of its own. Returns the path of its file.
 */
export const recordAsked = (
  desk: Desk,
  log: string,
  { dossier }: Client,
  { person, ourSide, date }: Asking,
  asked: AskedFact,
): string => {
  const talk = dossier?.interactions.findLast((each) => each.date === date && each.with?.includes(person));
  if (talk === undefined) {
    const none = { others: [], cold: false, about: [], learned: [], promised: [], note: '' };
    return writeTalk(desk, log, { ...none, date, ourSide, with: [person], asked: [asked] });
  }
  const who = (talk.with ?? []).length > 1 ? { who: person } : {};
  const item = itemOf({ ...asked, ...who });
  desk.edit(talk.file, [{ kind: 'add', at: ['asked'], item }], orderIn(shapeOf(interactionSchema)));
  return talk.file;
};
