import { HEADER, monthPath } from '../ledger/columns.ts';
import { amountsOfLine, type Line, linesOf } from '../ledger/line.ts';
import { monthFiles, touches } from '../ledger/months.ts';
import { type Reading, readDecimal } from '../ledger/total.ts';
import type { FileChange } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import type { Period } from '../value/period.ts';
import { type ByCurrency, CurrencySums } from './sums.ts';

/** The lines that a source has in the ledger: all of them, or those of the months that touch a period. */
export const existingLines = async (
  tree: Tree,
  source: string,
  period: Period | undefined,
): Promise<Line[]> => {
  const files = (await monthFiles(tree)).filter(
    (file) => file.source === source && (period === undefined || touches(file, period)),
  );
  const lines: Line[] = [];
  for await (const { entry, bytes } of tree.read(files.map((file) => file.entry)))
    for (const line of linesOf(entry.path, bytes)) lines.push(line);
  return lines;
};

const PER_CHUNK = 500;

function* chunksOf(lines: readonly Line[]): Generator<string, void, undefined> {
  yield HEADER;
  for (let at = 0; at < lines.length; at += PER_CHUNK)
    yield `${lines.slice(at, at + PER_CHUNK).join('\n')}\n`;
}

/** A month as it shall be; without any line its file goes. */
export const monthChange = (
  source: string,
  month: string,
  lines: readonly Line[],
  summary: string,
): FileChange => {
  const path = monthPath(source, month);
  return lines.length === 0
    ? { kind: 'remove', path }
    : { kind: 'stream', path, chunks: () => chunksOf(lines), summary };
};

const blank = (): Reading => ({ units: 0, scale: 0, big: undefined });

/** What ledger lines add up to, read from their text; `ours` is the currency of those that name none. */
export const figuresOf = (lines: Iterable<Line>, ours: string): ByCurrency => {
  const sums = new CurrencySums();
  const [revenue, cost] = [blank(), blank()];
  for (const line of lines) {
    const amounts = amountsOfLine(line);
    readDecimal(amounts.revenue, revenue);
    sums.add(amounts.currency || ours, revenue, readDecimal(amounts.cost, cost) ? cost : undefined);
  }
  return sums.figures();
};
