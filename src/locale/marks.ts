import type { Language } from './words.ts';

/** How a language writes figures: fixed here, so that another version of ICU changes no report. */
type Marks = {
  readonly decimal: string;
  readonly group: string;
  /** The fewest whole digits that are grouped. */
  readonly groupFrom: number;
  readonly percent: string;
};

const MARKS: Readonly<Record<Language, Marks>> = {
  en: { decimal: '.', group: ',', groupFrom: 4, percent: '%' },
  ru: { decimal: ',', group: '\u00a0', groupFrom: 4, percent: '\u00a0%' },
  bg: { decimal: ',', group: '\u00a0', groupFrom: 5, percent: '\u00a0%' },
};

/** `-1234.50` with the language's marks: `-1,234.50`, `-1 234,50`, `-1234,50`. Works on text: no digit is lost. */
export const marked = (plain: string, language: Language): string => {
  const { decimal, group, groupFrom } = MARKS[language];
  const [whole = '', fraction] = plain.split('.');
  const digits = whole.replace('-', '');
  const grouped = digits.length < groupFrom ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group);
  const end = fraction === undefined ? '' : decimal + fraction;
  return `${whole.startsWith('-') ? '-' : ''}${grouped}${end}`;
};

const formats = new Map<string, Intl.NumberFormat>();

/** Plain digits of a double (point, no groups, no minus zero), rounded half to even on its shortest decimal form. */
export const digitsOf = (value: number, places: number, style: 'decimal' | 'percent'): string => {
  const key = `${style} ${places}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      style,
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      useGrouping: false,
      roundingMode: 'halfEven',
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  return format.format(value).replace('%', '');
};

export const percentMark = (language: Language): string => MARKS[language].percent;

/** `2026-11-21` as `21.11.2026` and `2026-11` as `11.2026` in ru and bg; ISO in en, and whatever is no date as it is. */
export const dateText = (value: string, language: Language): string =>
  language !== 'en' && /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? value.split('-').reverse().join('.') : value;
