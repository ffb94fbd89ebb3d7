import type { Config } from '../../portfolio/config.ts';
import { isDate, type Period, type PlainDate } from '../../value/period.ts';
import { bg, bgTrades } from './bg.ts';
import type { Day } from './days.ts';
import { ru, ruTrades } from './ru.ts';

/** A holiday by the rule of a calendar; its name is a matter of language. */
export type HolidayId = keyof typeof bg | keyof typeof bgTrades | keyof typeof ru | keyof typeof ruTrades;

/** One day on which to congratulate: of a calendar, or of kam.yaml with the name that was typed there. */
export type Holiday = { readonly date: PlainDate } & ({ readonly id: HolidayId } | { readonly name: string });

type Calendar = Config['holiday_calendars'][number];

const CALENDARS: Readonly<Record<Calendar, Readonly<Partial<Record<HolidayId, Day>>>>> = {
  bg,
  'bg-trades': bgTrades,
  ru,
  'ru-trades': ruTrades,
};

/** The holidays of some days: by the calendars that kam.yaml chooses, and those it adds, `2027-03-03` or `03-03` for every year. */
export const holidaysIn = (
  { holiday_calendars, holidays }: Pick<Config, 'holiday_calendars' | 'holidays'>,
  { from, to }: Period,
): readonly Holiday[] => {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  const ruled = [...new Set(holiday_calendars)].flatMap((calendar) =>
    Object.entries(CALENDARS[calendar]).flatMap(([id, day]) =>
      years.map((year): Holiday => ({ date: day(year), id: id as HolidayId })),
    ),
  );
  const added = holidays.flatMap(({ date, name }) =>
    (isDate(date) ? [date] : years.map((year) => `${year}-${date}`)).map(
      (each): Holiday => ({ date: each, name }),
    ),
  );
  return [...ruled, ...added].filter(({ date }) => isDate(date) && date >= from && date <= to).sort(byDate);
};

const byDate = (a: Holiday, b: Holiday): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = (holiday: Holiday): string =>
  JSON.stringify([holiday.date, 'id' in holiday ? holiday.id : holiday.name]);
