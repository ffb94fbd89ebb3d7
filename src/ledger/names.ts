import { detached } from '../source/csv.ts';
import { unguard } from '../source/csv-line.ts';
import { fold } from '../value/name.ts';
import type { Dim, LedgerNames } from './ledger.ts';

/** The dimensions that are read from text. */
export const TEXT_DIMS = ['client', 'product', 'channel', 'manager', 'department', 'unit'] as const;
export type TextDim = (typeof TEXT_DIMS)[number];

export const isTextDim = (dim: Dim): dim is TextDim => TEXT_DIMS.some((each) => each === dim);

/** What a text of the ledger is summed under: an id where the names know it, else the text itself; null for none. */
export type Resolve = (text: string) => string | null;

const NONE: ReadonlyMap<string, string> = new Map();

/** How the texts of one ledger are resolved. Each text is folded once and remembered. */
export const resolvers = (names: LedgerNames): Readonly<Record<TextDim, Resolve>> => ({
  client: resolver(names.clients),
  product: resolver(names.products),
  channel: resolver(names.channels),
  manager: resolver(names.managers),
  department: resolver(NONE),
  unit: resolver(NONE),
});

const resolver = (ids: ReadonlyMap<string, string>): Resolve => {
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

/** Names and rates decide what lines are summed under and what they are worth. */
export const namesDigest = (names: LedgerNames): readonly string[] => [
  names.currency,
  ...names.rates.map(({ currency, rate, from, until = '' }) => `${currency} ${rate} ${from} ${until}`),
  ...[names.clients, names.products, names.managers, names.channels].flatMap((each) => [
    String(each.size),
    ...[...each].sort(([a], [b]) => (a < b ? -1 : 1)).flat(),
  ]),
];
