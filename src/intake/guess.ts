import { detached } from '../source/csv.ts';
import type { Mark } from './amount.ts';
import { dayFormat, type ReadDay, SERIAL } from './day.ts';

/** `sure`: the values allow nothing else · `open`: they allow both · `torn`: some allow only the one, some only the other. */
export type MarkGuess = {
  readonly mark: Mark;
  readonly certainty: 'sure' | 'open' | 'torn';
  readonly example: string;
};

/** Collects what the numbers of a file say of their decimal mark. */
export class MarkEvidence {
  private readonly examples: { '.'?: string; ','?: string; both?: string } = {};

  take(cell: string): void {
    if (this.examples['.'] !== undefined && this.examples[','] !== undefined) return;
    if (!/[.,]/.test(cell)) return;
    const said = markIn(cell);
    if (said !== undefined) this.examples[said] ??= detached(cell);
  }

  guess(): MarkGuess {
    const { '.': point, ',': comma, both } = this.examples;
    if (point !== undefined && comma !== undefined)
      return { mark: '.', certainty: 'torn', example: `${point} · ${comma}` };
    if (comma !== undefined) return { mark: ',', certainty: 'sure', example: comma };
    if (point !== undefined) return { mark: '.', certainty: 'sure', example: point };
    return both === undefined
      ? { mark: '.', certainty: 'sure', example: '' }
      : { mark: '.', certainty: 'open', example: both };
  }
}

/** What one number says: `1.234,56` and `1 234,5` and `12,5` a comma; `1,234` could be either. */
const markIn = (cell: string): Mark | 'both' | undefined => {
  const marks = cell.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as Mark | undefined;
  const [whole = '', fraction = ''] = [
    cell.slice(0, cell.search(/[.,]/)).replace(/\D/g, ''),
    /(\d*)\D*$/.exec(cell)?.[1] ?? '',
  ];
  if (last === undefined || !/\d/.test(cell)) return undefined;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  const grouped = /\d[\s\u00a0\u2009\u202f'\u2019]\d{3}[.,]/.test(cell);
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !grouped;
  return couldGroup ? 'both' : last;
};

/** The formats that are looked for, day before month first. */
const FORMATS = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'DD.MM.YY',
  'DD/MM/YY',
  'MM/DD/YY',
  'YYYYMMDD',
  SERIAL,
];

export type DayGuess = {
  /** The format that reads the most cells; undefined when none reads any. */
  readonly format: string | undefined;
  /** Other formats that read as many. */
  readonly rivals: readonly string[];
  readonly read: number;
  readonly filled: number;
  readonly example: string;
};

/** Collects which formats can read the days of a column; each text counts once. */
export class DayEvidence {
  private readonly formats = FORMATS.map((format) => ({
    format,
    read: dayFormat(format) as ReadDay,
    count: 0,
  }));
  private readonly seen = new Set<string>();
  private example = '';

  take(cell: string): void {
    const text = cell.trim();
    if (text === '' || this.seen.size >= MOST || this.seen.has(text)) return;
    const own = detached(text);
    this.seen.add(own);
    if (this.example === '') this.example = own;
    for (const each of this.formats) if (each.read(own) !== undefined) each.count++;
  }

  guess(): DayGuess {
    const best = Math.max(...this.formats.map(({ count }) => count));
    const [format, ...rivals] = this.formats
      .filter(({ count }) => count === best && best > 0)
      .map((each) => each.format);
    return { format, rivals, read: best, filled: this.seen.size, example: this.example };
  }
}

const MOST = 20_000;
