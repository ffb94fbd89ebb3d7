import { detached } from '../source/csv.ts';
import { unguard } from '../source/csv-line.ts';
import { fold } from '../value/name.ts';
import type { Dim, LedgerNames } from './ledger.ts';
import type { MonthFile, Positions } from './months.ts';

/** The key of a row in one dimension; null where the row has no value. */
export type KeyOf = (cells: readonly string[]) => string | null;

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * How rows of one ledger are keyed. Texts are resolved once each and remembered: an id where the names know
 * it, else the raw text, so that nothing is lost.
 */
export const dimensions = (names: LedgerNames): ((dim: Dim, file: MonthFile, at: Positions) => KeyOf) => {
  const texts = {
    client: resolver(names.clients),
    product: resolver(names.products),
    channel: resolver(names.channels),
    manager: resolver(names.managers),
    department: resolver(NONE),
    unit: resolver(NONE),
  };
  return (dim, file, at) => {
    if (dim === 'month') return () => file.month;
    if (dim === 'source') return () => file.source;
    if (dim === 'day') return (cells) => detached(cells[at.date ?? 0] ?? '');
    const position = at[dim];
    const resolve = texts[dim];
    return position === undefined ? () => null : (cells) => resolve(cells[position] ?? '');
  };
};

const resolver = (ids: ReadonlyMap<string, string>): ((cell: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const own = detached(cell);
    const text = unguard(own).trim();
    const key = text === '' ? null : (ids.get(fold(text)) ?? text);
    known.set(own, key);
    return key;
  };
};
