import { diskTree } from '../../source/disk.ts';
import { configOf } from '../../source/git-config.ts';
import { isInside, trackedNames } from '../../source/git-health.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Check, Diagnosis, View } from './check.ts';
import { editor, encodings, unfinished } from './files.ts';
import { cases, composed } from './names.ts';
import { privacy } from './private.ts';
import { author, remote, repository, shallow } from './repository.ts';
import { hook, ignores, lineEnds, mergeDriver, quotepath } from './settings.ts';
import { format, git, node } from './versions.ts';

/** In the order in which they are told, and mended. */
export const CHECKS: readonly Check[] = [
  node,
  git,
  format,
  unfinished,
  repository,
  author,
  remote,
  shallow,
  mergeDriver,
  hook,
  lineEnds,
  quotepath,
  ignores,
  privacy,
  composed,
  cases,
  encodings,
  editor,
];

/** What a check found, and what was done about it. */
export type Examined = Diagnosis & {
  readonly id: string;
  /** What `--fix` wrote or set. */
  readonly mended?: string;
};

/** Examines a portfolio; with `fix`, also mends what certainly harms nothing. */
export const examine = async (root: string, version: string, fix: boolean): Promise<readonly Examined[]> => {
  const found: Examined[] = [];
  let view = await viewOf(root, version);
  for (const { id, look } of CHECKS) {
    const diagnosis = await look(view);
    if (diagnosis === undefined) continue;
    if (!fix || diagnosis.state !== 'wrong' || diagnosis.fix === undefined) {
      found.push({ id, ...diagnosis });
      continue;
    }
    const mended = await diagnosis.fix();
    // What was mended is looked at again: it may have been only a part.
    view = await viewOf(root, version);
    const after = (await look(view)) ?? diagnosis;
    found.push({ id, ...after, mended });
  }
  return found;
};

const viewOf = async (root: string, version: string): Promise<View> => {
  const tree = diskTree(root);
  const [entries, git] = await Promise.all([tree.list(''), gitOf(root)]);
  return { root, version, tree, entries, ...(git !== undefined && { git }) };
};

const gitOf = async (root: string): Promise<View['git']> => {
  try {
    if (!(await isInside(root))) return undefined;
    const [config, tracked] = await Promise.all([configOf(root), trackedNames(root)]);
    return { config, tracked };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};
