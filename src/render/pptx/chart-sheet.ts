import { fitted } from '../../value/width.ts';
import { el, escaped } from '../markup.ts';
import { clean } from './text.ts';

/** A column of the sheet behind a chart: its first cell is the title. */
export type SheetColumn = {
  readonly title: string;
  readonly values: readonly (string | number | null)[];
  /** How Excel writes its numbers. */
  readonly format?: string;
};

/** The name of that sheet: it stands in references, so it is the same in every language. */
export const SHEET = 'Chart';

/** What goes beside an axis at most: charts of Office cut longer names themselves, each in its own way. */
const LONGEST = 60;

/** A name as a chart writes it. */
export const nameOf = (text: string): string => fitted(clean(text), LONGEST);

/** `_x0041_` in a value of a chart is read as a character: the underscore in front is written as such. */
const literal = (text: string): string => escaped(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const letter = (column: number): string => String.fromCharCode(65 + column);

const points = (values: SheetColumn['values']): string[] =>
  values.flatMap((value, at) =>
    value === null || (typeof value === 'number' && !Number.isFinite(value))
      ? []
      : [el('c:pt', { idx: at }, el('c:v', {}, literal(String(value))))],
  );

/** The title of a column, by reference and as text. */
export const titleRef = (columns: readonly SheetColumn[], at: number): string =>
  el(
    'c:strRef',
    {},
    el('c:f', {}, `${SHEET}!$${letter(at)}$1`),
    el('c:strCache', {}, el('c:ptCount', { val: 1 }), ...points([columns[at]?.title ?? ''])),
  );

/** What stands below a title: texts or numbers, by reference and as they are. */
export const valuesRef = (columns: readonly SheetColumn[], at: number): string => {
  const { values = [], format } = columns[at] ?? {};
  const range = el('c:f', {}, `${SHEET}!$${letter(at)}$2:$${letter(at)}$${values.length + 1}`);
  const count = el('c:ptCount', { val: values.length });
  return format === undefined
    ? el('c:strRef', {}, range, el('c:strCache', {}, count, ...points(values)))
    : el(
        'c:numRef',
        {},
        range,
        el('c:numCache', {}, el('c:formatCode', {}, escaped(format)), count, ...points(values)),
      );
};
