import { digestOf } from '../source/digest.ts';
import type { Tree } from '../source/tree.ts';
import { isDate, type Period, type PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { earlier, later } from './columns.ts';
import { dimensions } from './dims.ts';
import type { Ledger, LedgerNames, Row } from './ledger.ts';
import { badCell, type MonthFile, monthFiles, readMonth, touches } from './months.ts';
import { type Dimensions, Summing } from './summing.ts';

/**
 * The ledger of plain month files. Only the months that touch the period are read, one at a time; a row that
 * is no sale is refused with its file and row, because a sum without it would be wrong.
 */
export const openLedger = (tree: Tree, names: LedgerNames): Ledger => {
  const keys: Dimensions = dimensions(names);
  return {
    async sum(query): Promise<readonly Row[]> {
      const summing = new Summing(query, names.currency, keys);
      const files = (await monthFiles(tree)).filter((file) => touches(file, query.period));
      await eachFile(tree, files, (file, bytes) => summing.read(file, bytes));
      return summing.rows();
    },
    async span(): Promise<Period | undefined> {
      const files = await monthFiles(tree);
      const first = await firstSpan(tree, files);
      if (first === undefined) return undefined;
      const last = await firstSpan(tree, files.toReversed());
      return { from: first.from, to: last?.to ?? first.to };
    },
    async digest(): Promise<string> {
      const files = await monthFiles(tree);
      return digestOf([...files.flatMap(({ entry }) => [entry.path, entry.id]), ...namesOf(names)]);
    },
  };
};

/** Names decide what a line is summed under, so they belong to the digest. */
const namesOf = (names: LedgerNames): readonly string[] => [
  names.currency,
  ...[names.clients, names.products, names.managers, names.channels].flatMap((each) => [
    String(each.size),
    ...[...each].sort(([a], [b]) => (a < b ? -1 : 1)).flat(),
  ]),
];

const eachFile = async (
  tree: Tree,
  files: readonly MonthFile[],
  read: (file: MonthFile, bytes: Uint8Array) => void,
): Promise<void> => {
  const byPath = new Map(files.map((file) => [file.entry.path, file]));
  for await (const { entry, bytes } of tree.read(files.map((file) => file.entry))) {
    const file = byPath.get(entry.path);
    byPath.delete(entry.path);
    if (file !== undefined) read(file, bytes);
  }
  // A tree leaves out what is gone; a sum without it would be wrong.
  for (const path of byPath.keys())
    throw new Refusal(`cannot read ${path}`, 'it vanished just now: try again');
};

/** The days of the first month that holds any line; all sources of that month count. */
const firstSpan = async (tree: Tree, files: readonly MonthFile[]): Promise<Period | undefined> => {
  for (const month of new Set(files.map((file) => file.month))) {
    let span: Period | undefined;
    const found = (date: PlainDate): void => {
      span = span === undefined ? { from: date, to: date } : wider(span, date);
    };
    const ofMonth = files.filter((file) => file.month === month);
    await eachFile(tree, ofMonth, (file, bytes) => eachDate(file, bytes, found));
    if (span !== undefined) return span;
  }
  return undefined;
};

const wider = (span: Period, date: PlainDate): Period => ({
  from: earlier(span.from, date),
  to: later(span.to, date),
});

const eachDate = (file: MonthFile, bytes: Uint8Array, found: (date: PlainDate) => void): void =>
  readMonth(file.entry.path, bytes, (at) => {
    const position = at.date ?? 0;
    return (cells, row) => {
      const date = cells[position] ?? '';
      if (!isDate(date)) throw badCell(file.entry.path, row, position, 'date', `"${date}" is no day`);
      found(date);
    };
  });
