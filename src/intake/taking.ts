import { COLUMNS } from '../ledger/columns.ts';
import { type Line, textCell } from '../ledger/line.ts';
import { detached } from '../source/csv.ts';
import type { Oddity, Sheet } from '../source/sheet.ts';
import { currencyOf } from '../value/currency.ts';
import { fold } from '../value/name.ts';
import type { PlainDate } from '../value/period.ts';
import { amountText } from './amount.ts';
import { Amounts } from './amounts.ts';
import { type Binding, TEXTS, type TextField, type TextSource } from './binding.ts';
import { ByChannel } from './by-channel.ts';
import { BLANK, NUMBER, ZERO_DIVIDED } from './formula.ts';
import { looksLikeTotal } from './subtotal.ts';
import { Sums } from './sums.ts';
import { documentKey } from './twice.ts';

/** A row that cannot be taken as it is; `column` counts from 0. */
export type BadRow = {
  readonly row: number;
  readonly line: number;
  readonly column: number | undefined;
  readonly text: string;
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

/** A text of the file, with the lines that bear it; for an unknown client, the revenue by the text of the channel and the tax numbers that stand beside it. */
export type Seen = {
  readonly text: string;
  /** As it stands in the ledger. */
  readonly cell: string;
  lines: number;
  readonly channels: ByChannel | undefined;
  readonly taxIds: Set<string> | undefined;
};

/** What a table is taken into. */
export type Setting = {
  /** That of the portfolio; lines in another are bad. */
  readonly currency: string;
  /** Is this text a client that is known? */
  readonly isClient: (text: string) => boolean;
  /** The header and the rows above it. */
  readonly head: readonly (readonly string[])[];
  readonly oddity: Sheet['oddity'];
  /** Documents that count in another source. */
  readonly elsewhere: ReadonlySet<string>;
};

const HASH = 35;
/** What spreadsheets show for a formula that failed, in English and in Russian. */
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/;

/** A row as it is compared with others: trailing empty cells do not count. */
const rowText = (cells: readonly string[]): string => cells.map(fold).join('\n').trimEnd();

const MOST_BAD = 10;
const EARLIEST: PlainDate = '1970-01-01';
const LATEST: PlainDate = '2100-12-31';

/**
 * Takes the rows of a file one by one and makes ledger lines of them. Nothing is dropped: a row is taken, skipped by a
 * rule, without any value, or bad. The loop runs a million times and makes few objects.
 */
export class Taking {
  /** The lines of each month. */
  readonly months = new Map<string, Line[]>();
  /** The first few rows that are bad, and how many there are. */
  readonly bad: BadRow[] = [];
  badRows = 0;
  blankRows = 0;
  /** Rows that repeat the header, or a line above it: the beginning of a printed page. */
  headerRows = 0;
  readonly taken = new Sums();
  readonly skipped = new Sums();
  /** Lines whose document counts in another source. */
  readonly elsewhere = new Sums();
  from: PlainDate = LATEST;
  to: PlainDate = EARLIEST;
  /** What stands in the columns of names, text by text; documents and line numbers do not come again and are not kept. */
  readonly seen: Readonly<Record<TextField, Map<string, Seen>>>;
  private readonly binding: Binding;
  private readonly above: ReadonlySet<string>;
  private readonly setting: Setting;
  private readonly amounts: Amounts;
  /** The cells of the line that is being written, in the order of COLUMNS. */
  private readonly parts: string[];
  /** Exports are mostly in the order of days: the month of the line before. */
  private latest: { readonly day: PlainDate; readonly lines: Line[] } = { day: '', lines: [] };

  constructor(binding: Binding, setting: Setting) {
    this.binding = binding;
    this.setting = setting;
    this.above = new Set(setting.head.map(rowText));
    this.parts = COLUMNS.map((column) => (column === 'currency' ? setting.currency : ''));
    this.amounts = new Amounts(binding.amounts);
    this.seen = Object.fromEntries(TEXTS.map((field) => [field, new Map()])) as Record<
      TextField,
      Map<string, Seen>
    >;
  }

  take(cells: readonly string[], line: number, row: number): void {
    const { date, skips } = this.binding;
    if (skips(cells)) {
      this.skip(cells);
      return;
    }
    const odd = this.oddCell(cells, row);
    if (odd !== undefined) {
      this.refuse({ row, line, ...odd });
      return;
    }
    const day = date.read(cells[date.position] ?? '');
    if (day === undefined || day < EARLIEST || day > LATEST) {
      this.undated(cells, line, row);
      return;
    }
    const bad = this.tooLong(cells) ?? this.badAmount(cells) ?? this.badCurrency(cells);
    if (bad === undefined) this.write(day, cells);
    else this.refuse({ row, line, ...bad });
  }

  /** A subtotal's own figure is summed up where it can be read, so that the user sees what was left out. */
  private skip(cells: readonly string[]): void {
    const read = this.amounts.read(cells) === NUMBER;
    const { revenue, cost, hasCost } = this.amounts;
    this.skipped.add(read ? revenue : undefined, read && hasCost ? cost : undefined);
  }

  private undated(cells: readonly string[], line: number, row: number): void {
    const column = this.binding.date.position;
    if (cells.every((cell) => cell.trim() === '')) this.blankRows++;
    else if (this.above.has(rowText(cells))) this.headerRows++;
    else if (looksLikeTotal(cells))
      this.refuse({ row, line, column: undefined, text: firstOf(cells), why: 'total' });
    else this.refuse({ row, line, column, text: cells[column] ?? '', why: 'day' });
  }

  private refuse(bad: BadRow): void {
    this.badRows++;
    if (this.bad.length < MOST_BAD) this.bad.push(bad);
  }

  /** A cell that the row needs and that has no value of its own. */
  private oddCell(cells: readonly string[], row: number): Trouble | undefined {
    const { used, numbers } = this.binding;
    for (const column of used) {
      const text = cells[column];
      if (text !== undefined && text.charCodeAt(0) === HASH && ERROR.test(text))
        return { column, text, why: 'error' };
      const odd = this.setting.oddity?.(row, column);
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
    const code = this.amounts.read(cells);
    if (code === NUMBER) return undefined;
    if (code === BLANK) return { column: undefined, text: '', why: 'no-revenue' };
    if (code === ZERO_DIVIDED) return { column: undefined, text: '', why: 'zero-divided' };
    return { column: code, text: cells[code] ?? '', why: 'number' };
  }

  private badCurrency(cells: readonly string[]): Trouble | undefined {
    const source = this.binding.currency;
    const text = textOf(source, cells);
    if (text === this.setting.currency || currencyOf(text.trim()) === this.setting.currency) return undefined;
    return { column: source.position, text, why: 'currency' };
  }

  private write(day: PlainDate, cells: readonly string[]): void {
    const { revenue, cost, quantity, hasCost, hasQuantity } = this.amounts;
    const { texts } = this.binding;
    const document = textCell(textOf(texts.document, cells));
    if (this.setting.elsewhere.has(documentKey(day, document))) {
      this.elsewhere.add(revenue, hasCost ? cost : undefined);
      return;
    }
    const channel = this.name('channel', cells);
    const client = this.name('client', cells);
    client.channels?.add(channel.text, revenue);
    if (client.taxIds !== undefined) this.noteTaxId(client.taxIds, cells);
    this.taken.add(revenue, hasCost ? cost : undefined);
    if (day < this.from) this.from = day;
    if (day > this.to) this.to = day;
    const { parts } = this;
    parts[0] = day;
    parts[1] = document;
    parts[2] = textCell(textOf(texts.line, cells));
    parts[3] = client.cell;
    parts[4] = this.name('product', cells).cell;
    parts[5] = channel.cell;
    parts[6] = this.name('manager', cells).cell;
    parts[7] = this.name('department', cells).cell;
    parts[8] = this.name('unit', cells).cell;
    parts[9] = hasQuantity ? amountText(quantity) : '';
    parts[10] = amountText(revenue);
    parts[11] = hasCost ? amountText(cost) : '';
    this.monthOf(day).push(parts.join(','));
  }

  private noteTaxId(taxIds: Set<string>, cells: readonly string[]): void {
    const text = cells[this.binding.taxId ?? -1] ?? '';
    if (text !== '' && !taxIds.has(text)) taxIds.add(detached(text));
  }

  private monthOf(day: PlainDate): Line[] {
    if (day === this.latest.day) return this.latest.lines;
    const month = day.slice(0, 7);
    const lines = this.months.get(month) ?? [];
    this.months.set(month, lines);
    this.latest = { day, lines };
    return lines;
  }

  /** Each text of a column of names is made ready once. */
  private name(field: TextField, cells: readonly string[]): Seen {
    const source = this.binding.texts[field];
    if (source.position === undefined && source.otherwise === '') return NOTHING;
    const raw = textOf(source, cells);
    const found = this.seen[field].get(raw);
    if (found !== undefined) {
      found.lines++;
      return found;
    }
    const text = detached(raw.trim() === '' ? '' : raw);
    const stranger = field === 'client' && text !== '' && !this.setting.isClient(text);
    const seen: Seen = {
      text,
      cell: textCell(text),
      lines: 1,
      channels: stranger ? new ByChannel() : undefined,
      taxIds: stranger && this.binding.taxId !== undefined ? new Set() : undefined,
    };
    this.seen[field].set(detached(raw), seen);
    return seen;
  }
}

/** For a column that the file does not have. */
const NOTHING: Seen = { text: '', cell: '', lines: 0, channels: undefined, taxIds: undefined };

type Trouble = Pick<BadRow, 'column' | 'text' | 'why'>;

const firstOf = (cells: readonly string[]): string => cells.find((cell) => cell.trim() !== '') ?? '';

const textOf = ({ position, otherwise }: TextSource, cells: readonly string[]): string => {
  const text = position === undefined ? '' : (cells[position] ?? '');
  return text === '' ? otherwise : text;
};
