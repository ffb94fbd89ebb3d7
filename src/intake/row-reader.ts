import type { Oddity, Sheet } from '../source/sheet.ts';
import { fold } from '../value/name.ts';
import type { PlainDate } from '../value/period.ts';
import { Amounts } from './amounts.ts';
import { type Binding, textOf } from './binding.ts';
import { BLANK, NUMBER, ZERO_DIVIDED } from './formula.ts';
import { RowCurrency } from './row-currency.ts';
import { looksLikeTotal } from './subtotal.ts';

/** Why a row cannot be taken as it is; `column` counts from 0. */
export type Trouble = {
  readonly column: number | undefined;
  readonly text: string;
  /** Of an amount that is none: what the row is in. */
  readonly currency?: string;
  readonly why:
    | 'day'
    | 'number'
    | 'no-revenue'
    | 'zero-divided'
    | 'currency'
    | 'cells'
    | 'total'
    | 'error'
    | Oddity;
};

/** What a row is: a sale, a sum of others by the rules, without any value, the header again, or none of these. */
export type Read = 'sale' | 'sum' | 'blank' | 'header' | Trouble;

/** What surrounds the rows. */
export type Surroundings = {
  /** The header and the rows above it. */
  readonly head: readonly (readonly string[])[];
  readonly oddity: Sheet['oddity'];
};

const HASH = 35;
/** What spreadsheets show for a formula that failed, in English and in Russian. */
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/;

/** A row as it is compared with others: trailing empty cells do not count. */
const rowText = (cells: readonly string[]): string => cells.map(fold).join('\n').trimEnd();

export const EARLIEST: PlainDate = '1970-01-01';
export const LATEST: PlainDate = '2100-12-31';

/** Reads one row after another, and holds what the last one says. */
export class RowReader {
  /** Of the last sale. */
  day: PlainDate = '';
  /** Of the last sale or sum; that of a sum may be untold. */
  currency = '';
  /** Of the last sale. */
  amounts: Amounts;
  private readonly binding: Binding;
  private readonly above: ReadonlySet<string>;
  private readonly oddity: Surroundings['oddity'];
  private readonly currencies: RowCurrency;
  private readonly inCurrency = new Map<string, Amounts>();

  constructor(binding: Binding, { head, oddity }: Surroundings) {
    this.binding = binding;
    this.above = new Set(head.map(rowText));
    this.oddity = oddity;
    this.currencies = new RowCurrency(binding.currency);
    this.amounts = this.amountsIn(this.currency);
  }

  /** `row`: as the spreadsheet counts. */
  read(cells: readonly string[], row: number): Read {
    const { date, skips } = this.binding;
    if (skips(cells)) {
      this.currency = this.currencies.ofSum(cells);
      return 'sum';
    }
    const odd = this.oddCell(cells, row);
    if (odd !== undefined) return odd;
    const day = date.read(cells[date.position] ?? '');
    if (day === undefined || day < EARLIEST || day > LATEST) return this.undated(cells);
    this.day = day;
    const currency = this.currencies.of(cells);
    if (currency === undefined) return this.noCurrency(cells);
    this.currency = currency;
    return this.tooLong(cells) ?? this.badAmount(cells) ?? 'sale';
  }

  /** The amounts of a sum of others, where they can be read. */
  ofSum(cells: readonly string[]): Amounts | undefined {
    this.amounts = this.amountsIn(this.currency);
    return this.amounts.read(cells) === NUMBER ? this.amounts : undefined;
  }

  private amountsIn(currency: string): Amounts {
    const amounts = this.inCurrency.get(currency) ?? new Amounts(this.binding.amounts(currency));
    this.inCurrency.set(currency, amounts);
    return amounts;
  }

  private undated(cells: readonly string[]): Read {
    const column = this.binding.date.position;
    if (cells.every((cell) => cell.trim() === '')) return 'blank';
    if (this.above.has(rowText(cells))) return 'header';
    if (looksLikeTotal(cells)) return { column: undefined, text: firstOf(cells), why: 'total' };
    return { column, text: cells[column] ?? '', why: 'day' };
  }

  /** A cell that the row needs and that has no value of its own. */
  private oddCell(cells: readonly string[], row: number): Trouble | undefined {
    const { used, numbers } = this.binding;
    for (const column of used) {
      const text = cells[column];
      if (text !== undefined && text.charCodeAt(0) === HASH && ERROR.test(text))
        return { column, text, why: 'error' };
      const odd = this.oddity?.(row, column);
      if (odd === 'formula' || (odd === 'merged' && numbers.includes(column)))
        return { column, text: text ?? '', why: odd };
    }
    return undefined;
  }

  private tooLong(cells: readonly string[]): Trouble | undefined {
    const width = this.binding.header.cells.length;
    if (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === '')) return undefined;
    return { column: width, text: cells[width] ?? '', why: 'cells' };
  }

  private badAmount(cells: readonly string[]): Trouble | undefined {
    const { currency } = this;
    this.amounts = this.amountsIn(currency);
    const code = this.amounts.read(cells);
    if (code === NUMBER) return undefined;
    if (code === BLANK) return { column: undefined, text: '', why: 'no-revenue' };
    if (code === ZERO_DIVIDED) return { column: undefined, text: '', why: 'zero-divided' };
    return { column: code, text: cells[code] ?? '', currency, why: 'number' };
  }

  private noCurrency(cells: readonly string[]): Trouble {
    const source = this.binding.currency;
    return { column: source.position, text: textOf(source, cells), why: 'currency' };
  }
}

const firstOf = (cells: readonly string[]): string => cells.find((cell) => cell.trim() !== '') ?? '';
