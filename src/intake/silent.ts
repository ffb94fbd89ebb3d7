import { type Line, monthOfLine } from '../ledger/line.ts';
import { figuresOf } from './existing.ts';
import type { ByCurrency } from './sums.ts';

/** A month of the ledger of which a file that restates its months has no line, between months of which it has. */
export type SilentMonth = { readonly month: string; readonly figures: ByCurrency };

/**
 * Was nothing sold, or was the month not exported? Nobody can say, so that its lines are kept. `absent`: the lines of the
 * ledger within the days of the file that it does not have.
 */
export const silentMonths = (
  absent: readonly Line[],
  months: ReadonlyMap<string, unknown>,
  ours: string,
): readonly SilentMonth[] => {
  const silent = [...new Set(absent.map(monthOfLine))].filter((month) => !months.has(month)).sort();
  return silent.map((month) => ({
    month,
    figures: figuresOf(
      absent.filter((line) => monthOfLine(line) === month),
      ours,
    ),
  }));
};
