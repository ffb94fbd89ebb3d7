import { dateOfLine, keyOfLine, type Line, monthOfLine } from '../ledger/line.ts';
import { haveOwnKeys } from './distinct.ts';

/** What an import does to the ledger of its source. */
export type Merged = {
  /** All lines of the source by month, as they shall be, of every month that was laid over; sorted in those that change. */
  readonly months: ReadonlyMap<string, readonly Line[]>;
  /** The months that change. */
  readonly changed: readonly string[];
  readonly counts: Counts;
  /** Lines of the ledger between the first and the last day of the file that the file does not have: kept. */
  readonly absent: readonly Line[];
  /** Lines of the ledger that go: those that the file no longer has of months that it restates, and those that count elsewhere. */
  readonly removed: readonly Line[];
  /** The first few pairs of a line and what replaces it. */
  readonly changes: readonly (readonly [Line, Line])[];
  /** The first few lines that cannot be told from others. */
  readonly doubtful: readonly Line[];
};

export type Counts = {
  readonly added: number;
  /** Lines with a known key and another content: replaced. */
  readonly changed: number;
  readonly unchanged: number;
  /** With keys: lines that share their key with a different line of the file. Without: copies beyond those that the ledger has. */
  readonly ambiguous: number;
};

const FEW = 5;

/** Lines by what identifies them; mostly one each, so that a list is made only for a second. */
type Index = Map<string, Line | Line[]>;

/**
 * Lays the lines of a file, by month, over those of the ledger. A line is known by its document and line number where both
 * are given (`keyed`), else by its whole content, the second copy by being the second. What the file does not have is kept, but
 * for what `goes`. The result does not depend on the order of either.
 */
export const merge = (
  before: readonly Line[],
  file: ReadonlyMap<string, readonly Line[]>,
  { keyed, goes }: { readonly keyed: boolean; readonly goes: (line: Line) => boolean },
): Merged => {
  const keyOf = keyed ? (line: Line): string => keyOfLine(line) ?? `\n${line}` : (line: Line): string => line;
  if (before.length === 0 && (!keyed || haveOwnKeys(file.values()))) return allNew(file);
  const laying = new Laying(indexed(before, keyOf), keyed);
  for (const [key, lines] of indexed(linesIn(file), keyOf)) laying.lay(key, listed(lines));
  return laying.result(goes);
};

function* linesIn(file: ReadonlyMap<string, readonly Line[]>): Generator<Line, void, undefined> {
  for (const lines of file.values()) yield* lines;
}

/** A first import has nothing to be laid over. */
const allNew = (file: ReadonlyMap<string, readonly Line[]>): Merged => {
  const months = [...file].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    months: new Map(months.map(([month, lines]) => [month, lines.toSorted()])),
    changed: months.map(([month]) => month),
    counts: {
      added: months.reduce((sum, [, lines]) => sum + lines.length, 0),
      changed: 0,
      unchanged: 0,
      ambiguous: 0,
    },
    changes: [],
    doubtful: [],
    absent: [],
    removed: [],
  };
};

const indexed = (lines: Iterable<Line>, keyOf: (line: Line) => string): Index => {
  const index: Index = new Map();
  for (const line of lines) {
    const key = keyOf(line);
    const found = index.get(key);
    if (found === undefined) index.set(key, line);
    else if (typeof found === 'string') index.set(key, [found, line]);
    else found.push(line);
  }
  return index;
};

const listed = (lines: Line | Line[] | undefined): readonly Line[] =>
  lines === undefined ? [] : typeof lines === 'string' ? [lines] : lines.toSorted();

class Laying {
  /** What the file has not claimed (yet). */
  private readonly ledger: Index;
  private readonly keyed: boolean;
  private readonly months = new Map<string, Line[]>();
  private readonly touched = new Set<string>();
  private readonly changes: (readonly [Line, Line])[] = [];
  private readonly doubtful: Line[] = [];
  private readonly counts = { added: 0, changed: 0, unchanged: 0, ambiguous: 0 };
  private from = '9999-12-31';
  private to = '0000-01-01';

  constructor(ledger: Index, keyed: boolean) {
    this.ledger = ledger;
    this.keyed = keyed;
  }

  /** Lays all lines of the file that have one key. */
  lay(key: string, lines: readonly Line[]): void {
    for (const line of lines) this.reach(dateOfLine(line));
    const old = this.ledger.get(key);
    const [left, gone] = this.unmatched(lines, listed(old));
    this.doubt(lines, left, old !== undefined);
    for (const line of left) {
      const replaced = this.keyed ? gone.shift() : undefined;
      if (replaced === undefined) this.add(line);
      else this.change(replaced, line);
    }
    if (gone.length === 0) this.ledger.delete(key);
    else this.ledger.set(key, gone);
  }

  result(goes: (line: Line) => boolean): Merged {
    const absent: Line[] = [];
    const removed: Line[] = [];
    for (const lines of this.ledger.values()) {
      for (const line of listed(lines)) {
        if (goes(line)) {
          removed.push(line);
          this.touched.add(monthOfLine(line));
          continue;
        }
        this.put(line);
        if (dateOfLine(line) >= this.from && dateOfLine(line) <= this.to) absent.push(line);
      }
    }
    const changed = [...this.touched].sort();
    for (const month of changed) this.months.set(month, (this.months.get(month) ?? []).sort());
    return {
      months: this.months,
      changed,
      counts: this.counts,
      absent,
      removed,
      changes: this.changes,
      doubtful: this.doubtful,
    };
  }

  private reach(date: string): void {
    if (date < this.from) this.from = date;
    if (date > this.to) this.to = date;
  }

  /** Equal lines of both sides are unchanged; gives back what is left of each. */
  private unmatched(lines: readonly Line[], old: readonly Line[]): [readonly Line[], Line[]] {
    if (old.length === 0) return [lines, []];
    const gone = [...old];
    const left = lines.filter((line) => {
      const at = gone.indexOf(line);
      if (at < 0) return true;
      gone.splice(at, 1);
      this.counts.unchanged++;
      this.put(line);
      return false;
    });
    return [left, gone];
  }

  private doubt(lines: readonly Line[], left: readonly Line[], known: boolean): void {
    const apart = this.keyed && lines.length > 1 && new Set(lines).size > 1;
    const doubtful = apart ? lines : !this.keyed && known ? left : [];
    this.counts.ambiguous += doubtful.length;
    this.doubtful.push(...doubtful.slice(0, FEW - this.doubtful.length));
  }

  private add(line: Line): void {
    this.counts.added++;
    this.put(line);
    this.touched.add(monthOfLine(line));
  }

  private change(old: Line, line: Line): void {
    this.counts.changed++;
    if (this.changes.length < FEW) this.changes.push([old, line]);
    this.put(line);
    this.touched.add(monthOfLine(old));
    this.touched.add(monthOfLine(line));
  }

  private put(line: Line): void {
    const month = monthOfLine(line);
    const lines = this.months.get(month);
    if (lines === undefined) this.months.set(month, [line]);
    else lines.push(line);
  }
}
