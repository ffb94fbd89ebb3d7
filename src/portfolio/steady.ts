import { addDuration } from '../value/duration.ts';
import { answersOf, type Fact } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { vacancyOf } from '../value/vacancy.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import { limitsOf } from './freshness.ts';

/** The days after one day, up to and with another; open where there is no such day. */
export type Steady = { readonly after?: PlainDate; readonly until?: PlainDate };

/** Tells on which days around today no fact of some sections passes its limit of age. */
export type SteadyOf = (sections: Dossier['sections']) => Steady;

export const steadyBy = ({ freshness }: Config, today: PlainDate): SteadyOf => {
  const limits = limitsOf(freshness);
  return (sections) => {
    const ends: PlainDate[] = [];
    const note = (data: unknown, place: readonly string[]): void => {
      if (typeof data !== 'object' || data === null) return;
      if (Array.isArray(data)) for (const item of [vacancyOf(data), ...data]) note(item, place);
      else if ('state' in data) {
        // Who of the people is a key one is not asked: then there is a day too much, which does no harm.
        const ofPeople = place[0] === 'stakeholders' ? [limits(place, true)] : [];
        for (const limit of [limits(place, false), ...ofPeople])
          for (const { date } of answersOf(data as Fact<unknown>))
            if (limit !== 'never' && date !== undefined) ends.push(addDuration(date, limit));
      } else for (const [name, value] of Object.entries(data)) note(value, [...place, name]);
    };
    for (const [id, chapter] of Object.entries(sections)) note(chapter.data, [id]);
    ends.sort();
    const [after, until] = [ends.findLast((end) => end < today), ends.find((end) => end >= today)];
    return { ...(after !== undefined && { after }), ...(until !== undefined && { until }) };
  };
};

/** Is the day one of them? */
export const isWithin = ({ after = '', until = '9999-12-31' }: Steady, day: PlainDate): boolean =>
  after < day && day <= until;
