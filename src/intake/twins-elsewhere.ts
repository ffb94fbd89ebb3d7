import type { Line } from '../ledger/line.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Tree } from '../source/tree.ts';
import type { Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Source } from './choose.ts';
import { existingLines } from './existing.ts';
import { type Twins, twinsOf } from './twice.ts';

type File = { readonly lines: readonly Line[]; readonly period: Period | undefined };

/** Documents of the file that stand in a source which its rules name, or whose rules name it. */
export const twinsElsewhere = async (
  { source, path, rules }: Source,
  { lines, period }: File,
  tree: Tree,
  { imports, config }: Portfolio,
): Promise<Twins> => {
  const named = rules.same_documents_as ?? [];
  const unknown = named.find((other) => other !== source && !imports.has(other));
  if (unknown !== undefined)
    throw new Refusal(`${path}, same_documents_as: there are no rules imports/${unknown}.yaml`);
  const naming = [...imports].filter(([, other]) => other.same_documents_as?.includes(source));
  const sources = [...new Set([...named, ...naming.map(([other]) => other)])]
    .filter((other) => other !== source)
    .sort();
  if (period === undefined || sources.length === 0) return { same: [], doubtful: [] };
  const others = new Map<string, Line[]>();
  for (const other of sources) others.set(other, await existingLines(tree, other, period));
  return twinsOf(lines, others, config.currency);
};
