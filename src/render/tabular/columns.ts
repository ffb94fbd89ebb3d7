import type { Words } from '../../locale/words.ts';
import type { Cell } from '../../page/page.ts';
import type { Decimal } from '../../value/decimal.ts';
import { isDate } from '../../value/period.ts';
import { printable } from '../../value/printable.ts';
import { phrases } from '../phrases.ts';
import { basisWord } from '../value.ts';
import type { Row, Table, Value } from './table.ts';

/** Nothing where there is no text. */
export const textValue = (text: string): Value => {
  const clean = printable(text).trim();
  return clean === '' ? null : { kind: 'text', text: clean };
};

type Shape = { readonly places?: number | undefined; readonly signed?: boolean | undefined };

const moneyValue = (value: Decimal | null, { places = 2, signed = false }: Shape): Value =>
  value === null ? null : { kind: 'figure', digits: value.toString(), unit: 'money', places, signed };

/** A number as JSON writes it; nothing for what is no number. */
export const numberValue = (
  value: number | null,
  unit: 'money' | 'share' | 'number',
  { places = unit === 'share' ? 1 : 0, signed = false }: Shape = {},
): Value =>
  value === null || !Number.isFinite(value)
    ? null
    : { kind: 'figure', digits: String(value), unit, places, signed };

/** What is no day of a calendar stays text. */
const dayValue = (day: string | null): Value =>
  day !== null && isDate(day) ? { kind: 'day', day } : textValue(day ?? '');

/** What a cell holds; of a range one end. */
const heldBy = (cell: Cell, end: 'low' | 'high'): Value => {
  switch (cell.kind) {
    case 'text':
      return textValue(cell.value);
    case 'money':
      return moneyValue(cell.value, cell);
    case 'range':
      return moneyValue(cell[end], cell);
    case 'share':
    case 'number':
      return numberValue(cell.value, cell.kind, cell);
    case 'date':
      return dayValue(cell.value);
    case 'spark':
      return textValue(cell.values.join(' '));
  }
};

type Facet = { readonly title: string; readonly of: (cell: Cell) => Value };

/**
 * A column of a page with what its cells carry beside their values as columns of their own: both ends of a range,
 * a currency, how far a figure can be trusted, a remark.
 */
const facetsOf = (title: string, cells: readonly Cell[], words: Words): readonly Facet[] => {
  const beside = (phrase: (typeof phrases)[keyof typeof phrases], of: (cell: Cell) => Value): Facet[] =>
    cells.some((cell) => of(cell) !== null) ? [{ title: words.say(phrase, { title }).trim(), of }] : [];
  const ends = cells.some(({ kind }) => kind === 'range');
  return [
    ...(ends
      ? [
          { title: words.say(phrases.low, { title }).trim(), of: (cell: Cell) => heldBy(cell, 'low') },
          { title: words.say(phrases.high, { title }).trim(), of: (cell: Cell) => heldBy(cell, 'high') },
        ]
      : [{ title, of: (cell: Cell) => heldBy(cell, 'low') }]),
    ...beside(phrases.currency, (cell) => ('currency' in cell ? textValue(cell.currency ?? '') : null)),
    ...beside(phrases.basis, (cell) => textValue(basisWord(cell, words))),
    ...beside(phrases.remark, ({ note = '' }) => textValue(note)),
  ];
};

const BLANK: Cell = { kind: 'text', value: '' };

/** Cells of a page as values, with as many columns as that takes. */
export const tabulated = (
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  words: Words,
  total?: readonly Cell[],
): Pick<Table, 'columns' | 'rows' | 'total'> => {
  const facets = titles.map((title, at) =>
    facetsOf(
      printable(title),
      [...rows, total ?? []].flatMap((row) => row[at] ?? []),
      words,
    ),
  );
  const values = (row: readonly Cell[]): Row =>
    facets.flatMap((each, at) => each.map(({ of }) => of(row[at] ?? BLANK)));
  return {
    columns: facets.flatMap((each) => each.map(({ title }) => title)),
    rows: rows.map(values),
    ...(total === undefined ? {} : { total: values(total) }),
  };
};
