import type { Cache } from '../source/cache.ts';
import { digestOf } from '../source/digest.ts';
import { tidily } from '../source/interruption.ts';
import type { Tree } from '../source/tree.ts';
import { isDate, lastDayOf, type Period, type PlainDate } from '../value/period.ts';
import { Exchange } from '../value/rate.ts';
import { Refusal } from '../value/refusal.ts';
import { earlier, later } from './columns.ts';
import { type Cut, cutOf } from './cut.ts';
import { Groups } from './groups.ts';
import { Kept } from './kept.ts';
import type { Ledger, LedgerNames, Query, Row } from './ledger.ts';
import { badCell, type MonthFile, monthFiles, readMonth, touches } from './months.ts';
import { namesDigest, resolvers } from './names.ts';
import { type Given, type Part, Summing } from './part.ts';

/**
 * The ledger of plain month files. Only the months that touch the period are read, one at a time; a row that
 * is no sale is refused with its file and row, because a sum without it would be wrong. With a cache, sums of
 * large months are kept and their files are not read again until they change. `progress` hears how many files
 * of all that must be read were read; reading waits for what it returns.
 */
export const openLedger = (
  tree: Tree,
  names: LedgerNames,
  cache: Cache = NOTHING_KEPT,
  progress: Progress = () => undefined,
): Ledger => {
  const given: Given = { exchange: new Exchange(names.currency, names.rates), resolve: resolvers(names) };
  const kept = new Kept(cache, given);
  const sum = (query: Query): Promise<readonly Row[]> =>
    tidily(async () => {
      const cut = cutOf(query);
      const files = (await monthFiles(tree)).filter(
        (file) => touches(file, query.period) && cut.touches(file),
      );
      const answer = new Answer(cut);
      const unread = files.filter((file) => !answer.take(file, within(kept.find(file, cut), query)));
      let done = 0;
      await eachFile(tree, unread, (file, bytes) => {
        answer.take(file, partOf(file, bytes, { cut, query, given, kept }));
        return progress(++done, unread.length);
      });
      await cache.tidy();
      return answer.rows();
    });
  return {
    sum,
    async sumEach({ periods, ...query }): Promise<readonly (readonly Row[])[]> {
      const answers: (readonly Row[])[] = [];
      // One by one: what the first has kept of a month, the next need not read.
      for (const period of periods) answers.push(await sum({ ...query, period }));
      return answers;
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
      return digestOf([...files.flatMap(({ entry }) => [entry.path, entry.id]), ...namesDigest(names)]);
    },
  };
};

type Progress = (done: number, of: number) => Promise<void> | undefined;

const NOTHING_KEPT: Cache = { read: () => undefined, write: () => undefined, tidy: async () => undefined };

/** Puts the parts of the files together. */
class Answer {
  private readonly cut: Cut;
  private readonly groups = new Groups();

  constructor(cut: Cut) {
    this.cut = cut;
  }

  /** False when there is nothing to take. */
  take(file: MonthFile, part: Part | undefined): boolean {
    for (const packed of part?.groups ?? []) {
      const keys = this.cut.keys(packed[0], file);
      if (keys !== undefined) this.groups.take(keys, packed);
    }
    return part !== undefined;
  }

  rows(): readonly Row[] {
    return this.groups.sorted().map((group) => group.row(this.cut.named(group.keys), this.cut));
  }
}

/** The part, if none of its days lies outside the period. */
const within = (part: Part | undefined, { period }: Query): Part | undefined =>
  part?.groups.every(([, , , first, last]) => first >= period.from && last <= period.to) ? part : undefined;

type Asked = { readonly cut: Cut; readonly query: Query; readonly given: Given; readonly kept: Kept };

/** Sums a file whole, which can be kept; a second time where the period ends within its days. */
const partOf = (file: MonthFile, bytes: Uint8Array, { cut, query, given, kept }: Asked): Part => {
  const month = { from: `${file.month}-01`, to: lastDayOf(file.month) };
  const part = new Summing(file, given).read(bytes, cut, month);
  kept.keep(file, cut, bytes, part);
  return within(part, query) ?? new Summing(file, given).read(bytes, cut, query.period);
};

const eachFile = async (
  tree: Tree,
  files: readonly MonthFile[],
  read: (file: MonthFile, bytes: Uint8Array) => Promise<void> | void,
): Promise<void> => {
  const byPath = new Map(files.map((file) => [file.entry.path, file]));
  for await (const { entry, bytes } of tree.read(files.map((file) => file.entry))) {
    const file = byPath.get(entry.path);
    byPath.delete(entry.path);
    if (file !== undefined) await read(file, bytes);
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
