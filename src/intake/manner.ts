import type { ImportRules } from '../portfolio/import-rules.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import type { Mark } from './amount.ts';
import { dayFormat, type ReadDay } from './day.ts';
import { DayEvidence, type DayGuess, MarkEvidence, type MarkGuess } from './guess.ts';
import { type Header, namesIn, specOf } from './header.ts';
import { NUMBERS } from './header-words.ts';
import type { Table } from './table.ts';
import { evidenceOf, refuseOtherDays, typedDays } from './typed.ts';

/** How the days and numbers of a file are written. */
export type Manner = {
  readonly mark: Mark;
  readonly format: string;
  readonly day: ReadDay;
  /** What was not stated but seen in the cells of the whole column. */
  readonly seen: { readonly mark?: MarkGuess; readonly days?: DayGuess };
};

/** What was stated: in the rules, or on the command line. */
export type Stated = { readonly decimal?: Mark; readonly date?: string };

/**
 * How a file writes days and numbers: as stated, else as all cells of the columns in question allow. Where they allow more than
 * one reading nothing is assumed: the Refusal says what to state.
 */
export const mannerOf = async (
  table: Table,
  header: Header,
  columns: ImportRules['columns'],
  stated: Stated,
): Promise<Manner> => {
  const complete = stated.decimal !== undefined && stated.date !== undefined;
  const seen = complete ? undefined : await look(table, header, columns);
  const column = positionsOf(header, columns.date)[0] ?? 0;
  const typed = typedDays(table, header, column).length > 0;
  const format = stated.date ?? settledFormat(seen?.days, columns.date, typed);
  const day = dayFormat(format);
  if (day === undefined) throw new Refusal(`"${printable(format)}" is no format of days`, FORMATS);
  refuseOtherDays(table, header, column, { format, day });
  return {
    mark: stated.decimal ?? settledMark(seen?.mark),
    format,
    day,
    seen: {
      ...(seen === undefined || stated.decimal !== undefined ? {} : { mark: seen.mark }),
      ...(seen === undefined || stated.date !== undefined ? {} : { days: seen.days }),
    },
  };
};

const FORMATS =
  'formats: YYYY-MM-DD, DD.MM.YYYY, MM/DD/YYYY, D.M.YY, YYYYMMDD … or serial for the day numbers of Excel';

const look = async (
  table: Table,
  header: Header,
  columns: ImportRules['columns'],
): Promise<{ readonly days: DayGuess; readonly mark: MarkGuess }> => {
  const days = new DayEvidence();
  const marks = new MarkEvidence();
  const date = positionsOf(header, columns.date)[0] ?? 0;
  const numbers = NUMBERS.flatMap((field) => positionsOf(header, columns[field]));
  await evidenceOf(table)((cells, _line, row) => {
    if (row <= header.row) return;
    days.take(cells[date] ?? '');
    for (const at of numbers) marks.take(cells[at] ?? '');
  });
  return { days: days.guess(), mark: marks.guess() };
};

const positionsOf = (header: Header, text: string | undefined): readonly number[] => {
  const found = text === undefined ? undefined : header.resolve(specOf('', text));
  return found === undefined ? [] : namesIn(found).map(({ name }) => header.position(name));
};

const settledFormat = (guess: DayGuess | undefined, column: string, typed: boolean): string => {
  const example = printable(guess?.example ?? '');
  if (guess?.format === undefined && typed) return ISO;
  if (guess?.format === undefined)
    throw new Refusal(
      `the column "${printable(column)}" holds no days${example === '' ? '' : `: "${example}"`}`,
      STATE_DATE,
    );
  const [rival] = guess.rivals;
  if (rival === undefined) return guess.format;
  throw new Refusal(
    `every day of "${printable(column)}" can be read as ${guess.format} and as ${rival}: "${example}"`,
    `say which: --date ${guess.format}, or "date: ${guess.format}" in the rules`,
  );
};

/** Days that a workbook keeps as days need no format; they are shown in this one. */
const ISO = 'YYYY-MM-DD';

const STATE_DATE = `say how days are written: --date DD.MM.YYYY, or "date:" in the rules; ${FORMATS}`;

const settledMark = (guess: MarkGuess | undefined): Mark => {
  if (guess === undefined || guess.certainty === 'sure') return guess?.mark ?? '.';
  const example = printable(guess.example);
  const why =
    guess.certainty === 'torn'
      ? `numbers are written with both decimal marks: ${example}`
      : `"${example}" can be a thousand or a fraction, and no number of the file tells which`;
  throw new Refusal(
    why,
    'say which decimal mark it has: --decimal . or --decimal , (or "decimal:" in the rules)',
  );
};
