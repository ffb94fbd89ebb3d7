import type { ImportRules } from '../portfolio/import-rules.ts';
import type { Expression } from '../value/expression.ts';
import { Refusal } from '../value/refusal.ts';
import type { Mark } from './amount.ts';
import type { ReadDay } from './day.ts';
import { BLANK, type Formula, formulaOf } from './formula.ts';
import { type Header, namesIn, specOf } from './header.ts';
import { NUMBERS } from './header-words.ts';

/** The fields of a sale that are text, in the order of the ledger's columns. */
export const TEXTS = [
  'document',
  'line',
  'client',
  'product',
  'channel',
  'manager',
  'department',
  'unit',
] as const;
export type TextField = (typeof TEXTS)[number];

type Field = keyof ImportRules['columns'];

const NOTHING: Expression = { kind: 'number', text: '0' };

/** Where one text comes from: a position in the row, and what stands for an empty cell. */
export type TextSource = { readonly position: number | undefined; readonly otherwise: string };

/** What stands in a row, or for its empty cell. */
export const textOf = ({ position, otherwise }: TextSource, cells: readonly string[]): string => {
  const text = position === undefined ? '' : (cells[position] ?? '');
  return text === '' ? otherwise : text;
};

/** The amounts of a row; margin where there is no cost. */
export type Formulas = {
  readonly revenue: Formula;
  readonly quantity: Formula | undefined;
  readonly cost: Formula | undefined;
  readonly margin: Formula | undefined;
};

/** The rules laid over the header of one file: where each field of a sale is found. */
export type Binding = {
  readonly header: Header;
  readonly date: { readonly position: number; readonly read: ReadDay };
  readonly texts: Readonly<Record<TextField, TextSource>>;
  readonly currency: TextSource;
  /** How the amounts of a row in this currency are read. */
  readonly amounts: (currency: string) => Formulas;
  /** Where the client's tax number stands. */
  readonly taxId: number | undefined;
  /** The positions of all columns that the rules use, and of those that numbers come from. */
  readonly used: readonly number[];
  readonly numbers: readonly number[];
  readonly skips: (cells: readonly string[]) => boolean;
};

/** How numbers and days of a file are written. */
export type Manner = { readonly mark: Mark; readonly day: ReadDay };

/** Lays the rules over a header that has all they name. Throws a Refusal for columns that stand twice, or are a sum where text is wanted. */
export const bind = (
  rules: ImportRules,
  header: Header,
  manner: Manner,
  given: { readonly rules: string; readonly currency: string },
): Binding => {
  const resolved = (field: Field): Expression | undefined => {
    const text = rules.columns[field];
    return text === undefined ? undefined : header.resolve(specOf(field, text));
  };
  const column = (field: Field): number | undefined => {
    const found = resolved(field);
    if (found === undefined) return undefined;
    if (found.kind === 'column') return header.position(found.name);
    throw new Refusal(
      `${given.rules}, columns.${field}: "${rules.columns[field]}" is a sum; ${field} is one column`,
    );
  };
  const source = (field: TextField | 'currency', otherwise = ''): TextSource => ({
    position: column(field),
    otherwise: rules.defaults?.[field] ?? otherwise,
  });
  const amount = (field: keyof Formulas, currency: string): Formula | undefined => {
    const found = resolved(field);
    return found && formulaOf(found, (name) => header.position(name), manner.mark, currency);
  };
  const positions = (fields: readonly Field[]): readonly number[] => {
    const names = fields.flatMap((field) => namesIn(resolved(field) ?? NOTHING));
    return [...new Set(names.map(({ name }) => header.position(name)))];
  };
  return {
    header,
    used: positions(Object.keys(rules.columns) as readonly Field[]),
    numbers: positions(NUMBERS),
    date: { position: column('date') ?? 0, read: manner.day },
    texts: Object.fromEntries(TEXTS.map((field) => [field, source(field)])) as Record<TextField, TextSource>,
    currency: source('currency', rules.currency ?? given.currency),
    amounts: (currency) => ({
      revenue: amount('revenue', currency) ?? (() => BLANK),
      quantity: amount('quantity', currency),
      cost: amount('cost', currency),
      margin: amount('margin', currency),
    }),
    taxId: column('tax_id'),
    skips: skipper(rules.skip ?? []),
  };
};

/** A row is skipped when its first filled cell is one of the words, or begins with one as a word: `Итого`, `Итого за март`. */
const skipper = (words: readonly string[]): ((cells: readonly string[]) => boolean) => {
  const begins = words.map((word) => word.trim()).filter((word) => word !== '');
  if (begins.length === 0) return () => false;
  const escaped = begins.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const shape = new RegExp(`^\\s*(?:${escaped.join('|')})(?:$|[\\s:.,(])`, 'iu');
  return (cells) => {
    for (const cell of cells) if (cell !== '' && cell.trim() !== '') return shape.test(cell);
    return false;
  };
};
