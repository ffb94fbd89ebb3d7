import type { ImportRules } from '../portfolio/import-rules.ts';
import { fold } from '../value/name.ts';
import type { DayGuess } from './guess.ts';
import { type Field, HEADER_WORDS, headerWord, NUMBERS, PRICE_WORDS } from './header-words.ts';
import type { Manner } from './manner.ts';
import type { ColumnLook, Scan } from './scan.ts';
import type { Table, TextForm } from './table.ts';

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
/** Where the header says outright what a column is, so many do: the others are said with their rows. */
const NAMED = 0.5;

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
  if (!choices.some(({ field }) => field === 'revenue')) choices.push(...byPrice(choices, [...free]));
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
      const match = matchOf(field, look);
      return match === undefined ? [] : [{ look, ...match }];
    })
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank);

type Match = { readonly exact: boolean; readonly rank: number };

/** The word of a field that a header is, or else that stands in it. What is measured must be its head: a `sales tax` is no sales. */
const matchOf = (field: Field, look: ColumnLook): Match | undefined => {
  const words = HEADER_WORDS[field];
  const name = headerWord(look.name);
  const exact = words.indexOf(name);
  if (exact >= 0) return { exact: true, rank: exact };
  const measured = field === 'date' || NUMBERS.includes(field);
  if (!measured && field !== 'document' && field !== 'line' && isNumbers(look)) return undefined;
  const parts = ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const within = words.findIndex((word) =>
    measured ? isHead(word, parts.trim()) : parts.includes(` ${word} `),
  );
  return within < 0 ? undefined : { exact: false, rank: within };
};

/** The head of a name stands last in English (`gross sales amount`), first in Russian and Bulgarian (`сумма продажи`). */
const isHead = (word: string, name: string): boolean =>
  /^[a-z]/.test(word) ? name.endsWith(` ${word}`) : name.startsWith(`${word} `);

const fits = (field: Field, look: ColumnLook): boolean => {
  const part = HEADER_WORDS[field].includes(headerWord(look.name)) ? NAMED : MOSTLY;
  if (field === 'date') return isDays(look.days, part);
  return !NUMBERS.includes(field) || look.filled === 0 || isNumbers(look, part);
};

const isNumbers = ({ numbers, filled }: ColumnLook, part = MOSTLY): boolean =>
  filled > 0 && numbers >= filled * part;

const isDays = ({ read, filled, format }: DayGuess, part = MOSTLY): boolean =>
  format !== undefined && read >= filled * part;

/** A file that has no revenue, but a quantity and a price. */
const byPrice = (choices: readonly Choice[], looks: readonly ColumnLook[]): readonly Choice[] => {
  const quantity = choices.find(({ field }) => field === 'quantity');
  const price = looks.find((look) => isNumbers(look) && PRICE_WORDS.includes(headerWord(look.name)));
  if (quantity === undefined || price === undefined) return [];
  const column = `[${quantity.column}] * [${price.name}]`;
  return [{ field: 'revenue', column, certainty: 'likely', others: [] }];
};

/** Without a word of the header: the only column of days; of several texts none can be told from another. */
const byCells = (field: Field, looks: readonly ColumnLook[]): readonly Candidate[] => {
  const fitting = looks.filter((look) => look.filled > 0 && !saysOther(look) && fitsByCells(field, look));
  return fitting.length === 1 ? fitting.map((look) => ({ look, exact: false, rank: 0, guess: true })) : [];
};

/** A header that says what the column is, even if its cells do not agree. */
const saysOther = ({ name }: ColumnLook): boolean =>
  Object.values(HEADER_WORDS).some((words) => words.includes(headerWord(name)));

const fitsByCells = (field: Field, look: ColumnLook): boolean => {
  const days = isDays(look.days) && look.days.format !== 'serial';
  const numbers = isNumbers(look);
  if (field === 'date') return days;
  return field === 'revenue' ? numbers && !days : !numbers && !days;
};

const firstWord = (text: string): string => /^\s*([\p{L}-]+)/u.exec(text)?.[1] ?? text.trim();

/** The rules of a complete proposal for a file, its days and numbers written in this manner. A sheet needs none for what it keeps as numbers and days. */
export const rulesOf = ({ choices, skip }: Proposal, { form }: Table, manner: Manner): ImportRules => ({
  ...(form.kind === 'text' ? rulesOfText(form) : form.asked ? { sheet: form.name } : {}),
  ...(form.kind === 'text' || isSeen(manner.seen.mark) ? { decimal: manner.mark } : {}),
  ...(form.kind === 'text' || isSeen(manner.seen.days) ? { date: manner.format } : {}),
  columns: columnsOf(choices),
  ...(skip.length === 0 ? {} : { skip: [...skip] }),
});

const rulesOfText = ({ encoding, delimited }: TextForm): Pick<ImportRules, 'encoding' | 'delimiter'> => ({
  encoding: encoding.encoding,
  ...(delimited.how === 'sep' ? {} : { delimiter: delimited.delimiter }),
});

/** Stated, or read off some text. */
const isSeen = (guess: { readonly example: string } | undefined): boolean => guess?.example !== '';

/** The columns of a proposal that misses nothing. */
export const columnsOf = (choices: readonly Choice[]): ImportRules['columns'] =>
  Object.fromEntries(choices.map(({ field, column }) => [field, column])) as ImportRules['columns'];
