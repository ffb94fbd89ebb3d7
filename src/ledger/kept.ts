import { blobId } from '../source/blob.ts';
import type { Cache } from '../source/cache.ts';
import { digestOf } from '../source/digest.ts';
import { stillSo } from './currencies.ts';
import type { Cut } from './cut.ts';
import type { MonthFile } from './months.ts';
import type { Given, Part } from './part.ts';

/** To be raised whenever the same file would give another part. */
const VERSION = '1';

/** A smaller file is read as fast as what is kept of it. In bytes. */
const WORTH = 1 << 16;

/** Sums of month files, kept by the content of the file; each says what it rests on besides, and is used only while that holds. */
export class Kept {
  private readonly cache: Cache;
  private readonly given: Given;

  constructor(cache: Cache, given: Given) {
    this.cache = cache;
    this.given = given;
  }

  find(file: MonthFile, cut: Cut): Part | undefined {
    const text = isWorth(file) ? this.cache.read(this.nameOf(file, cut)) : undefined;
    if (text === undefined) return undefined;
    const part = JSON.parse(text) as Part;
    return this.holds(part) ? part : undefined;
  }

  /** Keeps the part of a whole file that was summed from these bytes. */
  keep(file: MonthFile, cut: Cut, bytes: Uint8Array, part: Part): void {
    // The file may have changed since it was listed; and a part as large as its file saves nothing.
    if (!isWorth(file) || blobId(bytes) !== file.entry.id) return;
    const text = JSON.stringify(part);
    if (text.length < bytes.length / 2) this.cache.write(this.nameOf(file, cut), text);
  }

  private holds({ texts, turned }: Part): boolean {
    const { resolve, exchange } = this.given;
    return (
      texts.every(([dim, keys]) => keys.every(([text, key]) => resolve[dim](text) === key)) &&
      stillSo(turned, exchange)
    );
  }

  private nameOf({ entry, month }: MonthFile, { dims, where, orders }: Cut): string {
    const filters = where.map(([dim, values]) => [dim, [...values].sort()]);
    return digestOf([
      VERSION,
      entry.id,
      month,
      this.given.exchange.ours,
      JSON.stringify([dims, filters, orders]),
    ]);
  }
}

const isWorth = ({ entry }: MonthFile): boolean => entry.size >= WORTH;
