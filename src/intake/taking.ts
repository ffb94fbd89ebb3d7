import { COLUMNS } from '../ledger/columns.ts';
import { type Line, textCell } from '../ledger/line.ts';
import type { PlainDate } from '../value/period.ts';
import { amountText } from './amount.ts';
import { type Binding, textOf } from './binding.ts';
import { EARLIEST, LATEST, RowReader, type Surroundings, type Trouble } from './row-reader.ts';
import { SeenTexts } from './seen.ts';
import { CurrencySums } from './sums.ts';
import { documentKey } from './twice.ts';

/** A row that cannot be taken as it is. */
export type BadRow = Trouble & { readonly row: number; readonly line: number };

/** What a table is taken into. */
export type Setting = Surroundings & {
  /** Is this text a client that is known? */
  readonly isClient: (text: string) => boolean;
  /** Documents that count in another source. */
  readonly elsewhere: ReadonlySet<string>;
};

const MOST_BAD = 10;

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
  readonly taken = new CurrencySums();
  readonly skipped = new CurrencySums();
  /** Lines whose document counts in another source. */
  readonly elsewhere = new CurrencySums();
  from: PlainDate = LATEST;
  to: PlainDate = EARLIEST;
  /** The days of the lines in each currency. */
  readonly days = new Map<string, Set<PlainDate>>();
  private readonly names: SeenTexts;
  private readonly binding: Binding;
  private readonly setting: Setting;
  private readonly row: RowReader;
  /** The cells of the line that is being written, in the order of COLUMNS. */
  private readonly parts: string[] = COLUMNS.map(() => '');
  /** Exports are mostly in the order of days: where the line before went. */
  private latest = { day: '', currency: '', lines: [] as Line[] };

  constructor(binding: Binding, setting: Setting) {
    this.binding = binding;
    this.setting = setting;
    this.row = new RowReader(binding, setting);
    this.names = new SeenTexts(binding, setting.isClient);
  }

  get seen(): SeenTexts['texts'] {
    return this.names.texts;
  }

  take(cells: readonly string[], line: number, row: number): void {
    const read = this.row.read(cells, row);
    if (read === 'sale') this.write(cells);
    else if (read === 'sum') this.skip(cells);
    else if (read === 'blank') this.blankRows++;
    else if (read === 'header') this.headerRows++;
    else {
      this.badRows++;
      if (this.bad.length < MOST_BAD) this.bad.push({ row, line, ...read });
    }
  }

  /** A subtotal's own figure is summed up where it can be read, so that the user sees what was left out. */
  private skip(cells: readonly string[]): void {
    const amounts = this.row.ofSum(cells);
    this.skipped.add(
      this.row.currency,
      amounts?.revenue,
      amounts?.hasCost === true ? amounts.cost : undefined,
    );
  }

  private write(cells: readonly string[]): void {
    const { day, currency, amounts } = this.row;
    const { revenue, quantity, hasQuantity } = amounts;
    const cost = amounts.hasCost ? amounts.cost : undefined;
    const { texts } = this.binding;
    const document = textCell(textOf(texts.document, cells));
    if (this.setting.elsewhere.has(documentKey(day, document))) {
      this.elsewhere.add(currency, revenue, cost);
      return;
    }
    this.taken.add(currency, revenue, cost);
    const { parts, names } = this;
    const channel = names.name('channel', cells);
    parts[0] = day;
    parts[1] = document;
    parts[2] = textCell(textOf(texts.line, cells));
    parts[3] = names.client(cells, channel.text, currency, revenue).cell;
    parts[4] = names.name('product', cells).cell;
    parts[5] = channel.cell;
    parts[6] = names.name('manager', cells).cell;
    parts[7] = names.name('department', cells).cell;
    parts[8] = names.name('unit', cells).cell;
    parts[9] = hasQuantity ? amountText(quantity) : '';
    parts[10] = amountText(revenue);
    parts[11] = cost === undefined ? '' : amountText(cost);
    parts[12] = currency;
    this.linesOf(day, currency).push(parts.join(','));
  }

  private linesOf(day: PlainDate, currency: string): Line[] {
    if (day === this.latest.day && currency === this.latest.currency) return this.latest.lines;
    if (day < this.from) this.from = day;
    if (day > this.to) this.to = day;
    const days = this.days.get(currency) ?? new Set();
    this.days.set(currency, days.add(day));
    const month = day.slice(0, 7);
    const lines = this.months.get(month) ?? [];
    this.months.set(month, lines);
    this.latest = { day, currency, lines };
    return lines;
  }
}
