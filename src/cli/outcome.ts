import type { Desk } from '../act/desk.ts';
import { orderKey } from '../check/order.ts';
import { rules } from '../check/rules/index.ts';
import { runCheck } from '../check/run.ts';
import { sayFindings } from '../check/say.ts';
import type { Said } from '../check/show/result.ts';
import { loadWords } from '../locale/index.ts';
import { CONFIG_FILE, REGISTER_FILE } from '../portfolio/layout.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Overlay } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import { type PlainDate, trailingYear } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { folderOf } from './client-desk.ts';
import type { Opened } from './context.ts';

/**
 * Refuses what would leave an error in the files that was not there before, in the words of the check (English, as
 * refusals are). `said`: what was asked for; `hintFor`: what to type first, where a command can mend it.
 */
export const refuseWrong = async (
  desk: Desk,
  client: Client,
  opened: Opened,
  said: string,
  hintFor: (finding: Finding) => string | undefined = () => undefined,
): Promise<void> => {
  const [first] = await newErrors(desk, client, opened);
  if (first === undefined) return;
  const near = first.nearest === undefined ? 'nothing was written' : `did you mean "${first.nearest}"?`;
  throw new Refusal(`${said}: ${first.message}`, hintFor(first.finding) ?? near);
};

/** The errors of one client's files as they lie on the desk, without those that they had before. */
const newErrors = async (desk: Desk, client: Client, opened: Opened): Promise<readonly Said[]> => {
  const base = alone(client, opened.tree);
  const own = desk.touched().filter(({ path }) => isOf(client, path));
  const after = new Overlay(base);
  await after.lay(own.map(({ path, before = null, after: text }) => ({ kind: 'write', path, text, before })));
  const old = new Set((await errorsIn(base, opened.today)).map(orderKey));
  const found = (await errorsIn(after.tree, opened.today)).filter((finding) => !old.has(orderKey(finding)));
  const texts = new Map(own.map(({ path, after: text }) => [path, text]));
  return sayFindings(found, rules, texts, await loadWords('en'));
};

/** The files of one client with what they refer to; other clients are missing before and after alike. */
const alone = (client: Client, tree: Tree): Tree => ({
  list: async (prefix) => (await tree.list(prefix)).filter(({ path }) => isOf(client, path)),
  read: (entries) => tree.read(entries),
});

const isOf = (client: Client, path: string): boolean =>
  path === CONFIG_FILE || path === REGISTER_FILE || path.startsWith(`${folderOf(client)}/`);

const errorsIn = async (tree: Tree, today: PlainDate): Promise<readonly Finding[]> => {
  const portfolio = await loadPortfolio(tree);
  const ofFiles = rules.filter(({ scope }) => scope !== 'base');
  const figures = { period: trailingYear(today), closed: [], typed: [] };
  return runCheck({ portfolio, figures, today, rules: ofFiles }).filter(
    ({ severity }) => severity === 'error',
  );
};
