import type { Config } from '../../portfolio/config.ts';
import type { PrivatePerson } from '../../portfolio/people.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { isDate, type Period } from '../../value/period.ts';
import { holidaysIn } from '../holidays/index.ts';
import { type Entry, entry } from './reminder.ts';

/** Holidays on which to congratulate; they concern everybody. What is known by rule has an id, other days a name. */
export const holidayEntries = (config: Config, period: Period): readonly Entry[] =>
  holidaysIn(config, period).map((holiday) => {
    const [id, what] = 'id' in holiday ? [holiday.id, undefined] : [undefined, holiday.name];
    const about = { date: holiday.date, occasion: 'holiday', client: null, id, what } as const;
    return entry(about, id ?? what ?? '', holiday.date);
  });

/** Birthdays of people of a client within some days; somebody born on 29 February is congratulated on the 28th in other years. */
export const birthdaysOf = (
  client: Client,
  people: readonly PrivatePerson[],
  { from, to }: Period,
): readonly Entry[] => {
  const known = new Map(
    (client.dossier?.sections.stakeholders?.data.people ?? []).map((person) => [person.id, person]),
  );
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at));
  return people.flatMap(({ id, birthday }) => {
    if (birthday === undefined) return [];
    const { name = id, faced_by } = known.get(id) ?? {};
    return years
      .map((year) => ({ year, exact: `${year}-${birthday.slice(-5)}` }))
      .map(({ year, exact }) => ({ year, date: isDate(exact) ? exact : `${year}-02-28` }))
      .filter(({ date }) => date >= from && date <= to)
      .map(({ year, date }) =>
        entry(
          {
            date,
            occasion: 'birthday',
            client: client.id,
            id,
            what: name,
            owner: faced_by?.[0] ?? client.owner,
          },
          id,
          year,
        ),
      );
  });
};
