import { Desk } from '../act/desk.ts';
import { renameMember } from '../act/rename-member.ts';
import { CONFIG_FILE, partOf, REGISTER_FILE } from '../portfolio/layout.ts';
import { LARGEST_REGISTER } from '../portfolio/texts.ts';
import { portfolioCache } from '../source/cache.ts';
import { readTexts } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import { fold } from '../value/name.ts';
import { Refusal } from '../value/refusal.ts';
import { carryOut } from './carry-out.ts';
import type { Context, Opened } from './context.ts';
import { ledgerOf } from './ledger-of.ts';
import { sayRenamed } from './rename-thing.ts';

/** `team.ivan` → `ivan`; undefined for what names nobody of ours. */
export const memberIn = (typed: string): string | undefined => /^team\.(.+)$/.exec(typed)?.[1];

/** Renames one of our team wherever they are named, and says what was changed. */
export const renameOurs = async (
  id: string,
  to: string | undefined,
  {
    dryRun,
    opened,
    context,
  }: { readonly dryRun: boolean; readonly opened: Opened; readonly context: Context },
): Promise<void> => {
  if (to === undefined)
    throw new Refusal('what is the new short name?', `such as kam rename team.${id} new-id`);
  const { portfolio, tree } = opened;
  const texts = await textsWith(tree, [id, to]);
  const desk = new Desk(texts);
  const renamed = renameMember(
    desk,
    [...texts.keys()],
    { portfolio, isSold: await isSold(id, opened) },
    id,
    to,
  );
  if (!(await carryOut(desk, opened, dryRun, context))) return;
  context.out(
    sayRenamed(renamed, portfolio.config.company, `kam rename team.${to} ${id}`, { desk, opened, context }),
  );
};

/** Of the files that kam reads kam.yaml, reviews with what they stamped, and all that hold one of these words. */
const textsWith = async (tree: Tree, words: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  const entries = (await tree.list('')).filter(({ path }) => isRead(path));
  for await (const { path, text } of readTexts(tree, entries, LARGEST_REGISTER)) {
    if (text === undefined)
      throw new Refusal(`${path} cannot be read, so nothing is changed`, `kam check ${path}`);
    const isKept = path === CONFIG_FILE || partOf(path)?.kind === 'client-review';
    if (isKept || words.some((word) => text.includes(word))) texts.set(path, text);
  }
  return texts;
};

const isRead = (path: string): boolean => {
  const part = partOf(path);
  return (
    part !== undefined && part.kind !== 'stray' && (path === REGISTER_FILE || /\.(?:md|yaml)$/.test(path))
  );
};

/** Do sales name the member by the short name itself? Without that name they would be somebody unknown's. */
const isSold = async (id: string, { root, tree, portfolio, ledger }: Opened): Promise<boolean> => {
  const period = await ledger.span();
  if (period === undefined) return false;
  const config = { ...portfolio.config, team: portfolio.config.team.filter((each) => each.id !== id) };
  const strange = await ledgerOf({
    root,
    tree,
    portfolio: { ...portfolio, config },
    cache: portfolioCache(root),
  });
  const rows = await strange.sum({ by: ['manager'], period });
  return rows.some(({ keys }) => fold(keys.manager ?? '') === fold(id));
};
