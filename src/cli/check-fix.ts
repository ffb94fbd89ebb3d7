import { join } from 'node:path';
import { judge } from '../check/judge.ts';
import { type Mended, mend } from '../check/mend.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { CLIENTS_FOLDER } from '../portfolio/layout.ts';
import { applyChanges, describeChanges } from '../source/change.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import type { Fixing } from './check-fix-asked.ts';
import type { Context, Opened } from './context.ts';
import { typedPath } from './init-git.ts';
import { openTree } from './open-tree.ts';
import { refuseOlder } from './other-format.ts';

export const phrases = named('check.fix', {
  mended: 'Mended {n} {n|finding|findings} in {files} {files|file|files}:',
  would: '{n} {n|finding|findings} in {files} {files|file|files} would be mended:',
  nothing: 'There is nothing that could be mended.',
  dry: 'Nothing was written (--dry-run).',
  undo: 'To undo this, back to the last commit: git restore {restored}',
});

/** What was mended, in words, and the portfolio as it is then. A dry run has told its diff already. */
type Fixed = { readonly opened: Opened; readonly said: string };

/** Mends the wanted files, all or nothing. Throws a Refusal when one of them changed underneath, or has an older format. */
export const fixFiles = async (
  opened: Opened,
  inFile: (file: string) => boolean,
  { unsafe, dryRun }: Fixing,
  { cwd, out, newId }: Context,
): Promise<Fixed> => {
  const { root, words } = opened;
  refuseOlder(opened.portfolio);
  const open = async (tree: Tree): Promise<Opened> => ({ ...opened, ...(await openTree(tree, opened)) });
  // What the baseline lets pass is mended too: that is how it shrinks.
  const look = async (input: Opened): Promise<readonly Finding[]> =>
    (await judge(input)).findings.map((finding) => partedById(finding, newId));
  const mended = await mend(opened, { unsafe, inFile }, open, look);
  if (dryRun) out(describeChanges(mended.changes));
  else await applyChanges(root, mended.changes);
  const files = mended.changes.map(({ path }) => typedPath(cwd, join(root, path)));
  return { opened: mended.input, said: saidOf(mended, files, dryRun, words) };
};

/**
 * Two dossiers with one id and different names: a folder was copied, or two branches made clients of one. The second
 * gets an id of its own, which is a guess: sales and references by the id stay with the first.
 */
const partedById = (finding: Finding, newId: () => string): Finding => {
  const { rule, at, also = [], fix, args } = finding;
  const inDossiers = [at, ...also].every(({ file }) => file.startsWith(CLIENTS_FOLDER));
  const [first, second] = Array.isArray(args['clients']) ? args['clients'] : [];
  if (rule !== 'portfolio/same-id' || fix !== undefined || !inDossiers || first === second) return finding;
  return { ...finding, fix: { safe: false, edits: [{ at, text: newId() }] } };
};

const saidOf = (
  { findings, changes }: Mended<Opened>,
  files: readonly string[],
  dryRun: boolean,
  words: Words,
): string => {
  if (changes.length === 0) return `${words.say(phrases.nothing)}\n`;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const n = findings.length;
  const lines = [
    words.say(dryRun ? phrases.would : phrases.mended, { n, files: files.length }),
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `  ${count} × ${rule}`),
    dryRun ? words.say(phrases.dry) : words.say(phrases.undo, { restored: files.join(' ') }),
  ];
  return `${lines.join('\n')}\n`;
};
