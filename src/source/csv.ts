import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from './csv-delimiter.ts';

/** One row of a delimited file with the line of the file on which it starts (from 1). */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/**
 * Why a file cannot be read as rows; `line` is where the broken record begins.
 * `open-quote`: a quote is opened and never closed · `stray-quote`: a quote stands where none may ·
 * `long-record`: a record of more than a million characters, which no spreadsheet wrote.
 */
export type CsvProblem = {
  readonly line: number;
  readonly kind: 'open-quote' | 'stray-quote' | 'long-record';
};

/**
 * Called for each row that is not blank. `line` counts the lines of the file, `row` the rows of the
 * spreadsheet that shows it (a quoted cell may hold several lines).
 */
export type EachRow = (cells: string[], line: number, row: number) => void;

const LONGEST = 1 << 20;
const SURE = 1 << 16;

type Waiting = { readonly line: number; readonly row: number; readonly cells: string[] | undefined };

/**
 * Reads delimited text piece by piece in constant memory. Lines without a quote are cut here, which is
 * five times as fast; whatever holds one goes to csv-parse, which is strict. It stops at the first problem.
 *
 * As spreadsheets do, a line whose quotes are paired and never begin a cell (`ООО "Ромашка";100`) is taken literally.
 */
export class CsvReader {
  problem: CsvProblem | undefined;
  private readonly delimiter: string;
  private readonly each: EachRow;
  private readonly opening: string;
  private mark: string | undefined;
  private rest = '';
  private line = 0;
  private row = 0;
  /** A record that spans lines: its text so far. */
  private open: { text: string; readonly line: number } | undefined;
  private readonly quoted: string[] = [];
  private waiting: Waiting[] = [];

  constructor(delimiter: string, each: EachRow, before: { readonly lines: number } = { lines: 0 }) {
    this.delimiter = delimiter;
    this.opening = `${delimiter}"`;
    this.each = each;
    this.line = before.lines;
  }

  write(text: string): void {
    if (this.problem !== undefined) return;
    const all = this.rest + text;
    this.mark ??= markOf(all);
    this.rest = this.mark === undefined ? all : this.cut(all, this.mark);
    if (this.rest.length > LONGEST) this.fail(this.line + 1, 'long-record');
    this.flush();
  }

  end(): void {
    if (this.problem !== undefined) return;
    this.mark ??= this.rest.includes('\r') ? '\r' : '\n';
    const last = this.cut(this.rest, this.mark);
    if (last !== '') this.take(last);
    this.rest = '';
    if (this.open !== undefined) this.close(this.open);
    this.flush();
  }

  /** Takes every whole line of the text and gives back what is left. */
  private cut(text: string, mark: string): string {
    const plain = this.open === undefined && !text.includes('"');
    let from = 0;
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      const line = text.slice(from, at);
      if (plain) this.takePlain(line);
      else this.take(line);
      from = at + 1;
    }
    return text.slice(from);
  }

  private fail(line: number, kind: CsvProblem['kind']): void {
    this.problem ??= { line, kind };
  }

  private take(raw: string): void {
    this.line++;
    if (this.open !== undefined) {
      this.continue(this.open, raw);
      return;
    }
    this.row++;
    const text = bare(raw);
    if (text === '') return;
    if (oddQuotes(text)) this.open = { text: raw, line: this.line };
    else if (this.isQuoted(text)) this.defer(text, this.line);
    else this.emit(text.split(this.delimiter));
  }

  /** A line of a text without any quote. */
  private takePlain(raw: string): void {
    this.line++;
    this.row++;
    const text = bare(raw);
    if (text !== '') this.emit(text.split(this.delimiter));
  }

  private continue(open: { text: string; readonly line: number }, raw: string): void {
    open.text += `${this.mark}${raw}`;
    if (oddQuotes(raw)) {
      this.open = undefined;
      this.defer(bare(open.text), open.line);
    } else if (open.text.length > LONGEST) {
      this.close(open);
    }
  }

  /** A record whose quotes are not paired: csv-parse says what is wrong with it. */
  private close(open: { readonly text: string; readonly line: number }): void {
    this.open = undefined;
    this.flush();
    this.fail(open.line, problemIn(open.text, this.delimiter) ?? 'long-record');
  }

  private isQuoted(text: string): boolean {
    return text.startsWith('"') || text.includes(this.opening);
  }

  private emit(cells: string[]): void {
    if (this.quoted.length === 0) this.each(cells, this.line, this.row);
    else this.waiting.push({ line: this.line, row: this.row, cells });
  }

  private defer(text: string, line: number): void {
    this.quoted.push(text);
    this.waiting.push({ line, row: this.row, cells: undefined });
  }

  /** Hands the quoted records over in one call, then everything on in its order. */
  private flush(): void {
    if (this.quoted.length === 0 || this.problem !== undefined) return;
    const { waiting } = this;
    const quoted = this.quoted.splice(0);
    this.waiting = [];
    const parsed = strictly(quoted.join('\n'), this.delimiter);
    let next = 0;
    for (const { line, row, cells } of waiting) {
      const text = cells === undefined ? (quoted[next++] ?? '') : '';
      const read = cells ?? (Array.isArray(parsed) ? parsed[next - 1] : recordOf(text, this.delimiter));
      if (read === undefined) {
        this.fail(line, problemIn(text, this.delimiter) ?? 'stray-quote');
        return;
      }
      this.each(read, line, row);
    }
  }
}

/** A copy that stands alone: a cell is a window on the text it was cut from, and keeping it would keep all of that. */
export const detached = (cell: string): string => Buffer.from(cell, 'utf16le').toString('utf16le');

/** Lines end with LF (a CR before it is dropped), in files of old Macs with CR alone; undefined until that is sure. */
const markOf = (text: string): string | undefined => {
  if (text.includes('\n')) return '\n';
  return text.length > SURE && text.includes('\r') ? '\r' : undefined;
};

const CR = 13;
const bare = (line: string): string => (line.charCodeAt(line.length - 1) === CR ? line.slice(0, -1) : line);

const oddQuotes = (text: string): boolean => {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
};

const strictly = (text: string, delimiter: string): string[][] | CsvProblem['kind'] => {
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'stray-quote';
  }
};

const recordOf = (text: string, delimiter: string): string[] | undefined => {
  const parsed = strictly(text, delimiter);
  return Array.isArray(parsed) ? parsed[0] : undefined;
};

const problemIn = (text: string, delimiter: string): CsvProblem['kind'] | undefined => {
  const parsed = strictly(text, delimiter);
  return Array.isArray(parsed) ? undefined : parsed;
};

/**
 * Reads a whole text into rows; blank lines are left out. The delimiter is the given one, that of a first
 * line `sep=;`, or sniffed. A problem ends the reading: `rows` are those before it.
 */
export const parseCsv = (
  text: string,
  options: { readonly delimiter?: string } = {},
): { readonly rows: readonly CsvRow[]; readonly problems: readonly CsvProblem[] } => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { delimiter, skip, lines } = delimiterOf(plain, options.delimiter);
  const rows: CsvRow[] = [];
  const reader = new CsvReader(delimiter, (cells, line) => rows.push({ line, cells }), { lines });
  reader.write(plain.slice(skip));
  reader.end();
  return { rows, problems: reader.problem === undefined ? [] : [reader.problem] };
};
