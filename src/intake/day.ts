import { detached } from '../source/csv.ts';
import { addDays, daysBetween, isDate, type PlainDate } from '../value/period.ts';

/** Reads a cell as a day; undefined for anything that is no day in the format. */
export type ReadDay = (cell: string) => PlainDate | undefined;

/** The day numbers that Excel keeps, as a format of dates. */
export const SERIAL = 'serial';

const TOKEN = /YYYY|YY|MM?|DD?/g;
const TOKEN_ANY_CASE = /YYYY|YY|MM?|DD?/gi;
const TAIL =
  '(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp][Mm])?(?:Z|[+-]\\d{2}:?\\d{2})?)?';

/**
 * A format of dates such as `DD.MM.YYYY`, `M/D/YY`, `YYYYMMDD` or `serial`, ready to read; undefined when it is
 * none. A time after the day is left out. One digit stands for two where a mark follows (`1.3.2026`), and a day
 * must exist: 30 February is none. `YY` means 1970 to 2069.
 */
export const dayFormat = (format: string): ReadDay | undefined => {
  const read = format.trim().toLowerCase() === SERIAL ? fromSerial : fromPattern(format.trim().toUpperCase());
  return read === undefined ? undefined : remembering(read);
};

const MOST = 50_000;

/** The same days come again and again in an export: each text is read once. */
const remembering = (read: ReadDay): ReadDay => {
  const known = new Map<string, PlainDate | undefined>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const day = read(cell.trim());
    if (known.size >= MOST) known.clear();
    known.set(detached(cell), day);
    return day;
  };
};

const fromPattern = (format: string): ReadDay | undefined => {
  const tokens = format.match(TOKEN) ?? [];
  const kinds = tokens.map((token) => token[0] ?? '');
  if ([...kinds].sort().join('') !== 'DMY' || /[A-Z0-9]/.test(format.replace(TOKEN, ''))) return undefined;
  const marked = /[^A-Z]/.test(format);
  const pattern = format.replace(/[^A-Z]/g, '\\$&').replace(TOKEN, (token) => {
    if (token === 'YYYY') return '(\\d{4})';
    if (token === 'YY') return '(\\d{2})';
    return marked ? '(\\d{1,2})' : `(\\d{${token.length}})`;
  });
  const shape = new RegExp(`^${pattern}${TAIL}$`);
  const at = { Y: kinds.indexOf('Y') + 1, M: kinds.indexOf('M') + 1, D: kinds.indexOf('D') + 1 };
  return (cell) => {
    const match = shape.exec(cell);
    if (match === null) return undefined;
    const day = `${fullYear(match[at.Y] ?? '')}-${two(match[at.M])}-${two(match[at.D])}`;
    return isDate(day) ? day : undefined;
  };
};

const fullYear = (year: string): string => (year.length === 4 ? year : `${year < '70' ? '20' : '19'}${year}`);
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const FIRST_DAY: PlainDate = '1899-12-30';

/** 1 March 1900 is day 61; before it Excel counts a 29 February that never was. */
const fromSerial: ReadDay = (cell) => {
  const match = /^(\d{1,7})(?:[.,]\d+)?$/.exec(cell);
  const serial = Number(match?.[1]);
  return match !== null && serial >= FIRST_SERIAL && serial <= LAST_SERIAL
    ? addDays(FIRST_DAY, serial)
    : undefined;
};

/** A day as the format writes it; as it stands where the format could not be read back. */
export const dayText = (day: PlainDate, format: string): string => {
  if (format.trim().toLowerCase() === SERIAL) return String(daysBetween(FIRST_DAY, day));
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = { Y: year, M: month, D: date };
  const text = format.trim().replace(TOKEN_ANY_CASE, (token) => {
    const part = parts[token.charAt(0).toUpperCase()] ?? '';
    return token.length === 2 ? part.slice(-2) : part;
  });
  return dayFormat(format)?.(text) === day ? text : day;
};
