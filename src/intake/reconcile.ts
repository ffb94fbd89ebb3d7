import { openLedger } from '../ledger/files.ts';
import type { Tree } from '../source/tree.ts';
import { Decimal } from '../value/decimal.ts';
import type { Period } from '../value/period.ts';
import type { Plan } from './plan.ts';
import type { Figures } from './sums.ts';

/** What the ledger has of one source in a period, as every analysis would sum it. */
export const figuresInLedger = async (
  tree: Tree,
  source: string,
  currency: string,
  period: Period,
): Promise<Figures> => {
  const own: Tree = {
    list: async (prefix) =>
      (await tree.list(prefix)).filter(({ path }) => path.startsWith(`sales/${source}/`)),
    read: (entries) => tree.read(entries),
  };
  const none = new Map<string, string>();
  const names = { currency, clients: none, products: none, managers: none, channels: none };
  const [row] = await openLedger(own, names).sum({ by: [], period });
  const { lines = 0, linesWithCost = 0, revenue = Decimal.zero, cost = Decimal.zero } = row ?? {};
  return { lines, linesWithCost, revenue, cost, margin: (row?.revenueWithCost ?? Decimal.zero).minus(cost) };
};

/** Totals in are totals out: what was taken and what the ledger keeps besides is all that it has. Throws on a bug. */
export const reconcile = ({ taken, absent }: Plan, after: Figures): void => {
  const whole = (['revenue', 'cost', 'margin'] as const).every((key) =>
    after[key].equals(taken[key].plus(absent[key])),
  );
  if (!whole || after.lines !== taken.lines + absent.lines)
    throw new Error(
      `the ledger has ${after.lines} lines, ${after.revenue}; taken were ${taken.lines}, ${taken.revenue}`,
    );
};
