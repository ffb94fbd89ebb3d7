import { withClientAliases } from '../intake/rules-aliases.ts';
import type { Strangers } from '../intake/strangers.ts';
import type { FileChange } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import { textAt } from '../source/tree-text.ts';
import { Refusal } from '../value/refusal.ts';
import type { Settled } from './import-source.ts';

/**
 * The change of an import's rules: they are new, or names that a tax number explains join their aliases, or both.
 * Throws a Refusal where the aliases cannot be added to.
 */
export const rulesChanges = async (
  { source: { path }, change }: Settled,
  { byTaxNumber: { known } }: Strangers,
  tree: Tree,
): Promise<readonly FileChange[]> => {
  if (known.size === 0) return change === undefined ? [] : [change];
  const before = change?.text ?? (await textAt(tree, path)) ?? '';
  const aliases = new Map([...known].map(([name, { id }]) => [name, id]));
  const text = withClientAliases(path, before, aliases);
  if (text === undefined) {
    throw new Refusal(
      `${path} writes its aliases in a way that these cannot be added to: ${[...known.keys()].join(', ')}`,
      'write "aliases:" and below it "clients:" on lines of their own, and import again',
    );
  }
  return [{ kind: 'write', path, text, before: change === undefined ? before : null }];
};
