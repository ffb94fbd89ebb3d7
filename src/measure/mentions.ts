import type { Interaction } from '../portfolio/interactions.ts';
import type { PlainDate } from '../value/period.ts';

/** Did we speak with somebody there? An attempt that reached nobody is none. */
export const reached = ({ reached }: Interaction): boolean => reached !== false;

/** The first day on or after another on which we spoke with them about one of these: a deal, a tender, a proposal. */
export const spokenAbout = (
  log: readonly Interaction[],
  ids: readonly string[],
  { from, today }: { readonly from: PlainDate; readonly today: PlainDate },
): PlainDate | undefined =>
  log.find(
    (each) =>
      each.date >= from &&
      each.date <= today &&
      reached(each) &&
      (each.about ?? []).some((id) => ids.includes(id)),
  )?.date;

/** Every talk about something, up to today. */
export const spokenOf = (log: readonly Interaction[], id: string, today: PlainDate): readonly Interaction[] =>
  log.filter((each) => each.date <= today && reached(each) && (each.about ?? []).includes(id));
