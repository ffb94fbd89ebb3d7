import type { ImportRules } from '../portfolio/import-rules.ts';
import { fold } from '../value/name.ts';
import type { DayGuess } from './guess.ts';
import { type Field, HEADER_WORDS, NUMBERS } from './header-words.ts';
import type { Manner } from './manner.ts';
import type { ColumnLook, Scan } from './scan.ts';
import type { Table } from './table.ts';

/** `sure`: the header says it and the cells agree · `likely`: the header is near, or others could be meant · `guess`: the cells alone. */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A column that is taken for a field. */
export type Choice = {
  readonly field: Field;
  readonly column: string;
  readonly certainty: Certainty;
  /** Other columns that could be meant. */
  readonly others: readonly string[];
};

/** Rules for a file that has none, as far as the file itself can tell. */
export type Proposal = {
  readonly choices: readonly Choice[];
  /** Fields without which there are no sales, and for which no column was found. */
  readonly missing: readonly Field[];
  readonly skip: readonly string[];
};

const FIELDS = Object.keys(HEADER_WORDS) as readonly Field[];
const NEEDED: readonly Field[] = ['date', 'client', 'revenue'];

/** How much of a column must be days or numbers for it to be one of them. */
const MOSTLY = 0.9;

/** Finds a column for each field: by the words of the header, then, for what every sale needs, by the cells. */
export const propose = ({ header, columns, totals }: Scan): Proposal => {
  const free = new Set(columns.filter(({ name }) => name.trim() !== '' && isOnce(name, header.cells)));
  const choices: Choice[] = [];
  const choose = (field: Field, candidates: readonly Candidate[]): void => {
    const [best, ...others] = candidates;
    if (best === undefined) return;
    free.delete(best.look);
    const rivals = others.filter(({ exact }) => exact || !best.exact).map(({ look }) => look.name);
    const certainty = best.guess ? 'guess' : best.exact && rivals.length === 0 ? 'sure' : 'likely';
    choices.push({ field, column: best.look.name, certainty, others: rivals });
  };
  for (const field of FIELDS) choose(field, byHeader(field, [...free]));
  for (const field of NEEDED)
    if (!choices.some((choice) => choice.field === field)) choose(field, byCells(field, [...free]));
  const found = choices.filter((choice) => !isSecondBest(choice, choices));
  return {
    choices: found,
    missing: NEEDED.filter((field) => !found.some((choice) => choice.field === field)),
    skip: [...new Set(totals.map(firstWord))],
  };
};

type Candidate = {
  readonly look: ColumnLook;
  readonly exact: boolean;
  readonly rank: number;
  readonly guess?: true;
};

/** A line without a document is no key; a margin beside a cost says nothing new. */
const isSecondBest = ({ field }: Choice, all: readonly Choice[]): boolean => {
  const has = (other: Field): boolean => all.some((choice) => choice.field === other);
  return (field === 'line' && !has('document')) || (field === 'margin' && has('cost'));
};

const isOnce = (name: string, cells: readonly string[]): boolean =>
  cells.filter((cell) => fold(cell) === fold(name)).length === 1;

const byHeader = (field: Field, looks: readonly ColumnLook[]): readonly Candidate[] =>
  looks
    .filter((look) => fits(field, look))
    .flatMap((look): Candidate[] => {
      const match = matchOf(HEADER_WORDS[field], fold(look.name));
      return match === undefined ? [] : [{ look, ...match }];
    })
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank);

/** The word of a list that a header is, or else that stands in it. */
const matchOf = (words: readonly string[], name: string): { exact: boolean; rank: number } | undefined => {
  const exact = words.indexOf(name);
  if (exact >= 0) return { exact: true, rank: exact };
  const parts = ` ${name.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const within = words.findIndex((word) => parts.includes(` ${word} `));
  return within < 0 ? undefined : { exact: false, rank: within };
};

const fits = (field: Field, look: ColumnLook): boolean => {
  if (field === 'date') return isDays(look.days);
  return !NUMBERS.includes(field) || look.filled === 0 || look.numbers >= look.filled * MOSTLY;
};

const isDays = ({ read, filled, format }: DayGuess): boolean =>
  format !== undefined && read >= filled * MOSTLY;

/** Without a word of the header: the only column of days; of several texts none can be told from another. */
const byCells = (field: Field, looks: readonly ColumnLook[]): readonly Candidate[] => {
  const fitting = looks.filter((look) => look.filled > 0 && fitsByCells(field, look));
  return fitting.length === 1 ? fitting.map((look) => ({ look, exact: false, rank: 0, guess: true })) : [];
};

const fitsByCells = (field: Field, look: ColumnLook): boolean => {
  const days = isDays(look.days) && look.days.format !== 'serial';
  const numbers = look.numbers >= look.filled * MOSTLY;
  if (field === 'date') return days;
  return field === 'revenue' ? numbers && !days : !numbers && !days;
};

const firstWord = (text: string): string => /^\s*([\p{L}-]+)/u.exec(text)?.[1] ?? text.trim();

/** The rules of a complete proposal for a file, its days and numbers written in this manner. */
export const rulesOf = (
  { choices, skip }: Proposal,
  { encoding, delimited }: Table,
  manner: Manner,
): ImportRules => ({
  encoding: encoding.encoding,
  ...(delimited.how === 'sep' ? {} : { delimiter: delimited.delimiter }),
  decimal: manner.mark,
  date: manner.format,
  columns: columnsOf(choices),
  ...(skip.length === 0 ? {} : { skip: [...skip] }),
});

/** The columns of a proposal that misses nothing. */
export const columnsOf = (choices: readonly Choice[]): ImportRules['columns'] =>
  Object.fromEntries(choices.map(({ field, column }) => [field, column])) as ImportRules['columns'];
