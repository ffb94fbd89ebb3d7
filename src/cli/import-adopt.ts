import { adopted, type Gaps } from '../intake/adopt.ts';
import type { Strangers } from '../intake/strangers.ts';
import type { Adopting } from '../intake/strangers-show.ts';
import { phrases as named } from '../locale/words.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import type { FileChange } from '../source/overlay.ts';
import { textAt } from '../source/tree-text.ts';
import { askYes } from './ask.ts';
import type { Context, Opened } from './context.ts';
import type { Options } from './import-file.ts';

export const phrases = named('import.adopt', {
  ask: 'kam.yaml does not have {n} {n|channel, manager or product|channels, managers and products} of these sales. Add them, to be named and grouped later?',
});

/** What becomes of channels, managers and products that kam.yaml does not have. */
export type Adoption = { readonly how: Adopting; readonly changes: readonly FileChange[] };

/** Adds them to kam.yaml when that is asked for, or agreed to on a terminal. Undefined when the person gave up. */
export const adoption = async (
  { channels, managers, products }: Strangers,
  options: Options,
  { tree, words }: Opened,
  { interactive }: Context,
): Promise<Adoption | undefined> => {
  const gaps: Gaps = { channels, team: managers, products };
  const n = channels.length + managers.length + products.length;
  const proposed: Adoption = { how: 'proposed', changes: [] };
  if (n === 0) return proposed;
  const before = (await textAt(tree, CONFIG_FILE)) ?? '';
  const text = adopted(before, gaps);
  const asks = interactive && text !== undefined && !(options['yes'] === true || options['dryRun'] === true);
  const agreed = options['adopt'] === true || (asks ? await askYes(words.say(phrases.ask, { n })) : false);
  if (agreed === undefined) return undefined;
  if (!agreed) return proposed;
  if (text === undefined) return { how: 'closed', changes: [] };
  return { how: 'added', changes: [{ kind: 'write', path: CONFIG_FILE, before, text }] };
};
