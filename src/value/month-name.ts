/** What the twelve months are called in the languages of the files, in the forms that stand in dates, short ones too. */
const NAMES: readonly RegExp[] = [
  /^(?:jan(?:uary)?|январ[ья]|янв|януари|ян)$/,
  /^(?:feb(?:ruary)?|феврал[ья]|февр?|февруари)$/,
  /^(?:mar(?:ch)?|марта?|мар)$/,
  /^(?:apr(?:il)?|апрел[ья]|апр|април)$/,
  /^(?:may|ма[йя])$/,
  /^(?:june?|июн[ья]?|юни)$/,
  /^(?:july?|июл[ья]?|юли)$/,
  /^(?:aug(?:ust)?|августа?|авг)$/,
  /^(?:sept?(?:ember)?|сентябр[ья]|сент?|септември|септ?)$/,
  /^(?:oct(?:ober)?|октябр[ья]|окт|октомври)$/,
  /^(?:nov(?:ember)?|ноябр[ья]|нояб?|ноември|ноем?)$/,
  /^(?:dec(?:ember)?|декабр[ья]|дек|декември)$/,
];

/** The number of a month, 1 to 12, by its English, Russian or Bulgarian name; undefined for any other word. */
export const monthNamed = (word: string): number | undefined => {
  const name = word.toLowerCase().replace(/\.$/, '');
  const place = NAMES.findIndex((each) => each.test(name));
  return place < 0 ? undefined : place + 1;
};

const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const MONTH = '(\\p{L}+\\.?)';
const YEAR = '(\\d{4})(?: ?(?:г\\.?|года?|година))?';

/** The ways to write a date with the name of its month, each with what its parts are. */
const WAYS: readonly (readonly [RegExp, readonly ('day' | 'month' | 'year')[]])[] = [
  [new RegExp(`^${DAY}[ -]?${MONTH}[ ,-]*${YEAR}$`, 'iu'), ['day', 'month', 'year']],
  [new RegExp(`^${MONTH} ?${DAY},? ${YEAR}$`, 'iu'), ['month', 'day', 'year']],
  [new RegExp(`^${MONTH}[ ,-]*${YEAR}$`, 'iu'), ['month', 'year']],
  [new RegExp(`^${DAY} ?${MONTH}$`, 'iu'), ['day', 'month']],
  [new RegExp(`^${MONTH} ?${DAY}$`, 'iu'), ['month', 'day']],
];

/** A date, or a part of one, as it was written with the name of its month; whether there is such a day is not looked at. */
export type NamedDate = { readonly year?: string; readonly month: string; readonly day?: string };

/** Reads `3 марта 2026 г.`, `3 март 2026`, `March 3rd, 2026`, `03-Mar-2026`, `Mar 2026`, `14 марта`; undefined for anything else. */
export const namedDate = (text: string): NamedDate | undefined => {
  if (text.length > LONGEST) return undefined;
  for (const [shape, parts] of WAYS) {
    const match = shape.exec(text.trim().replace(/\s+/g, ' '));
    if (match === null) continue;
    const part = (name: (typeof parts)[number]): string | undefined => match[parts.indexOf(name) + 1];
    const month = monthNamed(part('month') ?? '');
    if (month === undefined) continue;
    const [year, day] = [parts.includes('year'), parts.includes('day')];
    return {
      ...(year && { year: part('year') ?? '' }),
      month: String(month).padStart(2, '0'),
      ...(day && { day: (part('day') ?? '').padStart(2, '0') }),
    };
  }
  return undefined;
};

/** Nobody writes more for a day. */
const LONGEST = 40;
