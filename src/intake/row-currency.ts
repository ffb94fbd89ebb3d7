import { detached } from '../source/csv.ts';
import { currencyOf } from '../value/currency.ts';
import { type TextSource, textOf } from './binding.ts';

/** The currency of one row after another: what its cell says, else what stands for an empty one. */
export class RowCurrency {
  private readonly source: TextSource;
  private readonly known = new Map<string, string | undefined>();

  constructor(source: TextSource) {
    this.source = source;
  }

  /** Undefined where the text is no currency. */
  of(cells: readonly string[]): string | undefined {
    const text = textOf(this.source, cells);
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const read = currencyOf((text.trim() === '' ? this.source.otherwise : text).trim());
    this.known.set(detached(text), read);
    return read;
  }

  /** Of a row that sums others: only its own cell can tell, where the file has a column of currencies. */
  ofSum(cells: readonly string[]): string {
    const { position } = this.source;
    const own = position === undefined ? this.source.otherwise : (cells[position] ?? '');
    return currencyOf(own.trim()) ?? UNTOLD;
  }
}

/** The currency of sums that do not say theirs. */
export const UNTOLD = '';
