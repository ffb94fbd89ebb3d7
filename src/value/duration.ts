import { addDays, addMonths, lastDayOf, type PlainDate } from './period.ts';

/** A length of time in calendar units: `14d`, `2w`, `3m`, `1y`. */
export type Duration = { readonly count: number; readonly unit: 'd' | 'w' | 'm' | 'y' };

/** Reads `14d`, `2w`, `3m`, `1y`; undefined for anything else. */
export const parseDuration = (text: string): Duration | undefined => {
  const match = /^(\d{1,4}) ?([dwmy])$/.exec(text);
  return match === null ? undefined : { count: Number(match[1]), unit: match[2] as Duration['unit'] };
};

/** The day that lies a duration after another; a month later than 31 January is the last of February. */
export const addDuration = (date: PlainDate, { count, unit }: Duration): PlainDate => {
  if (unit === 'd') return addDays(date, count);
  if (unit === 'w') return addDays(date, 7 * count);
  const month = addMonths(date.slice(0, 7), unit === 'm' ? count : 12 * count);
  const last = lastDayOf(month);
  const same = `${month}-${date.slice(8)}`;
  return same > last ? last : same;
};

/** Words for the units, in the languages of the files; `м` and `г` alone are what a month and a year begin with. */
const UNITS: Readonly<Record<Duration['unit'], RegExp>> = {
  d: /^(?:d|days?|д|дн|ден|дни|дня|день|дней)$/,
  w: /^(?:w|wks?|weeks?|нед|недел[яиюь]|седм|седмиц[аи])$/,
  m: /^(?:m|mo|mos|months?|м|мес|месяц|месяца|месяцев|месец|месеца|месеци)$/,
  y: /^(?:y|yrs?|years?|г|год|года|лет|година|години)$/,
};

/** `14 days`, `2 недели`, `6 месеца` as they are written here: `14d`, `2w`, `6m`. Undefined for anything else. */
export const durationInWords = (text: string): string | undefined => {
  const [, count, word] = /^(\d{1,4})\s*(\p{L}+)\.?$/u.exec(text.toLowerCase()) ?? [];
  const units = Object.keys(UNITS) as Duration['unit'][];
  const unit = units.find((each) => UNITS[each].test(word ?? ''));
  return unit === undefined ? undefined : `${Number(count)}${unit}`;
};
